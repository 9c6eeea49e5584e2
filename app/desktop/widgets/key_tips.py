"""A key for every button in sight: Alt shows them, Alt and the letter presses.

Letters are given when Alt goes down, out of what is in sight then: no two are alike in whatever state the window is,
in no language does a translator have to choose them, and buttons that repeat on every card have their own.
"""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

LETTERS = string.ascii_uppercase + string.digits[1:]
KEY = "key"
"""A property: the key that a button has already, where that is not its own shortcut."""
GIVEN = "key given"
ENDS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusOut, QEvent.Type.Resize, QEvent.Type.Close}
)


class KeyTips(QObject):
    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._watched: QWindow | None = None
        self._tips: list[QLabel] = []
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        self.hide()
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Of a window alone, not of all its widgets: they get many more."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            if not self._tips:
                self.show(QApplication.activeModalWidget() or QApplication.activeWindow())
        elif self._tips and (kind in ENDS or kind is QEvent.Type.KeyRelease):
            self.hide()
        return False

    def show(self, window: QWidget | None) -> None:
        if window is None:
            return
        give_keys(window)
        for button in buttons_in_sight(window):
            if key := key_of(button):
                self._tips.append(_tip(key.removeprefix("Alt+"), button, window))

    def hide(self) -> None:
        for tip in filter(shiboken6.isValid, self._tips):
            tip.deleteLater()
            tip.hide()
        self._tips = []


def give_keys(window: QWidget) -> None:
    """Every button in sight that has no key gets a letter, from top to bottom: one of its own words' where that is
    free. What more than 35 buttons need is left to Tab."""
    for button in window.findChildren(QAbstractButton):
        if button.property(GIVEN):
            button.setShortcut(QKeySequence())
            button.setProperty(GIVEN, None)
    waiting = [button for button in buttons_in_sight(window) if not key_of(button)]
    taken = {key_of(button).removeprefix("Alt+") for button in window.findChildren(QAbstractButton)}
    for button in sorted(waiting, key=lambda one: _place(one, window)):
        letter = _letter(words_of(button), taken)
        if letter:
            taken.add(letter)
            button.setShortcut(QKeySequence(f"Alt+{letter}"))
            button.setProperty(GIVEN, True)


def buttons_in_sight(window: QWidget) -> Iterator[QAbstractButton]:
    """Those that a person can press now; not the parts of a table, nor of a control that has keys of its own."""
    for button in window.findChildren(QAbstractButton):
        # Of an exclusive group, Tab reaches the chosen one alone.
        is_ours = button.focusPolicy() & Qt.FocusPolicy.TabFocus or button.autoExclusive() or button.group() is not None
        in_table = isinstance(button.parentWidget(), QAbstractItemView)
        is_seen = button.window() is window and not button.visibleRegion().isEmpty()
        if is_ours and is_seen and not in_table and button.isEnabled():
            yield button


def key_of(button: QAbstractButton) -> str:
    """`Alt+S`, `F5`; empty where it has none."""
    return str(button.property(KEY) or "") or button.shortcut().toString()


def words_of(button: QAbstractButton) -> str:
    """What it says; of an icon alone, its name."""
    return button.text().replace("&", "").strip() or button.accessibleName()


def _place(button: QAbstractButton, window: QWidget) -> tuple[int, int]:
    at = button.mapTo(window, QPoint(0, 0))
    return at.y(), at.x()


def _letter(words: str, taken: Collection[str]) -> str:
    """The first free one of the words' initials, then of all their letters, then of the alphabet; empty: none.

    Not of their digits: figures change from run to run.
    """
    initials = "".join(word[:1] for word in words.split())
    own = "".join(each for each in f"{initials}{words}".upper() if each in string.ascii_uppercase)
    return next((each for each in own + LETTERS if each not in taken), "")


def _tip(key: str, button: QAbstractButton, window: QWidget) -> QLabel:
    made = QLabel(key, window)
    made.setObjectName("keyTip")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.adjustSize()
    seen = button.visibleRegion().boundingRect()
    corner = button.mapTo(window, seen.topLeft())
    made.move(max(0, corner.x() - made.width() // 3), max(0, corner.y() - made.height() // 3))
    made.show()
    made.raise_()
    return made
