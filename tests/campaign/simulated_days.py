"""Weeks of a procurement office in minutes: the real engine on a virtual clock, a laptop that sleeps at night.

`python -m tests.campaign.simulated_days` plays the long ones and prints their figures.
"""

from __future__ import annotations

import logging
import queue
import sys
import tempfile
import time as wall
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from app.domain.events import Event, RunEnded
from app.domain.routes import RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import Outcome, RunReport, Trigger
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from app.sync.facade import Facade
from app.wiring import build
from tests.campaign.equality import Quiet, wrong
from tests.flow.world import Clock, ClockCancel

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAILY = RouteId.GL_ACCOUNTS
"""Runs daily at 02:30 and 17:00; the other routes every four hours. A DST change skips or repeats 02:30."""
TIMES = (time(2, 30), time(17))
ASLEEP = time(22), time(6, 30)
TICK = timedelta(minutes=10)
MOST_TOKENS = 40


@dataclass(frozen=True, slots=True)
class Office:
    """What is simulated."""

    first_day: datetime
    days: int
    purchase_orders: int
    """Some 11.6 records each."""
    daily_calls: int
    complexity_per_minute: int
    token_lifetime_s: int
    changes_a_day: int = 12
    writers: int = 1


FREE = {"daily_calls": 200, "complexity_per_minute": 1_000_000}
STANDARD = {"daily_calls": 1_000, "complexity_per_minute": 10_000_000}
AUTUMN = datetime(2026, 10, 12, 6, 0, tzinfo=UTC)
"""60 days over 25 October 2026."""
SPRING = datetime(2026, 2, 16, 6, 0, tzinfo=UTC)
"""60 days over 29 March 2026."""

LONG = {
    "12,000 records, Free plan, autumn, tokens of 1 h": Office(AUTUMN, 60, 1_035, **FREE, token_lifetime_s=3_600),
    "12,000 records, Free plan, spring, tokens of 24 h": Office(SPRING, 60, 1_035, **FREE, token_lifetime_s=86_400),
    "60,000 records, Standard plan, spring, tokens of 1 h": Office(
        SPRING, 60, 5_180, **STANDARD, token_lifetime_s=3_600
    ),
}


class LaptopClock(Clock):
    """Nobody sees the hours in which the laptop sleeps: time that would pass in them ends in the morning."""

    def forward(self, **by: float) -> None:
        super().forward(**by)
        local = self.now.astimezone(STOCKHOLM)
        if local.toordinal() % 3 and not ASLEEP[1] <= local.time() < ASLEEP[0]:
            day = local.date() + timedelta(days=1 if local.time() >= ASLEEP[0] else 0)
            self.now = datetime.combine(day, ASLEEP[1], STOCKHOLM).astimezone(UTC)


@dataclass(slots=True)
class Diary:
    """What came of it."""

    runs: Counter[Outcome] = field(default_factory=Counter)
    daily: Counter[str] = field(default_factory=Counter)
    """Local day -> scheduled reads of the route that runs daily."""
    polls: Counter[str] = field(default_factory=Counter)
    """Local day -> scheduled reads of one that runs every four hours."""
    refusals: Counter[str] = field(default_factory=Counter)
    calls: Counter[str] = field(default_factory=Counter)
    """UTC day -> monday calls."""
    tokens: dict[str, int] = field(default_factory=dict)
    records: int = 0
    loaded_at: datetime | None = None
    """When the first run ended that left nothing to do."""
    parked: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def note(self, report: RunReport) -> None:
        self.runs[report.outcome] += 1
        self.parked += report.outcome is Outcome.PARKED
        if report.outcome is Outcome.OK and self.loaded_at is None:
            self.loaded_at = report.ended_at
        if report.trigger is Trigger.SCHEDULE:
            day = report.started_at.astimezone(STOCKHOLM).date().isoformat()
            self.daily[day] += DAILY in report.routes
            self.polls[day] += RouteId.SUPPLIERS in report.routes

    def __str__(self) -> str:
        busiest = max(self.calls.values(), default=0)
        return (
            f"{self.records:,} records, loaded {self.loaded_at}, parked {self.parked} times, "
            f"runs {dict(self.runs)}, at most {busiest} calls and {max(self.tokens.values(), default=0)} tokens a day, "
            f"refusals {dict(self.refusals)}, polls a day {Counter(self.polls.values())}, "
            f"daily runs {Counter(self.daily.values())}, {self.seconds:.0f} s, wrong: {self.wrong[:10]}"
        )


class Watch:
    """Counts what monday is asked and what it refuses."""

    def __init__(self, diary: Diary, clock: Clock) -> None:
        self._diary = diary
        self._clock = clock

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        answer = proceed()
        if request.path == "/v2":
            self._diary.calls[self._clock.now.date().isoformat()] += 1
            if answer.status == 429:
                code = next((code for code in REFUSALS if code.encode() in answer.body), answer.body.decode()[:200])
                self._diary.refusals[code] += 1
        return answer


