"""Every refusal of a fault script, word for word, as the vendors' documentation and clients' code show it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.sandbox_faults import SUPPLIERS, SUPPLIERS_V1, entry, playing

EXHAUSTED = "Complexity budget exhausted"
OLD_TEXT = f"{EXHAUSTED}, query cost 30001 budget remaining 19986 out of 1000000 reset in 3 seconds"
OLD_BODY = {
    "error_code": "ComplexityException",
    "status_code": 429,
    "error_message": OLD_TEXT,
    "error_data": {},
    "errors": [OLD_TEXT],
    "account_id": 18888528,
}
EXPIRED = "The cursor provided for pagination has expired. Please refresh your query"
IN_PROCESS = "A request with this idempotency key is currently being processed"
LIMIT = {"retry_in_seconds": 1}
MINUTE = {"code": "Rate Limit Exceeded", "status_code": 429, **LIMIT}
BUSY = {"code": "maxConcurrencyExceeded", "status_code": 429, **LIMIT}
NO_BOARD = "The board does not exist. Please check your board ID and try again"


def one(message: str, **extensions: Any) -> dict[str, Any]:
    return {"errors": [{"message": message, **({"extensions": extensions} if extensions else {})}]}


REFUSALS: list[tuple[str, dict[str, Any], int, dict[str, Any]]] = [
    ("complexity", {}, 429, one(EXHAUSTED, code="COMPLEXITY_BUDGET_EXHAUSTED", retry_in_seconds=1)),
    (
        "complexity",
        {"form": "2025-01", "retry_after": 9},
        429,
        one(
            EXHAUSTED,
            code="COMPLEXITY_BUDGET_EXHAUSTED",
            complexity=30001,
            complexity_budget_left=19986,
            complexity_budget_limit=1000000,
            status_code=429,
            retry_in_seconds=9,
        ),
    ),
    ("complexity", {"form": "before-2025", "retry_after": 3}, 429, OLD_BODY),
    ("complexity", {"form": "before-2025", "retry_after": 3, "status": 200}, 200, OLD_BODY),
    ("minute_rate", {}, 429, one("Minute limit rate exceeded", **MINUTE)),
    (
        "minute_rate",
        {"form": "message-only"},
        429,
        {"error_message": "Minute limit rate exceeded", "status_code": 429},
    ),
    ("rate_limit", {}, 429, one("Rate Limit Exceeded", code="RateLimitExceeded", status_code=429, **LIMIT)),
    ("concurrency", {}, 429, one("Concurrency limit exceeded", **BUSY)),
    ("daily_limit", {}, 429, one("Daily limit exceeded", code="DAILY_LIMIT_EXCEEDED", **LIMIT)),
    ("daily_limit", {"status": 200}, 200, one("Daily limit exceeded", code="DAILY_LIMIT_EXCEEDED", **LIMIT)),
    ("ip_limit", {"body_hint": False}, 429, one("IP rate limit exceeded", code="IP_RATE_LIMIT_EXCEEDED")),
    (
        "create_board_limit",
        {"body_hint": False},
        429,
        one("Call limit exceeded for CreateBoard", code="Rate Limit Exceeded"),
    ),
    (
        "ingest_rate",
        {"retry_after": 30},
        429,
        one("Rate limit exceeded", code="RATE_LIMIT_EXCEEDED", retryAfterMs=30_000),
    ),
    ("locked", {}, 423, one("Resource is currently locked, please try again later")),
    ("not_authenticated", {}, 401, one("Not authenticated", code="NOT_AUTHENTICATED")),
    ("ip_restricted", {}, 401, one("Your ip is restricted", code="Unauthorized")),
    ("access_denied", {}, 403, one("User access denied", code="USER_ACCESS_DENIED", status_code=403)),
    ("not_found", {}, 404, one("Resource not found", code="ResourceNotFoundException", status_code=404)),
    ("conflict", {}, 409, one(IN_PROCESS, code="IDEMPOTENCY_CONFLICT")),
    ("last_group", {}, 409, one("Cannot delete the last group", code="DeleteLastGroupException", status_code=409)),
    ("record_invalid", {}, 422, one("Record invalid", code="RecordInvalidException", status_code=422)),
    (
        "bad_request",
        {},
        400,
        one("The request body is not valid JSON", code="JsonParseException", status_code=400),
    ),
    ("blocked", {}, 200, one("API is temporarily blocked", code="API_TEMPORARILY_BLOCKED", status_code=200)),
    ("internal_error", {}, 500, one("Internal server error", code="INTERNAL_SERVER_ERROR", status_code=500)),
    (
        "internal_error",
        {"form": "before-2025"},
        500,
        {
            "error_code": "InternalServerError",
            "status_code": 500,
            "error_message": "Internal server error",
            "error_data": {},
            "errors": ["Internal server error"],
            "account_id": 18888528,
        },
    ),
    (
        "refused",
        {},
        200,
        one(NO_BOARD, code="InvalidBoardIdException", status_code=200, error_data={"board_id": 1}),
    ),
    (
        "data_validation",
        {},
        422,
        {
            "errors": [
                {
                    "message": "data_validation_error",
                    "path": ["w0"],
                    "extensions": {
                        "code": "DATA_VALIDATIONS_ERROR",
                        "status_code": 422,
                        "error_data": [
                            {
                                "itemId": None,
                                "columnIds": ["numeric_mm5bccxb"],
                                "message": "'vnumbers' must be at least [5]",
                            }
                        ],
                    },
                }
            ],
            "extensions": {"request_id": "req-422"},
        },
    ),
    (
        "forbidden",
        {},
        403,
        {
            "errors": [
                {
                    "message": "User unauthorized to perform action",
                    "locations": [{"line": 2, "column": 3}],
                    "path": ["w0"],
                    "extensions": {"code": "UserUnauthorizedException", "error_data": {}, "status_code": 403},
                }
            ],
            "data": [],
            "account_id": 18888528,
        },
    ),
    (
        "undefined_field",
        {},
        200,
        {
            "errors": [
                {
                    "message": "Field 'new_field' doesn't exist on type 'Boards'",
                    "locations": [{"line": 4, "column": 5}],
                    "path": ["query", "w0", "new_field"],
                    "extensions": {"code": "undefinedField", "typeName": "Boards", "fieldName": "new_field"},
                }
            ]
        },
    ),
]


@pytest.mark.parametrize(("kind", "keys", "status", "body"), REFUSALS, ids=lambda value: str(value)[:40])
def test_monday_refuses_a_write_and_does_nothing(
    tmp_path: Path, kind: str, keys: dict[str, Any], status: int, body: dict[str, Any]
) -> None:
    with playing(tmp_path, entry("monday", kind, **keys)) as play:
        answer = play.create("a")
        assert (answer.status, answer.body) == (status, body)
        assert answer.headers["content-type"] == "application/json; charset=utf-8"
        assert play.names() == []


def test_a_script_may_give_the_code_and_words_of_an_application_error(tmp_path: Path) -> None:
    words = {"code": "ItemNameTooLongException", "message": "Name is too long"}
    with playing(tmp_path, entry("monday", "refused", **words)) as play:
        (error,) = play.create("a").body["errors"]
        assert (error["message"], error["extensions"]["code"]) == (words["message"], words["code"])


def test_a_limit_of_a_field_leaves_its_parent(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "field_limit")) as play:
        answer = play.read()
        assert answer.status == 429
        assert answer.body == {
            "data": {"boards": [{"subitems": None}]},
            "errors": [
                {
                    "message": "Concurrency limit exceeded for the field",
                    "path": ["boards", 0, "subitems"],
                    "extensions": {
                        "code": "FIELD_LIMIT_EXCEEDED",
                        "status_code": 429,
                        "retry_in_seconds": 15,
                        "error_data": {"entity": "subitems"},
                    },
                }
            ],
        }


def test_an_error_beside_an_answer_leaves_the_answer(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "asset_unavailable")) as play:
        answer = play.read()
        assert answer.status == 200
        assert answer.body["data"]["boards"][0]["items_page"]["items"] == []
        (error,) = answer.body["errors"]
        assert (error["message"], error["path"]) == ("Photo unavailable.", ["boards", "photo_thumb"])
        assert error["extensions"] == {"code": "ASSET_UNAVAILABLE"}


def test_a_cursor_expires_with_status_200_and_no_data(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "expired_cursor")) as play:
        play.create("a", "b")
        first = play.monday(f"{{ boards(ids: [{play.board}]) {{ items_page(limit: 1) {{ cursor }} }} }}")
        cursor = first.body["data"]["boards"][0]["items_page"]["cursor"]
        rest = play.monday(f'{{ next_items_page(limit: 1, cursor: "{cursor}") {{ cursor items {{ id }} }} }}')
        assert rest.status == 200
        assert rest.body["data"] is None
        assert rest.body["errors"][0]["message"] == EXPIRED
        assert rest.body["errors"][0]["extensions"]["code"] == "CursorException"


@pytest.mark.parametrize(
    ("vendor", "kind"), [("monday", "minute_rate"), ("infor", "throttled"), ("token", "throttled")]
)
@pytest.mark.parametrize(
    ("form", "header", "text"),
    [
        ("seconds", "retry-after", "90"),
        ("date", "retry-after", "Tue, 24 Nov 2026 09:01:30 GMT"),
        ("rate_limit", "ratelimit", '"minuteRate";r=0;t=90'),
        ("absent", "", ""),
    ],
)
def test_when_to_come_back_is_said_in_each_form(
    tmp_path: Path, vendor: str, kind: str, form: str, header: str, text: str
) -> None:
    with playing(tmp_path, entry(vendor, kind, retry_after=90, retry_after_form=form)) as play:
        answer = {"monday": play.read, "infor": play.infor, "token": play.sign_in}[vendor]()
        assert answer.status == 429
        told = {name: value for name, value in answer.headers.items() if name in ("retry-after", "ratelimit")}
        assert told == ({header: text} if header else {})


# ---- the gateway and the authorization server


@pytest.mark.parametrize(
    ("kind", "status", "body"),
    [
        ("throttled", 429, {"message": "Too many requests"}),
        ("forbidden", 403, {"error": "access_denied", "error_description": "Not authorized for this API"}),
        ("not_found", 404, {"message": "Not Found"}),
        (
            "unauthorized",
            401,
            {"error": "invalid_token", "error_description": "The access token is invalid or has expired"},
        ),
    ],
)
def test_what_the_gateway_refuses(tmp_path: Path, kind: str, status: int, body: dict[str, str]) -> None:
    with playing(tmp_path, entry("infor", kind, calls=[1])) as play:
        answer = play.infor()
        assert (answer.status, answer.body) == (status, body)
        assert ("error" in answer.headers.get("www-authenticate", "")) is (status == 401)
        assert play.infor().status == 200


def test_a_revoked_token_is_refused_from_then_on(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "token_revoked", calls=[1])) as play:
        refresh = play.sign_in().body["refresh_token"]
        assert play.infor().status == 401
        assert play.infor().status == 200
        assert not play.sandbox.ion.tokens.is_refreshable(refresh)


@pytest.mark.parametrize(
    ("kind", "status", "body"),
    [
        (
            "invalid_grant",
            400,
            {"error": "invalid_grant", "error_description": "The username or password is incorrect."},
        ),
        (
            "invalid_client",
            401,
            {"error": "invalid_client", "error_description": "Invalid client or client credentials."},
        ),
        (
            "impersonation",
            400,
            {"error": "invalid_grant", "error_description": "Illegal impersonation attempt (error: 163)"},
        ),
    ],
)
def test_what_the_authorization_server_refuses_once(
    tmp_path: Path, kind: str, status: int, body: dict[str, str]
) -> None:
    with playing(tmp_path, entry("token", kind, times=1)) as play:
        answer = play.sign_in()
        assert (answer.status, answer.body) == (status, body)
        assert play.sign_in().status == 200


# ---- M3


V2_ERROR = {
    "errorMessage": "Designed to fail!      RETT      CPF9898",
    "errorCode": "CPF9898",
    "errorField": "RETT",
    "errorType": "ServerReturnedNOK",
}
V1_ERROR = {
    "Message": "Designed to fail!".ljust(256),
    "@type": "ServerReturnedNOK",
    "@code": "CPF9898",
    "@field": "RETT",
    "@cfg": None,
}
GET_TWO = {"program": "CRS620MI", "transactions": [{"transaction": "GetBasicData", "record": {"SUNO": "S1000"}}] * 2}
BULK = "M3/m3api-rest/v2/execute"


def test_nok_in_the_results(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "nok_v2")) as play:
        answer = play.infor()
        assert answer.status == 200
        assert answer.body == {
            "results": [{"transaction": "LstSuppliers", **V2_ERROR, "records": []}],
            "wasTerminated": False,
            "nrOfSuccessfullTransactions": 0,
            "nrOfFailedTransactions": 1,
        }
        assert len(play.infor(BULK, GET_TWO).body["results"]) == 2


def test_nok_at_the_top_with_status_400(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "nok_v2_400")) as play:
        answer = play.infor()
        assert (answer.status, answer.body) == (400, {**V2_ERROR, "wasTerminated": False})


def test_a_bad_request_without_a_reason_or_with_a_page(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "bare_400", calls=[1]) + entry("infor", "html_400", calls=[2])) as play:
        bare, page = play.infor(), play.infor()
        assert (bare.status, bare.raw) == (400, b"")
        assert page.status == 400
        assert page.raw.startswith(b"<html>")


@pytest.mark.parametrize("path", [SUPPLIERS, SUPPLIERS_V1])
def test_nok_of_v1_whatever_was_asked(tmp_path: Path, path: str) -> None:
    with playing(tmp_path, entry("infor", "nok_v1")) as play:
        answer = play.infor(path)
        assert (answer.status, answer.body) == (200, V1_ERROR)


def test_a_code_of_the_scripts_own(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "nok_v2", code="XAU0008", field="CONO", message="Not authorized")) as play:
        (result,) = play.infor().body["results"]
        assert (result["errorCode"], result["errorField"]) == ("XAU0008", "CONO")
        assert result["errorMessage"] == "Not authorized      CONO      XAU0008"


def test_a_list_of_v2_that_breaks_off(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "partial_list", calls=[1])) as play:
        broken, whole = play.infor(), play.infor()
        (result,), (good,) = broken.body["results"], whole.body["results"]
        assert broken.status == 200
        assert result["records"] == good["records"][:2]
        assert len(good["records"]) == 4
        assert (result["errorCode"], result["errorField"]) == ("CPF9898", "RCNT")
        assert broken.body["nrOfFailedTransactions"] == 1


def test_a_list_of_v1_that_breaks_off(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "partial_list", calls=[1])) as play:
        broken, whole = play.infor(SUPPLIERS_V1), play.infor(SUPPLIERS_V1)
        assert broken.status == 200
        assert broken.body["MIRecord"] == whole.body["MIRecord"][:2]
        assert broken.body["ErrorMessage"] == V1_ERROR | {"@cfg": "97", "@field": "RCNT      "}


def test_a_terminated_call_lacks_results(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "was_terminated")) as play:
        single, bulk = play.infor(), play.infor(BULK, GET_TWO)
        assert single.body["results"] == []
        assert len(bulk.body["results"]) == 1
        for answer in (single, bulk):
            assert answer.status == 200
            assert answer.body["wasTerminated"] is True
            assert answer.body["terminationReason"] == "Maximum number of errors reached"
            assert answer.body["terminationErrorType"] == "ServerReturnedNOK"


def test_answers_of_v2_without_records_or_results(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "records_missing", calls=[1]) + entry("infor", "no_results")) as play:
        assert play.infor().body["results"] == [{"transaction": "LstSuppliers"}]
        assert play.infor().body == {}


def test_a_missing_list_is_no_fault_in_v1(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "records_missing", times=1)) as play:
        assert play.infor(SUPPLIERS_V1).body["MIRecord"]
        assert play.plan.log == ()
        assert json.loads(play.infor().raw)["results"] == [{"transaction": "LstSuppliers"}]
