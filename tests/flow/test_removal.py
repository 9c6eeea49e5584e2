"""Records that CloudSuite no longer has: kept unless the user wants them archived, and never archived by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.routes import LinesPlacement, Removal, RouteId
from app.domain.status import Outcome, RunReport
from app.sandbox.business import Business
from app.sandbox.http import Proceed, Request, Response
from tests.flow.world import ClockCancel, World, world
from tests.unit.cli_stub import CommandLine

ORDERS = RouteId.PURCHASE_ORDERS
LINES = RouteId.PO_LINES


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, purchase_orders=14) as made:
        made.sync()
        yield made


def purge(business: Business, orders: int) -> list[str]:
    """Takes orders out of CloudSuite with all that hangs below them, as a purge does."""
    gone = []
    for order in business.purchase_orders[:orders]:
        gone += [business.ext_key(ORDERS, order)]
        for line in business.lines_of(order.number):
            gone.append(business.ext_key(LINES, line))
            business.remove("po-lines", line.tail)
        for billed in [one for one in business.invoice_lines if one.po_number == order.number]:
            business.remove("invoice-lines", billed.tail)
        business.remove("purchase-orders", order.number)
    return gone


def removed(report: RunReport) -> int:
    return report.total("removed")


def test_items_stay_unless_the_user_wants_otherwise(here: World) -> None:
    gone = purge(here.sandbox.business, 1)
    report = here.sync(full=True)
    assert (report.outcome, removed(report), report.write_calls) == (Outcome.OK, 0, 0)
    assert gone[0] in here.items(ORDERS)


@pytest.mark.parametrize("lines", LinesPlacement)
def test_the_items_of_what_is_gone_are_archived(tmp_path: Path, lines: LinesPlacement) -> None:
    with world(tmp_path, purchase_orders=14, lines=lines) as here:
        here.sync()
        for route in (ORDERS, RouteId.INVOICES):
            here.facade.set_removal(route, Removal.ARCHIVE)
        gone = purge(here.sandbox.business, 1)
        report = here.sync()
        assert report.outcome is Outcome.OK, report.message
        assert removed(report) > 0
        assert here.differences() == []
        board_id = here.facade.bindings()[ORDERS].board_id
        board = next(board for board in here.sandbox.monday.boards() if board.id == board_id)
        assert {item.texts["ext_key"]: item.state for item in board.items}[gone[0]] == "archived"
        assert removed(here.sync(full=True)) == 0


def test_a_record_that_comes_back_gets_an_item_again(here: World) -> None:
    here.facade.set_removal(RouteId.SUPPLIERS, Removal.ARCHIVE)
    business = here.sandbox.business
    supplier = business.add_supplier()
    here.sync()
    business.remove("suppliers", supplier.number)
    assert removed(here.sync(full=True)) == 1
    business.add_supplier(supplier.number)
    report = here.sync()
    assert report.routes[RouteId.SUPPLIERS].created == 1
    assert here.differences(RouteId.SUPPLIERS) == []


def test_much_at_once_is_asked_for_first(here: World) -> None:
    """A lost authorisation looks like a purge."""
    here.facade.set_removal(ORDERS, Removal.ARCHIVE)
    purge(here.sandbox.business, 11)
    for report in (here.sync(full=True), here.sync()):
        assert removed(report) == 0
        assert "11 of 14 Purchase orders are no longer in CloudSuite" in report.problems[ORDERS]
        assert "removals purchase-orders allow" in report.problems[ORDERS]
    assert len(here.items(ORDERS)) == 14
    here.facade.allow_removals(ORDERS)
    assert here.sync(ORDERS, LINES).outcome is Outcome.OK
    assert here.differences(ORDERS, LINES) == []


def test_what_a_full_read_does_not_reach_is_looked_for_before_it_counts_as_gone(here: World) -> None:
    """A first load from today on: older orders are not in the read, and all of them are still there."""
    here.facade.set_removal(ORDERS, Removal.ARCHIVE)
    here.facade.set_first_load(ORDERS, here.clock())
    here.sandbox.business.change("purchase-orders", here.sandbox.business.purchase_orders[0].number, buyer="TODAY")
    here.facade.allow_removals(ORDERS)
    report = here.sync(ORDERS, full=True)
    assert (report.outcome, removed(report)) == (Outcome.OK, 0)
    assert len(here.items(ORDERS)) == 14


def test_a_company_that_is_not_read_any_more_keeps_its_items(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=20, profile="m3-three-companies") as here:
        here.sync()
        before = {route: len(here.items(route)) for route in here.facade.bindings()}
        ends = here.sandbox.endpoints
        here.facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name, company="100")
        for route in RouteId:
            here.facade.set_removal(route, Removal.ARCHIVE)
        assert removed(here.sync(full=True)) == 0
        assert {route: len(here.items(route)) for route in here.facade.bindings()} == before


@pytest.mark.parametrize("is_carried_out", [False, True])
def test_a_lost_answer_archives_once_and_leaves_nothing_open(here: World, *, is_carried_out: bool) -> None:
    here.facade.set_removal(RouteId.SUPPLIERS, Removal.ARCHIVE)
    business = here.sandbox.business
    supplier = business.add_supplier()
    here.sync()
    business.remove("suppliers", supplier.number)
    lost: list[Request] = []

    def lose(request: Request, proceed: Proceed) -> Response | None:
        if b"archive_item" not in request.body or lost:
            return proceed()
        lost.append(request)
        if is_carried_out:
            proceed()
        return None

    here.sandbox.server.interceptors.append(lose)
    report = here.sync(full=True)
    assert lost
    assert (report.outcome, removed(report)) == (Outcome.OK, 1)
    assert here.differences(RouteId.SUPPLIERS) == []
    assert here.facade._deps.store.attempts.unsettled() == []


def test_a_record_that_goes_while_its_item_is_being_made_leaves_no_item_behind(here: World) -> None:
    """The create was carried out and its answer lost; before that is found out, CloudSuite forgets the record."""
    here.facade.set_removal(RouteId.SUPPLIERS, Removal.ARCHIVE)
    here.sync()
    supplier = here.sandbox.business.add_supplier()

    def die_after_it(request: Request, proceed: Proceed) -> Response | None:
        answer = proceed()
        if b"create_item" not in request.body:
            return answer
        cancel.press()
        return None

    cancel = ClockCancel(here.clock)
    here.sandbox.server.interceptors.append(die_after_it)
    here.facade.sync([RouteId.SUPPLIERS], cancel=cancel)
    here.sandbox.server.interceptors.clear()
    assert here.facade._deps.store.attempts.unsettled()
    here.sandbox.business.remove("suppliers", supplier.number)
    report = here.sync(full=True)
    assert (report.outcome, removed(report)) == (Outcome.OK, 1)
    assert here.differences() == []


def test_the_command_line_sets_it_and_allows_more_once(capsys: pytest.CaptureFixture[str]) -> None:
    run = CommandLine(capsys)
    for choice in ("archive", "allow"):
        assert run("removals", "purchase-orders", choice).code == 0
    assert run.facade.asked == [
        ("set_removal", (ORDERS, Removal.ARCHIVE)),
        ("allow_removals", (ORDERS,)),
    ]
    assert "Suppliers" in run("removals").out
    refused = run("removals", "suppliers", "allow")
    assert refused.code == 2
    assert "ml-connector removals suppliers archive" in refused.err
