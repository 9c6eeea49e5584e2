"""Rows of M3 as records: exact values under canonical names, keys and references."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from app.domain.ports import Unreadable
from app.domain.records import Record, Value, record_key
from app.domain.routes import ROUTES, RouteId
from app.domain.values import EXACT, plain_numbers
from app.infor.catalog import CatalogField
from app.infor.m3_reply import Row
from app.infor.mi import M3Context

_NUMBER = re.compile(r"(?P<lead>-?)(?P<digits>\d+(?:\.\d*)?|\.\d+)(?P<trail>-?)", re.ASCII)
_NO_DATE = frozenset({"", "0", "00000000", "99999999"})
"""99999999 is M3's "for ever"."""

PENDING = "*pending"
"""Set in a row of an invoice that is not in the ledger yet."""

PAID = "*paid"
"""Set in a row of the ledger: what its other entries of the invoice come to, as a number."""

Fields = Mapping[str, Value]


class Malformed(Exception):
    """A value that is not what its field holds. The text is the reason."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class RecordMaker:
    """Makes the records of one route."""

    def __init__(
        self, route: RouteId, fields: tuple[CatalogField, ...], context: M3Context, key: tuple[str, ...] = ()
    ) -> None:
        """`key`: codes whose values make the key, where the user has chosen another source than the catalog's."""
        self._route = route
        self._key_codes = key
        self._fields = fields
        self._context = context
        self._codes = {field.name: field.code for field in fields}

    def make(self, row: Row, repeat: int = 1) -> Record | Unreadable:
        """`repeat` above 1 marks a further row of the same key (`#2`)."""
        try:
            fields = {field.name: _read(field, row) for field in self._fields}
            return Record(self._route, self._key(fields, repeat, row), plain_numbers(fields), self._refs(fields))
        except Malformed as malformed:
            code = self._codes.get(malformed.code, malformed.code)
            return Unreadable(self._route, self._stable_name(row), code, malformed.reason, row)

    def unreadable(self, row: Row, code: str, reason: str) -> Unreadable:
        """For a row that is known to be wrong before any field is read."""
        made = self.make(row)
        return Unreadable(self._route, made.key, code, reason, row)

    def _key(self, fields: Fields, repeat: int, row: Row) -> str:
        tail = _chosen_tail(self._key_codes, row) if self._key_codes else _TAILS[self._route](fields)
        return self._place(self._route, fields, tail + (f"#{repeat}" if repeat > 1 else ""))

    def _place(self, route: RouteId, fields: Fields, tail: str) -> str:
        if route not in _DIVISIONAL:
            return record_key(route, self._context.company, tail)
        division = _text(fields, "division") or self._context.division
        return record_key(route, self._context.company, division, tail)

    def _refs(self, fields: Fields) -> dict[str, str]:
        refs = {}
        if self._route in _OF_SUPPLIER and _text(fields, "supplier_no"):
            refs["supplier"] = self._place(RouteId.SUPPLIERS, fields, _text(fields, "supplier_no"))
        if self._route in _OF_ORDER and _text(fields, "po_number"):
            refs["purchase_order"] = self._place(RouteId.PURCHASE_ORDERS, fields, _text(fields, "po_number"))
        if self._route is RouteId.INVOICE_LINES:
            refs["invoice"] = self._place(RouteId.INVOICES, fields, _invoice(fields))
            if _text(fields, "po_number"):
                refs["po_line"] = self._place(RouteId.PO_LINES, fields, _po_line(fields))
        return refs

    def _stable_name(self, row: Row) -> str:
        """The key where it can be told from the row, else a name that the same row always gets."""
        fields: dict[str, Value] = {}
        for field in self._fields:
            try:
                fields[field.name] = _read(field, row)
            except Malformed:
                continue
        try:
            return self._key(fields, 1, row)
        except Malformed:
            text = json.dumps(row, sort_keys=True, ensure_ascii=False)
            digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
            return f"{ROUTES[self._route].key_prefix}:{self._context.company}:?{digest}"


def _chosen_tail(codes: Sequence[str], row: Row) -> str:
    parts = [row.get(code, "").strip() for code in codes]
    if blank := [code for code, part in zip(codes, parts, strict=True) if not part]:
        raise Malformed(blank[0], "is blank, and the record has no key without it")
    return "/".join(parts)


def _mandatory(fields: Fields, name: str) -> str:
    text = _text(fields, name)
    if not text:
        raise Malformed(name, "is blank, and the record has no key without it")
    return text


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _invoice(fields: Fields) -> str:
    year = _mandatory(fields, "invoice_year")
    return f"{_mandatory(fields, 'supplier_no')}/{_mandatory(fields, 'invoice_no')}/{year}"


