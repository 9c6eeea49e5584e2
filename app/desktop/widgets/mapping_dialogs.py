"""What the mapping's table has no room for: filters, label tables, and the versions that were saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop import text
from app.desktop.models.mapping import field_choices
from app.desktop.models.mapping_changes import changes_between
from app.desktop.widgets.basic import button, column, label, row
from app.domain.mapping import Filter, FilterOp, RouteMapping
from app.domain.ports import SourceField


class MappingDialog(QDialog):
    wanted = Signal(object)
    """RouteMapping, with what was changed here."""

    def __init__(self, mapping: RouteMapping, title: str, words: str, parent: QWidget, apply_words: str = "") -> None:
        super().__init__(parent)
        self.mapping = mapping
        self.setWindowTitle(title)
        self.setMinimumSize(560, 380)
        self.body = QVBoxLayout()
        self.apply_button = button(apply_words or self.tr("Apply"), self.apply, role="primary")
        foot = row(self.apply_button, button(self.tr("Cancel"), self.reject))
        foot.insertStretch(0, 1)
        layout = column(label(words, wrap=True), self.body, foot, space=12, margins=(20, 16, 20, 16))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def changed(self) -> RouteMapping:
        return self.mapping

    def apply(self) -> None:
        self.wanted.emit(self.changed())
        self.accept()


class FilterLine(QWidget):
    remove_wanted = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], condition: Filter) -> None:
        super().__init__()
        self.field, self.op, self.values = QComboBox(), QComboBox(), QLineEdit(", ".join(condition.values))
        self.field.setEditable(True)
        for words, name in choices:
            self.field.addItem(words, name)
        place = self.field.findData(condition.field)
        self.field.setCurrentIndex(place)
        if place < 0:
            self.field.setEditText(condition.field)
        operators = {
            FilterOp.IS: self.tr("is one of"),
            FilterOp.IS_NOT: self.tr("is none of"),
            FilterOp.BLANK: self.tr("is blank"),
            FilterOp.NOT_BLANK: self.tr("is not blank"),
        }
        for op, words in operators.items():
            self.op.addItem(words, op)
        self.op.setCurrentIndex(list(operators).index(condition.op))
        self.field.setAccessibleName(self.tr("Field of the filter"))
        self.op.setAccessibleName(self.tr("Comparison of the filter"))
        self.values.setAccessibleName(self.tr("Values of the filter, separated by commas"))
        self.values.setPlaceholderText(self.tr("values, separated by commas"))
        self.remove = button(self.tr("Remove"), self._remove, name=self.tr("Remove this filter"))
        self.op.currentIndexChanged.connect(self._op_changed)
        line = row(self.field, self.op, self.values, self.remove)
        line.setStretch(0, 2)
        line.setStretch(2, 2)
        self.field.setMinimumWidth(160)
        self.values.setMinimumWidth(170)
        self.setLayout(line)
        self._op_changed()

    def condition(self) -> Filter:
        place = self.field.findText(self.field.currentText())
        name = str(self.field.itemData(place)) if place >= 0 else self.field.currentText().strip()
        op = FilterOp(self.op.currentData())
        values = tuple(value.strip() for value in self.values.text().split(",") if value.strip())
        return Filter(name, op, values if self.values.isEnabled() else ())

    def _op_changed(self) -> None:
        self.values.setEnabled(self.op.currentData() in (FilterOp.IS, FilterOp.IS_NOT))

    def _remove(self) -> None:
        self.remove_wanted.emit()


class FiltersDialog(MappingDialog):
    def __init__(self, mapping: RouteMapping, fields: Sequence[SourceField], parent: QWidget) -> None:
        words = text.tr("A record goes to the board only if all of these hold. Without one, every record does.")
        super().__init__(mapping, text.tr("Filters"), words, parent)
        self.resize(720, 420)
        self._choices = field_choices(mapping.route, fields)
        self.lines: list[FilterLine] = []
        self._holder = QVBoxLayout()
        self.add = button(self.tr("Add filter"), self._add_blank)
        self.body.addLayout(self._holder)
        line = row(self.add)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)
        for condition in mapping.filters:
            self._add(condition)

    def _add_blank(self) -> None:
        self._add(Filter(self._choices[0][1], FilterOp.IS))
        self.lines[-1].field.setFocus()

    def _add(self, condition: Filter) -> None:
        made = FilterLine(self._choices, condition)
        made.remove_wanted.connect(self._remove)
        self.lines.append(made)
        self._holder.addWidget(made)

    def _remove(self) -> None:
        made = self.sender()
        if isinstance(made, FilterLine):
            self.lines.remove(made)
            made.deleteLater()

    def changed(self) -> RouteMapping:
        return replace(self.mapping, filters=tuple(line.condition() for line in self.lines))


class LabelsDialog(MappingDialog):
    """Codes of CloudSuite and the labels they become; every table of the mapping, one at a time."""

    def __init__(self, mapping: RouteMapping, chosen: str, parent: QWidget) -> None:
        words = text.tr("A code becomes its label on the board. A code that is not listed becomes “Status” and itself.")
        super().__init__(mapping, text.tr("Label tables"), words, parent)
        self.tables: dict[str, dict[str, str]] = {name: dict(table) for name, table in mapping.label_tables.items()}
        self._shown = ""
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Label table"))
        self.choice.setEditable(True)
        self.choice.addItems(list(self.tables))
        self.choice.setToolTip(self.tr("Write a new name to make a new table"))
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(self.tr("Codes and labels"))
        self.table.setHorizontalHeaderLabels([self.tr("Code"), self.tr("Label")])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.add = button(self.tr("Add code"), self.add_code)
        self.remove = button(self.tr("Remove"), self._remove, name=self.tr("Remove the chosen code"))
        line = row(self.add, self.remove)
        line.addStretch(1)
        self.body.addWidget(self.choice)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(line)
        self.choice.setCurrentIndex(max(0, self.choice.findText(chosen)))
        self.choice.currentTextChanged.connect(self._choose)
        self._choose(self.choice.currentText())

    def _choose(self, name: str) -> None:
        self._keep()
        self._shown = name.strip()
        self.table.setRowCount(0)
        for code, words in self.tables.get(self._shown, {}).items():
            self.add_code(code, words)

    def add_code(self, code: str = "", words: str = "") -> None:
        place = self.table.rowCount()
        self.table.insertRow(place)
        self.table.setItem(place, 0, QTableWidgetItem(code or ""))
        self.table.setItem(place, 1, QTableWidgetItem(words))
        if not code:
            self.table.setCurrentCell(place, 0)
            self.table.setFocus()

    def _remove(self) -> None:
        self.table.removeRow(self.table.currentRow())

    def _keep(self) -> None:
        pairs = {
            self._cell(place, 0): self._cell(place, 1)
            for place in range(self.table.rowCount())
            if self._cell(place, 0) and self._cell(place, 1)
        }
        if self._shown and (pairs or self._shown in self.tables):
            self.tables[self._shown] = pairs

    def _cell(self, place: int, side: int) -> str:
        item = self.table.item(place, side)
        return item.text().strip() if item else ""

    def changed(self) -> RouteMapping:
        self._keep()
        return replace(self.mapping, label_tables=self.tables)


class HistoryDialog(MappingDialog):
    """The versions that were saved, newest first, and the one that ships; restoring one makes it the draft."""

    def __init__(
        self,
        mapping: RouteMapping,
        versions: Sequence[tuple[datetime, RouteMapping]],
        default: RouteMapping,
        now: datetime,
        parent: QWidget,
    ) -> None:
        words = text.tr("Choose a version to see what restoring it would change.")
        super().__init__(mapping, text.tr("History"), words, parent, text.tr("Restore"))
        self._versions = [*(version for _at, version in versions), default]
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.addItems([text.moment(at, now) for at, _version in versions])
        self.list.addItem(self.tr("As it ships"))
        self.difference = QPlainTextEdit()
        self.difference.setReadOnly(True)
        self.difference.setAccessibleName(self.tr("What restoring it changes"))
        line = row(self.list, self.difference, space=12)
        line.setStretch(1, 2)
        self.body.addLayout(line)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, place: int) -> None:
        lines = changes_between(self.mapping, self._versions[place])
        self.difference.setPlainText("\n".join(lines) or self.tr("No difference."))
        self.apply_button.setEnabled(bool(lines))

    def changed(self) -> RouteMapping:
        return self._versions[self.list.currentRow()]
