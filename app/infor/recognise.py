"""Rows that are stored as they are: told by a hash of the row, before a record is made of it.

A record is worked out of one prepared row (joined columns and enrichment are in it by then) and of nothing else, so
the same row, made by the same rules, gives the same record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from datetime import datetime
from itertools import repeat

from app.domain.ports import Known, Page, Unreadable
from app.domain.records import Record

READER_VERSION = 1
"""Grows with every change in how a row becomes a record; what was stored before is made anew then."""

_BETWEEN = "\x1f"

Row = Mapping[str, str]


class Recogniser:
    """For the rows of one source. `made_by` are the rules: catalog entry, company, whatever else decides."""

    def __init__(self, known: Known | None, *made_by: object) -> None:
        """Without `known` no row is recognised, as when records are read again because someone asks for them."""
        self._known = known
        self._rules = hashlib.blake2b(repr((READER_VERSION, made_by)).encode(), digest_size=16).digest()

    def of_nothing(self) -> Recogniser:
        """Makes every record, also of rows that are known."""
        recogniser = copy(self)
        recogniser._known = None
        return recogniser

    def page(
        self,
        rows: Sequence[Row],
        make: Callable[[int], Record | Unreadable],
        *,
        marks: Sequence[str] = (),
        highest: datetime | None = None,
    ) -> Page:
        """`make` makes the record of the row at a place; `marks` are what it goes by besides the row, as text."""
        hashes = self._hashes(rows, marks)
        stored = self._known.rows_known(hashes) if self._known else {}
        new = {at: make(at) for at, row_hash in enumerate(hashes) if row_hash not in stored}
        if stored and not {one.key for one in new.values()}.isdisjoint(stored.values()):
            # Two rows of one key: which of them counts is told by their order alone.
            stored, new = {}, {at: make(at) for at in range(len(rows))}
        return Page(
            tuple(one for one in new.values() if isinstance(one, Record)),
            tuple(one for one in new.values() if isinstance(one, Unreadable)),
            highest,
            known=tuple(stored.values()),
            row_hashes={one.key: hashes[at] for at, one in new.items() if isinstance(one, Record)},
        )

    def _hashes(self, rows: Sequence[Row], marks: Sequence[str]) -> list[bytes]:
        hashes: list[bytes] = []
        names: tuple[str, ...] = ()
        rules = self._rules
        blake2b = hashlib.blake2b
        for row, mark in zip(rows, marks or repeat(""), strict=False):
            if (own := tuple(row)) != names:
                # The rows of one read have the same columns, so that their names need not be in every hash.
                names, rules = own, blake2b(self._rules + repr(own).encode(), digest_size=16).digest()
            text = _text(row, mark).encode("utf-8", "surrogatepass")
            hashes.append(blake2b(rules + text, digest_size=16).digest())
        return hashes


def _text(row: Row, mark: str) -> str:
    """Different for different rows of the same columns."""
    text = _BETWEEN.join((*row.values(), mark))
    return text if text.count(_BETWEEN) == len(row) else repr((*row.values(), mark))
