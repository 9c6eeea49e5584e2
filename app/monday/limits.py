"""What monday lets us spend, read from its answers, and how many writes go into one request."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

QUERY_CAP = 5_000_000
"""Complexity points of one request at most (monday docs, rate limits)."""

CREATE_COST = 30_001
"""Complexity points of one create_item that asks for its id (monday changelog, changes to ComplexityException)."""

LONGEST_WAIT_S = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Limit:
    """One entry of RateLimit and RateLimit-Policy (monday docs, rate limits)."""

    name: str
    quota: int | None = None
    left: int | None = None
    reset_s: float | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """Complexity points as the answer's `complexity` field tells them."""

    query: int
    after: int | None = None
    reset_s: float | None = None


def read_limits(headers: Mapping[str, str]) -> dict[str, Limit]:
    """`"minuteRate";r=0;t=38` by name, joined with its policy. Header names in lower case; what is odd is left out."""
    limits: dict[str, Limit] = {}
    for name, fields in _entries(headers.get("ratelimit-policy", "")):
        limits[name] = Limit(name, quota=_whole(fields.get("q")))
    for name, fields in _entries(headers.get("ratelimit", "")):
        known = limits.get(name, Limit(name))
        limits[name] = replace(known, left=_whole(fields.get("r")), reset_s=seconds(fields.get("t")))
    return limits


def exhausted_wait_s(limits: Mapping[str, Limit]) -> float | None:
    """Seconds until the last of the used-up limits is open again; None when none is used up."""
    waits = [limit.reset_s for limit in limits.values() if limit.left == 0 and limit.reset_s is not None]
    return max(waits, default=None)


def retry_after_s(value: str | None, now: datetime) -> float | None:
    """Retry-After, in seconds or as an HTTP date. None when it is absent or cannot be read."""
    if not value:
        return None
    if (wait := seconds(value)) is not None:
        return wait
    try:
        until = parsedate_to_datetime(value.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return seconds((until - now).total_seconds())


def until_midnight_s(now: datetime) -> float:
    """Seconds until the daily count starts anew, midnight UTC (monday docs, rate limits), and one to be sure."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return (today + timedelta(days=1) - now).total_seconds() + 1.0


def seconds(value: object) -> float | None:
    """A wait in seconds, from a number or its text: never negative, never above a day. None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return None if math.isnan(number) else min(max(number, 0.0), LONGEST_WAIT_S)


def read_cost(data: object) -> Cost | None:
    """The answer's `complexity` field; None where it was not asked for or is odd."""
    fields = data.get("complexity") if isinstance(data, dict) else None
    if not isinstance(fields, dict):
        return None
    query = count(fields.get("query"))
    if query is None:
        return None
    return Cost(query, count(fields.get("after")), seconds(fields.get("reset_in_x_seconds")))


@dataclass(frozen=True, slots=True)
class BatchSizer:
    """How many writes one request carries: 25 to 50 at the costs that monday documents, fewer where it is slower.

    Writes of one request are carried out one after the other, and monday gives up after 60 seconds (monday docs,
    development best practices); a request above 5,000,000 points, or above what the account has in a minute, is
    refused whole (monday docs, rate limits).
    """

    first: int = 40
    most: int = 50
    target_s: float = 20.0
    points_each: float = CREATE_COST
    seconds_each: float | None = None
    budget: int = QUERY_CAP
    """Points that one request may cost: the smaller of monday's cap and the account's budget of a minute."""
    ceiling: int = 50
    """Halved by every time-out, doubled by every answer in good time."""

    def size(self, *, has_creates: bool = True) -> int:
        """Writes for the next request; at least 1. Creates are never taken for cheaper than monday documents."""
        points_each = max(self.points_each, CREATE_COST) if has_creates else self.points_each
        wanted = self.first if self.seconds_each is None else int(self.target_s / max(self.seconds_each, 0.001))
        affordable = int(0.8 * self.budget / max(points_each, 1.0))
        return max(1, min(wanted, affordable, self.ceiling, self.most))

    def answered(self, writes: int, points: int, seconds: float) -> BatchSizer:
        """After an answer that came in good time. A rise is believed at once, a fall by and by."""
        if writes < 1:
            return self
        points_each = _steered(self.points_each, points / writes) if points > 0 else self.points_each
        seconds_each = _steered(self.seconds_each, seconds / writes)
        ceiling = min(self.most, self.ceiling * 2)
        return replace(self, points_each=points_each, seconds_each=seconds_each, ceiling=ceiling)

    def timed_out(self, writes: int) -> BatchSizer:
        """After a time-out, or a refusal of the request for its size."""
        return replace(self, ceiling=max(1, min(self.ceiling, writes) // 2))

    def allowed(self, points_a_minute: int | None) -> BatchSizer:
        """With the account's budget of a minute, where an answer tells it."""
        if not points_a_minute or points_a_minute < CREATE_COST:
            return self
        return replace(self, budget=min(QUERY_CAP, points_a_minute))


def _steered(known: float | None, measured: float) -> float:
    if known is None or measured > known:
        return measured
    return known + (measured - known) / 4


_PARAMETER = re.compile(r';\s*([A-Za-z_]+)\s*=\s*"?([^;,"]*)"?')
_ENTRY = re.compile(r'\s*"?([A-Za-z_][\w.-]*)"?\s*((?:;[^,]*)*)')


def _entries(header: str) -> list[tuple[str, dict[str, str]]]:
    found = (_ENTRY.fullmatch(part.rstrip()) for part in header.split(","))
    return [(match[1], dict(_PARAMETER.findall(match[2]))) for match in found if match]


def _whole(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else None


def count(value: object) -> int | None:
    """A whole number from 0 on; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
