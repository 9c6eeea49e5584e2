"""A table as long as what there is, of which only the pages around what is looked at are in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, Qt

from app.desktop import text
from app.desktop.models.facts import NOWHERE, Column, ColumnsModel, Index

F = TypeVar("F")

PAGE = 100
"""Rows; what is visible lies in two or three pages."""
KEPT = 12
"""Pages in memory: a few MB of audit entries."""


class PagedModel(ColumnsModel[F]):
    """`known` rows and, until all are counted, one more that says so. A row whose page is not there has words too."""

    def __init__(self, columns: Sequence[Column[F]]) -> None:
        super().__init__(columns)
        self.known = 0
        self.complete = True
        self._pages: OrderedDict[int, Sequence[F]] = OrderedDict()
        self._kept: tuple[int, F] | None = None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else self._length(self.known, self.complete)

    def start(self, first: Sequence[F], *, complete: bool) -> None:
        """Another list, of which the first page is there."""
        self.beginResetModel()
        self.known, self.complete = len(first), complete
        self._kept = None
        self._pages = OrderedDict({0: first})
        self.endResetModel()

    def lengthen(self, known: int, *, complete: bool) -> None:
        """So many rows have been counted now."""
        before, after = self.rowCount(), self._length(known, complete)
        if after > before:
            self.beginInsertRows(NOWHERE, before, after - 1)
            self.known, self.complete = known, complete
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(NOWHERE, after, before - 1)
            self.known, self.complete = known, complete
            self.endRemoveRows()
        self.known, self.complete = known, complete
        self._changed(min(before, after) - 1, min(before, after) - 1)

    def put_before(self, count: int, first: Sequence[F]) -> None:
        """So many new rows on top, and the first page that this makes. What was chosen stays chosen."""
        self.beginInsertRows(NOWHERE, 0, count - 1)
        self.known += count
        self._pages = OrderedDict({0: first})
        if self._kept is not None:
            self._kept = (self._kept[0] + count, self._kept[1])
        self.endInsertRows()

    def fill(self, place: int, facts: Sequence[F]) -> None:
        """The page came; those that were looked at longest ago go."""
        self._pages[place] = facts
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self._changed(place * PAGE, min((place + 1) * PAGE, self.known) - 1)

    def has(self, place: int) -> bool:
        """Whether the page is there; it counts as looked at."""
        if place in self._pages:
            self._pages.move_to_end(place)
        return place in self._pages

    def fact(self, row: int) -> F | None:
        place, within = divmod(row, PAGE)
        page = self._pages.get(place, ())
        if within < len(page):
            return page[within]
        return self._kept[1] if self._kept is not None and self._kept[0] == row else None

    def keep(self, row: int) -> F | None:
        """The row, which stays in memory until the next one is kept, wherever the reader goes; None while it waits."""
        fact = self.fact(row)
        self._kept = None if fact is None else (row, fact)
        return fact

    def waiting(self, row: int) -> str:
        if row >= self.known:
            return text.tr("More are being counted…")
        return text.tr("No longer kept") if row // PAGE in self._pages else text.tr("Being read…")

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        _flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """For letters that are typed in the table: among the rows in memory, because Qt would ask for every row."""
        rows = [place * PAGE + within for place in sorted(self._pages) for within in range(len(self._pages[place]))]
        behind = [row for row in rows if row >= start.row()]
        wanted = str(value).casefold()
        found = (self.index(row, start.column()) for row in (*behind, *rows[: len(rows) - len(behind)]))
        return [each for each in found if str(each.data(role)).casefold().startswith(wanted)][:hits]

    @staticmethod
    def _length(known: int, complete: bool) -> int:
        return known if complete else known + 1

    def _changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
