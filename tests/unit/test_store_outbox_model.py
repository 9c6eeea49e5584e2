"""Random moves of the outbox against a model that is a dictionary."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.delivery import LEGAL, RowState
from app.domain.records import Draft, Problem
from app.domain.routes import RouteId
from app.store.database import SqliteStore

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
KEYS = [f"supplier:100:S{number}" for number in range(4)]
keys = st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True)


@dataclass(frozen=True)
class Row:
    state: RowState
    revision: int
    claimed: int = 0
    problems: bool = False
    due: datetime | None = None

    def may_become(self, state: RowState) -> bool:
        return state in LEGAL[self.state]

    def to_send(self) -> Row:
        return replace(self, state=RowState.INVALID if self.problems else RowState.STAGED, due=None)


class OutboxMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = SqliteStore(self.folder / "connector.sqlite", lambda: NOW)
        self.outbox = self.store.outbox
        self.model: dict[str, Row] = {}
        self.attempt = 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def expect(self, legal: bool, move: Callable[[], object]) -> bool:
        """Makes the move; an illegal one must be refused."""
        if legal:
            move()
        else:
            with pytest.raises(ValueError, match="may become"):
                move()
        return legal

    def all_may_become(self, chosen: list[str], state: RowState, also: RowState | None = None) -> bool:
        rows = [self.model.get(key) for key in chosen]
        return all(row is not None and (row.may_become(state) or row.state is also) for row in rows)

    @rule(chosen=keys, problems=st.booleans())
    def stage(self, chosen: list[str], problems: bool) -> None:
        found = (Problem("column", "field", "reason"),) if problems else ()
        self.outbox.stage([Draft(RouteId.SUPPLIERS, key, key, {}, problems=found) for key in chosen], "run", NOW)
        for key in chosen:
            old = self.model.get(key)
            row = Row(RowState.STAGED, old.revision + 1 if old else 1, problems=problems).to_send()
            if old and old.state is RowState.CLAIMED:
                row = replace(row, state=RowState.CLAIMED, claimed=old.claimed)
            self.model[key] = row

    @rule(chosen=keys)
    def claim(self, chosen: list[str]) -> None:
        self.attempt += 1
        legal = self.all_may_become(chosen, RowState.CLAIMED)
        if self.expect(legal, lambda: self.outbox.claim(chosen, self.attempt)):
            for key in chosen:
                row = self.model[key]
                self.model[key] = replace(row, state=RowState.CLAIMED, claimed=row.revision)

    @rule(key=st.sampled_from(KEYS))
    def settle(self, key: str) -> None:
        row = self.model.get(key)
        if row is None or row.state is not RowState.CLAIMED:
            return
        self.outbox.done(key, row.claimed)
        if row.revision == row.claimed:
            del self.model[key]
        else:
            self.model[key] = row.to_send()

    @rule(key=st.sampled_from(KEYS))
    def reject(self, key: str) -> None:
        legal = self.all_may_become([key], RowState.REJECTED)
        if self.expect(legal, lambda: self.outbox.reject(key, "no", "X")):
            row = self.model[key]
            newer = row.revision > row.claimed
            self.model[key] = row.to_send() if newer else replace(row, state=RowState.REJECTED)

    @rule(chosen=keys, minutes=st.none() | st.integers(-1, 1))
    def wait(self, chosen: list[str], minutes: int | None) -> None:
        due = None if minutes is None else NOW + timedelta(minutes=minutes)
        legal = self.all_may_become(chosen, RowState.WAITING, also=RowState.WAITING)
        if self.expect(legal, lambda: self.outbox.wait(chosen, "why", due)):
            for key in chosen:
                row = self.model[key]
                waiting = replace(row, state=RowState.WAITING, due=due)
                self.model[key] = row.to_send() if row.problems else waiting

    @rule(chosen=keys)
    def requeue(self, chosen: list[str]) -> None:
        legal = self.all_may_become(chosen, RowState.STAGED)
        if self.expect(legal, lambda: self.outbox.requeue(chosen)):
            self.model.update({key: self.model[key].to_send() for key in chosen})

    @rule(chosen=keys)
    def resolve(self, chosen: list[str]) -> None:
        gone = {key for key in chosen if key in self.model and self.model[key].state is not RowState.CLAIMED}
        failed = {key for key in gone if self.model[key].state in (RowState.INVALID, RowState.REJECTED)}
        assert self.outbox.resolve(chosen) == sorted(failed)
        for key in gone:
            del self.model[key]

    @rule()
    def wake(self) -> None:
        woken = [key for key, row in self.model.items() if row.state is RowState.WAITING and row.due is None]
        assert self.outbox.wake() == len(woken)
        self.model.update({key: self.model[key].to_send() for key in woken})

    @invariant()
    def rows_agree(self) -> None:
        found = {
            key: (row.state, row.revision, bool(row.draft.problems), row.not_before)
            for key, row in self.outbox.open(KEYS).items()
        }
        due = {key: row.due if row.state is RowState.WAITING else None for key, row in self.model.items()}
        assert {key: (*row[:3], row[3] if row[0] is RowState.WAITING else None) for key, row in found.items()} == {
            key: (row.state, row.revision, row.problems, due[key]) for key, row in self.model.items()
        }

    @invariant()
    def what_is_ready_may_be_sent(self) -> None:
        expected = {
            key
            for key, row in self.model.items()
            if row.state is RowState.STAGED or (row.state is RowState.WAITING and row.due and row.due <= NOW)
        }
        ready = self.outbox.ready(RouteId.SUPPLIERS, NOW, 99)
        assert {row.key for row in ready} == expected
        assert not any(row.draft.problems for row in ready)
        times = [row.due for row in self.model.values() if row.state is RowState.WAITING and row.due]
        assert self.outbox.next_time() == (min(times) if times else None)


OutboxMachine.TestCase.settings = settings(max_examples=25, stateful_step_count=40, deadline=None, derandomize=True)
TestOutboxAgainstTheModel = OutboxMachine.TestCase
