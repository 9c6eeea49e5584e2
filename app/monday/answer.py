"""monday's answer in one form, whichever of its historic forms it came in. Reading never raises."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.monday.limits import Cost, Limit, exhausted_wait_s, read_cost, read_limits, retry_after_s, seconds


@dataclass(frozen=True, slots=True)
class Fault:
    """One entry of `errors`, or the whole body of the form before API 2025."""

    message: str
    code: str = ""
    status: int = 0
    """The `status_code` inside the error; 0 where it has none."""
    path: tuple[str | int, ...] = ()
    details: object = None
    """`error_data`, as monday sent it."""
    wait_s: float | None = None
    """The wait that the error itself asks for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply of monday, read."""

    status: int
    data: Mapping[str, Any] | None = None
    errors: tuple[Fault, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    request_id: str = ""
    replayed: bool = False
    seconds: float = 0.0
    retry_after: float | None = None
    """The Retry-After header, in seconds from now."""
    is_readable: bool = False
    """Whether the body is monday's: an object with `data`, `errors` or an error code."""
    cost: Cost | None = None
    limits: Mapping[str, Limit] = field(default_factory=dict)

    def wait_s(self, fault: Fault | None) -> float | None:
        """What monday asks to wait: Retry-After, the error's own fields, the used-up limit, the error's text."""
        own = fault.wait_s if fault else None
        text = _text_wait_s(fault.message) if fault else None
        hints = (self.retry_after, own, exhausted_wait_s(self.limits), text)
        return next((hint for hint in hints if hint is not None), None)


def read_answer(status: int, headers: Mapping[str, str], body: bytes, *, elapsed_s: float, now: datetime) -> Answer:
    """`headers` with names in lower case. Any bytes are an answer; what is not monday's is not `is_readable`."""
    payload = _object(body)
    data = payload.get("data")
    errors = _faults(payload)
    is_readable = isinstance(data, dict) or bool(errors)
    return Answer(
        status=status,
        data=data if isinstance(data, dict) else None,
        errors=errors,
        headers=headers,
        request_id=headers.get("x-request-id") or _request_id(payload),
        replayed=headers.get("idempotency-replayed", "").strip().lower() == "true",
        seconds=elapsed_s,
        retry_after=retry_after_s(headers.get("retry-after"), now),
        is_readable=is_readable,
        cost=read_cost(data),
        limits=read_limits(headers),
    )


def _object(body: bytes) -> dict[str, Any]:
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return payload if isinstance(payload, dict) else {}


def _request_id(payload: Mapping[str, Any]) -> str:
    extensions = payload.get("extensions")
    found = extensions.get("request_id") if isinstance(extensions, dict) else None
    return found if isinstance(found, str) else ""


def _faults(payload: Mapping[str, Any]) -> tuple[Fault, ...]:
    if payload.get("error_code") or payload.get("error_message"):
        return (_old_fault(payload),)
    errors = payload.get("errors")
    if isinstance(errors, dict | str):
        errors = [errors]
    if isinstance(errors, list) and errors:
        return tuple(_fault(entry) for entry in errors)
    single = payload.get("error")
    return (_fault(single),) if isinstance(single, dict | str) and single else ()


def _old_fault(payload: Mapping[str, Any]) -> Fault:
    """`{"error_code": ..., "status_code": ..., "error_message": ...}` of API versions before 2025."""
    return Fault(
        message=_text(payload.get("error_message")) or _text(payload.get("error_code")),
        code=_text(payload.get("error_code")),
        status=_status(payload.get("status_code")),
        details=payload.get("error_data"),
        wait_s=_own_wait_s(payload),
    )


def _fault(entry: object) -> Fault:
    if not isinstance(entry, dict):
        return Fault(_text(entry))
    inner = entry.get("extensions")
    extensions: dict[str, Any] = inner if isinstance(inner, dict) else {}
    return Fault(
        message=_text(entry.get("message")) or _text(entry.get("error_message")),
        code=_text(extensions.get("code")) or _text(entry.get("error_code")) or _text(entry.get("code")),
        status=_status(extensions.get("status_code")) or _status(extensions.get("statusCode")),
        path=_path(entry.get("path")),
        details=extensions.get("error_data"),
        wait_s=_own_wait_s(extensions),
    )


def _path(value: object) -> tuple[str | int, ...]:
    return tuple(step for step in value if isinstance(step, str | int)) if isinstance(value, list) else ()


def _own_wait_s(extensions: Mapping[str, Any]) -> float | None:
    wait = seconds(extensions.get("retry_in_seconds"))
    if wait is not None:
        return wait
    milliseconds = seconds(extensions.get("retryAfterMs"))
    return None if milliseconds is None else milliseconds / 1000


def _status(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{2}", value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 599 else 0


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18 else ""


_RESET = re.compile(r"\breset in (\d{1,9}(?:\.\d{1,9})?) seconds?\b", re.IGNORECASE)


def _text_wait_s(message: str) -> float | None:
    match = _RESET.search(message)
    return seconds(match[1]) if match else None


_OUT_OF = re.compile(r"\bout of (\d{1,12})\b", re.IGNORECASE)


def points_a_minute(answer: Answer) -> int | None:
    """The account's complexity budget of a minute, where the answer tells it in a header or in a refusal's text."""
    limit = answer.limits.get("complexityMinute")
    if limit is not None and limit.quota is not None:
        return limit.quota
    return _budget_in(fault.message for fault in answer.errors)


def _budget_in(messages: Iterable[str]) -> int | None:
    matches = (_OUT_OF.search(message) for message in messages if "complexity" in message.lower())
    return next((int(match[1]) for match in matches if match), None)
