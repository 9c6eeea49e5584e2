"""CloudSuite's fields beside the mapping: search, drag one onto a column, or connect it by Enter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from app.desktop.cells import value_words
from app.desktop.models.mapping import FIELD_MIME
from app.desktop.widgets.basic import column, label
from app.domain.ports import SourceField
from app.domain.records import Record

NAME = Qt.ItemDataRole.UserRole


class FieldTree(QTreeWidget):
    """Two branches: the fields that fill a column, and the others."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("CloudSuite field"), self.tr("Sample")])
        self.setAccessibleName(self.tr("Fields of CloudSuite; Enter connects one to the chosen column"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setRootIsDecorated(True)
        self.setIndentation(12)
        self.setTabKeyNavigation(False)
        self.setColumnWidth(0, 150)
        self.header().setStretchLastSection(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mapped = self._branch()
        self.others = self._branch()
        self.mapped.setExpanded(True)

    def _branch(self) -> QTreeWidgetItem:
        made = QTreeWidgetItem(self)
        made.setFlags(Qt.ItemFlag.ItemIsEnabled)
        made.setFirstColumnSpanned(True)
        return made

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [FIELD_MIME]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:  # noqa: N802
        data = QMimeData()
        for item in items[:1]:
            data.setData(FIELD_MIME, str(item.data(0, NAME) or "").encode())
        return data


class FieldList(QWidget):
    connect_wanted = Signal(str)
    """Name of the field that is to fill the chosen column."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search the fields of CloudSuite"))
        self.search.setPlaceholderText(self.tr("Search fields"))
        self.search.setClearButtonEnabled(True)
        self.tree = FieldTree()
        hint = label(self.tr("Drag a field onto a column, or press Enter."), "muted", wrap=True)
        layout = column(self.search, self.tree, hint, space=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.search.textChanged.connect(self._filter)
        self.tree.itemActivated.connect(self._activated)

    def show_fields(self, fields: Sequence[SourceField], used: Collection[str]) -> None:
        """`used`: names of the fields that fill a column already."""
        chosen = self.tree.currentItem()
        name = chosen.data(0, NAME) if chosen else None
        for branch in (self.tree.mapped, self.tree.others):
            branch.takeChildren()
        for field in fields:
            item = QTreeWidgetItem([f"{field.title}  {field.code}".strip(), ""])
            item.setData(0, NAME, field.name)
            item.setToolTip(0, f"{field.title}  {field.code}")
            (self.tree.mapped if field.name in used else self.tree.others).addChild(item)
            if field.name == name:
                self.tree.setCurrentItem(item)
        self._filter()

    def show_sample(self, record: Record | None) -> None:
        for item in self._items():
            words = value_words(record.fields.get(str(item.data(0, NAME)))) if record else ""
            item.setText(1, words)
            item.setToolTip(1, words)

    def _items(self) -> list[QTreeWidgetItem]:
        branches = (self.tree.mapped, self.tree.others)
        return [item for branch in branches for place in range(branch.childCount()) if (item := branch.child(place))]

    def _filter(self) -> None:
        wanted = self.search.text().strip().lower()
        for item in self._items():
            item.setHidden(wanted not in f"{item.text(0)} {item.data(0, NAME)} {item.text(1)}".lower())
        titles = (self.tr("Mapped ({})"), self.tr("Not mapped ({})"))
        for branch, title in zip((self.tree.mapped, self.tree.others), titles, strict=True):
            shown = [item for item in self._items() if item.parent() is branch and not item.isHidden()]
            branch.setText(0, title.replace("{}", str(len(shown))))
        if wanted:
            self.tree.others.setExpanded(True)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if name := item.data(0, NAME):
            self.connect_wanted.emit(str(name))
