"""monday's refusals, word for word in each form it has had. Source: monday documentation, error handling and rate
limits, and the changelog entries on complexity errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.sandbox.fault_calls import json_object
from app.sandbox.fault_scene import RETRY, WHEN_BEFORE, Kind, Missed, Scene, json_response
from app.sandbox.http import Response
from app.sandbox.monday_session import ACCOUNT_ID


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal of a whole request, and the HTTP status it comes with."""

    status: int
    code: str
    message: str
    extensions: Mapping[str, Any] = field(default_factory=dict)
    waits: bool = False
    """It says when to come back."""
    old_code: str = ""
    """In the form before 2025, where it differs."""


REFUSALS = {
    "complexity": Refused(
        429, "COMPLEXITY_BUDGET_EXHAUSTED", "Complexity budget exhausted", waits=True, old_code="ComplexityException"
    ),
    "minute_rate": Refused(429, "Rate Limit Exceeded", "Minute limit rate exceeded", {"status_code": 429}, waits=True),
    "rate_limit": Refused(429, "RateLimitExceeded", "Rate Limit Exceeded", {"status_code": 429}, waits=True),
    "concurrency": Refused(
        429, "maxConcurrencyExceeded", "Concurrency limit exceeded", {"status_code": 429}, waits=True
    ),
    "daily_limit": Refused(429, "DAILY_LIMIT_EXCEEDED", "Daily limit exceeded", waits=True),
    "ip_limit": Refused(429, "IP_RATE_LIMIT_EXCEEDED", "IP rate limit exceeded", waits=True),
    "create_board_limit": Refused(429, "Rate Limit Exceeded", "Call limit exceeded for CreateBoard", waits=True),
    "locked": Refused(423, "", "Resource is currently locked, please try again later"),
    "not_authenticated": Refused(401, "NOT_AUTHENTICATED", "Not authenticated"),
    "ip_restricted": Refused(401, "Unauthorized", "Your ip is restricted"),
    "access_denied": Refused(403, "USER_ACCESS_DENIED", "User access denied", {"status_code": 403}),
    "not_found": Refused(404, "ResourceNotFoundException", "Resource not found", {"status_code": 404}),
    "last_group": Refused(409, "DeleteLastGroupException", "Cannot delete the last group", {"status_code": 409}),
    "record_invalid": Refused(422, "RecordInvalidException", "Record invalid", {"status_code": 422}),
    "bad_request": Refused(400, "JsonParseException", "The request body is not valid JSON", {"status_code": 400}),
    "blocked": Refused(200, "API_TEMPORARILY_BLOCKED", "API is temporarily blocked", {"status_code": 200}),
    "internal_error": Refused(
        500, "INTERNAL_SERVER_ERROR", "Internal server error", {"status_code": 500}, old_code="InternalServerError"
    ),
    "refused": Refused(
        200,
        "InvalidBoardIdException",
        "The board does not exist. Please check your board ID and try again",
        {"status_code": 200, "error_data": {"board_id": 1}},
    ),
}
"""`refused` stands for all application errors; a script gives it another code and message."""


def _refusal(refused: Refused) -> Callable[[Scene], Response | None]:
    def strike(scene: Scene) -> Response | None:
        given = scene.parameters
        status = given["status"] or refused.status
        code, message = given["code"] or refused.code, given["message"] or refused.message
        headers = scene.retry_headers() if refused.waits else {}
        if given["form"] == "before-2025":
            return scene.instead(json_response(_old_body(scene, refused, code, message), status, headers))
        if given["form"] == "message-only":
            body = {"error_message": message, "status_code": refused.status}
            return scene.instead(json_response(body, status, headers))
        extensions = {"code": code, **refused.extensions} if code else dict(refused.extensions)
        if refused.code == "COMPLEXITY_BUDGET_EXHAUSTED" and given["form"] == "2025-01":
            extensions |= {"complexity": 30001, "complexity_budget_left": 19986}
            extensions |= {"complexity_budget_limit": 1000000, "status_code": 429}
        if refused.waits and given["body_hint"]:
            extensions["retry_in_seconds"] = given["retry_after"]
        error = {"message": message, "extensions": extensions} if extensions else {"message": message}
        return scene.instead(json_response({"errors": [error]}, status, headers))

    return strike


def _old_body(scene: Scene, refused: Refused, code: str, message: str) -> dict[str, Any]:
    if refused.old_code == "ComplexityException":
        message += ", query cost 30001 budget remaining 19986 out of 1000000"
        message += f" reset in {scene.parameters['retry_after']} seconds" if scene.parameters["body_hint"] else ""
    return {
        "error_code": scene.parameters["code"] or refused.old_code or code,
        "status_code": refused.status,
        "error_message": message,
        "error_data": {},
        "errors": [message],
        "account_id": ACCOUNT_ID,
    }


