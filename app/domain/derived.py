"""Fields that are worked out of a record's own, alike for both product lines: how late, how much is open, how far.

A mapping uses them like any other field. Where a product line gives a field of the same name itself, that one counts.
Each formula stands in the help (resources/help/fields.md). Those with `is_daily` count on from day to day, and cost a
write for every record each day; the others change only when the record does, or once when a due date passes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Context, Decimal, Inexact

from app.domain.ports import SourceField
from app.domain.records import Record, Value
from app.domain.routes import RouteId
from app.domain.values import EXACT

YES, NO = "yes", "no"
PLANNED, ORDERED, RECEIVED, COMPLETE, CLOSED = "planned", "ordered", "received", "complete", "closed"
OPEN, APPROVED, ON_HOLD, PART_PAID, PAID = "open", "approved", "on hold", "part paid", "paid"

CENT = Decimal("0.01")
DERIVED_CODE = "derived"
"""Shown in the editor where a field of CloudSuite has its own code."""


LineTotals = Callable[[str, RouteId, str], Decimal | None]
"""`ext_key` of the parent, route of the lines, field -> the exact sum; None where no line has the field."""

Compute = Callable[[Record, LineTotals, date], Value]


@dataclass(frozen=True, slots=True)
class Derived:
    """`needs` are the fields that the route must have for it to be offered."""

    name: str
    title: str
    kind: str
    """text or number."""
    compute: Compute
    needs: tuple[str, ...]
    lines: RouteId | None = None
    """The route whose records are looked at too."""
    uses_today: bool = False
    is_daily: bool = False


def source_fields(route: RouteId, names: Collection[str]) -> list[SourceField]:
    """What can be worked out where the source gives the fields `names`, without those it gives itself."""
    known = set(names)
    found = []
    for one in FIELDS[route].values():
        if one.name not in known and known.issuperset(one.needs):
            known.add(one.name)
            found.append(SourceField(one.name, one.title, DERIVED_CODE, one.kind))
    return found


def value_of(record: Record, name: str, totals: LineTotals, today: date) -> Value:
    """None for a name that is none of the route's, and wherever a value that it needs is missing."""
    derived = FIELDS[record.route].get(name)
    return derived.compute(record, totals, today) if derived else None


def lasting_value(record: Record, name: str) -> Value:
    """A field as other records may borrow it or sum it up: its own, or derived without today and without lines."""
    value = record.fields.get(name)
    if value is not None or name not in LASTING[record.route]:
        return value
    return FIELDS[record.route][name].compute(record, _no_lines, date.min)


def _no_lines(_parent_key: str, _route: RouteId, _name: str) -> None:
    return None


def _number(record: Record, name: str) -> Decimal | None:
    value = record.fields.get(name)
    return value if isinstance(value, Decimal) and value.is_finite() else None


def _day(record: Record, name: str) -> date | None:
    value = record.fields.get(name)
    return value if isinstance(value, date) else None


def _text(record: Record, name: str) -> str:
    value = record.fields.get(name)
    return value.strip() if isinstance(value, str) else ""


# Suppliers


def _active(record: Record, _totals: LineTotals, _today: date) -> Value:
    status = _text(record, "status")
    return (YES if status == "20" else NO) if status else None


# Purchase orders and their lines

_STATES = ((20, PLANNED), (50, ORDERED), (85, RECEIVED), (99, COMPLETE), (100, CLOSED))
"""Below which lowest status (PUSL)."""
_AT_REST = frozenset({RECEIVED, COMPLETE, CLOSED})


def order_state(status: str) -> str | None:
    """What the status of an order or line comes to; None for one that says nothing."""
    if not (status.isascii() and status.isdecimal()):
        return None
    return next((state for below, state in _STATES if int(status) < below), None)


def _order_state(record: Record, _totals: LineTotals, _today: date) -> Value:
    return order_state(_text(record, "status"))


def _open_quantity(record: Record) -> Decimal | None:
    ordered = _number(record, "quantity")
    if ordered is None:
        return None
    received = _number(record, "received") or Decimal(0)
    rest = EXACT.subtract(ordered, received)
    is_over = rest < 0 if ordered >= 0 else rest > 0
    return Decimal(0) if is_over or order_state(_text(record, "status")) in _AT_REST else rest


def _open_amount(record: Record, _totals: LineTotals, _today: date) -> Value:
    """Of the line's own amount, which knows discounts and price units, in proportion to the quantity."""
    amount, ordered, rest = _number(record, "amount"), _number(record, "quantity"), _open_quantity(record)
    if amount is None or ordered is None or rest is None:
        return None
    if not rest or rest == ordered:
        return amount if rest else Decimal(0)
    try:
        return Context(prec=28, traps=[Inexact]).divide(EXACT.multiply(amount, rest), ordered)
    except Inexact:
        return EXACT.divide(EXACT.multiply(amount, rest), ordered).quantize(CENT, context=EXACT)


def _days_between(record: Record, since: str, until: str) -> Decimal | None:
    """Counted to a day that stays, so that it does not count on; 0 when early."""
    due, came = _day(record, since), _day(record, until)
    return Decimal(max((came - due).days, 0)) if due and came else None


def _days_late(record: Record) -> Decimal | None:
    return _days_between(record, "due_date", "confirmed_date")


def _on_time(record: Record, _totals: LineTotals, _today: date) -> Value:
    late = _days_late(record)
    return None if late is None else YES if not late else NO


def _days_over(record: Record, is_open: bool, today: date) -> Decimal | None:
    due = _day(record, "due_date")
    return None if due is None else Decimal(max((today - due).days, 0) if is_open else 0)


