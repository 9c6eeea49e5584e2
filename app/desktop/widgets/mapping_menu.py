"""What is done with a mapping as a whole."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton


class Verbs(Protocol):
    """The page, as the menu sees it."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def edit_filters(self) -> None: ...
    def edit_labels(self) -> None: ...
    def show_history(self) -> None: ...
    def choose_import(self) -> None: ...
    def choose_export(self) -> None: ...


class MappingMenu(QToolButton):
    def __init__(self, verbs: Verbs) -> None:
        super().__init__()
        self.setObjectName("menu")
        self.setText(self.tr("Edit"))
        self.setAccessibleName(self.tr("Undo, filters, labels, history, files"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.undo = self._action(self.tr("Undo"), verbs.undo, "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), verbs.redo, "Ctrl+Shift+Z")
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self._menu.addSeparator()
        self._action(self.tr("Filters…"), verbs.edit_filters, "Ctrl+Shift+F")
        self._action(self.tr("Label tables…"), verbs.edit_labels, "Ctrl+Shift+L")
        self._action(self.tr("History…"), verbs.show_history, "Ctrl+H")
        self._menu.addSeparator()
        self._action(self.tr("Import…"), verbs.choose_import, "Ctrl+O")
        self._action(self.tr("Export…"), verbs.choose_export, "Ctrl+E")

    def _action(self, words: str, triggered: object, key: str) -> QAction:
        """The key works on the whole page: the action belongs to the button as well as to its menu."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(triggered)
        self._menu.addAction(action)
        self.addAction(action)
        return action
