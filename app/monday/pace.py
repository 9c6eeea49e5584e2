"""When the account's minute has room for the next request: planned from what monday says it has left."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.monday.answer import Answer

MINUTE = timedelta(seconds=60)
"""What an answer says of the minute is worth nothing after it."""


class Pace:
    """What the last answer told of the minute's points and calls (monday docs, rate limits)."""

    def __init__(self) -> None:
        self._points_left: int | None = None
        self._points_until: datetime | None = None
        self._closed_until: datetime | None = None

    def seen(self, answer: Answer, now: datetime) -> None:
        if answer.cost is not None and answer.cost.after is not None:
            self._points_left = answer.cost.after
            self._points_until = now + timedelta(seconds=answer.cost.reset_s or MINUTE.total_seconds())
        waits = [limit.reset_s for limit in answer.limits.values() if limit.left == 0 and limit.reset_s is not None]
        self._closed_until = now + timedelta(seconds=max(waits)) if waits else None

    def pause_s(self, points: float, now: datetime) -> float:
        """Seconds until a request of that many points will be taken; 0 when it will be now, or when nobody knows."""
        times = [now]
        if self._closed_until is not None:
            times.append(self._closed_until)
        if self._points_left is not None and self._points_until is not None and points > self._points_left:
            times.append(self._points_until)
        return max((time - now).total_seconds() for time in times)
