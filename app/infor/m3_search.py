"""Routes that are read through a Search transaction, where the tenant has no EXPORTMI: orders, their lines, invoices.

A search finds the keys of all records; Get and Lst transactions then read what it found, many in one call. Nothing
there can be asked for changes, so a read in a window brings what is open, what was open the last time, what is new,
and of the closed records some thousands in turn. Without notes of the last time it brings everything, in a first load
from a day too: nothing that a search finds tells when it was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from string import ascii_uppercase, digits

from app.domain.cursor import LOOKBACK, Window
from app.domain.discovery import ReadingNotes
from app.domain.errors import ConnectorError
from app.domain.ports import Cancel, Page, Unreadable
from app.domain.records import Json, Record
from app.infor.catalog import LinesOf, SearchSource
from app.infor.errors import not_understood
from app.infor.m3_enrich import enrich, inputs_of
from app.infor.m3_records import RecordMaker
from app.infor.m3_reply import MiResult, Row
from app.infor.mi import BULK_SIZE, Mi, chunks

SLICE = 2000
"""Closed records that one read in a window brings."""
HEADERS_AT_ONCE = 25
"""Orders whose lines are read in one call: a page is as large as they are."""

_LETTERS = digits + ascii_uppercase
_PLAIN = "-_.,#%@'"
"""Besides letters and digits, what a search string takes as it is."""
_LONGEST_PREFIX = 15

ROUND = 1000
"""So many rows, or a multiple, may be all that a search gives."""


class SearchReader:
    """Reads what one search finds. Raises as Mi.call.

    `notes` are this reader's own, under `name`; they change only after the pages they are about were taken.
    """

    def __init__(
        self,
        mi: Mi,
        source: SearchSource,
        maker: RecordMaker,
        page_size: int,
        notes: ReadingNotes,
        name: str,
        *,
        slice_size: int,
    ) -> None:
        self._mi = mi
        self._source = source
        self._maker = maker
        self._at_once = min(page_size, HEADERS_AT_ONCE if source.lines else BULK_SIZE)
        self._notes = notes
        self._name = name
        self._slice_size = slice_size

    def pages(self, window: Window, cancel: Cancel) -> Iterator[Page]:
        found, broken = self._find("", cancel)
        listed = {self._order(row): row for row in found if row.get(self._source.key)}
        keys = sorted(listed)
        known = _Known.of(self._notes.get(self._name), window)
        before = _Before.of(window.reached, self._reached)
        turn = known.turn(keys, self._slice_size)
        due = (key for key in keys if key in turn or known.is_due(key) or self._is_seen_open(listed[key]))
        still_open: list[Json] = [*before.still_open]
        listed_once: dict[str, Json] = {} if before.keys else {f"{self._reached} keys": "\n".join(keys)}
        for some in chunks((key for key in due if not before.has(key)), self._at_once):
            read = self._read([listed[key] for key in some], cancel)
            broken = broken or read.broken
            still_open += [self._order(row) for row in read.headers if self._is_open(row)]
            # Where a part did not come, all is read again.
            at = None if broken else before.further(some[-1], still_open)
            yield replace(read.page, reached={self._reached: at, **listed_once})
            listed_once = {}
        if broken is not None:
            raise broken
        started, after = window.started_at.isoformat(), max(turn, default="")
        self._notes.set(self._name, {"at": started, "open": still_open, "keys": "\n".join(keys), "after": after})

    def reread(self, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The records with these keys; of lines and invoices, others of the same header too."""
        values = list(dict.fromkeys(self._searched(tail) for tail in tails))
        rows: list[Row] = []
        for value, result in zip(values, self._search_each(values, cancel), strict=True):
            found, broken = result.listed(self._what)
            if broken is not None:
                raise broken
            rows += [row for row in found if row.get(self._source.key) == value]
        for some in chunks(rows, self._at_once):
            read = self._read(some, cancel)
            yield read.page
            if read.broken is not None:
                raise read.broken

    @property
    def _what(self) -> str:
        return f"{self._source.program}/{self._source.transaction}"

    @property
    def _reached(self) -> str:
        return f"{self._name} {self._what}"

    def _searched(self, tail: str) -> str:
        """`7000001/10/0` -> `7000001`; `S1000/INV/17/2026` -> `INV/17`."""
        if self._source.is_divisional:
            return tail.partition("/")[2].rpartition("/")[0]
        return tail.rsplit("/", 2)[0] if self._source.lines else tail

    def _search_each(self, values: Sequence[str], cancel: Cancel) -> list[MiResult]:
        inputs = [{"SQRY": f"{self._source.key}:{_exactly(value)}"} for value in values]
        return self._mi.bulk(
            self._source.program, self._source.transaction, inputs, cancel, columns=self._source.columns, maxrecs=0
        )

    def _find(self, prefix: str, cancel: Cancel) -> tuple[list[Row], ConnectorError | None]:
        """Every row whose key begins so. A round number may be a limit of the server's own: it is looked into."""
        rows, broken = self._search(f"{prefix}*", cancel)
        if broken is not None or not rows or len(rows) % ROUND:
            return rows, broken
        following = {key[len(prefix)] for row in rows if len(key := row.get(self._source.key, "")) > len(prefix)}
        if len(prefix) >= _LONGEST_PREFIX or not all(map(_is_plain, following)):
            broken = not_understood(self._what, f"it may be cut: {len(rows)} rows begin with {prefix!r}")
        letters = sorted(filter(_is_plain, {*_LETTERS, *following})) if len(prefix) < _LONGEST_PREFIX else ""
        every = {self._order(row): row for row in rows}
        if prefix:
            further, why = self._search(_exactly(prefix), cancel)
            every.update((self._order(row), row) for row in further)
            broken = broken or why
        for letter in letters:
            further, why = self._find(prefix + letter, cancel)
            every.update((self._order(row), row) for row in further)
            broken = broken or why
        return list(every.values()), broken

    def _search(self, value: str, cancel: Cancel) -> tuple[list[Row], ConnectorError | None]:
        query = {"SQRY": f"{self._source.key}:{value}"}
        listing = self._mi.call(
            self._source.program, self._source.transaction, query, cancel, columns=self._source.columns
        )
        return listing.rows, listing.broken

    def _order(self, row: Row) -> str:
        """Sorts like the numbers or texts it is made of."""
        return "/".join(row.get(code, "").strip().zfill(10) for code in self._source.order)

    def _is_open(self, row: Row) -> bool:
        status = row.get(self._source.status, "")
        return not status or status < self._source.closed_from

    def _is_seen_open(self, row: Row) -> bool:
        return self._source.status in self._source.columns and self._is_open(row)

    def _read(self, found: Sequence[Row], cancel: Cancel) -> _Read:
        division = self._mi.context.division
        enriched = enrich(self._mi, self._source.enrich, [{"DIVI": division, **row} for row in found], cancel)
        places = [at for at in range(len(enriched.rows)) if at not in enriched.absent]
        odd = {at: enriched.problems[at] for at in places if at in enriched.problems}
        headers = [enriched.rows[at] for at in places if at not in odd]
        rows, broken = self._lines(self._source.lines, headers, cancel) if self._source.lines else (headers, None)
        made = [self._maker.make(self._named(row)) for row in rows]
        refused = [self._maker.unreadable(self._named(enriched.rows[at]), *why) for at, why in odd.items()]
        page = Page(
            tuple(one for one in made if isinstance(one, Record)),
            (*(one for one in made if isinstance(one, Unreadable)), *refused),
        )
        # One that could not be read stays due.
        return _Read([*headers, *({**enriched.rows[at], self._source.status: ""} for at in odd)], page, broken)

    def _named(self, row: Row) -> Row:
        prefix = self._source.prefix
        return {**row, **{prefix + code: value for code, value in row.items()}} if prefix else row

    def _lines(self, lines: LinesOf, headers: Sequence[Row], cancel: Cancel) -> tuple[list[Row], ConnectorError | None]:
        asked = [inputs_of(lines.inputs, header) for header in headers]
        results = self._mi.bulk(lines.program, lines.transaction, asked, cancel, columns=lines.columns, maxrecs=0)
        rows: list[Row] = []
        broken: ConnectorError | None = None
        for header, inputs, result in zip(headers, asked, results, strict=True):
            own, why = self._whole(lines, inputs, result, cancel)
            broken = broken or why
            rows += [{**header, **{lines.prefix + code: value for code, value in line.items()}} for line in own]
        return rows, broken

    def _whole(
        self, lines: LinesOf, inputs: dict[str, str], result: MiResult, cancel: Cancel
    ) -> tuple[list[Row], ConnectorError | None]:
        """All lines of one header. A round number of them may be a limit of the server's own: it goes on from there."""
        if result.error is not None and result.error.is_absent and not result.rows:
            return [], None
        rows, broken = result.listed(f"{lines.program}/{lines.transaction}")
        came = len(rows)
        while came and broken is None and came % 100 == 0:
            further = {**inputs, **{code: rows[-1].get(code, "") for code in lines.start}}
            listing = self._mi.call(lines.program, lines.transaction, further, cancel, columns=lines.columns)
            broken, came = listing.broken, len(listing.rows)
            places = {_place(row, lines) for row in rows}
            fresh = [row for row in listing.rows if _place(row, lines) not in places]
            if not fresh:
                break
            rows = [*rows, *fresh]
        return rows, broken


