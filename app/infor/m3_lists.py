"""Routes that are read from a list transaction: suppliers, GL accounts, and whatever list a user has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from app.domain.cursor import Window
from app.domain.errors import ConnectorError
from app.domain.ports import Cancel, Page, Unreadable
from app.domain.records import Json, Record
from app.infor.catalog import CatalogField, ListSource
from app.infor.errors import not_understood
from app.infor.m3_enrich import enrich
from app.infor.m3_records import Malformed, RecordMaker, day
from app.infor.m3_reply import Row
from app.infor.mi import Mi, chunks

LONGEST_CMS100 = 10_000
"""Rows of an information browser category (Infor: "CMS100MI")."""


class ListReader:
    """Reads one list to its end. Raises as Mi.call."""

    def __init__(
        self, mi: Mi, source: ListSource, fields: Sequence[CatalogField], maker: RecordMaker, page_size: int, name: str
    ) -> None:
        """`name` is this reader's own: what it has reached in a full read is kept under it."""
        self._mi = mi
        self._name = name
        self._source = source
        self._maker = maker
        self._page_size = page_size
        enriched = {column for one in source.enrich for column in one.columns}
        wanted = [source.key, source.modified, *source.also, *(code for field in fields for code in field.codes)]
        self._columns = tuple(dict.fromkeys(code for code in wanted if code and code not in enriched))

    @property
    def what(self) -> tuple[str, str]:
        return self._source.program, self._source.transaction

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        inputs = self._inputs()
        if self._source.since and window.since is not None:
            inputs[self._source.since] = str(int(window.since.timestamp() * 1000))
        yield from self._listed(inputs, window.since, window.reached.get(self._name), cancel)

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The rows with these keys; where the list cannot be started at a key, every row."""
        source = self._source
        if not source.start:
            yield from self._listed(self._inputs(), None, None, cancel)
            return
        ends = [source.start, *([source.end] if source.end else [])]
        asked = [{**self._inputs(), **dict.fromkeys(ends, tail)} for tail in tails]
        results = self._mi.bulk(source.program, source.transaction, asked, cancel, columns=self._columns)
        rows = []
        for tail, result in zip(tails, results, strict=True):
            found, broken = result.listed("/".join(self.what))
            if broken is not None:
                raise broken
            rows += [row for row in found if row.get(source.key) == tail]
        if rows:
            yield self._page(rows, _highest(rows, source.modified), cancel)

    def _listed(self, inputs: dict[str, str], since: datetime | None, reached: Json, cancel: Cancel) -> Iterator[Page]:
        """`reached`: None for nothing, True for the end, else the key where it goes on."""
        if reached is True:
            return
        for rows, broken, at in self._chunks(inputs, str(reached or ""), cancel):
            if rows:
                recent = [row for row in rows if self._is_recent(row, since)]
                page = self._page(recent, _highest(rows, self._source.modified), cancel)
                yield replace(page, reached={self._name: at})
            if broken is not None:
                raise broken

    def _inputs(self) -> dict[str, str]:
        source, division = self._source, self._mi.context.division
        return {
            **source.fixed,
            **({"DIVI": division} if source.is_divisional and division else {}),
            **({source.start: source.first} if source.first else {}),
        }

    def _chunks(
        self, inputs: dict[str, str], reached: str, cancel: Cancel
    ) -> Iterator[tuple[list[Row], ConnectorError | None, Json]]:
        """The list in pages, each with what is reached behind it. A list starts at the key that is sent: the row
        beyond a page is where the next begins."""
        if not self._source.start:
            yield from self._all_at_once(inputs, cancel)
            return
        start = reached
        while True:
            rows, broken = self._ask({**inputs, self._source.start: start} if start else inputs, cancel)
            if start and not broken and (not rows or self._key(rows[0]) != start):
                if start == reached:
                    # The row has gone since an earlier run.
                    start = reached = ""
                    continue
                raise not_understood("/".join(self.what), "it does not go on where it was asked to")
            is_full = broken is None and _may_go_on(rows, self._page_size)
            if start and len(rows) == 1 and broken is None and self._source.start == self._source.key:
                # The key may have been taken as a filter in place of a start: only the whole list can tell.
                whole = self._mi.call(*self.what, inputs, cancel, columns=self._columns)
                yield _from(start, whole.rows, self._source.key), whole.broken, None if whole.broken else True
                return
            behind: Json = None if broken else self._key(rows[-1]) if is_full else True
            yield (rows[:-1] if is_full else rows), broken, behind
            if not is_full:
                return
            if self._key(rows[-1]) == start:
                raise not_understood("/".join(self.what), "its pages do not advance")
            start = self._key(rows[-1])

    def _all_at_once(
        self, inputs: dict[str, str], cancel: Cancel
    ) -> Iterator[tuple[list[Row], ConnectorError | None, Json]]:
        listing = self._mi.call(*self.what, inputs, cancel, columns=self._columns)
        broken = listing.broken
        if broken is None and self._source.program == "CMS100MI" and len(listing.rows) >= LONGEST_CMS100:
            broken = not_understood(
                "/".join(self.what), f"CMS100MI gives {LONGEST_CMS100} rows at most; narrow the list"
            )
        some = list(chunks(listing.rows, self._page_size)) or [[]]
        for at, rows in enumerate(some):
            is_last = at == len(some) - 1
            yield rows, broken if is_last else None, True if is_last and broken is None else None

    def _ask(self, inputs: dict[str, str], cancel: Cancel) -> tuple[list[Row], ConnectorError | None]:
        listing = self._mi.call(*self.what, inputs, cancel, columns=self._columns, maxrecs=self._page_size + 1)
        return listing.rows, listing.broken

    def _key(self, row: Row) -> str:
        return row.get(self._source.key, "")

    def _is_recent(self, row: Row, since: datetime | None) -> bool:
        changed = _modified(row, self._source.modified)
        return since is None or changed is None or changed.date() >= since.date()

    def _page(self, rows: Sequence[Row], highest: datetime | None, cancel: Cancel) -> Page:
        enriched = enrich(self._mi, self._source.enrich, rows, cancel)
        made = [
            self._maker.unreadable(row, *enriched.problems[at]) if at in enriched.problems else self._maker.make(row)
            for at, row in enumerate(enriched.rows)
        ]
        return Page(
            tuple(one for one in made if isinstance(one, Record)),
            tuple(one for one in made if isinstance(one, Unreadable)),
            highest,
        )


def _may_go_on(rows: Sequence[Row], page_size: int) -> bool:
    """Full, or of a round number of rows, which may be a limit of the server's own."""
    return len(rows) > page_size or (len(rows) > 1 and len(rows) % 100 == 0)


def _from(start: str, rows: list[Row], key: str) -> list[Row]:
    at = next((at for at, row in enumerate(rows) if row.get(key, "") == start), 0)
    return rows[at:]


def _modified(row: Row, code: str) -> datetime | None:
    try:
        changed = day(code, row.get(code, "")) if code else None
    except Malformed:
        return None
    return datetime.combine(changed, time(), UTC) if changed else None


def _highest(rows: Sequence[Row], code: str) -> datetime | None:
    return max((stamp for stamp in (_modified(row, code) for row in rows) if stamp is not None), default=None)
