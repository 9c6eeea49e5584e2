"""How M3 names, sizes and writes a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

Value = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a transaction or a column of a table. `kind` is A text, N numeric or D date."""

    name: str
    kind: str
    length: int
    text: str
    read: Callable[[Any], Any]
    """The `Value` of a row."""
    decimals: int = 0


def text(name: str, length: int, label: str, read: Callable[[Any], Value]) -> Field:
    return Field(name, "A", length, label, read)


def number(name: str, length: int, label: str, read: Callable[[Any], Value], decimals: int = 0) -> Field:
    return Field(name, "N", length, label, read, decimals)


def day(name: str, label: str, read: Callable[[Any], Value]) -> Field:
    return Field(name, "D", 10, label, read)


def ymd(moment: date | None) -> int:
    """A date as M3 keeps it: the number YYYYMMDD, 0 for none."""
    return moment.year * 10_000 + moment.month * 100 + moment.day if moment else 0


def written(value: Value, user_format: str = "") -> str:
    """The characters of a value. Dates follow `user_format` (DMY, MDY, YMD: six digits), else eight digits.

    A date that was never entered is 0 in a table and in most transactions.
    """
    match value:
        case str():
            return value
        case date():
            return _user_date(value, user_format) if user_format else str(ymd(value))
        case None:
            return "0"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _user_date(moment: date, user_format: str) -> str:
    parts = {"D": f"{moment.day:02d}", "M": f"{moment.month:02d}", "Y": f"{moment.year % 100:02d}"}
    return "".join(parts[letter] for letter in user_format)
