"""Stop and quit: within two seconds whatever the run waits for, and what was done is kept."""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.events import Event, RunEnded
from app.domain.routes import RouteId
from app.domain.status import Outcome, RunReport
from app.net.cancel import CancelFlag
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from app.sync.facade import Facade
from app.wiring import build
from tests.flow.process import Product
from tests.flow.world import Clock, World

LIMIT_S = 2.0
PATIENCE_S = 60


class Hang:
    """The request with this number, of those that `kind` means, is never answered; it may have been carried out."""

    def __init__(self, kind: str, number: int, *, carried_out: bool = False) -> None:
        self._kind = kind
        self._number = number
        self._carried_out = carried_out
        self._seen = 0
        self.reached = threading.Event()
        self.released = threading.Event()

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        if self.reached.is_set() or not self._is_meant(request):
            return proceed()
        self._seen += 1
        if self._seen != self._number:
            return proceed()
        if self._carried_out:
            proceed()
        self.reached.set()
        self.released.wait(PATIENCE_S)
        return None

    def _is_meant(self, request: Request) -> bool:
        if self._kind == "write":
            return "idempotency-key" in request.headers
        return "m3api-rest" in request.path


class RealWaits(World):
    """Waits take real time and are ended by Stop, as in the product."""

    def open(self) -> Facade:
        return build(self.folder / "app.sqlite3", self.vault, clock=self.clock, new_cancel=CancelFlag, writers=1)


class Window:
    """The engine's thread, as the window has it."""

    def __init__(self, facade: Facade) -> None:
        self._ended = threading.Event()
        self.report: RunReport | None = None
        self.thread = threading.Thread(target=facade.engine_loop, args=(self._hear,), daemon=True)
        self.thread.start()

    def _hear(self, event: Event) -> None:
        if isinstance(event, RunEnded):
            self.report = event.report
            self._ended.set()

    def ended_within(self, seconds: float) -> bool:
        return self._ended.wait(seconds)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    clock = Clock()
    with Sandbox(folder=tmp_path, purchase_orders=25, clock=clock) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        made = RealWaits(tmp_path, sandbox, clock)
        made.connect()
        try:
            yield made
        finally:
            made.facade.close()


@pytest.mark.parametrize("kind", ["read", "write"])
@pytest.mark.parametrize("number", [1, 4])
@pytest.mark.parametrize("carried_out", [False, True])
@pytest.mark.parametrize("how", ["stop", "quit"])
def test_a_run_that_waits_for_an_answer_ends_in_two_seconds_and_nothing_is_lost(
    here: World, kind: str, number: int, how: str, *, carried_out: bool
) -> None:
    hang = Hang(kind, number, carried_out=carried_out)
    here.sandbox.server.interceptors.append(hang)
    window = Window(here.facade)
    here.facade.request_sync()
    assert hang.reached.wait(PATIENCE_S)
    began = time.monotonic()
    getattr(here.facade, how)()
    assert window.ended_within(LIMIT_S)
    if how == "quit":
        window.thread.join(LIMIT_S)
        assert not window.thread.is_alive()
    assert time.monotonic() - began < LIMIT_S
    assert window.report is not None
    assert window.report.outcome is Outcome.STOPPED
    if kind == "write" and number > 1:
        assert here.items(RouteId.SUPPLIERS)
    hang.released.set()
    here.facade.quit()
    window.thread.join(PATIENCE_S)
    goes_on(here)


def goes_on(here: World) -> None:
    """After a restart and an hour, without the fault."""
    here.facade.close()
    here.sandbox.server.interceptors.clear()
    here.clock.forward(hours=1)
    here.facade = World.open(here)
    assert here.facade.sync().outcome is Outcome.OK
    assert here.differences() == []


def test_a_run_that_waits_for_mondays_limit_ends_in_two_seconds(here: World) -> None:
    throttled = threading.Event()

    def busy(request: Request, proceed: Proceed) -> Response | None:
        if "idempotency-key" not in request.headers:
            return proceed()
        throttled.set()
        error = {"message": "Complexity", "extensions": {"code": "COMPLEXITY_BUDGET_EXHAUSTED", "retry_in_seconds": 60}}
        return Response(429, json.dumps({"errors": [error]}).encode(), {"Content-Type": "application/json"})

    here.sandbox.server.interceptors.append(busy)
    window = Window(here.facade)
    here.facade.request_sync()
    assert throttled.wait(PATIENCE_S)
    here.facade.stop()
    assert window.ended_within(LIMIT_S)
    assert window.report is not None
    assert window.report.outcome is Outcome.STOPPED
    here.facade.quit()
    window.thread.join(PATIENCE_S)
    goes_on(here)


def test_what_was_stopped_is_told_and_the_next_run_does_the_rest(here: World) -> None:
    hang = Hang("write", 2)
    here.sandbox.server.interceptors.append(hang)
    window = Window(here.facade)
    here.facade.request_sync()
    assert hang.reached.wait(PATIENCE_S)
    here.facade.stop()
    assert window.ended_within(LIMIT_S)
    report = here.facade.recent_runs(1)[0]
    assert (report.outcome, report.message) == (Outcome.STOPPED, "Stopped. What was done is kept.")
    hang.released.set()
    here.facade.quit()
    window.thread.join(PATIENCE_S)
    goes_on(here)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_line_ends_in_two_seconds_too(tmp_path: Path, number: signal.Signals) -> None:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=12) as sandbox:
        product = Product(tmp_path / "product")
        product.set_up(sandbox)
        hang = Hang("write", 2)
        sandbox.server.interceptors.append(hang)
        running = product.start("sync", "--json")
        assert hang.reached.wait(PATIENCE_S)
        began = time.monotonic()
        running.send_signal(number)
        said, _ = running.communicate(timeout=PATIENCE_S)
        assert time.monotonic() - began < LIMIT_S + 1
        assert (running.returncode, json.loads(said)["outcome"]) == (4, "stopped")
        hang.released.set()
