"""Bulk upsert on the embedded monday account, over real sockets: its answers, and every step lost or cut off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.columns import encode
from app.domain.delivery import Kind
from app.domain.errors import AuthRefused, Cancelled, Throttled
from app.domain.ingest import COLUMN_TYPES, OTHER_ITEM, ROW_FAILED, ROW_INVALID, IngestJob
from app.domain.ports import ColumnSpec
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.monday_ingest import FILES
from tests.contract.ingest_world import TOKEN, Crash, World, lost, status, swallowed


@pytest.fixture
def world() -> Iterator[World]:
    world = World()
    world.open()
    yield world
    world.server.stop()


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


def sign_in_page(_proceed: Proceed) -> Response:
    return Response(200, b"<html>Please sign in</html>", {"Content-Type": "text/html; charset=UTF-8"})


LOSSES = {
    "start": lambda world: world.fault_on(b"ingest_items", lost),
    "start, never arrived": lambda world: world.fault_on(b"ingest_items", swallowed),
    "file": lambda world: world.fault("PUT", FILES, lost),
    "file, never arrived": lambda world: world.fault("PUT", FILES, swallowed),
    "file, storage has a fault": lambda world: world.fault("PUT", FILES, status(503)),
    "file, a page of something between": lambda world: world.fault("PUT", FILES, sign_in_page),
    "question": lambda world: world.fault_on(b"fetch_job_status", lost),
    "report": lambda world: world.fault("GET", FILES, lost),
    "report, storage has a fault": lambda world: world.fault("GET", FILES, status(500), 2),
}


@pytest.mark.parametrize("step", LOSSES)
def test_an_answer_lost_at_any_step_costs_nothing_and_doubles_nothing(world: World, step: str) -> None:
    world.account.ingest.job_seconds_per_row = 1.0
    world.account.ingest.is_matched_on_arrival = True
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
    request = world.ingest.prepare(rows)
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


def test_where_no_file_ever_arrives_requests_remain(world: World) -> None:
    world.fault("PUT", FILES, sign_in_page, times=99)
    result, job = None, world.job()
    for _ in range(9):
        try:
            result = world.carry(world.new(1), job=job)
            break
        except Throttled as busy:
            job = world.kept[-1]
            world.now += timedelta(seconds=busy.wait_s)
    assert result is not None
    assert "do not reach" in result.unavailable
    assert not world.kept[-1].is_sent


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
    request = world.ingest.prepare(rows)
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
    assert not world.kept[-1].is_sent
    world.account.ingest.starts_per_hour = 100
    (verdict,) = world.carry(world.new(1), job=world.kept[-1]).answer.verdicts
    assert verdict.kind is Kind.DONE


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


SAMPLES: dict[str, str] = {
    "board_relation": "",
    "checkbox": "yes",
    "date": "2026-12-01",
    "dropdown": "A",
    "email": "a@example.com",
    "link": "[Site](https://example.com)",
    "location": "59.33|18.07|Vasagatan 1, Stockholm",
    "long_text": "two\nlines, “quoted”",
    "numbers": "1234.50",
    "people": "68401223",
    "phone": "+46 8 123 456 78",
    "status": "Open, later",
    "text": "=1+1; “x”, y",
    "timeline": "2026-01-01/2026-01-31",
}


def _comparable(value: Any) -> Any:
    """Without the time of the change, and the country that a file's phone number cannot tell."""
    hidden = ("changed_at", "countryShortName")
    return {name: part for name, part in value.items() if name not in hidden} if isinstance(value, dict) else value


@pytest.mark.parametrize("column_type", sorted(COLUMN_TYPES))
def test_a_file_writes_the_same_as_a_request(world: World, column_type: str) -> None:
    labels = ("A", "Open, later") if column_type in ("status", "dropdown") else ()
    relates = (world.board.id,) if column_type == "board_relation" else ()
    spec = ColumnSpec("col", "Column", column_type, labels=labels, board_ids=relates)
    world.boards.add_columns(world.board.id, [spec], key="columns-1")
    other = world.account.add_item(world.board.id, "Other", {"ext_key": "supplier:100:S0"})
    value: Any = {"item_ids": [int(other)]} if relates else encode(column_type, SAMPLES[column_type], {})
    request = world.boards.prepare([world.new(1, col=value)])
    (by_request,) = world.boards.send(request, "attempt-0").verdicts
    (by_file,) = world.carry(world.new(2, col=value)).answer.verdicts
    first, second = (world.account.item(verdict.item_id or 0) for verdict in (by_request, by_file))
    assert second.texts["col"] == first.texts["col"]
    assert _comparable(second.values["col"]) == _comparable(first.values["col"])
    (cleared,) = world.carry(world.change(2, second.id, col=None)).answer.verdicts
    assert cleared.item_id == second.id
    assert "col" not in world.account.item(second.id).values


def test_another_file_is_never_taken_for_one_that_was_started_before(world: World) -> None:
    job = world.job()
    world.carry(world.new(1), job=job)
    (verdict,) = world.carry(world.new(2), job=job).answer.verdicts
    assert world.account.item(verdict.item_id or 0).name == "Supplier 2"


def test_a_first_load_of_thousands_takes_a_handful_of_calls(world: World) -> None:
    world.account.ingest.job_seconds_per_row = 0.003
    writes = [world.new(number, amount=str(number), status={"label": "Active"}) for number in range(3000)]
    result = world.carry(*writes)
    assert {verdict.kind for verdict in result.answer.verdicts} == {Kind.DONE}
    assert len({verdict.item_id for verdict in result.answer.verdicts}) == 3000
    assert world.calls <= 4
