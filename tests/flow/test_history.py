"""How far back the first load goes: open purchase orders are on the boards whenever they were last changed."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.routes import Removal, RouteId
from app.domain.status import Outcome
from tests.flow.test_sources import add_columns, items
from tests.flow.world import world

ORDERS, LINES = RouteId.PURCHASE_ORDERS, RouteId.PO_LINES


@pytest.mark.parametrize("profile", ["m3", "csi"])
def test_an_old_open_order_comes_whole_and_a_closed_one_stays(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=20, profile=profile) as here:
        add_columns(here, ORDERS, progress="numbers")
        here.facade.create_boards()
        csi = here.sandbox.ion.csi
        for business in [site.business for site in csi.sites.values()] if csi else [here.sandbox.business]:
            half = business.add_purchase_order(lines=2).number
            first = business.lines_of(half)[0]
            business.change_line(first.tail, lowest_status="85", highest_status="85", received=first.ordered)
            business.close_purchase_order(closed := business.add_purchase_order(lines=2).number)
            for route in (ORDERS, LINES):
                business.stamp_all(route, here.clock() - timedelta(days=700))
        for route in (ORDERS, LINES):
            here.facade.set_first_load(route, here.clock() - timedelta(days=30))
        report = here.sync(ORDERS, LINES)
        assert report.outcome is Outcome.OK, report.message
        orders = {item.texts["po_number"]: item for item in items(here, ORDERS)}
        assert Decimal(orders[half].texts["x_progress"]) == 50
        assert closed not in orders
        assert [item.texts["po_number"] for item in items(here, LINES)].count(half) == 2

        here.clock.forward(days=3)
        business.change_line(first.tail, confirmed_date=here.clock().date())
        assert here.sync(ORDERS, LINES).total("read") <= 2

        here.facade.set_removal(ORDERS, Removal.ARCHIVE)
        report = here.sync(ORDERS, LINES, full=True)
        assert (report.outcome, report.total("removed")) == (Outcome.OK, 0)
        # Whatever seems gone is read a second time, by its key: nothing seemed so.
        assert report.routes[LINES].read == len(items(here, LINES))
        assert {item.texts["po_number"] for item in items(here, ORDERS)} == set(orders)
