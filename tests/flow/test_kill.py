"""kill -9 in the middle of a first load, and start again: every record on the boards exactly once."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from tests.flow.process import Product
from tests.flow.world import Clock, World

MOMENTS = [1, 3, 7] if os.environ.get("ML_CONNECTOR_LONG") != "1" else list(range(1, 12))
"""The writing request during which the process is killed; its answer never arrives."""


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=30) as made:
        made.monday.limits.complexity_per_minute = 2_000_000_000
        yield made


class KillAt:
    """Kills the process during one of its writing requests, before or after monday carried it out."""

    def __init__(self, number: int, *, carried_out: bool) -> None:
        self.number = number
        self.carried_out = carried_out
        self.writes = 0
        self.victim = 0

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if "idempotency-key" not in request.headers or not self.victim:
            return proceed()
        self.writes += 1
        if self.writes != self.number:
            return proceed()
        if self.carried_out:
            proceed()
        os.kill(self.victim, 9)
        return None


@pytest.mark.parametrize("carried_out", [False, True])
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_record_is_there_exactly_once(
    tmp_path: Path, sandbox: Sandbox, moment: int, *, carried_out: bool
) -> None:
    product = Product(tmp_path / "product")
    product.set_up(sandbox)
    killer = KillAt(moment, carried_out=carried_out)
    sandbox.server.interceptors.append(killer)
    running = product.start("sync", "--json")
    killer.victim = running.pid
    running.communicate(timeout=100)
    assert running.returncode == -9
    killer.victim = 0
    again = product.run("sync", "--json")
    assert json.loads(again.stdout)["outcome"] == "ok", again.stderr
    assert boards_of(product, sandbox, tmp_path).differences() == []


def boards_of(product: Product, sandbox: Sandbox, folder: Path) -> World:
    """The product's boards, seen through a copy of its database."""
    (folder / "app.sqlite3").write_bytes(product.database().read_bytes())
    return World(folder, sandbox, Clock())
