"""Records from rows of CSI: exact values under canonical names, keys and references of one site."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from decimal import ROUND_HALF_EVEN, Decimal

from app.domain.ports import Unreadable
from app.domain.records import Record, Value, record_key
from app.domain.routes import ROUTES, RouteId
from app.domain.values import EXACT, plain_numbers
from app.infor.csi_catalog import CsiField
from app.infor.csi_reply import Row
from app.infor.csi_status import LineState, order_code, vendor_code

_NUMBER = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
_MOMENT = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?:[ T](?P<h>\d\d):(?P<min>\d\d)(?::(?P<s>\d\d)(?:\.(?P<f>\d{1,7}))?)?)?",
    re.ASCII,
)
_CENT = Decimal("0.01")

CODES_OF_LINES = "*codes"
"""Set in the row of an order: the status codes of its lines, with blanks between."""

Fields = Mapping[str, Value]


class Malformed(Exception):
    """A value that is not what its property holds. The text is the reason."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class RecordMaker:
    """Makes the records of one route of one site."""

    route: RouteId
    site: str
    fields: tuple[CsiField, ...]

    def make(self, row: Row) -> Record | Unreadable:
        try:
            values = {field.name: read(field, row) for field in self.fields}
        except Malformed as malformed:
            return self.unreadable(row, malformed)
        return self.of_values(values, row)

    def of_values(self, values: Fields, row: Row) -> Record | Unreadable:
        """`row` is kept where the values make no key."""
        try:
            key = self._key(values)
        except Malformed as malformed:
            return self.unreadable(row, malformed)
        return Record(self.route, key, plain_numbers(values), self._refs(values))

    def unreadable(self, row: Row, malformed: Malformed) -> Unreadable:
        return Unreadable(self.route, self._stable_name(row), malformed.code, malformed.reason, row)

    def _key(self, values: Fields) -> str:
        return record_key(self.route, self.site, _TAILS[self.route](values))

    def _refs(self, values: Fields) -> dict[str, str]:
        refs = {}
        if self.route in _OF_SUPPLIER and (supplier := _text(values, "supplier_no")):
            refs["supplier"] = record_key(RouteId.SUPPLIERS, self.site, supplier)
        if self.route is RouteId.PO_LINES and (order := _text(values, "po_number")):
            refs["purchase_order"] = record_key(RouteId.PURCHASE_ORDERS, self.site, order)
        return refs

    def _stable_name(self, row: Row) -> str:
        """The key where it can be told from the row, else a name that the same row always gets."""
        values: dict[str, Value] = {}
        for field in self.fields:
            try:
                values[field.name] = read(field, row)
            except Malformed:
                continue
        try:
            return self._key(values)
        except Malformed:
            text = json.dumps(row, sort_keys=True, ensure_ascii=False)
            digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=6).hexdigest()
            return f"{ROUTES[self.route].key_prefix}:{self.site}:?{digest}"


_OF_SUPPLIER = frozenset({RouteId.PURCHASE_ORDERS, RouteId.PO_LINES, RouteId.INVOICES})


def _mandatory(values: Fields, name: str) -> str:
    text = _text(values, name)
    if not text:
        raise Malformed(name, "is blank, and the record has no key without it")
    return text


