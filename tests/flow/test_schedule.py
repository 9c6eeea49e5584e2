"""The schedule, run by the window's engine: alone, once, after sleep, and never two runs at a time."""

from __future__ import annotations

import json
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.events import Event, RunEnded, RunStarted, StatusChanged
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import Outcome, RunReport, Trigger
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from app.sync.facade import Facade
from app.sync.schedule import Ticker
from app.wiring import build
from tests.flow.process import Product
from tests.flow.world import Clock, ClockCancel, World, world

EVERY_MINUTE = Schedule(ScheduleKind.INTERVAL, 1)
HOURLY = Schedule(ScheduleKind.INTERVAL, 60)
TWICE_A_DAY = Schedule(ScheduleKind.DAILY, times=(time(7, 30), time(18, 0)))
PATIENCE_S = 60
AFTER_SLEEP = timedelta(seconds=25)
"""The engine lets the network come up first."""


class WatchedClock:
    """The test's clock, and whether the engine's ticker has read it since the test last moved it.

    Other reads of the engine do not count: one between two ticks would let the time go on before the ticker has seen
    that the computer slept, and it would hold back for ever.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._ticked = threading.Event()

    def __call__(self) -> datetime:
        with self._lock:
            if sys._getframe(1).f_code is Ticker.tick.__code__:
                self._ticked.set()
            return self._clock()

    def sleep_until(self, wakes_at: datetime) -> None:
        """As when the computer sleeps: the engine finds that time has gone by, and a moment later goes on."""
        with self._lock:
            self._clock.now = wakes_at
            self._ticked.clear()
        assert self._ticked.wait(PATIENCE_S)
        self._clock.now += AFTER_SLEEP


class Background:
    """The window's engine in a thread, and what it told."""

    def __init__(self, facade: Facade, clock: WatchedClock) -> None:
        self._facade = facade
        self._clock = clock
        self._told: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.started: list[Trigger] = []
        self.due_at_end: list[datetime | None] = []
        """What was due next when the end of a run was told."""
        self._thread = threading.Thread(target=facade.engine_loop, args=(self._told.put,), daemon=True)
        self._thread.start()

    def sleep_until(self, wakes_at: datetime) -> None:
        self._clock.sleep_until(wakes_at)

    def next_report(self) -> RunReport:
        """Once the engine is through with the run."""
        report: RunReport | None = None
        while True:
            event = self._told.get(timeout=PATIENCE_S)
            self._note(event)
            if isinstance(event, RunEnded):
                report = event.report
                self.due_at_end.append(self._facade.status().next_run_at)
            if isinstance(event, StatusChanged) and report:
                return report

    def quit(self) -> None:
        self._facade.quit()
        self._thread.join(PATIENCE_S)
        while not self._told.empty():
            self._note(self._told.get())

    def _note(self, event: Event) -> None:
        if isinstance(event, RunStarted):
            self.started.append(event.trigger)


@contextmanager
def background(here: World, zone: str = "UTC") -> Iterator[Background]:
    """The product started anew, with its engine at work."""
    here.facade.close()
    clock = WatchedClock(here.clock)
    here.facade = build(
        here.folder / "app.sqlite3",
        here.vault,
        clock=clock,
        zone=ZoneInfo(zone),
        new_cancel=lambda: ClockCancel(here.clock),
    )
    with engine_of(here.facade, clock) as engine:
        yield engine


@contextmanager
def engine_of(facade: Facade, clock: WatchedClock) -> Iterator[Background]:
    made = Background(facade, clock)
    try:
        yield made
    finally:
        made.quit()


class Hold:
    """Keeps the first request that `matches` waiting until it is let go."""

    def __init__(self, matches: Callable[[Request], bool]) -> None:
        self._matches = matches
        self.reached = threading.Event()
        self.released = threading.Event()

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if self._matches(request) and not self.reached.is_set():
            self.reached.set()
            self.released.wait(PATIENCE_S)
        return proceed()


def is_write(request: Request) -> bool:
    return "idempotency-key" in request.headers


def set_all(facade: Facade, schedule: Schedule) -> None:
    for route in DELIVERY_ORDER:
        facade.set_schedule(route, schedule)


def next_run(here: World, route: RouteId = RouteId.SUPPLIERS) -> datetime | None:
    return next(one.next_run_at for one in here.facade.status().routes if one.route is route)


def is_due(here: World) -> bool:
    due_at = here.facade.status().next_run_at
    return due_at is not None and due_at <= here.clock()


