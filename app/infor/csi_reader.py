"""Routes that are read from one IDO each: vendors, accounts, purchase orders and their lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from app.domain.cursor import Window
from app.domain.ports import Cancel, Page, Unreadable
from app.domain.records import Record, Value
from app.domain.routes import RouteId
from app.infor.csi_catalog import CsiRoute
from app.infor.csi_ido import Ask, Site, literal
from app.infor.csi_records import Malformed, RecordMaker, asked_for, moment, stamp_of
from app.infor.csi_reply import Row

UNKNOWN_ZONE = timedelta(hours=12)
"""How far a site's clock can lag behind UTC, for a site whose zone nobody has told us."""
WIDTHS = {"VendNum": 7, "PoNum": 10, "Acct": 12}
"""Characters of a padded key; a shorter one is stored right-aligned (public payloads of SyteLine)."""
LINES = "SLPoItems"


class SiteClock:
    """Between our UTC and the site's own time, in which RecordDate stands."""

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone

    @property
    def zone(self) -> tzinfo:
        return self._zone or UTC

    def since(self, moment_utc: datetime) -> str:
        """The day, as the literal that sites take most reliably: `'20260201'`."""
        early = moment_utc if self._zone else moment_utc - UNKNOWN_ZONE
        return f"'{early.astimezone(self.zone):%Y%m%d}'"

    def changed(self, codes: Sequence[str], window: Window) -> str:
        """The filter for rows of a window; empty for all rows."""
        if window.since is None:
            return ""
        return " OR ".join(f"{code} >= {self.since(window.since)}" for code in codes)


class IdoReader:
    """Reads one route. Raises as Site.load."""

    def __init__(self, site: Site, described: CsiRoute, maker: RecordMaker, clock: SiteClock, cancel: Cancel) -> None:
        self._site = site
        self._described = described
        self._maker = maker
        self._clock = clock
        ido, known = site.describe(described.ido, cancel)
        self._stamps = tuple(code for code in described.modified if known is None or code in known)
        needed = (*described.key, *self._stamps, "RowPointer")
        self._ask = Ask(ido, asked_for(described.fields, needed, known))

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        ask = Ask(self._ask.ido, self._ask.properties, self._clock.changed(self._stamps, window))
        for rows in self._site.pages(ask, cancel):
            yield self._page(rows, cancel)
        if self._has_earliest and window.since is not None:
            yield from self._of_changed_lines(window, cancel)

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The records with these keys; for lines, with the others of their order."""
        code = self._described.key[0]
        parents = [tail.rsplit("/", len(self._described.key) - 1)[0] for tail in tails]
        literals = [one for parent in parents for one in stored_forms(code, parent)]
        yield from self._by_keys(literals, cancel)

    def _by_keys(self, literals: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        rows = list(self._site.rows_in(self._ask, self._described.key[0], literals, cancel))
        if rows:
            yield self._page(rows, cancel)

    @property
    def _has_earliest(self) -> bool:
        """An order has no due date of its own: it follows its lines, whose changes leave the head as it is."""
        return self._maker.route is RouteId.PURCHASE_ORDERS and "DueDate" not in self._ask.properties

    def _of_changed_lines(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        ask = Ask(LINES, ("PoNum", "RecordDate", "RowPointer"), self._clock.changed(("RecordDate",), window))
        for rows in self._site.pages(ask, cancel):
            yield from self._by_keys([literal(row.get("PoNum", "")) for row in rows], cancel)

    def _page(self, rows: Sequence[Row], cancel: Cancel) -> Page:
        more = self._earliest(rows, cancel) if self._has_earliest else {}
        made = [self._maker.make(row, more.get(row.get("PoNum", "").strip())) for row in rows]
        stamps = [stamp_of(row, self._stamps, self._clock.zone) for row in rows]
        return Page(
            tuple(one for one in made if isinstance(one, Record)),
            tuple(one for one in made if isinstance(one, Unreadable)),
            max((stamp for stamp in stamps if stamp is not None), default=None),
        )

    def _earliest(self, rows: Sequence[Row], cancel: Cancel) -> Mapping[str, Mapping[str, Value]]:
        """Order -> due date of its earliest line."""
        ask = Ask(LINES, ("PoNum", "DueDate", "RowPointer"))
        orders = [literal(row.get("PoNum", "")) for row in rows]
        days: dict[str, list[date]] = defaultdict(list)
        for line in self._site.rows_in(ask, "PoNum", orders, cancel):
            try:
                due = moment("DueDate", line.get("DueDate", ""))
            except Malformed:
                continue
            days[line.get("PoNum", "").strip()] += [due.date()] if due else []
        return {order: {"due_date": min(due)} for order, due in days.items() if due}


def stored_forms(code: str, text: str) -> list[str]:
    """A key as it may be stored: as it is, and padded on the left. Trailing blanks do not count in CSI's filters."""
    padded = text.rjust(WIDTHS.get(code, 0))
    return [literal(one) for one in dict.fromkeys((text, padded))]
