"""What an M3 API answer says: v2 (`results`/`records`) and v1 (`MIRecord`/`NameValue`), with all their ways to say no.

Shapes as in Infor's m3-h5-sdk (runtime and its tests for KB 2159861) and in v2 clients: NOK comes with HTTP 200 and
with 400, at the top level and inside results; a list can break half-way, with records and an error side by side; an
array of one element may be written as the element; v1 pads values with blanks. A body that is none of these is an
error and never an empty list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import ConnectorError, Unreachable
from app.domain.values import well_formed
from app.infor.errors import MiError, bad_request, mi_refused, not_understood
from app.net.http import Reply

Row = dict[str, str]
"""Field name -> value without trailing blanks."""


@dataclass(frozen=True, slots=True)
class MiResult:
    """One transaction's answer. `error` beside rows: the list broke after them."""

    rows: list[Row]
    error: MiError | None = None

    def listed(self, what: str) -> tuple[list[Row], ConnectorError | None]:
        """A list's rows, and why it broke off. Raises SourceRefused where there is only a refusal."""
        if self.error is None or (self.error.is_record_missing and not self.rows):
            return self.rows, None
        refused = mi_refused(self.error, what)
        if not self.rows:
            raise refused
        return self.rows, Unreachable(f"The list broke half-way: {refused.message}", code=refused.code)


class _Odd(Exception):
    """The body is of no known shape; the text says where."""


def read_results(reply: Reply, what: str) -> list[MiResult]:
    """The results in the order of the transactions. Raises Unreachable, or SourceRefused for a bare HTTP 400."""
    try:
        # Numbers stay the text they are: a float would lose digits.
        body = json.loads(reply.body, parse_float=str, parse_int=str, parse_constant=str)
        return _results(body, what)
    except (ValueError, RecursionError):
        why = "it is no JSON"
    except _Odd as odd:
        why = str(odd)
    if reply.status == 400:  # an unknown program or transaction answers a bare 400 through ION
        raise bad_request(what)
    raise not_understood(what, why)


def read_one(reply: Reply, what: str) -> MiResult:
    """For a single transaction. Errors as `read_results`."""
    results = read_results(reply, what)
    if len(results) != 1:
        raise not_understood(what, f"it has {len(results)} results")
    return results[0]


def _results(body: Any, what: str) -> list[MiResult]:
    if not isinstance(body, dict):
        raise _Odd("it is no object")
    if "results" in body:
        results = [_v2_result(one) for one in _several(body["results"])]
        if body.get("wasTerminated") in (True, "true"):
            reason = body.get("terminationReason") or body.get("terminationErrorType") or "no reason given"
            raise Unreachable(f"M3 ended {what} before it was done: {reason}.", code="wasTerminated")
        return results
    if (error := _error_of(body)) is not None:
        return [MiResult([], error)]
    if "MIRecord" in body or ("Program" in body and "Transaction" in body):
        rows = [_v1_row(record) for record in _several(body.get("MIRecord"))]
        return [MiResult(rows, _error_of(body.get("ErrorMessage")))]
    raise _Odd("it has neither results nor MIRecord")


def _v2_result(result: Any) -> MiResult:
    if not isinstance(result, dict):
        raise _Odd("a result is no object")
    error = _error_of(result)
    if error is None and "records" not in result:
        raise _Odd("a result has neither records nor an error")
    return MiResult([_row(record) for record in _several(result.get("records"))], error)


def _row(record: Any) -> Row:
    if isinstance(record, dict) and "NameValue" in record:
        return _v1_row(record)
    if not isinstance(record, dict):
        raise _Odd("a record is no object")
    # JSON's names are text.
    return {name: _value(value) for name, value in record.items()}


def _v1_row(record: Any) -> Row:
    if not isinstance(record, dict):
        raise _Odd("a record is no object")
    if "NameValue" not in record:
        raise _Odd("a record has no NameValue")
    pairs = _several(record["NameValue"])
    if not all(isinstance(pair, dict) and "Name" in pair for pair in pairs):
        raise _Odd("a record has a value without a name")
    return {str(pair["Name"]): _value(pair.get("Value")) for pair in pairs}


def _value(value: Any) -> str:
    if isinstance(value, str):
        return well_formed(value.rstrip())
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    raise _Odd("a value is no text")


def _error_of(body: Any) -> MiError | None:
    """v2 names the parts errorCode and so on; v1 `@code`, with the text in Message."""
    if not isinstance(body, Mapping):
        return None
    v2 = (body.get("errorCode"), body.get("errorField"), body.get("errorType"), body.get("errorMessage"))
    v1 = (body.get("@code"), body.get("@field"), body.get("@type"), body.get("Message"))
    for code, at_field, kind, message in (v2, v1):
        if any((code, kind, message)):
            return _error(*(_text(part) for part in (code, at_field, kind, message)))
    return None


def _error(code: str, at_field: str, kind: str, message: str) -> MiError:
    """The text can carry code and field behind many blanks (Infor's SDK strips them too)."""
    for part in (code, at_field):
        if part:
            message = message.removesuffix(part).rstrip()
    return MiError(code, at_field, kind, " ".join(message.split()).rstrip("."))


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _several(value: Any) -> list[Any]:
    """An array; one element may stand for itself, and none may be absent."""
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]
