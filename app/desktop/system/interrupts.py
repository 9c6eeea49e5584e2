"""Ctrl+C in the terminal and SIGTERM: quit as from the menu.

Python runs its signal handlers only between its own instructions, and an idle Qt loop executes none. The wake-up
descriptor makes a signal readable on a socket that Qt watches.
"""

from __future__ import annotations

import signal
import socket
import threading
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

WATCHED = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    interrupted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ends: tuple[socket.socket, socket.socket] | None = None
        self._notifier: QSocketNotifier | None = None
        self._before: dict[signal.Signals, object] = {}

    def install(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        self._ends = socket.socketpair()
        for end in self._ends:
            end.setblocking(False)
        signal.set_wakeup_fd(self._ends[1].fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._handle) for number in WATCHED}
        self._notifier = QSocketNotifier(self._ends[0].fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def remove(self) -> None:
        if self._ends is None or self._notifier is None:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        for end in self._ends:
            end.close()
        self._ends = None

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        self.interrupted.emit()

    def _woken(self) -> None:
        """Reading empties the socket; the handler itself runs as soon as Python does, which is now."""
        if self._ends is not None:
            self._ends[0].recv(64)
