"""Nothing lost, nothing twice: answers that do not come, and what monday says instead."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.mapping import Filter, FilterOp
from app.domain.routes import Removal, RouteId
from app.domain.status import Outcome
from app.sandbox.http import Proceed, Request, Response
from app.sync.budget import calls_today
from tests.flow.world import ClockCancel, World, world


class Fault:
    """Strikes the writing requests with these numbers, counted from 1."""

    def __init__(self, strike: Callable[[Request, Proceed], Response | None], *numbers: int) -> None:
        self._strike = strike
        self._numbers = numbers
        self.writes = 0

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if request.path != "/v2" or "idempotency-key" not in request.headers:
            return proceed()
        self.writes += 1
        return self._strike(request, proceed) if self.writes in self._numbers else proceed()


def lost_before(request: Request, proceed: Proceed) -> Response | None:
    return None


def lost_after(request: Request, proceed: Proceed) -> Response | None:
    proceed()
    return None


def gateway_timeout_after(request: Request, proceed: Proceed) -> Response | None:
    proceed()
    return Response(504, b"<html><body>504 Gateway Time-out</body></html>", {"Content-Type": "text/html"})


def truncated_after(request: Request, proceed: Proceed) -> Response | None:
    answer = proceed()
    return Response(answer.status, answer.body[: len(answer.body) // 2], answer.headers)


def server_error_before(request: Request, proceed: Proceed) -> Response | None:
    return Response(500, b'{"errors":[{"message":"Internal Server Error"}]}', {"Content-Type": "application/json"})


def locked(request: Request, proceed: Proceed) -> Response | None:
    body = {"errors": [{"message": "Resource is currently locked, please try again later"}]}
    return Response(423, json.dumps(body).encode(), {"Content-Type": "application/json"})


def throttled(request: Request, proceed: Proceed) -> Response | None:
    body = {
        "errors": [
            {
                "message": "Complexity budget exhausted",
                "extensions": {"code": "COMPLEXITY_BUDGET_EXHAUSTED", "retry_in_seconds": 0},
            }
        ]
    }
    return Response(429, json.dumps(body).encode(), {"Content-Type": "application/json"})


STRIKES = [lost_before, lost_after, gateway_timeout_after, truncated_after, server_error_before, locked, throttled]


@pytest.mark.parametrize("strike", STRIKES)
@pytest.mark.parametrize("numbers", [(1,), (2, 3), (4, 6, 7)])
def test_every_record_is_there_exactly_once(
    tmp_path: Path, strike: Callable[[Request, Proceed], Response | None], numbers: tuple[int, ...]
) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sandbox.server.interceptors.append(Fault(strike, *numbers))
        settle_down(here)
        assert here.differences() == []


def settle_down(here: World) -> None:
    """Runs until all is done, as the schedule would."""
    for _ in range(6):
        report = here.sync()
        if report.outcome is Outcome.OK:
            return
        here.clock.forward(minutes=10)
    pytest.fail(f"not quiet after six runs: {report}")


def test_a_lost_answer_that_is_found_an_hour_later_makes_no_second_item(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sandbox.server.interceptors.append(Fault(lost_after, *range(1, 8)))
        report = here.sync(RouteId.SUPPLIERS)
        assert report.outcome in {Outcome.OK, Outcome.PARKED}
        here.clock.forward(hours=1)
        here.sandbox.server.interceptors.clear()
        here.sync()
        assert here.differences() == []


def test_a_restart_in_the_middle_of_an_uncertain_attempt_makes_no_second_item(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sandbox.server.interceptors.append(Fault(lost_after, 1, 2, 3, 4))
        here.sync()
        here.facade.close()
        here.sandbox.server.interceptors.clear()
        here.facade = here.open()
        settle_down(here)
        assert here.differences() == []


def test_an_item_that_a_person_deleted_is_made_again_when_its_record_changes(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        business = here.sandbox.business
        order = business.purchase_orders[0]
        key = business.keys("purchase-orders")[0]
        here.sandbox.monday.delete_item(here.items(RouteId.PURCHASE_ORDERS)[key][0].id)
        here.clock.forward(days=1)
        business.change("purchase-orders", order.number, buyer="SOMEONE")
        settle_down(here)
        assert here.differences() == []


def test_a_daily_limit_parks_the_run_until_midnight_and_loses_nothing(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        monday = here.sandbox.monday
        limits = monday.limits
        here.facade._deps.store.state.set("monday.account", {"daily_limit": monday.calls + 3})
        report = here.sync()
        assert report.outcome is Outcome.PARKED
        assert report.resumes_at is not None
        assert report.resumes_at.isoformat() == "2026-11-25T00:00:00+00:00"
        assert limits
        here.clock.forward(hours=16)
        here.facade._deps.store.state.set("monday.account", {"daily_limit": 1000})
        settle_down(here)
        assert here.differences() == []


@pytest.mark.parametrize("strike", [lost_before, lost_after])
def test_records_that_are_as_before_when_it_is_found_out_what_became_of_a_write(
    tmp_path: Path, strike: Callable[[Request, Proceed], Response | None]
) -> None:
    """Stopped while a change and a removal were on their way, which CloudSuite has taken back since."""
    with world(tmp_path, purchase_orders=14) as here:
        here.facade.set_removal(RouteId.SUPPLIERS, Removal.ARCHIVE)
        business = here.sandbox.business
        changed, removed = business.suppliers[0], business.add_supplier()
        here.sync()
        business.change("suppliers", changed.number, email="other@example.com")
        business.remove("suppliers", removed.number)
        cancel = ClockCancel(here.clock)

        def stop(request: Request, proceed: Proceed) -> Response | None:
            cancel.press()
            return strike(request, proceed)

        here.sandbox.server.interceptors.append(Fault(stop, 1))
        report = here.facade.sync((RouteId.SUPPLIERS,), full=True, cancel=cancel)
        assert report.outcome is Outcome.STOPPED
        here.sandbox.server.interceptors.clear()
        here.clock.forward(minutes=10)
        business.change("suppliers", changed.number, email=changed.email)
        business.add_supplier(removed.number)
        settle_down(here)
        assert here.differences(RouteId.SUPPLIERS) == []


def test_what_waits_is_not_sent_once_the_mapping_leaves_it_out(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=14) as here:
        mapping = here.facade.mapping(RouteId.SUPPLIERS)
        here.facade.save_mapping(replace(mapping, filters=(Filter("buyer", FilterOp.IS_NOT, ("GONE",)),)))
        here.sync(RouteId.SUPPLIERS)
        business = here.sandbox.business
        supplier = business.add_supplier()
        here.facade.set_calls_a_day(calls_today(here.facade._deps.store, here.clock()))
        assert here.sync(RouteId.SUPPLIERS).outcome is Outcome.PARKED
        here.facade.set_calls_a_day(None)
        here.clock.forward(minutes=10)
        business.change("suppliers", supplier.number, buyer="GONE")
        report = here.sync(RouteId.SUPPLIERS)
        assert (report.outcome, report.write_calls) == (Outcome.OK, 0)
        assert business.ext_key("suppliers", supplier) not in here.items(RouteId.SUPPLIERS)
