"""Rows of the outbox: what each move does, and which moves are refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.delivery import RowState
from app.domain.records import Draft, Json, Problem
from app.domain.routes import RouteId
from app.domain.storage import OutboxRow
from app.store.database import SqliteStore

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
KEY = "supplier:100:S1"
PROBLEM = Problem("email", "mail", "not an address")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    yield store
    store.close()


def draft(key: str = KEY, name: str = "A", *problems: Problem) -> Draft:
    cells: dict[str, Json] = {"ext_key": key, "supplier": {"$ref": ["supplier:100:S0"]}, "note": "n" * 300}
    once = frozenset({"note", "buyer"})
    return Draft(RouteId.SUPPLIERS, key, name, cells, "supplier:100:P", once, problems, group="Anna")


def stage(store: SqliteStore, *drafts: Draft) -> None:
    store.outbox.stage(drafts or [draft()], "run-1", NOW)


def row(store: SqliteStore, key: str = KEY) -> OutboxRow:
    return store.outbox.open([key])[key]


def put(store: SqliteStore, state: RowState) -> None:
    """One row in that state."""
    stage(store, draft(KEY, "A", PROBLEM) if state is RowState.INVALID else draft())
    if state in (RowState.CLAIMED, RowState.REJECTED):
        store.outbox.claim([KEY], 7)
    if state is RowState.REJECTED:
        store.outbox.reject(KEY, "monday says no", "ColumnValueException")
    if state is RowState.WAITING:
        store.outbox.wait([KEY], "for its parent", None)
    assert row(store).state is state


def test_a_staged_draft_comes_back_exactly(store: SqliteStore) -> None:
    stage(store)
    found = row(store)
    assert found.draft == draft()
    assert (found.state, found.revision, found.run, found.staged_at) == (RowState.STAGED, 1, "run-1", NOW)
    assert (found.attempts, found.reason, found.code, found.not_before, found.attempt) == (0, "", "", None, None)


def test_a_draft_with_problems_is_invalid_for_their_reasons(store: SqliteStore) -> None:
    stage(store, draft(KEY, "A", PROBLEM, Problem("phone", "", "too long")))
    found = row(store)
    assert found.state is RowState.INVALID
    assert found.reason == "mail -> email: not an address; phone: too long"
    assert found.draft.problems == (PROBLEM, Problem("phone", "", "too long"))


@pytest.mark.parametrize("state", [RowState.STAGED, RowState.WAITING, RowState.INVALID, RowState.REJECTED])
def test_staging_again_replaces_whatever_was_not_claimed(store: SqliteStore, state: RowState) -> None:
    put(store, state)
    before = row(store)
    stage(store, draft(name="B"))
    after = row(store)
    assert (after.id, after.draft.name, after.state, after.revision) == (before.id, "B", RowState.STAGED, 2)
    assert (after.reason, after.code, after.not_before) == ("", "", None)


def test_a_claimed_row_stays_claimed_and_its_newer_draft_is_sent_afterwards(store: SqliteStore) -> None:
    put(store, RowState.CLAIMED)
    stage(store, draft(name="B"))
    assert (row(store).state, row(store).revision, row(store).attempt) == (RowState.CLAIMED, 2, 7)
    store.outbox.done(KEY, 1)
    assert (row(store).state, row(store).draft.name, row(store).attempt) == (RowState.STAGED, "B", None)
    store.outbox.claim([KEY], 8)
    store.outbox.done(KEY, 2)
    assert store.outbox.open([KEY]) == {}


def test_a_newer_draft_with_problems_is_not_sent_when_the_older_is_done(store: SqliteStore) -> None:
    put(store, RowState.CLAIMED)
    stage(store, draft(KEY, "B", PROBLEM))
    store.outbox.done(KEY, 1)
    assert (row(store).state, row(store).reason) == (RowState.INVALID, str(PROBLEM))


@pytest.mark.parametrize("not_before", [None, NOW])
def test_a_draft_with_problems_does_not_wait(store: SqliteStore, not_before: datetime | None) -> None:
    put(store, RowState.CLAIMED)
    stage(store, draft(KEY, "B", PROBLEM))
    store.outbox.wait([KEY], "throttled", not_before)
    assert (row(store).state, row(store).reason, row(store).not_before) == (RowState.INVALID, str(PROBLEM), None)


def test_a_newer_draft_is_not_rejected_with_the_older(store: SqliteStore) -> None:
    put(store, RowState.CLAIMED)
    stage(store, draft(name="B"))
    store.outbox.reject(KEY, "monday says no", "X")
    assert (row(store).state, row(store).reason, row(store).draft.name) == (RowState.STAGED, "", "B")


def test_a_rejected_row_tells_why(store: SqliteStore) -> None:
    put(store, RowState.REJECTED)
    found = row(store)
    assert (found.reason, found.code, found.attempts, found.attempt) == (
        "monday says no",
        "ColumnValueException",
        1,
        None,
    )


@pytest.mark.parametrize("state", [RowState.CLAIMED, RowState.WAITING, RowState.REJECTED])
def test_requeue_sends_the_current_draft_again(store: SqliteStore, state: RowState) -> None:
    put(store, state)
    before = row(store)
    store.outbox.requeue([KEY], count_attempt=True)
    found = row(store)
    assert (found.state, found.attempts, found.reason, found.code) == (RowState.STAGED, before.attempts + 1, "", "")
    assert (found.attempt, found.not_before, found.revision) == (None, None, before.revision)


def test_requeue_leaves_an_invalid_draft_invalid(store: SqliteStore) -> None:
    put(store, RowState.INVALID)
    store.outbox.requeue([KEY])
    assert (row(store).state, row(store).reason) == (RowState.INVALID, str(PROBLEM))


def test_waiting_rows_are_ready_at_their_time_or_when_woken(store: SqliteStore) -> None:
    later = NOW + timedelta(minutes=5)
    stage(store, draft(), draft("supplier:100:S2"), draft("supplier:100:S3"))
    store.outbox.wait([KEY], "monday asks to wait", later)
    store.outbox.wait(["supplier:100:S2"], "for its parent", None)

    def ready(now: datetime) -> list[str]:
        return [found.key for found in store.outbox.ready(RouteId.SUPPLIERS, now, 9)]

    assert ready(NOW) == ["supplier:100:S3"]
    assert ready(later) == [KEY, "supplier:100:S3"]
    assert store.outbox.next_time() == later
    assert store.outbox.wake() == 1
    assert ready(later) == [KEY, "supplier:100:S2", "supplier:100:S3"]
    assert row(store, "supplier:100:S2").reason == ""


def test_a_row_whose_time_has_come_may_wait_again(store: SqliteStore) -> None:
    put(store, RowState.WAITING)
    store.outbox.wait([KEY], "for its supplier", NOW)
    assert (row(store).reason, row(store).not_before) == ("for its supplier", NOW)


def test_ready_pages_by_id_within_its_route(store: SqliteStore) -> None:
    keys = [f"supplier:100:S{number}" for number in range(5)]
    stage(store, *(draft(key) for key in keys), Draft(RouteId.INVOICES, "invoice:100:A:S/1/2026", "I", {}))
    store.outbox.wait(keys[1:2], "time", NOW)
    first = store.outbox.ready(RouteId.SUPPLIERS, NOW, 2)
    rest = store.outbox.ready(RouteId.SUPPLIERS, NOW, 9, after_id=first[-1].id)
    assert [found.key for found in first + rest] == keys


def test_resolve_removes_all_but_claimed_rows_and_names_those_that_failed(store: SqliteStore) -> None:
    names = ["staged", "claimed", "waiting", "invalid", "rejected"]
    keys = {name: f"supplier:100:{name}" for name in names}
    stage(store, *(draft(key) for key in keys.values()), draft(keys["invalid"], "A", PROBLEM))
    store.outbox.claim([keys["claimed"], keys["rejected"]], 1)
    store.outbox.reject(keys["rejected"], "no", "")
    store.outbox.wait([keys["waiting"]], "time", NOW)
    assert store.outbox.resolve([*keys.values(), "supplier:100:absent"]) == [keys["invalid"], keys["rejected"]]
    assert list(store.outbox.open(keys.values())) == [keys["claimed"]]


def test_failed_rows_are_listed_by_route_and_page(store: SqliteStore) -> None:
    stage(store, *(draft(f"supplier:100:S{number}", "A", PROBLEM) for number in range(3)), draft("supplier:100:fine"))
    store.outbox.stage([Draft(RouteId.INVOICES, "invoice:100:A:S/1/2026", "I", {}, problems=(PROBLEM,))], "r", NOW)
    everything = store.outbox.failed()
    assert [found.key[-2:] for found in everything] == ["S0", "S1", "S2", "26"]
    assert store.outbox.failed(RouteId.SUPPLIERS, 2, everything[0].id) == everything[1:3]
    assert store.outbox.by_id([everything[3].id, everything[0].id, 999]) == [everything[0], everything[3]]
    assert store.outbox.counts() == {
        (RouteId.SUPPLIERS, RowState.INVALID): 3,
        (RouteId.SUPPLIERS, RowState.STAGED): 1,
        (RouteId.INVOICES, RowState.INVALID): 1,
    }


def test_an_id_is_never_given_to_another_row(store: SqliteStore) -> None:
    stage(store)
    first = row(store).id
    store.outbox.resolve([KEY])
    stage(store)
    assert row(store).id > first


ILLEGAL = {
    "claim": {RowState.CLAIMED, RowState.INVALID, RowState.REJECTED},
    "requeue": {RowState.STAGED},
    "wait": {RowState.INVALID, RowState.REJECTED},
    "reject": {RowState.STAGED, RowState.WAITING, RowState.INVALID, RowState.REJECTED},
    "done": {RowState.STAGED, RowState.WAITING, RowState.INVALID, RowState.REJECTED},
}


@pytest.mark.parametrize(("move", "state"), [(move, state) for move in ILLEGAL for state in sorted(ILLEGAL[move])])
def test_an_illegal_move_is_refused_and_changes_nothing(store: SqliteStore, move: str, state: RowState) -> None:
    put(store, state)
    stage(store, draft("supplier:100:S2"))
    before = store.outbox.open([KEY, "supplier:100:S2"])
    moves = {
        "claim": lambda: store.outbox.claim(["supplier:100:S2", KEY], 9),
        "requeue": lambda: store.outbox.requeue([KEY]),
        "wait": lambda: store.outbox.wait(["supplier:100:S2", KEY], "why", None),
        "reject": lambda: store.outbox.reject(KEY, "no", ""),
        "done": lambda: store.outbox.done(KEY, 99),
    }
    with pytest.raises(ValueError, match="may become"):
        moves[move]()
    assert store.outbox.open([KEY, "supplier:100:S2"]) == before


def test_a_row_that_is_not_there_cannot_move(store: SqliteStore) -> None:
    with pytest.raises(ValueError, match="may become"):
        store.outbox.claim(["supplier:100:absent"], 1)
