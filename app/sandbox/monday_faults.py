"""Answers of monday that the account itself never gives, in their published forms, for interceptors to give instead.

Source: monday documentation (error handling, rate limits), its changelog, and its own n8n node's recorded answers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from app.sandbox.http import Response
from app.sandbox.monday_errors import Json, RequestRefused
from app.sandbox.monday_session import ACCOUNT_ID


def _json(status: int, body: Json, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(status, json.dumps(body).encode(), {"Content-Type": "application/json; charset=utf-8", **named})


def _errors(status: int, message: str, code: str | None = None, **extensions: Json) -> Response:
    details: dict[str, Json] = {**({"code": code} if code else {}), **extensions}
    entry: dict[str, Json] = {"message": message, **({"extensions": details} if details else {})}
    return _json(status, {"errors": [entry], "extensions": {"request_id": "8c311702-3086-9b2d-83f0-bf9e685abc51"}})


def _html(status: int, title: str) -> Response:
    page = f"<html><head><title>{status} {title}</title></head><body><h1>{title}</h1></body></html>"
    return Response(status, page.encode(), {"Content-Type": "text/html"})


def _old_complexity(status: int) -> Response:
    message = "Complexity budget exhausted, query cost 30001 budget remaining 19986 out of 1000000 reset in 3 seconds"
    refused = RequestRefused(429, "COMPLEXITY_BUDGET_EXHAUSTED", message)
    return _json(status, refused.body(top_level=True, account_id=ACCOUNT_ID))


def _data_validation() -> Response:
    """A rule of the board's owner refuses the first field of the request."""
    data = [{"itemId": None, "columnIds": ["amount"], "message": "'Amount' must be at least [5]"}]
    details = {"code": "DATA_VALIDATIONS_ERROR", "status_code": 422, "error_data": data}
    entry = {"message": "data_validation_error", "path": ["create_item"], "extensions": details}
    return _json(422, {"errors": [entry], "extensions": {"request_id": "req-422"}})


def _unauthorized() -> Response:
    details = {"code": "UserUnauthorizedException", "error_data": {}, "status_code": 403}
    entry = {
        "message": "User unauthorized to perform action",
        "locations": [{"line": 2, "column": 3}],
        "path": ["me"],
        "extensions": details,
    }
    return _json(403, {"errors": [entry], "data": [], "account_id": ACCOUNT_ID})


FAULTS: Mapping[str, Response] = {
    "complexity": _errors(429, "Complexity budget exhausted", "COMPLEXITY_BUDGET_EXHAUSTED", retry_in_seconds=60),
    "complexity-old": _old_complexity(429),
    "complexity-old-200": _old_complexity(200),
    "minute-rate": _json(429, {"error_message": "Minute limit rate exceeded", "status_code": 429}, Retry_After="20"),
    "concurrency": _errors(429, "Concurrency limit exceeded", "maxConcurrencyExceeded"),
    "daily-limit": _errors(429, "Daily limit exceeded", "DAILY_LIMIT_EXCEEDED"),
    "daily-limit-200": _errors(200, "Daily limit exceeded", "DAILY_LIMIT_EXCEEDED"),
    "ingest-rate": _errors(429, "Rate limit exceeded", "RATE_LIMIT_EXCEEDED", retryAfterMs=30_000),
    "ip-rate": _errors(429, "IP rate limit exceeded", "IP_RATE_LIMIT_EXCEEDED"),
    "ip-restricted": _errors(401, "Your ip is restricted"),
    "not-authenticated": _errors(401, "Not authenticated", "NOT_AUTHENTICATED"),
    "unauthorized": _unauthorized(),
    "permission": _errors(200, "Missing required permissions", "missingRequiredPermissions"),
    "blocked": _errors(200, "API temporarily blocked", "API_TEMPORARILY_BLOCKED"),
    "idempotency-conflict": _json(
        409,
        {
            "errors": [
                {
                    "message": "A request with this idempotency key is currently being processed",
                    "extensions": {"code": "IDEMPOTENCY_CONFLICT"},
                }
            ]
        },
        Retry_After="1",
    ),
    "data-validation": _data_validation(),
    "record-invalid": _errors(422, "Record invalid", "RecordInvalidException", status_code=422),
    "board-locked": _errors(423, "Resource is currently locked, please try again later"),
    "internal": _json(500, {"error_message": "Internal server error", "status_code": 500}),
    "bad-gateway": _html(502, "Bad Gateway"),
    "gateway-timeout": _html(504, "Gateway Time-out"),
}
"""By name. An interceptor returns one without `proceed` (before the effect) or after it (the effect is hidden)."""
