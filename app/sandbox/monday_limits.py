"""The limits of a monday account, counted by the clock. Source: monday documentation, rate limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from app.sandbox.monday_errors import RequestRefused


@dataclass(frozen=True, slots=True)
class Plan:
    requests_per_minute: int
    concurrency: int
    daily_calls: int
    complexity_per_minute: int


PLANS = {
    "free": Plan(1_000, 40, 1_000, 1_000_000),
    "standard": Plan(1_000, 40, 1_000, 10_000_000),
    "pro": Plan(2_500, 100, 10_000, 10_000_000),
    "enterprise": Plan(5_000, 250, 25_000, 10_000_000),
}


@dataclass
class MondayLimits:
    """What the account allows. Set any field at any time; None means what the plan has."""

    plan: str = "pro"
    complexity_per_minute: int | None = None
    complexity_per_query: int = 5_000_000
    requests_per_minute: int | None = None
    concurrency: int | None = None
    daily_calls: int | None = None
    daily_limit_status: int = 429
    """HTTP status of DAILY_LIMIT_EXCEEDED; the documentation does not give it."""
    requests_per_10_s: int = 5_000
    create_boards_per_minute: int = 40
    items_per_board: int = 10_000
    subitem_reads_per_minute: int | None = None
    """Items whose `subitems` may be asked for in a minute; None never refuses."""
    idempotency_bytes: int | None = None
    """Memory for answers kept under an idempotency key; above it nothing more is kept, without a sign."""
    top_level_errors: bool = False
    """Request-wide refusals in the form of API versions before 2025 (`error_code`, `error_message`)."""

    @property
    def of_plan(self) -> Plan:
        return PLANS[self.plan]

    @property
    def complexity_budget(self) -> int:
        return self._or_plan(self.complexity_per_minute, self.of_plan.complexity_per_minute)

    @property
    def minute_rate(self) -> int:
        return self._or_plan(self.requests_per_minute, self.of_plan.requests_per_minute)

    @property
    def concurrent(self) -> int:
        return self._or_plan(self.concurrency, self.of_plan.concurrency)

    @property
    def daily(self) -> int:
        return self._or_plan(self.daily_calls, self.of_plan.daily_calls)

    @staticmethod
    def _or_plan(own: int | None, of_plan: int) -> int:
        return of_plan if own is None else own


@dataclass
class ServiceTimes:
    """How long monday works on a request, beside the wire's latency. Really waited for; imports go by the clock."""

    mutation_s: float = 0.0
    """Of each root field of a mutation, one after the other."""


class Window:
    """A count that starts again `length_s` seconds after its first entry."""

    def __init__(self, length_s: int) -> None:
        self.length = timedelta(seconds=length_s)
        self._began: datetime | None = None
        self._used = 0

    def used(self, now: datetime) -> int:
        if self._began is None or now - self._began >= self.length or now < self._began:
            self._began, self._used = None, 0
        return self._used

    def add(self, amount: int, now: datetime) -> None:
        self._used = max(0, self.used(now) + amount)
        self._began = self._began or now

    def reset_s(self, now: datetime) -> int:
        self.used(now)
        left = self.length if self._began is None else self._began + self.length - now
        return max(1, ceil(left.total_seconds()))


