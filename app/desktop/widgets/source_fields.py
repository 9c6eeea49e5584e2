"""The fields of a transaction of M3, to be chosen: which make the key, which fill what, and which are given."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.desktop import text
from app.desktop.widgets.basic import label
from app.domain.discovery import CustomField, MiField
from app.domain.ports import SourceField

ITEM_LETTERS = 4
"""A column of an M3 table is two letters of the table and four of what it holds: IAPUNO is PUNO of MPHEAD."""


def fill(choice: QComboBox, fields: Sequence[MiField], chosen: str) -> None:
    """Nothing, or one of the fields; a chosen one that is no longer there stays to be seen."""
    choice.clear()
    choice.addItem("–", "")
    for field in fields:
        choice.addItem(f"{field.name}  {field.title}".strip(), field.name)
    if chosen and choice.findData(chosen) < 0:
        choice.addItem(chosen, chosen)
    choice.setCurrentIndex(max(0, choice.findData(chosen)))
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(14)


def same_item(field: SourceField, offered: Collection[str]) -> str:
    """The offered field that holds the same as this one by its code; empty without exactly one."""
    if field.code in offered:
        return field.code
    found = [name for name in offered if field.code and name[-ITEM_LETTERS:] == field.code[-ITEM_LETTERS:]]
    return found[0] if len(found) == 1 else ""


class KeyTree(QTreeWidget):
    """What the transaction gives; ticked fields make the record's key."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("Field"), self.tr("Title"), self.tr("Kind")])
        self.setAccessibleName(self.tr("Fields of the transaction; Space makes one part of the key"))
        self._key: tuple[str, ...] = ()
        self.setRootIsDecorated(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def show_fields(self, fields: Sequence[MiField], key: Sequence[str]) -> None:
        self.clear()
        kinds = {"text": self.tr("text"), "number": self.tr("number"), "date": self.tr("date")}
        for field in fields:
            item = QTreeWidgetItem([field.name, field.title, f"{kinds.get(field.kind, field.kind)} {field.length}"])
            item.setCheckState(0, Qt.CheckState.Checked if field.name in key else Qt.CheckState.Unchecked)
            item.setToolTip(1, field.title)
            self.addTopLevelItem(item)
        self._key = tuple(key)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def chosen(self) -> tuple[str, ...]:
        """In the order of the key that was shown: another order would be the keys of other records."""
        items = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        ticked = [item.text(0) for item in items if item and item.checkState(0) is Qt.CheckState.Checked]
        kept = [name for name in self._key if name in ticked]
        return (*kept, *(name for name in ticked if name not in kept))


class InputTable(QTableWidget):
    """Inputs of the transaction that always have the same value."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setHorizontalHeaderLabels([self.tr("Input"), self.tr("Title"), self.tr("Value")])
        self.setAccessibleName(self.tr("Fixed inputs of the transaction; write the value"))
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setColumnWidth(0, 70)
        self.setColumnWidth(1, 150)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        # Not on every change of the current cell: Tab in an editor goes to the next cell and never out.
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def show_fields(self, fields: Sequence[MiField], values: Mapping[str, str]) -> None:
        titles = dict.fromkeys(values, "") | {
            field.name: f"{field.title} *" if field.is_mandatory else field.title for field in fields
        }
        self.setRowCount(len(titles))
        for place, (name, title) in enumerate(titles.items()):
            for side, words in enumerate((name, title)):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setToolTip(words)
                self.setItem(place, side, item)
            self.setItem(place, 2, QTableWidgetItem(values.get(name, "")))
        if titles:
            self.setCurrentCell(0, 2)

    def chosen(self) -> dict[str, str]:
        pairs = ((self._cell(place, 0), self._cell(place, 2)) for place in range(self.rowCount()))
        return {name: value for name, value in pairs if value}

    def _cell(self, place: int, side: int) -> str:
        item = self.item(place, side)
        return item.text().strip() if item else ""


class FieldChoices(QScrollArea):
    """For each field of the route, the transaction's field that fills it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, QComboBox] = {}
        self._fields: dict[str, SourceField] = {}

    def show_fields(
        self, fields: Sequence[SourceField], offered: Sequence[MiField], chosen: Sequence[CustomField] | None = None
    ) -> None:
        """`chosen` None: what holds the same by its code is proposed."""
        names = [one.name for one in offered]
        codes = {one.name: one.code for one in chosen or ()}
        self._fields = {field.name: field for field in fields}
        self.boxes = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(6)
        for place, field in enumerate(fields):
            box = QComboBox()
            box.setAccessibleName(self.tr("Field that fills {}").replace("{}", text.field(field.title)))
            fill(box, offered, codes.get(field.name, "") if chosen is not None else same_item(field, names))
            box.setEnabled(bool(offered))
            box.currentIndexChanged.connect(self.changed)
            grid.addWidget(label(text.field(field.title), "field", wrap=True), place, 0)
            grid.addWidget(box, place, 1)
            self.boxes[field.name] = box
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(fields), 1)
        self.setWidget(body)

    def chosen(self) -> list[tuple[SourceField, str]]:
        """Field of the route, and the transaction's field that fills it."""
        pairs = ((self._fields[name], str(box.currentData() or "")) for name, box in self.boxes.items())
        return [(field, code) for field, code in pairs if code]
