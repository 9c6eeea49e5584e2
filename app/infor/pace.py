"""How many calls a minute the gateway is asked for: as many as it takes, fewer once it has refused some."""

from __future__ import annotations

import threading
from collections import deque
from datetime import datetime, timedelta

MOST = 500
LEAST = 100
"""Calls a minute. Infor publishes no figure for a client; policies are set per tenant (Infor OS, API policies)."""

MINUTE = timedelta(minutes=1)


class CallPace:
    """The calls of the last minute, and how many of them are wise. Safe from any thread."""

    def __init__(self, rate: int = MOST) -> None:
        self._rate = float(rate)
        self._calls: deque[datetime] = deque()
        self._raised_at: datetime | None = None
        self._lock = threading.Lock()

    @property
    def rate(self) -> int:
        return int(self._rate)

    def take(self, now: datetime) -> float:
        """Counts a call. Returns the seconds to wait before it leaves."""
        with self._lock:
            while self._calls and now - self._calls[0] >= MINUTE:
                self._calls.popleft()
            self._calls.append(now)
            ahead = len(self._calls) - self.rate
            if ahead <= 0:
                return 0.0
            return max(0.0, (self._calls[ahead - 1] + MINUTE - now).total_seconds())

    def refused(self, now: datetime) -> None:
        """A 429: half as many from now on, down to LEAST."""
        with self._lock:
            self._rate = max(float(LEAST), self._rate / 2)
            self._raised_at = now

    def answered(self, now: datetime) -> None:
        """Each good minute allows a tenth more, up to MOST."""
        with self._lock:
            if self._raised_at is not None and now - self._raised_at >= MINUTE:
                self._rate = min(float(MOST), self._rate * 1.1)
                self._raised_at = now if self._rate < MOST else None
