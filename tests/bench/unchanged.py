"""What it costs to find out that nothing has changed: CPU, memory and bytes, beside the floor.

The floor parses the same replies (those that this very run was answered with) with json, hashes each row and looks each
up in SQLite against a stored hash; it neither signs in nor receives, and makes no record of a row.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.domain.ingest import FILE_ROWS
from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.floor import floor_of
from tests.bench.serve import Served, Shape, served
from tests.bench.spent import Spent

TITLE = "An unchanged run"
LINES = {Size.SMALL: (60,), Size.USUAL: (1_000, 10_000, 100_000), Size.LARGE: (1_000, 10_000, 100_000)}
ROUNDS = {Size.SMALL: 1, Size.USUAL: 3, Size.LARGE: 5}
"""Reads and floors in turn, of which the cheapest count: others are at work on the machine."""
LINES_PER_ORDER = 6.2
"""A little under the sandbox's mean of 6.5, so that there are enough lines to cut."""
LOADED = (RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES)
MOST_CPU = 2.5
MOST_MORE_MIB = 40
LINEAR = 1.15
"""Of ten times as much: others are at work on the machine."""
AS_THE_WINDOW = 1.5
"""A windowed read's bytes for each row, of those of a full one: queries and headers of pages count for more in it."""


@dataclass(frozen=True, slots=True)
class Measured:
    lines: int
    load: Spent
    full: Spent
    floor: Spent
    floor_together: Spent
    """With one look-up for a reply in place of one for each row."""
    window: Spent
    full_bytes: int
    window_bytes: int


def bench(size: Size) -> list[Figure]:
    every = [measure(lines, ROUNDS[size]) for lines in LINES[size]]
    steps = [figure for less, more in pairwise(every) for figure in growth(less, more)]
    return [figure for one in every for figure in figures(one)] + steps


