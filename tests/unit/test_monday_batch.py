"""Requests of several writes, and how an answer becomes one verdict for each."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.delivery import Kind, Op, Verdict, Write, WriteRequest
from app.monday.answer import read_answer
from app.monday.batch import how_many, prepare, read_verdicts

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def verdicts(body: object, size: int = 2, status: int = 200, **headers: str) -> tuple[Verdict, ...]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = read_answer(status, headers, raw, elapsed_s=0.1, now=NOW)
    return read_verdicts(answer, WriteRequest("", "", size), NOW).verdicts


def kinds(body: object, size: int = 2, status: int = 200) -> list[Kind]:
    return [verdict.kind for verdict in verdicts(body, size, status)]


def fault(code: str, *path: str, message: str = "no", **extensions: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {"message": message, "extensions": {"code": code, **extensions}}
    return {**entry, "path": list(path)} if path else entry


def write(number: int, **cells: str) -> Write:
    return Write(Op.CREATE, "1001", f"supplier:100:S{number}", f"Supplier {number}", cells)


def test_the_same_writes_give_the_same_bytes() -> None:
    first = prepare([write(1, a="1", b="2"), write(2)])
    again = prepare([write(1, b="2", a="1"), write(2)])
    assert first == again
    assert first.body.isascii()
    assert first.body_hash == hashlib.sha256(first.body.encode()).hexdigest()
    assert first.size == 2
    assert prepare([write(2), write(1)]).body_hash != first.body_hash


def test_names_beyond_ascii_arrive_as_they_are() -> None:
    body = json.loads(prepare([Write(Op.CREATE, "1", "k", "Müller \U0001f600", {"city": "Łódź \ud800"})]).body)
    assert body["variables"]["w0_name"] == "Müller \U0001f600"
    assert json.loads(body["variables"]["w0_cells"])["city"].startswith("Łódź")


def test_done_carries_the_item_and_its_board() -> None:
    body = {"data": {"w0": {"id": "11", "board": {"id": "900"}}, "w1": {"id": 12}}}
    assert verdicts(body) == (
        Verdict(Kind.DONE, item_id="11", board_id="900"),
        Verdict(Kind.DONE, item_id="12"),
    )


def test_an_error_belongs_to_the_write_that_its_path_names() -> None:
    body = {
        "data": {"w0": {"id": "1"}, "w1": None, "w2": None},
        "errors": [fault("InvalidItemIdException", "w1"), fault("ColumnValueException", "w2", message="bad label")],
    }
    done, gone, rejected = verdicts(body, 3)
    assert (done.kind, gone.kind, rejected.kind) == (Kind.DONE, Kind.GONE, Kind.REJECTED)
    assert "bad label" in rejected.text


def test_null_without_an_error_is_uncertain() -> None:
    assert kinds({"data": {"w0": {"id": "1"}, "w1": None}}) == [Kind.DONE, Kind.UNCERTAIN]
    assert kinds({"data": {"w0": {"id": "1"}}}) == [Kind.DONE, Kind.UNCERTAIN]
    assert kinds({"data": {}}) == [Kind.UNCERTAIN] * 2


@pytest.mark.parametrize("item", [{}, {"id": None}, {"id": ""}, {"id": "x"}, {"id": -1}, {"id": True}, "5", 5, [1]])
def test_without_an_item_id_nothing_is_done(item: object) -> None:
    assert kinds({"data": {"w0": item}}, 1) == [Kind.UNCERTAIN]


def test_a_refusal_of_the_whole_request_is_the_verdict_on_all() -> None:
    body = {"errors": [fault("COMPLEXITY_BUDGET_EXHAUSTED", retry_in_seconds=12)]}
    both = verdicts(body, status=429)
    assert {(verdict.kind, verdict.wait_s) for verdict in both} == {(Kind.THROTTLED, 12.0)}
    named = {**body, "data": {"w0": None, "w1": None}}
    assert kinds(named) == [Kind.THROTTLED] * 2


def test_a_document_monday_does_not_understand_is_refused_with_the_reason() -> None:
    body = {
        "errors": [fault("undefinedField", "mutation", "w0", "x", message="Field 'x' doesn't exist on type 'Item'")]
    }
    both = verdicts(body)
    assert [verdict.kind for verdict in both] == [Kind.REJECTED] * 2
    assert "Field 'x' doesn't exist" in both[1].text


def test_an_error_without_a_path_hits_the_write_that_came_back_empty() -> None:
    """monday's documentation shows this form for a board that does not exist."""
    body = {"data": {"w0": {"id": "1"}, "w1": None}, "errors": [fault("ColumnValueException")]}
    assert kinds(body) == [Kind.DONE, Kind.REJECTED]


