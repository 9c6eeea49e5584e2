"""The left side of the window: the state in words, the pages, the profile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.desktop import text
from app.desktop.look import Look
from app.desktop.pages.directory import PageEntry
from app.desktop.widgets.basic import label, row, set_role
from app.desktop.widgets.key_tips import KEY
from app.domain.status import AppState, AppStatus

WIDE, NARROW = 228, 60


class NavigationButton(QPushButton):
    """A page: icon, name, and how much waits there. Alone the icon when the window is narrow."""

    def __init__(self, entry: PageEntry, shortcut: str) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setCheckable(True)
        self.setIconSize(QSize(20, 20))
        self.entry = entry
        self._shortcut = shortcut
        self.setProperty(KEY, shortcut)
        self._count = 0
        self._narrow = False
        self.badge = label()
        self.badge.setObjectName("badge")
        self.badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.badge.hide()
        self._row = row(self.badge)
        self._row.insertStretch(0)
        self.setLayout(self._row)
        self._write()

    def show_count(self, count: int) -> None:
        self._count = count
        self._write()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._write()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(40, max(36, self.fontMetrics().height() + 16))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def _write(self) -> None:
        name = self.entry.title
        if self._count:
            name = f"{name} ({text.number(self._count)})"
        self.setText("" if self._narrow else f" {self.entry.title}")
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {self._shortcut}")
        self.badge.setText(text.number(self._count))
        self.badge.setVisible(self._count > 0)
        side = Qt.AlignmentFlag.AlignTop if self._narrow else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.badge, side)
        self._row.setContentsMargins(0, 2 if self._narrow else 0, 0 if self._narrow else 8, 0)


class Navigation(QFrame):
    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], look: Look, demo: bool) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self._look = look
        self._shown = ("state-none", "muted")
        self.buttons: dict[str, NavigationButton] = {}
        self._group = QButtonGroup(self)
        self._name = label("ml-connector", "section")
        self._mark = QLabel()
        self._mark.setFixedSize(20, 20)
        self._state_icon = QLabel()
        self._state_icon.setFixedSize(18, 18)
        self._word = label(self.tr("Starting"), "strong", wrap=True)
        self._detail = label("", "muted", wrap=True)
        for part in (self._word, self._detail):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QVBoxLayout(self)
        self._lay_out(entries, demo)
        self._group.buttonClicked.connect(self._clicked)
        look.theme.changed.connect(self._draw)
        self.set_narrow(False)
        self._draw()

    def _lay_out(self, entries: Sequence[PageEntry], demo: bool) -> None:
        self._layout.setContentsMargins(10, 14, 10, 12)
        self._layout.setSpacing(2)
        self._layout.addLayout(row(self._mark, self._name, margins=(8, 0, 0, 0)))
        self._layout.addSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._word)
        words.addWidget(self._detail)
        state = row(self._state_icon, margins=(9, 0, 0, 0))
        state.setAlignment(self._state_icon, Qt.AlignmentFlag.AlignTop)
        state.addLayout(words, 1)
        self._layout.addLayout(state)
        self._layout.addSpacing(16)
        for position, entry in enumerate(entries, 1):
            shortcut = QKeySequence(f"Ctrl+{position}").toString(QKeySequence.SequenceFormat.NativeText)
            made = NavigationButton(entry, shortcut)
            self.buttons[entry.name] = made
            self._group.addButton(made)
            self._layout.addWidget(made)
        self._layout.addStretch(1)
        self.profile: QWidget = self._profile()
        self.profile.setVisible(demo)
        self._layout.addWidget(self.profile)

    def _profile(self) -> QFrame:
        band = QFrame()
        band.setObjectName("profile")
        self._profile_word = label(self.tr("DEMO"), "strong")
        self._profile_word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._profile_word, "tone", "paused")
        band.setToolTip(self.tr("Invented data on this computer; no account of yours is touched."))
        band.setLayout(row(self._profile_word, margins=(4, 6, 4, 6)))
        return band

    def select(self, name: str) -> None:
        """Focus that was on another page's button goes along. A page without a button leaves none chosen."""
        if name not in self.buttons:
            self._group.setExclusive(False)
            for made in self.buttons.values():
                made.setChecked(False)
            self._group.setExclusive(True)
            return
        if any(made.hasFocus() for made in self.buttons.values()):
            self.buttons[name].setFocus()
        self.buttons[name].setChecked(True)

    def show_status(self, status: AppStatus, detail: str) -> None:
        self._shown = (text.STATE_ICONS[status.state.value], text.tone(status.state))
        word = text.state(status.state)
        self._word.setText(word)
        set_role(self._word, "tone", self._shown[1])
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail) and not self._narrow)
        self._state_icon.setToolTip(f"{word}\n{detail}".strip())
        self._state_icon.setAccessibleName(word)
        self.buttons["attention"].show_count(status.attention)
        connected = status.state is not AppState.NOT_CONNECTED
        self._state_icon.setVisible(connected or not self._narrow)
        self._draw()

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        for part in (self._name, self._word, self._detail):
            part.setVisible(not narrow)
        for made in self.buttons.values():
            made.set_narrow(narrow)

    def _clicked(self, clicked: NavigationButton) -> None:
        self.chosen.emit(clicked.entry.name)

    def _draw(self) -> None:
        icon, tone = self._shown
        self._state_icon.setPixmap(self._look.pixmap(self, icon, tone, 18))
        self._mark.setPixmap(self._look.pixmap(self, "mark", "accent", 20))
        for made in self.buttons.values():
            made.setIcon(self._look.icon(made.entry.icon, "text"))
