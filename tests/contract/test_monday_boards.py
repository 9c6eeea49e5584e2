"""Boards, columns, look-ups and writes on the embedded monday account, over real sockets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.delivery import Kind, Op, Verdict, Write
from app.domain.errors import AuthRefused, BoardRefused, Throttled, Unreachable
from app.domain.ports import BoardInfo, Boards, ColumnSpec
from app.monday.boards import MondayBoards
from app.monday.client import MondayClient
from app.monday.limits import BatchSizer
from app.net.http import Http
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday import MondayAccount
from app.sandbox.server import LoopbackServer

TOKEN = "eyJhbGciOiJIUzI1NiJ9.contract"
COLUMNS = (
    ColumnSpec("ext_key", "CloudSuite key", "text"),
    ColumnSpec("supplier_no", "Supplier", "text"),
    ColumnSpec("status", "Status", "status", labels=("Active", "Blocked")),
    ColumnSpec("amount", "Amount", "numbers"),
    ColumnSpec("due_date", "Due", "date"),
)
LINE_COLUMNS = (ColumnSpec("ext_key", "CloudSuite key", "text"), ColumnSpec("quantity", "Quantity", "numbers"))


@dataclass
class World:
    """The account, the moment, and what the connector waited and spent."""

    now: datetime = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    waits: list[float] = field(default_factory=list)
    calls: int = 0
    complexity: int = 0

    def __post_init__(self) -> None:
        self.account = MondayAccount(self.clock, TOKEN)
        self.server = LoopbackServer({"/v2": self.account})
        client = MondayClient(
            Http(), lambda: TOKEN, api_url=f"{self.server.url}/v2", clock=self.clock, meter=self, cancel=self
        )
        self.boards: Boards = MondayBoards(client, BatchSizer(), self.clock)

    def clock(self) -> datetime:
        return self.now

    def check(self) -> None:
        return None

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)

    def ended(self, vendor: str) -> None: ...

    def require(self, vendor: str) -> None:
        """Nothing is ever used up here."""

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        assert vendor == "monday"
        self.calls += calls
        self.complexity += complexity

    def board(self, columns: tuple[ColumnSpec, ...] = COLUMNS) -> BoardInfo:
        return self.boards.create_board("Suppliers", columns, workspace_id=None, key="board-1")

    def deliver(self, *writes: Write, key: str = "attempt-1") -> tuple[Verdict, ...]:
        return self.boards.send(self.boards.prepare(writes), key).verdicts

    def keys_on(self, board_id: str) -> list[str]:
        return [item.key for page in self.boards.items(board_id, self) for item in page]

    def fault(self, *answers: Callable[[Proceed], Response | None]) -> None:
        """The next requests meet these, one each; later ones go through."""
        left = list(answers)

        def intercept(request: Request, proceed: Proceed) -> Response | None:
            return left.pop(0)(proceed) if left else proceed()

        self.server.interceptors.append(intercept)


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    world.server.start()
    yield world
    world.server.stop()


def supplier(board_id: str, number: int, **cells: str) -> Write:
    key = f"supplier:100:S{number}"
    return Write(Op.CREATE, board_id, key, f"Supplier {number}", {"ext_key": key, **cells})


def lost(proceed: Proceed) -> None:
    """Carried out, but the answer is lost on its way."""
    proceed()


def status(code: int, body: bytes = b"", retry_after: str = "") -> Callable[[Proceed], Response]:
    return lambda proceed: Response(code, body, {"Retry-After": retry_after} if retry_after else {})


def test_account_tells_who_and_how_much(world: World) -> None:
    account = world.boards.account()
    assert account.user == "Sandbox Analyst"
    assert account.name
    assert account.daily_limit == world.account.limits.daily
    assert world.calls == 1


def test_a_wrong_sign_in_says_so_without_showing_it(world: World) -> None:
    world.account.token = "another"
    with pytest.raises(AuthRefused) as caught:
        world.boards.account()
    assert "sign-in" in str(caught.value)
    assert TOKEN not in str(caught.value)


def test_a_new_board_has_our_columns_under_their_fixed_ids(world: World) -> None:
    info = world.board()
    assert {column.id: column.type for column in COLUMNS}.items() <= dict(info.columns).items()
    assert {"Active", "Blocked"} <= info.labels["status"]
    assert (info.name, bool(info.group_id), info.items_limit) == ("Suppliers", True, 10_000)
    assert info == world.boards.describe(info.id)


def test_groups_are_made_some_in_a_request_and_a_title_that_monday_refuses_is_left_out(world: World) -> None:
    board = world.board()
    calls = world.calls
    titles = [f"Buyer {number}" for number in range(21)]
    made = world.boards.create_groups(board.id, [*titles, " "], key="groups")
    assert world.calls - calls == 2
    assert list(made) == titles
    groups = world.boards.describe(board.id).groups
    assert {group_id: title for title, group_id in made.items()}.items() <= groups.items()
    world.fault(lost)
    again = world.boards.create_groups(board.id, ["Late"], key="late")
    assert list(world.boards.describe(board.id).groups.values()).count("Late") == 1
    assert world.boards.describe(board.id).groups[again["Late"]] == "Late"


def test_relations_connect_to_their_boards(world: World) -> None:
    suppliers = world.board()
    relation = ColumnSpec("supplier", "Supplier", "board_relation", board_ids=(suppliers.id,))
    orders = world.boards.create_board("Orders", (COLUMNS[0], relation), workspace_id=None, key="board-2")
    (made,) = world.deliver(supplier(suppliers.id, 1))
    order = Write(
        Op.CREATE, orders.id, "purchase-order:100:7", "7", {"supplier": {"item_ids": [int(made.item_id or 0)]}}
    )
    assert world.deliver(order, key="attempt-2")[0].kind is Kind.DONE


@pytest.mark.parametrize("lost_at", [0, 1, 2, 3])
def test_making_a_board_again_after_a_lost_answer_makes_one_board(world: World, lost_at: int) -> None:
    passing: list[Callable[[Proceed], Response | None]] = [lambda proceed: proceed()] * lost_at
    world.fault(*passing, lost)
    info = world.board()
    assert world.board().id == info.id
    assert [board.name for board in world.account.boards()].count("Suppliers") == 1
    assert {column.id for column in COLUMNS} <= set(info.columns)


def test_columns_that_are_there_are_left_alone(world: World) -> None:
    info = world.board()
    more = (*COLUMNS, ColumnSpec("buyer", "Buyer", "text"))
    before = world.account.write_calls
    assert world.boards.add_columns(info.id, more, key="k").columns["buyer"] == "text"
    assert world.account.write_calls == before + 1
    world.boards.add_columns(info.id, more, key="k")
    assert world.account.write_calls == before + 1


def test_a_column_of_another_type_is_named(world: World) -> None:
    info = world.board()
    with pytest.raises(BoardRefused, match=r"Column amount on board Suppliers is of type numbers, and text is needed"):
        world.boards.add_columns(info.id, (ColumnSpec("amount", "Amount", "text"),), key="k")


def test_an_id_that_was_used_before_is_named(world: World) -> None:
    info = world.board()
    world.account.delete_column(info.id, "amount")
    with pytest.raises(BoardRefused, match=r"Column amount could not be made.*cannot be given again"):
        world.boards.add_columns(info.id, COLUMNS, key="k")


def test_the_rest_of_a_partial_success_goes_out_under_a_key_of_its_own(world: World) -> None:
    info = world.board()
    world.account.delete_column(info.id, "amount")
    buyer, city = ColumnSpec("buyer", "Buyer", "text"), ColumnSpec("city", "City", "text")
    with pytest.raises(BoardRefused, match="Column amount"):
        world.boards.add_columns(info.id, (buyer, COLUMNS[3]), key="k")
    world.boards.add_columns(info.id, (buyer, city), key="k")
    (board,) = world.account.boards()
    assert {"buyer", "city"} <= set(board.columns)


def test_a_board_that_is_not_there_is_refused(world: World) -> None:
    for ask in (world.boards.describe, lambda board_id: world.boards.find(board_id, ["a"])):
        with pytest.raises(BoardRefused, match="does not know this board"):
            ask("999")


def test_subitems_get_their_board_before_the_first_of_them(world: World) -> None:
    parent = world.board()
    hidden = world.boards.create_subitem_board(parent.id, LINE_COLUMNS, key="lines")
    assert world.boards.describe(parent.id).subitem_board_id == hidden.id
    assert {"ext_key", "quantity"} <= set(hidden.columns)
    again = world.boards.create_subitem_board(parent.id, LINE_COLUMNS, key="lines")
    assert again == hidden


def test_subitems_are_written_and_found_on_their_hidden_board(world: World) -> None:
    parent = world.board()
    hidden = world.boards.create_subitem_board(parent.id, LINE_COLUMNS, key="lines")
    (made,) = world.deliver(supplier(parent.id, 1))
    lines = [
        Write(
            Op.CREATE_SUBITEM,
            hidden.id,
            f"po-line:100:1/{n}/0",
            f"1/{n}",
            {"ext_key": f"po-line:100:1/{n}/0", "quantity": "2.50"},
            parent_item_id=made.item_id,
        )
        for n in (10, 20)
    ]
    verdicts = world.deliver(*lines, key="attempt-2")
    assert [(verdict.kind, verdict.board_id) for verdict in verdicts] == [(Kind.DONE, hidden.id)] * 2
    found = world.boards.find(hidden.id, [line.key for line in lines])
    assert {key: [(item.item_id, item.parent_item_id) for item in items] for key, items in found.items()} == {
        line.key: [(verdict.item_id, made.item_id)] for line, verdict in zip(lines, verdicts, strict=True)
    }


def test_find_is_exact_and_tells_of_twins(world: World) -> None:
    info = world.board()
    world.deliver(supplier(info.id, 1), supplier(info.id, 1), supplier(info.id, 2))
    found = world.boards.find(info.id, ["supplier:100:S1", "SUPPLIER:100:S2", "supplier:100:S9"])
    assert {key: len(items) for key, items in found.items()} == {"supplier:100:S1": 2}


def test_find_compares_again_where_monday_is_lenient(world: World) -> None:
    info = world.board()
    cells = [{"id": "ext_key", "text": "SUPPLIER:100:S1"}]
    page = {"cursor": None, "items": [{"id": "5", "name": "x", "column_values": cells}]}
    world.fault(status(200, json.dumps({"data": {"boards": [{"items_page": page}]}}).encode()))
    assert world.boards.find(info.id, ["supplier:100:S1"]) == {}


def test_find_asks_for_many_keys_a_hundred_at_a_time(world: World) -> None:
    info = world.board()
    made = [supplier(info.id, number) for number in range(120)]
    for start in range(0, 120, 40):
        world.deliver(*made[start : start + 40], key=f"attempt-{start}")
    calls = world.calls
    assert len(world.boards.find(info.id, [write.key for write in made] * 2)) == 120
    assert world.calls - calls == 2


def test_all_four_kinds_of_write_go_in_one_request(world: World) -> None:
    info = world.board()
    world.boards.create_subitem_board(info.id, LINE_COLUMNS, key="lines")
    one, two = world.deliver(supplier(info.id, 1, amount="1"), supplier(info.id, 2))
    calls = world.calls
    verdicts = world.deliver(
        supplier(info.id, 3),
        Write(Op.UPDATE, info.id, "supplier:100:S1", "Renamed", {"amount": "12.50"}, item_id=one.item_id),
        Write(Op.ARCHIVE, info.id, "supplier:100:S2", item_id=two.item_id),
        Write(Op.CREATE_SUBITEM, "", "po-line:100:1/10/0", "1/10", {}, parent_item_id=one.item_id),
        key="attempt-2",
    )
    assert [verdict.kind for verdict in verdicts] == [Kind.DONE] * 4
    assert world.calls == calls + 1
    renamed = world.account.item(one.item_id or "")
    assert (renamed.name, renamed.texts["amount"]) == ("Renamed", "12.50")
    assert world.account.item(two.item_id or "").state == "archived"
    assert sorted(world.keys_on(info.id)) == ["supplier:100:S1", "supplier:100:S3"]


def test_one_refused_write_stops_no_other(world: World) -> None:
    info = world.board()
    bad = Write(Op.CREATE, info.id, "supplier:100:S2", "Two", {"amount": "not a number"})
    gone = Write(Op.UPDATE, info.id, "supplier:100:S3", None, {"amount": "1"}, item_id="424242")
    stray = Write(Op.CREATE, info.id, "supplier:100:S4", "Four", {"nothing_like_it": "x"})
    verdicts = world.deliver(supplier(info.id, 1), bad, gone, stray, supplier(info.id, 5))
    assert [verdict.kind for verdict in verdicts] == [
        Kind.DONE,
        Kind.REJECTED,
        Kind.GONE,
        Kind.REJECTED,
        Kind.DONE,
    ]
    assert all(verdict.text for verdict in verdicts if verdict.kind is not Kind.DONE)
    assert verdicts[3].code == "InvalidColumnIdException"


def test_an_archived_item_is_gone(world: World) -> None:
    info = world.board()
    (made,) = world.deliver(supplier(info.id, 1))
    world.deliver(Write(Op.ARCHIVE, info.id, "supplier:100:S1", item_id=made.item_id), key="attempt-2")
    update = Write(Op.UPDATE, info.id, "supplier:100:S1", None, {"amount": "1"}, item_id=made.item_id)
    assert world.deliver(update, key="attempt-3")[0].kind is Kind.GONE


def test_unknown_labels_are_made_only_where_asked(world: World) -> None:
    info = world.board()
    write = Write(Op.CREATE, info.id, "supplier:100:S1", "One", {"status": {"label": "Status 42"}})
    refused = Write(write.op, write.board_id, write.key, write.name, write.cells, create_labels=False)
    assert world.deliver(refused)[0].kind is Kind.REJECTED
    assert world.deliver(write, key="attempt-2")[0].kind is Kind.DONE
    assert "Status 42" in world.boards.describe(info.id).labels["status"]


def test_a_lost_answer_is_uncertain_and_the_same_request_settles_it(world: World) -> None:
    info = world.board()
    request = world.boards.prepare([supplier(info.id, 1), supplier(info.id, 2)])
    world.fault(lost)
    first = world.boards.send(request, "attempt-1")
    assert [verdict.kind for verdict in first.verdicts] == [Kind.UNCERTAIN] * 2
    second = world.boards.send(request, "attempt-1")
    assert second.replayed
    assert [verdict.kind for verdict in second.verdicts] == [Kind.DONE] * 2
    assert sorted(world.keys_on(info.id)) == ["supplier:100:S1", "supplier:100:S2"]


def test_a_server_that_is_not_there_was_certainly_not_reached(world: World) -> None:
    info = world.board()
    world.server.stop()
    (verdict,) = world.deliver(supplier(info.id, 1))
    assert verdict.kind is Kind.UNREACHABLE
    assert verdict.text


def test_a_used_up_day_waits_for_midnight_utc(world: World) -> None:
    info = world.board()
    world.account.limits.daily_calls = 1
    for http_status in (429, 200):
        world.account.limits.daily_limit_status = http_status
        (verdict,) = world.deliver(supplier(info.id, 1), key=f"attempt-{http_status}")
        assert verdict.kind is Kind.THROTTLED
        assert world.now + timedelta(seconds=verdict.wait_s) == datetime(2026, 11, 25, 0, 0, 1, tzinfo=UTC)
        with pytest.raises(Throttled, match="midnight UTC") as caught:
            world.boards.describe(info.id)
        assert caught.value.wait_s == verdict.wait_s
    assert not world.waits


@pytest.mark.parametrize("top_level", [False, True])
def test_a_used_up_minute_tells_how_long_to_wait(world: World, top_level: bool) -> None:
    info = world.board()
    world.account.limits.top_level_errors = top_level
    world.account.limits.complexity_per_minute = 40_000
    first, second = (world.deliver(supplier(info.id, n), key=f"attempt-{n}") for n in (1, 2))
    assert first[0].kind in (Kind.DONE, Kind.THROTTLED)
    assert second[0].kind is Kind.THROTTLED
    assert 0 < second[0].wait_s <= 60


def test_reads_sit_out_short_waits_and_faults(world: World) -> None:
    info = world.board()
    world.fault(status(429, retry_after="7"), status(502, b"<html>"), status(200, b'{"data'))
    assert world.boards.describe(info.id).name == "Suppliers"
    assert world.waits == [7.0, 3.0, 9.0]


def test_data_in_a_fault_is_not_believed(world: World) -> None:
    info = world.board()
    world.fault(status(502, b'{"data": {"boards": []}}'))
    assert world.boards.describe(info.id) == info


def test_reads_give_up_in_the_end(world: World) -> None:
    info = world.board()
    world.fault(*[status(504, b"<html>Gateway Time-out</html>")] * 4)
    with pytest.raises(Unreachable):
        world.boards.describe(info.id)


def test_long_waits_are_left_to_the_engine(world: World) -> None:
    info = world.board()
    waits = list(world.waits)
    world.fault(status(429, retry_after="61"))
    with pytest.raises(Throttled) as caught:
        world.boards.describe(info.id)
    assert (caught.value.wait_s, world.waits) == (61.0, waits)


def filled(world: World, count: int) -> BoardInfo:
    info = world.board()
    world.account.limits.complexity_per_minute = 10**9
    for start in range(0, count, 50):
        writes = [supplier(info.id, number) for number in range(start, min(count, start + 50))]
        assert {verdict.kind for verdict in world.deliver(*writes, key=f"fill-{start}")} == {Kind.DONE}
    return info


def test_items_come_by_the_page_of_five_hundred(world: World) -> None:
    info = filled(world, 501)
    pages = list(world.boards.items(info.id, world))
    assert [len(page) for page in pages] == [500, 1]
    assert len({item.item_id for page in pages for item in page}) == 501


def test_an_expired_cursor_restarts_the_walk_and_no_item_comes_twice(world: World) -> None:
    info = filled(world, 501)
    pages = world.boards.items(info.id, world)
    first = next(pages)
    world.now += timedelta(minutes=61)
    rest = [item for page in pages for item in page]
    assert len(first) == 500
    assert sorted(item.key for item in (*first, *rest)) == sorted(f"supplier:100:S{n}" for n in range(501))


def test_batches_learn_a_small_budget(world: World) -> None:
    info = world.board()
    writes = [supplier(info.id, number) for number in range(60)]
    assert world.boards.batch_limit(writes) == 40
    assert world.boards.batch_limit(writes[:3]) == 3
    world.account.limits.complexity_per_minute = 1_000_000
    world.deliver(*writes[:1])
    limit = world.boards.batch_limit(writes)
    assert 20 <= limit <= 33
    world.now += timedelta(minutes=2)
    assert {verdict.kind for verdict in world.deliver(*writes[1 : 1 + limit], key="attempt-2")} == {Kind.DONE}


def test_complexity_and_calls_are_metered(world: World) -> None:
    info = world.board()
    calls, complexity = world.calls, world.complexity
    world.deliver(supplier(info.id, 1))
    assert world.calls == calls + 1
    assert world.complexity - complexity >= 30_000
