"""CloudSuite's fields beside the mapping: search, drag one onto a column, or connect it by Enter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from app.desktop import text
from app.desktop.cells import value_words
from app.desktop.models.mapping import FIELD_MIME, titled
from app.desktop.widgets.basic import column, label
from app.domain.ports import SourceField
from app.domain.records import Record

NAME = Qt.ItemDataRole.UserRole


class FieldTree(QTreeWidget):
    """Three branches: the fields that fill a column, the others, and those that are not to be had."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([self.tr("CloudSuite field"), self.tr("Sample")])
        self.setAccessibleName(self.tr("Fields of CloudSuite; Enter connects one to the chosen column"))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setRootIsDecorated(True)
        self.setIndentation(12)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, 84)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mapped = self._branch()
        self.others = self._branch()
        self.missing = self._branch()
        self.missing.setHidden(True)
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
            item = QTreeWidgetItem([titled(field), ""])
            item.setData(0, NAME, field.name)
            item.setToolTip(0, titled(field))
            (self.tree.mapped if field.name in used else self.tree.others).addChild(item)
            if field.name == name:
                self.tree.setCurrentItem(item)
        self._filter()

    def show_not_offered(self, reasons: Mapping[str, str]) -> None:
        """Field -> why. They can be read about, and neither dragged nor connected."""
        branch = self.tree.missing
        branch.takeChildren()
        muted = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        for name, why in reasons.items():
            reason = text.said(why)
            item = QTreeWidgetItem([text.field_name(name)])
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setForeground(0, muted)
            item.setToolTip(0, reason)
            item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, reason)
            branch.addChild(item)
            item.setFirstColumnSpanned(True)
        branch.setText(0, self.tr("Not offered ({})").replace("{}", str(branch.childCount())))
        branch.setHidden(not reasons)
        self._filter()

    def show_sample(self, record: Record | None) -> None:
        for item in self._items():
            words = value_words(record.fields.get(str(item.data(0, NAME)))) if record else ""
            item.setText(1, words)
            item.setToolTip(1, words)

    def _items(self) -> list[QTreeWidgetItem]:
        return [*_children(self.tree.mapped), *_children(self.tree.others)]

    def _filter(self) -> None:
        wanted = self.search.text().strip().lower()
        for item in (*self._items(), *_children(self.tree.missing)):
            item.setHidden(wanted not in f"{item.text(0)} {item.data(0, NAME)} {item.text(1)}".lower())
        titles = (self.tr("Mapped ({})"), self.tr("Not mapped ({})"))
        for branch, title in zip((self.tree.mapped, self.tree.others), titles, strict=True):
            shown = [item for item in self._items() if item.parent() is branch and not item.isHidden()]
            branch.setText(0, title.replace("{}", str(len(shown))))
        if wanted:
            self.tree.others.setExpanded(True)
            self.tree.missing.setExpanded(True)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if name := item.data(0, NAME):
            self.connect_wanted.emit(str(name))


def _children(branch: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [item for place in range(branch.childCount()) if (item := branch.child(place))]
