"""The last steps of the set-up assistant: what and from when, the boards, the plan, the first load."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDateEdit, QGridLayout, QRadioButton

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import button, label, row
from app.desktop.widgets.boards_card import BoardsCard
from app.desktop.widgets.plan_view import PlanView
from app.desktop.widgets.run_line import RunLine
from app.desktop.widgets.set_up_step import Step
from app.domain.events import Progress, RunStarted
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.status import AppStatus, BoardBinding, ConnectionStatus, Outcome, RunReport, Trigger


def start_of(day: QDate) -> datetime:
    """Midnight here of that day, aware."""
    return datetime(day.year(), day.month(), day.day()).astimezone()


class WhatStep(Step):
    """Routes, and how far back."""

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("What to bring, and from when"),
            self.tr(
                "Each kind of record gets its own board. The first load brings what was changed since the day you "
                "choose, and every open purchase order; from then on every change comes by itself. You can bring more "
                "later."
            ),
        )
        chosen = look.kept.now.set_up_routes
        self.boxes = {route: QCheckBox(text.route(route)) for route in ROUTES}
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        for place, (route, box) in enumerate(self.boxes.items()):
            box.setAccessibleName(self.tr("Bring {}").replace("{}", text.route(route)))
            box.setChecked(not chosen or route.value in chosen)
            box.toggled.connect(self._changed)
            grid.addWidget(box, place % 3, place // 3)
        grid.setColumnStretch(2, 1)
        today = QDate(bridge.clock().year, bridge.clock().month, bridge.clock().day)
        self.everything = QRadioButton(self.tr("Everything that CloudSuite has"))
        self.recent = QRadioButton(self.tr("What was changed since"))
        self.since = QDateEdit(today.addYears(-1))
        self.since.setCalendarPopup(True)
        self.since.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.since.setMaximumDate(today)
        self.since.setAccessibleName(self.tr("First day of the history"))
        self.recent.setChecked(True)
        group = QButtonGroup(self)
        for choice in (self.everything, self.recent):
            choice.setAccessibleName(choice.text())
            group.addButton(choice)
            choice.toggled.connect(self._changed)
        since = row(self.recent, self.since, space=12)
        since.addStretch(1)
        for part in (grid, since, row(self.everything)):
            self.body.addLayout(part)
        self.body.addStretch(1)
        self._saved = False
        self._is_told = not chosen
        """Whether it shows from when, where that was chosen before the app was last quit."""
        self._changed()

    def opened(self) -> None:
        if not self._is_told:
            self._is_told = True
            self.bridge.ask(partial(self.bridge.facade.first_load, self.routes()[0]), self._show_since, self._not_kept)

    def _show_since(self, since: datetime | None) -> None:
        self.everything.setChecked(since is None)
        if since is not None:
            day = since.astimezone()
            self.since.setDate(QDate(day.year, day.month, day.day))

    def choice(self) -> tuple[tuple[RouteId, ...], datetime | None]:
        """Routes, and from when; None: everything."""
        return self.routes(), start_of(self.since.date()) if self.recent.isChecked() else None

    def routes(self) -> tuple[RouteId, ...]:
        return tuple(route for route, box in self.boxes.items() if box.isChecked())

    def _changed(self) -> None:
        self.since.setEnabled(self.recent.isChecked())
        self._saved = False
        self.set_passed(bool(self.routes()))

    def leave(self) -> bool:
        """Keeps the choice, and asks CloudSuite whether it answers, before the assistant goes on."""
        if self._saved:
            return True
        self.look.kept.keep(set_up_routes=tuple(route.value for route in self.routes()))
        self.set_passed(False)
        self.bridge.carry_out(partial(self._keep, *self.choice()), self._kept, self._not_kept)
        return False

    def _keep(self, routes: Sequence[RouteId], since: datetime | None) -> ConnectionStatus:
        """On the worker."""
        for route in routes:
            self.bridge.facade.set_first_load(route, since)
        return self.bridge.facade.check("infor")

    def _kept(self, status: ConnectionStatus) -> None:
        if status.message:
            self.notice.say(status.message, "bad")
        else:
            self.notice.hide()
            self._saved = True
        self.set_passed(True)

    def _not_kept(self, error: object) -> None:
        self.notice.say(str(error), "bad")
        self.set_passed(True)

    @property
    def is_saved(self) -> bool:
        return self._saved


class BoardsStep(Step):
    def __init__(self, bridge: Bridge, look: Look, what: WhatStep) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("The boards"),
            self.tr(
                "Let ml-connector create the boards with their columns, or give a board you have by its number or "
                "address: missing columns are added, and what is on it stays."
            ),
        )
        self._what = what
        self.card = BoardsCard(look)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.card.create_wanted.connect(self._create)
        self.card.use_wanted.connect(self._use)

    def opened(self) -> None:
        self.card.set_routes(self._what.routes())
        self.bridge.ask(self.bridge.facade.bindings, self._show, self.fail)

    def show_status(self, _status: AppStatus) -> None:
        self.card.set_connected(self.connection("infor").connected and self.connection("monday").connected)

    def _show(self, bindings: dict[RouteId, BoardBinding]) -> None:
        self.card.show_bindings(bindings)
        self.set_passed(not self.card.has_missing)

    def _create(self, lines: LinesPlacement) -> None:
        self.card.set_busy(True)
        self.bridge.carry_out(partial(self._make, lines), self._created, self._refused)

    def _make(self, lines: LinesPlacement) -> list[BoardBinding]:
        """On the worker."""
        self._hold_schedule(self._what.routes())
        return self.bridge.facade.create_boards(self._what.routes(), lines=lines)

    def _take(self, route: RouteId, board_id: str) -> BoardBinding:
        """On the worker."""
        self._hold_schedule((route,))
        return self.bridge.facade.use_board(route, board_id)

    def _hold_schedule(self, routes: Sequence[RouteId]) -> None:
        """A board makes its route due at once; the first load is for the last step, so the schedule counts from now."""
        kept = self.bridge.facade.schedules()
        for route in routes:
            self.bridge.facade.set_schedule(route, kept[route])

    def _created(self, _made: list[BoardBinding]) -> None:
        self.card.set_busy(False)
        self.card.notice.say(self.tr("The boards are ready."), "ok")
        self.opened()

    def _use(self, route: RouteId, board_id: str) -> None:
        self.card.set_busy(True)
        self.bridge.carry_out(partial(self._take, route, board_id), self._used, self._refused)

    def _used(self, binding: BoardBinding) -> None:
        self.card.set_busy(False)
        words = self.tr("{} is used; missing columns were added.").replace("{}", f"“{binding.name}”")
        self.card.notice.say(words, "ok")
        self.opened()

    def _refused(self, error: object) -> None:
        self.card.set_busy(False)
        self.card.notice.say(str(error), "bad")


class PlanStep(Step):
    def __init__(self, bridge: Bridge, look: Look, what: WhatStep) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("Preview of the first load"),
            self.tr("CloudSuite is read and compared with the boards. Nothing is written yet."),
        )
        self._what = what
        self._asked = False
        self._planned: object = None
        """The choice that the plan is of."""
        self.view = PlanView()
        self.again = button(self.tr("Preview"), self.ask, name=self.tr("Preview the first load"))
        self.line = RunLine(look)
        self.line.words.setWordWrap(True)
        self.line.stop_wanted.connect(self._stop)
        foot = row(self.again)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addWidget(self.line)
        self.body.addWidget(self.view)
        self.body.addStretch(1)
        self.view.hide()
        bridge.progress.connect(self._progress)
        bridge.run_ended.connect(self._ended)

    def opened(self) -> None:
        is_due = not self.passed or self._planned != self._what.choice()
        if is_due and not self._asked and not self.bridge.running:
            self.ask()

    def ask(self) -> None:
        self._asked = True
        self._planned = self._what.choice()
        self.again.setEnabled(False)
        self.notice.hide()
        self.view.hide()
        self.set_passed(False)
        wanted = partial(self.bridge.facade.request_sync, self._what.routes(), dry_run=True)
        self.bridge.carry_out(wanted, self._wait, self.fail)

    def _wait(self, _none: None) -> None:
        """The plan comes with the run's end."""

    def _stop(self) -> None:
        self.bridge.facade.stop()

    def _progress(self, progress: Progress) -> None:
        if self._asked:
            self.line.show_progress(progress)

    def _ended(self, report: RunReport) -> None:
        # Another run may have been under way, and ends first.
        if not self._asked or not report.dry_run:
            return
        self._asked = False
        self.line.hide()
        self.again.setEnabled(True)
        if report.plan is not None:
            self.view.show_plan(report.plan)
            self.view.show()
        if report.message:
            self.notice.say(report.message, "warn" if report.plan is not None else "bad")
        self.set_passed(report.plan is not None)