def _ingest_rate(scene: Scene) -> Response | None:
    extensions = {"code": "RATE_LIMIT_EXCEEDED", "retryAfterMs": scene.parameters["retry_after"] * 1000}
    body = {"errors": [{"message": "Rate limit exceeded", "extensions": extensions}]}
    return scene.instead(json_response(body, 429, scene.retry_headers()))


def _conflict(scene: Scene) -> Response | None:
    message = "A request with this idempotency key is currently being processed"
    body = {"errors": [{"message": message, "extensions": {"code": "IDEMPOTENCY_CONFLICT"}}]}
    return scene.instead(json_response(body, 409, scene.retry_headers()))


def _field_limit(scene: Scene) -> Response | None:
    key = _first_key(scene)
    extensions = {
        "code": "FIELD_LIMIT_EXCEEDED",
        "status_code": 429,
        "retry_in_seconds": scene.parameters["retry_after"],
        "error_data": {"entity": "subitems"},
    }
    message = "Concurrency limit exceeded for the field"
    error = {"message": message, "path": [key, 0, "subitems"], "extensions": extensions}
    body = {"data": {key: [{"subitems": None}]}, "errors": [error]}
    return scene.instead(json_response(body, scene.parameters["status"] or 429))


def _forbidden(scene: Scene) -> Response | None:
    error = {
        "message": "User unauthorized to perform action",
        "locations": [{"line": 2, "column": 3}],
        "path": [_first_key(scene)],
        "extensions": {"code": "UserUnauthorizedException", "error_data": {}, "status_code": 403},
    }
    return scene.instead(json_response({"errors": [error], "data": [], "account_id": ACCOUNT_ID}, 403))


def _data_validation(scene: Scene) -> Response | None:
    complaint = {"itemId": None, "columnIds": ["numeric_mm5bccxb"], "message": "'vnumbers' must be at least [5]"}
    extensions = {"code": "DATA_VALIDATIONS_ERROR", "status_code": 422, "error_data": [complaint]}
    error = {"message": "data_validation_error", "path": [_first_key(scene)], "extensions": extensions}
    body = {"errors": [error], "extensions": {"request_id": "req-422"}}
    return scene.instead(json_response(body, scene.parameters["status"] or 422))


def _undefined_field(scene: Scene) -> Response | None:
    key = _first_key(scene)
    error = {
        "message": "Field 'new_field' doesn't exist on type 'Boards'",
        "locations": [{"line": 4, "column": 5}],
        "path": ["query", key, "new_field"],
        "extensions": {"code": "undefinedField", "typeName": "Boards", "fieldName": "new_field"},
    }
    return scene.instead(json_response({"errors": [error]}))


def _expired_cursor(scene: Scene) -> Response:
    """HTTP 200 with an error and no data, 60 minutes after the first page."""
    extensions = {"code": "CursorException", "status_code": 200, "error_data": {}}
    message = "The cursor provided for pagination has expired. Please refresh your query"
    error = {"message": message, "path": [_first_key(scene)], "extensions": extensions}
    return json_response({"errors": [error], "data": None})


def _asset_unavailable(scene: Scene) -> Response:
    """The real answer, with an error beside it for something nobody needs."""
    answer = scene.proceed()
    body = json_object(answer.body)
    error = {
        "message": "Photo unavailable.",
        "locations": [{"line": 4, "column": 5}],
        "path": [_first_key(scene), "photo_thumb"],
        "extensions": {"code": "ASSET_UNAVAILABLE"},
    }
    body["errors"] = [*body.get("errors", []), error]
    return json_response({**body, "account_id": ACCOUNT_ID}, answer.status)


def _first_key(scene: Scene) -> str:
    if not scene.call.keys:
        raise Missed
    return scene.call.keys[0]


_TABLE = {**WHEN_BEFORE, **RETRY, "body_hint": True, "form": "2025-07", "status": 0, "code": "", "message": ""}

REFUSAL_KINDS = {
    **{name: Kind(_refusal(refused), _TABLE) for name, refused in REFUSALS.items()},
    "ingest_rate": Kind(_ingest_rate, {**WHEN_BEFORE, **RETRY}),
    "conflict": Kind(_conflict, {**WHEN_BEFORE, **RETRY}, "writes"),
    "field_limit": Kind(_field_limit, {**WHEN_BEFORE, "retry_after": 15, "status": 0}, "reads"),
    "forbidden": Kind(_forbidden, WHEN_BEFORE),
    "data_validation": Kind(_data_validation, {**WHEN_BEFORE, "status": 0}, "writes"),
    "undefined_field": Kind(_undefined_field, WHEN_BEFORE),
    "expired_cursor": Kind(_expired_cursor, {}, "next_items_page"),
    "asset_unavailable": Kind(_asset_unavailable, {}, "reads"),
}