class Meter:
    """Counts requests and complexity against MondayLimits. Not locked: the account serialises access."""

    def __init__(self, limits: MondayLimits) -> None:
        self.limits = limits
        self.minute = Window(60)
        self.ten_seconds = Window(10)
        self.complexity = Window(60)
        self.boards = Window(60)
        self.subitem_reads = Window(60)
        self.in_flight = 0
        self._day = ""
        self._day_tenths = 0

    def admit(self, now: datetime) -> None:
        """Count one request. Raises RequestRefused when the account is over a rate.

        A refused call is counted as a tenth of a daily call.
        """
        try:
            self._admit(now)
        except RequestRefused:
            self._count_day(1, now)
            raise
        self._count_day(10, now)
        self.minute.add(1, now)
        self.ten_seconds.add(1, now)

    def _admit(self, now: datetime) -> None:
        limits = self.limits
        if self.ten_seconds.used(now) >= limits.requests_per_10_s:
            self._refuse("IP_RATE_LIMIT_EXCEEDED", "IP rate limit exceeded", self.ten_seconds.reset_s(now))
        if self.minute.used(now) >= limits.minute_rate:
            self._refuse("Rate Limit Exceeded", "Minute limit rate exceeded", self.minute.reset_s(now))
        if self.in_flight > limits.concurrent:
            self._refuse("maxConcurrencyExceeded", "Concurrency limit exceeded", 1)
        if self.daily_used(now) >= limits.daily:
            midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
            wait_s = ceil((midnight - now).total_seconds())
            self._refuse("DAILY_LIMIT_EXCEEDED", "Daily limit exceeded", wait_s, limits.daily_limit_status)

    def _refuse(self, code: str, message: str, wait_s: int, status: int = 429) -> None:
        more = {"status_code": status, "retry_in_seconds": wait_s}
        raise RequestRefused(status, code, message, retry_s=wait_s, extensions=more)

    def lone_complexity(self, now: datetime) -> None:
        """A request that asks for nothing but `complexity` counts as a tenth of a daily call."""
        self._count_day(-9, now)

    def daily_used(self, now: datetime) -> float:
        self._count_day(0, now)
        return self._day_tenths / 10

    def _count_day(self, tenths: int, now: datetime) -> None:
        today = now.date().isoformat()
        if today != self._day:
            self._day, self._day_tenths = today, 0
        self._day_tenths += tenths

    def reserve(self, complexity: int, now: datetime) -> None:
        """Take an estimate from the minute's budget. Raises RequestRefused when the query or the minute has no room."""
        if complexity > self.limits.complexity_per_query:
            message = (
                f"Query has complexity of {complexity}, "
                f"which exceeds max complexity of {self.limits.complexity_per_query}"
            )
            raise RequestRefused(200, "maxComplexityExceeded", message, extensions={"complexity": complexity})
        left = self.complexity_left(now)
        if complexity > left:
            wait_s, budget = self.complexity.reset_s(now), self.limits.complexity_budget
            detail = f", query cost {complexity} budget remaining {left} out of {budget} reset in {wait_s} seconds"
            message = "Complexity budget exhausted" + (detail if self.limits.top_level_errors else "")
            self._refuse("COMPLEXITY_BUDGET_EXHAUSTED", message, wait_s)
        self.complexity.add(complexity, now)

    def complexity_left(self, now: datetime) -> int:
        return max(0, self.limits.complexity_budget - self.complexity.used(now))

    def create_boards(self, boards: int, now: datetime) -> None:
        """Raises RequestRefused above the number of boards a minute allows."""
        if boards and self.boards.used(now) + boards > self.limits.create_boards_per_minute:
            self._refuse("Rate Limit Exceeded", "Call limit exceeded for CreateBoard", self.boards.reset_s(now))
        self.boards.add(boards, now)

    def headers(self, now: datetime) -> dict[str, str]:
        """RateLimit and RateLimit-Policy, which come with every answer."""
        limits = self.limits
        rate_left = max(0, limits.minute_rate - self.minute.used(now))
        return {
            "RateLimit-Policy": f'"minuteRate";q={limits.minute_rate};w=60, '
            f'"concurrency";q={limits.concurrent};qu="concurrent-requests", '
            f'"complexityMinute";q={limits.complexity_budget};w=60;qu="content-bytes"',
            "RateLimit": f'"minuteRate";r={rate_left};t={self.minute.reset_s(now)}, '
            f'"concurrency";r={max(0, limits.concurrent - self.in_flight)}, '
            f'"complexityMinute";r={self.complexity_left(now)};t={self.complexity.reset_s(now)}',
        }
