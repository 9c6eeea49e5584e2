"""Two independent Python clients of monday work on the sandbox unmodified, but for the address."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from app.sandbox.monday import MondayAccount
from app.sandbox.server import LoopbackServer

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def account() -> MondayAccount:
    return MondayAccount(lambda: NOW)


@pytest.fixture
def url(account: MondayAccount) -> Iterator[str]:
    server = LoopbackServer({"/v2": account})
    server.start()
    yield f"{server.url}/v2"
    server.stop()


@pytest.fixture
def prodperfect(account: MondayAccount, url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """PyPI's `monday`; it has no setting for the address, only a table of them."""
    monday = pytest.importorskip("monday", reason="the dependency group peers is not installed")
    base = pytest.importorskip("monday.resources.base")
    monkeypatch.setitem(base._URLS, "prod", url)
    client = monday.MondayClient(account.token)
    yield client
    for resource in vars(client).values():
        resource.client._http.clear()


@pytest.fixture
def sdk(account: MondayAccount, url: str) -> Any:
    """PyPI's `monday-api-python-sdk`, which sends everything four times when it is refused."""
    monday_sdk = pytest.importorskip("monday_sdk", reason="the dependency group peers is not installed")
    client = monday_sdk.MondayClient(account.token, max_retry_attempts=1)
    client._graphql_client.endpoint = url
    return client


def a_board(prodperfect: Any) -> str:
    types = pytest.importorskip("monday.resources.types")
    created = prodperfect.boards.create_board("Purchase orders", types.BoardKind.PUBLIC)
    return str(created["data"]["create_board"]["id"])


def columns(prodperfect: Any, board: str) -> dict[str, str]:
    """Column ids by title."""
    (found,) = prodperfect.columns.client.execute(f"query {{ boards(ids: {board}) {{ columns {{ id title }} }} }}")[
        "data"
    ]["boards"]
    return {column["title"]: column["id"] for column in found["columns"]}


def texts(cells: list[dict[str, Any]]) -> dict[str, str]:
    return {cell["id"]: cell["text"] for cell in cells}


def test_monday_creates_changes_finds_and_archives_items(prodperfect: Any, account: MondayAccount) -> None:
    board = a_board(prodperfect)
    prodperfect.columns.create_column(board, "Key", "text")
    prodperfect.columns.create_column(board, "Amount", "numbers")
    prodperfect.columns.create_column(board, "State", "status", {"labels": {"1": "Open", "2": "Closed"}})
    ids = columns(prodperfect, board)
    key, amount, state = ids["Key"], ids["Amount"], ids["State"]
    created = prodperfect.items.create_item(
        board, "topics", 'PO "7000001" Müller', {key: "purchase-order:100:7000001", amount: "12.50"}
    )
    item = created["data"]["create_item"]["id"]
    prodperfect.items.change_multiple_column_values(board, item, {amount: "13.00", state: {"label": "Open"}})
    prodperfect.items.change_item_value(board, item, state, {"label": "Closed"})

    (read,) = prodperfect.items.fetch_items_by_id(item)["data"]["items"]
    assert read["name"] == 'PO "7000001" Müller'
    assert texts(read["column_values"]) == {key: "purchase-order:100:7000001", amount: "13.00", state: "Closed"}

    found = prodperfect.items.fetch_items_by_column_value(board, key, "PURCHASE-ORDER:100:7000001", limit=10)
    assert [entry["id"] for entry in found["data"]["items_page_by_column_values"]["items"]] == [item]

    prodperfect.items.archive_item_by_id(item)
    assert account.item(item).state == "archived"
    assert prodperfect.boards.fetch_all_items_by_board_id(board) == []


def test_monday_sends_batches_and_subitems_and_pages_through_them(prodperfect: Any) -> None:
    board = a_board(prodperfect)
    rows = [
        {"method": "create_item", "board_id": int(board), "group_id": "topics", "item_name": f"PO {n}"}
        for n in range(12)
    ]
    made = prodperfect.items.mutate_multiple_items(rows)["data"]
    assert [made[f"item{n}"]["name"] for n in range(12)] == [f"PO {n}" for n in range(12)]
    prodperfect.items.create_subitem(made["item0"]["id"], "Line 10")

    items = prodperfect.boards.fetch_all_items_by_board_id(board, limit=5)
    assert [item["name"] for item in items] == [f"PO {n}" for n in range(12)]
    (subitems,) = items[0]["column_values"]
    assert (subitems["type"], subitems["text"]) == ("subtasks", "Line 10")
    boards = prodperfect.boards.fetch_boards_by_id(board)["data"]["boards"]
    assert [group["id"] for group in boards[0]["groups"]] == ["topics"]


def test_monday_reports_what_the_sandbox_refuses(prodperfect: Any) -> None:
    errors = pytest.importorskip("monday.exceptions")
    board = a_board(prodperfect)
    with pytest.raises(errors.MondayQueryError, match="This column ID doesn't exist"):
        prodperfect.items.create_item(board, "topics", "x", {"nothing": "y"})


def a_board_with(sdk: Any, types: dict[str, str]) -> str:
    """The SDK cannot make boards; its door for custom documents can."""
    send = sdk._graphql_client._send
    made = send('mutation { create_board(board_name: "Suppliers", board_kind: public) { id } }').json()
    board = str(made["data"]["create_board"]["id"])
    for column, column_type in types.items():
        arguments = f'board_id: {board}, id: "{column}", title: "{column}", column_type: {column_type}'
        send(f"mutation {{ create_column({arguments}) {{ id }} }}").raise_for_status()
    return board


def test_the_sdk_creates_changes_and_reads_items(sdk: Any) -> None:
    board = a_board_with(sdk, {"ext_key": "text", "due": "date", "state": "status"})
    created = sdk.items.create_item(board, "topics", "ACME", {"ext_key": "supplier:100:S1000"})
    item = created.data.create_item.id
    sdk.items.change_status_column_value(board, item, "state", "Done")
    sdk.items.change_date_column_value(board, item, "due", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    sdk.items.change_simple_column_value(board, item, "ext_key", "supplier:100:S2000")
    sdk.items.create_subitem(item, "Contact", {})

    (read,) = sdk.items.fetch_items_by_id([item])
    assert (read.id, read.name, read.state) == (item, "ACME", "active")
    shown = {cell.column.id: cell.text for cell in read.column_values}
    assert shown["ext_key"] == "supplier:100:S2000"
    assert (shown["state"], shown["due"]) == ("Done", "2026-01-02 03:04")
    assert [subitem.name for subitem in read.subitems] == ["Contact"]
    assert {item.name for item in sdk.boards.fetch_all_items_by_board_id(board)} == {"ACME"}


def test_the_sdk_is_served_under_the_version_it_asks_for(sdk: Any) -> None:
    seen = sdk._graphql_client._send("{ version { value kind } }")
    assert seen.headers["API-Version"] == "2026-01"
    assert seen.json()["data"]["version"]["value"] == "2026-01"
