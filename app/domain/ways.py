"""How a board's changes are written: one request each, several in a request, or a bulk import. Pure arithmetic.

Costs are counted in seconds. A call has a price in seconds too, which rises as the day's calls run out: a fast way that
leaves nothing for the rest of the day is not the best one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from app.domain.ingest import COLUMN_TYPES, FILE_ROWS, ROWS_AN_HOUR, STARTS_AN_HOUR

CALL_PRICE_S = 1.0
DEAREST_CALL_S = 60.0
SCARCE_CALLS = 2_000
"""With fewer calls left than this the price of one rises."""

SHARE_WHILE_WAITING = 0.1
"""Of today's calls, for what could also wait for the next hour's imports."""

FIRST_POLL_S = 2.0
LONGEST_POLL_S = 60.0


class WayKind(StrEnum):
    SINGLE = "single"
    """A request for each change."""
    BATCH = "batch"
    """Many changes in a request."""
    INGEST = "ingest"
    """A file for monday to work off by itself."""


@dataclass(frozen=True, slots=True)
class Budgets:
    """What the account has left."""

    calls_left: int | None = None
    """Of today; None where the plan is not known."""
    calls_a_minute: int = 1_000
    points_a_minute: int = 10_000_000
    """monday's complexity points."""
    ingest_rows_left: int = ROWS_AN_HOUR
    """Of this hour."""
    ingest_starts_left: int = STARTS_AN_HOUR
    """Of this hour."""
    ingest_opens_in_s: float = 3600.0
    """Until imports have a fresh hour."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What the ways cost here, as last seen; the defaults are cautious beliefs."""

    latency_s: float = 0.3
    """Of a request that changes nothing."""
    seconds_per_write: float = 0.15
    """monday's time for one change in a request."""
    batch_size: int = 40
    """Changes that a request carries."""
    points_per_create: float = 30_001
    points_per_update: float = 10_000
    seconds_per_row: float = 0.003
    """monday's time for one row of an import."""
    ingest_overhead_s: float = 15.0
    """From the arrival of a file until it is worked on, and from its end until that is seen."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way to go now. Where `writes` is less than asked for, the rest is to be chosen for again afterwards."""

    kind: WayKind
    writes: int
    """How many changes go this way now; 0 where today's calls are used up."""
    calls: int
    seconds: float
    why: str
    """A sentence for the plan that the user sees."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The whole of a large load, before it starts."""

    writes: int
    calls: int
    seconds: float
    days: int
    """On how many days (UTC) it writes; more than one where the calls of a day do not suffice."""


@dataclass(frozen=True, slots=True)
class _Load:
    creates: int
    updates: int
    has_leftovers: bool
    """Some columns are written in requests after an import."""
    is_subitem: bool

    @property
    def total(self) -> int:
        return self.creates + self.updates

    def first(self, writes: int) -> _Load:
        creates = min(self.creates, writes)
        return replace(self, creates=creates, updates=min(self.updates, writes - creates))

    def without(self, writes: int) -> _Load:
        taken = self.first(writes)
        return replace(self, creates=self.creates - taken.creates, updates=self.updates - taken.updates)


def choose(
    creates: int,
    updates: int,
    column_types: Collection[str],
    budgets: Budgets,
    measured: Measured,
    *,
    is_subitem: bool = False,
) -> Way:
    """The cheapest way per change for so many new and changed items of one board.

    `column_types`: of the columns that are written. Subitems cannot be imported by their key, so they never are.
    """
    load = _Load(creates, updates, not set(column_types) <= COLUMN_TYPES, is_subitem)
    return _choose(load, budgets, measured)


def forecast(
    creates: int,
    updates: int,
    column_types: Collection[str],
    budgets: Budgets,
    measured: Measured,
    *,
    calls_a_day: int | None = None,
    is_subitem: bool = False,
) -> Forecast:
    """What all of it takes when the best way is chosen again and again, and hours and days bring new budgets."""
    load = _Load(creates, updates, not set(column_types) <= COLUMN_TYPES, is_subitem)
    total, calls, seconds, hour_began, days = load.total, 0, 0.0, 0.0, 1
    while load.total:
        way = _choose(load, budgets, measured)
        if way.writes == 0:
            if not calls_a_day:
                break
            seconds, days, hour_began = seconds + 86_400, days + 1, seconds + 86_400
            budgets = replace(_fresh_hour(budgets), calls_left=calls_a_day)
            continue
        load, calls, seconds = load.without(way.writes), calls + way.calls, seconds + way.seconds
        budgets = _spent(budgets, way)
        if seconds - hour_began >= 3600:
            budgets, hour_began = _fresh_hour(budgets), seconds
    return Forecast(total - load.total, calls, seconds, days)


def _choose(load: _Load, budgets: Budgets, measured: Measured) -> Way:
    if load.total == 0:
        return Way(WayKind.BATCH, 0, 0, 0.0, "Nothing is to be written.")
    requests = _requests(load, budgets, measured)
    ingest = _ingest(load, budgets, measured)
    if ingest is None and _pays_to_wait(load, requests, budgets, measured):
        requests = _until_imports_are_back(load, budgets, measured)
    usable = [way for way in (requests, ingest) if way and way.writes]
    if not usable:
        return replace(requests, why="Today's calls are used up; the rest goes out after midnight UTC.")
    best = min(usable, key=lambda way: _price(way, budgets) / way.writes)
    other = ingest if best is requests else requests
    return replace(best, why=_why(best, other, load, measured))


