"""The table view of every list of facts: rows are chosen whole, Tab leaves it, Ctrl+C copies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableView

REST = 240
"""Points for the column that takes the rest, before the others grow."""
MOST = 1.8


class FactsTable(QTableView):
    def __init__(self, name: str, model: QAbstractTableModel, widths: Sequence[int]) -> None:
        """`widths` in points at 100 %, at least, and more where there is room; the column of width 0 takes the rest."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        self._widths = dict(enumerate(round(width * max(1.0, self.fontMetrics().height() / 15)) for width in widths))
        self._room = sum(self._widths.values()) + REST
        for section, width in self._widths.items():
            if width:
                self.setColumnWidth(section, width)
            else:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A column that a person made wider or narrower keeps its width."""
        super().resizeEvent(event)
        before, now = self._share(event.oldSize()), self._share(event.size())
        for section, width in self._widths.items():
            if width and before != now and self.columnWidth(section) == round(width * before):
                self.setColumnWidth(section, round(width * now))

    def _share(self, size: QSize) -> float:
        return min(MOST, max(1.0, size.width() / self._room))

    def chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy(self) -> None:
        """The chosen rows as lines of tab-separated cells."""
        model = self.model()
        lines = [
            "\t".join(str(model.index(row, column).data() or "") for column in range(model.columnCount()))
            for row in self.chosen_rows()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
