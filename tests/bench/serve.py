"""The sandbox in a process of its own, so that its work counts for nobody else.

`python -m tests.bench.serve FOLDER JSON` serves until its input ends. Each line it reads is an order (JSON), each
line it writes the answer. `Served` is the other end.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.sandbox.business_data import Maker
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox, system_clock
from tests.bench.spent import ROOT

UNLIMITED = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """What the company of the sandbox has, and how its monday behaves."""

    orders: int
    seed: int = 1
    suppliers: int | None = None
    """In place of a fifth of the orders."""
    lines: int | None = None
    """Purchase order lines at most; the rest is taken away."""
    latency_s: float = 0.0
    service_s: float = 0.0
    """Seconds that monday works on each write of a request."""
    row_s: float = 0.0
    """Seconds that it works on each row of a bulk import."""


class Tap:
    """Counts the bytes that CloudSuite sends, and keeps its answers while it is asked to."""

    def __init__(self) -> None:
        self.received = 0
        self._keep: Path | None = None
        self._kept = 0
        self._lock = threading.Lock()

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        response = proceed()
        if "m3api-rest" in request.path:
            self._take(response.body)
        return response

    def keep(self, folder: Path | None) -> None:
        self._keep, self._kept = folder, 0

    def _take(self, body: bytes) -> None:
        with self._lock:
            self.received += len(body)
            if self._keep is not None:
                (self._keep / f"{self._kept:06d}.json").write_bytes(body)
                self._kept += 1


class Orders:
    """What can be asked of the running sandbox."""

    def __init__(self, sandbox: Sandbox, tap: Tap) -> None:
        self._sandbox = sandbox
        self._tap = tap

    def counts(self) -> dict[str, Any]:
        return {
            "requests": self._sandbox.server.counts,
            "received": self._tap.received,
            "items": sum(len(board.active) for board in self._sandbox.monday.boards()),
        }

    def keep(self, folder: str | None) -> None:
        self._tap.keep(Path(folder) if folder else None)

    def change(self, route: str, count: int) -> int:
        """Changes that many records, spread over the table, in a field that the default mapping shows."""
        name, value = {"suppliers": ("phone", "+46 31 700 12 00"), "po-lines": ("name", "Changed by the bench")}[route]
        business = self._sandbox.business
        rows = business.rows(route)
        for row in rows[:: max(1, len(rows) // count)][:count]:
            business.change(route, row.tail, **{name: value})
        return min(count, len(rows))


def shape(sandbox: Sandbox, wanted: Shape) -> None:
    business = sandbox.business
    if wanted.suppliers is not None:
        # Adding them one by one sorts the table at each; a table is what the maker makes.
        made = Maker(wanted.seed, wanted.suppliers * 5, sandbox.clock()).suppliers()
        business._fill("suppliers", made[: wanted.suppliers])
    if wanted.lines is not None:
        for line in business.po_lines[wanted.lines :]:
            business.remove("po-lines", line.tail)
    limits = sandbox.monday.limits
    limits.complexity_per_minute = limits.requests_per_minute = limits.daily_calls = UNLIMITED
    limits.requests_per_10_s = limits.items_per_board = UNLIMITED
    sandbox.monday.service.mutation_s = wanted.service_s
    sandbox.monday.ingest.job_seconds_per_row = wanted.row_s


def serve(folder: Path, wanted: Shape) -> None:
    tap = Tap()
    with Sandbox(
        folder=folder,
        seed=wanted.seed,
        purchase_orders=wanted.orders,
        clock=system_clock,
        latency_s=wanted.latency_s,
    ) as sandbox:
        shape(sandbox, wanted)
        sandbox.server.interceptors.append(tap)
        ends = sandbox.endpoints
        _say({"ionapi": str(ends.ionapi), "monday_url": ends.monday_url, "monday_token": ends.monday_token})
        orders = Orders(sandbox, tap)
        carry_out: dict[str, Callable[..., Any]] = {
            "counts": orders.counts,
            "keep": orders.keep,
            "change": orders.change,
        }
        for line in sys.stdin:
            name, arguments = json.loads(line)
            _say(carry_out[name](*arguments))


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


class Served:
    """A sandbox that runs in another process."""

    def __init__(self, folder: Path, wanted: Shape) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.shape = wanted
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.serve", str(folder), json.dumps(asdict(wanted))],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        ends = self._answer()
        self.ionapi = Path(ends["ionapi"])
        self.monday_url = str(ends["monday_url"])
        self.monday_token = str(ends["monday_token"])

    def counts(self) -> dict[str, Any]:
        found: dict[str, Any] = self._ask("counts")
        return found

    def keep_replies(self, folder: Path | None) -> None:
        """Each answer of CloudSuite from now on as a file; None ends it."""
        if folder is not None:
            folder.mkdir(parents=True)
        self._ask("keep", str(folder) if folder else None)

    def change(self, route: str, count: int) -> int:
        return int(self._ask("change", route, count))

    def stop(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()

    def _ask(self, name: str, *arguments: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, arguments]) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"The sandbox ended with {self._process.wait(30)}.")
        return json.loads(line)


@contextmanager
def served(folder: Path, wanted: Shape) -> Iterator[Served]:
    sandbox = Served(folder, wanted)
    try:
        yield sandbox
    finally:
        sandbox.stop()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), Shape(**json.loads(sys.argv[2])))
