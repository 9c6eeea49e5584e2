"""The ticker: `schedule` says when to look, the last satisfied slot in the store says what is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta, tzinfo

import schedule

from app.domain.ports import Clock
from app.domain.records import Json
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.schedules import Schedule, ScheduleKind, next_slot
from app.domain.storage import State, Store

TICK_S = 2
"""Between two looks at what is due."""

WOKE_AFTER = timedelta(seconds=60)
"""A gap this long between two ticks means that the machine slept."""

SETTLE_AFTER_SLEEP = timedelta(seconds=20)
"""The network is often not up yet when a machine wakes."""

PAUSED = "paused"
"""State: ISO time until which no scheduled run starts, or "until resumed"."""

FOREVER = "until resumed"


class Ticker:
    """Looks every TICK_S seconds; must be used from one thread. The job only hands over what is due."""

    def __init__(self, look: Callable[[], None], clock: Clock) -> None:
        self._scheduler = schedule.Scheduler()
        self._look = look
        self._scheduler.every(TICK_S).seconds.do(look)
        self._clock = clock
        self._last = clock()
        self._quiet_until = self._last

    def tick(self) -> None:
        """Runs the look when its time has come; holds back for a moment after the machine slept."""
        now = self._clock()
        if now - self._last > WOKE_AFTER:
            self._quiet_until = now + SETTLE_AFTER_SLEEP
        self._last = now
        if now >= self._quiet_until:
            self._rearm()
            self._scheduler.run_pending()

    def _rearm(self) -> None:
        """`schedule` compares naive local times: when the clock goes back, its next look would be an hour away."""
        if (self._scheduler.idle_seconds or 0) > TICK_S:
            self._scheduler.clear()
            self._scheduler.every(TICK_S).seconds.do(self._look)


def due_slots(store: Store, now: datetime, zone: tzinfo) -> dict[RouteId, datetime]:
    """Routes with a board whose next slot has come, and that slot. None while paused."""
    if paused_until(store.state, now) is not None:
        return {}
    slots = {route: next_run(store.state, route, now, zone) for route in store.bindings.all()}
    return {route: slot for route, slot in slots.items() if slot is not None and slot <= now}


def next_run(state: State, route: RouteId, now: datetime, zone: tzinfo) -> datetime | None:
    return next_slot(load_schedule(state, route), last_slot(state, route), now, zone)


def last_slot(state: State, route: RouteId) -> datetime | None:
    return _time(state.get(f"slot:{route}"))


def satisfy(state: State, slots: dict[RouteId, datetime]) -> None:
    """These slots have had their run, however it ended: the next one is the slot after."""
    for route, slot in slots.items():
        state.set(f"slot:{route}", slot.isoformat())


def load_schedule(state: State, route: RouteId) -> Schedule:
    kept = state.get(f"schedule:{route}")
    if not isinstance(kept, dict):
        return Schedule()
    times = kept.get("times")
    return Schedule(
        ScheduleKind(str(kept.get("kind", ScheduleKind.INTERVAL))),
        int(str(kept.get("every_minutes", 240))),
        tuple(time.fromisoformat(str(at)) for at in times) if isinstance(times, list) else (),
    )


def save_schedule(state: State, route: RouteId, wanted: Schedule, now: datetime) -> None:
    """The new schedule counts from now: a daily 18:00 that is set at noon first runs today at 18:00."""
    times: list[Json] = [at.isoformat("minutes") for at in wanted.times]
    state.set(f"schedule:{route}", {"kind": wanted.kind, "every_minutes": wanted.every_minutes, "times": times})
    state.set(f"slot:{route}", now.isoformat())


def load_schedules(state: State) -> dict[RouteId, Schedule]:
    return {route: load_schedule(state, route) for route in DELIVERY_ORDER}


def paused_until(state: State, now: datetime) -> datetime | str | None:
    """None when not paused; FOREVER when until resumed."""
    kept = state.get(PAUSED)
    if kept == FOREVER:
        return FOREVER
    until = _time(kept)
    return until if until and until > now else None


def _time(kept: Json) -> datetime | None:
    return datetime.fromisoformat(kept) if isinstance(kept, str) and kept != FOREVER else None
