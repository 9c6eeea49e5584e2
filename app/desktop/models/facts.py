"""A table over frozen facts. `data` looks at what is in memory, never further."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

F = TypeVar("F")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ANSWERED = {
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
}
"""Of the roles that Qt asks for; of the other six in each cell that it paints there is nothing to tell."""


@dataclass(frozen=True, slots=True)
class Column(Generic[F]):
    title: str
    text: Callable[[F], str]
    right: bool = False
    """Figures stand at the right."""
    tip: Callable[[F], str] | None = None


class ColumnsModel(QAbstractTableModel, Generic[F]):
    """The cells of facts, wherever those come from."""

    def __init__(self, columns: Sequence[Column[F]]) -> None:
        super().__init__()
        self.columns = tuple(columns)

    def fact(self, row: int) -> F | None:
        """None while it is not there."""
        raise NotImplementedError

    def waiting(self, row: int) -> str:
        """What stands in place of a fact that is not there."""
        raise NotImplementedError

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ANSWERED:
            return None
        column, fact = self.columns[index.column()], self.fact(index.row())
        if fact is None:
            return self._words_of_none(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(fact)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(fact)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _words_of_none(self, index: Index, role: int) -> str | None:
        """To be seen once in a row, to be heard in every cell of it."""
        is_seen = role == Qt.ItemDataRole.DisplayRole and index.column() == len(self.columns) - 1
        return self.waiting(index.row()) if is_seen or role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class FactsModel(ColumnsModel[F]):
    """Rows come in pages: the view's wish for more is passed on, the rows are added when they arrive."""

    more_wanted = Signal()

    def __init__(self, columns: Sequence[Column[F]]) -> None:
        super().__init__(columns)
        self.facts: list[F] = []
        self._complete = True
        self._asked = False

    def fact(self, row: int) -> F:
        return self.facts[row]

    def replace(self, facts: Sequence[F], *, complete: bool) -> None:
        self.beginResetModel()
        self.facts = list(facts)
        self._complete = complete
        self._asked = False
        self.endResetModel()

    def append(self, facts: Sequence[F], *, complete: bool) -> None:
        self._complete = complete
        self._asked = False
        if facts:
            first = len(self.facts)
            self.beginInsertRows(NOWHERE, first, first + len(facts) - 1)
            self.facts.extend(facts)
            self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.facts)

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:  # noqa: N802
        return not parent.isValid() and not self._complete and not self._asked

    def fetchMore(self, _parent: Index = NOWHERE) -> None:  # noqa: N802
        self._asked = True
        self.more_wanted.emit()
