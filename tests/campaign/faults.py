"""One schedule of the fault campaign: a seed gives faults and steps; in the end the boards must equal the source.

`python -m tests.campaign.faults FIRST LAST [WRITERS]` plays the schedules FIRST to LAST - 1, prints each red one and
the figures. With several writers the course depends on the threads too, so that a seed may not play the same again.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from app import logs
from app.domain.routes import LinesPlacement, Removal, RouteId
from app.domain.ways import Budgets, Measured, Way, WayKind, choose
from app.sandbox.business import Business
from app.sandbox.fault_draw import IMPORT_STEPS, random_import_script, random_script
from app.sandbox.fault_script import FaultScript
from app.sandbox.faults import FaultPlan
from app.sandbox.sandbox import Sandbox
from app.sync import bulk, deliver
from tests.campaign.equality import Quiet, cursor_wrong, until_quiet, wrong
from tests.campaign.steps import Player
from tests.flow.world import Clock

PURCHASE_ORDERS = 12
IMPORT_FROM = 4
"""Rows of a bulk import in the schedules that have any."""
LINES = 2
"""Of an order at most: enough for every case, and a schedule costs by its records."""
GROUPED = {RouteId.SUPPLIERS: "country", RouteId.PURCHASE_ORDERS: "buyer", RouteId.INVOICES: "currency"}
"""Routes that a schedule may group, each with the field."""


@dataclass(slots=True)
class Played:
    """What became of a schedule."""

    seed: int
    script: str
    steps: list[str]
    wrong: list[str]
    strikes: Counter[str] = field(default_factory=Counter)
    imports: int = 0
    import_strikes: Counter[str] = field(default_factory=Counter)
    """On the steps of bulk imports, by step."""
    is_grouped: bool = False
    seconds: float = 0.0

    def __str__(self) -> str:
        """All that it takes to see it again."""
        found = "\n  ".join(self.wrong[:8])
        return f"{self.script}\n steps: {', '.join(self.steps)}\n {len(self.wrong)} wrong:\n  {found}"


def play(seed: int, folder: Path, writers: int = 1) -> Played:
    """Plays the schedule of that seed. Never raises for what the product does: the result says it."""
    began = time.monotonic()
    random = Random(f"schedule/{seed}")
    is_importing = random.random() < 0.4
    with _log() as lines, _small_imports(is_importing), _quiet_world(folder, seed, random, writers) as here:
        plan = FaultPlan(_script(seed, random, is_importing), seed, here.sandbox)
        here.sandbox.server.interceptors.append(plan)
        player = Player(here, seed)
        found = _found(here, player, plan, random)
        found += [f"in the log: {line}" for line in _telling(here, lines)]
        imports, grouped = _imports(here), "/".join(here.grouped)
        player.log.append(f"{imports} imports, grouped: {grouped or 'none'}")
    strikes = Counter(f"{struck.vendor} {struck.kind}" for struck in plan.log)
    on_imports = Counter(name for struck in plan.log for name in struck.names if name in IMPORT_STEPS)
    return Played(
        seed, plan.describe(), player.log, found, strikes, imports, on_imports, bool(grouped), time.monotonic() - began
    )


def _script(seed: int, random: Random, is_importing: bool) -> FaultScript:
    """Where there are bulk imports, their steps are struck more than they would be by chance."""
    drawn = random_script(seed, random.randint(2, 8), calls=random.choice([8, 20, 40]), longest_delay_s=0.005)
    if not is_importing:
        return drawn
    of_imports = random_import_script(seed, Random(f"imports/{seed}").randint(1, 4), longest_delay_s=0.005)
    return FaultScript(of_imports.faults + drawn.faults)


def _found(here: Quiet, player: Player, plan: FaultPlan, random: Random) -> list[str]:
    try:
        player.play(random.randint(4, 9))
        player.log.append("faults end")
        plan.end()
        player.put_back()
        return until_quiet(here, full=player.purged) or wrong(here) or cursor_wrong(here)
    except Exception:
        return [traceback.format_exc()]
    finally:
        plan.end()


@contextmanager
def _quiet_world(folder: Path, seed: int, random: Random, writers: int) -> Iterator[Quiet]:
    clock = Clock()
    with Sandbox(folder=folder, seed=seed, purchase_orders=PURCHASE_ORDERS, clock=clock) as sandbox:
        sandbox.monday.limits.complexity_per_minute = random.choice([2_000_000_000, 2_000_000_000, 1_000_000])
        _shorten(sandbox.business)
        here = Quiet(folder, sandbox, clock, writers=writers)
        here.connect(random.choice([LinesPlacement.SUBITEMS, LinesPlacement.SUBITEMS, LinesPlacement.BOARD]))
        for route in (RouteId.PURCHASE_ORDERS, RouteId.INVOICES):
            here.facade.set_removal(route, Removal.ARCHIVE)
        of_groups = Random(f"groups/{seed}")
        if of_groups.random() < 0.35:
            route = of_groups.choice(list(GROUPED))
            here.group(route, GROUPED[route])
        try:
            yield here
        finally:
            here.facade.close()


@contextmanager
def _small_imports(is_on: bool) -> Iterator[None]:
    """What is little goes as a bulk import too, as long as the hour allows it."""
    if not is_on:
        yield
        return

    def import_it(creates: int, updates: int, types: Collection[str], budgets: Budgets, measured: Measured) -> Way:
        if budgets.ingest_starts_left < 1:
            return choose(creates, updates, types, budgets, measured)
        return Way(WayKind.INGEST, creates + updates, 3, 1.0, "")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bulk, "FROM_ROWS", IMPORT_FROM)
        patch.setattr(deliver, "choose", import_it)
        yield


def _shorten(business: Business) -> None:
    kept: Counter[str] = Counter()
    gone = set()
    for line in business.po_lines:
        kept[line.po_number] += 1
        if kept[line.po_number] > LINES:
            gone.add(line.tail)
            business.remove("po-lines", line.tail)
    for billed in business.invoice_lines:
        if f"{billed.po_number}/{billed.line}/{billed.subline}" in gone:
            business.remove("invoice-lines", billed.tail)


def _imports(here: Quiet) -> int:
    return sum("ingest_items" in asked.operations for asked in here.sandbox.monday.requests)


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logs.RedactingFormatter("%(levelname)s %(name)s: %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def _log() -> Iterator[list[str]]:
    """The product's log as its file would hold it."""
    handler = _Lines()
    logger = logging.getLogger("app")
    before = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield handler.lines
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before[0])
        logger.propagate = before[1]


