"""Boards, columns and items over their life: ids, limits, subitem boards, archived and deleted items."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.sandbox_monday import CELLS, CHANGE, CREATE_COLUMN, CREATE_ITEM, CREATE_SUBITEM, Client

BOARD = """query ($ids: [ID!]) { boards(ids: $ids) { id name type state items_count items_limit hierarchy_type
  top_group { id } groups { id title } columns { id type title revision settings settings_str } } }"""


def board_of(client: Client, board: str) -> dict[str, Any]:
    (found,) = client.data(BOARD, ids=[board])
    assert isinstance(found, dict)
    return found


def test_a_new_board_has_the_name_column_and_the_group_topics() -> None:
    client = Client()
    board = board_of(client, client.board())
    assert [column["id"] for column in board["columns"]] == ["name"]
    assert board["top_group"] == {"id": "topics"}
    assert (board["hierarchy_type"], board["items_count"], board["items_limit"]) == ("classic", 0, 10_000)
    assert int(board["id"]) > 2**31


def test_a_column_takes_the_id_it_is_given_or_gets_one() -> None:
    client = Client()
    board = client.board()
    assert client.column(board, "ext_key", "text")["id"] == "ext_key"
    made = client.data(CREATE_COLUMN, board=board, type="numbers")["id"]
    assert made.startswith("numeric_")


@pytest.mark.parametrize("column_id", ["Key", "1key", "a-b", "x" * 25, "name"])
def test_a_bad_or_taken_column_id_is_refused(column_id: str) -> None:
    client = Client()
    board = client.board()
    assert client.code(CREATE_COLUMN, board=board, id=column_id, type="text") == "InvalidArgumentException"


def test_a_column_id_of_24_characters_is_taken() -> None:
    client = Client()
    assert client.column(client.board(), "x" * 24, "text")["id"] == "x" * 24


def test_a_deleted_columns_id_is_never_free_again() -> None:
    client = Client()
    board = client.board(ext_key="text")
    item = client.item(board, ext_key="k")
    client.data('mutation ($b: ID!) { delete_column(board_id: $b, column_id: "ext_key") { id } }', b=board)
    assert client.texts(item) == {}
    assert client.code(CREATE_COLUMN, board=board, id="ext_key", type="text") == "InvalidArgumentException"


def test_a_renamed_column_keeps_its_id_and_gets_a_new_revision() -> None:
    client = Client()
    board = client.board(ext_key="text")
    before = board_of(client, board)["columns"][1]
    rename = """mutation ($b: ID!) {
      change_column_title(board_id: $b, column_id: "ext_key", title: "Key") { id title revision } }"""
    after = client.data(rename, b=board)
    assert (after["id"], after["title"]) == ("ext_key", "Key")
    assert after["revision"] != before["revision"]


def test_defaults_may_be_an_object_or_a_string_of_json() -> None:
    client = Client()
    board = client.board()
    settings = [
        client.column(board, f"c{n}", "dropdown", defaults)["settings"]["labels"]
        for n, defaults in enumerate(
            [{"labels": [{"label": "A"}]}, '{"labels": [{"label": "A"}]}', {"settings": {"labels": [{"name": "A"}]}}]
        )
    ]
    assert settings == [[{"id": 1, "label": "A"}]] * 3
    assert client.code(CREATE_COLUMN, board=board, type="text", defaults="{") == "InvalidArgumentException"


def test_a_status_labels_id_is_not_its_place() -> None:
    client = Client()
    board = client.board()
    create = """mutation ($b: ID!, $d: CreateStatusColumnSettingsInput) {
      create_status_column(board_id: $b, id: "state", title: "State", defaults: $d) { id revision settings } }"""
    labels = [
        {"label": "Ordered", "color": "purple", "index": 0},
        {"label": "2026", "color": "done_green", "index": 1, "is_done": True},
    ]
    settings = client.data(create, b=board, d={"labels": labels})["settings"]["labels"]
    assert [(label["id"], label["label"], label["index"]) for label in settings] == [(4, "Ordered", 0), (1, "2026", 1)]
    assert client.texts(client.item(board, state={"index": 4})) == {"state": "Ordered"}
    assert client.texts(client.item(board, state={"index": 1})) == {"state": "2026"}
    assert client.refused(board, state={"label": "2026"}) == "ColumnValueException"
    old = json.loads(board_of(client, board)["columns"][1]["settings_str"])
    assert old["labels"] == {"4": "Ordered", "1": "2026"}


def test_more_than_40_labels_or_a_long_one_make_no_column() -> None:
    client = Client()
    board = client.board()
    create = """mutation ($b: ID!, $d: CreateStatusColumnSettingsInput) {
      create_status_column(board_id: $b, title: "State", defaults: $d) { id } }"""
    many = [{"label": f"L{n}", "color": "teal", "index": n} for n in range(41)]
    assert client.code(create, b=board, d={"labels": many}) == "InvalidArgumentException"
    long = [{"label": "x" * 31, "color": "teal", "index": 0}]
    assert client.code(create, b=board, d={"labels": long}) == "ColumnValueException"
    assert client.data(create, b=board, d={"labels": many[:40]})["id"]


def test_labels_are_updated_only_with_the_columns_revision() -> None:
    client = Client()
    board = client.board(state="status")
    revision = board_of(client, board)["columns"][1]["revision"]
    update = """mutation ($b: ID!, $r: String!, $s: UpdateStatusColumnSettingsInput) {
      update_status_column(board_id: $b, id: "state", revision: $r, settings: $s) { settings revision } }"""
    labels = [{"id": 1, "label": "Finished", "color": "done_green", "index": 0}]
    item = client.item(board, state={"label": "Done"})
    changed = client.data(update, b=board, r=revision, s={"labels": labels})
    assert [label["label"] for label in changed["settings"]["labels"]] == ["Finished"]
    assert changed["revision"] != revision
    assert client.code(update, b=board, r=revision, s={"labels": labels}) == "InvalidArgumentException"
    assert client.change(board, item, state={"label": "Finished"})


def test_dropdown_columns_are_made_with_their_labels() -> None:
    client = Client()
    board = client.board()
    create = """mutation ($b: ID!, $d: CreateDropdownColumnSettingsInput) {
      create_dropdown_column(board_id: $b, id: "kind", title: "Kind", defaults: $d) { id settings } }"""
    made = client.data(create, b=board, d={"labels": [{"label": "A"}, {"label": "B"}]})
    assert made["settings"]["labels"] == [{"id": 1, "label": "A"}, {"id": 2, "label": "B"}]


def test_the_first_subitem_makes_the_hidden_board() -> None:
    client = Client()
    board = client.board()
    parent = client.item(board, "PO 1")
    line = client.subitem(parent, "Line 10")
    again = client.subitem(parent, "Line 20")
    assert line["board"] == again["board"] != {"id": board}
    hidden = board_of(client, line["board"]["id"])
    assert (hidden["type"], hidden["name"], hidden["items_count"]) == ("sub_items_board", "Subitems of Orders", 2)
    (subtasks,) = [column for column in board_of(client, board)["columns"] if column["type"] == "subtasks"]
    assert subtasks["settings"]["boardIds"] == [int(hidden["id"])]
    query = "query ($ids: [ID!]) { items(ids: $ids) { parent_item { id } subitems { name parent_item { id } } } }"
    assert client.data(query, ids=[parent]) == [
        {
            "parent_item": None,
            "subitems": [
                {"name": "Line 10", "parent_item": {"id": parent}},
                {"name": "Line 20", "parent_item": {"id": parent}},
            ],
        }
    ]


def test_a_subtasks_column_gives_a_board_whose_columns_can_be_made_before_the_first_subitem() -> None:
    client = Client()
    board = client.board(ext_key="text")
    hidden = str(client.column(board, "lines", "subtasks")["settings"]["boardIds"][0])
    client.column(hidden, "quantity", "numbers")
    line = client.subitem(client.item(board), "Line 10", quantity="3")
    assert line["board"] == {"id": hidden}
    assert client.texts(line["id"]) == {"quantity": "3"}
    assert client.code(CREATE_COLUMN, board=board, type="subtasks") == "InvalidArgumentException"
    assert client.refused(hidden) == "InvalidArgumentException"
    assert client.code(CREATE_SUBITEM, parent=line["id"], name="deeper") == "InvalidArgumentException"


def test_names_have_1_to_255_characters() -> None:
    client = Client()
    board = client.board()
    assert client.item(board, "x" * 255)
    assert client.code(CREATE_ITEM, board=board, name="x" * 256) == "ItemNameTooLongException"
    assert client.code(CREATE_ITEM, board=board, name="") == "InvalidArgumentException"


def test_an_item_is_renamed_among_its_column_values() -> None:
    client = Client()
    board = client.board(note="text")
    item = client.item(board, "before")
    assert client.change(board, item, name="after", note="x")["name"] == "after"
    long = json.dumps({"name": "x" * 256, "note": "y"})
    assert client.code(CHANGE, board=board, item=item, values=long) == "ItemNameTooLongException"
    assert client.texts(item) == {"note": "x"}


def test_a_full_board_takes_no_more_items() -> None:
    client = Client(items_per_board=2)
    board = client.board()
    first, _ = client.item(board), client.item(board)
    assert client.refused(board) == "ItemsLimitationException"
    client.data("mutation ($i: ID) { delete_item(item_id: $i) { id } }", i=first)
    assert client.item(board)


def test_an_archived_item_is_read_with_its_state_but_neither_found_nor_changed() -> None:
    client = Client()
    board = client.board(ext_key="text")
    item = client.item(board, "kept", ext_key="k")
    archived = client.data("mutation ($i: ID) { archive_item(item_id: $i) { id state } }", i=item)
    assert archived == {"id": item, "state": "archived"}
    assert client.found(board, column_id="ext_key", compare_value=["k"]) == []
    assert client.data(CELLS, ids=[item])[0]["state"] == "archived"
    only_active = "query ($ids: [ID!]) { items(ids: $ids, exclude_nonactive: true) { id } }"
    assert client.data(only_active, ids=[item]) == []
    assert client.code(CHANGE, board=board, item=item, values="{}") == "ResourceNotFoundException"
    assert client.code(CREATE_SUBITEM, parent=item, name="x") == "ResourceNotFoundException"


def test_an_archived_subitem_is_not_among_its_parents() -> None:
    client = Client()
    parent = client.item(client.board())
    gone, kept = client.subitem(parent, "gone")["id"], client.subitem(parent, "kept")["id"]
    client.data("mutation ($i: ID) { archive_item(item_id: $i) { id } }", i=gone)
    query = "query ($ids: [ID!]) { items(ids: $ids) { subitems { id } } }"
    assert client.data(query, ids=[parent]) == [{"subitems": [{"id": kept}]}]


def test_a_deleted_item_can_still_be_read_and_an_unknown_one_is_left_out() -> None:
    client = Client()
    board = client.board()
    parent = client.item(board)
    line = client.subitem(parent)["id"]
    delete = "mutation ($i: ID) { delete_item(item_id: $i) { state } }"
    assert client.data(delete, i=parent) == {"state": "deleted"}
    states = {item["id"]: item["state"] for item in client.data(CELLS, ids=[parent, line, "1"])}
    assert states == {parent: "deleted", line: "deleted"}
    assert client.code(delete, i=parent) == "InvalidItemIdException"
    assert client.code(CHANGE, board=board, item="999", values="{}") == "InvalidItemIdException"


def test_an_item_is_changed_only_through_its_own_board() -> None:
    client = Client()
    board, other = client.board(), client.board()
    assert client.code(CHANGE, board=other, item=client.item(board), values="{}") == "InvalidItemIdException"


def test_groups_are_made_and_items_move_between_them() -> None:
    client = Client()
    board = client.board()
    group = client.data(
        'mutation ($b: ID!) { create_group(board_id: $b, group_name: "Closed") { id title } }', b=board
    )["id"]
    item = client.item(board)
    move = "mutation ($i: ID, $g: String!) { move_item_to_group(item_id: $i, group_id: $g) { group { id } } }"
    assert client.data(move, i=item, g=group) == {"group": {"id": group}}
    assert client.code(move, i=item, g="nowhere") == "ResourceNotFoundException"
    assert client.code(CREATE_ITEM, board=board, name="x", group="nowhere") == "ResourceNotFoundException"
    read = """query ($b: [ID!], $g: [String]) { boards(ids: $b) { groups(ids: $g) { items_page { items { id } } } } }"""
    (found,) = client.data(read, b=[board], g=[group])
    assert found["groups"][0]["items_page"]["items"] == [{"id": item}]


def test_archived_and_deleted_boards_are_listed_by_their_state() -> None:
    client = Client()
    kept, archived, deleted = client.board(), client.board(), client.board()
    client.data("mutation ($b: ID!) { archive_board(board_id: $b) { state } }", b=archived)
    client.data("mutation ($b: ID!) { delete_board(board_id: $b) { state } }", b=deleted)
    query = "query ($s: State) { boards(state: $s) { id } }"
    listed = {state: [board["id"] for board in client.data(query, s=state)] for state in ("active", "archived", "all")}
    assert listed == {"active": [kept], "archived": [archived], "all": [deleted, archived, kept]}
    assert client.refused(deleted) == "InvalidBoardIdException"
