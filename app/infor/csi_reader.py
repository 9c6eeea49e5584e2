"""Routes that are read from one IDO each: vendors, accounts, purchase orders and their lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from app.domain.cursor import Window
from app.domain.ports import Cancel, Page
from app.domain.records import Value
from app.domain.routes import RouteId
from app.infor.csi_catalog import CsiField, CsiRoute
from app.infor.csi_ido import IN_SIZE, Ask, Site, literal
from app.infor.csi_records import CODES_OF_LINES, Malformed, RecordMaker, asked_for, read, stamp_of
from app.infor.csi_reply import Row
from app.infor.csi_status import CLOSED
from app.infor.recognise import Recogniser

UNKNOWN_ZONE = timedelta(hours=12)
"""How far a site's clock can lag behind UTC, for a site whose zone nobody has told us."""
WIDTHS = {"VendNum": 7, "PoNum": 10, "Acct": 12}
"""Characters of a padded key; a shorter one is stored right-aligned (public payloads of SyteLine)."""
LINES = "SLPoItems"
LINE_STATUS = CsiField(
    "status", "Status", "Stat, QtyOrdered, QtyReceived, QtyVoucher, PromiseDate", "text", "line_status"
)
DUE = CsiField("due_date", "Due date", "DueDate", "date")


class SiteClock:
    """Between our UTC and the site's own time, in which RecordDate stands. `home` is the zone of whoever names days."""

    def __init__(self, zone: tzinfo | None, home: tzinfo | None = None) -> None:
        self._zone = zone
        self._home = home

    @property
    def zone(self) -> tzinfo:
        return self._zone or UTC

    def since(self, moment_utc: datetime) -> str:
        """The day, as the literal that sites take most reliably: `'20260201'`."""
        if self._home is not None and not any((named := moment_utc.astimezone(self._home)).timetuple()[3:6]):
            # A midnight of the user's is a day that was named, and means that day at the site. A window that begins
            # there by chance begins a day late at most, and reaches back two.
            return f"'{named:%Y%m%d}'"
        early = moment_utc if self._zone else moment_utc - UNKNOWN_ZONE
        return f"'{early.astimezone(self.zone):%Y%m%d}'"

    def changed(self, codes: Sequence[str], window: Window, is_open: str = "") -> str:
        """The filter for rows of a window; empty for all rows. `is_open` is the condition for open ones."""
        if window.since is None:
            return ""
        told = [f"{code} >= {self.since(window.since)}" for code in codes]
        return " OR ".join([*told, f"({is_open})"] if is_open and window.with_open else told)


class IdoReader:
    """Reads one route. Raises as Site.load."""

    def __init__(
        self,
        site: Site,
        described: CsiRoute,
        maker: RecordMaker,
        recogniser: Recogniser,
        clock: SiteClock,
        cancel: Cancel,
    ) -> None:
        self._site = site
        self._recogniser = recogniser
        self._described = described
        self._maker = maker
        self._clock = clock
        ido, known = site.describe(described.ido, cancel)
        self._stamps = tuple(code for code in described.modified if known is None or code in known)
        needed = (*described.key, *self._stamps, "RowPointer")
        status = described.status if known is None or described.status in known else ""
        self._is_open = " AND ".join(f"{status} <> {literal(letter)}" for letter in CLOSED) if status else ""
        self._ask = Ask(ido, asked_for(described.fields, needed, known))
        self._lines: Ask | None = None
        """Of orders: their lines, whose changes leave the head as it is."""
        if maker.route is RouteId.PURCHASE_ORDERS:
            name, properties = site.describe((LINES,), cancel)
            asked = asked_for((LINE_STATUS,), ("PoNum", "DueDate", "RowPointer"), properties)
            self._lines = Ask(name, asked)

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        within = self._clock.changed(self._stamps, window, self._is_open)
        if within and window.with_open and self._maker.route is RouteId.PO_LINES:
            yield from self._whole_orders(within, cancel)
            return
        for rows in self._site.pages(Ask(self._ask.ido, self._ask.properties, within), cancel):
            yield self._page(rows, cancel)
        if self._lines is not None and window.since is not None:
            yield from self._of_changed_lines(window, cancel)

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The records with these keys; for lines, with the others of their order."""
        self._recogniser = self._recogniser.of_nothing()
        code = self._described.key[0]
        parents = [tail.rsplit("/", len(self._described.key) - 1)[0] for tail in tails]
        literals = [one for parent in parents for one in stored_forms(code, parent)]
        yield from self._by_keys(literals, cancel)

    def _by_keys(self, literals: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        rows = list(self._site.rows_in(self._ask, self._described.key[0], literals, cancel))
        if rows:
            yield self._page(rows, cancel)

    def _whole_orders(self, within: str, cancel: Cancel) -> Iterator[Page]:
        """All lines of the orders that are met, closed and older ones too, because sums are over all lines."""
        met: set[str] = set()
        for rows in self._site.pages(Ask(self._ask.ido, ("PoNum", *self._stamps, "RowPointer"), within), cancel):
            orders = list(dict.fromkeys(number for row in rows if (number := row.get("PoNum", "")) not in met))
            met.update(orders)
            for at in range(0, len(orders), IN_SIZE):
                yield from self._by_keys([literal(order) for order in orders[at : at + IN_SIZE]], cancel)

    def _of_changed_lines(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        ask = Ask(LINES, ("PoNum", "RecordDate", "RowPointer"), self._clock.changed(("RecordDate",), window))
        for rows in self._site.pages(ask, cancel):
            yield from self._by_keys([literal(row.get("PoNum", "")) for row in rows], cancel)

    def _page(self, rows: Sequence[Row], cancel: Cancel) -> Page:
        if self._lines is not None:
            self._add_of_lines(self._lines, rows, cancel)
        stamps = [stamp_of(row, self._stamps, self._clock.zone) for row in rows]
        highest = max((stamp for stamp in stamps if stamp is not None), default=None)
        return self._recogniser.page(rows, lambda at: self._maker.make(rows[at]), highest=highest)

    def _add_of_lines(self, lines: Ask, rows: Sequence[Row], cancel: Cancel) -> None:
        """What an order's head does not say of itself: the earliest due date, and the statuses of its lines."""
        orders = [literal(row.get("PoNum", "")) for row in rows]
        own: dict[str, list[Row]] = defaultdict(list)
        for line in self._site.rows_in(lines, "PoNum", orders, cancel):
            own[line.get("PoNum", "").strip()].append(line)
        for row in rows:
            found = own[row.get("PoNum", "").strip()]
            codes = [code for line in found if isinstance(code := _read_or_none(LINE_STATUS, line), str)]
            days = [day for line in found if isinstance(day := _read_or_none(DUE, line), date)]
            row[CODES_OF_LINES] = " ".join(codes)
            if days and not row.get(DUE.code, "").strip():
                row[DUE.code] = f"{min(days):%Y%m%d}"


def _read_or_none(field: CsiField, row: Row) -> Value:
    try:
        return read(field, row)
    except Malformed:
        return None


def stored_forms(code: str, text: str) -> list[str]:
    """A key as it may be stored: as it is, and padded on the left. Trailing blanks do not count in CSI's filters."""
    padded = text.rjust(WIDTHS.get(code, 0))
    return [literal(one) for one in dict.fromkeys((text, padded))]
