"""The small parts that pages are made of; each is named for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop import text
from app.desktop.look import Look
from app.desktop.widgets.key_tips import KEY

L = TypeVar("L", bound=QBoxLayout)
NOTICE_ICONS = {"bad": "state-error", "warn": "state-attention", "ok": "state-ok"}
Margins = tuple[int, int, int, int]


def set_role(widget: QWidget, name: str, value: str) -> None:
    """A property that the style sheet looks at; the widget is drawn anew when it changes."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def label(words: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(words: str, clicked: Callable[[], object], *, role: str = "", name: str = "", key: str = "") -> QPushButton:
    """`name` is for screen readers where the words alone do not tell; `key`: the window presses it by that key."""
    made = QPushButton(words)
    if role == "primary":
        made.setProperty("primary", "true")
    elif role:
        made.setProperty("role", role)
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(name or words.replace("&", ""))
    made.setToolTip(key)
    made.setProperty(KEY, key)
    made.setAutoDefault(False)
    made.clicked.connect(clicked)
    return made


def icon_button(name: str, clicked: Callable[[], object]) -> QToolButton:
    """An icon alone: its name shows on hover and is read out."""
    made = QToolButton()
    made.setProperty("role", "icon")
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setIconSize(QSize(16, 16))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(clicked)
    return made


def column(*parts: QWidget | QLayout, space: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    return _filled(QVBoxLayout(), parts, space, margins)


def row(*parts: QWidget | QLayout, space: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    return _filled(QHBoxLayout(), parts, space, margins)


def _filled(layout: L, parts: tuple[QWidget | QLayout, ...], space: int, margins: Margins) -> L:
    layout.setSpacing(space)
    layout.setContentsMargins(*margins)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def card(layout: QLayout, margins: Margins = (16, 12, 16, 12)) -> QFrame:
    made = QFrame()
    made.setObjectName("card")
    layout.setContentsMargins(*margins)
    made.setLayout(layout)
    return made


def hairline() -> QFrame:
    made = QFrame()
    made.setObjectName("hairline")
    return made


class StateMark(QWidget):
    """Icon and word of a state, in its colour."""

    def __init__(self, look: Look, role: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon = QLabel()
        self._icon.setFixedSize(16, 16)
        self._word = label("", role, wrap=bool(role))
        self._shown = ("state-none", "muted")
        layout = row(self._icon, self._word, space=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        look.theme.changed.connect(self._draw)

    def show_state(self, icon: str, tone: str, word: str) -> None:
        self._shown = (icon, tone)
        self._word.setText(word)
        set_role(self._word, "tone", tone)
        self.setAccessibleName(word)
        self._draw()

    def word(self) -> str:
        return self._word.text()

    def _draw(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self, *self._shown))


class Notice(QFrame):
    """A sentence about what went wrong or right, with the way out; hidden while there is nothing to say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._look = look
        self._tone = "ok"
        self._icon = QLabel()
        self._icon.setFixedSize(16, 16)
        self._text = label(wrap=True, selectable=True)
        self._close = icon_button(self.tr("Dismiss"), self.hide)
        layout = row(self._icon, self._text, self._close, space=8, margins=(12, 8, 8, 8))
        layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()
        look.theme.changed.connect(self._draw)

    def say(self, words: str, tone: str = "ok") -> None:
        """`words` may come from another layer too, such as those of an error."""
        self._tone = tone
        set_role(self, "tone", tone)
        self._text.setText(text.said(words))
        self.setAccessibleName(self._text.text())
        self._draw()
        self.show()

    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def _draw(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self, NOTICE_ICONS[self._tone], self._tone))
        self._close.setIcon(self._look.icon("close", "muted"))
