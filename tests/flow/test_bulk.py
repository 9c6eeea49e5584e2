"""Large changes go as bulk imports: a handful of calls, and the same guarantees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.routes import RouteId
from app.domain.status import Outcome
from app.domain.ways import Way, WayKind
from app.sandbox.http import Proceed, Request, Response
from app.sync import bulk, deliver
from tests.flow.world import World, world

SUPPLIERS = 700


def many_suppliers(here: World) -> None:
    for number in range(SUPPLIERS):
        here.sandbox.business.add_supplier(f"X{number:05}", name=f"Bulk supplier, “{number}”")


def test_a_large_first_load_takes_a_handful_of_calls(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        before = here.sandbox.monday.calls
        report = here.sync(RouteId.SUPPLIERS)
        assert report.outcome is Outcome.OK, report
        assert here.sandbox.monday.calls - before <= 8
        here.sync()
        assert here.differences() == []


def test_a_large_change_is_imported_too_and_an_unchanged_run_writes_nothing(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        here.sync()
        here.clock.forward(days=1)
        for supplier in here.sandbox.business.suppliers:
            here.sandbox.business.change("suppliers", supplier.number, payment_terms="90", email="")
        before = here.sandbox.monday.calls
        report = here.sync(RouteId.SUPPLIERS)
        assert report.routes[RouteId.SUPPLIERS].updated == len(here.sandbox.business.suppliers)
        assert here.sandbox.monday.calls - before <= 10
        here.clock.forward(hours=4)
        assert here.sync(full=True).write_calls == 0
        assert here.differences() == []


def lost_after(request: Request, proceed: Proceed) -> Response | None:
    proceed()
    return None


def lost_before(request: Request, proceed: Proceed) -> Response | None:
    return None


class At:
    """Strikes the n-th request that has to do with an import: start, file, questions, report."""

    def __init__(self, strike: Callable[[Request, Proceed], Response | None], number: int) -> None:
        self.strike = strike
        self.number = number
        self.seen = 0

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if b"ingest_items" not in request.body and b"fetch_job" not in request.body and "files" not in request.path:
            return proceed()
        self.seen += 1
        return self.strike(request, proceed) if self.seen == self.number else proceed()


@pytest.mark.parametrize("strike", [lost_before, lost_after])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_lost_answer_at_any_step_of_an_import_makes_nothing_twice(
    tmp_path: Path, strike: Callable[[Request, Proceed], Response | None], number: int
) -> None:
    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        here.sandbox.server.interceptors.append(At(strike, number))
        for _ in range(8):
            if here.sync().outcome is Outcome.OK:
                break
            here.clock.forward(minutes=20)
        assert here.differences() == []


def test_where_something_between_swallows_every_file_requests_carry_it_all(tmp_path: Path) -> None:
    def swallowed(request: Request, proceed: Proceed) -> Response | None:
        return Response(200, b"<html>", {"Content-Type": "text/html"}) if request.method == "PUT" else proceed()

    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        here.sandbox.server.interceptors.append(swallowed)
        outcomes: list[Outcome] = []
        while Outcome.OK not in outcomes and len(outcomes) < 8:
            outcomes.append(here.sync(RouteId.SUPPLIERS).outcome)
            here.clock.forward(minutes=20)
        assert outcomes[-1] is Outcome.OK, outcomes
        assert here.differences(RouteId.SUPPLIERS) == []


def test_a_restart_in_the_middle_of_an_import_carries_it_on(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        here.sandbox.server.interceptors.append(At(lost_after, 2))
        here.sync(RouteId.SUPPLIERS)
        here.facade.close()
        here.sandbox.server.interceptors.clear()
        here.facade = here.open()
        for _ in range(8):
            if here.sync().outcome is Outcome.OK:
                break
            here.clock.forward(minutes=20)
        assert here.differences() == []


def test_what_an_import_of_an_earlier_run_refers_to_is_connected_once_both_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The orders left before it was known that the suppliers were there."""

    def held_up(request: Request, proceed: Proceed) -> Response | None:
        return Response(429, b"{}", {"Retry-After": "600"}) if b"fetch_job" in request.body else proceed()

    monkeypatch.setattr(bulk, "FROM_ROWS", 3)
    monkeypatch.setattr(deliver, "choose", lambda creates, *_: Way(WayKind.INGEST, creates, 3, 1.0, ""))
    with world(tmp_path, purchase_orders=10) as here:
        here.sandbox.server.interceptors.append(held_up)
        here.sync(RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS)
        assert len(here.facade._deps.store.attempts.unsettled()) == 2
        here.sandbox.server.interceptors.clear()
        here.clock.forward(minutes=20)
        here.sync()
        assert here.differences() == []


def test_our_item_is_kept_up_to_date_although_a_person_made_a_newer_one_with_its_key(tmp_path: Path) -> None:
    """monday's upsert writes to the newest item of a key."""
    with world(tmp_path, purchase_orders=10) as here:
        many_suppliers(here)
        here.sync(RouteId.SUPPLIERS)
        key = "supplier:100:X00007"
        ours = here.items(RouteId.SUPPLIERS)[key][0].id
        here.sandbox.monday.add_item(here.facade.bindings()[RouteId.SUPPLIERS].board_id, "A copy", {"ext_key": key})
        here.clock.forward(days=1)
        for supplier in here.sandbox.business.suppliers:
            here.sandbox.business.change("suppliers", supplier.number, payment_terms="90")
        assert here.sync(RouteId.SUPPLIERS).outcome is Outcome.OK
        found = {item.id: item.texts["payment_terms"] for item in here.items(RouteId.SUPPLIERS)[key]}
        assert found[ours] == "90"
        assert here.facade._deps.store.items.known([key])[key].item_id == ours
