"""Another value for one column of a failed record, to be sent at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.desktop.widgets.basic import button, label, row
from app.domain.mapping import ColumnMapping, Owner


class ValueEditor(QWidget):
    wanted = Signal(str, str)
    """Column id and value."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QComboBox()
        self.column.setAccessibleName(self.tr("Column to give another value"))
        self.column.setMinimumWidth(160)
        self.column.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("The value to send instead"))
        self.value.setPlaceholderText(self.tr("value to send instead; blank empties the column"))
        self.send = button(self.tr("Send this value"), self._send)
        line = row(label(self.tr("Instead, send"), "field"), self.column, self.value, self.send)
        line.setStretch(2, 1)
        self.setLayout(line)
        self.value.returnPressed.connect(self._send)

    def show_columns(self, columns: Sequence[ColumnMapping], chosen: str) -> None:
        """Those that CloudSuite keeps; the one that the reason names is chosen."""
        self.column.clear()
        for column in columns:
            if column.owner is not Owner.TEAM:
                self.column.addItem(column.title, column.column)
        named = (self.column.findData(chosen), self.column.findText(chosen))
        self.column.setCurrentIndex(max(0, *named))
        self.value.clear()
        self.setEnabled(self.column.count() > 0)

    def _send(self) -> None:
        if self.column.currentIndex() >= 0:
            self.wanted.emit(str(self.column.currentData()), self.value.text().strip())
