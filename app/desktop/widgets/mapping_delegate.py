"""The editors inside the mapping's table: lists of fields, steps, types and owners."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desktop import text
from app.desktop.models.facts import Index
from app.desktop.models.mapping import MappingModel, Part, field_choices, owner_words
from app.domain.columns import WRITABLE_TYPES
from app.domain.mapping import Owner
from app.domain.transforms import TRANSFORMS


class MappingDelegate(QStyledItemDelegate):
    def __init__(self, model: MappingModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        part = Part(index.column())
        if part is Part.TITLE:
            editor = super().createEditor(parent, option, index)
            editor.setAccessibleName(self.tr("Name of the board column"))
            return editor
        choice = QComboBox(parent)
        choice.setAccessibleName(str(self._model.headerData(part, Qt.Orientation.Horizontal)))
        for words, value in self._choices(part):
            choice.addItem(words, value)
        if part is Part.FIELD:
            choice.setEditable(True)
            choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            if (completer := choice.completer()) is not None:
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
                completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        else:
            choice.activated.connect(self._chosen)
        return choice

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if not isinstance(editor, QComboBox):
            super().setEditorData(editor, index)
            return
        value = str(index.data(Qt.ItemDataRole.EditRole))
        place = editor.findData(value)
        if place >= 0:
            editor.setCurrentIndex(place)
        elif editor.isEditable():
            editor.setEditText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if not isinstance(editor, QComboBox):
            super().setModelData(editor, model, index)
            return
        place = editor.findText(editor.currentText()) if editor.isEditable() else editor.currentIndex()
        model.setData(index, editor.itemData(place) if place >= 0 else editor.currentText())

    def _choices(self, part: Part) -> list[tuple[str, str]]:
        match part:
            case Part.FIELD if self._model.mapping is not None:
                nothing = (self.tr("Nothing: filled by the team"), "")
                return [*field_choices(self._model.mapping.route, self._model.fields), nothing]
            case Part.STEP:
                return [
                    (self.tr("As it is"), ""),
                    *((text.said(step.title), step.name) for step in TRANSFORMS.values()),
                ]
            case Part.TYPE:
                return [(text.said(type_.title), type_.name) for type_ in WRITABLE_TYPES.values()]
            case _:
                return [(owner_words(owner), owner.value) for owner in Owner]

    def _chosen(self) -> None:
        """A choice from the list is the end of the edit; no Enter is needed."""
        editor = self.sender()
        if isinstance(editor, QComboBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