def test_an_error_without_a_path_is_not_spread_over_several_empty_writes() -> None:
    body = {"data": {"w0": {"id": "1"}, "w1": None, "w2": None}, "errors": [fault("ColumnValueException")]}
    assert kinds(body, 3) == [Kind.DONE, Kind.UNCERTAIN, Kind.UNCERTAIN]


def test_a_pause_in_mid_batch_leaves_the_rest_uncertain_with_its_wait() -> None:
    body = {"data": {"w0": {"id": "1"}, "w1": None}, "errors": [fault("RATE_LIMIT_EXCEEDED", retry_in_seconds=9)]}
    done, rest = verdicts(body)
    assert (done.kind, rest.kind, rest.wait_s) == (Kind.DONE, Kind.UNCERTAIN, 9.0)


def test_a_write_that_went_through_but_cannot_be_read_back_is_uncertain() -> None:
    body = {"data": {"w0": None}, "errors": [fault("UserUnauthorizedException", "w0", "id")]}
    assert kinds(body, 1) == [Kind.UNCERTAIN]
    readable = {"data": {"w0": {"id": "1", "board": None}}, "errors": [fault("USER_ACCESS_DENIED", "w0", "board")]}
    assert kinds(readable, 1) == [Kind.DONE]


def test_an_item_beside_an_error_of_its_write_is_uncertain() -> None:
    assert kinds({"data": {"w0": {"id": "1"}}, "errors": [fault("ColumnValueException", "w0")]}, 1) == [Kind.UNCERTAIN]


def test_an_unreadable_cost_harms_no_write() -> None:
    body = {"data": {"w0": {"id": "1"}, "complexity": None}, "errors": [fault("INTERNAL_SERVER_ERROR", "complexity")]}
    assert kinds(body, 1) == [Kind.DONE]


def test_a_fault_of_one_write_in_the_http_status_takes_the_others_not_along() -> None:
    body = {"data": {"w0": {"id": "1"}, "w1": None}, "errors": [fault("INTERNAL_SERVER_ERROR", "w1", status_code=500)]}
    assert kinds(body, status=500) == [Kind.DONE, Kind.UNCERTAIN]


def test_replay_request_id_cost_and_time_are_kept() -> None:
    body = {"data": {"w0": {"id": "1"}, "complexity": {"query": 30_001, "before": 1, "after": 0}}}
    headers = {"idempotency-replayed": "true", "x-request-id": "r-7"}
    answer = read_answer(200, headers, json.dumps(body).encode(), elapsed_s=1.5, now=NOW)
    result = read_verdicts(answer, WriteRequest("", "", 1), NOW)
    assert (result.replayed, result.request_id, result.complexity, result.seconds) == (True, "r-7", 30_001, 1.5)
    inside = read_answer(200, {}, b'{"data": {}, "extensions": {"request_id": "r-8"}}', elapsed_s=0, now=NOW)
    assert inside.request_id == "r-8"


WORDS = """data errors error error_code error_message status_code message path extensions code retry_in_seconds
    retryAfterMs error_data columnIds w0 w1 board complexity query request_id"""
KEYS = st.sampled_from(WORDS.split())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=8), inner, max_size=5),
    max_leaves=25,
)
CODES = st.sampled_from(["DAILY_LIMIT_EXCEEDED", "ColumnValueException", "InvalidItemIdException", "NOT_AUTHENTICATED"])
FAULTS = st.fixed_dictionaries(
    {},
    optional={
        "message": JSON,
        "path": st.lists(KEYS | st.integers(0, 9), max_size=3) | JSON,
        "extensions": st.fixed_dictionaries({"code": CODES}, optional={"error_data": JSON, "status_code": JSON}) | JSON,
    },
)
BODIES = st.fixed_dictionaries({}, optional={"data": JSON, "errors": st.lists(FAULTS | JSON, max_size=3) | JSON}) | JSON
HEADERS = st.dictionaries(
    st.sampled_from(["retry-after", "ratelimit", "ratelimit-policy", "x-request-id", "idempotency-replayed"]),
    st.text(max_size=30),
)
STATUSES = st.sampled_from([200, 201, 301, 400, 401, 403, 404, 409, 422, 423, 429, 500, 502, 504, 599])


