"""The account's limits are planned, not hit: what is left of today's monday calls."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.errors import ConnectorError
from app.sync.deps import Deps

ACCOUNT = "monday.account"
"""State: what the monday account told when it was connected (`name`, `user`, `plan`, `daily_limit`, `slug`)."""


class Parked(ConnectorError):
    """Delivery goes on by itself at `resumes_at`; nothing is lost."""

    def __init__(self, message: str, resumes_at: datetime, *, code: str = "") -> None:
        super().__init__(message, hint="Nothing is lost: what waits goes out by itself then.", code=code)
        self.resumes_at = resumes_at


def calls_today(deps: Deps) -> int:
    """monday calls made since midnight UTC, when monday starts to count anew."""
    return deps.store.spending.on("monday", deps.clock().date())[0]


def calls_limit(deps: Deps) -> int | None:
    """monday calls a day that the plan allows; None where the account does not tell."""
    account = deps.store.state.get(ACCOUNT)
    limit = account.get("daily_limit") if isinstance(account, dict) else None
    return limit if isinstance(limit, int) else None


def calls_left(deps: Deps) -> int | None:
    limit = calls_limit(deps)
    return None if limit is None else max(0, limit - calls_today(deps))


def require_calls(deps: Deps) -> None:
    """Raises Parked until midnight UTC when today's calls are used up."""
    if calls_left(deps) == 0:
        limit = calls_limit(deps)
        midnight = (deps.clock() + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        raise Parked(f"monday's daily limit is used up ({limit:,} of {limit:,} calls).", midnight, code="daily-limit")
