"""The rest of one column's mapping: what the table has no room for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QWidget

from app.desktop import text
from app.desktop.models.mapping import fitting
from app.desktop.widgets.basic import label
from app.domain.columns import WRITABLE_TYPES
from app.domain.expressions import KEY
from app.domain.mapping import ColumnMapping, OnInvalid, Owner, RouteMapping
from app.domain.transforms import TRANSFORMS


class ColumnForm(QFrame):
    changed = Signal(object)
    """ColumnMapping"""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._column: ColumnMapping | None = None
        self._shape: tuple[str, str, tuple[str, ...]] | None = None
        self.form = QFormLayout(self)
        self.form.setContentsMargins(16, 10, 16, 10)
        self.form.setVerticalSpacing(6)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.title = label("", "strong")
        self.column_id = self._line(self.tr("Column id"))
        self.otherwise = self._line(self.tr("If blank, use"))
        self.labels = QComboBox()
        self.labels.setAccessibleName(self.tr("Label table"))
        self.labels.activated.connect(self._apply)
        self.on_invalid = QComboBox()
        self.on_invalid.setAccessibleName(self.tr("What does not fit"))
        self.on_invalid.addItem(self.tr("Holds the record back"), OnInvalid.REJECT)
        self.on_invalid.addItem(self.tr("Leaves the column empty"), OnInvalid.CLEAR)
        self.on_invalid.activated.connect(self._apply)
        self.arguments: dict[str, QLineEdit] = {}
        self.form.addRow(self.title)
        for made in (self.column_id, self.otherwise, self.labels, self.on_invalid):
            self._add(made.accessibleName(), made)

    def show_column(self, mapping: RouteMapping, column: ColumnMapping | None) -> None:
        self.setVisible(column is not None)
        self._column = column
        if column is None:
            return
        tables = tuple(mapping.label_tables)
        if self._shape != (column.transform, column.type, tables):
            self._shape = (column.transform, column.type, tables)
            self._make_arguments(column)
            self.labels.clear()
            self.labels.addItem(self.tr("None"), "")
            for table in tables:
                self.labels.addItem(table, table)
        self._fill(column)

    def _fill(self, column: ColumnMapping) -> None:
        self.title.setText(column.title)
        _show(self.column_id, column.column)
        self.column_id.setEnabled(column.column != KEY)
        _show(self.otherwise, column.otherwise)
        self.otherwise.setEnabled(column.owner is not Owner.TEAM)
        self.labels.setCurrentIndex(max(0, self.labels.findData(column.labels)))
        self.labels.setEnabled(self.labels.count() > 1)
        self.on_invalid.setCurrentIndex(0 if column.on_invalid is OnInvalid.REJECT else 1)
        for name, line in self.arguments.items():
            _show(line, column.args.get(name, ""))

    def _make_arguments(self, column: ColumnMapping) -> None:
        for line in self.arguments.values():
            self.form.removeRow(line)
        self.arguments = {}
        step, type_ = TRANSFORMS.get(column.transform), WRITABLE_TYPES.get(column.type)
        wanted = (
            {one.name: (f"{text.said(step.title)}: {text.said(one.title)}", one.default) for one in step.parameters}
            if step
            else {}
        )
        wanted |= {name: (text.said(words), None) for name, words in (type_.options if type_ else {}).items()}
        for name, (words, default) in wanted.items():
            line = self._line(words)
            line.setPlaceholderText(default or "")
            self.arguments[name] = line
            self._add(words, line)

    def _add(self, words: str, field: QWidget) -> None:
        name = label(words, "field", wrap=True)
        name.setBuddy(field)
        self.form.addRow(name, field)
        name.setMinimumHeight(field.sizeHint().height())

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.editingFinished.connect(self._apply)
        return made

    def _apply(self) -> None:
        if self._column is None:
            return
        args = {name: line.text() for name, line in self.arguments.items() if line.text()}
        changed = fitting(
            replace(
                self._column,
                column=self.column_id.text().strip() or self._column.column,
                otherwise=self.otherwise.text().strip(),
                labels=str(self.labels.currentData() or ""),
                on_invalid=OnInvalid(self.on_invalid.currentData()),
                args=args,
            )
        )
        if changed != self._column:
            self._column = changed
            self.changed.emit(changed)


def _show(line: QLineEdit, words: str) -> None:
    """Leaves the cursor where it is when nothing changes."""
    if line.text() != words:
        with QSignalBlocker(line):
            line.setText(words)
