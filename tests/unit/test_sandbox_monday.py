"""The wire of the sandbox's monday: who is let in, what comes with every answer, what a bad document gets."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest

from app.sandbox.http import Request
from tests.unit.sandbox_monday import CREATE_ITEM, Client


def test_both_ways_to_send_the_token_are_understood() -> None:
    client = Client()
    for form in (client.account.token, f"Bearer {client.account.token}"):
        assert client.post("{ me { id } }", authorization=form).status == 200


@pytest.mark.parametrize("token", ["", "wrong", "Bearer wrong"])
def test_a_wrong_token_gets_401_in_mondays_words(token: str) -> None:
    answer = Client().post("{ me { id } }", authorization=token)
    assert answer.status == 401
    body = json.loads(answer.body)
    assert body["errors"] == [{"message": "Not authenticated", "extensions": {"code": "NOT_AUTHENTICATED"}}]


def test_every_answer_names_its_request_and_the_limits_left() -> None:
    client = Client()
    answers = [client.post("{ me { id } }"), client.post("{"), client.send(b"x"), client.post("", authorization="")]
    ids = [answer.headers["x-request-id"] for answer in answers]
    assert len(set(ids)) == len(ids)
    for answer in answers:
        assert json.loads(answer.body)["extensions"]["request_id"] == answer.headers["x-request-id"]
        assert uuid.UUID(answer.headers["x-request-id"])
        assert '"minuteRate";q=2500;w=60' in answer.headers["RateLimit-Policy"]
        assert '"complexityMinute";r=' in answer.headers["RateLimit"]


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        (None, "2026-10"),
        ("2026-10", "2026-10"),
        ("2026-01", "2026-01"),
        ("2027-01", "2027-01"),
        ("2024-02", "2026-10"),
        ("2024-10", "2026-07"),
    ],
)
def test_the_version_that_answers_is_in_the_header(asked: str | None, served: str) -> None:
    headers: dict[str, Any] = {"api_version": asked} if asked else {}
    answer = Client().post("{ version { value } }", **headers)
    assert answer.headers["API-Version"] == served
    assert json.loads(answer.body)["data"]["version"]["value"] == served


def test_a_malformed_version_is_refused() -> None:
    answer = Client().post("{ me { id } }", api_version="2023")
    assert (answer.status, json.loads(answer.body)["errors"][0]["extensions"]["code"]) == (
        200,
        "InvalidVersionException",
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [(b"{", "JsonParseException"), (b"[]", "Bad request"), (b'{"query": 1}', "Bad request"), (b"{}", "Bad request")],
)
def test_a_body_that_is_no_graphql_request_gets_400(body: bytes, code: str) -> None:
    answer = Client().send(body)
    assert answer.status == 400
    assert json.loads(answer.body)["errors"][0]["extensions"]["code"] == code


def test_only_post_is_served() -> None:
    client = Client()
    request = Request("GET", "/v2", "", {"authorization": client.account.token}, b"")
    assert client.account.handle(request).status == 404


def test_an_unknown_field_is_named_with_its_type_and_path() -> None:
    (error,) = Client().ask("query {\n  boards {\n    new_field\n  }\n}")["errors"]
    assert error["message"] == "Field 'new_field' doesn't exist on type 'Board'"
    assert error["path"] == ["query", "boards", "new_field"]
    assert error["locations"] == [{"line": 3, "column": 5}]
    assert error["extensions"] == {"code": "undefinedField", "typeName": "Board", "fieldName": "new_field"}


def test_a_document_that_does_not_parse_says_so() -> None:
    answer = Client().ask("{ me { id }")
    assert answer["errors"][0]["message"].startswith("Parse error on")


def test_one_bad_alias_argument_refuses_the_whole_document() -> None:
    client = Client()
    board = client.board()
    document = f"""mutation {{
      a: create_item(board_id: {board}, item_name: "one") {{ id }}
      b: create_item(board_id: {board}) {{ id }}
    }}"""
    answer = client.ask(document)
    assert "data" not in answer
    assert answer["errors"]
    assert client.account.boards()[0].items == ()


def test_a_missing_variable_executes_nothing() -> None:
    client = Client()
    answer = client.ask(CREATE_ITEM, name="x")
    assert answer["data"] is None
    assert "$board" in answer["errors"][0]["message"]


def test_the_named_operation_of_several_is_run() -> None:
    client = Client()
    query = "query a { me { id } } query b { account { slug } }"
    body = json.dumps({"query": query, "operationName": "b"}).encode()
    assert json.loads(client.send(body).body)["data"] == {"account": {"slug": "sandbox"}}
    assert "errors" in client.ask(query)


def test_aliases_run_in_order_and_a_failing_one_is_null_with_its_path() -> None:
    client = Client()
    board = client.board(ext_key="text")
    item = client.item(board, "first", ext_key="k1")
    answer = client.ask(
        """mutation ($board: ID!, $item: ID!, $bad: JSON!, $good: JSON!) {
          item0: change_multiple_column_values(board_id: $board, item_id: $item, column_values: $good) { id }
          item1: change_multiple_column_values(board_id: $board, item_id: 1, column_values: $good) { id }
          item2: change_multiple_column_values(board_id: $board, item_id: $item, column_values: $bad) { id }
          item3: create_item(board_id: $board, item_name: "last") { id name }
        }""",
        board=board,
        item=item,
        bad=json.dumps({"nothing": "x"}),
        good=json.dumps({"ext_key": "k2"}),
    )
    assert answer["data"]["item0"] == {"id": item}
    assert (answer["data"]["item1"], answer["data"]["item2"]) == (None, None)
    assert answer["data"]["item3"]["name"] == "last"
    found = {error["path"][0]: error["extensions"]["code"] for error in answer["errors"]}
    assert found == {"item1": "InvalidItemIdException", "item2": "InvalidColumnIdException"}
    assert client.texts(item) == {"ext_key": "k2"}


def test_a_board_that_does_not_exist_is_reported_as_monday_does() -> None:
    answer = Client().ask('mutation { create_item(board_id: 1, item_name: "x") { id } }')
    (error,) = answer["errors"]
    assert answer["data"] == {"create_item": None}
    assert error["message"] == "The board does not exist. Please check your board ID and try again"
    assert error["extensions"] == {
        "code": "InvalidBoardIdException",
        "status_code": 200,
        "error_data": {"board_id": 1},
    }


def test_the_account_tells_who_one_is_and_what_the_plan_allows() -> None:
    client = Client(plan="enterprise")
    answer = client.ask(
        """{ me { id name email account { id } } account { slug tier plan { tier max_users } is_during_trial }
        platform_api { daily_limit { base total } } versions { kind value } workspaces { id name } }"""
    )["data"]
    assert answer["me"]["id"].isdecimal()
    assert answer["account"]["plan"]["tier"] == "enterprise"
    assert answer["platform_api"]["daily_limit"] == {"base": 25_000, "total": 25_000}
    assert {"kind": "current", "value": "2026-10"} in answer["versions"]