def test_a_schedule_of_one_minute_syncs_by_itself(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        set_all(here.facade, EVERY_MINUTE)
        with background(here) as engine:
            here.clock.forward(minutes=1)
            first = engine.next_report()
            assert (first.trigger, first.outcome) == (Trigger.SCHEDULE, Outcome.OK)
            assert engine.due_at_end == [here.clock() + timedelta(minutes=1)], "its slot counts when the end is told"
            assert here.differences() == []
            supplier = here.sandbox.business.suppliers[0]
            here.sandbox.business.change("suppliers", supplier.number, buyer="NEWBUYER")
            here.clock.forward(minutes=1)
            assert engine.next_report().total("updated") == 1
        assert here.differences() == []


def test_a_run_that_comes_due_while_another_is_under_way_is_not_started_twice(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        set_all(here.facade, EVERY_MINUTE)
        hold = Hold(is_write)
        here.sandbox.server.interceptors.append(hold)
        with background(here) as engine:
            here.clock.forward(minutes=1)
            assert hold.reached.wait(PATIENCE_S)
            here.clock.forward(minutes=10)
            hold.released.set()
            first = engine.next_report()
            engine.sleep_until(here.clock())
            second = engine.next_report()
        assert [first.outcome, second.outcome] == [Outcome.OK, Outcome.OK]
        assert first.ended_at <= second.started_at
        assert engine.started == [Trigger.SCHEDULE, Trigger.SCHEDULE]
        assert here.differences() == []


def test_after_sleep_there_is_one_run_to_catch_up(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        set_all(here.facade, HOURLY)
        with background(here) as engine:
            engine.sleep_until(here.clock() + timedelta(hours=1))
            engine.next_report()
            engine.sleep_until(here.clock() + timedelta(hours=9, minutes=30))
            engine.next_report()
            assert not is_due(here)
            assert next_run(here) == datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
        assert engine.started == [Trigger.SCHEDULE, Trigger.SCHEDULE]


def test_a_scheduled_run_that_a_person_stops_is_not_started_again_at_once(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        set_all(here.facade, HOURLY)
        hold = Hold(is_write)
        here.sandbox.server.interceptors.append(hold)
        with background(here) as engine:
            engine.sleep_until(here.clock() + timedelta(hours=1))
            assert hold.reached.wait(PATIENCE_S)
            here.facade.stop()
            assert engine.next_report().outcome is Outcome.STOPPED
            hold.released.set()
            assert not is_due(here)
            engine.sleep_until(here.clock() + timedelta(hours=1))
            assert engine.next_report().outcome is Outcome.OK
        assert engine.started == [Trigger.SCHEDULE, Trigger.SCHEDULE]
        assert here.differences() == []


def test_a_run_that_quitting_cut_short_is_made_up_for_at_the_next_start(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        set_all(here.facade, HOURLY)
        hold = Hold(is_write)
        here.sandbox.server.interceptors.append(hold)
        with background(here) as engine:
            engine.sleep_until(here.clock() + timedelta(hours=1))
            assert hold.reached.wait(PATIENCE_S)
        hold.released.set()
        assert is_due(here)
        with background(here) as engine:
            assert engine.next_report().outcome is Outcome.OK
        assert here.differences() == []


def test_a_clock_that_was_wrong_does_not_silence_the_schedule(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        here.clock.forward(days=365)
        set_all(here.facade, HOURLY)
        here.clock.forward(days=-365)
        with background(here) as engine:
            assert engine.next_report().trigger is Trigger.SCHEDULE
        assert not is_due(here)
        assert next_run(here) == datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def test_daily_times_keep_their_slots_whenever_the_run_took_place(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        set_all(here.facade, TWICE_A_DAY)
        assert next_run(here) == datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
        with background(here) as engine:
            engine.sleep_until(datetime(2026, 11, 25, 9, 46, tzinfo=UTC))
            assert engine.next_report().outcome is Outcome.OK
        assert next_run(here) == datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "slot", "after"),
    [
        # The clock jumps from 02:00 to 03:00: it runs as much later.
        ("2027-03-27T12:00", "2027-03-28T01:30", "2027-03-29T00:30"),
        # 02:30 comes twice: it runs the first time only.
        ("2027-10-30T12:00", "2027-10-31T00:30", "2027-11-01T01:30"),
    ],
)
def test_when_the_clocks_change_a_daily_run_takes_place_once(tmp_path: Path, today: str, slot: str, after: str) -> None:
    with world(tmp_path, purchase_orders=2) as here, background(here, "Europe/Copenhagen") as engine:
        here.clock.now = at(today)
        set_all(here.facade, Schedule(ScheduleKind.DAILY, times=(time(2, 30),)))
        assert next_run(here) == at(slot)
        engine.sleep_until(at(slot) + timedelta(minutes=1))
        engine.next_report()
        assert next_run(here) == at(after)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_pause_is_remembered_over_a_restart_and_ends_when_told(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        set_all(here.facade, EVERY_MINUTE)
        here.facade.pause()
        here.facade.close()
        here.facade = here.open()
        here.clock.forward(days=1)
        assert not is_due(here)
        with background(here) as engine:
            here.facade.request_sync()
            assert engine.next_report().trigger is Trigger.MANUAL
            here.facade.resume()
            engine.sleep_until(here.clock() + timedelta(days=1))
            assert engine.next_report().trigger is Trigger.SCHEDULE


def test_a_pause_for_an_hour_ends_by_itself(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        set_all(here.facade, EVERY_MINUTE)
        here.facade.pause(timedelta(hours=1))
        here.clock.forward(minutes=59)
        assert not is_due(here)
        here.clock.forward(minutes=1)
        assert is_due(here)


class Away:
    """One vendor closes every connection."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        return None if request.path.startswith(self._prefix) else proceed()


@pytest.mark.parametrize("vendor", ["monday", "CloudSuite"])
def test_a_parked_run_goes_on_by_itself(tmp_path: Path, vendor: str) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        set_all(here.facade, Schedule(ScheduleKind.OFF))
        prefix = "/v2" if vendor == "monday" else f"/{here.sandbox.ion.tenant}"
        here.sandbox.server.interceptors.append(Away(prefix))
        with background(here) as engine:
            here.facade.request_sync()
            parked = engine.next_report()
            assert parked.outcome is Outcome.PARKED
            assert parked.resumes_at is not None
            here.sandbox.server.interceptors.clear()
            engine.sleep_until(parked.resumes_at)
            assert engine.next_report().outcome is Outcome.OK
        assert here.differences() == []


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=12) as made:
        made.monday.limits.complexity_per_minute = 2_000_000_000
        yield made


@pytest.fixture
def product(tmp_path: Path, sandbox: Sandbox) -> Product:
    made = Product(tmp_path / "product")
    made.set_up(sandbox)
    return made


def test_the_command_line_does_not_sync_while_the_window_does(product: Product, sandbox: Sandbox) -> None:
    hold = Hold(is_write)
    clock = WatchedClock(Clock(datetime.now(UTC)))
    facade = product.open(clock)
    with engine_of(facade, clock) as engine:
        sandbox.server.interceptors.append(hold)
        facade.request_sync()
        assert hold.reached.wait(PATIENCE_S)
        refused = product.run("sync", "--json")
        assert product.run("status", "--json").returncode == 0
        hold.released.set()
        assert engine.next_report().outcome is Outcome.OK
    facade.close()
    assert refused.returncode == 2
    assert "under way" in json.loads(refused.stdout)["error"]


def test_the_window_waits_while_the_command_line_syncs_and_then_does_its_own_run(
    product: Product, sandbox: Sandbox
) -> None:
    hold = Hold(is_write)
    sandbox.server.interceptors.append(hold)
    running = product.start("sync", "--json")
    assert hold.reached.wait(PATIENCE_S)
    clock = Clock(datetime.now(UTC))
    watched = WatchedClock(clock)
    facade = product.open(watched)
    set_all(facade, EVERY_MINUTE)
    with engine_of(facade, watched) as engine:
        clock.forward(minutes=1)
        blocked = engine.next_report()
        facade.request_sync(dry_run=True)
        preview = engine.next_report()
        hold.released.set()
        said, _ = running.communicate(timeout=PATIENCE_S)
        clock.forward(minutes=1)
        after = engine.next_report()
    facade.close()
    assert (blocked.outcome, blocked.calls, blocked.dry_run) == (Outcome.ERROR, {}, False)
    assert (preview.outcome, preview.plan, preview.dry_run) == (Outcome.ERROR, None, True)
    assert json.loads(said)["outcome"] == "ok"
    assert (after.outcome, after.total("created")) == (Outcome.OK, 0)