def measure(lines: int, rounds: int) -> Measured:
    """The lines of purchase orders: loaded once, then read again as they are."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        wanted = Shape(orders=max(2, round(lines / LINES_PER_ORDER)), lines=lines)
        with served(folder / "sandbox", wanted) as sandbox:
            load = sync(sandbox, folder / "home", LOADED)
            replies = folder / "replies"
            sandbox.keep_replies(replies)
            full, full_bytes = _weighed(sandbox, folder / "home", full=True)
            sandbox.keep_replies(None)
            window, window_bytes = _weighed(sandbox, folder / "home", full=False)
            floors = [floor_of(replies, folder / "floor.sqlite3")]
            fulls = [full]
            for _ in range(1, rounds):
                fulls.append(_weighed(sandbox, folder / "home", full=True)[0])
                floors.append(floor_of(replies, folder / "floor.sqlite3"))
        full, floor, together = _cheapest(fulls), *map(_cheapest, zip(*floors, strict=True))
    ratios = ", ".join(f"{one.cpu_s / its.cpu_s:.2f}" for one, (its, _) in zip(fulls, floors, strict=True))
    note(f"{lines:,} lines: CPU of the full read over the floor, round by round: {ratios}")
    note(f"{lines:,} lines loaded in {load.wall_s:.1f} s, {load.cpu_s:.1f} s CPU, peak {load.peak_mib:.0f} MiB")
    return Measured(lines, load, full, floor, together, window, full_bytes, window_bytes)


def _cheapest(every: Iterable[Spent]) -> Spent:
    return min(every, key=lambda spent: spent.cpu_s)


def _weighed(sandbox: Served, home: Path, *, full: bool) -> tuple[Spent, int]:
    before = sandbox.counts()["received"]
    spent = sync(sandbox, home, (RouteId.PO_LINES,), full=full)
    return spent, int(sandbox.counts()["received"]) - before


def figures(one: Measured) -> list[Figure]:
    full, floor, window = one.full, one.floor, one.window
    title = f"{one.lines:,} PO lines"
    ratio = full.cpu_s / floor.cpu_s
    # What was asked is meant for the largest: a small read costs little more than its sign-in.
    is_largest = one.lines == max(LINES[Size.USUAL])
    of_window, of_full = per_row(one.window_bytes, window), per_row(one.full_bytes, full)
    return [
        Figure(
            f"{title}: full read, CPU s",
            f"{full.cpu_s:.2f}",
            f"{floor.cpu_s:.2f} floor ({floor.read:,} rows)",
            f"{ratio:.1f}x of it",
            f"at most {MOST_CPU}x" if is_largest else "",
            ratio <= MOST_CPU if is_largest else None,
        ),
        Figure(
            f"{title}: against a floor that looks a reply's rows up together",
            f"{full.cpu_s:.2f}",
            f"{one.floor_together.cpu_s:.2f} floor",
            f"{full.cpu_s / one.floor_together.cpu_s:.1f}x of it",
        ),
        Figure(f"{title}: full read, wall s", f"{full.wall_s:.2f}", f"{floor.wall_s:.2f} floor"),
        Figure(
            f"{title}: full read, peak MiB",
            f"{full.peak_mib:.0f} ({full.run_mib:+.0f} by the run)",
            f"{floor.peak_mib:.0f} floor ({floor.run_mib:+.0f})",
        ),
        Figure(
            f"{title}: monday writes, all calls",
            f"{full.write_calls}, {full.monday_calls}",
            asked="0 writes",
            is_met=full.write_calls == 0,
        ),
        Figure(
            f"{title}: windowed run, CPU s, wall s",
            f"{window.cpu_s:.2f}, {window.wall_s:.2f}",
            f"{full.cpu_s:.2f}, {full.wall_s:.2f} full",
        ),
        Figure(
            f"{title}: windowed run, bytes (rows)",
            f"{one.window_bytes:,} ({window.read:,})",
            f"{one.full_bytes:,} ({full.read:,}) full",
            f"{of_window:,.0f}, {of_full:,.0f} full bytes a row",
            f"at most {AS_THE_WINDOW}x a row" if is_largest else "",
            of_window <= AS_THE_WINDOW * of_full if is_largest else None,
        ),
    ]


def per_row(received: int, spent: Spent) -> float:
    return received / max(spent.read, 1)


def growth(less: Measured, more: Measured) -> list[Figure]:
    """What becomes of time, calls and memory with ten times the lines."""
    title = f"{more.lines:,} against {less.lines:,} lines"
    rows = more.lines / less.lines
    return [
        _linear(f"{title}: full read, CPU s", less.full.cpu_s, more.full.cpu_s, rows),
        _linear(f"{title}: full read, calls of CloudSuite", less.full.infor_calls, more.full.infor_calls, rows),
        _flat(f"{title}: full read, peak MiB", less.full, more.full),
        _linear(f"{title}: first load, wall s", less.load.wall_s, more.load.wall_s, rows),
        _linear(f"{title}: first load, monday calls", less.load.monday_calls, more.load.monday_calls, rows),
        Figure(
            f"{title}: first load, peak MiB",
            f"{more.load.peak_mib:.0f}",
            f"{less.load.peak_mib:.0f}",
            f"{more.load.peak_mib - less.load.peak_mib:+.0f}",
            f"no more than an import of {FILE_ROWS:,} rows takes",
        ),
    ]


def _linear(what: str, less: float, more: float, rows: float) -> Figure:
    grown = more / less
    return Figure(what, f"{more:,.4g}", f"{less:,.4g}", f"{grown:.1f}x", f"linear: {rows:.0f}x", grown <= LINEAR * rows)


def _flat(what: str, less: Spent, more: Spent) -> Figure:
    extra = more.peak_mib - less.peak_mib
    ours, theirs = f"{more.peak_mib:.0f}", f"{less.peak_mib:.0f}"
    return Figure(what, ours, theirs, f"{extra:+.0f}", f"at most +{MOST_MORE_MIB}", extra <= MOST_MORE_MIB)


if __name__ == "__main__":
    run_alone(TITLE, bench)
