"""Reading a source value as text, as a number or as a day, exactly; and why one does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from app.domain.records import Value

PLAIN_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
MAX_DIGITS = 400
"""Of a number written out in full; far beyond any ERP field, and it keeps 1E+999999 from filling memory."""

EXACT = Context(prec=4 * MAX_DIGITS, rounding=ROUND_HALF_UP, traps=[])
"""Decimal's default context rounds to 28 digits without a word. What cannot be computed is NaN, which no cell takes."""


class InvalidCell(ValueError):
    """A value that a column, or a step on its way there, cannot take. The text is a sentence for the user."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def shown(value: object) -> str:
    """A value inside a sentence: quoted, and cut where it is long."""
    text = str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def text_of(value: Value) -> str:
    """Text as itself, a number in full digits, a day as `2026-11-24`, nothing as the empty text."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return digits_of(value)
    return value.isoformat() if isinstance(value, date) else value


def digits_of(number: Decimal) -> str:
    """`Decimal("12.50")` -> `12.50`: the digits of the source, no exponent, no minus before a zero.

    Raises InvalidCell for NaN, infinity and numbers that no column could show.
    """
    if not number.is_finite():
        raise InvalidCell(f"{shown(number)} is not a number.")
    if number.adjusted() > MAX_DIGITS or -int(number.as_tuple().exponent) > MAX_DIGITS:
        raise InvalidCell(f"The number has more than {MAX_DIGITS} digits.")
    return format(number if number else number.copy_abs(), "f")


def number_of(value: Value) -> Decimal | None:
    """A number from a number, or from text such as `-12.50`; blank is None. Raises InvalidCell."""
    if value is None or isinstance(value, Decimal):
        return value
    text = text_of(value).strip()
    if not text:
        return None
    if isinstance(value, date) or not PLAIN_NUMBER.fullmatch(text):
        raise InvalidCell(f"{shown(text)} is not a number.")
    return Decimal(text)


def date_of(value: Value) -> date | None:
    """A day from a day, `2026-11-24` or `20261124`; blank or zeros are None, as in M3. Raises InvalidCell."""
    if value is None or isinstance(value, date):
        return value
    text = text_of(value).strip()
    if not text.strip("0-"):
        return None
    if not re.fullmatch(r"[0-9]{4}(-?)[0-9]{2}\1[0-9]{2}", text):
        raise InvalidCell(f"{shown(text)} is not a date (year, month, day).")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidCell(f"{shown(text)} is not a day of the calendar.") from None


def plain_numbers(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Numbers without zeros behind them: 12.500000 of M3 and 12.50000000 of CSI are one text, 12.5, and one number."""
    return {name: _plain(value) if isinstance(value, Decimal) else value for name, value in fields.items()}


def _plain(number: Decimal) -> Decimal:
    short = EXACT.normalize(number)
    return short if int(short.as_tuple().exponent) <= 0 else EXACT.quantize(short, Decimal(1))


def exact_sum(numbers: Iterable[Decimal]) -> Decimal:
    """The sum to the last digit, however many digits there are; 0 of nothing."""
    total = Decimal(0)
    for number in numbers:
        total = EXACT.add(total, number)
    return total


def well_formed(text: str) -> str:
    """Text that can be stored and sent. JSON can carry half of a character (`\\ud83d`), which UTF-8 cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