def _line_days_overdue(record: Record, _totals: LineTotals, today: date) -> Decimal | None:
    return _days_over(record, bool(_open_quantity(record)), today)


def _order_days_overdue(record: Record, _totals: LineTotals, today: date) -> Decimal | None:
    return _days_over(record, order_state(_text(record, "status")) in {PLANNED, ORDERED}, today)


def _invoice_days_overdue(record: Record, totals: LineTotals, today: date) -> Decimal | None:
    return _days_over(record, _invoice_state(record, totals, today) != PAID, today)


def _flag(days: Callable[[Record, LineTotals, date], Decimal | None]) -> Compute:
    """Yes or no, in place of a number that grows every day."""

    def flag(record: Record, totals: LineTotals, today: date) -> Value:
        count = days(record, totals, today)
        return None if count is None else YES if count else NO

    return flag


def _progress(record: Record, totals: LineTotals, _today: date) -> Value:
    """Cut, not rounded, to two places: 100 means all of it."""
    ordered = totals(record.key, RouteId.PO_LINES, "quantity")
    if not ordered:
        return None
    received = totals(record.key, RouteId.PO_LINES, "received") or Decimal(0)
    share = EXACT.divide(EXACT.multiply(received, Decimal(100)), ordered)
    return share.quantize(CENT, rounding=ROUND_DOWN, context=EXACT)


# Invoices


def _paid_amount(record: Record) -> Decimal | None:
    """The source's own sum of payments, else all of a reconciled invoice; another may be paid in part (M3's RECO)."""
    paid = _number(record, "paid_amount")
    if paid is None and _text(record, "reconciled") == "9":
        return _number(record, "amount")
    return paid


def _open_invoice_amount(record: Record) -> Decimal | None:
    amount, paid = _number(record, "amount"), _paid_amount(record)
    if amount is None or paid is None:
        return None
    return EXACT.subtract(EXACT.subtract(amount, paid), _number(record, "discount_taken") or Decimal(0))


def _invoice_state(record: Record, _totals: LineTotals, _today: date) -> Value:
    """The ledger's own word, unless payments say more. A payment stop outranks a part payment."""
    status, rest = _text(record, "status"), _open_invoice_amount(record)
    amount, paid = _number(record, "amount"), _paid_amount(record)
    if amount and rest is not None and (rest <= 0 if amount > 0 else rest >= 0):
        return PAID
    if status == ON_HOLD:
        return ON_HOLD
    return PART_PAID if paid else status or None


_OVERDUE = "Overdue"
_DAYS_OVERDUE = "Days overdue (counts daily)"

_ALL: Mapping[RouteId, tuple[Derived, ...]] = {
    RouteId.SUPPLIERS: (Derived("active", "Active", "text", _active, ("status",)),),
    RouteId.PURCHASE_ORDERS: (
        Derived("order_state", "Order state", "text", _order_state, ("status",)),
        Derived("progress", "Received, percent", "number", _progress, (), lines=RouteId.PO_LINES),
        Derived("overdue", _OVERDUE, "text", _flag(_order_days_overdue), ("due_date", "status"), uses_today=True),
        Derived(
            "days_overdue",
            _DAYS_OVERDUE,
            "number",
            _order_days_overdue,
            ("due_date", "status"),
            uses_today=True,
            is_daily=True,
        ),
    ),
    RouteId.PO_LINES: (
        Derived("order_state", "Order state", "text", _order_state, ("status",)),
        Derived(
            "days_late",
            "Days late",
            "number",
            lambda record, _totals, _today: _days_late(record),
            ("due_date", "confirmed_date"),
        ),
        Derived(
            "days_late_received",
            "Days late at receipt",
            "number",
            lambda record, _totals, _today: _days_between(record, "due_date", "received_date"),
            ("due_date", "received_date"),
        ),
        Derived("on_time", "On time", "text", _on_time, ("due_date", "confirmed_date")),
        Derived(
            "open_quantity",
            "Open quantity",
            "number",
            lambda record, _totals, _today: _open_quantity(record),
            ("quantity", "received"),
        ),
        Derived("open_amount", "Open amount", "number", _open_amount, ("quantity", "received", "amount")),
        Derived("overdue", _OVERDUE, "text", _flag(_line_days_overdue), ("due_date", "quantity"), uses_today=True),
        Derived(
            "days_overdue",
            _DAYS_OVERDUE,
            "number",
            _line_days_overdue,
            ("due_date", "quantity"),
            uses_today=True,
            is_daily=True,
        ),
    ),
    RouteId.INVOICES: (
        Derived(
            "paid_amount",
            "Paid amount",
            "number",
            lambda record, _totals, _today: _paid_amount(record),
            ("amount", "reconciled"),
        ),
        Derived("invoice_state", "Invoice state", "text", _invoice_state, ("status", "amount")),
        Derived(
            "open_invoice_amount",
            "Open amount",
            "number",
            lambda record, _totals, _today: _open_invoice_amount(record),
            ("amount", "paid_amount"),
        ),
        Derived("overdue", _OVERDUE, "text", _flag(_invoice_days_overdue), ("due_date", "status"), uses_today=True),
        Derived(
            "days_overdue",
            _DAYS_OVERDUE,
            "number",
            _invoice_days_overdue,
            ("due_date", "status"),
            uses_today=True,
            is_daily=True,
        ),
    ),
}

FIELDS: Mapping[RouteId, Mapping[str, Derived]] = {
    route: {one.name: one for one in _ALL.get(route, ())} for route in RouteId
}

LASTING: Mapping[RouteId, frozenset[str]] = {
    route: frozenset(one.name for one in fields.values() if not one.uses_today and one.lines is None)
    for route, fields in FIELDS.items()
}
"""What other records may borrow or sum up."""