def _telling(here: Quiet, lines: list[str]) -> Iterator[str]:
    """Lines that must not be there: a defect of ours, or a secret."""
    ion = here.sandbox.ion
    secrets = (ion.client_secret, ion.secret_key, here.sandbox.monday.token)
    for line in lines:
        if "Traceback" in line or any(secret in line for secret in secrets):
            yield line[-1500:]


def main(first: int, last: int, writers: int = 1) -> int:
    shared = Path("/dev/shm")  # noqa: S108 - memory instead of a disk, where there is such a thing
    red: list[int] = []
    strikes: Counter[str] = Counter()
    steps: Counter[str] = Counter()
    on_imports: Counter[str] = Counter()
    imports: list[int] = []
    grouped = 0
    began = time.monotonic()
    for seed in range(first, last):
        with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
            played = play(seed, Path(folder), writers)
        if seed % 50 == 49:
            _say(f"... {seed + 1 - first} played, {time.monotonic() - began:.0f} s")
        strikes += played.strikes
        on_imports += played.import_strikes
        imports += [played.imports] if played.imports else []
        grouped += played.is_grouped
        steps.update(step.partition("(")[0] for step in played.steps[:-1])
        if played.wrong:
            red.append(seed)
            _say(f"RED {played}\n")
    seconds = time.monotonic() - began
    _say(f"{last - first} schedules, {len(red)} red {red}, {seconds:.0f} s, {seconds / (last - first):.2f} s each")
    _say(f"{strikes.total()} strikes of {len(strikes)} kinds: {dict(strikes.most_common())}")
    _say(
        f"{len(imports)} schedules had bulk imports, {sum(imports)} in all; {on_imports.total()} strikes fell on their "
        f"steps: {dict(on_imports)}; {grouped} schedules had items in groups"
    )
    _say(f"{steps.total()} steps: {dict(steps.most_common())}")
    return 1 if red else 0


def _say(text: str) -> None:
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