@dataclass(frozen=True, slots=True)
class _Read:
    headers: list[Row]
    """Those that exist."""
    page: Page
    broken: ConnectorError | None


@dataclass(frozen=True, slots=True)
class _Before:
    """What earlier runs of the same full read have brought."""

    after: str = ""
    """The last key that was read."""
    keys: frozenset[str] = frozenset()
    """What was listed in the first run: a key that came up since is read wherever it sorts."""
    still_open: tuple[str, ...] = ()

    @classmethod
    def of(cls, reached: Mapping[str, Json], name: str) -> _Before:
        at, keys = reached.get(name), reached.get(f"{name} keys")
        if not isinstance(at, dict) or not isinstance(keys, str):
            return cls()
        return cls(str(at["after"]), frozenset(keys.split("\n")), tuple(filter(None, str(at["open"]).split("\n"))))

    def has(self, key: str) -> bool:
        return key <= self.after and key in self.keys

    def further(self, key: str, still_open: Sequence[Json]) -> dict[str, Json]:
        return {"after": max(self.after, key), "open": "\n".join(map(str, still_open))}


@dataclass(frozen=True, slots=True)
class _Known:
    """What was noted the last time."""

    is_first: bool = True
    was_open: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    """All of them: new ones need not be the highest."""
    after: str = ""
    """Whose turn it was last."""

    @classmethod
    def of(cls, kept: Json, window: Window) -> _Known:
        """Nothing where the cursor did not move with the notes: that read was a trial, or broke off at its end."""
        if not isinstance(kept, dict) or window.since is None:
            return cls()
        if window.since < datetime.fromisoformat(str(kept["at"])) - LOOKBACK:
            return cls()
        were_open = kept.get("open")
        return cls(
            is_first=False,
            was_open=frozenset(str(key) for key in were_open) if isinstance(were_open, list) else frozenset(),
            keys=frozenset(str(kept.get("keys") or "").split("\n")),
            after=str(kept.get("after") or ""),
        )

    def is_due(self, key: str) -> bool:
        """Open the last time, or new since."""
        return self.is_first or key not in self.keys or key in self.was_open

    def turn(self, keys: Sequence[str], size: int) -> frozenset[str]:
        """Those behind the ones of the last time, and from the beginning again."""
        behind = [key for key in keys if key > self.after] or list(keys)
        return frozenset(behind[:size])


def _exactly(value: str) -> str:
    """A value to search for; where it holds what would end it, whatever begins like it."""
    plain = value.partition('"')[0].partition("\\")[0]
    if plain == value:
        return f'"{value}"'
    return f"{plain.partition(' ')[0]}*"


def _is_plain(letter: str) -> bool:
    return letter.isalnum() or letter in _PLAIN


def _place(row: Row, lines: LinesOf) -> tuple[str, ...]:
    return tuple(row.get(code, "") for code in lines.start)
