"""The product in a process of its own, with the CPU and memory that a run takes.

`python -m tests.bench.drive JSON` connects to a running sandbox, makes the boards, carries out one run and writes
what it took as JSON.
"""

from __future__ import annotations

import cProfile
import gc
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC
from pathlib import Path

from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import RunReport
from app.vault import MemoryVault
from app.wiring import DATABASE, build
from tests.bench.serve import Served
from tests.bench.spent import Spent, child, measured


@dataclass(frozen=True, slots=True)
class Job:
    """What the child does."""

    folder: str
    ionapi: str
    monday_url: str
    monday_token: str
    routes: tuple[str, ...] = ()
    is_full: bool = False
    profile: str = ""
    """A file for cProfile's figures; empty measures without."""


def told(report: RunReport) -> Spent:
    return Spent(
        read=report.total("read"),
        created=report.total("created"),
        updated=report.total("updated"),
        failed=report.total("failed") + report.total("invalid") + report.total("waiting"),
        infor_calls=report.calls["infor"],
        monday_calls=report.calls["monday"],
        write_calls=report.write_calls,
        outcome=f"{report.outcome.value} {report.message}".strip(),
    )


def carry_out(job: Job) -> Spent:
    folder = Path(job.folder)
    folder.mkdir(parents=True, exist_ok=True)
    facade = build(folder / DATABASE, MemoryVault(), zone=UTC, jitter=lambda: 0.5)
    facade.connect_infor(Path(job.ionapi).read_bytes(), "sandbox.ionapi")
    facade.connect_monday(job.monday_token, api_url=job.monday_url)
    facade.create_boards(lines=LinesPlacement.SUBITEMS)
    routes = [RouteId(route) for route in job.routes]
    # As the app does once it is open (desktop/late.py).
    gc.freeze()
    try:
        work = _profiled(job.profile) if job.profile else _plainly
        return measured(lambda: told(work(lambda: facade.sync(routes, full=job.is_full))))
    finally:
        facade.close()


Sync = Callable[[], RunReport]


def _plainly(sync: Sync) -> RunReport:
    return sync()


def _profiled(path: str) -> Callable[[Sync], RunReport]:
    def work(sync: Sync) -> RunReport:
        profile = cProfile.Profile()
        report = profile.runcall(sync)
        profile.dump_stats(path)
        return report

    return work


def sync(
    sandbox: Served, folder: Path, routes: Sequence[RouteId] = (), *, full: bool = False, profile: str = ""
) -> Spent:
    """One run of the product on this sandbox, in a process of its own; `folder` keeps its database between runs."""
    job = Job(
        str(folder),
        str(sandbox.ionapi),
        sandbox.monday_url,
        sandbox.monday_token,
        tuple(route.value for route in routes),
        full,
        profile,
    )
    spent = Spent(**child("tests.bench.drive", json.dumps(asdict(job))))
    if spent.outcome != "ok" or spent.failed:
        raise RuntimeError(f"The run was to be measured, but it ended with {spent}.")
    return spent


if __name__ == "__main__":
    given = json.loads(sys.argv[1])
    sys.stdout.write(json.dumps(asdict(carry_out(Job(**{**given, "routes": tuple(given["routes"])})))))
