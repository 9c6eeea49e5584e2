"""Supplier invoices that wait in invoice batches (APS450) and are not in the ledger yet.

Batches are listed by payee only, so every supplier is asked, a hundred in one call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.cursor import Window
from app.domain.errors import ConnectorError
from app.domain.ports import Cancel, Page, Unreadable
from app.domain.records import Record
from app.infor.catalog import BatchSource
from app.infor.m3_enrich import enrich
from app.infor.m3_records import PENDING, RecordMaker
from app.infor.m3_reply import Row
from app.infor.mi import BULK_SIZE, Mi, chunks


class BatchReader:
    """Reads the invoices of all payees that are still to be posted. Raises as Mi.call."""

    def __init__(self, mi: Mi, source: BatchSource, maker: RecordMaker) -> None:
        self._mi = mi
        self._source = source
        self._maker = maker

    def pages(self, _window: Window, cancel: Cancel) -> Iterator[Page]:
        """All that is pending: nothing tells what changed."""
        program, _, transaction = self._source.payees.partition("/")
        payees = self._mi.call(program, transaction, {}, cancel, columns=(self._source.payee,))
        broken = payees.broken
        for some in chunks((row.get(self._source.payee, "") for row in payees.rows), BULK_SIZE):
            rows, why = self._batches([payee for payee in some if payee], cancel)
            broken = broken or why
            if rows:
                yield self._page(rows, cancel)
        if broken is not None:
            raise broken

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The invoices still to be posted of the suppliers in these keys; a payee of another number is not found."""
        suppliers = list(dict.fromkeys(tail.partition("/")[0] for tail in tails))
        rows, broken = self._batches(suppliers, cancel)
        if rows:
            yield self._page(rows, cancel)
        if broken is not None:
            raise broken

    def _batches(self, payees: Sequence[str], cancel: Cancel) -> tuple[list[Row], ConnectorError | None]:
        source = self._source
        division = {"DIVI": self._mi.context.division} if self._mi.context.division else {}
        asked = [{source.input: payee, **division} for payee in payees]
        results = self._mi.bulk(source.program, source.transaction, asked, cancel, columns=source.columns, maxrecs=0)
        rows: list[Row] = []
        broken: ConnectorError | None = None
        for payee, result in zip(payees, results, strict=True):
            if result.error is not None and result.error.is_absent and not result.rows:
                continue
            found, why = result.listed(f"{source.program}/{source.transaction}")
            broken = broken or why
            rows += [{**division, source.input: payee, **row} for row in found if self._is_pending(row)]
        return rows, broken

    def _page(self, rows: Sequence[Row], cancel: Cancel) -> Page:
        enriched = enrich(self._mi, self._source.enrich, rows, cancel)
        made: list[Record | Unreadable] = []
        for at, row in enumerate(enriched.rows):
            if at in enriched.absent or not self._is_pending(row):
                continue
            named = self._named(row)
            problem = enriched.problems.get(at)
            made.append(self._maker.unreadable(named, *problem) if problem else self._maker.make(named))
        return Page(
            tuple(one for one in made if isinstance(one, Record)),
            tuple(one for one in made if isinstance(one, Unreadable)),
        )

    def _is_pending(self, row: Row) -> bool:
        return row.get(self._source.status, "") < self._source.posted_from

    def _named(self, row: Row) -> Row:
        """Where the batch names no year or supplier, as the ledger will: the invoice date's year, the payee."""
        year = row.get("INYR", "").strip(" 0") or row.get("IVDT", "")[:4]
        whole = {**row, "INYR": year, "SUNO": row.get("SUNO") or row.get(self._source.input, "")}
        return {self._source.prefix + code: value for code, value in whole.items()} | {PENDING: "1"}
