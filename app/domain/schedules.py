"""When a route is due: every so many minutes, or daily at times, in the user's time zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import StrEnum

from app.domain.errors import ConfigError


class ScheduleKind(StrEnum):
    OFF = "off"
    INTERVAL = "interval"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class Schedule:
    """`interval` uses `every_minutes` (1 to 10,080); `daily` uses `times`, wall clock, at least one."""

    kind: ScheduleKind = ScheduleKind.INTERVAL
    every_minutes: int = 240
    times: tuple[time, ...] = ()

    def __post_init__(self) -> None:
        if self.kind is ScheduleKind.INTERVAL and not 1 <= self.every_minutes <= 10_080:
            raise ConfigError("A schedule runs every 1 minute to every 7 days.", hint="Choose a number in that range.")
        if self.kind is ScheduleKind.DAILY and not self.times:
            raise ConfigError("A daily schedule needs at least one time of day.", hint="Add a time such as 07:30.")


def next_slot(schedule: Schedule, last: datetime | None, now: datetime, zone: tzinfo) -> datetime | None:
    """The slot to run next, aware UTC: in the past or equal to `now` means due. None when the schedule is off.

    `last` is the slot that the last run satisfied, not the time it ran at, so a catch-up at 09:46 leaves the next
    daily run at 18:00. However many slots passed while the machine slept, one catch-up is due: the latest of them.
    """
    if schedule.kind is ScheduleKind.OFF:
        return None
    # A slot in the future means that the clock was set back: that must not silence the route until it comes round.
    if last is None or last > now:
        return now
    if schedule.kind is ScheduleKind.INTERVAL:
        step = timedelta(minutes=schedule.every_minutes)
        passed = max(1, (now - last) // step)
        return last + passed * step
    return _next_daily(schedule.times, last, now, zone)


def _next_daily(times: tuple[time, ...], last: datetime, now: datetime, zone: tzinfo) -> datetime:
    missed = [slot for slot in _daily_slots(times, max(last, now - timedelta(days=2)), zone) if last < slot <= now]
    if missed:
        return missed[-1]
    return next(slot for slot in _daily_slots(times, now, zone) if slot > now)


def _daily_slots(times: tuple[time, ...], around: datetime, zone: tzinfo) -> Iterator[datetime]:
    """The slots of the day before `around` and of the four days after it, in order, as UTC.

    A time that a DST change skips runs as much later as the clock jumped; one that it repeats runs the first time.
    """
    day = around.astimezone(zone).date() - timedelta(days=1)
    for offset in range(5):
        for at in sorted(times):
            local = datetime.combine(day + timedelta(days=offset), at, zone)
            yield local.astimezone(UTC)
