"""kill -9 at random moments of a load: a child process, real files, real sockets; then the product starts again.

`python -m tests.campaign.kills FIRST LAST` carries out the kills with these seeds and prints each red one.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from app.domain.events import Event, Planned
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from app.vault import MemoryVault
from app.wiring import build
from tests.campaign.equality import Quiet, until_quiet, wrong
from tests.flow.world import START, Clock, ClockCancel

DATABASE = "app.sqlite3"
WHERE = ("before", "after", "later")
"""The process dies before its request is carried out, right after that, or some moments later, in its own work."""

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["app.wiring", "tests.campaign.equality"])


def child(database: Path, secrets: dict[str, str]) -> None:
    """One sync, in a process of its own."""
    clock = Clock(START)
    facade = build(database, _filled(secrets), clock=clock, zone=UTC, new_cancel=lambda: ClockCancel(clock))
    facade.sync()
    facade.close()


def _filled(secrets: dict[str, str]) -> MemoryVault:
    vault = MemoryVault()
    for name, secret in secrets.items():
        vault.set(name, secret)
    return vault


class Killer:
    """Counts the requests of the child, and kills it at the one that is due."""

    def __init__(self) -> None:
        self.requests = 0
        self._due = 0
        self._where = ""
        self._later_s = 0.0
        self._victim = 0

    def aim(self, due: int, where: str, later_s: float) -> None:
        self.requests, self._due, self._where, self._later_s, self._victim = 0, due, where, later_s, 0

    def at(self, victim: int) -> None:
        self._victim = victim

    def __call__(self, request: Request, proceed: Proceed) -> Response | None:
        self.requests += 1
        if self.requests != self._due:
            return proceed()
        if self._where == "before":
            self._kill()
            return None
        answer = proceed()
        if self._where == "after":
            self._kill()
            return None
        threading.Timer(self._later_s, self._kill).start()
        return answer

    def _kill(self) -> None:
        while not self._victim:
            time.sleep(0.001)
        os.kill(self._victim, 9)


@dataclass(slots=True)
class Prepared:
    """A company, boards without items, and two databases to begin a load from."""

    sandbox: Sandbox
    clock: Clock
    vault: MemoryVault
    folder: Path
    killer: Killer
    tenant: dict[str, Any] = field(default_factory=dict)
    """What monday holds at the beginning."""
    requests: dict[str, int] = field(default_factory=dict)
    """Requests of a whole load, from each of the databases."""


@dataclass(frozen=True, slots=True)
class Killed:
    seed: int
    moment: str
    was_killed: bool
    wrong: list[str]

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.moment}\n  " + "\n  ".join(self.wrong[:8])


@contextmanager
def prepared(folder: Path, purchase_orders: int) -> Iterator[Prepared]:
    """`unread`: nothing was read yet. `staged`: all is read, and waits to be delivered."""
    clock = Clock()
    folder.mkdir(exist_ok=True)
    with Sandbox(folder=folder, purchase_orders=purchase_orders, clock=clock) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        sandbox.monday.limits.requests_per_minute = 1_000_000
        sandbox.monday.limits.daily_calls = 1_000_000  # of two hundred loads on one day
        sandbox.ion.tokens.per_day = 1_000_000  # every kill signs in anew, all on one day
        vault, killer = MemoryVault(), Killer()
        here = Quiet(folder, sandbox, clock, vault)
        here.connect()
        here.facade.close()
        shutil.copy(folder / DATABASE, folder / "unread")
        made = Prepared(sandbox, clock, vault, folder, killer, deepcopy(vars(sandbox.monday._tenant)))
        here.facade = here.open()
        cancel = ClockCancel(clock)

        def stop_at_the_plan(event: Event) -> None:
            if isinstance(event, Planned):
                cancel.press()

        here.facade.sync(cancel=cancel, listener=stop_at_the_plan)
        here.facade.close()
        shutil.copy(folder / DATABASE, folder / "staged")
        sandbox.server.interceptors.append(killer)
        yield made


def kill(seed: int, made: Prepared, folder: Path) -> Killed:
    """One load that is killed and begun again. Never raises for what the product does."""
    random = Random(f"kill/{seed}")
    begin = random.choice(["unread", "staged", "staged", "staged"])
    where = random.choice(WHERE)
    due = random.randint(1, _requests_of(begin, made, folder))
    later_s = random.uniform(0, 0.06)
    exit_code = _load(begin, due, where, later_s, made, folder)
    moment = f"from {begin}, {where} request {due}" + (f" + {later_s:.3f} s" if where == "later" else "")
    made.killer.aim(0, "", 0)
    here = Quiet(folder, made.sandbox, made.clock, made.vault)
    try:
        found = until_quiet(here) or wrong(here)
    except Exception:
        found = [traceback.format_exc()]
    finally:
        here.facade.close()
    return Killed(seed, moment, exit_code == -9, found)


def _requests_of(begin: str, made: Prepared, folder: Path) -> int:
    if begin not in made.requests:
        _load(begin, 0, "", 0, made, folder)
        made.requests[begin] = made.killer.requests
    return made.requests[begin]


def _load(begin: str, due: int, where: str, later_s: float, made: Prepared, folder: Path) -> int | None:
    vars(made.sandbox.monday._tenant).update(deepcopy(made.tenant))
    for old in folder.glob(f"{DATABASE}*"):
        old.unlink()
    shutil.copy(made.folder / begin, folder / DATABASE)
    made.killer.aim(due, where, later_s)
    process = _CONTEXT.Process(target=child, args=(folder / DATABASE, dict(made.vault._secrets)))
    process.start()
    made.killer.at(process.pid or 0)
    process.join(100)
    return process.exitcode


def main(first: int, last: int) -> int:
    began = time.monotonic()
    red: list[int] = []
    moments: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch, prepared(Path(scratch) / "prepared", 172) as made:
        for seed in range(first, last):
            with tempfile.TemporaryDirectory(dir=scratch) as folder:
                killed = kill(seed, made, Path(folder))
            moments[f"{killed.moment.partition(' request')[0]}{'' if killed.was_killed else ' (had ended)'}"] += 1
            if killed.wrong:
                red.append(seed)
                sys.stdout.write(f"RED {killed}\n")
                sys.stdout.flush()
        records = sum(len(made.sandbox.business.rows(route)) for route in WHAT)
    seconds = time.monotonic() - began
    sys.stdout.write(
        f"{last - first} kills of a load of {records:,} records ({made.requests} requests), {len(red)} red {red}, "
        f"{seconds:.0f} s: {dict(moments)}\n"
    )
    return 1 if red else 0


WHAT = ("suppliers", "gl-accounts", "purchase-orders", "po-lines", "invoices", "invoice-lines")

if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
