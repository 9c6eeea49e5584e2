"""What a colleague does at the screen shows to API clients, and a test sees the boards as they are."""

from __future__ import annotations

import threading

import pytest

from app.sandbox.monday_errors import Refusal
from tests.unit.sandbox_monday import CELLS, Client


def test_a_snapshot_shows_boards_items_cells_and_parents() -> None:
    client = Client()
    board = client.board(ext_key="text", amount="numbers")
    client.column(board, "linked", "board_relation", {"boardIds": [int(board)]})
    item = client.item(board, "PO 1", ext_key="k", amount="12.50")
    line = client.subitem(item, "Line 10")
    other = client.item(board, "PO 2", linked={"item_ids": [int(item)]})
    orders, hidden = client.account.boards()
    assert (orders.id, orders.subitem_board_id, hidden.type) == (board, hidden.id, "sub_items_board")
    assert {**orders.columns}.items() >= {"ext_key": "text", "amount": "numbers"}.items()
    first, second = orders.active
    assert (first.name, first.texts["amount"], first.texts["ext_key"]) == ("PO 1", "12.50", "k")
    assert (second.id, second.linked("linked"), first.linked("linked")) == (other, (item,), ())
    assert (hidden.active[0].id, hidden.active[0].parent_id) == (line["id"], item)
    assert client.account.item(item) == first


def test_a_snapshot_does_not_change_afterwards() -> None:
    client = Client()
    board = client.board(ext_key="text")
    item = client.item(board, ext_key="k")
    before = client.account.item(item)
    client.change(board, item, ext_key="other")
    assert before.texts["ext_key"] == "k"


def test_what_a_colleague_changes_is_read_by_programs() -> None:
    client = Client()
    board = client.board(ext_key="text", state="status")
    item = client.item(board, "before", ext_key="k")
    client.advance(hours=1)
    client.account.edit_item(item, {"state": "Brand new"}, name="after")
    found = client.data(CELLS, ids=[item])[0]
    assert (found["name"], client.texts(item)["state"]) == ("after", "Brand new")
    assert client.account.item(item).updated_at == client.now


def test_a_colleague_may_type_a_key_that_another_item_has() -> None:
    client = Client()
    board = client.board(ext_key="text")
    client.item(board, "ours", ext_key="k")
    theirs = client.account.add_item(board, "theirs", {"ext_key": "k"})
    assert client.found(board, column_id="ext_key", compare_value=["k"]) == ["ours", "theirs"]
    assert client.texts(theirs) == {"ext_key": "k"}


def test_a_colleague_archives_restores_and_deletes() -> None:
    client = Client()
    item = client.item(client.board())
    client.account.archive_item(item)
    assert client.account.item(item).state == "archived"
    client.account.restore_item(item)
    assert client.account.item(item).state == "active"
    client.account.delete_item(item)
    assert client.account.item(item).state == "deleted"


def test_a_colleague_renames_and_deletes_columns_and_boards() -> None:
    client = Client()
    board = client.board(ext_key="text", note="text")
    item = client.item(board, ext_key="k", note="n")
    client.account.rename_column(board, "ext_key", "Do not touch")
    client.account.delete_column(board, "note")
    assert client.account.boards()[0].titles["ext_key"] == "Do not touch"
    assert client.texts(item) == {"ext_key": "k"}
    assert client.refused(board, note="x") == "InvalidColumnIdException"
    client.account.delete_board(board)
    assert client.refused(board) == "InvalidBoardIdException"


def test_the_screen_takes_no_bad_values_and_counts_no_calls() -> None:
    client = Client()
    board = client.board(amount="numbers")
    item = client.item(board)
    calls = client.account.calls
    with pytest.raises(Refusal, match="is not a number"):
        client.account.edit_item(item, {"amount": "many"})
    with pytest.raises(KeyError):
        client.account.item("1")
    assert client.account.calls == calls


def test_many_threads_write_without_losing_or_doubling_an_item() -> None:
    client = Client()
    board = client.board(ext_key="text")
    names = [f"{thread}-{n}" for thread in range(4) for n in range(25)]

    def write(thread: int) -> None:
        for n in range(25):
            client.item(board, f"{thread}-{n}", ext_key=f"{thread}-{n}")

    threads = [threading.Thread(target=write, args=(thread,)) for thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    items = client.account.boards()[0].active
    assert sorted(item.name for item in items) == sorted(names)
    assert len({item.id for item in items}) == 100
