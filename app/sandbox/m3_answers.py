"""The bodies of M3 REST: v1 (MIRecord, NameValue) and v2 (results, records)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.sandbox.http import Response
from app.sandbox.m3_fields import Field, written
from app.sandbox.m3_transactions import Nok


@dataclass(frozen=True, slots=True)
class Options:
    maxrecs: int
    """0 for all."""
    columns: tuple[str, ...]
    """Empty for all."""
    excludes_empty: bool
    trims: bool
    has_metadata: bool
    date_format: str
    """Order of day, month and year in six digits; empty for YYYYMMDD."""
    company: str
    division: str


@dataclass(frozen=True, slots=True)
class Outcome:
    program: str
    transaction: str
    fields: tuple[Field, ...]
    rows: Sequence[Any]
    options: Options
    error: Nok | None
    """Beside rows: the list broke off after them."""

    def shown(self) -> list[Field]:
        wanted = self.options.columns
        return [field for field in self.fields if not wanted or field.name in wanted]

    def values(self) -> list[list[tuple[str, str]]]:
        """Name and value of each field of each row, padded and left out as the options say."""
        fields = self.shown()
        names = [field.name for field in fields]
        widths = [0 if self.options.trims else field.length for field in fields]
        table = []
        for row in self.rows:
            plain = [written(field.read(row), self.options.date_format) for field in fields]
            pairs = zip(names, plain, widths, strict=True)
            table.append(
                [(name, value.ljust(width)) for name, value, width in pairs if value or not self.options.excludes_empty]
            )
        return table


def v1(outcome: Outcome, collapses_single: bool) -> Response:
    error = outcome.error
    if error is not None and not outcome.rows:
        return _json(_v1_error(error) | {"@cfg": None}, 400 if error.kind != "ServerReturnedNOK" else 200)

    def several(items: list[Any]) -> Any:
        return items[0] if collapses_single and len(items) == 1 else items

    body: dict[str, Any] = {"Program": outcome.program, "Transaction": outcome.transaction}
    if outcome.options.has_metadata:
        body["Metadata"] = {"Field": several([_metadata(field) for field in outcome.shown()])}
    records = [
        {"NameValue": several([{"Name": name, "Value": value} for name, value in pairs]), "RowIndex": index}
        for index, pairs in enumerate(outcome.values())
    ]
    body["MIRecord"] = several(records)
    if error is not None:
        body["ErrorMessage"] = _v1_error(error) | {"@cfg": "97", "@field": error.field.ljust(10)}
    return _json(body)


def v2_single(outcome: Outcome, nok_status: int) -> Response:
    """Mistakes of the caller (a mandatory field, a length) are HTTP 400; NOK is whatever the tenant does."""
    error = outcome.error
    if error is not None and not outcome.rows and (nok_status == 400 or error.kind != "ServerReturnedNOK"):
        return _json({**_v2_error(error), "wasTerminated": False}, 400)
    return v2_bulk([outcome])


def v2_bulk(outcomes: Sequence[Outcome]) -> Response:
    failed = sum(outcome.error is not None for outcome in outcomes)
    return _json(
        {
            "results": [_v2_result(outcome) for outcome in outcomes],
            "wasTerminated": False,
            "nrOfSuccessfullTransactions": len(outcomes) - failed,
            "nrOfFailedTransactions": failed,
        }
    )


def problem(status: int, text: str) -> Response:
    return _json({"message": text}, status)


def _v2_result(outcome: Outcome) -> dict[str, Any]:
    result: dict[str, Any] = {"transaction": outcome.transaction}
    if outcome.error is not None:
        result |= _v2_error(outcome.error)
    return result | {"records": [dict(pairs) for pairs in outcome.values()]}


def _v2_error(error: Nok) -> dict[str, str]:
    """The text carries field and code behind blanks, as Infor's SDK expects to strip them."""
    return {
        "errorMessage": f"{error.message}      {error.field}      {error.code}".rstrip(),
        "errorCode": error.code,
        "errorField": error.field,
        "errorType": error.kind,
    }


def _v1_error(error: Nok) -> dict[str, Any]:
    return {"Message": error.message.ljust(256), "@type": error.kind, "@code": error.code, "@field": error.field}


def _metadata(field: Field) -> dict[str, Any]:
    return {"@name": field.name, "@type": field.kind, "@length": field.length, "@description": field.text}


def _json(body: Any, status: int = 200) -> Response:
    # Compact and unescaped, as the gateway sends it.
    encoded = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(status, encoded, {"Content-Type": "application/json;charset=utf-8"})
