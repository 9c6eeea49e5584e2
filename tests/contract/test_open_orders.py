"""A first load from a day: open purchase orders come whenever they were last changed, with all their lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from app.domain.cursor import Window
from app.domain.routes import RouteId
from app.sandbox.http import Proceed, Request, Response
from tests.csi_rig import CsiTenant, csi_tenant
from tests.infor_rig import Tenant, tenant

ORDERS, LINES = RouteId.PURCHASE_ORDERS, RouteId.PO_LINES
CLOSED_FROM = "85"
PAGE = 20


@pytest.fixture(name="one", params=["m3", "csi"])
def old_tenant(request: pytest.FixtureRequest) -> Iterator[Tenant | CsiTenant]:
    """Everything was last changed two years ago. Of an open order one line is closed, and of another one was changed
    today."""
    with tenant(page_size=PAGE) if request.param == "m3" else csi_tenant(120, PAGE) as one:
        for order in ("mixed", "touched"):
            added = one.business.add_purchase_order(lines=3)
            closed = one.business.lines_of(added.number)[0].tail
            one.business.change_line(closed, lowest_status=CLOSED_FROM, highest_status=CLOSED_FROM)
            if order == "touched":
                changed = one.business.lines_of(added.number)[1].tail
        for route in (ORDERS, LINES):
            one.business.stamp_all(route, day(one) - timedelta(days=700))
        one.business.change_line(changed, confirmed_date=day(one).date())
        yield one


def day(one: Tenant | CsiTenant) -> datetime:
    return one.clock().replace(hour=0) - timedelta(days=30)


def read(one: Tenant | CsiTenant, route: RouteId, *, with_open: bool) -> list[str]:
    window = Window(day(one), one.clock(), with_open=with_open)
    return sorted(
        record.key.rpartition(":")[2]
        for page in one.source.pages(route, window, one.patience)
        for record in page.records
    )


def test_a_first_load_from_a_day_brings_the_open_orders_with_all_lines_and_no_closed_one(
    one: Tenant | CsiTenant,
) -> None:
    business = one.business
    opened = {order.number for order in business.purchase_orders if order.lowest_status < CLOSED_FROM}
    assert 0 < len(opened) < len(business.purchase_orders)
    assert set(read(one, ORDERS, with_open=True)) == opened
    of_open = {line.po_number for line in business.po_lines if line.lowest_status < CLOSED_FROM}
    assert {line.po_number for line in business.po_lines} > of_open
    # Each of them once: what two reads meet is not read twice.
    assert read(one, LINES, with_open=True) == sorted(
        one_.tail for one_ in business.po_lines if one_.po_number in of_open
    )


def test_an_ordinary_window_brings_what_changed_alone_and_asks_little(one: Tenant | CsiTenant) -> None:
    asked: list[bytes] = []

    def note(request: Request, proceed: Proceed) -> Response:
        asked.append(request.body)
        return proceed()

    read(one, LINES, with_open=False)
    one.intercept(note)
    assert len(read(one, LINES, with_open=False)) == 1
    few = len(asked)
    read(one, LINES, with_open=True)
    assert few <= 3
    assert len(asked) > 2 * few