def _requests(load: _Load, budgets: Budgets, measured: Measured) -> Way:
    """As many as today's calls allow."""
    size = max(1, measured.batch_size)
    writes = load.total if budgets.calls_left is None else min(load.total, budgets.calls_left * size)
    sent = load.first(writes)
    calls = ceil(writes / size)
    points = sent.creates * measured.points_per_create + sent.updates * measured.points_per_update
    seconds = _paced(calls * measured.latency_s + writes * measured.seconds_per_write, calls, points, budgets)
    return Way(WayKind.SINGLE if size == 1 or load.total == 1 else WayKind.BATCH, writes, calls, seconds, "")


def _paced(seconds: float, calls: int, points: float, budgets: Budgets) -> float:
    """Not faster than the account's minutes allow; the first minute's share is there at once."""
    by_points = 60 * max(0.0, points / max(budgets.points_a_minute, 1) - 1)
    by_calls = 60 * max(0.0, calls / max(budgets.calls_a_minute, 1) - 1)
    return max(seconds, by_points, by_calls)


def _ingest(load: _Load, budgets: Budgets, measured: Measured) -> Way | None:
    """As many as this hour allows; None where imports are no way for this load."""
    writes = min(load.total, budgets.ingest_rows_left, budgets.ingest_starts_left * FILE_ROWS)
    if load.is_subitem or writes <= 0:
        return None
    files = ceil(writes / FILE_ROWS)
    work_s = measured.ingest_overhead_s + writes / files * measured.seconds_per_row
    polls = 1 + ceil(max(0.0, work_s - FIRST_POLL_S) / LONGEST_POLL_S)
    calls = files * (1 + polls)
    seconds = files * (work_s + (3 + polls) * measured.latency_s)
    if load.has_leftovers:
        after = _requests(_Load(0, writes, has_leftovers=False, is_subitem=False), budgets, measured)
        calls, seconds = calls + after.calls, seconds + after.seconds
    is_affordable = budgets.calls_left is None or calls <= budgets.calls_left
    return Way(WayKind.INGEST, writes, calls, seconds, "") if is_affordable else None


def _pays_to_wait(load: _Load, requests: Way, budgets: Budgets, measured: Measured) -> bool:
    """Whether the load would go as an import, were the hour's imports not used up."""
    later = _ingest(load, _fresh_hour(budgets), measured)
    if later is None or not requests.writes:
        return False
    return _price(later, budgets) / later.writes < _price(requests, budgets) / requests.writes


def _until_imports_are_back(load: _Load, budgets: Budgets, measured: Measured) -> Way:
    """What requests can do in the meantime, without using up the day's calls for it."""
    size = max(1, measured.batch_size)
    requests_in_time = budgets.ingest_opens_in_s / (measured.latency_s + size * measured.seconds_per_write)
    calls = max(1, int(requests_in_time))
    if budgets.calls_left is not None:
        calls = min(calls, ceil(budgets.calls_left * SHARE_WHILE_WAITING))
    return _requests(load.first(calls * size), budgets, measured)


def _price(way: Way, budgets: Budgets) -> float:
    left = budgets.calls_left
    each = CALL_PRICE_S if left is None else min(max(CALL_PRICE_S, SCARCE_CALLS / max(left, 1)), DEAREST_CALL_S)
    return way.seconds + way.calls * each


def _why(best: Way, other: Way | None, load: _Load, measured: Measured) -> str:
    what = f"{best.writes:,} change{'s' * (best.writes != 1)}"
    cost = f"{_counted(best.calls)}, about {duration(best.seconds)}"
    rest = f" {load.total - best.writes:,} more follow." if best.writes < load.total else ""
    if best.kind is WayKind.INGEST:
        return f"{what} as a bulk import: {cost}{_instead(best, other, measured)}.{rest}"
    how = f"in requests of up to {measured.batch_size}" if best.kind is WayKind.BATCH else "one by one"
    return f"{what} {how}: {cost}. {_why_no_import(other, load)}{rest}"


def _instead(best: Way, requests: Way | None, measured: Measured) -> str:
    if requests is None or not requests.writes:
        return ""
    if requests.writes < best.writes:
        return f"; today's calls are enough for {requests.writes:,} in requests"
    return f"; in requests of {measured.batch_size}: {_counted(requests.calls)}, {duration(requests.seconds)}"


def _why_no_import(ingest: Way | None, load: _Load) -> str:
    if load.is_subitem:
        return "Subitems cannot be imported in bulk."
    if ingest is None:
        return "Bulk imports are used up for this hour, or for today."
    return f"A bulk import would take {_counted(ingest.calls)}, {duration(ingest.seconds)}."


def _counted(calls: int) -> str:
    return f"{calls:,} call{'s' * (calls != 1)}"


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `1.5 h`."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _spent(budgets: Budgets, way: Way) -> Budgets:
    left = None if budgets.calls_left is None else max(0, budgets.calls_left - way.calls)
    if way.kind is not WayKind.INGEST:
        return replace(budgets, calls_left=left)
    return replace(
        budgets,
        calls_left=left,
        ingest_rows_left=budgets.ingest_rows_left - way.writes,
        ingest_starts_left=budgets.ingest_starts_left - ceil(way.writes / FILE_ROWS),
    )


def _fresh_hour(budgets: Budgets) -> Budgets:
    return replace(budgets, ingest_rows_left=ROWS_AN_HOUR, ingest_starts_left=STARTS_AN_HOUR)
