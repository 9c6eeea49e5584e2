"""Bulk upsert under faults drawn at random: whatever is lost, cut off or comes late, the board ends up as asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

import pytest

from app.domain.delivery import Kind, Verdict, Write
from app.domain.errors import ConnectorError, Throttled
from app.domain.ingest import IngestJob
from app.sandbox.http import Proceed, Request, Response
from tests.contract.ingest_world import Crash, World, lost, swallowed

ROWS = 12
FAULTS = 14


class Campaign:
    """A small deliverer: goes on with an open job, looks up what is uncertain, and asks for the rest again."""

    def __init__(self, world: World, seed: int) -> None:
        self.world = world
        self.random = Random(seed)
        self.left = FAULTS
        self.done: set[str] = set()
        world.server.interceptors.append(self.strike)
        world.account.ingest.job_seconds_per_row = self.random.choice([0.0, 1.0, 30.0])
        world.account.ingest.is_matched_on_arrival = True

    def is_struck(self, chance: float) -> bool:
        hit = self.left > 0 and self.random.random() < chance
        self.left -= hit
        return hit

    def strike(self, request: Request, proceed: Proceed) -> Response | None:
        if not self.is_struck(0.7 if request.method == "PUT" else 0.3):
            return proceed()
        kind: Callable[[Proceed], Response | None] = self.random.choice([lost, swallowed, self.late, self.broken])
        return kind(proceed)

    def late(self, proceed: Proceed) -> Response:
        """Addresses may have expired by then."""
        self.world.now += timedelta(minutes=self.random.choice([1, 9, 11]))
        return proceed()

    def broken(self, proceed: Proceed) -> Response:
        if self.random.random() < 0.5:
            proceed()
        return Response(self.random.choice([500, 502, 503]))

    def keep(self, job: IngestJob) -> None:
        self.world.keep(job)
        if self.is_struck(0.2):
            raise Crash

    def deliver(self, writes: list[Write]) -> None:
        """One attempt to its end."""
        world = self.world
        rows = world.rows(writes)
        request = world.ingest.prepare(rows)
        world.kept.append(world.job())
        while True:
            job = world.kept[-1]
            try:
                result = world.ingest.carry(request, job, [None] * len(rows), self.keep, world)
            except Crash:
                continue
            except Throttled as error:
                world.now += timedelta(seconds=error.wait_s)
                continue
            except ConnectorError:
                continue
            self.settle(writes, result.answer.verdicts)
            return

    def settle(self, writes: list[Write], verdicts: tuple[Verdict, ...]) -> None:
        for write, verdict in zip(writes, verdicts, strict=True):
            if verdict.kind is Kind.DONE:
                self.done.add(write.key)
        uncertain = [
            write.key for write, verdict in zip(writes, verdicts, strict=True) if verdict.kind is Kind.UNCERTAIN
        ]
        self.done |= self.world.boards.find(self.world.board.id, uncertain).keys() if uncertain else set()


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happens_each_item_is_there_once(seed: int) -> None:
    world = World()
    world.open()
    try:
        wanted = [world.new(number, amount=str(number)) for number in range(ROWS)]
        campaign = Campaign(world, seed)
        for _ in range(20):
            todo = [write for write in wanted if write.key not in campaign.done]
            if not todo:
                break
            campaign.deliver(todo)
        world.now += timedelta(hours=1)
        assert world.items() == {write.key: write.name for write in wanted}
    finally:
        world.server.stop()
