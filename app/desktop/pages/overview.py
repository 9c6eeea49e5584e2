"""Overview: the verdict, a card per route, the day's calls."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page
from app.desktop.pausing import pause_words
from app.desktop.widgets.basic import StateMark, card, column, label, row
from app.desktop.widgets.first_steps import FirstSteps
from app.desktop.widgets.painted import Meter, meter_words
from app.desktop.widgets.route_card import RouteCard
from app.domain.events import Planned
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppState, AppStatus, RouteStatus, RunReport

CARD_WIDTH = 320
RUNS = 60
"""Enough for fourteen bars of each route when routes run apart."""


class OverviewPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.verdict = StateMark(look, "verdict")
        self.message = label("", "muted", wrap=True)
        self.first_steps = FirstSteps(look)
        self.cards = {route: RouteCard(route, look) for route in ROUTES}
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._columns = 0
        self._planned = 0
        self.meter = Meter(look)
        self.meter_words = label()
        self._plan_words = label("", "muted")
        self._budget = self._make_budget()
        self._lay_out()
        self._connect()

    def _make_budget(self) -> QWidget:
        words = row(self.meter_words, self._plan_words)
        words.insertStretch(1, 1)
        return card(column(words, self.meter))

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        layout = column(self.verdict, self.message, self.first_steps, self._grid_holder, self._budget, space=12)
        layout.addStretch(1)
        self.scrolled(layout)
        self._arrange(2)
        for part in (self.message, self.first_steps, self._grid_holder, self._budget):
            part.hide()

    def _connect(self) -> None:
        for made in self.cards.values():
            made.review_wanted.connect(self._review)
            made.schedule_wanted.connect(self._edit_schedule)
            made.sync_wanted.connect(self._sync_route)
        self.first_steps.set_up_wanted.connect(self._set_up)
        self.first_steps.sync_wanted.connect(self._sync_all)
        self.bridge.status_changed.connect(self.show_status)
        self.bridge.planned.connect(self._show_plan)
        self.bridge.run_ended.connect(self._run_ended)
        self._grid_holder.installEventFilter(self)

    def opened(self, _wanted: object = None) -> None:
        if self.bridge.status is not None:
            self.show_status(self.bridge.status)
        self._ask_runs()

    def show_status(self, status: AppStatus) -> None:
        now = self.bridge.clock()
        self.verdict.show_state(text.STATE_ICONS[status.state.value], text.tone(status.state), self._verdict(status))
        self.message.setText(text.said(status.message))
        self.message.setVisible(bool(status.message))
        self.first_steps.show_status(status)
        new = not self.first_steps.done and not self.bridge.running
        self.first_steps.setVisible(new)
        self._grid_holder.setVisible(not new)
        self._budget.setVisible(not new)
        self.set_has_primary(new)
        for route in status.routes:
            self.cards[route.route].show_route(route, now, self.bridge.running)
        self.meter.show_use(status.calls_today, status.calls_limit, self._planned)
        self.meter_words.setText(meter_words(status.calls_today, status.calls_limit))

    def _verdict(self, status: AppStatus) -> str:
        now = self.bridge.clock()
        last = text.moment(status.last_success_at, now) if status.last_success_at else ""
        changes = text.counted(status.last_changes, self.tr("{} change"), self.tr("{} changes"))
        done = self.tr("Everything is on the board. Last at {t}, {c}.").replace("{t}", last).replace("{c}", changes)
        paused = pause_words(status, now)
        need = text.counted(
            status.attention,
            self.tr("{} record needs attention; everything else is on the board."),
            self.tr("{} records need attention; everything else is on the board."),
        )
        return {
            AppState.NOT_CONNECTED: self.tr("Not connected yet."),
            AppState.UP_TO_DATE: done if last else self.tr("Ready for the first sync."),
            AppState.SYNCING: self.tr("A sync is under way."),
            AppState.PAUSED: self.tr("Paused {}. Sync now still works.").replace("{}", paused),
            AppState.WAITING: self.tr("Waiting. Nothing is lost; it goes on by itself."),
            AppState.ATTENTION: need,
            AppState.OFFLINE: self.tr("Offline. Nothing is lost; it goes on by itself."),
            AppState.ERROR: self.tr("Stopped by an error."),
        }[status.state]

    # Runs

    def _ask_runs(self) -> None:
        self.bridge.ask(partial(self.bridge.facade.recent_runs, RUNS), self._show_runs)

    def _show_runs(self, runs: list[RunReport]) -> None:
        now = self.bridge.clock()
        oldest_first = sorted(runs, key=lambda run: run.started_at)
        for made in self.cards.values():
            made.show_runs(oldest_first, now)

    def _show_plan(self, planned: Planned) -> None:
        self._planned = planned.plan.calls_needed
        self._plan_words.setText(
            text.counted(self._planned, self.tr("the plan needs {} more"), self.tr("the plan needs {} more"))
        )

        if (status := self.bridge.status) is not None:
            self.meter.show_use(status.calls_today, status.calls_limit, self._planned)

    def _run_ended(self, report: RunReport) -> None:
        if not report.dry_run:
            self._planned = 0
            self._plan_words.setText("")
        self._ask_runs()

    # Verbs

    def _review(self, route: RouteId) -> None:
        self.go.emit("attention", route)

    def _set_up(self) -> None:
        self.go.emit("set up", None)

    def _edit_schedule(self, status: RouteStatus) -> None:
        from app.desktop.widgets.schedule_dialog import ScheduleDialog  # noqa: PLC0415

        dialog = ScheduleDialog(self.bridge, status, self)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _sync_route(self, route: RouteId) -> None:
        self.bridge.carry_out(partial(self.bridge.facade.request_sync, (route,)), self.done, self.fail)

    def _sync_all(self) -> None:
        self.bridge.carry_out(self.bridge.facade.request_sync, self.done, self.fail)

    # Layout

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._grid_holder and isinstance(event, QResizeEvent):
            self._arrange(max(1, min(3, event.size().width() // CARD_WIDTH)))
        return super().eventFilter(watched, event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns = columns
        for place, made in enumerate(self.cards.values()):
            self._grid.addWidget(made, place // columns, place % columns)
