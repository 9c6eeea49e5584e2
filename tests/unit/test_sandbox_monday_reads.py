"""Finding items: exact and loose look-ups, silent filters, cursors, limits, and reads that lag behind writes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.sandbox_monday import PAGE, Client

BY_VALUES = """query ($b: ID!, $limit: Int!, $c: [ItemsPageByColumnValuesQuery!], $cursor: String) {
  items_page_by_column_values(board_id: $b, limit: $limit, columns: $c, cursor: $cursor) { cursor items { name } } }"""
NEXT = "query ($c: String!, $limit: Int!) { next_items_page(cursor: $c, limit: $limit) { cursor items { name } } }"


def filled(client: Client) -> str:
    """Three items with all that a filter can compare."""
    board = client.board(ext_key="text", amount="numbers", state="status", due="date")
    client.column(board, "kind", "dropdown", {"labels": [{"label": "A"}, {"label": "B"}]})
    client.column(board, "linked", "board_relation", {"boardIds": [int(board)]})
    first = client.item(board, "one", ext_key="k:1", amount="10", state={"label": "Done"}, due={"date": "2026-01-01"})
    client.item(board, "two", ext_key="K:1", amount="10.0", kind={"labels": ["B"]}, due={"date": "2026-02-01"})
    client.item(board, "three", ext_key="k:12", amount="11", linked={"item_ids": [int(first)]})
    return board


def by_value(client: Client, board: str, *values: str) -> list[str]:
    columns = [{"column_id": "ext_key", "column_values": list(values)}]
    return [item["name"] for item in client.data(BY_VALUES, b=board, limit=10, c=columns)["items"]]


def test_any_of_on_text_is_exact_while_the_search_by_column_values_ignores_case() -> None:
    client = Client()
    board = filled(client)
    assert client.found(board, column_id="ext_key", compare_value=["k:1", "k:12", "k"]) == ["one", "three"]
    assert client.found(board, column_id="ext_key", compare_value=["K:1"]) == ["two"]
    assert by_value(client, board, "k:1") == ["one", "two"]
    assert by_value(client, board, "k:") == []


@pytest.mark.parametrize(
    ("column", "operator", "value", "names"),
    [
        ("ext_key", "any_of", "k:1", ["one"]),
        ("ext_key", "not_any_of", ["k:1"], ["two", "three"]),
        ("ext_key", "contains_text", ["K:1"], ["one", "two", "three"]),
        ("ext_key", "starts_with", ["k:12"], ["three"]),
        ("ext_key", "ends_with", ["2"], ["three"]),
        ("name", "any_of", ["two"], ["two"]),
        ("amount", "any_of", ["10"], ["one", "two"]),
        ("amount", "greater_than", [10], ["three"]),
        ("amount", "between", ["10", "11"], ["one", "two", "three"]),
        ("state", "any_of", [1], ["one"]),
        ("state", "is_empty", [], ["two", "three"]),
        ("due", "greater_than", ["EXACT", "2026-01-15"], ["two"]),
        ("due", "lower_than_or_equal", ["2026-01-01"], ["one"]),
        ("due", "is_not_empty", [], ["one", "two"]),
        ("kind", "any_of", [2], ["two"]),
    ],
)
def test_a_rule_finds(column: str, operator: str, value: Any, names: list[str]) -> None:
    client = Client()
    assert client.found(filled(client), column_id=column, operator=operator, compare_value=value) == names


def test_filters_that_monday_answers_with_silence_find_nothing() -> None:
    client = Client()
    board = filled(client)
    one = client.account.boards()[0].items[0].id
    assert client.found(board, column_id="state", compare_value=["Done"]) == []
    assert client.found(board, column_id="kind", compare_value=["B"]) == []
    assert client.found(board, column_id="linked", compare_value=[one]) == []
    assert client.found(board, column_id="linked", compare_value=[int(one)]) == ["three"]


def test_rules_are_joined_by_and_or_by_or() -> None:
    client = Client()
    board = filled(client)
    rules = [
        {"column_id": "amount", "compare_value": ["10"]},
        {"column_id": "ext_key", "compare_value": ["k:1", "k:12"]},
    ]
    for operator, names in (("and", ["one"]), ("or", ["one", "two", "three"])):
        params = {"rules": rules, "operator": operator}
        (read,) = client.data(PAGE, board=board, limit=10, params=params)
        assert [item["name"] for item in read["items_page"]["items"]] == names


def test_results_are_ordered_when_asked() -> None:
    client = Client()
    board = filled(client)
    params = {"order_by": [{"column_id": "amount", "direction": "desc"}, {"column_id": "name"}]}
    (read,) = client.data(PAGE, board=board, limit=10, params=params)
    assert [item["name"] for item in read["items_page"]["items"]] == ["three", "one", "two"]


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"rules": [{"column_id": "nothing", "compare_value": []}]}, "InvalidColumnIdException"),
        ({"ids": list(range(101))}, "InvalidArgumentException"),
        (
            {"rules": [{"column_id": "due", "operator": "within_the_next", "compare_value": []}]},
            "InvalidArgumentException",
        ),
    ],
)
def test_a_filter_that_cannot_work_is_refused(params: Any, code: str) -> None:
    client = Client()
    assert client.code(PAGE, board=filled(client), limit=10, params=params) == code


def test_pages_follow_by_cursor_until_it_is_null() -> None:
    client = Client()
    board = client.board()
    for n in range(5):
        client.item(board, f"item {n}")
    (read,) = client.data(PAGE, board=board, limit=2)
    names = [item["name"] for item in read["items_page"]["items"]]
    cursor = read["items_page"]["cursor"]
    while cursor:
        page = client.data(NEXT, c=cursor, limit=2)
        names += [item["name"] for item in page["items"]]
        cursor = page["cursor"]
    assert names == [f"item {n}" for n in range(5)]


def test_an_item_gone_in_between_is_not_on_the_next_page() -> None:
    client = Client()
    board = client.board()
    items = [client.item(board, f"item {n}") for n in range(3)]
    (read,) = client.data(PAGE, board=board, limit=1)
    client.account.delete_item(items[1])
    page = client.data(NEXT, c=read["items_page"]["cursor"], limit=5)
    assert page["items"] == [{"name": "item 2"}]


def test_a_cursor_lives_60_minutes_from_the_first_request_and_then_there_is_no_data() -> None:
    client = Client()
    board = client.board()
    for n in range(3):
        client.item(board, f"item {n}")
    (read,) = client.data(PAGE, board=board, limit=1)
    client.advance(minutes=40)
    second = client.data(NEXT, c=read["items_page"]["cursor"], limit=1)
    client.advance(minutes=20)
    answer = client.post(NEXT, {"c": second["cursor"], "limit": 1})
    body = json.loads(answer.body)
    assert (answer.status, body["data"]) == (200, None)
    assert body["errors"][0]["extensions"]["code"] == "CursorException"


def test_a_cursor_cannot_be_combined_with_a_filter() -> None:
    client = Client()
    board = filled(client)
    columns = [{"column_id": "ext_key", "column_values": ["k:1"]}]
    cursor = client.data(BY_VALUES, b=board, limit=1, c=columns)["cursor"]
    assert client.code(BY_VALUES, b=board, limit=1, c=columns, cursor=cursor) == "InvalidArgumentException"
    assert client.data(BY_VALUES, b=board, limit=1, cursor=cursor) == {"cursor": None, "items": [{"name": "two"}]}


@pytest.mark.parametrize("limit", [0, 501])
def test_a_page_has_1_to_500_items(limit: int) -> None:
    client = Client()
    assert client.code(PAGE, board=client.board(), limit=limit) == "InvalidArgumentException"


def test_items_by_id_come_25_at_a_time_lowest_first_and_100_at_most() -> None:
    client = Client()
    board = client.board()
    ids = [client.item(board, str(n)) for n in range(30)]
    by_default = client.data("query ($ids: [ID!]) { items(ids: $ids) { id } }", ids=ids[::-1])
    assert [item["id"] for item in by_default] == ids[:25]
    whole = "query ($ids: [ID!]) { items(ids: $ids, limit: 100, newest_first: true) { id } }"
    assert [item["id"] for item in client.data(whole, ids=ids)] == ids[::-1]
    assert client.code(whole, ids=[str(n) for n in range(101)]) == "InvalidArgumentException"


def test_filtered_reads_may_lag_behind_while_plain_ones_do_not() -> None:
    client = Client()
    client.account.read_lag_s = 10
    board = client.board(ext_key="text")
    client.item(board, "new", ext_key="k")
    assert client.found(board, column_id="ext_key", compare_value=["k"]) == []
    assert by_value(client, board, "k") == []
    (read,) = client.data(PAGE, board=board, limit=10)
    assert len(read["items_page"]["items"]) == 1
    client.advance(seconds=10)
    assert client.found(board, column_id="ext_key", compare_value=["k"]) == ["new"]


def test_only_wanted_columns_are_read() -> None:
    client = Client()
    board = client.board(ext_key="text", amount="numbers")
    item = client.item(board, ext_key="k", amount="1")
    query = """query ($ids: [ID!]) { items(ids: $ids) { a: column_values(ids: ["amount"]) { id }
      b: column_values(types: [text]) { id } } }"""
    assert client.data(query, ids=[item]) == [{"a": [{"id": "amount"}], "b": [{"id": "ext_key"}]}]
