"""The tray icon: the state at a glance, and the few verbs that need no window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pausing import PauseMenu, pause_words
from app.desktop.preferences import Notifications
from app.desktop.tokens import DARK
from app.desktop.widgets.run_line import result
from app.domain.status import AppState, AppStatus, Outcome, RunReport

SIZES = (16, 22, 24, 32, 48, 64)
BADGES = {
    AppState.SYNCING: ("badge-syncing", "accent"),
    AppState.PAUSED: ("badge-paused", "paused"),
    AppState.WAITING: ("badge-waiting", "warn"),
    AppState.OFFLINE: ("badge-offline", "warn"),
    AppState.ERROR: ("badge-error", "bad"),
    AppState.NOT_CONNECTED: ("badge-not-connected", "muted"),
}
MARK_ON_ANY = "#4C8DFF"
TROUBLE = {AppState.ATTENTION, AppState.OFFLINE, AppState.ERROR, AppState.WAITING}
IN_BETWEEN = {AppState.SYNCING, AppState.PAUSED, AppState.NOT_CONNECTED}
"""Neither trouble nor the end of it: a run under way says nothing about what was wrong before."""


class Tray(QObject):
    open_wanted = Signal(str)
    """Name of the page to open at; empty for the one that was open last."""
    quit_wanted = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._look = look
        self._shown: tuple[AppState, int] = (AppState.NOT_CONNECTED, 0)
        self._steady: AppState | None = None
        self.icon = QSystemTrayIcon(self)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._open)
        self.menu = QMenu()
        self._state = self._action("", self._open)
        self.menu.addSeparator()
        self.sync = self._action(self.tr("Sync now"), self._sync)
        self.pause = PauseMenu(bridge, self.menu)
        self.menu.addMenu(self.pause)
        self.review = self._action("", self._review)
        self.menu.addSeparator()
        self._action(self.tr("Open ml-connector"), self._open)
        self._action(self.tr("Quit"), self._quit)
        self.icon.setContextMenu(self.menu)
        bridge.status_changed.connect(self.show_status)
        bridge.run_ended.connect(self._run_ended)
        look.theme.changed.connect(self._dress)
        self._say_state(self.tr("Starting"))
        self._dress()

    def show(self) -> None:
        self.icon.show()

    def close(self) -> None:
        """Takes it down on this thread, now: left to the garbage collector, any thread could do it."""
        self.icon.hide()
        shiboken6.delete(self.menu)

    def show_status(self, status: AppStatus) -> None:
        shown = (status.state, status.attention)
        if shown != self._shown:
            self._shown = shown
            self._draw()
        self.icon.setToolTip(self.tooltip(status))
        self._say_state(text.state(status.state))
        connected = status.state is not AppState.NOT_CONNECTED
        self.sync.setEnabled(connected and status.state is not AppState.SYNCING)
        self.pause.show_status(status)
        self.review.setVisible(status.attention > 0)
        self.review.setText(text.counted(status.attention, self.tr("Review {} record"), self.tr("Review {} records")))
        self._notify(status)

    def tooltip(self, status: AppStatus) -> str:
        """`ml-connector: up to date. Last 10:02, 12 changes. Next 14:00.`"""
        now = self._bridge.clock()
        word = text.state(status.state)
        if status.state is AppState.ATTENTION:
            word = text.counted(
                status.attention, self.tr("{} record needs attention"), self.tr("{} records need attention")
            )
        parts = [f"ml-connector: {word[:1].lower()}{word[1:]}."]
        if status.last_success_at:
            changes = text.counted(status.last_changes, self.tr("{} change"), self.tr("{} changes"))
            parts.append(f"{self.tr('Last')} {text.moment(status.last_success_at, now)}, {changes}.")
        if status.is_paused:
            parts.append(f"{self.tr('Paused')} {pause_words(status, now)}.")
        elif status.next_run_at:
            parts.append(f"{self.tr('Next')} {text.moment(status.next_run_at, now)}.")
        return " ".join(parts)

    def tell(self, title: str, words: str) -> None:
        """Whatever is told, unless the user wants to be told nothing."""
        if self._look.kept.now.notifications is Notifications.NONE:
            return
        self.icon.showMessage(title, words, QSystemTrayIcon.MessageIcon.Information, 8_000)

    def _run_ended(self, report: RunReport) -> None:
        """A run that changed something is news only to those who asked for all of it."""
        changes = sum(text.changes(counts) for counts in report.routes.values())
        wanted = self._look.kept.now.notifications is Notifications.ALL
        if wanted and changes and not report.dry_run and report.outcome is Outcome.OK:
            self.tell(text.outcome(report.outcome), result(report))

    def _notify(self, status: AppStatus) -> None:
        """Says when trouble begins or changes, and when it is over; never for a run that went as it should."""
        if self._steady is None:
            # What was so when the app started is no news.
            self._steady = AppState.UP_TO_DATE if status.state in IN_BETWEEN else status.state
        if status.state in IN_BETWEEN or status.state is self._steady:
            return
        before, self._steady = self._steady, status.state
        if status.state in TROUBLE:
            self.tell(text.state(status.state), text.said(status.message) or self.tooltip(status))
        elif before in TROUBLE:
            self.tell(self.tr("Working again"), self.tooltip(status))

    def _say_state(self, word: str) -> None:
        self._state.setText(word)

    def _action(self, words: str, triggered: object) -> QAction:
        action = QAction(words, self.menu)
        action.triggered.connect(triggered)
        self.menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._open()

    def _open(self) -> None:
        self.open_wanted.emit("")

    def _quit(self) -> None:
        self.quit_wanted.emit()

    def _review(self) -> None:
        self.open_wanted.emit("attention")

    def _sync(self) -> None:
        self._bridge.carry_out(self._bridge.facade.request_sync, self._asked)

    def _asked(self, _none: None) -> None:
        pass

    def _dress(self) -> None:
        self.menu.setStyleSheet(self._look.theme.sheet)
        self._draw()

    def _draw(self) -> None:
        state, attention = self._shown
        icon = QIcon()
        for size in SIZES:
            icon.addPixmap(self._pixmap(size, state, attention))
        self.icon.setIcon(icon)

    def _pixmap(self, size: int, state: AppState, attention: int) -> QPixmap:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "muted" if state is AppState.NOT_CONNECTED else "text"
        self._look.icons.paint(painter, "mark", self._colour(tone), QRectF(0, 0, size, size))
        badge = QRectF(size * 0.44, size * 0.44, size * 0.56, size * 0.56)
        if state is AppState.ATTENTION:
            self._cut(painter, badge)
            self._draw_figure(painter, badge, attention)
        elif state in BADGES:
            name, tone = BADGES[state]
            self._cut(painter, badge)
            self._look.icons.paint(painter, name, self._colour(tone), badge)
        painter.end()
        return pixmap

    def _colour(self, tone: str) -> str:
        """On a bar that may be light or dark: tones between, and an accent that reads on both."""
        if self._look.theme.bar_is_known:
            return self._look.colour(tone)
        return MARK_ON_ANY if tone == "text" else str(getattr(DARK, tone))

    @staticmethod
    def _cut(painter: QPainter, badge: QRectF) -> None:
        """A gap around the badge, so that it reads at 16 pixels on any bar."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawEllipse(badge.adjusted(-1, -1, 1, 1))
        painter.restore()

    def _draw_figure(self, painter: QPainter, badge: QRectF, attention: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour("bad")))
        painter.drawEllipse(badge)
        font = QFont(painter.font())
        font.setPixelSize(max(7, round(badge.height() * 0.75)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._colour("surface")))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(attention) if attention <= 9 else "+")
