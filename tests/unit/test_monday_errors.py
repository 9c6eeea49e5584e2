"""What monday's refusals mean to the user, in every form that monday has sent them since 2023."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.delivery import Kind
from app.domain.errors import AuthRefused, BoardRefused, ConnectorError, Throttled, Unreachable
from app.monday.answer import Answer, read_answer
from app.monday.errors import RULES, CursorExpired, judge_all, refusal

NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
TO_MIDNIGHT = 1.5 * 3600 + 1


def answer(status: int, body: object = b"", **headers: str) -> Answer:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_answer(status, named, raw, elapsed_s=0.1, now=NOW)


def error(code: str, message: str = "", **extensions: Any) -> dict[str, Any]:
    return {"errors": [{"message": message, "extensions": {"code": code, **extensions}}]}


OLD_COMPLEXITY = {
    "error_code": "ComplexityException",
    "status_code": 429,
    "error_message": "Complexity budget exhausted, query cost 30001 budget remaining 19986 out of 1000000 reset in 3 "
    "seconds",
    "error_data": {},
    "errors": ["Complexity budget exhausted, ..."],
    "account_id": 1234567890,
}
LOCKED = "Resource is currently locked, please try again later"
BOARD = "The board does not exist. Please check your board ID and try again"
DATA_VALIDATION = error(
    "DATA_VALIDATIONS_ERROR",
    "data_validation_error",
    status_code=422,
    error_data=[{"itemId": None, "columnIds": ["amount"], "message": "'Amount' must be at least [5]"}],
)
EMPTY_DATA = {
    "errors": [
        {
            "message": "User unauthorized to perform action",
            "path": ["me"],
            "extensions": {"code": "UserUnauthorizedException", "error_data": {}, "status_code": 403},
        }
    ],
    "data": [],
    "account_id": 123456,
}

REFUSALS: list[tuple[int, object, Kind, float]] = [
    (429, error("COMPLEXITY_BUDGET_EXHAUSTED", "Complexity budget exhausted", retry_in_seconds=12), Kind.THROTTLED, 12),
    (200, error("COMPLEXITY_BUDGET_EXHAUSTED", retry_in_seconds="12"), Kind.THROTTLED, 12),
    (429, OLD_COMPLEXITY, Kind.THROTTLED, 3),
    (200, OLD_COMPLEXITY, Kind.THROTTLED, 3),
    (200, {"errors": ["Complexity budget exhausted, reset in 9 seconds"]}, Kind.THROTTLED, 9),
    (429, {"errors": ["Minute limit rate exceeded"]}, Kind.THROTTLED, 60),
    (429, {"error_message": "Rate Limit Exceeded.", "status_code": 429}, Kind.THROTTLED, 60),
    (429, error("maxConcurrencyExceeded", "Concurrency limit exceeded"), Kind.THROTTLED, 15),
    (429, error("IP_RATE_LIMIT_EXCEEDED"), Kind.THROTTLED, 60),
    (429, error("RATE_LIMIT_EXCEEDED", retryAfterMs=1500), Kind.THROTTLED, 1.5),
    (429, error("FIELD_LIMIT_EXCEEDED", status_code=429, retry_in_seconds=15), Kind.THROTTLED, 15),
    (429, error("", "Call limit exceeded for CreateBoard"), Kind.THROTTLED, 60),
    (429, error("SOMETHING_NEW", "Slow down"), Kind.THROTTLED, 60),
    (429, b"<html>Too many</html>", Kind.THROTTLED, 60),
    (429, b"", Kind.THROTTLED, 60),
    (200, error("API_TEMPORARILY_BLOCKED"), Kind.THROTTLED, 300),
    (423, {"error_message": LOCKED}, Kind.THROTTLED, 5),
    (423, b"", Kind.THROTTLED, 5),
    (200, error("", LOCKED), Kind.THROTTLED, 5),
    (200, error("maxComplexityExceeded", "Query has complexity of 6000000, more than 5000000"), Kind.THROTTLED, 1),
    (200, error("DAILY_LIMIT_EXCEEDED"), Kind.THROTTLED, TO_MIDNIGHT),
    (429, error("DAILY_LIMIT_EXCEEDED", retry_in_seconds=60), Kind.THROTTLED, TO_MIDNIGHT),
    (403, error("DailyLimitExceeded"), Kind.THROTTLED, TO_MIDNIGHT),
    (429, {"errors": [{"message": "Daily limit exceeded"}]}, Kind.THROTTLED, TO_MIDNIGHT),
    (401, error("NOT_AUTHENTICATED", "Not authenticated"), Kind.AUTH, 0),
    (200, {"errors": ["Not Authenticated"]}, Kind.AUTH, 0),
    (401, b"", Kind.AUTH, 0),
    (401, {"errors": [{"message": "Your ip is restricted"}]}, Kind.AUTH, 0),
    (403, error("USER_ACCESS_DENIED"), Kind.AUTH, 0),
    (200, EMPTY_DATA, Kind.AUTH, 0),
    (200, error("missingRequiredPermissions"), Kind.AUTH, 0),
    (409, error("IDEMPOTENCY_CONFLICT", "... is currently being processed"), Kind.UNCERTAIN, 10),
    (409, b"", Kind.UNCERTAIN, 10),
    (409, error("DeleteLastGroupException"), Kind.REJECTED, 0),
    (500, error("INTERNAL_SERVER_ERROR"), Kind.UNCERTAIN, 0),
    (500, {"error_message": "Internal server error", "status_code": 500}, Kind.UNCERTAIN, 0),
    (500, b"", Kind.UNCERTAIN, 0),
    (502, b"<html>Bad gateway</html>", Kind.UNCERTAIN, 0),
    (504, b"<html><h1>504 Gateway Time-out</h1></html>", Kind.UNCERTAIN, 0),
    (200, b"", Kind.UNCERTAIN, 0),
    (200, b"<html>Sign in to the guest network</html>", Kind.UNCERTAIN, 0),
    (403, b"<html>Blocked by the proxy</html>", Kind.UNCERTAIN, 0),
    (302, b"", Kind.UNCERTAIN, 0),
    (200, {"hello": "there"}, Kind.UNCERTAIN, 0),
    (200, [1, 2], Kind.UNCERTAIN, 0),
    (200, {"errors": []}, Kind.UNCERTAIN, 0),
    (200, b'{"data": {"w0": {"id"', Kind.UNCERTAIN, 0),
    (200, error("InvalidItemIdException", "Item not found"), Kind.GONE, 0),
    (200, error("ResourceNotFoundException", "The item is archived"), Kind.GONE, 0),
    (404, error("ResourceNotFoundException", "Item was not found"), Kind.GONE, 0),
    (200, error("ResourceNotFoundException", "The group does not exist"), Kind.REJECTED, 0),
    (404, error("ResourceNotFoundException", "User not found"), Kind.REJECTED, 0),
    (200, error("InvalidBoardIdException", BOARD, status_code=200, error_data={"board_id": 1}), Kind.REJECTED, 0),
    (200, error("InvalidColumnIdException", "This column ID doesn't exist for the board"), Kind.REJECTED, 0),
    (200, error("ColumnValueException", "invalid value"), Kind.REJECTED, 0),
    (200, error("CorrectedValueException"), Kind.REJECTED, 0),
    (200, error("ItemNameTooLongException"), Kind.REJECTED, 0),
    (200, error("ItemsLimitationException"), Kind.REJECTED, 0),
    (200, error("InvalidUserIdException"), Kind.REJECTED, 0),
    (422, DATA_VALIDATION, Kind.REJECTED, 0),
    (422, error("RecordInvalidException"), Kind.REJECTED, 0),
    (200, error("undefinedField", "Field 'x' doesn't exist on type 'Board'"), Kind.REJECTED, 0),
    (200, {"errors": [{"message": 'Parse error on "}" (RCURLY) at [1, 2]'}]}, Kind.REJECTED, 0),
    (400, error("JsonParseException"), Kind.REJECTED, 0),
    (400, error("Bad request"), Kind.REJECTED, 0),
    (200, error("InvalidVersionException"), Kind.REJECTED, 0),
    (200, error("NeverSeenBefore", "New in 2027"), Kind.REJECTED, 0),
    (200, {"error_code": "ColumnValueException", "status_code": 200, "error_message": "bad"}, Kind.REJECTED, 0),
]


@pytest.mark.parametrize(("status", "body", "kind", "wait_s"), REFUSALS)
def test_refusals(status: int, body: object, kind: Kind, wait_s: float) -> None:
    given = answer(status, body)
    verdict = judge_all(given, given.errors, NOW)
    assert (verdict.kind, verdict.wait_s) == (kind, wait_s)
    assert verdict.text.endswith(".")


RAISED: dict[Kind, type[ConnectorError]] = {
    Kind.THROTTLED: Throttled,
    Kind.AUTH: AuthRefused,
    Kind.UNCERTAIN: Unreachable,
    Kind.GONE: BoardRefused,
    Kind.REJECTED: BoardRefused,
}


@pytest.mark.parametrize(("status", "body", "kind", "wait_s"), REFUSALS)
def test_reads_raise_what_the_engine_knows(status: int, body: object, kind: Kind, wait_s: float) -> None:
    raised = refusal(answer(status, body, x_request_id="r-1"), NOW)
    assert type(raised) is RAISED[kind]
    assert raised.request_id == "r-1"
    assert not isinstance(raised, Throttled) or raised.wait_s == wait_s


@pytest.mark.parametrize(
    "body",
    [
        error("CursorException", "The cursor provided for pagination has expired. Please refresh your query"),
        error("", "Cursor expired"),
        error("INTERNAL_SERVER_ERROR", "Invalid cursor"),
    ],
)
def test_an_expired_cursor_is_known_by_its_name(body: object) -> None:
    assert isinstance(refusal(answer(200, body), NOW), CursorExpired)


def test_the_wait_is_taken_from_the_surest_place() -> None:
    body = error("RATE_LIMIT_EXCEEDED", "reset in 50 seconds", retry_in_seconds=20, retryAfterMs=30_000)
    limits = '"minuteRate";r=0;t=40, "concurrency";r=249'

    def wait(*, drop: int) -> float:
        extensions = body["errors"][0]["extensions"]
        trimmed = {name: value for name, value in extensions.items() if name == "code" or drop < 1}
        if drop == 1:
            trimmed["retryAfterMs"] = 30_000
        message = body["errors"][0]["message"] if drop < 4 else ""
        given = answer(
            429,
            {"errors": [{"message": message, "extensions": trimmed}]},
            **({"retry_after": "10"} if drop < 0 else {}),
            **({"ratelimit": limits} if drop < 3 else {}),
        )
        return judge_all(given, given.errors, NOW).wait_s

    assert [wait(drop=step) for step in (-1, 0, 1, 2, 3, 4)] == [10, 20, 30, 40, 50, 60]


@pytest.mark.parametrize(
    ("value", "wait_s"),
    [("30", 30), ("0.5", 0.5), ("Tue, 24 Nov 2026 22:31:00 GMT", 60), ("Tue, 24 Nov 2026 22:00:00 GMT", 0)],
)
def test_retry_after_is_seconds_or_a_date(value: str, wait_s: float) -> None:
    given = answer(429, b"", retry_after=value)
    assert judge_all(given, given.errors, NOW).wait_s == wait_s


@pytest.mark.parametrize("value", ["soon", "-5", "1e999", "nan", "Tue, 99 Foo 2026", "9" * 400])
def test_an_odd_retry_after_harms_nothing(value: str) -> None:
    given = answer(429, b"", retry_after=value)
    assert 0 <= judge_all(given, given.errors, NOW).wait_s <= 86_400


def test_a_validation_error_names_the_column() -> None:
    given = answer(422, DATA_VALIDATION)
    assert "amount: 'Amount' must be at least [5]" in judge_all(given, given.errors, NOW).text


def test_the_daily_limit_is_told_as_the_user_needs_it() -> None:
    given = answer(429, error("DAILY_LIMIT_EXCEEDED"))
    assert judge_all(given, given.errors, NOW).text == (
        "monday's daily limit for this account is used up. Nothing is lost: what waits goes out after midnight UTC."
    )


def test_of_several_errors_the_one_that_claims_least_counts() -> None:
    both = {"errors": error("ColumnValueException")["errors"] + error("INTERNAL_SERVER_ERROR")["errors"]}
    given = answer(200, both)
    assert judge_all(given, given.errors, NOW).kind is Kind.UNCERTAIN


def test_a_missing_permission_for_one_record_stops_no_other() -> None:
    given = answer(200, error("UserUnauthorizedException", "User unauthorized to perform action"))
    assert judge_all(given, given.errors, NOW).kind is Kind.AUTH
    assert judge_all(given, given.errors, NOW, for_one=True).kind is Kind.REJECTED


@pytest.mark.parametrize("cause", {id(rule.cause): rule.cause for rule in RULES}.values(), ids=lambda cause: cause.what)
def test_words_are_the_users(cause: Any) -> None:
    text = f"{cause.what} {cause.to_do}".lower()
    assert not {word for word in ("payload", "mutation", "token", "entity", "!", "exception") if word in text}
    assert cause.what.endswith(".")


def test_a_long_complaint_is_cut() -> None:
    given = answer(200, error("ColumnValueException", "x" * 5_000))
    assert len(judge_all(given, given.errors, NOW).text) < 500
