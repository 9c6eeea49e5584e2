"""By which field the items of a board are put into groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.desktop import text
from app.desktop.models.mapping import borrowed_choices
from app.domain.mapping import RouteMapping
from app.domain.mapping_check import Fields
from app.domain.ports import SourceField


class GroupChoice(QComboBox):
    chosen = Signal(str)
    """A field's name; empty for one group for all."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Group items by"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.activated.connect(self._chosen)

    def show_mapping(self, mapping: RouteMapping, fields: Sequence[SourceField], others: Fields) -> None:
        """The route's own texts first, then those that it borrows."""
        self.clear()
        self.addItem(self.tr("Nothing: one group"), "")
        for field in fields:
            if field.kind == "text":
                self.addItem(text.field(field.title), field.name)
        borrowed = borrowed_choices(mapping.route, others)
        if borrowed:
            self.insertSeparator(self.count())
        for words, expression in borrowed:
            self.addItem(words, expression)
        if mapping.group_by and self.findData(mapping.group_by) < 0:
            self.addItem(mapping.group_by, mapping.group_by)
        self.setCurrentIndex(self.findData(mapping.group_by))

    def _chosen(self) -> None:
        self.chosen.emit(str(self.currentData()))
