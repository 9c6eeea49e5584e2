"""The cards of Settings beside schedules and appearance. Each setting says its effect, and applies at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFrame, QGridLayout, QSpinBox

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.language import LANGUAGES
from app.desktop.look import Look
from app.desktop.preferences import Notifications
from app.desktop.system.autostart import of_this_computer
from app.desktop.widgets.basic import button, label
from app.domain.errors import ConnectorError
from app.domain.routes import ROUTES, RouteId

T = TypeVar("T")

MOST_CALLS = 1_000_000


class SettingsCard(QFrame):
    failed = Signal(object)
    """ConnectorError"""

    def __init__(self, title: str, effect: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(16, 12, 16, 12)
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(8)
        self.grid.addWidget(label(title, "section"), 0, 0, 1, 3)
        if effect:
            self.grid.addWidget(label(effect, "muted", wrap=True), 1, 0, 1, 3)
        self.grid.setColumnStretch(2, 1)

    def fail(self, error: ConnectorError) -> None:
        self.failed.emit(error)


class KeptCard(SettingsCard, Generic[T]):
    """A card of what the product keeps. What is read never overwrites what a person chose in the meantime."""

    def __init__(self, title: str, effect: str, bridge: Bridge) -> None:
        super().__init__(title, effect)
        self._bridge = bridge
        self._choices = 0
        self._under_way = 0
        self._missed = False

    def read(self) -> T:
        """What is kept. On the worker."""
        raise NotImplementedError

    def show_kept(self, kept: T) -> None:
        raise NotImplementedError

    def refresh(self) -> None:
        self._missed = False
        self._bridge.ask(partial(self._read_after, self._choices), self._take, self.fail)

    def choose(self, keep: Callable[[], None]) -> None:
        self._choices += 1
        self._under_way += 1
        self._bridge.carry_out(keep, self._chose, self._refused)

    def _read_after(self, choices: int) -> tuple[int, T]:
        return choices, self.read()

    def _take(self, answer: tuple[int, T]) -> None:
        choices, kept = answer
        if self._under_way:
            self._missed = True
        elif choices != self._choices:
            self.refresh()
        else:
            self.show_kept(kept)

    def _chose(self, _none: None) -> None:
        self._under_way -= 1
        self._choices += 1
        if self._missed and not self._under_way:
            self.refresh()

    def _refused(self, error: ConnectorError) -> None:
        self._missed = True
        self._chose(None)
        self.fail(error)


class FirstLoadCard(KeptCard[dict[RouteId, datetime | None]]):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("How far back"),
            self.tr(
                "Records that were last changed before that day stay in CloudSuite; open purchase orders and their "
                "lines come all the same. With an earlier day, the next run brings what lies between; a later one "
                "takes nothing off the boards."
            ),
            bridge,
        )
        self.everything: dict[RouteId, QCheckBox] = {}
        self.since: dict[RouteId, QDateEdit] = {}
        for place, route in enumerate(ROUTES, 2):
            title = text.route(route)
            box, day = QCheckBox(self.tr("Everything")), QDateEdit()
            box.setAccessibleName(self.tr("Everything of {}").replace("{}", title))
            day.setAccessibleName(self.tr("First day of {}").replace("{}", title))
            day.setCalendarPopup(True)
            day.setMaximumWidth(180)
            day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
            for made in (box, day):
                made.setProperty("route", route.value)
            box.toggled.connect(self._chosen)
            day.editingFinished.connect(self._chosen)
            self.everything[route], self.since[route] = box, day
            self.grid.addWidget(label(title), place, 0)
            self.grid.addWidget(box, place, 1)
            self.grid.addWidget(day, place, 2, Qt.AlignmentFlag.AlignLeft)

    def read(self) -> dict[RouteId, datetime | None]:
        return {route: self._bridge.facade.first_load(route) for route in ROUTES}

    def show_kept(self, kept: dict[RouteId, datetime | None]) -> None:
        now = self._bridge.clock()
        for route, since in kept.items():
            box, day = self.everything[route], self.since[route]
            shown = (since or now.replace(year=now.year - 1)).astimezone()
            with QSignalBlocker(box), QSignalBlocker(day):
                box.setChecked(since is None)
                day.setDate(QDate(shown.year, shown.month, shown.day))
            day.setEnabled(since is not None)

    def _chosen(self) -> None:
        route = RouteId(str(self.sender().property("route")))
        everything = self.everything[route].isChecked()
        self.since[route].setEnabled(not everything)
        day = self.since[route].date()
        since = None if everything else datetime(day.year(), day.month(), day.day()).astimezone()
        self.choose(partial(self._bridge.facade.set_first_load, route, since))


class CallsCard(KeptCard[int | None]):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("monday calls a day"),
            self.tr(
                "monday counts the calls of all programs of the account together. Leave some for the others; what "
                "does not fit into a day waits for the next one, and nothing is lost."
            ),
            bridge,
        )
        self.own = QCheckBox(self.tr("Use at most"))
        self.own.setAccessibleName(self.tr("Use only a part of the plan's calls"))
        self.number = QSpinBox()
        self.number.setRange(1, MOST_CALLS)
        self.number.setGroupSeparatorShown(True)
        self.number.setAccessibleName(self.tr("monday calls a day for ml-connector"))
        self.number.setEnabled(False)
        self.grid.addWidget(self.own, 2, 0)
        self.grid.addWidget(self.number, 2, 1)
        self.own.clicked.connect(self._chosen)
        self.number.editingFinished.connect(self._chosen)

    def show_limit(self, limit: int | None) -> None:
        """All that the plan gives is where a choice starts from."""
        if limit is not None and not self.own.isChecked():
            with QSignalBlocker(self.number):
                self.number.setValue(limit)

    def read(self) -> int | None:
        return self._bridge.facade.calls_a_day()

    def show_kept(self, kept: int | None) -> None:
        with QSignalBlocker(self.own), QSignalBlocker(self.number):
            self.own.setChecked(kept is not None)
            self.number.setValue(kept or self.number.value())
        self.number.setEnabled(kept is not None)

    def _chosen(self) -> None:
        self.number.setEnabled(self.own.isChecked())
        calls = self.number.value() if self.own.isChecked() else None
        self.choose(partial(self._bridge.facade.set_calls_a_day, calls))


class SystemCard(SettingsCard):
    """What concerns this computer: start, messages, language, files."""

    def __init__(self, look: Look) -> None:
        super().__init__(self.tr("This computer"), "")
        self._kept = look.kept
        self._autostart = of_this_computer()
        self.start = QCheckBox(self.tr("Start with the computer"))
        self.start.setAccessibleName(self.tr("Start ml-connector with the computer"))
        self.start.clicked.connect(self._start_chosen)
        self.messages = self._choice(
            self.tr("Messages of the tray"),
            {
                Notifications.ALL: self.tr("Problems and runs that changed something"),
                Notifications.PROBLEMS: self.tr("Problems only"),
                Notifications.NONE: self.tr("None"),
            },
        )
        self.messages.setCurrentIndex(max(0, self.messages.findData(look.kept.now.notifications)))
        self.messages.activated.connect(self._messages_chosen)
        self.language = self._choice(self.tr("Language"), {"": self.tr("As the system"), **LANGUAGES})
        self.language.setCurrentIndex(max(0, self.language.findData(look.kept.now.language)))
        self.language.activated.connect(self._language_chosen)
        self.restart = label("", "muted", wrap=True)
        folder = look.kept.folder
        self.folder = label(str(folder) if folder else "", selectable=True, wrap=True)
        self.open_folder = button(
            self.tr("Open folder"), self._open_folder, name=self.tr("Open the folder of settings")
        )
        self.open_folder.setEnabled(folder is not None)
        lines = (
            (label(self.tr("Start")), self.start, label(self.tr("In the tray, when you sign in."), "muted", wrap=True)),
            (
                label(self.tr("Messages")),
                self.messages,
                label(self.tr("Shown by the tray's icon."), "muted", wrap=True),
            ),
            (label(self.tr("Language")), self.language, self.restart),
            (label(self.tr("Settings folder")), self.open_folder, self.folder),
        )
        for place, (name, made, effect) in enumerate(lines, 2):
            self.grid.addWidget(name, place, 0)
            self.grid.addWidget(made, place, 1)
            self.grid.addWidget(effect, place, 2)
        self._say_restart()

    def _choice(self, name: str, words: dict[str, str]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for value, shown in words.items():
            made.addItem(shown, value)
        return made

    def refresh(self) -> None:
        """The system's own record: it may have been changed there."""
        with QSignalBlocker(self.start):
            self.start.setChecked(self._autostart.is_on())

    def _start_chosen(self, on: bool) -> None:
        try:
            self._autostart.set(on)
        except OSError as error:
            words = self.tr("The system does not let ml-connector start by itself.")
            self.fail(ConnectorError(words, hint=f"{error}."))
        self.refresh()

    def _messages_chosen(self) -> None:
        self._kept.keep(notifications=Notifications(self.messages.currentData()))

    def _language_chosen(self) -> None:
        self._kept.keep(language=str(self.language.currentData()))
        self._say_restart(chosen=True)

    def _say_restart(self, *, chosen: bool = False) -> None:
        self.restart.setText(
            self.tr("Quit and start again to see it.")
            if chosen
            else self.tr("Takes effect with the next start, dates and numbers too.")
        )

    def _open_folder(self) -> None:
        if self._kept.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kept.folder)))
