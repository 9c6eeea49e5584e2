"""What a mapping writes in place of a value: where it comes from.

    due_date                  the record's own field, or one derived from its own (`domain.derived`)
    ext_key                   the record's key
    today                     the day of the run; a column that uses it changes every day
    supplier.supplier_name    a field borrowed from the record that the reference `supplier` points to
    @supplier                 the reference itself, for a connected-board column
    sum(po-lines.amount)      the exact sum of a field over the record's lines

and in names and arguments a text with such expressions in braces: `{po_number}/{line_no} {description}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from app.domain.derived import FIELDS as DERIVED
from app.domain.derived import value_of
from app.domain.errors import ConfigError
from app.domain.records import Record, Value
from app.domain.routes import RouteId, lines_of
from app.domain.values import text_of

REFERENCES: Mapping[RouteId, Mapping[str, RouteId]] = {
    RouteId.SUPPLIERS: {},
    RouteId.GL_ACCOUNTS: {},
    RouteId.PURCHASE_ORDERS: {"supplier": RouteId.SUPPLIERS},
    RouteId.PO_LINES: {"purchase_order": RouteId.PURCHASE_ORDERS, "supplier": RouteId.SUPPLIERS},
    RouteId.INVOICES: {"supplier": RouteId.SUPPLIERS},
    RouteId.INVOICE_LINES: {
        "invoice": RouteId.INVOICES,
        "purchase_order": RouteId.PURCHASE_ORDERS,
        "po_line": RouteId.PO_LINES,
    },
}
"""Route -> the references that its records carry (`Record.refs`), and the route each points to."""

KEY = "ext_key"
TODAY = "today"


class Lookup(Protocol):
    """Other records as last read, for borrowed fields and sums. Never raises."""

    def field(self, key: str, name: str) -> Value:
        """A field of the record with this `ext_key`; None where record or field is unknown."""

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        """The exact sum of a field over the lines of a record; None where it has no lines or none has the field."""


@dataclass(frozen=True, slots=True)
class Expression:
    """`kind` is own, key, today, borrowed, reference or sum. Unused parts are empty."""

    kind: str
    name: str = ""
    ref: str = ""
    route: RouteId | None = None

    def value(self, record: Record, lookup: Lookup, today: date) -> Value:
        return _VALUES[self.kind](self, record, lookup, today)

    def fault(self, route: RouteId) -> str:
        """Why records of this route cannot have such a value, as a sentence; empty where they can."""
        if self.kind in {"borrowed", "reference"} and self.ref not in REFERENCES[route]:
            known = ", ".join(REFERENCES[route]) or "none"
            return f"Records of this route have no reference “{self.ref}”; there is: {known}."
        if self.kind == "sum" and self.route is not lines_of(route):
            return f"“{self.route}” are not the lines of this route."
        return ""


def _own(expression: Expression, record: Record, lookup: Lookup, today: date) -> Value:
    value = record.fields.get(expression.name)
    if value is None and expression.name in DERIVED[record.route]:
        return value_of(record, expression.name, lookup.line_total, today)
    return value


def _borrowed(expression: Expression, record: Record, lookup: Lookup, _today: date) -> Value:
    key = record.refs.get(expression.ref)
    return lookup.field(key, expression.name) if key else None


def _sum(expression: Expression, record: Record, lookup: Lookup, _today: date) -> Value:
    return lookup.line_total(record.key, expression.route, expression.name) if expression.route else None


_VALUES: Mapping[str, Callable[[Expression, Record, Lookup, date], Value]] = {
    "own": _own,
    "key": lambda _expression, record, _lookup, _today: record.key,
    "today": lambda _expression, _record, _lookup, today: today,
    "borrowed": _borrowed,
    "reference": lambda expression, record, _lookup, _today: record.refs.get(expression.ref),
    "sum": _sum,
}

_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_OWN = re.compile(_NAME)
_BORROWED = re.compile(rf"({_NAME})\.({_NAME})")
_REFERENCE = re.compile(rf"@({_NAME})")
_SUM = re.compile(rf"sum\(\s*([a-z-]+)\.({_NAME})\s*\)")


@lru_cache(maxsize=1024)
def parse(text: str) -> Expression:
    """Raises ConfigError with the forms that are understood."""
    text = text.strip()
    if text in {KEY, TODAY}:
        return Expression("key" if text == KEY else "today")
    if _OWN.fullmatch(text):
        return Expression("own", text)
    if match := _BORROWED.fullmatch(text):
        return Expression("borrowed", match[2], match[1])
    if match := _REFERENCE.fullmatch(text):
        return Expression("reference", ref=match[1])
    match = _SUM.fullmatch(text)
    if match and match[1] in set(RouteId):
        return Expression("sum", match[2], route=RouteId(match[1]))
    raise ConfigError(
        f"“{text}” is not a field.",
        hint="Write due_date, supplier.supplier_name, @supplier or sum(po-lines.amount).",
    )


Template = tuple[str | Expression, ...]


@lru_cache(maxsize=1024)
def parse_template(text: str) -> Template:
    """Fixed text and expressions in turn; `{{` and `}}` stand for braces. Raises ConfigError."""
    parts: list[str | Expression] = []
    end = 0
    for match in re.finditer(r"\{\{|\}\}|\{([^{}]*)\}|[{}]", text):
        parts.append(text[end : match.start()])
        end = match.end()
        if match[0] in {"{", "}"}:
            raise ConfigError(f"A brace is not closed in “{text}”.", hint="Write {field}, and {{ for a brace itself.")
        parts.append(match[0][0] if match[1] is None else parse(match[1]))
    parts.append(text[end:])
    return tuple(part for part in parts if part != "")


def expressions_in(template: str) -> list[Expression]:
    """Raises ConfigError."""
    return [part for part in parse_template(template) if isinstance(part, Expression)]


def fill(template: str, record: Record, lookup: Lookup, today: date) -> str:
    """The text with its expressions filled in; blank ones leave nothing. Raises ConfigError, InvalidCell."""
    return "".join(
        part if isinstance(part, str) else text_of(part.value(record, lookup, today)).strip()
        for part in parse_template(template)
    )
