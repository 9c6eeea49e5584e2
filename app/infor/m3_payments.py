"""What has been paid of supplier invoices: the other entries that the ledger (FPLEDG) holds of each.

A payment is an entry of its own, with the invoice's number and a change date of its own; the invoice's entry stays as
it is until it is reconciled (from memory; codes of payments differ in public notes: every entry that is none of the
invoice itself counts).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from app.domain.ports import Cancel
from app.domain.values import EXACT
from app.infor.catalog import ExportSource
from app.infor.exportmi import Export, ExportRow, TableRead
from app.infor.m3_records import PAID, Malformed, number
from app.infor.m3_reply import Row

FEW = 200
"""Up to so many invoices their payments are asked for by number; for more, all payments are read once."""

Key = tuple[str, ...]


class Payments:
    """The payments of one ledger, for one read of its invoices. Raises as Export.pages.

    `invoices` is how the invoices are read; `division` the column that their numbers may repeat in.
    """

    def __init__(self, export: Export, source: ExportSource, invoices: TableRead, division: str) -> None:
        self._export = export
        self._source = source
        self._identity = (*((division,) if division in invoices.columns else ()), *source.key)
        named = (*invoices.cursor, *self._identity, source.payment_amount)
        self._read = replace(invoices, columns=tuple(dict.fromkeys(named)), conditions=(source.payments,))
        self._all: dict[Key, Decimal | None] | None = None
        self._told: set[Key] = set()

    def changed(self, since: datetime, cancel: Cancel) -> list[Key]:
        """Key values of the invoices with payments that changed, but for those that `add_to` had already."""
        lately = f"{self._source.modified} >= {since:%Y%m%d}"
        read = replace(self._read, conditions=(*self._read.conditions, lately))
        found = [row.values for rows in self._export.pages(read, cancel) for row in rows if not row.problem]
        paid = [row for row in found if self._identified(row) not in self._told]
        return list(dict.fromkeys(tuple(row[code] for code in self._source.key) for row in paid))

    def add_to(self, invoices: Sequence[Row], terms: Sequence[str], cancel: Cancel, *, is_all: bool) -> None:
        """Puts what is paid into each row. `terms` find them one by one; `is_all`: every invoice is being read."""
        if self._all is None and (is_all or len(terms) > FEW):
            self._all = self._summed(self._export.pages(self._read, cancel))
        sums = self._all if self._all is not None else self._summed(self._export.rows(self._read, terms, cancel))
        if not is_all:
            self._told.update(map(self._identified, invoices))
        for row in invoices:
            paid = sums.get(self._identified(row), Decimal(0))
            if paid is not None:
                row[PAID] = format(paid, "f")

    def _summed(self, pages: Iterable[Sequence[ExportRow]]) -> dict[Key, Decimal | None]:
        """None for an invoice with a payment that cannot be read."""
        sums: dict[Key, Decimal | None] = {}
        for row in (row.values for rows in pages for row in rows if not row.problem):
            key = self._identified(row)
            before = sums.get(key, Decimal(0))
            try:
                amount = number(self._source.payment_amount, row[self._source.payment_amount]) or Decimal(0)
            except Malformed:
                before = None
            sums[key] = None if before is None else EXACT.add(before, amount)
        return sums

    def _identified(self, row: Row) -> Key:
        return tuple(row.get(code, "") for code in self._identity)
