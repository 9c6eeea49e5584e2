"""The sandbox's clock, which a fault can set wrong."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from app.sandbox.http import Clock


class AdjustableClock:
    """Another clock, a settable time ahead of it. Safe from any thread."""

    def __init__(self, base: Clock) -> None:
        self._base = base
        self._ahead = timedelta()
        self._lock = threading.Lock()

    def __call__(self) -> datetime:
        with self._lock:
            return self._base() + self._ahead

    def jump(self, seconds: float) -> None:
        """Back where negative. Jumps add up."""
        with self._lock:
            self._ahead += timedelta(seconds=seconds)

    def set_right(self) -> None:
        with self._lock:
            self._ahead = timedelta()
