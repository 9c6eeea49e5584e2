"""Paints the cells of facts by asking once for each, where Qt asks seven times.

A frame of a table has a hundred cells, and with each question the window waits until the other threads let Python go.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.desktop.models.facts import ColumnsModel, Index

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay


class PlainCells(QStyledItemDelegate):
    """For a model whose cells have no more than words and a side to stand at."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        model = cast("ColumnsModel[object]", index.model())
        option.index = cast("QModelIndex", index)
        option.text = model.data(index) or ""
        option.features |= HAS_TEXT
        option.displayAlignment = RIGHT if model.columns[index.column()].right else LEFT
