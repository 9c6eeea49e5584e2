"""One route on the Overview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from app.desktop import text
from app.desktop.look import Look
from app.desktop.widgets.basic import StateMark, button, column, icon_button, label, row
from app.desktop.widgets.painted import Bar, RunBars
from app.domain.routes import RouteId
from app.domain.status import RouteState, RouteStatus, RunReport


class RouteCard(QFrame):
    review_wanted = Signal(object)
    """RouteId"""
    schedule_wanted = Signal(object)
    """RouteStatus"""
    sync_wanted = Signal(object)
    """RouteId"""
    set_up_wanted = Signal()

    def __init__(self, route: RouteId, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._status: RouteStatus | None = None
        title = text.route(route)
        self.route = route
        self.setAccessibleName(title)
        self._icon = QLabel()
        self._icon.setFixedSize(20, 20)
        self.state = StateMark(look)
        self.on_board = button("", self._open_board, role="link")
        self.no_board = label("", "muted")
        self.last = label("", "muted")
        self.last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.message = label("", "muted", wrap=True)
        self.bars = RunBars(look)
        self.failures = button("", self._review, role="link")
        self.schedule = button("", self._schedule, role="link")
        self.sync = icon_button(self.tr("Sync {} now").replace("{}", title), self._sync)
        head = row(self._icon, label(title, "section"), self.state, space=8)
        head.setStretch(1, 1)
        counts = row(self.on_board, self.no_board, space=0)
        counts.addStretch(1)
        counts.addWidget(self.failures)
        foot = row(self.bars, self.schedule, self.sync, space=4)
        foot.insertStretch(1, 1)
        foot.setAlignment(self.bars, Qt.AlignmentFlag.AlignBottom)
        layout = column(head, counts, self.last, self.message, space=6, margins=(16, 12, 14, 10))
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setLayout(layout)
        look.theme.changed.connect(self._draw)
        self._draw()

    def show_route(self, status: RouteStatus, now: datetime, running: bool) -> None:
        self._status = status
        self.state.show_state(text.STATE_ICONS[status.state.value], text.tone(status.state), text.state(status.state))
        has_board = status.state is not RouteState.NOT_SET_UP
        self.on_board.setVisible(has_board)
        self.no_board.setVisible(not has_board)
        self.no_board.setText(self.tr("Choose a board under Connections"))
        words = self.tr("{} on the board").replace("{}", text.number(status.on_board))
        self.on_board.setText(words)
        self.on_board.setEnabled(bool(status.board_url))
        self.on_board.setAccessibleName(f"{text.route(self.route)}: {words}")
        self.on_board.setToolTip(self.tr("Open {} in monday").replace("{}", status.board_name or words))
        self.last.setText(self._last(status, now))
        self.last.setToolTip(self.last.text())
        self.message.setText(text.said(status.message))
        self.message.setVisible(bool(status.message))
        need = text.counted(status.attention, self.tr("{} needs attention"), self.tr("{} need attention"))
        self.failures.setText(need)
        self.failures.setAccessibleName(f"{text.route(self.route)}: {need}")
        self.failures.setVisible(status.attention > 0)
        schedule = text.schedule(status.schedule)
        self.schedule.setText(schedule)
        self.schedule.setToolTip(self.tr("Change the schedule"))
        self.schedule.setAccessibleName(
            self.tr("Schedule of {r}: {s}").replace("{r}", text.route(self.route)).replace("{s}", schedule)
        )
        self.sync.setEnabled(has_board and not running)

    def show_runs(self, runs: Sequence[RunReport], now: datetime) -> None:
        """`runs` oldest first; those that did not touch this route are left out."""
        bars = []
        for run in runs:
            counts = run.routes.get(self.route)
            if counts is not None and not run.dry_run:
                changes, bad = text.changes(counts), counts.invalid + counts.failed
                words = text.counted(changes, self.tr("{} change"), self.tr("{} changes"))
                marked = f", {text.number(bad)} {self.tr('need attention')}" if bad else ""
                bars.append(Bar(changes, bad, f"{text.moment(run.ended_at, now)}: {words}{marked}"))
        self.bars.show_bars(bars)

    def _last(self, status: RouteStatus, now: datetime) -> str:
        parts = []
        if status.last_run_at and status.last_counts:
            words = text.counted(text.changes(status.last_counts), self.tr("{} change at"), self.tr("{} changes at"))
            parts.append(f"{words} {text.moment(status.last_run_at, now)}")
        if status.waiting:
            parts.append(self.tr("{} waiting").replace("{}", text.number(status.waiting)))
        if status.next_run_at:
            parts.append(self.tr("next {}").replace("{}", text.moment(status.next_run_at, now)))
        return " · ".join(parts) or self.tr("Not synced yet")

    def _open_board(self) -> None:
        if self._status and self._status.board_url:
            QDesktopServices.openUrl(QUrl(self._status.board_url))

    def _review(self) -> None:
        self.review_wanted.emit(self.route)

    def _schedule(self) -> None:
        if self._status:
            self.schedule_wanted.emit(self._status)

    def _sync(self) -> None:
        self.sync_wanted.emit(self.route)

    def _draw(self) -> None:
        self._icon.setPixmap(self._look.pixmap(self, self.route.value, "muted", 20))
        self.sync.setIcon(self._look.icon("sync", "muted"))
