"""How a Mongoose IDO types and writes its properties.

Every value goes out as text or null: numbers with eight decimals, dates as `20161205 00:00:00.000` (public payloads of
SyteLine's REST service). Text compares as SQL Server does by default: without case, without trailing blanks, but with
the leading ones that pad a key.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

Value = str | int | Decimal | date | datetime | None
Comparable = str | Decimal | datetime

_MOMENT = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[ T](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.(?P<fraction>\d{1,7}))?)?)?"
)


@dataclass(frozen=True, slots=True)
class Property:
    """`kind` is text, number, whole or date. `read` gives the plain value of a row; blank text counts as null."""

    name: str
    kind: str
    read: Callable[[Any], Value]

    def written(self, row: Any) -> str | None:
        return written(self.read(row))

    def comparable(self, row: Any) -> Comparable | None:
        return comparable(self.read(row))

    def parsed(self, literal: str) -> Comparable:
        """A literal of a filter, or a value of a bookmark, in this property's kind. Raises ValueError."""
        if self.kind == "text":
            return comparable(literal) or ""
        if self.kind == "date":
            return moment(literal)
        try:
            return Decimal(literal.strip())
        except InvalidOperation:
            raise ValueError(f"'{literal}' is not numeric ({self.name})") from None


def text(name: str, read: Callable[[Any], Value]) -> Property:
    return Property(name, "text", read)


def number(name: str, read: Callable[[Any], Value]) -> Property:
    return Property(name, "number", read)


def whole(name: str, read: Callable[[Any], Value]) -> Property:
    return Property(name, "whole", read)


def day(name: str, read: Callable[[Any], Value]) -> Property:
    return Property(name, "date", read)


def written(value: Value) -> str | None:
    match value:
        case None | "":
            return None
        case str():
            return value
        case Decimal():
            return f"{value:.8f}"
        case datetime():
            return f"{value:%Y%m%d %H:%M:%S}.{value.microsecond // 1000:03d}"
        case date():
            return f"{value.year:04d}{value.month:02d}{value.day:02d} 00:00:00.000"
        case _:
            return str(value)


def comparable(value: Value) -> Comparable | None:
    match value:
        case None | "":
            return None
        case str():
            return value.rstrip(" ").casefold()
        case datetime():
            return value.replace(microsecond=value.microsecond // 1000 * 1000)
        case date():
            return datetime.combine(value, time())
        case _:
            return Decimal(value)


def moment(literal: str) -> datetime:
    """`2026-02-01`, `20260201`, and either with a time of day behind. Raises ValueError."""
    found = _MOMENT.fullmatch(literal.strip())
    if found is None:
        raise ValueError(f"Conversion failed when converting date and/or time from character string '{literal}'")
    year, month, day_of_month, hour, minute, second = (
        int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")
    )
    millisecond = int((found["fraction"] or "0").ljust(3, "0")[:3])
    return datetime(year, month, day_of_month, hour, minute, second, millisecond * 1000)  # noqa: DTZ001 - site time