class LoadStep(Step):
    def __init__(self, bridge: Bridge, look: Look, what: WhatStep) -> None:
        super().__init__(
            bridge,
            look,
            self.tr("The first load"),
            self.tr(
                "Start when you like. You may close the window, stop, or quit meanwhile: what was done is kept, and "
                "the next run goes on from there."
            ),
        )
        self._what = what
        self._asked = False
        self.start = button(self.tr("Start"), self.begin, role="primary", name=self.tr("Start the first load"))
        self.line = RunLine(look)
        self.line.words.setWordWrap(True)
        self.line.stop_wanted.connect(self._stop)
        foot = row(self.start)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addWidget(self.line)
        self.hint = label("", "muted", wrap=True)
        self.body.addWidget(self.hint)
        self.body.addStretch(1)
        bridge.run_started.connect(self._started)
        bridge.progress.connect(self._progress)
        bridge.run_ended.connect(self._ended)

    def begin(self) -> None:
        self._asked = True
        self.start.setEnabled(False)
        self.notice.hide()
        wanted = partial(self.bridge.facade.request_sync, self._what.routes())
        self.bridge.carry_out(wanted, self._wait, self.fail)

    def _wait(self, _none: None) -> None:
        """The run tells when it starts."""

    def _stop(self) -> None:
        self.bridge.facade.stop()

    def _started(self, started: RunStarted) -> None:
        if self._asked:
            self.line.show_start(started)

    def _progress(self, progress: Progress) -> None:
        if self._asked:
            self.line.show_progress(progress)

    def _ended(self, report: RunReport) -> None:
        # A scheduled run that was under way gives way to this one, and ends first.
        gave_way = report.trigger is Trigger.SCHEDULE and report.outcome is Outcome.STOPPED
        if not self._asked or report.dry_run or gave_way:
            return
        self._asked = False
        self.line.show_end(report)
        self.start.setEnabled(True)
        done = report.outcome in (Outcome.OK, Outcome.FAILURES, Outcome.PARKED)
        self.start.setText(self.tr("Run again") if done else self.tr("Go on"))
        self.start.setAccessibleName(self.start.text())
        if report.total("invalid") + report.total("failed"):
            self.hint.setText(self.tr("Some records need attention; the page of that name says what to do."))
        self.set_passed(done)
