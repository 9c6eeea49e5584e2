"""Several boards are written at once: as cheap as one after the other, and a slow one holds up no other."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from app.accounts import SpendingMeter
from app.domain.errors import AuthRefused, Cancelled, Throttled
from app.domain.routes import ROUTES, RouteId
from app.domain.status import Outcome
from app.sandbox.http import Proceed, Request, Response
from app.sync.budget import calls_today
from app.sync.side_by_side import side_by_side
from tests.flow.world import ClockCancel, World, world

PATIENCE_S = 30.0


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, purchase_orders=30) as made:
        yield with_writers(made, 3)


def with_writers(here: World, writers: int) -> World:
    here.facade.close()
    here.writers = writers
    here.facade = here.open()
    return here


def test_the_boards_equal_the_source_for_the_same_number_of_calls(here: World, tmp_path: Path) -> None:
    with world(tmp_path / "one", purchase_orders=30) as other:
        alone = other.sync()
    together = here.sync()
    assert together.outcome is Outcome.OK
    assert here.differences() == []
    assert together.write_calls == alone.write_calls
    assert here.sync(full=True).write_calls == 0


def test_a_slow_board_holds_up_no_other(here: World) -> None:
    """The accounts are answered only once the last of the other boards has its items."""
    bindings = here.facade.bindings()
    accounts = bindings[RouteId.GL_ACCOUNTS].board_id.encode()
    others_done = threading.Event()
    in_time: list[bool] = []

    def slow(request: Request, proceed: Proceed) -> Response | None:
        if b"create_item" in request.body and accounts in request.body:
            in_time.append(others_done.wait(PATIENCE_S))
        answer = proceed()
        if b"create_subitem" in request.body and all(here.items(route) for route in RouteId if "lines" in route):
            others_done.set()
        return answer

    here.sandbox.server.interceptors.append(slow)
    assert here.sync().outcome is Outcome.OK
    assert in_time
    assert all(in_time)
    assert here.differences() == []


def test_what_needs_another_waits_for_it_and_a_failure_ends_no_other() -> None:
    course: list[str] = []

    def work(route: RouteId) -> None:
        if route is RouteId.SUPPLIERS:
            raise AuthRefused("Signed out.")
        course.append(route)

    needs = {
        RouteId.SUPPLIERS: [],
        RouteId.GL_ACCOUNTS: [],
        RouteId.PURCHASE_ORDERS: [RouteId.SUPPLIERS],
        RouteId.PO_LINES: [RouteId.PURCHASE_ORDERS],
    }
    with pytest.raises(AuthRefused):
        side_by_side(needs, work, 3)
    assert sorted(course) == sorted([RouteId.GL_ACCOUNTS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES])
    assert course.index(RouteId.PURCHASE_ORDERS) < course.index(RouteId.PO_LINES)


def test_stop_counts_before_what_else_went_wrong() -> None:
    def work(route: RouteId) -> None:
        raise Cancelled if route is RouteId.PO_LINES else AuthRefused("Signed out.")

    with pytest.raises(Cancelled):
        side_by_side({RouteId.SUPPLIERS: [], RouteId.PO_LINES: []}, work, 3)


def test_the_last_call_of_the_day_is_given_to_one_writer_only(here: World) -> None:
    store = here.facade._deps.store
    here.facade.set_calls_a_day(calls_today(store, here.clock()) + 1)
    meter = SpendingMeter(store, here.clock)
    meter.require("monday")
    with pytest.raises(Throttled, match="daily limit"):
        meter.require("monday")
    meter.ended("monday")
    meter.require("monday")


def test_a_record_that_is_read_anew_while_its_board_is_written_arrives_as_it_was_read_last(here: World) -> None:
    """Both records were looked at, and wait for their turn, when the first request leaves."""
    outbox = here.facade._deps.store.outbox
    changed: list[str] = []

    def meanwhile(request: Request, proceed: Proceed) -> Response | None:
        if not changed and b"create_subitem" in request.body:
            newer, settled = outbox.ready(RouteId.PO_LINES, here.clock(), 1_000)[-2:]
            changed.extend([newer.key, settled.key])
            outbox.stage([replace(newer.draft, name="Renamed meanwhile")], newer.run, here.clock())
            outbox.resolve([settled.key])
        return proceed()

    here.sandbox.server.interceptors.append(meanwhile)
    assert here.sync().outcome is Outcome.OK
    items = here.items(RouteId.PO_LINES)
    newer_key, settled_key = changed
    assert [item.name for item in items[newer_key]] == ["Renamed meanwhile"]
    assert settled_key not in items


def test_a_board_is_written_while_other_routes_are_read(here: World) -> None:
    """CloudSuite gives the orders only once the suppliers are on their board."""
    suppliers_done = threading.Event()
    in_time: list[bool] = []

    def orders_last(request: Request, proceed: Proceed) -> Response | None:
        if re.search(r"\bMPHEAD\b", unquote_plus(request.query)) and not in_time:
            in_time.append(suppliers_done.wait(PATIENCE_S))
        answer = proceed()
        if b"create_item" in request.body and here.items(RouteId.SUPPLIERS):
            suppliers_done.set()
        return answer

    here.sandbox.server.interceptors.append(orders_last)
    report = here.sync()
    assert in_time == [True]
    assert report.outcome is Outcome.OK
    assert here.differences() == []
    assert report.plan
    assert report.plan.routes[RouteId.SUPPLIERS].create == len(here.items(RouteId.SUPPLIERS))


def test_a_preview_writes_nothing_with_several_writers_either(here: World) -> None:
    report = here.facade.sync(dry_run=True)
    assert report.plan
    assert report.plan.writes > 0
    assert report.write_calls == 0
    assert not any(here.items(route) for route in RouteId)


def test_an_open_fate_on_a_board_that_does_not_answer_holds_up_no_other(here: World) -> None:
    accounts = here.facade.bindings()[RouteId.GL_ACCOUNTS].board_id.encode()
    cancel = ClockCancel(here.clock)
    silent = [False]

    def strike(request: Request, proceed: Proceed) -> Response | None:
        if accounts in request.body and b"create_item" in request.body and not silent[0]:
            cancel.press()
            proceed()
            return Response(502)
        return Response(502) if silent[0] and accounts in request.body else proceed()

    here.sandbox.server.interceptors.append(strike)
    here.facade.sync([RouteId.GL_ACCOUNTS], cancel=cancel)
    assert here.facade._deps.store.attempts.unsettled()
    silent[0] = True
    report = here.sync()
    assert report.outcome is Outcome.PARKED
    assert here.differences(*(route for route in ROUTES if route is not RouteId.GL_ACCOUNTS)) == []
    here.sandbox.server.interceptors.clear()
    here.clock.forward(minutes=30)
    assert here.sync().outcome is Outcome.OK
    assert here.differences() == []
