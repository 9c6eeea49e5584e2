"""Nothing is lost where a read is long: changes meanwhile, thousands of records of one moment, orders of 600 lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from app.domain.events import Event, Phase, Progress
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import Outcome
from app.sandbox.http import Request, Response
from app.sandbox.monday_hands import ItemSnapshot
from app.sandbox.sandbox import Sandbox
from tests.flow.world import ClockCancel, World, world

TENANTS = ("m3", "m3-no-exportmi", "m3-v1-only", "csi")
ORDERS, SUPPLIERS = RouteId.PURCHASE_ORDERS, RouteId.SUPPLIERS


class ChangedMeanwhile:
    """Gives an order another buyer as soon as CloudSuite has sent the order's number, while the read goes on."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.business = sandbox.business
        self.number = self.business.purchase_orders[0].number
        self.is_done = False

    def __call__(self, request: Request, proceed: Callable[[], Response]) -> Response:
        answer = proceed()
        if not self.is_done and request.path != "/v2" and self.number.encode() in answer.body:
            self.is_done = True
            self.business.change("purchase-orders", self.number, buyer="MEANWHILE")
        return answer


@pytest.mark.parametrize("profile", TENANTS)
def test_a_record_that_is_changed_during_the_read_is_not_lost(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=9, profile=profile) as here:
        meanwhile = ChangedMeanwhile(here.sandbox)
        here.sandbox.server.interceptors.append(meanwhile)
        here.sync(ORDERS)
        assert meanwhile.is_done
        here.clock.forward(hours=4)
        here.sync(ORDERS)
        shown = {item.texts["po_number"]: item.texts["buyer"] for item in items(here, ORDERS)}
        assert shown[meanwhile.number] == "MEANWHILE"


@pytest.mark.parametrize("profile", ["m3", "csi"])
def test_five_thousand_records_of_one_moment_all_arrive(tmp_path: Path, profile: str) -> None:
    with world(tmp_path, purchase_orders=1, profile=profile) as here:
        here.sync(SUPPLIERS)
        here.clock.forward(days=3)
        business = here.sandbox.business
        for _ in range(5_000):
            business.add_supplier()
        business.stamp_all("suppliers", here.clock.now)
        here.clock.forward(hours=1)
        counts = here.sync(SUPPLIERS).routes[SUPPLIERS]
        assert (counts.read, counts.created) == (len(business.suppliers), 5_000)
        assert here.differences(SUPPLIERS) == []


@pytest.mark.parametrize("lines", list(LinesPlacement))
@pytest.mark.parametrize("profile", TENANTS)
def test_an_order_of_600_lines_arrives_whole(tmp_path: Path, profile: str, lines: LinesPlacement) -> None:
    with world(tmp_path, purchase_orders=3, profile=profile, lines=lines) as here:
        order = here.sandbox.business.add_purchase_order(lines=600)
        report = here.sync(ORDERS, RouteId.PO_LINES)
        of_order = [item for item in items(here, RouteId.PO_LINES) if order.number in item.texts["ext_key"]]
        assert len(of_order) == 600, report
        assert here.differences(RouteId.PO_LINES) == []


def items(here: World, route: RouteId) -> list[ItemSnapshot]:
    return [item for found in here.items(route).values() for item in found]


class StopAt:
    """Presses Stop as soon as so many records of the route were read."""

    def __init__(self, cancel: ClockCancel, records: int) -> None:
        self._cancel = cancel
        self._records = records

    def __call__(self, event: Event) -> None:
        if isinstance(event, Progress) and event.phase is Phase.READING and event.done >= self._records:
            self._cancel.press()


class HeadsRead:
    """How often each order's head was read (PPS200MI/GetHead: many in a POST, one alone in a GET)."""

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()

    def __call__(self, request: Request, proceed: Callable[[], Response]) -> Response:
        if request.method == "POST" and b'GetHead"' in request.body:
            self.times.update(item["record"]["PUNO"] for item in json.loads(request.body)["transactions"])
        elif request.path.endswith("/GetHead"):
            self.times[parse_qs(request.query)["PUNO"][0]] += 1
        return proceed()


def test_a_full_read_is_spread_over_runs_and_each_page_read_once(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=600, profile="m3-no-exportmi") as here:
        heads, business = HeadsRead(), here.sandbox.business
        here.sandbox.server.interceptors.append(heads)
        numbers = sorted(order.number for order in business.purchase_orders)
        for records in (200, 100):
            cancel = ClockCancel(here.clock)
            report = here.facade.sync([ORDERS], cancel=cancel, listener=StopAt(cancel, records))
            assert report.outcome is Outcome.STOPPED
            here.clock.forward(hours=4)
            here.facade.close()
            here.facade = here.open()
        assert len(heads.times) == 300
        assert here.facade.sync([ORDERS], dry_run=True).routes[ORDERS].read == 300
        heads.times.subtract(numbers[300:])
        business.change("purchase-orders", numbers[5], buyer="BEHIND")
        late = business.add_purchase_order(lines=1)
        here.sync(ORDERS)
        assert heads.times == Counter([*numbers, late.number])
        here.clock.forward(hours=4)
        here.sync(SUPPLIERS, ORDERS)
        shown = {item.texts["po_number"]: item.texts["buyer"] for item in items(here, ORDERS)}
        assert shown[numbers[5]] == "BEHIND"
        # The amount is the sum of lines, which are not read here.
        assert [line for line in here.differences(ORDERS) if " amount: " not in line] == []
