"""Reads the audit for a table of it, around what is visible.

What is shown stands as it was when it was asked for: up to its newest entry then, so that no row moves under the eye.
At most one page is under way; when it comes, what is visible then is looked at again, so that what was scrolled past
is never asked for.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from app.desktop.bridge import Bridge
from app.desktop.models.audit import AuditModel
from app.desktop.models.paged import PAGE
from app.domain.errors import ConnectorError
from app.domain.status import AuditEntry, AuditFilter

STRIDE = 2_000
"""Rows between two places where reading can begin: passing over so many takes a millisecond."""
LONG_STRIDE = 20_000
"""Where each look begins with a search: for the words that contain a text, for the ids of a time."""
COUNTING_S = 0.05
"""How long a page may wait for the counting of the rest."""
MOST_NEW = 10_000
"""New entries that are taken in at once."""

Start = tuple[int, int]
"""A row, and the id of an entry above it: reading goes on below that."""


@dataclass(frozen=True, slots=True)
class _Counted:
    view: int
    starts: list[Start]
    known: int
    complete: bool


@dataclass(frozen=True, slots=True)
class _Newer:
    view: int
    count: int
    newest: int
    first: list[AuditEntry]


class AuditReader(QObject):
    shown = Signal()
    """Another list stands in the model."""
    came = Signal()
    """Rows that were waited for are there, or more of them are known."""
    taken_in = Signal()
    """New entries stand on top."""
    newer = Signal(int)
    """So many new entries fit, and wait to be taken in."""
    failed = Signal(object)
    """ConnectorError"""

    def __init__(self, bridge: Bridge, model: AuditModel, table: QTableView) -> None:
        super().__init__(table)
        self._bridge = bridge
        self._model = model
        self._table = table
        self._view = 0
        """Of which list an answer is; what belongs to an earlier one is dropped, before it is read where that is
        in time."""
        self._wanted = AuditFilter()
        self._newest = 0
        self._starts: list[Start] = []
        """None until the first page of the list has come."""
        self._under_way: int | None = None
        self._looking = False
        table.verticalScrollBar().valueChanged.connect(self.look)
        table.verticalScrollBar().rangeChanged.connect(self.look)

    def show(self, wanted: AuditFilter) -> None:
        self._begin_view()
        self._starts = []
        self._wanted = replace(wanted, limit=PAGE)
        self._bridge.ask(partial(self._read_first, self._view), self._show, self._lost)

    def look(self) -> None:
        """Asks for a page that is visible, or next to it, unless one is under way."""
        place = next((place for place in self._near() if not self._model.has(place)), None)
        if place is None or self._under_way is not None or not self._starts:
            return
        self._under_way = place
        self._bridge.ask(partial(self._read_page, self._view, place, self._from(place * PAGE)), self._fill, self._lost)

    def look_for_newer(self) -> None:
        """`newer` tells how many there are."""
        if not self._looking and self._starts:
            self._looking = True
            self._bridge.ask(partial(self._count_newer, self._view), self._tell_newer, self._lost)

    def take_in(self) -> None:
        """Puts the new entries on top. What was chosen stays chosen."""
        if self._starts:
            self._bridge.ask(partial(self._read_newer, self._view), self._put_before, self._lost)

    def _begin_view(self) -> None:
        self._view += 1
        self._under_way = None
        self.newer.emit(0)

    def _near(self) -> Iterator[int]:
        """Pages, the visible ones first."""
        last_known = (self._model.known - 1) // PAGE
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        first, last = max(0, first) // PAGE, last_known if last < 0 else min(last // PAGE, last_known)
        yield from range(first, last + 1)
        yield from (place for place in (last + 1, first - 1) if 0 <= place <= last_known)

    def _from(self, row: int) -> AuditFilter:
        """A page of the list, from that row on."""
        start, before = self._starts[bisect_right(self._starts, row, key=itemgetter(0)) - 1]
        return replace(self._wanted, before_id=before, skip=row - start)

    # On the worker

    def _read_first(self, view: int) -> tuple[int, list[AuditEntry]] | None:
        wanted = self._wanted
        return (view, self._bridge.facade.audit(wanted)) if view == self._view else None

    def _read_page(self, view: int, place: int, wanted: AuditFilter) -> tuple[int, int, list[AuditEntry]] | None:
        return (view, place, self._bridge.facade.audit(wanted)) if view == self._view else None

    def _count(self, view: int, row: int, wanted: AuditFilter) -> _Counted | None:
        """From stretch to stretch, for a while."""
        starts: list[Start] = []
        end = time.monotonic() + COUNTING_S
        while view == self._view:
            found = self._bridge.facade.audit_stretch(wanted)
            row += found.count
            if found.count < wanted.limit:
                return _Counted(view, starts, row, complete=True)
            starts.append((row, found.last_id))
            wanted = replace(wanted, before_id=found.last_id)
            if time.monotonic() >= end:
                return _Counted(view, starts, row, complete=False)
        return None

    def _count_newer(self, view: int) -> tuple[int, int]:
        wanted = replace(self._wanted, oldest_first=True, before_id=self._newest, limit=MOST_NEW)
        return view, self._bridge.facade.audit_stretch(wanted).count if view == self._view else 0

    def _read_newer(self, view: int) -> _Newer | None:
        wanted, newest = self._wanted, self._newest
        found = self._bridge.facade.audit_stretch(replace(wanted, oldest_first=True, before_id=newest, limit=MOST_NEW))
        if view != self._view or not found.count:
            return None
        first = self._bridge.facade.audit(replace(wanted, before_id=found.last_id + 1))
        return _Newer(view, found.count, found.last_id, first)

    # What came

    def _show(self, answer: tuple[int, list[AuditEntry]] | None) -> None:
        if answer is None or answer[0] != self._view:
            return
        entries = answer[1]
        self._newest = entries[0].id if entries else 0
        self._starts = [(0, self._newest + 1)]
        self._model.start(entries, complete=len(entries) < PAGE)
        # Before whoever shows the list asks for more of its first entry, so that the scroll bar soon spans it all.
        self._go_on_counting()
        self.shown.emit()

    def _go_on_counting(self) -> None:
        if self._model.complete:
            return
        row, before = self._starts[-1]
        stride = LONG_STRIDE if self._wanted.text or self._wanted.since else STRIDE
        wanted = replace(self._wanted, before_id=before, limit=stride)
        self._bridge.ask(partial(self._count, self._view, row, wanted), self._lengthen, self._lost)

    def _lengthen(self, counted: _Counted | None) -> None:
        if counted is None or counted.view != self._view:
            return
        self._starts += counted.starts
        self._model.lengthen(counted.known, complete=counted.complete)
        self.came.emit()
        self._go_on_counting()
        self.look()

    def _fill(self, answer: tuple[int, int, list[AuditEntry]] | None) -> None:
        if answer is None or answer[0] != self._view:
            return
        _view, place, entries = answer
        self._under_way = None
        self._model.fill(place, entries)
        self.came.emit()
        self.look()

    def _tell_newer(self, answer: tuple[int, int]) -> None:
        self._looking = False
        if answer[0] == self._view:
            self.newer.emit(answer[1])

    def _put_before(self, newer: _Newer | None) -> None:
        if newer is None or newer.view != self._view:
            return
        self._begin_view()
        self._newest = newer.newest
        self._starts = [(0, newer.newest + 1), *((row + newer.count, before) for row, before in self._starts)]
        self._model.put_before(newer.count, newer.first)
        self.taken_in.emit()
        self._go_on_counting()
        self.look()

    def _lost(self, error: ConnectorError) -> None:
        self._under_way, self._looking = None, False
        self.failed.emit(error)
