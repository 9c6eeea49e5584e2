"""A full read that is spread over several runs: what it has brought so far, until it is whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.cursor import Cursor, Window
from app.domain.records import Json
from app.domain.routes import RouteId
from app.domain.storage import State, Store

LONGEST = timedelta(days=7)
"""A full read that has not ended by then begins anew: what changes behind its position is seen by the next one only."""


@dataclass(frozen=True, slots=True)
class FullRead:
    """Of one route. Its position stands in the store with the records of each page, so a page is read once."""

    route: RouteId
    since: datetime | None
    started_at: datetime
    """Of its first run: what changes later is read by the next window."""
    highest: datetime | None = None

    def window(self, state: State) -> Window:
        prefix = _name(self.route, "")
        reached = {name.removeprefix(prefix): state.get(name) for name in state.names(prefix)}
        return Window(self.since, self.started_at, reached, with_open=True)

    def take(self, state: State, reached: Mapping[str, Json], highest: datetime | None) -> FullRead:
        """Within the transaction of the page. Nothing is kept of a source that cannot tell."""
        further = replace(self, highest=max(filter(None, (self.highest, highest)), default=None))
        for name, at in reached.items():
            state.set(_name(self.route, name), at)
        if reached:
            times = (self.since, self.started_at, further.highest)
            state.set(_name(self.route), [time.isoformat() if time else None for time in times])
        return further


def full_read(route: RouteId, cursor: Cursor, now: datetime, state: State, *, full: bool) -> FullRead | None:
    """The one that is under way; else a new one where it is asked for, or where the route was never read whole."""
    since = cursor.window(now, full=True).since
    under_way = _kept(route, state)
    if under_way and under_way.since == since and now - under_way.started_at <= LONGEST:
        return under_way
    drop(route, state)
    return FullRead(route, since, now) if full or cursor.since is None else None


def drop(route: RouteId, state: State) -> None:
    """It is whole, or what it has reached counts no longer."""
    for name in (_name(route), *state.names(_name(route, ""))):
        state.set(name, None)


def read_anew(route: RouteId, store: Store) -> None:
    """The next run reads the route whole, from the beginning. Within a transaction."""
    drop(route, store.state)
    store.cursors.save(route, Cursor(initial=store.cursors.load(route).initial))


def _kept(route: RouteId, state: State) -> FullRead | None:
    kept = state.get(_name(route))
    if not isinstance(kept, list):
        return None
    since, started_at, highest = (datetime.fromisoformat(str(time)) if time else None for time in kept)
    return FullRead(route, since, started_at, highest) if started_at else None


def _name(route: RouteId, reader: str | None = None) -> str:
    return f"full-read:{route}" if reader is None else f"full-read:{route}:{reader}"
