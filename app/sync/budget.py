"""The account's limits are planned, not hit: what is left of today's monday calls, and who may use it."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.errors import ConnectorError, Throttled
from app.domain.status import Trigger
from app.domain.storage import Store
from app.sync.deps import Deps, Run

ACCOUNT = "monday.account"
"""State: what the monday account told when it was connected (`name`, `user`, `plan`, `daily_limit`, `slug`)."""

CALLS_A_DAY = "monday.calls_a_day"
"""State: the user's own figure for the calls a day, where other programs use the account too."""

USED_UP = "daily-limit"


class Parked(ConnectorError):
    """Delivery goes on by itself at `resumes_at`; nothing is lost."""

    def __init__(self, message: str, resumes_at: datetime, *, code: str = "") -> None:
        super().__init__(message, hint="Nothing is lost: what waits goes out by itself then.", code=code)
        self.resumes_at = resumes_at


def calls_today(store: Store, now: datetime) -> int:
    """monday calls made since midnight UTC, when monday starts to count anew (monday docs, rate limits)."""
    return store.spending.on("monday", now.date())[0]


def calls_limit(store: Store) -> int | None:
    """monday calls a day: the user's figure, else what the account told; None where neither is known."""
    own = store.state.get(CALLS_A_DAY)
    account = store.state.get(ACCOUNT)
    told = account.get("daily_limit") if isinstance(account, dict) else None
    limits = [limit for limit in (own, told) if isinstance(limit, int)]
    return min(limits, default=None)


def calls_left(store: Store, now: datetime) -> int | None:
    limit = calls_limit(store)
    return None if limit is None else max(0, limit - calls_today(store, now))


def midnight_after(now: datetime) -> datetime:
    return (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def refuse_when_used_up(store: Store, now: datetime, under_way: int) -> None:
    """Before any call at all; those under way are not counted yet. Raises Throttled until midnight UTC."""
    left = calls_left(store, now)
    if left is not None and left <= under_way:
        wait_s = (midnight_after(now) - now).total_seconds()
        raise Throttled(_used_up(store), wait_s=wait_s, code=USED_UP)


def _used_up(store: Store) -> str:
    limit = calls_limit(store)
    return f"monday's daily limit is used up ({limit:,} of {limit:,} calls)."


def reserve(limit: int) -> int:
    """Calls that scheduled runs leave for a person: Sync now and replays go first."""
    return max(5, limit // 20)


def require_calls(deps: Deps, run: Run) -> None:
    """Before a call that writes, or that finds out what was written. Raises Parked until midnight UTC."""
    now = deps.clock()
    limit, left = calls_limit(deps.store), calls_left(deps.store, now)
    if limit is None or left is None:
        return
    if left < 1:
        raise Parked(_used_up(deps.store), midnight_after(now), code=USED_UP)
    if run.trigger is Trigger.SCHEDULE and left <= reserve(limit):
        text = (
            f"{limit - left:,} of today's {limit:,} monday calls are used; the rest is kept for Sync now and replays."
        )
        raise Parked(text, midnight_after(now), code=USED_UP)
