"""What each column type takes, shows and refuses, as monday's page of that column type says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.sandbox.monday_session import USER_ID
from tests.unit.sandbox_monday import CELLS, CHANGE, CREATE_ITEM, Client

TAKEN: list[tuple[str, Any, str | None]] = [
    ("text", "Sample", "Sample"),
    ("text", "  kept as it is \n", "  kept as it is \n"),
    ("long_text", {"text": "a\nb"}, "a\nb"),
    ("long_text", {"text": "x" * 2_000}, "x" * 2_000),
    ("numbers", "42.5", "42.5"),
    ("numbers", "4.50", "4.50"),
    ("numbers", "-123456789012345678.901234567890", "-123456789012345678.901234567890"),
    ("numbers", 7, "7"),
    ("numbers", "", "0"),
    ("status", {"label": "Done"}, "Done"),
    ("status", {"index": 2}, "Stuck"),
    ("status", "Done", "Done"),
    ("status", "2", "Stuck"),
    ("dropdown", {"labels": ["B", "A"]}, "B, A"),
    ("dropdown", {"ids": [1, 2]}, "A, B"),
    ("dropdown", "A, B", "A, B"),
    ("date", {"date": "2026-06-15"}, "2026-06-15"),
    ("date", {"date": "2026-06-15", "time": "09:00:00"}, "2026-06-15 09:00"),
    ("date", "2026-06-15", "2026-06-15"),
    ("timeline", {"from": "2026-03-01", "to": "2026-03-15"}, "2026-03-01 - 2026-03-15"),
    ("week", {"week": {"startDate": "2026-03-16", "endDate": "2026-03-22"}}, "2026-03-16 - 2026-03-22"),
    ("email", {"email": "a@b.co", "text": "Anna"}, "Anna"),
    ("phone", {"phone": "+12025550169", "countryShortName": "US"}, "+12025550169"),
    ("link", {"url": "https://x", "text": "X"}, "X - https://x"),
    ("country", {"countryCode": "US", "countryName": "United States"}, "United States"),
    ("checkbox", {"checked": "true"}, "v"),
    ("people", {"personsAndTeams": [{"id": USER_ID, "kind": "person"}]}, str(USER_ID)),
    ("hour", {"hour": 14, "minute": 30}, "14:30"),
    ("rating", {"rating": 4}, "4"),
    ("location", {"lat": "29.97", "lng": "31.13", "address": "Giza"}, "Giza"),
]

REFUSED: list[tuple[str, Any]] = [
    ("text", {"text": "x"}),
    ("long_text", {"text": "x" * 2_001}),
    ("numbers", "1,5"),
    ("numbers", "NaN"),
    ("numbers", {"number": 1}),
    ("status", {"label": "Nowhere"}),
    ("status", {"label": "done"}),
    ("status", {"label": "2026"}),
    ("status", {"index": 77}),
    ("dropdown", {"labels": ["C"]}),
    ("dropdown", {"labels": ["A"], "ids": [2]}),
    ("date", {"date": "15.06.2026"}),
    ("date", {"date": "2026-02-30"}),
    ("date", {"date": "20260615"}),
    ("date", {"date": "2026-06-15", "time": "later"}),
    ("timeline", {"from": "2026-03-15", "to": "2026-03-01"}),
    ("timeline", "2026-03-01"),
    ("week", {"week": {"startDate": "2026-03-17", "endDate": "2026-03-23"}}),
    ("week", {"week": {"startDate": "2026-03-16", "endDate": "2026-03-21"}}),
    ("email", {"email": "a@b.co"}),
    ("email", {"email": "nobody", "text": "nobody"}),
    ("phone", {"phone": "n/a", "countryShortName": "US"}),
    ("phone", {"phone": "12", "countryShortName": "US"}),
    ("phone", {"phone": "+12025550169", "countryShortName": "USA"}),
    ("phone", {"phone": "+12025550169"}),
    ("link", {"url": "ftp://x", "text": "X"}),
    ("country", {"countryCode": "US"}),
    ("country", "US"),
    ("checkbox", {"checked": "perhaps"}),
    ("people", {"personsAndTeams": [{"id": 1, "kind": "person"}]}),
    ("hour", {"hour": 24, "minute": 0}),
    ("rating", {"rating": 6}),
    ("location", {"lat": "91", "lng": "0"}),
    ("tags", {"tag_ids": [1]}),
    ("formula", "1"),
    ("mirror", "x"),
]


def board_with(client: Client, column_type: str) -> str:
    board = client.board()
    defaults = {"labels": [{"label": "A"}, {"label": "B"}]} if column_type == "dropdown" else None
    client.column(board, "cell", column_type, defaults)
    return board


@pytest.mark.parametrize(("column_type", "value", "text"), TAKEN)
def test_a_value_is_shown_as_written(column_type: str, value: Any, text: str) -> None:
    client = Client()
    board = board_with(client, column_type)
    assert client.texts(client.item(board, cell=value)) == {"cell": text}


@pytest.mark.parametrize(("column_type", "value"), REFUSED)
def test_a_bad_value_is_refused_and_no_item_is_made(column_type: str, value: Any) -> None:
    client = Client()
    board = board_with(client, column_type)
    assert client.refused(board, cell=value) == "ColumnValueException"
    assert client.account.boards()[0].items == ()


@pytest.mark.parametrize("column_type", sorted({column_type for column_type, _, _ in TAKEN}))
def test_null_clears_every_type(column_type: str) -> None:
    client = Client()
    board = board_with(client, column_type)
    value = next(value for name, value, _ in TAKEN if name == column_type)
    item = client.item(board, cell=value)
    client.change(board, item, cell=None)
    assert not client.texts(item)["cell"]


def test_an_empty_text_makes_a_number_zero_while_null_clears_it() -> None:
    client = Client()
    board = client.board(amount="numbers")
    item = client.item(board, amount="5")
    client.change(board, item, amount="")
    assert client.texts(item) == {"amount": "0"}
    client.change(board, item, amount=None)
    assert client.texts(item) == {"amount": ""}


def test_a_json_number_keeps_its_digits() -> None:
    client = Client()
    board = client.board(amount="numbers")
    item = client.data(CREATE_ITEM, board=board, name="x", values='{"amount": 4.50}')["id"]
    assert client.texts(item) == {"amount": "4.50"}


def test_a_value_reads_back_as_a_string_of_json_and_by_its_own_type() -> None:
    client = Client()
    board = client.board(amount="numbers", state="status", due="date", mail="email")
    item = client.item(
        board,
        amount="12.30",
        state={"label": "Done"},
        due={"date": "2026-01-02"},
        mail={"email": "a@b.co", "text": "A"},
    )
    query = """query ($ids: [ID!]) { items(ids: $ids) { column_values { id value column { title }
      ... on NumbersValue { number } ... on StatusValue { label index is_done } ... on DateValue { date time }
      ... on EmailValue { email label_text: label } } } }"""
    (found,) = client.data(query, ids=[item])
    amount, state, due, mail = found["column_values"]
    assert (amount["number"], json.loads(amount["value"])) == (12.3, "12.30")
    assert (state["label"], state["index"], state["is_done"]) == ("Done", 1, True)
    assert json.loads(state["value"])["index"] == 1
    assert (due["date"], due["time"]) == ("2026-01-02", None)
    assert (mail["email"], mail["label_text"]) == ("a@b.co", "A")


def test_column_values_must_be_a_string_that_holds_json() -> None:
    client = Client()
    board = client.board(note="text")
    assert client.code(CREATE_ITEM, board=board, name="x", values={"note": "y"}) == "InvalidArgumentException"
    assert client.code(CREATE_ITEM, board=board, name="x", values="{note") == "JsonParseException"
    assert client.code(CREATE_ITEM, board=board, name="x", values="[]") == "InvalidArgumentException"


def test_an_unknown_column_is_named() -> None:
    client = Client()
    (error,) = client.ask(CREATE_ITEM, board=client.board(), name="x", values='{"nothing": "y"}')["errors"]
    assert error["extensions"]["code"] == "InvalidColumnIdException"
    assert error["extensions"]["error_data"] == {"column_id": "nothing"}


def test_a_refused_status_lists_the_labels_there_are() -> None:
    client = Client()
    board = client.board(state="status")
    answer = client.ask(CREATE_ITEM, board=board, name="x", values='{"state": {"label": "Nowhere"}}')
    message = "This status label doesn't exist, possible statuses are: {0: Working on it, 1: Done, 2: Stuck}"
    assert answer["errors"][0]["message"] == message


def test_labels_are_made_only_when_asked_for_and_only_if_the_item_is_written() -> None:
    client = Client()
    board = client.board(state="status", kind="dropdown", amount="numbers")
    values: dict[str, Any] = {"state": {"label": "Status 42"}, "kind": {"labels": ["X"]}}
    assert client.refused(board, **values) == "ColumnValueException"
    bad = json.dumps({**values, "amount": "x"})
    assert client.code(CREATE_ITEM, board=board, name="x", values=bad, labels=True) == "ColumnValueException"
    assert client.refused(board, **values) == "ColumnValueException"
    item = client.data(CREATE_ITEM, board=board, name="x", values=json.dumps(values), labels=True)["id"]
    assert client.texts(item) == {"state": "Status 42", "kind": "X", "amount": ""}
    assert client.texts(client.item(board, **values))["state"] == "Status 42"


def test_a_status_column_has_at_most_40_labels_of_30_characters() -> None:
    client = Client()
    board = client.board(state="status")
    for n in range(37):
        values = json.dumps({"state": {"label": f"Label {n}"}})
        client.data(CREATE_ITEM, board=board, name="x", values=values, labels=True)
    one_more = json.dumps({"state": {"label": "One more"}})
    too_long = json.dumps({"state": {"label": "x" * 31}})
    for values in (one_more, too_long):
        code = client.code(CREATE_ITEM, board=board, name="x", values=values, labels=True)
        assert code == "ColumnValueException"


def test_an_items_values_together_hold_64_kb() -> None:
    client = Client()
    board = client.board(one="text", two="text")
    item = client.item(board, one="x" * 40_000)
    values = json.dumps({"two": "x" * 40_000})
    assert client.code(CHANGE, board=board, item=item, values=values) == "ColumnValueException"
    assert client.texts(item)["two"] == ""


def test_a_relation_links_items_of_connected_boards_only() -> None:
    client = Client()
    suppliers, orders, others = client.board(), client.board(), client.board()
    client.column(orders, "supplier", "board_relation", {"boardIds": [int(suppliers)], "allowMultipleItems": True})
    client.column(orders, "loose", "board_relation")
    supplier, stranger = client.item(suppliers, "ACME"), client.item(others, "Other")
    order = client.item(orders, supplier={"item_ids": [int(supplier)]})
    query = """query ($ids: [ID!]) { items(ids: $ids) { column_values(ids: ["supplier"]) { text value
      ... on BoardRelationValue { linked_item_ids display_value linked_items { name } } } } }"""
    (found,) = client.data(query, ids=[order])
    assert found["column_values"] == [
        {
            "text": None,
            "value": None,
            "linked_item_ids": [supplier],
            "display_value": "ACME",
            "linked_items": [{"name": "ACME"}],
        }
    ]
    for column, item in (("supplier", stranger), ("supplier", "1"), ("loose", supplier)):
        assert client.refused(orders, **{column: {"item_ids": [int(item)]}}) == "ColumnValueException"
    assert client.refused(orders, supplier="ACME") == "ColumnValueException"


def test_tags_are_made_once_and_then_linked() -> None:
    client = Client()
    board = client.board(topics="tags")
    create = 'mutation { create_or_get_tag(tag_name: "urgent") { id } }'
    tag = client.data(create)["id"]
    assert client.data(create)["id"] == tag
    assert client.texts(client.item(board, topics={"tag_ids": [int(tag)]})) == {"topics": "urgent"}


def test_the_simple_and_the_single_column_form_write_the_same_cell() -> None:
    client = Client()
    board = client.board(due="date", state="status", week="week")
    item = client.item(board)
    simple = """mutation ($b: ID!, $i: ID, $c: String!, $v: String) {
      change_simple_column_value(board_id: $b, item_id: $i, column_id: $c, value: $v) { id } }"""
    single = """mutation ($b: ID!, $i: ID, $c: String!, $v: JSON!) {
      change_column_value(board_id: $b, item_id: $i, column_id: $c, value: $v) { id } }"""
    client.data(simple, b=board, i=item, c="due", v="2026-01-02")
    client.data(single, b=board, i=item, c="state", v='{"label": "Done"}')
    assert client.texts(item) == {"due": "2026-01-02", "state": "Done", "week": ""}
    client.data(simple, b=board, i=item, c="due", v="")
    assert client.texts(item)["due"] == ""
    assert client.code(simple, b=board, i=item, c="week", v="2026-03-16") == "ColumnValueException"
    client.data(simple, b=board, i=item, c="name", v="Renamed")
    assert client.data(CELLS, ids=[item])[0]["name"] == "Renamed"