def _text(values: Fields, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""


def _tail(*names: str) -> Callable[[Fields], str]:
    return lambda values: "/".join(_mandatory(values, name) for name in names)


_TAILS: Mapping[RouteId, Callable[[Fields], str]] = {
    RouteId.SUPPLIERS: _tail("supplier_no"),
    RouteId.GL_ACCOUNTS: _tail("account"),
    RouteId.PURCHASE_ORDERS: _tail("po_number"),
    RouteId.PO_LINES: _tail("po_number", "line_no", "line_suffix"),
    RouteId.INVOICES: _tail("supplier_no", "voucher"),
}


def asked_for(fields: Iterable[CsiField], more: Sequence[str], known: frozenset[str] | None) -> tuple[str, ...]:
    """The properties to load, of those that the site has; all of them where that cannot be told."""
    if known is None:
        return ("*",)
    named = [code for field in fields for part in field.parts for code in part]
    return tuple(code for code in dict.fromkeys((*more, *named)) if code in known)


def read(field: CsiField, row: Row) -> Value:
    """Raises Malformed."""
    if field.derive:
        return _DERIVED[field.derive](row, field.parts)
    code, raw = pick(row, field.parts[0])
    if field.is_whole:
        return whole(code, raw)
    if field.kind == "number":
        value = number(code, raw)
        return None if field.is_zero_blank and not value else value
    if field.kind == "date":
        stamp = moment(code, raw)
        return stamp.date() if stamp else None
    return raw.strip() or None


def pick(row: Row, codes: Sequence[str]) -> tuple[str, str]:
    """The first of the properties that is filled, and its value."""
    return next(((code, row[code]) for code in codes if row.get(code, "").strip()), (codes[0], ""))


def number(code: str, raw: str) -> Decimal | None:
    """Exact; None for blank. Raises Malformed."""
    text = raw.strip()
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise Malformed(code, f"{text!r} is not a number")
    return Decimal(text)


def whole(code: str, raw: str) -> str | None:
    """An identifier kept as a number. Raises Malformed."""
    value = number(code, raw)
    if value is None:
        return None
    if value != value.to_integral_value():
        raise Malformed(code, f"{raw.strip()!r} is not a whole number")
    return str(int(value))


def moment(code: str, raw: str) -> datetime | None:
    """From `20161205 00:00:00.000` (and 2016-12-05), without a zone; None for blank. Raises Malformed."""
    text = raw.strip()
    if not text:
        return None
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise Malformed(code, f"{text!r} is not a date (YYYYMMDD hh:mm:ss.fff)")
    year, month, day, hour, minute, second = (int(found[name] or 0) for name in ("y", "m", "d", "h", "min", "s"))
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - the site's own time
    except ValueError:
        raise Malformed(code, f"{text!r} is not a day of the calendar") from None


def stamp_of(row: Row, codes: Sequence[str], zone: tzinfo) -> datetime | None:
    """The latest of a row's stamps, UTC; None where none can be read."""
    found = []
    for code in codes:
        try:
            stamp = moment(code, row.get(code, ""))
        except Malformed:
            continue
        if stamp is not None and date.min < stamp.date() < date.max:
            found.append(stamp.replace(tzinfo=zone).astimezone(UTC))
    return max(found, default=None)


Parts = Sequence[Sequence[str]]


def _line_amount(row: Row, parts: Parts) -> Decimal | None:
    """CSI's own extended cost; else quantity times unit cost, rounded to cents (half to even, as .NET does)."""
    own, quantity, cost = (number(*pick(row, part)) for part in parts)
    if own is not None or quantity is None or cost is None:
        return own
    return EXACT.multiply(quantity, cost).quantize(_CENT, rounding=ROUND_HALF_EVEN, context=EXACT)


def _in_order_unit(row: Row, parts: Parts) -> Decimal | None:
    """CSI counts receipts in the item's base unit, and the order in the unit it was placed in."""
    code, raw = pick(row, parts[0])
    value, ordered, base = number(code, raw), number(*pick(row, parts[1])), number(*pick(row, parts[2]))
    if code.endswith("Conv") or not value or not ordered or not base or ordered == base:
        return value
    return EXACT.divide(EXACT.multiply(value, ordered), base).quantize(Decimal("0.00000001"), context=EXACT)


def _letter(row: Row, parts: Parts) -> str:
    return pick(row, parts[0])[1].strip().upper()


def _vendor_status(row: Row, parts: Parts) -> str | None:
    return vendor_code(_letter(row, parts)) or None


def _order_status(row: Row, parts: Parts) -> str | None:
    return order_code(_letter(row, parts), row.get(CODES_OF_LINES, "").split()) or None


def _line_status(row: Row, parts: Parts) -> str | None:
    ordered, received, vouchered = (number(*pick(row, part)) for part in parts[1:4])
    promised = moment(*pick(row, parts[4]))
    return LineState(_letter(row, parts), ordered, received, vouchered, promised is not None).code or None


_DERIVED: Mapping[str, Callable[[Row, Parts], Value]] = {
    "vendor_status": _vendor_status,
    "order_status": _order_status,
    "line_status": _line_status,
    "line_amount": _line_amount,
    "in_order_unit": _in_order_unit,
}
