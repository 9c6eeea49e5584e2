"""Settings: when each route runs, from when, with how many calls, and how the window behaves."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page
from app.desktop.theme import Appearance
from app.desktop.widgets.basic import card, column, label, row
from app.desktop.widgets.removal_card import RemovalCard
from app.desktop.widgets.schedule_editor import ScheduleEditor
from app.desktop.widgets.settings_cards import CallsCard, FirstLoadCard, SystemCard
from app.desktop.widgets.storage_card import StorageCard
from app.domain.routes import ROUTES, RouteId
from app.domain.schedules import Schedule
from app.domain.status import AppStatus


class SettingsPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.schedules: dict[RouteId, ScheduleEditor] = {}
        self.appearances: dict[Appearance, QRadioButton] = {}
        self.first_load = FirstLoadCard(bridge)
        self.calls = CallsCard(bridge)
        self.removal = RemovalCard(bridge)
        self.storage = StorageCard(bridge)
        self.system = SystemCard(look)
        for made in (self.first_load, self.removal, self.calls, self.storage, self.system):
            made.failed.connect(self.fail)
        schedules = card(self._schedules())
        appearance = card(self._appearance())
        layout = column(
            schedules, self.first_load, self.removal, self.calls, self.storage, appearance, self.system, space=16
        )
        layout.addStretch(1)
        self.scrolled(layout)
        bridge.status_changed.connect(self._show_status)

    def opened(self, _wanted: object = None) -> None:
        if self.bridge.status is not None:
            self._show_status(self.bridge.status)
        self.first_load.refresh()
        self.removal.refresh()
        self.calls.refresh()
        self.storage.refresh()
        self.system.refresh()

    def _schedules(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(24)
        grid.addWidget(label(self.tr("Schedules"), "section"), 0, 0, 1, 2)
        effect = self.tr(
            "Runs by itself while ml-connector is in the tray. After sleep, one run catches up. "
            "Routes that are due together share one run."
        )
        grid.addWidget(label(effect, "muted", wrap=True), 1, 0, 1, 2)
        for place, route in enumerate(ROUTES, 2):
            editor = ScheduleEditor(text.route(route))
            editor.setProperty("route", route.value)
            editor.chosen.connect(self._schedule_chosen)
            self.schedules[route] = editor
            grid.addWidget(label(text.route(route)), place, 0)
            grid.addWidget(editor, place, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _appearance(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.addWidget(label(self.tr("Appearance"), "section"), 0, 0)
        grid.addWidget(
            label(self.tr("Takes effect at once, and is kept for the next start."), "muted", wrap=True), 1, 0
        )
        words = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        line = row(space=16)
        group = QButtonGroup(self)
        for appearance, word in words.items():
            choice = QRadioButton(word)
            choice.setAccessibleName(self.tr("Appearance: {}").replace("{}", word))
            choice.setChecked(self.look.theme.appearance is appearance)
            choice.setProperty("appearance", appearance.value)
            group.addButton(choice)
            self.appearances[appearance] = choice
            line.addWidget(choice)
        line.addStretch(1)
        group.buttonClicked.connect(self._appearance_chosen)
        grid.addLayout(line, 2, 0)
        return grid

    def _show_status(self, status: AppStatus) -> None:
        for route in status.routes:
            self.schedules[route.route].show_schedule(route.schedule)
        self.calls.show_limit(status.calls_limit)

    def _schedule_chosen(self, schedule: Schedule) -> None:
        route = RouteId(str(self.sender().property("route")))
        self.bridge.carry_out(partial(self.bridge.facade.set_schedule, route, schedule), self.done, self.fail)

    def _appearance_chosen(self, choice: QRadioButton) -> None:
        self.look.theme.choose(Appearance(str(choice.property("appearance"))))
