"""The menu "Pause", of the tray and of the window's head."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.domain.status import AppStatus


class PauseMenu(QMenu):
    """For an hour, until tomorrow morning, or until resumed; Resume while it lasts."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Pause"))
        self._bridge = bridge
        self._pauses = [
            self._action(self.tr("For 1 hour"), self.pause_for_an_hour, "Ctrl+Shift+1"),
            self._action(self.tr("Until tomorrow"), self.pause_until_tomorrow, "Ctrl+Shift+2"),
            self._action(self.tr("Until resumed"), self.pause_until_resumed, "Ctrl+Shift+3"),
        ]
        self.resume_action = self._action(self.tr("Resume"), self.resume, "Ctrl+Shift+R")
        self.resume_action.setVisible(False)

    def show_status(self, status: AppStatus) -> None:
        paused = status.is_paused
        self.resume_action.setVisible(paused)
        for action in self._pauses:
            action.setVisible(not paused)

    def pause_for_an_hour(self) -> None:
        self._pause(timedelta(hours=1))

    def pause_until_tomorrow(self) -> None:
        self._pause(until_morning(self._bridge.clock().astimezone()))

    def pause_until_resumed(self) -> None:
        self._pause(None)

    def resume(self) -> None:
        self._bridge.carry_out(self._bridge.facade.resume, self._done)

    def _pause(self, period: timedelta | None) -> None:
        self._bridge.carry_out(partial(self._bridge.facade.pause, period), self._done)

    def _done(self, _none: None) -> None:
        """The status that follows shows it."""

    def _action(self, words: str, triggered: object, key: str) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(triggered)
        self.addAction(action)
        return action


def pause_words(status: AppStatus, now: datetime) -> str:
    """`until 11:30`, `until resumed`"""
    return text.until(status.paused_until, now) if status.paused_until else text.tr("until resumed")


def until_morning(local: datetime) -> timedelta:
    """From a local time to 06:00 of the next day."""
    morning = (local + timedelta(days=1)).replace(hour=6, minute=0, second=0, microsecond=0)
    return morning - local