def _po_line(fields: Fields) -> str:
    return "/".join((_text(fields, "po_number"), _mandatory(fields, "line_no"), _mandatory(fields, "line_suffix")))


def _line_of_order(fields: Fields) -> str:
    _mandatory(fields, "po_number")
    return _po_line(fields)


_TAILS: dict[RouteId, Callable[[Fields], str]] = {
    RouteId.SUPPLIERS: lambda fields: _mandatory(fields, "supplier_no"),
    RouteId.GL_ACCOUNTS: lambda fields: _mandatory(fields, "account"),
    RouteId.PURCHASE_ORDERS: lambda fields: _mandatory(fields, "po_number"),
    RouteId.PO_LINES: _line_of_order,
    RouteId.INVOICES: _invoice,
    RouteId.INVOICE_LINES: lambda fields: f"{_invoice(fields)}/{_po_line(fields)}",
}
_DIVISIONAL = frozenset({RouteId.GL_ACCOUNTS, RouteId.INVOICES, RouteId.INVOICE_LINES})
_OF_SUPPLIER = frozenset({RouteId.PURCHASE_ORDERS, RouteId.PO_LINES, RouteId.INVOICES})
_OF_ORDER = frozenset({RouteId.PO_LINES, RouteId.INVOICE_LINES})


def _read(field: CatalogField, row: Row) -> Value:
    if field.derive:
        return _DERIVED[field.derive](row, field.codes)
    raw = row.get(field.code, "")
    if field.is_whole:
        return whole(field.code, raw)
    if field.kind == "number":
        value = number(field.code, raw)
        return None if field.is_zero_blank and not value else value
    if field.kind == "date":
        return day(field.code, raw)
    return raw.rstrip() or None


def number(code: str, raw: str) -> Decimal | None:
    """Exact; None for blank. The sign may stand behind, as on IBM i. Raises Malformed."""
    text = raw.strip()
    if not text:
        return None
    found = _NUMBER.fullmatch(text)
    if found is None or (found["lead"] and found["trail"]):
        raise Malformed(code, f"{text!r} is not a number")
    return Decimal(f"{found['lead'] or found['trail']}{found['digits']}")


def whole(code: str, raw: str) -> str:
    """An identifier kept as a number: without decimals and leading zeros; `0` for blank. Raises Malformed."""
    value = number(code, raw) or Decimal(0)
    if value != value.to_integral_value():
        raise Malformed(code, f"{raw.strip()!r} is not a whole number")
    return str(int(value))


def day(code: str, raw: str) -> date | None:
    """From YYYYMMDD; None for 0 and blank. Raises Malformed."""
    text = raw.strip()
    if text in _NO_DATE:
        return None
    if len(text) != 8 or not (text.isascii() and text.isdecimal()):
        raise Malformed(code, f"{text!r} is not a date (YYYYMMDD)")
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise Malformed(code, f"{text!r} is not a day of the calendar") from None


def _invoice_status(row: Row, codes: tuple[str, ...]) -> str:
    """The ledger has no status of its own: approved for payment (APRV) and payment stop (IVBL) make one."""
    approved, stopped = codes
    if row.get(PENDING):
        return "pending"
    if whole(stopped, row.get(stopped, "")) == "1":
        return "on hold"
    return "approved" if whole(approved, row.get(approved, "")) == "1" else "open"


def _paid_amount(row: Row, codes: tuple[str, ...]) -> Decimal | None:
    """All of a reconciled invoice; else what its payments come to, or amount less outstanding (APS200MI's OCUA).

    None where neither is known. Payments are of the opposite sign in some set-ups and of the same in others, and so
    is what is outstanding (both unconfirmed): the sum counts in the invoice's own sign.
    """
    amount_code, reconciled, outstanding = codes
    amount = number(amount_code, row.get(amount_code, ""))
    if row.get(PENDING):
        return Decimal(0)
    if amount is None or whole(reconciled, row.get(reconciled, "")) == "9":
        return amount
    if (paid := number(PAID, row.get(PAID, ""))) is not None:
        return paid.copy_sign(amount)
    left = number(outstanding, row.get(outstanding, ""))
    return None if left is None else EXACT.subtract(amount, left.copy_sign(amount))


_DERIVED: dict[str, Callable[[Row, tuple[str, ...]], Value]] = {
    "invoice_status": _invoice_status,
    "paid_amount": _paid_amount,
}
