"""Invoices of CSI: three IDOs walked side by side in the order of voucher numbers, so that one page is in memory."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from app.domain.cursor import Window
from app.domain.ports import Cancel, Page, Unreadable
from app.domain.records import Record, Value
from app.infor.csi_catalog import CsiRoute
from app.infor.csi_ido import Ask, Site, both, literal
from app.infor.csi_reader import SiteClock
from app.infor.csi_records import Malformed, RecordMaker, asked_for, stamp_of, whole
from app.infor.csi_reply import Row
from app.infor.csi_vouchers import HISTORY, LEDGER, UNPOSTED, Rows, values_of
from app.infor.errors import not_understood

STAMP = "RecordDate"
VENDORS = "SLVendors"
CHANGED_SINCE = timedelta(days=2)
"""A voucher that young may be just being posted while we read."""
LARGEST_CAP = 100_000

_READ_ORDER = (HISTORY, UNPOSTED, LEDGER)
"""Posting moves a voucher to the ledger: what is read last has it, whenever that happens."""
_NEEDED = (
    *("VendNum", "Voucher", "VouchSeq", "Type", "InvAmt", "AmtPaid", "AmtDisc", "HoldFlag", "AuthStatus", "DueDate"),
    *("InvNum", "InvDate", "RowPointer"),
)

Found = tuple[int, str, Row]
"""Voucher, role, row."""


class InvoiceReader:
    """Reads the invoices of one site. Raises as Site.load."""

    def __init__(self, site: Site, described: CsiRoute, maker: RecordMaker, clock: SiteClock, cancel: Cancel) -> None:
        self._site = site
        self._fields = described.fields
        self._maker = maker
        self._clock = clock
        self._asks: dict[str, Ask] = {}
        self._currencies: dict[str, str] = {}
        for role in _READ_ORDER:
            ido, known = site.describe((described.parts[role],), cancel)
            self._asks[role] = Ask(ido, asked_for(described.fields, (*_NEEDED, STAMP), known))

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        if window.since is not None:
            yield from self._changed(window, cancel)
            return
        batch: list[Rows] = []
        for rows in self._walked(cancel):
            batch.append(rows)
            if len(batch) >= self._site.page_size:
                yield from self._settled(batch, window, cancel)
                batch = []
        yield from self._settled(batch, window, cancel)

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The invoices with these keys, `S1000/50000001`."""
        vouchers = [tail.rpartition("/")[2] for tail in tails]
        yield from self._of([int(one) for one in vouchers if one.isascii() and one.isdecimal()], cancel)

    def _changed(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        """Vouchers of which some row changed, each with all its rows."""
        seen: set[int] = set()
        for role in _READ_ORDER:
            ask = Ask(self._asks[role].ido, ("Voucher", STAMP, "RowPointer"), self._clock.changed((STAMP,), window))
            for rows in self._site.pages(ask, cancel):
                vouchers = {number for row in rows if (number := _voucher(row, ask.ido))} - seen
                seen |= vouchers
                yield from self._of(sorted(vouchers), cancel)

    def _of(self, vouchers: Iterable[int], cancel: Cancel) -> Iterator[Page]:
        literals = [str(voucher) for voucher in vouchers]
        found: dict[tuple[int, str], Rows] = {}
        for role in _READ_ORDER:
            ask = self._asks[role]
            for row in self._site.rows_in(ask, "Voucher", literals, cancel):
                found.setdefault((_voucher(row, ask.ido), _vendor(row)), Rows()).add(role, row)
        yield from self._page(list(found.values()), cancel)

    def _settled(self, batch: Sequence[Rows], window: Window, cancel: Cancel) -> Iterator[Page]:
        """A young voucher that is in the history and not in the ledger was perhaps posted between the two reads."""
        sure: list[Rows] = []
        doubtful: list[int] = []
        for rows in batch:
            stamps = [stamp_of(row, (STAMP,), self._clock.zone) for row in rows.by_role[HISTORY]]
            if rows.is_settled and any(stamp and stamp > window.started_at - CHANGED_SINCE for stamp in stamps):
                doubtful.append(_voucher(rows.by_role[HISTORY][0], self._asks[HISTORY].ido))
            else:
                sure.append(rows)
        yield from self._page(sure, cancel)
        yield from self._of(doubtful, cancel)

    def _walked(self, cancel: Cancel) -> Iterator[Rows]:
        walks = [self._walk(role, cancel) for role in _READ_ORDER]
        for _, group in groupby(heapq.merge(*walks, key=_number), key=_number):
            by_vendor: dict[str, Rows] = {}
            for _, role, row in group:
                by_vendor.setdefault(_vendor(row), Rows()).add(role, row)
            yield from by_vendor.values()

    def _walk(self, role: str, cancel: Cancel) -> Iterator[Found]:
        """An IDO's rows in the order of vouchers. A page goes on behind the last voucher that it has whole."""
        ask = replace(self._asks[role], orderby="Voucher")
        last, cap = 0, self._site.page_size
        while True:
            beyond = replace(ask, filter=both(ask.filter, f"Voucher > {last}"))
            loaded = self._site.load(beyond, cancel, cap=cap)
            numbers = [_voucher(row, ask.ido) for row in loaded.rows]
            if numbers != sorted(numbers) or any(number <= last for number in numbers):
                raise not_understood(ask.ido, "its rows do not come in the order of vouchers")
            goes_on = self._site.goes_on(loaded, cap)
            if goes_on and (not numbers or numbers[0] == numbers[-1]):
                cap = self._larger(ask.ido, cap, has_rows=bool(numbers))
                continue
            end = numbers[-1] if goes_on else None
            for number, row in zip(numbers, loaded.rows, strict=True):
                if number != end:
                    last = number
                    yield number, role, row
            if not goes_on:
                return

    @staticmethod
    def _larger(ido: str, cap: int, *, has_rows: bool) -> int:
        """For a page that one voucher fills."""
        if not has_rows or cap >= LARGEST_CAP:
            raise not_understood(ido, "its pages do not advance")
        return cap * 4

    def _page(self, batch: Sequence[Rows], cancel: Cancel) -> Iterator[Page]:
        invoices = [rows for rows in batch if rows.is_invoice]
        if not batch:
            return
        vendors = {row["VendNum"] for rows in invoices for row in rows.every() if row.get("VendNum")}
        currencies = self._vendors_currencies(vendors, cancel)
        made = [self._make(rows, currencies) for rows in invoices]
        stamps = [stamp_of(row, (STAMP,), self._clock.zone) for rows in batch for row in rows.every()]
        yield Page(
            tuple(one for one in made if isinstance(one, Record)),
            tuple(one for one in made if isinstance(one, Unreadable)),
            max((stamp for stamp in stamps if stamp is not None), default=None),
        )

    def _make(self, rows: Rows, currencies: Mapping[str, str]) -> Record | Unreadable:
        merged = rows.merged()
        try:
            values: dict[str, Value] = values_of(rows, self._fields)
        except Malformed as malformed:
            return self._maker.unreadable(merged, malformed)
        values["currency"] = values["currency"] or currencies.get(_vendor(merged)) or None
        return self._maker.of_values(values, merged)

    def _vendors_currencies(self, vendors: Iterable[str], cancel: Cancel) -> Mapping[str, str]:
        """A voucher is in its vendor's currency; not every IDO says so itself."""
        unknown = [literal(vendor) for vendor in vendors if vendor.strip() not in self._currencies]
        ask = Ask(VENDORS, ("VendNum", "CurrCode", "RowPointer"))
        for row in self._site.rows_in(ask, "VendNum", unknown, cancel):
            self._currencies[_vendor(row)] = row.get("CurrCode", "").strip()
        return self._currencies


def _number(found: Found) -> int:
    return found[0]


def _voucher(row: Row, ido: str) -> int:
    """0 for a row without a voucher, such as an open payment."""
    try:
        return int(whole("Voucher", row.get("Voucher", "")) or 0)
    except Malformed as malformed:
        raise not_understood(ido, f"the voucher {malformed.reason}") from None


def _vendor(row: Row) -> str:
    return row.get("VendNum", "").strip()
