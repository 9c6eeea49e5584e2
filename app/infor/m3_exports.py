"""Routes that are read from a table through EXPORTMI: orders, invoices and their lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal

from app.domain.cursor import Window
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Page
from app.infor.catalog import CatalogField, ExportSource, Join
from app.infor.exportmi import Export, ExportRow, TableRead, literal
from app.infor.m3_payments import Payments
from app.infor.m3_records import Malformed, RecordMaker, day, number
from app.infor.m3_reply import Row
from app.infor.mi import M3Context
from app.infor.recognise import Recogniser

_DIVISION = "DIVI"
_WHOLE = frozenset({"INYR", "PNLI", "PNLS"})
"""Key columns that are numbers in the table and compare without quotes."""


class ExportReader:
    """Reads one table. Raises as Export.pages."""

    def __init__(
        self,
        export: Export,
        source: ExportSource,
        fields: Sequence[CatalogField],
        maker: RecordMaker,
        recogniser: Recogniser,
        context: M3Context,
        cancel: Cancel,
    ) -> None:
        self._export = export
        self._source = source
        self._maker = maker
        self._recogniser = recogniser
        self._context = context
        self._division = source.prefix + _DIVISION
        self._read = self._prepared(fields, cancel)
        self._payments = Payments(export, source, self._read, self._division) if source.payments else None
        self._reads_all = False

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        """With the invoices that a payment changed: their own rows stay as they are."""
        self._reads_all = window.since is None
        yield from self._changed(window, cancel)
        if self._payments is not None and window.since is not None:
            yield from self._by_keys(filter(self._can_be_asked, self._payments.changed(window.since, cancel)), cancel)

    def _changed(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        passes = self._passes(window)
        if len(passes) > 1 and self._source.has_parents:
            yield from self._whole_orders(passes, cancel)
            return
        for conditions in passes:
            for rows in self._export.pages(self._read_where(*conditions), cancel):
                highest = self._highest(rows)
                own = self._own(rows)
                if self._source.row and window.since is not None:
                    yield from self._whole_invoices(own, highest, cancel)
                    continue
                yield self._page(own, highest, cancel, is_stretch=window.since is None)

    def _passes(self, window: Window) -> Sequence[tuple[str, ...]]:
        """Conditions of one read after the other. What is open and older comes first: where it changes meanwhile, the
        other read meets it. Two reads, because pages go on by conjunctions (see `exportmi`)."""
        if window.since is None:
            return [()]
        modified, since = self._source.modified, f"{window.since:%Y%m%d}"
        changed = (f"{modified} >= {since}",)
        if not (window.with_open and self._source.open):
            return [changed]
        return [(self._source.open, f"{modified} < {since}"), changed]

    def _read_where(self, *conditions: str) -> TableRead:
        return replace(self._read, conditions=(*self._read.conditions, *conditions))

    def _whole_orders(self, passes: Sequence[tuple[str, ...]], cancel: Cancel) -> Iterator[Page]:
        """All lines of the orders that are met, closed and older ones too, because sums are over all lines."""
        columns = tuple(dict.fromkeys((*self._read.cursor, self._source.modified)))
        met: set[str] = set()
        for conditions in passes:
            read = replace(self._read_where(*conditions), columns=columns, naming=0)
            for rows in self._export.pages(read, cancel):
                orders = {row.key[0]: None for row in rows if row.key[0] not in met}
                met.update(orders)
                yield from self._by_keys([(order,) for order in orders if order], cancel)

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The records with these keys; for lines, with the others of the same parent."""
        self._recogniser = self._recogniser.of_nothing()
        parents = dict.fromkeys(self._parent_of(tail) for tail in tails)
        yield from self._by_keys([parent for parent in parents if self._can_be_asked(parent)], cancel)

    def _prepared(self, fields: Sequence[CatalogField], cancel: Cancel) -> TableRead:
        """The columns that this release's table has, of those that the catalog names."""
        source = self._source
        joined = source.join.columns if source.join else ()
        needed = (*source.cursor, *source.key, source.modified)
        wanted = {code for field in fields if not field.is_optional for code in field.codes}
        optional = {code for field in fields if field.is_optional for code in field.codes} - wanted | {source.row}
        codes = [code for field in fields for code in field.codes if code not in joined]
        every = dict.fromkeys((*needed, *codes, *([source.row] if source.row else [])))
        columns = [code for code in every if self._has(code, code in optional, cancel)]
        for code in needed:
            if code not in columns:
                raise SourceRefused(
                    f"The table {source.table} of this M3 has no column {code}.",
                    hint="This release of M3 needs another source for the route.",
                    code="NoColumn",
                )
        cursor = source.cursor
        if source.is_divisional and self._has(self._division, True, cancel):
            columns = list(dict.fromkeys((*columns, self._division)))
            if not self._context.division:
                # Only a user of all divisions may filter by division; the table's key begins with it.
                cursor = (self._division, *cursor)
        numeric = frozenset(source.cursor if source.is_cursor_numeric else ())
        conditions = (source.where,) if source.where else ()
        # An invoice's number is its supplier's own and can hold anything, a separator too.
        naming = 0 if source.is_divisional else len(source.key)
        return TableRead(source.table, tuple(dict.fromkeys((*cursor, *columns))), cursor, conditions, numeric, naming)

    def _has(self, code: str, is_optional: bool, cancel: Cancel) -> bool:
        known = self._export.has_column(self._source.table, code, cancel)
        return not is_optional if known is None else known

    def _own(self, rows: Sequence[ExportRow]) -> list[ExportRow]:
        """Without rows of other divisions, where the user works for one."""
        division = self._context.division
        if not (division and self._source.is_divisional):
            return list(rows)
        return [row for row in rows if row.values.get(self._division, division) in (division, "")]

    def _whole_invoices(self, rows: Sequence[ExportRow], highest: datetime | None, cancel: Cancel) -> Iterator[Page]:
        """All rows of the invoices of which some changed: the number of a further row (`#2`) must not move."""
        keys = [tuple(row.values.get(code, "") for code in self._source.key[:3]) for row in rows]
        askable = [not row.problem and self._can_be_asked(key) for row, key in zip(rows, keys, strict=True)]
        alone = [row for row, can_be_asked in zip(rows, askable, strict=True) if not can_be_asked]
        if alone:
            yield self._page(alone, highest, cancel, is_stretch=False)
        invoices = dict.fromkeys(key for key, can_be_asked in zip(keys, askable, strict=True) if can_be_asked)
        for page in self._by_keys(invoices, cancel):
            yield replace(page, highest=highest)

    def _can_be_asked(self, key: tuple[str, ...]) -> bool:
        prefix = len(self._source.prefix)
        pairs = zip(self._source.key, key, strict=False)
        return all(value and (code[prefix:] not in _WHOLE or _is_plain_number(value)) for code, value in pairs)

    def _by_keys(self, keys: Iterable[tuple[str, ...]], cancel: Cancel) -> Iterator[Page]:
        terms = [self._term(key) for key in keys]
        for rows in self._export.rows(self._read, terms, cancel):
            yield self._page(self._own(rows), self._highest(rows), cancel, is_stretch=False)

    def _term(self, key: tuple[str, ...]) -> str:
        pairs = zip(self._source.key, key, strict=False)
        prefix = len(self._source.prefix)
        return " and ".join(f"{code} = {literal(value, is_number=code[prefix:] in _WHOLE)}" for code, value in pairs)

    def _parent_of(self, tail: str) -> tuple[str, ...]:
        """`7000001/10/0` -> (`7000001`,); `S1000/INV/17/2026` -> (`S1000`, `INV/17`, `2026`), lines likewise."""
        if len(self._source.key) == 6:
            tail = tail.rsplit("/", 3)[0]
        if len(self._source.key) == 3 and not self._source.is_divisional:
            return (tail.rsplit("/", 2)[0],)
        if not self._source.is_divisional:
            return (tail,)
        supplier, _, rest = tail.partition("/")
        invoice, _, year = rest.rpartition("/")
        return supplier, invoice, year

    def _page(self, rows: Sequence[ExportRow], highest: datetime | None, cancel: Cancel, *, is_stretch: bool) -> Page:
        """`is_stretch`: the rows are all there are between the first and the last, in key order."""
        readable = [row.values for row in rows if not row.problem]
        if self._source.join is not None and readable:
            self._join(self._source.join, readable, is_stretch, cancel)
        if self._payments is not None and readable:
            self._add_paid(self._payments, readable, cancel)
        page = self._recognised(readable, highest)
        odd = [self._maker.unreadable(row.values, "REPL", row.problem) for row in rows if row.problem]
        return replace(page, unreadable=(*page.unreadable, *odd))

    def _recognised(self, rows: Sequence[Row], highest: datetime | None) -> Page:
        if not self._source.row:
            return self._recogniser.page(rows, lambda at: self._maker.make(rows[at]), highest=highest)
        numbered = list(self._numbered(rows))
        ordered, marks = [row for row, _ in numbered], [str(repeat) for _, repeat in numbered]
        return self._recogniser.page(ordered, lambda at: self._maker.make(*numbered[at]), marks=marks, highest=highest)

    def _add_paid(self, payments: Payments, rows: Sequence[Row], cancel: Cancel) -> None:
        keys = dict.fromkeys(tuple(row.get(code, "") for code in self._source.key) for row in rows)
        terms = [self._term(key) for key in keys if self._can_be_asked(key)]
        payments.add_to(rows, terms, cancel, is_all=self._reads_all)

    def _numbered(self, rows: Sequence[Row]) -> Iterator[tuple[Row, int]]:
        """Each row with its number among those of the same key, whatever the order they came in."""
        groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for row in rows:
            groups[(row.get(self._division, ""), *(row.get(code, "") for code in self._source.key))].append(row)
        for group in groups.values():
            yield from ((row, place) for place, row in enumerate(sorted(group, key=self._row_order), 1))

    def _row_order(self, row: Row) -> tuple[Decimal, tuple[str, ...]]:
        try:
            place = number(self._source.row, row.get(self._source.row, ""))
        except Malformed:
            place = None
        content = tuple(value for code, value in sorted(row.items()) if code != self._source.modified)
        return place or Decimal(0), content

    def _join(self, join: Join, rows: Sequence[Row], is_stretch: bool, cancel: Cancel) -> None:
        """Puts the header's columns into its lines."""
        read = TableRead(join.table, (join.header_column, *join.columns), (join.header_column,))
        column = join.column
        parents = [parent for parent in dict.fromkeys([row[column] for row in rows]) if parent]
        blank = dict.fromkeys(join.columns, "")
        headers: dict[str, Row] = {}
        for found in self._headers(read, parents, is_stretch, cancel):
            for header in found:
                if not header.problem:
                    headers[header.values[join.header_column]] = {code: header.values[code] for code in join.columns}
        for row in rows:
            row.update(headers.get(row[column], blank))

    def _headers(
        self, read: TableRead, parents: Sequence[str], is_stretch: bool, cancel: Cancel
    ) -> Iterator[list[ExportRow]]:
        if not (is_stretch and parents):
            terms = [f"{read.cursor[0]} = {literal(parent)}" for parent in parents]
            return self._export.rows(read, terms, cancel)
        first, last = literal(parents[0]), literal(parents[-1])
        stretch = (f"{read.cursor[0]} >= {first}", f"{read.cursor[0]} <= {last}")
        return self._export.pages(TableRead(read.table, read.columns, read.cursor, stretch), cancel)

    def _highest(self, rows: Sequence[ExportRow]) -> datetime | None:
        stamps = []
        for text in {row.values.get(self._source.modified, "") for row in rows}:
            try:
                changed = day(self._source.modified, text)
            except Malformed:
                continue
            if changed is not None:
                stamps.append(datetime.combine(changed, time(), UTC))
        return max(stamps, default=None)


def _is_plain_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()
