"""The main job: what CloudSuite holds stands on the boards, and follows it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.routes import DELIVERY_ORDER, LinesPlacement, RouteId
from app.domain.status import AuditEntry, AuditFilter, Outcome, RouteState
from app.sandbox.day import working_day
from tests.flow.world import World, world


@pytest.mark.parametrize("lines", list(LinesPlacement))
def test_everything_arrives_once_and_to_the_last_digit(tmp_path: Path, lines: LinesPlacement) -> None:
    with world(tmp_path, lines=lines) as here:
        report = here.sync()
        assert here.differences() == []
        assert report.outcome is Outcome.OK, report
        held = {route: len(here.sandbox.business.rows(route)) for route in DELIVERY_ORDER}
        assert {route: counts.created for route, counts in report.routes.items()} == held


def test_a_second_run_finds_everything_unchanged_and_writes_nothing(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        writes = here.sandbox.monday.write_calls
        here.clock.forward(hours=4)
        report = here.sync()
        assert (report.total("created"), report.total("updated"), report.write_calls) == (0, 0, 0)
        assert here.sandbox.monday.write_calls == writes
        assert report.calls["monday"] == 0
        full = here.sync(full=True)
        assert full.total("read") == full.total("unchanged") > 0
        assert here.sandbox.monday.write_calls == writes


def test_what_changes_in_cloudsuite_shows_after_the_next_run(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        here.clock.forward(days=1)
        changed = working_day(here.sandbox.business)
        report = here.sync()
        assert here.differences() == []
        for route, count in changed.items():
            counts = report.routes[RouteId(route)]
            assert counts.created + counts.updated >= count, (route, counts)


def test_only_the_changed_cells_are_sent(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        here.clock.forward(days=1)
        business = here.sandbox.business
        supplier = business.suppliers[0]
        board = here.facade.bindings()[RouteId.SUPPLIERS].board_id
        key = business.ext_key("suppliers", supplier)
        item = here.items(RouteId.SUPPLIERS)[key][0]
        here.sandbox.monday.edit_item(item.id, {"buyer": "EDITED BY THE TEAM"})
        business.change("suppliers", supplier.number, payment_terms="90")
        here.sync()
        after = here.items(RouteId.SUPPLIERS)[key][0]
        assert (after.texts["payment_terms"], after.texts["buyer"]) == ("90", "EDITED BY THE TEAM")
        assert board


def test_a_renamed_supplier_is_renamed_on_its_orders_too(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        here.clock.forward(days=1)
        business = here.sandbox.business
        business.change("suppliers", business.purchase_orders[0].supplier, name="Øresund Stål ApS")
        here.sync()
        order = here.items(RouteId.PURCHASE_ORDERS)[business.keys("purchase-orders")[0]][0]
        assert order.texts["supplier_name"] == "Øresund Stål ApS"
        assert here.differences() == []


def test_an_order_without_an_amount_shows_the_sum_of_its_lines_and_follows_them(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        business = here.sandbox.business
        order = next(
            order for order in business.purchase_orders if not order.amount and business.lines_of(order.number)
        )
        here.sync()
        here.clock.forward(days=1)
        line = business.lines_of(order.number)[0]
        business.change_line(line.tail, amount=line.amount + Decimal("1000000000000.01"))
        here.sync()
        assert here.differences() == []


def test_a_dry_run_shows_the_plan_and_leaves_no_trace(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        report = here.facade.sync(dry_run=True)
        assert report.plan is not None
        held = {route: len(here.sandbox.business.rows(route)) for route in DELIVERY_ORDER}
        assert {route: plan.create for route, plan in report.plan.routes.items()} == held
        assert report.plan.calls_needed > 0
        assert all(not here.items(route) for route in DELIVERY_ORDER)
        status = here.facade.status()
        assert {route.state for route in status.routes} == {RouteState.NEVER_RUN}
        assert here.sync().total("created") == sum(held.values())


def test_nothing_is_ever_written_to_cloudsuite(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        here.clock.forward(days=1)
        working_day(here.sandbox.business)
        here.sync(full=True)
        assert here.sandbox.ion.write_attempts == []


def test_the_life_of_one_record_is_in_the_audit(tmp_path: Path) -> None:
    with world(tmp_path) as here:
        here.sync()
        key = here.sandbox.business.keys("purchase-orders")[0]
        assert _events(here, key) == ["pulled", "staged", "sent", "settled"]
        settled = _entries(here, key)[-1]
        assert settled.detail["item_id"] == here.items(RouteId.PURCHASE_ORDERS)[key][0].id
        assert settled.request_id
        here.clock.forward(days=1)
        here.sandbox.business.change(
            "purchase-orders", here.sandbox.business.purchase_orders[0].number, buyer="NEWBUYER"
        )
        here.sync()
        staged = next(entry for entry in reversed(_entries(here, key)) if entry.event.value == "staged")
        assert staged.detail["after"] == {"buyer": "NEWBUYER"}
        assert here.facade.verify_audit().broken_at is None


def _entries(here: World, key: str) -> list[AuditEntry]:
    return here.facade.audit(AuditFilter(key=key, oldest_first=True))


def _events(here: World, key: str) -> list[str]:
    return [entry.event.value for entry in _entries(here, key)]
