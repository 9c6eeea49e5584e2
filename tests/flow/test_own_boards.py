"""Boards that a team has already: what is there is found, and what is missing is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import BoardRefused, ConfigError
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import AuditFilter, Outcome
from app.net.cancel import CancelFlag
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from tests.flow.world import Clock, World, world

SUPPLIERS = RouteId.SUPPLIERS
ACCOUNTS = RouteId.GL_ACCOUNTS
ORDERS = RouteId.PURCHASE_ORDERS


def a_board(here: World, name: str = "Ours") -> str:
    """A board that somebody made, with no column of ours; its id."""
    boards = here.facade._deps.connections.boards(CancelFlag())
    return boards.create_board(name, [], workspace_id=None, key=name).id


def test_items_that_have_the_keys_already_are_brought_up_to_date_and_none_is_made_twice(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        ids = {key: [item.id for item in items] for key, items in here.items(SUPPLIERS).items()}
        board_id = here.facade.bindings()[SUPPLIERS].board_id
        other = second_product(tmp_path, here.sandbox, here.clock)
        other.facade.use_board(SUPPLIERS, board_id)
        report = other.sync()
        assert (report.outcome, report.total("created")) == (Outcome.OK, 0)
        assert report.routes[SUPPLIERS].updated == len(ids)
        assert {key: [item.id for item in items] for key, items in other.items(SUPPLIERS).items()} == ids
        assert other.sync().write_calls == 0
        other.facade.close()


def second_product(folder: Path, sandbox: Sandbox, clock: Clock) -> World:
    """The product on another PC: connected, and nothing more."""
    (folder / "second").mkdir()
    made = World(folder / "second", sandbox, clock)
    ends = sandbox.endpoints
    made.facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name)
    made.facade.connect_monday(ends.monday_token, api_url=ends.monday_url)
    return made


def test_two_items_with_one_key_are_told_and_the_older_one_is_used(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        board_id = here.facade.bindings()[SUPPLIERS].board_id
        key = here.sandbox.business.keys("suppliers")[0]
        older = here.items(SUPPLIERS)[key][0].id
        newer = here.sandbox.monday.add_item(board_id, "By hand", {"ext_key": key})
        other = second_product(tmp_path, here.sandbox, here.clock)
        other.facade.use_board(SUPPLIERS, board_id)
        assert other.sync().total("created") == 0
        assert here.sandbox.monday.item(newer).name == "By hand"
        told = [entry.text for entry in other.facade.audit(AuditFilter(key=key)) if older in entry.text]
        assert any(newer in text for text in told)
        other.facade.close()


def test_what_people_wrote_in_the_key_column_does_no_harm(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        board_id = here.facade.bindings()[SUPPLIERS].board_id
        for text in ("", "hello", "supplier:", "purchase-order:100:7000001", "supplier:999:X", "a" * 255):
            here.sandbox.monday.add_item(board_id, "By hand", {"ext_key": text})
        other = second_product(tmp_path, here.sandbox, here.clock)
        other.facade.use_board(SUPPLIERS, board_id)
        report = other.sync()
        assert (report.outcome, report.total("created")) == (Outcome.OK, 0)
        other.facade.close()


def test_missing_columns_are_added_to_a_board_of_the_team_and_its_own_stay(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        board_id = a_board(here)
        theirs = here.sandbox.monday.add_item(board_id, "Not ours")
        here.facade.use_board(ACCOUNTS, board_id)
        assert here.sync().outcome is Outcome.OK
        assert here.sandbox.monday.item(theirs).name == "Not ours"
        assert here.differences() == ["not in the source: "]


def test_a_board_of_another_route_is_refused(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=6) as here:
        before = here.facade.bindings()
        with pytest.raises(ConfigError, match="Suppliers"):
            here.facade.use_board(ORDERS, before[SUPPLIERS].board_id)
        assert here.facade.bindings() == before


@pytest.mark.parametrize("board_id", ["1", "0", "-5", "abc", "", "18390000001; drop", "9" * 40, "é"])
def test_a_board_that_is_not_there_is_refused_and_the_old_one_stays(tmp_path: Path, board_id: str) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        before = here.facade.bindings()
        with pytest.raises((BoardRefused, ConfigError)):
            here.facade.use_board(SUPPLIERS, board_id)
        assert here.facade.bindings() == before


def test_lines_on_boards_of_their_own_are_connected_with_their_heads(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25, lines=LinesPlacement.BOARD) as here:
        assert here.sync().outcome is Outcome.OK
        heads = {key: items[0].id for key, items in here.items(ORDERS).items()}
        business = here.sandbox.business
        orders = {order.number: business.ext_key("purchase-orders", order) for order in business.purchase_orders}
        lines = here.items(RouteId.PO_LINES)
        for line in business.po_lines:
            item = lines[business.ext_key("po-lines", line)][0]
            assert item.parent_id is None
            assert item.linked("purchase_order") == (heads[orders[line.po_number]],)


def touch(here: World) -> None:
    """A day later, one record of each of two routes has changed."""
    here.clock.forward(days=1)
    business = here.sandbox.business
    business.change("suppliers", business.suppliers[0].number, buyer="CHANGED")
    business.change("purchase-orders", business.purchase_orders[0].number, buyer="CHANGED")


def test_a_column_that_is_gone_stops_its_route_alone_and_its_changes_wait(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        here.sandbox.monday.delete_column(here.facade.bindings()[SUPPLIERS].board_id, "phone")
        touch(here)
        report = here.sync()
        assert report.outcome is Outcome.ERROR
        assert "Phone" in report.message
        assert "Suppliers" in report.message
        assert (report.routes[SUPPLIERS].waiting, report.routes[ORDERS].updated) == (1, 1)
        mapping = here.facade.mapping(SUPPLIERS)
        without = tuple(column for column in mapping.columns if column.column != "phone")
        here.facade.save_mapping(replace(mapping, columns=without))
        assert here.sync().outcome is Outcome.OK
        key = here.sandbox.business.keys("suppliers")[0]
        assert here.items(SUPPLIERS)[key][0].texts["buyer"] == "CHANGED"
        assert here.differences() == []


def test_a_column_with_another_title_is_written_as_before(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        here.sandbox.monday.rename_column(here.facade.bindings()[SUPPLIERS].board_id, "buyer", "Our buyer")
        touch(here)
        assert here.sync().outcome is Outcome.OK
        assert here.differences() == []


def test_a_column_of_another_type_stops_its_route_with_both_types_named(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        mapping = here.facade.mapping(SUPPLIERS)
        longer = tuple(
            replace(column, type="long_text") if column.column == "phone" else column for column in mapping.columns
        )
        here.facade.save_mapping(replace(mapping, columns=longer))
        touch(here)
        report = here.sync()
        assert report.outcome is Outcome.ERROR
        for part in ("Phone", "Suppliers", "type text", "long_text"):
            assert part in report.message
        assert report.routes[ORDERS].updated == 1
        here.facade.save_mapping(mapping)
        assert here.sync().outcome is Outcome.OK
        assert here.differences() == []


def test_a_board_that_is_gone_stops_its_route_alone(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=25) as here:
        here.sync()
        here.sandbox.monday.delete_board(here.facade.bindings()[ACCOUNTS].board_id)
        touch(here)
        business = here.sandbox.business
        business.change("gl-accounts", business.accounts[0].tail, name="Changed")
        report = here.sync()
        assert report.outcome is Outcome.ERROR
        assert "board" in report.message
        assert (report.routes[ACCOUNTS].waiting, report.routes[ORDERS].updated) == (1, 1)
        here.facade.use_board(ACCOUNTS, a_board(here))
        assert here.sync().outcome is Outcome.OK
        here.clock.forward(hours=1)
        assert here.sync(full=True).write_calls == 0
        assert here.differences() == []


def test_the_lines_move_to_the_new_board_with_their_orders(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        here.sync()
        here.facade.use_board(ORDERS, a_board(here))
        assert here.sync().outcome is Outcome.OK
        orders = {items[0].id for items in here.items(ORDERS).values()}
        lines = [item for items in here.items(RouteId.PO_LINES).values() for item in items]
        assert len(lines) == len(here.sandbox.business.po_lines)
        assert {line.parent_id for line in lines} <= orders
        assert here.differences() == []


class MondayFallsSilent:
    """Carries the first writing request out and answers nothing from then on."""

    def __init__(self) -> None:
        self._is_silent = False

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if not request.path.startswith("/v2"):
            return proceed()
        if "idempotency-key" in request.headers and not self._is_silent:
            self._is_silent = True
            proceed()
        return None if self._is_silent else proceed()


def leave_uncertain(here: World) -> None:
    """The accounts were sent, and nobody knows what became of them."""
    here.sandbox.server.interceptors.append(MondayFallsSilent())
    assert here.sync(ACCOUNTS).outcome is Outcome.PARKED
    here.sandbox.server.interceptors.clear()
    here.clock.forward(hours=1)


def test_a_board_that_goes_while_an_answer_is_owed_stops_its_route_alone(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        leave_uncertain(here)
        here.sandbox.monday.delete_board(here.facade.bindings()[ACCOUNTS].board_id)
        report = here.sync()
        assert report.routes[ORDERS].created == len(here.sandbox.business.purchase_orders)
        here.facade.use_board(ACCOUNTS, a_board(here))
        assert here.sync().outcome is Outcome.OK
        assert here.differences() == []


def test_an_answer_that_is_owed_for_the_old_board_says_nothing_about_the_new_one(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=12) as here:
        leave_uncertain(here)
        here.facade.use_board(ACCOUNTS, a_board(here))
        assert here.sync().outcome is Outcome.OK
        assert here.differences() == []
