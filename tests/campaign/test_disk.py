"""A disk that is full, read-only, locked or damaged: a clear sentence, nothing lost, nothing twice, no crash loop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from app.domain.errors import StoreBroken
from app.domain.routes import DELIVERY_ORDER
from app.domain.status import AuditFilter, Outcome, Trigger
from app.sandbox.day import working_day
from app.sandbox.sandbox import Sandbox
from app.sync.engine import HOLD
from app.sync.run import Order
from tests.campaign.equality import Quiet, cursor_wrong, until_quiet, wrong
from tests.flow.world import Clock

DATABASE = "app.sqlite3"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Quiet]:
    clock = Clock()
    with Sandbox(folder=tmp_path, purchase_orders=20, clock=clock) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        made = Quiet(tmp_path, sandbox, clock)
        made.connect()
        try:
            yield made
        finally:
            made.facade.close()


def raw(here: Quiet) -> sqlite3.Connection:
    """The connection that a run in this thread uses."""
    connection: sqlite3.Connection = here.facade._deps.store._db._raw()  # type: ignore[attr-defined]
    return connection


@contextmanager
def full_after(here: Quiet, pages: int) -> Iterator[None]:
    connection = raw(here)
    most = connection.execute("PRAGMA page_count").fetchone()[0] + pages
    connection.execute(f"PRAGMA max_page_count = {most}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def read_only(here: Quiet) -> Iterator[None]:
    raw(here).execute("PRAGMA query_only = 1")
    yield
    raw(here).execute("PRAGMA query_only = 0")


@contextmanager
def locked(here: Quiet) -> Iterator[None]:
    raw(here).execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(here.folder / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def said(here: Quiet) -> str:
    """What the user reads of a run, whether it can be kept or not."""
    try:
        report = here.sync()
    except StoreBroken as broken:
        return str(broken)
    assert report.outcome is Outcome.ERROR
    return report.message


@pytest.mark.parametrize("pages", [0, 4, 15, 40, 60, 80, 110])
def test_a_full_disk_is_told_and_the_sync_goes_on_when_there_is_space(here: Quiet, pages: int) -> None:
    with full_after(here, pages):
        assert "The disk is full" in said(here)
        assert "The disk is full" in said(here)
    assert [*until_quiet(here), *wrong(here), *cursor_wrong(here)] == []


@pytest.mark.parametrize(
    ("trouble", "sentence"), [(read_only, "is read-only"), (locked, "is in use by another program")]
)
def test_a_database_that_cannot_be_written_is_told_and_nothing_is_lost(
    here: Quiet, trouble: Callable[[Quiet], Iterator[None]], sentence: str
) -> None:
    here.sync()
    here.clock.forward(days=1)
    working_day(here.sandbox.business)
    with trouble(here):  # type: ignore[attr-defined]
        assert sentence in said(here)
    assert [*until_quiet(here), *wrong(here), *cursor_wrong(here)] == []


def test_a_full_disk_makes_no_crash_loop(here: Quiet) -> None:
    engine = here.facade._engine
    asked = Order(Trigger.SCHEDULE)
    engine.ask(asked)
    engine._orders.get_nowait()
    with full_after(here, 0):
        engine._run(asked, lambda event: None)
        for _ in range(int(HOLD / timedelta(seconds=10)) - 1):
            here.clock.forward(seconds=10)
            engine._look()
            assert engine._orders.empty()
    here.clock.forward(hours=4)
    engine._look()
    while not engine._orders.empty():
        _, _, order = engine._orders.get_nowait()
        assert order is not None
        engine._run(order, lambda event: None)
    assert wrong(here) == []


def garbage(path: Path, random: Random) -> None:
    path.write_bytes(random.randbytes(60_000))


def holes(path: Path, random: Random) -> None:
    whole = bytearray(path.read_bytes())
    for _ in range(6):
        at = random.randrange(1, len(whole) // 4096) * 4096
        whole[at : at + 4096] = random.randbytes(4096)
    path.write_bytes(whole)


def cut_short(path: Path, random: Random) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * random.randint(1, 20)])


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("harm", [garbage, holes, cut_short])
@pytest.mark.parametrize("loaded", ["whole", "half"])
def test_a_damaged_file_is_set_aside_and_the_boards_are_found_again(
    here: Quiet, harm: Callable[[Path, Random], None], loaded: str, seed: int
) -> None:
    here.sync(*(DELIVERY_ORDER if loaded == "whole" else DELIVERY_ORDER[:3]))
    items = {item.id for route in DELIVERY_ORDER for found in here.items(route).values() for item in found}
    here.facade.close()
    harm(here.folder / DATABASE, Random(seed))
    here.facade = here.open()
    assert [path for path in here.folder.iterdir() if path.name.startswith(f"{DATABASE}.corrupt.")]
    assert here.facade.audit(AuditFilter(text="damaged"))
    here.clock.forward(days=1)
    working_day(here.sandbox.business)
    assert until_quiet(here) == []
    assert here.differences() == []
    assert items <= {item.id for route in DELIVERY_ORDER for found in here.items(route).values() for item in found}
    assert here.facade.verify_audit().broken_at is None
    assert cursor_wrong(here) == []


def test_damage_in_the_middle_of_a_run_is_told_and_healed_by_the_next_start(here: Quiet) -> None:
    here.sync()
    raw(here).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw(here).execute("PRAGMA cache_size = 0")
    with (here.folder / DATABASE).open("r+b") as file:
        for at in range(4096 * 3, (here.folder / DATABASE).stat().st_size, 4096):
            file.seek(at)
            file.write(b"\xff" * 4096)
    here.clock.forward(days=1)
    working_day(here.sandbox.business)
    assert "damaged" in said(here)
    here.facade.close()
    here.facade = here.open()
    assert until_quiet(here) == []
    assert here.differences() == []