@given(st.binary(max_size=200), STATUSES, HEADERS)
@example(b"[" * 100_000, 200, {})
@example(b'{"data": ' + b"9" * 5_000 + b"}", 200, {})
@example(b"\xff\xfe{\x00", 200, {})
def test_any_bytes_are_an_answer_and_none_is_a_success(body: bytes, status: int, headers: dict[str, str]) -> None:
    found = verdicts(body, 2, status, **headers)
    assert len(found) == 2
    assert all(verdict.kind is not Kind.DONE and verdict.text and verdict.wait_s >= 0 for verdict in found)


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_ids(inner) for key, inner in value.items() if key != "id"}
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value


@given(BODIES, STATUSES, HEADERS)
def test_any_json_is_an_answer_and_only_an_item_id_is_a_success(
    body: Any, status: int, headers: dict[str, str]
) -> None:
    found = verdicts(without_ids(body), 2, status, **headers)
    assert all(verdict.kind is not Kind.DONE and verdict.text and verdict.wait_s >= 0 for verdict in found)


@given(st.lists(st.sampled_from(["done", "null", "absent", "gone", "bad"]), min_size=1, max_size=50), st.randoms())
def test_verdicts_keep_the_order_of_the_writes(fates: list[str], random: Any) -> None:
    data: dict[str, Any] = {}
    errors = []
    for index, fate in enumerate(fates):
        if fate != "absent":
            data[f"w{index}"] = {"id": str(1000 + index)} if fate == "done" else None
        if fate in ("gone", "bad"):
            code = "InvalidItemIdException" if fate == "gone" else "ColumnValueException"
            errors.append(fault(code, f"w{index}"))
    random.shuffle(errors)
    found = verdicts({"data": data, "errors": errors}, len(fates))
    wanted = {"done": Kind.DONE, "gone": Kind.GONE, "bad": Kind.REJECTED}
    assert [verdict.kind for verdict in found] == [wanted.get(fate, Kind.UNCERTAIN) for fate in fates]
    ids = [str(1000 + index) if fate == "done" else None for index, fate in enumerate(fates)]
    assert [verdict.item_id for verdict in found] == ids


def moved(*answer: object, **extra: object) -> tuple[Verdict, ...]:
    """On a request that changes and moves one item, only moves another, and only changes a third."""
    writes = [
        Write(Op.UPDATE, "1001", "k1", "m0:move_item_to_group", {"a": "1"}, item_id="11", group_id="g1"),
        Write(Op.UPDATE, "1001", "k2", None, {}, item_id="12", group_id="g1"),
        Write(Op.UPDATE, "1001", "k3", "m2:move_item_to_group", {"a": "1"}, item_id="13"),
    ]
    request = prepare(writes)
    raw = json.dumps({"data": dict(zip(("w0", "m0", "w1", "w2"), answer, strict=True)), **extra}).encode()
    return read_verdicts(read_answer(200, {}, raw, elapsed_s=0.1, now=NOW), request, NOW).verdicts


def test_a_move_and_a_change_of_an_item_are_one_write_and_the_graver_verdict_counts() -> None:
    done = {"id": "11"}
    assert [verdict.kind for verdict in moved(done, done, {"id": "12"}, {"id": "13"})] == [Kind.DONE] * 3
    group_gone = fault("ResourceNotFoundException", "m0", message="The group does not exist")
    first, *rest = moved(done, None, {"id": "12"}, {"id": "13"}, errors=[group_gone])
    assert (first.kind, first.is_group_gone) == (Kind.REJECTED, True)
    assert [verdict.kind for verdict in rest] == [Kind.DONE] * 2
    value = fault("ColumnValueException", "w0")
    first, *rest = moved(None, done, {"id": "12"}, {"id": "13"}, errors=[value])
    assert (first.kind, first.is_group_gone) == (Kind.REJECTED, False)
    assert [verdict.kind for verdict in rest] == [Kind.DONE] * 2
    assert moved(done, None, {"id": "12"}, {"id": "13"})[0].kind is Kind.UNCERTAIN


def test_a_request_holds_fewer_items_that_move_than_others() -> None:
    both = Write(Op.UPDATE, "1001", "k", "n", {"a": "1"}, item_id="11", group_id="g")
    one = Write(Op.UPDATE, "1001", "k", None, {}, item_id="11", group_id="g")
    assert how_many([both] * 50, 25) == 12
    assert how_many([one] * 50, 25) == 25
    assert how_many([both], 1) == 1