REFUSALS = ("DAILY_LIMIT_EXCEEDED", "COMPLEXITY_BUDGET_EXHAUSTED", "ComplexityException", "Minute limit")


class Laptop(Quiet):
    def open(self) -> Facade:
        return build(
            self.folder / "app.sqlite3",
            self.vault,
            clock=self.clock,
            zone=STOCKHOLM,
            jitter=lambda: 0.5,
            new_cancel=lambda: ClockCancel(self.clock),
            writers=self.writers,
        )


def simulate(office: Office, folder: Path) -> Diary:
    began = wall.monotonic()
    diary = Diary()
    with _laptop(office, folder, diary) as here:
        random = Random(f"office/{office.purchase_orders}")
        end = office.first_day + timedelta(days=office.days)
        today = ""
        while here.clock.now < end:
            if today != (today := here.clock.now.date().isoformat()):
                _working_day(here, random, office.changes_a_day)
            carry_out_what_is_due(here, diary)
            here.clock.forward(seconds=TICK.total_seconds())
        for _ in range(30):
            carry_out_what_is_due(here, diary)
            here.clock.forward(hours=1)
        diary.records = sum(len(here.items(route)) for route in RouteId)
        diary.tokens = here.sandbox.ion.tokens.issued_by_day
        diary.wrong = wrong(here)
    diary.seconds = wall.monotonic() - began
    return diary


def carry_out_what_is_due(here: Quiet, diary: Diary) -> None:
    """What the engine's loop does at a tick, without the waiting."""
    engine = here.facade._engine

    def listen(event: Event) -> None:
        if isinstance(event, RunEnded):
            diary.note(event.report)

    engine._look()
    while True:
        try:
            _, _, order = engine._orders.get_nowait()
        except queue.Empty:
            return
        assert order is not None
        engine._run(order, listen)


def _working_day(here: Quiet, random: Random, changes: int) -> None:
    business = here.sandbox.business
    for number in range(changes):
        match number % 4:
            case 0:
                line = random.choice(business.po_lines)
                business.change("po-lines", line.tail, ordered=line.ordered + 1)
            case 1:
                order = random.choice(business.purchase_orders)
                business.change("purchase-orders", order.number, buyer=f"B{random.randrange(1000)}")
            case 2:
                supplier = random.choice(business.suppliers)
                business.change("suppliers", supplier.number, phone=f"+46 8 555 {random.randrange(1000, 9999)}")
            case _:
                business.add_purchase_order(lines=2)


@contextmanager
def _laptop(office: Office, folder: Path, diary: Diary) -> Iterator[Laptop]:
    clock = LaptopClock(office.first_day)
    with Sandbox(folder=folder, purchase_orders=office.purchase_orders, clock=clock) as sandbox:
        limits = sandbox.monday.limits
        limits.daily_calls = office.daily_calls
        limits.complexity_per_minute = office.complexity_per_minute
        limits.items_per_board = 100_000
        sandbox.ion.settings.lifetime_s = office.token_lifetime_s
        sandbox.server.interceptors.append(Watch(diary, clock))
        here = Laptop(folder, sandbox, clock, writers=office.writers)
        here.connect()
        for route in RouteId:
            schedule = Schedule(ScheduleKind.DAILY, times=TIMES) if route is DAILY else Schedule()
            here.facade.set_schedule(route, schedule)
        try:
            yield here
        finally:
            here.facade.close()


def broken_promises(office: Office, diary: Diary) -> list[str]:
    """What must hold for every simulation; empty when it does."""
    days = sorted(diary.polls)[2:-2]
    return [
        *diary.wrong,
        *(["never loaded"] if diary.loaded_at is None else []),
        *(["hit the daily limit"] if diary.refusals["DAILY_LIMIT_EXCEEDED"] else []),
        *(f"{count} calls on {day}" for day, count in diary.calls.items() if count > office.daily_calls),
        *(f"{count} tokens on {day}" for day, count in diary.tokens.items() if count >= MOST_TOKENS),
        *(f"{diary.polls[day]} polls on {day}" for day in days if not 3 <= diary.polls[day] <= 7),
        *(f"{diary.daily[day]} daily runs on {day}" for day in days if diary.daily[day] != len(TIMES)),
        *(f"ended as {kind}" for kind in (Outcome.AUTH, Outcome.ERROR, Outcome.STOPPED) if diary.runs[kind]),
    ]


def main(names: list[str]) -> int:
    logging.getLogger("app").setLevel(logging.ERROR)
    red = 0
    for name, office in LONG.items():
        if names and not any(part in name for part in names):
            continue
        with tempfile.TemporaryDirectory() as folder:
            diary = simulate(office, Path(folder))
        broken = broken_promises(office, diary)
        red += bool(broken)
        sys.stdout.write(f"{'RED' if broken else 'ok'} {name}: {diary}\n  broken: {broken[:10]}\n")
        sys.stdout.flush()
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
