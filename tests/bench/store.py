"""The store with a million audit events: its size, and how long the window waits for its queries.

The events are copies of those that a real run on the sandbox has left, details included, under keys of their own.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from app.domain.delivery import LedgerItem
from app.domain.records import Draft, Problem, Record
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent, AuditFilter, RunReport
from app.store.audit import SqliteAudit
from app.store.database import SqliteStore
from app.vault import MemoryVault
from app.wiring import build
from tests.bench.figures import Figure, Size, note, run_alone
from tests.flow.world import world

TITLE = "A full store"
EVENTS = {Size.SMALL: 3_000, Size.USUAL: 1_000_000, Size.LARGE: 1_000_000}
RECORDS_PER_EVENT = 0.1
FAILED = 1_000
RUN_LENGTH = 2_000
"""Events of one run."""
PAGE = 200
ROUNDS = 5
MB = 1_000_000
MOST_MB = 700
MOST_MS = 200.0
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
SPAN = timedelta(days=320)
LATER = BEGIN + SPAN


@dataclass(frozen=True, slots=True)
class Sample:
    """What a real run leaves of some purchase order lines."""

    lives: list[list[AuditEntry]]
    """The events of each line, in order."""
    records: list[Record]
    items: list[LedgerItem]
    runs: list[RunReport]


def bench(size: Size) -> list[Figure]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        path = folder / "full.sqlite3"
        began = time.perf_counter()
        fill(path, sample(folder / "sample"), EVENTS[size])
        took = time.perf_counter() - began
        size_mb = path.stat().st_size / MB
        note(f"{EVENTS[size]:,} events written in {took:.0f} s, {EVENTS[size] / took:,.0f} a second")
        figures = [
            Figure(
                f"{EVENTS[size]:,} events, {round(EVENTS[size] * RECORDS_PER_EVENT):,} records and items: MB on disk",
                f"{size_mb:.0f}",
                asked=f"under {MOST_MB}",
                is_met=size_mb < MOST_MB,
            )
        ]
        note(f"MB of each: {parts(path)}")
        return figures + waits(path, EVENTS[size])


def sample(folder: Path) -> Sample:
    folder.mkdir()
    with world(folder, purchase_orders=20) as small:
        small.sync()
        for line in small.sandbox.business.po_lines[::2]:
            small.sandbox.business.change_line(line.tail, ordered=line.ordered + 1)
        small.clock.forward(hours=1)
        small.sync()
        runs = small.facade.recent_runs()
    store = SqliteStore(folder / "app.sqlite3", lambda: LATER)
    lives: dict[str, list[AuditEntry]] = {}
    for entry in store.audit.query(AuditFilter(route=RouteId.PO_LINES, oldest_first=True, limit=100_000)):
        lives.setdefault(entry.key, []).append(entry)
    records = store.records.after(RouteId.PO_LINES, "", 1_000)
    items = store.items.after(RouteId.PO_LINES, "", 1_000)
    store.close()
    return Sample([life for key, life in lives.items() if key], records, items, runs)


def fill(path: Path, real: Sample, events: int) -> None:
    store = SqliteStore(path, lambda: LATER)
    entries = islice(copies(real, events), events)
    while some := list(islice(entries, RUN_LENGTH)):
        with store.unit():
            store.audit.append(some)
            report = replace(real.runs[0], run=some[0].run, started_at=some[0].at, ended_at=some[-1].at)
            store.runs.start(report.run, report.trigger, list(report.routes), report.started_at)
            store.runs.end(report)
    for first in range(0, round(events * RECORDS_PER_EVENT), RUN_LENGTH):
        with store.unit():
            keys = [key_of(number) for number in range(first, first + RUN_LENGTH)]
            records = zip(keys, cycle(real.records), strict=False)
            items = zip(keys, cycle(real.items), strict=False)
            store.records.save([replace(record, key=key) for key, record in records], BEGIN)
            store.items.save([replace(item, key=key) for key, item in items], BEGIN)
    problem = Problem("due_date", "due_date", "is not a date")
    drafts = [Draft(RouteId.PO_LINES, key_of(n), "A line", {}, problems=(problem,)) for n in range(FAILED)]
    store.outbox.stage(drafts, "run", BEGIN)
    store.close()


def key_of(number: int) -> str:
    return f"po-line:100:{7_000_001 + number // 6}/{number % 6 * 10 + 10}/0"


def copies(real: Sample, events: int) -> Iterator[AuditEntry]:
    """Without end: the real lives, one record after the other, spread over the span."""
    number = 0
    for place, life in enumerate(cycle(real.lives)):
        for entry in life:
            run = f"{number // RUN_LENGTH:032x}"
            yield replace(entry, key=key_of(place), run=run, at=BEGIN + SPAN * (number / events), id=0)
            number += 1


def waits(path: Path, events: int) -> list[Figure]:
    opened = time.perf_counter()
    facade = build(path, MemoryVault(), clock=lambda: LATER)
    opened = time.perf_counter() - opened
    queries: dict[str, Callable[[], object]] = {
        "status": facade.status,
        "failed, first page": lambda: facade.failed(limit=PAGE),
        "failed of a route, a later page": lambda: facade.failed(RouteId.PO_LINES, limit=PAGE, after_id=FAILED // 2),
        "storage": facade.storage,
        "mapping history": lambda: facade.mapping_history(RouteId.PO_LINES),
        "audit: an export, its first page": lambda: next(facade.audit_entries(AuditFilter())),
        "recent runs": facade.recent_runs,
        "example": lambda: facade.example(RouteId.PO_LINES, 1_000),
    }
    queries |= {f"audit: {name}": partial(facade.audit, wanted) for name, wanted in filters(events).items()}
    figures = [Figure("opening the store, ms", f"{opened * 1000:.0f}")]
    figures += [_timed(name, query) for name, query in queries.items()]
    facade.close()
    explain(path, events)
    return figures


def parts(path: Path) -> str:
    """The largest tables and indexes; not every SQLite can tell."""
    with closing(sqlite3.connect(path)) as db:
        try:
            rows = db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 12").fetchall()
        except sqlite3.OperationalError:
            return "this SQLite is built without dbstat"
    return ", ".join(f"{name} {size / MB:.1f}" for name, size in rows)


def _timed(name: str, query: Callable[[], object]) -> Figure:
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        query()
        taken.append((time.perf_counter() - began) * 1000)
    worst = max(taken)
    return Figure(
        f"{name}, ms, median (worst)",
        f"{statistics.median(taken):.1f} ({worst:.1f})",
        asked=f"under {MOST_MS:.0f}",
        is_met=worst < MOST_MS,
    )


def filters(events: int) -> dict[str, AuditFilter]:
    """What the activity page and the command line can ask for."""
    lines = RouteId.PO_LINES
    month = LATER - timedelta(days=30)
    return {
        "newest page": AuditFilter(limit=PAGE),
        "page in the middle": AuditFilter(limit=PAGE, before_id=events // 2),
        "of a route": AuditFilter(route=lines, limit=PAGE),
        "of a route that has none": AuditFilter(route=RouteId.INVOICES, limit=PAGE),
        "of an event": AuditFilter(event=AuditEvent.SETTLED, limit=PAGE),
        "of an event that is rare": AuditFilter(event=AuditEvent.UNCERTAIN, limit=PAGE),
        "of a route and a rare event": AuditFilter(route=lines, event=AuditEvent.REFUSED, limit=PAGE),
        "of a record": AuditFilter(key=key_of(events // 20), limit=PAGE),
        "of a run": AuditFilter(run=f"{events // RUN_LENGTH // 2:032x}", limit=PAGE),
        "of the last month": AuditFilter(since=month, limit=PAGE),
        "of a route and the last month": AuditFilter(route=lines, since=month, limit=PAGE),
        "of a day long ago, oldest first": AuditFilter(
            since=BEGIN + timedelta(days=60), until=BEGIN + timedelta(days=61), oldest_first=True, limit=PAGE
        ),
        "with a common text": AuditFilter(text="created", limit=PAGE),
        "with part of a key": AuditFilter(text=key_of(events // 20)[12:], limit=PAGE),
        "with a text that is nowhere": AuditFilter(text="no such words", limit=PAGE),
        "with a text that all have, of a rare event": AuditFilter(
            text="po-line", event=AuditEvent.UNCERTAIN, limit=PAGE
        ),
        "with a text that many old ones have": AuditFilter(text="po-line:100:7000", limit=PAGE),
        "with a text that most old ones have": AuditFilter(text="po-line:100:700", limit=PAGE),
        "of a route, with a text that many old ones have": AuditFilter(
            route=lines, text="po-line:100:7000", limit=PAGE
        ),
    }


def explain(path: Path, events: int) -> None:
    """How SQLite finds the entries of each filter."""
    store = SqliteStore(path, lambda: LATER)
    assert isinstance(store.audit, SqliteAudit)
    for name, wanted in filters(events).items():
        found, params = store.audit._newest(wanted, "ASC" if wanted.oldest_first else "DESC")
        steps = [row[3] for row in store._db.rows(f"EXPLAIN QUERY PLAN {found}", params)]
        note(f"{name}: {'; '.join(dict.fromkeys(steps))}")
    store.close()


if __name__ == "__main__":
    run_alone(TITLE, bench)
