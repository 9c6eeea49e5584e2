"""Stop, as an event between threads."""

from __future__ import annotations

import threading

from app.domain.errors import Cancelled


class CancelFlag:
    """The `Cancel` of `domain.ports` for a real process. Pressed in one thread, noticed in all others."""

    def __init__(self) -> None:
        self._pressed = threading.Event()

    def press(self) -> None:
        """Repeatable; every waiting `wait` ends at once."""
        self._pressed.set()

    def clear(self) -> None:
        """Ready for the next run."""
        self._pressed.clear()

    @property
    def is_pressed(self) -> bool:
        return self._pressed.is_set()

    def check(self) -> None:
        if self._pressed.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        if self._pressed.wait(max(seconds, 0.0)):
            raise Cancelled
