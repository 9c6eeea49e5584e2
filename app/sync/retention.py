"""How long the audit is kept: for ever, or some months."""

from __future__ import annotations

import logging
from datetime import datetime

from app.domain.errors import ConfigError
from app.domain.storage import State, Store

MONTHS = "audit.months"
"""State: entries older than that many months are removed; absent: none is."""
PRUNED_ON = "audit.pruned_on"
"""State: the UTC day on which nothing old was left."""
MOST_AT_ONCE = 20_000
"""Entries in one go, a second or two: the engine has runs to carry out."""

log = logging.getLogger(__name__)


def retention(state: State) -> int | None:
    months = state.get(MONTHS)
    return months if isinstance(months, int) else None


def set_retention(months: int | None, state: State) -> None:
    """None keeps everything. Raises ConfigError."""
    if months is not None and months < 1:
        raise ConfigError("The audit is kept for at least one month.", hint="Give a number of months, or keep it all.")
    state.set(MONTHS, months)
    state.set(PRUNED_ON, None)


def prune_if_due(store: Store, now: datetime) -> None:
    """Removes what is too old: once a day, and the rest of a lot the next time this is called."""
    months, today = retention(store.state), now.date().isoformat()
    if months is None or store.state.get(PRUNED_ON) == today:
        return
    removed = store.audit.prune(months_before(now, months), now, MOST_AT_ONCE)
    if removed:
        log.info("%d old entries of the audit were removed.", removed)
    if removed < MOST_AT_ONCE:
        store.state.set(PRUNED_ON, today)


def months_before(now: datetime, months: int) -> datetime:
    """The 31st less some months is the 28th: a day or two more are kept."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    if year < 1:
        return datetime.min.replace(tzinfo=now.tzinfo)
    return now.replace(year=year, month=month + 1, day=min(now.day, 28))
