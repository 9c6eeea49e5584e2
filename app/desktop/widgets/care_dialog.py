"""A look at the product that takes a while: begun, followed, stopped, and copied for support."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import StateMark, button, column, label, row
from app.domain.errors import ConnectorError
from app.domain.events import Event, Progress
from app.domain.ports import Cancel

T = TypeVar("T")


class Stoppable(Cancel, Protocol):
    def press(self) -> None: ...


class CareDialog(QDialog):
    """What it finds comes through the bridge. Closing it stops what is under way."""

    _progressed = Signal(object)
    """Progress, from the worker."""

    def __init__(self, bridge: Bridge, look: Look, title: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.bridge = bridge
        self._cancel: Stoppable | None = None
        self.is_running = self._stopped = False
        self._words = label(words, "muted", wrap=True)
        self.state = StateMark(look, "strong")
        self.copy = button(self.tr("Copy"), self._copy, name=self.tr("Copy what was found"))
        self.stop = button(self.tr("Stop"), self._stop)
        self.close_button = button(self.tr("Close"), self.reject)
        self._progressed.connect(self._show_progress)
        self._title = label(title, "section")

    def lay_out(self, body: QWidget, *verbs: QPushButton) -> None:
        foot = row(*verbs, self.copy, self.stop, self.close_button)
        foot.insertStretch(len(verbs))
        layout = column(self._title, self._words, self.state, body, foot, space=12, margins=(24, 20, 24, 16))
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.resize(760, 560)

    def begin(self, words: str, call: Callable[[Stoppable], T], then: Callable[[T], None]) -> None:
        """`call` runs on the worker; `then` is a bound method that ends with `ended`."""
        self._stopped = False
        self.set_running(True)
        self.state.show_state("state-syncing", "accent", words)
        self.bridge.carry_out(partial(self._call, call), then, self._refused)

    def _call(self, call: Callable[[Stoppable], T]) -> T:
        """On the worker: a facade that is still being opened is waited for there."""
        self._cancel = self.bridge.facade.new_cancel()
        if self._stopped:
            self._cancel.press()
        return call(self._cancel)

    def listen(self, event: Event) -> None:
        """On the worker."""
        # The dialog may have been closed in the meantime.
        with contextlib.suppress(RuntimeError):
            if isinstance(event, Progress):
                self._progressed.emit(event)

    def _show_progress(self, progress: Progress) -> None:
        if not self.is_running:
            return
        words = f"{text.phase(progress.phase)}: {text.route(progress.route)}".rstrip(": ")
        count = text.number(progress.done) if progress.done else ""
        self.state.show_state(
            "state-syncing", "accent", " · ".join(filter(None, (words, count, text.said(progress.text))))
        )

    def set_running(self, running: bool) -> None:
        self.is_running = running
        self.stop.setVisible(running)
        self.stop.setEnabled(running)
        self.copy.setEnabled(not running)

    def _refused(self, error: ConnectorError) -> None:
        self.set_running(False)
        self.state.show_state("state-error", "bad", text.said(str(error)))

    def _stop(self) -> None:
        self._stopped = True
        self.stop.setEnabled(False)
        if self._cancel is not None:
            self._cancel.press()

    def done(self, result: int) -> None:
        if self.is_running:
            self._stop()
        super().done(result)

    def words(self) -> str:
        """What is copied."""
        raise NotImplementedError

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words())
