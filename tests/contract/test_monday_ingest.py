"""Bulk upsert on the embedded monday account, over real sockets: its answers, and every step lost or cut off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.delivery import Kind, Op, Write
from app.domain.errors import AuthRefused, Cancelled, Throttled
from app.domain.ingest import OTHER_ITEM, ROW_FAILED, ROW_INVALID, Ingest, IngestAnswer, IngestJob, IngestRow
from app.domain.ports import BoardInfo, ColumnSpec
from app.monday.boards import MondayBoards
from app.monday.client import MondayClient
from app.monday.ingest import MondayIngest
from app.monday.limits import BatchSizer
from app.net.http import Http
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday import MondayAccount
from app.sandbox.monday_ingest import FILES
from app.sandbox.server import LoopbackServer

TOKEN = "eyJhbGciOiJIUzI1NiJ9.contract"
COLUMNS = (
    ColumnSpec("ext_key", "CloudSuite key", "text"),
    ColumnSpec("status", "Status", "status", labels=("Active", "Blocked")),
    ColumnSpec("amount", "Amount", "numbers"),
    ColumnSpec("due_date", "Due", "date"),
    ColumnSpec("country", "Country", "country"),
)


class Crash(Exception):
    """The process dies here."""


@dataclass
class World:
    """The account, the moment, and what the connector kept, waited for and spent."""

    now: datetime = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    waits: list[float] = field(default_factory=list)
    kept: list[IngestJob] = field(default_factory=list)
    calls: int = 0
    stop_after_waits: int = 10_000

    def __post_init__(self) -> None:
        self.account = MondayAccount(self.clock, TOKEN)
        self.server = LoopbackServer({"/v2": self.account, FILES: self.account.files})
        client = MondayClient(
            Http(), lambda: TOKEN, api_url=f"{self.server.url}/v2", clock=self.clock, meter=self, cancel=self
        )
        self.boards = MondayBoards(client, BatchSizer(), self.clock)
        self.ingest: Ingest = MondayIngest(client, Http(), self.clock)

    def open(self) -> None:
        self.server.start()
        self.board = self.boards.create_board("Suppliers", COLUMNS, workspace_id=None, key="board-1")
        self.calls = 0

    def clock(self) -> datetime:
        return self.now

    def check(self) -> None:
        return None

    def wait(self, seconds: float) -> None:
        if len(self.waits) >= self.stop_after_waits:
            raise Cancelled
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)

    def require(self, vendor: str) -> None:
        return None

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        assert vendor == "monday"
        self.calls += calls

    def new(self, number: int, **cells: Any) -> Write:
        key = f"supplier:100:S{number}"
        return Write(Op.CREATE, self.board.id, key, f"Supplier {number}", {"ext_key": key, **cells})

    def change(self, number: int, item_id: str, **cells: Any) -> Write:
        return Write(Op.UPDATE, self.board.id, f"supplier:100:S{number}", f"Name {number}", cells, item_id=item_id)

    def rows(self, writes: Sequence[Write]) -> tuple[IngestRow, ...]:
        board: BoardInfo = self.boards.describe(self.board.id)
        self.calls -= 1
        ordered = self.ingest.sort(writes, board)
        assert not ordered.seeds
        assert not ordered.others
        return ordered.rows

    def job(self) -> IngestJob:
        return IngestJob(self.board.id, self.board.group_id, "attempt-1")

    def carry(self, *writes: Write, job: IngestJob | None = None) -> IngestAnswer:
        rows = self.rows(writes)
        item_ids = [row.write.item_id for row in rows]
        request = self.ingest.prepare(rows, self.board)
        return self.ingest.carry(request, job or self.job(), item_ids, self.keep, self)

    def keep(self, job: IngestJob) -> None:
        """As the store does it: what cannot be written as JSON is lost."""
        self.kept.append(IngestJob.from_json(json.loads(json.dumps(job.to_json()))))

    def items(self) -> dict[str, str]:
        """Key -> name of the active items; the test fails where a key is there twice."""
        (board,) = (board for board in self.account.boards() if board.id == self.board.id)
        keys = [item.texts["ext_key"] for item in board.active]
        assert len(set(keys)) == len(keys), keys
        return {item.texts["ext_key"]: item.name for item in board.active}

    def fault(self, method: str, prefix: str, answer: Callable[[Proceed], Response | None], times: int = 1) -> None:
        """The next requests of that method and path meet this; later ones go through."""
        left = [answer] * times

        def intercept(request: Request, proceed: Proceed) -> Response | None:
            is_meant = request.method == method and request.path.startswith(prefix)
            return left.pop()(proceed) if left and is_meant else proceed()

        self.server.interceptors.append(intercept)

    def fault_on(self, word: bytes, answer: Callable[[Proceed], Response | None]) -> None:
        """The next API request whose document has this word."""
        left = [answer]

        def intercept(request: Request, proceed: Proceed) -> Response | None:
            return left.pop()(proceed) if left and word in request.body and request.path == "/v2" else proceed()

        self.server.interceptors.append(intercept)


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    world.open()
    yield world
    world.server.stop()


def lost(proceed: Proceed) -> None:
    """Carried out, but the answer is lost on its way."""
    proceed()


def swallowed(proceed: Proceed) -> None:
    """Never arrives."""


def status(code: int) -> Callable[[Proceed], Response]:
    return lambda proceed: Response(code)


def test_new_and_changed_items_go_in_one_file(world: World) -> None:
    old = world.account.add_item(world.board.id, "Old", {"ext_key": "supplier:100:S9", "amount": "7"})
    result = world.carry(
        world.new(1, status={"label": "Active"}, amount="4.50"),
        world.change(9, old, amount=None, due_date={"date": "2026-12-01"}),
    )
    first, second = result.answer.verdicts
    assert (first.kind, second.kind, second.item_id) == (Kind.DONE, Kind.DONE, old)
    assert world.account.item(first.item_id or 0).texts["amount"] == "4.50"
    assert world.account.item(first.item_id or 0).texts["status"] == "Active"
    changed = world.account.item(old)
    assert (changed.name, changed.texts["amount"], changed.texts["due_date"]) == ("Name 9", "", "2026-12-01")
    assert (result.rows_used, result.unavailable) == (2, "")
    assert world.calls == 2


def test_the_token_goes_to_the_api_only_and_addresses_are_not_kept(world: World) -> None:
    seen: list[Request] = []

    def watch(request: Request, proceed: Proceed) -> Response:
        seen.append(request)
        return proceed()

    world.server.interceptors.append(watch)
    world.carry(world.new(1))
    transfers = [request for request in seen if request.path.startswith(FILES)]
    assert [request.method for request in transfers] == ["PUT", "GET"]
    assert not any("authorization" in request.headers or TOKEN in str(request.headers) for request in transfers)
    assert transfers[0].headers["content-type"] == "text/csv"
    assert "Signature" not in json.dumps([job.to_json() for job in world.kept])


def test_a_key_that_is_on_the_board_is_not_made_again(world: World) -> None:
    old = world.account.add_item(world.board.id, "Old", {"ext_key": "supplier:100:S1"})
    (verdict,) = world.carry(world.new(1)).answer.verdicts
    assert (verdict.kind, verdict.item_id) == (Kind.DONE, old)
    assert world.items() == {"supplier:100:S1": "Supplier 1"}


def test_it_asks_about_every_ten_seconds_and_not_faster(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 20.0
    world.carry(*(world.new(number) for number in range(3)))
    assert len(world.waits) >= 2
    assert min(world.waits[1:]) >= 10
    assert world.calls <= 6


def test_what_it_learns_sets_the_time_of_the_first_question(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 1.0
    world.carry(*(world.new(number) for number in range(20)))
    assert 0.9 <= world.ingest.seconds_per_row <= 1.6
    world.waits.clear()
    world.carry(*(world.new(number) for number in range(20)))
    assert world.waits[0] >= 18


LOSSES = {
    "start": lambda world: world.fault_on(b"ingest_items", lost),
    "start, never arrived": lambda world: world.fault_on(b"ingest_items", swallowed),
    "file": lambda world: world.fault("PUT", FILES, lost),
    "file, never arrived": lambda world: world.fault("PUT", FILES, swallowed),
    "file, storage has a fault": lambda world: world.fault("PUT", FILES, status(503)),
    "question": lambda world: world.fault_on(b"fetch_job_status", lost),
    "report": lambda world: world.fault("GET", FILES, lost),
    "report, storage has a fault": lambda world: world.fault("GET", FILES, status(500), 2),
}


@pytest.mark.parametrize("step", LOSSES)
def test_an_answer_lost_at_any_step_costs_nothing_and_doubles_nothing(world: World, step: str) -> None:
    world.account.ingest.job_seconds_per_row = 1.0
    LOSSES[step](world)
    result = world.carry(*(world.new(number) for number in range(5)))
    assert [verdict.kind for verdict in result.answer.verdicts] == [Kind.DONE] * 5
    assert len(world.items()) == 5


@pytest.mark.parametrize("step", range(1, 4))
def test_after_a_crash_at_any_step_it_goes_on_from_what_was_kept(world: World, step: int) -> None:
    writes = [world.new(number) for number in range(5)]

    def die(job: IngestJob) -> None:
        world.keep(job)
        if len(world.kept) == step:
            raise Crash

    rows = world.rows(writes)
    request = world.ingest.prepare(rows, world.board)
    with pytest.raises(Crash):
        world.ingest.carry(request, world.job(), [None] * 5, die, world)
    if world.kept[-1].is_sent and not world.kept[-1].has_arrived:
        with pytest.raises(Throttled) as waits:
            world.carry(*writes, job=world.kept[-1])
        assert 600 < waits.value.wait_s <= 900
        world.now += timedelta(seconds=waits.value.wait_s)
    result = world.carry(*writes, job=world.kept[-1])
    assert [verdict.kind for verdict in result.answer.verdicts] == [Kind.DONE] * 5
    assert len(world.items()) == 5


def test_stop_while_it_works_is_heard_and_the_rest_is_found_later(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 20.0
    writes = [world.new(number) for number in range(5)]
    world.stop_after_waits = 1
    with pytest.raises(Cancelled):
        world.carry(*writes)
    world.stop_after_waits = 100
    calls = world.calls
    result = world.carry(*writes, job=world.kept[-1])
    assert [verdict.kind for verdict in result.answer.verdicts] == [Kind.DONE] * 5
    assert len(world.items()) == 5
    assert not any(record.operations == ("ingest_items",) for record in list(world.account.requests)[calls + 3 :])


def test_an_address_that_expired_before_the_file_left_is_replaced(world: World) -> None:
    def late(proceed: Proceed) -> Response:
        world.now += timedelta(minutes=11)
        return proceed()

    world.fault("PUT", FILES, late)
    (verdict,) = world.carry(world.new(1)).answer.verdicts
    assert verdict.kind is Kind.DONE
    assert world.kept[-1].starts == 2


def test_an_address_that_always_refuses_is_given_up_with_nothing_carried_out(world: World) -> None:
    world.fault("PUT", FILES, status(403), times=9)
    with pytest.raises(Exception, match="refuses"):
        world.carry(world.new(1))
    assert not world.kept[-1].is_sent
    assert world.items() == {}


def test_an_expired_address_of_the_report_is_asked_for_again(world: World) -> None:
    def late(proceed: Proceed) -> Response:
        world.now += timedelta(minutes=11)
        return proceed()

    world.fault("GET", FILES, late)
    (verdict,) = world.carry(world.new(1)).answer.verdicts
    assert verdict.kind is Kind.DONE


def test_where_the_storage_is_out_of_reach_requests_remain(world: World) -> None:
    def elsewhere(proceed: Proceed) -> Response:
        answer = proceed()
        return replace(answer, body=answer.body.replace(f":{world.server.port}/".encode(), b":1/"))

    world.fault_on(b"ingest_items", elsewhere)
    result = world.carry(world.new(1))
    assert "cannot be reached" in result.unavailable
    assert result.answer.verdicts[0].kind is Kind.THROTTLED
    assert not world.kept[-1].is_sent


def test_each_row_has_its_own_verdict(world: World) -> None:
    world.account.ingest.failing_values = frozenset({"supplier:100:S2"})
    world.account.ingest.left_out_of_report = frozenset({3})
    writes = [world.new(1, due_date={"date": "2026-13-01"}), world.new(2), world.new(3), world.new(4)]
    invalid, failed, untold, done = world.carry(*writes).answer.verdicts
    assert (invalid.kind, invalid.code) == (Kind.REJECTED, ROW_INVALID)
    assert "due_date" in invalid.text and "2026-13-01" in invalid.text
    assert (failed.kind, failed.code) == (Kind.UNCERTAIN, ROW_FAILED)
    assert untold.kind is Kind.UNCERTAIN
    assert done.kind is Kind.DONE


def test_without_a_report_all_rows_are_looked_up(world: World) -> None:
    world.account.ingest.is_report_missing = True
    result = world.carry(world.new(1), world.new(2))
    assert {verdict.kind for verdict in result.answer.verdicts} == {Kind.UNCERTAIN}
    assert world.boards.find(world.board.id, ["supplier:100:S1"]).keys() == {"supplier:100:S1"}


def test_an_item_that_is_gone_is_made_again_and_told(world: World) -> None:
    old = world.account.add_item(world.board.id, "Old", {"ext_key": "supplier:100:S1"})
    world.account.archive_item(old)
    (verdict,) = world.carry(world.change(1, old, ext_key="supplier:100:S1", amount="3")).answer.verdicts
    assert (verdict.kind, verdict.code) == (Kind.DONE, OTHER_ITEM)
    assert world.account.item(verdict.item_id or 0).texts["amount"] == "3"


@pytest.mark.parametrize(
    ("reason", "of_new", "of_known"),
    [
        ("AUTHORIZATION_FAILED", Kind.AUTH, Kind.AUTH),
        ("PERMISSION_DENIED", Kind.AUTH, Kind.AUTH),
        ("BOARD_CAPACITY_EXCEEDED", Kind.REJECTED, Kind.THROTTLED),
        ("ACCOUNT_CAPACITY_EXCEEDED", Kind.THROTTLED, Kind.THROTTLED),
        ("INVALID_UPLOAD", Kind.THROTTLED, Kind.THROTTLED),
        ("FILE_TOO_LARGE", Kind.THROTTLED, Kind.THROTTLED),
    ],
)
def test_each_reason_of_a_rejection(world: World, reason: str, of_new: Kind, of_known: Kind) -> None:
    old = world.account.add_item(world.board.id, "Old", {"ext_key": "supplier:100:S9"})
    world.account.ingest.failure = reason
    result = world.carry(world.new(1), world.change(9, old))
    assert [verdict.kind for verdict in result.answer.verdicts] == [of_new, of_known]
    assert all(verdict.text and verdict.code == reason for verdict in result.answer.verdicts)
    assert bool(result.unavailable) is (reason in ("INVALID_UPLOAD", "FILE_TOO_LARGE"))


def test_a_defect_of_mondays_midway_keeps_what_is_told_and_leaves_the_rest_uncertain(world: World) -> None:
    world.account.ingest.failure = "INTERNAL_ERROR"
    world.account.ingest.fail_after_rows = 2
    verdicts = world.carry(*(world.new(number) for number in range(4))).answer.verdicts
    assert [verdict.kind for verdict in verdicts] == [Kind.DONE, Kind.DONE, Kind.UNCERTAIN, Kind.UNCERTAIN]


def test_a_column_that_vanished_makes_requests_the_way(world: World) -> None:
    rows = world.rows([world.new(1, amount="1")])
    request = world.ingest.prepare(rows, world.board)
    world.account.delete_column(world.board.id, "amount")
    result = world.ingest.carry(request, world.job(), [None], world.keep, world)
    assert "amount" in result.unavailable
    assert result.answer.verdicts[0].kind is Kind.THROTTLED


def test_a_group_that_vanished_makes_requests_the_way(world: World) -> None:
    result = world.carry(world.new(1), job=IngestJob(world.board.id, "gone", "attempt-1"))
    assert result.unavailable
    assert not world.kept


def test_used_up_starts_are_told_with_the_time_and_nothing_was_sent(world: World) -> None:
    world.account.ingest.starts_per_hour = 0
    with pytest.raises(Throttled) as caught:
        world.carry(world.new(1))
    assert caught.value.wait_s > 60
    assert not world.kept


def test_a_sign_in_that_ends_midway_leaves_the_job_to_go_on(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 5.0
    world.fault_on(b"fetch_job_status", status(401))
    with pytest.raises(AuthRefused):
        world.carry(world.new(1))
    (verdict,) = world.carry(world.new(1), job=world.kept[-1]).answer.verdicts
    assert verdict.kind is Kind.DONE


def test_a_job_that_monday_forgot_leaves_its_rows_to_be_looked_up(world: World) -> None:
    job = replace(world.job(), job_id="gone", started_at=world.now, is_sent=True, has_arrived=True)
    (verdict,) = world.carry(world.new(1), job=job).answer.verdicts
    assert verdict.kind is Kind.UNCERTAIN


def test_a_very_long_import_is_left_and_found_again(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 3600.0
    with pytest.raises(Throttled):
        world.carry(world.new(1))
    assert world.calls < 60
    world.now += timedelta(hours=1)
    (verdict,) = world.carry(world.new(1), job=world.kept[-1]).answer.verdicts
    assert verdict.kind is Kind.DONE


def test_a_first_load_of_thousands_takes_a_handful_of_calls(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 0.003
    writes = [world.new(number, amount=str(number), status={"label": "Active"}) for number in range(3000)]
    result = world.carry(*writes)
    assert {verdict.kind for verdict in result.answer.verdicts} == {Kind.DONE}
    assert len({verdict.item_id for verdict in result.answer.verdicts}) == 3000
    assert world.calls <= 4
