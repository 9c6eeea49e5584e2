"""What it costs to find out that nothing has changed: CPU, memory and bytes, beside the floor.

The floor parses the same replies (those that this very run was answered with) with json, hashes each row and looks each
up in SQLite against a stored hash; it neither signs in nor receives, and makes no record of a row.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.floor import floor_of
from tests.bench.serve import Served, Shape, served
from tests.bench.spent import Spent

TITLE = "An unchanged run"
LINES = {Size.SMALL: (60,), Size.USUAL: (2_000, 20_000), Size.LARGE: (1_000, 10_000, 100_000)}
LINES_PER_ORDER = 6.2
"""A little under the sandbox's mean of 6.5, so that there are enough lines to cut."""
LOADED = (RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES)
MOST_CPU = 2.5
MOST_MORE_MIB = 40


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
    every = [measure(lines) for lines in LINES[size]]
    return [figure for one in every for figure in figures(one)] + growth(every)


def measure(lines: int) -> Measured:
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
        floor, together = floor_of(replies, folder / "floor.sqlite3")
    note(f"{lines:,} lines loaded in {load.wall_s:.1f} s, {load.cpu_s:.1f} s CPU, peak {load.peak_mib:.0f} MiB")
    return Measured(lines, load, full, floor, together, window, full_bytes, window_bytes)


def _weighed(sandbox: Served, home: Path, *, full: bool) -> tuple[Spent, int]:
    before = sandbox.counts()["received"]
    spent = sync(sandbox, home, (RouteId.PO_LINES,), full=full)
    return spent, int(sandbox.counts()["received"]) - before


def figures(one: Measured) -> list[Figure]:
    full, floor, window = one.full, one.floor, one.window
    title = f"{one.lines:,} PO lines"
    ratio = full.cpu_s / floor.cpu_s
    return [
        Figure(
            f"{title}: full read, CPU s",
            f"{full.cpu_s:.2f}",
            f"{floor.cpu_s:.2f} floor ({floor.read:,} rows)",
            f"{ratio:.1f}x of it",
            f"at most {MOST_CPU}x",
            ratio <= MOST_CPU,
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
            f"{per_row(one.window_bytes, window)}, {per_row(one.full_bytes, full)} full",
            "as the window",
        ),
    ]


def per_row(received: int, spent: Spent) -> str:
    return f"{received / max(spent.read, 1):,.0f} bytes a row"


def growth(every: list[Measured]) -> list[Figure]:
    """From the size before the largest to the largest."""
    if len(every) < 2:
        return []
    less, more = every[-2], every[-1]
    title = f"{more.lines:,} against {less.lines:,} lines"
    extra = more.full.peak_mib - less.full.peak_mib
    rows = more.lines / less.lines
    return [
        Figure(
            f"{title}: peak of the full read, MiB",
            f"{more.full.peak_mib:.0f}",
            f"{less.full.peak_mib:.0f}",
            f"{extra:+.0f}",
            f"at most +{MOST_MORE_MIB}",
            extra <= MOST_MORE_MIB,
        ),
        Figure(
            f"{title}: CPU of the full read",
            f"{more.full.cpu_s:.2f}",
            f"{less.full.cpu_s:.2f}",
            f"{more.full.cpu_s / less.full.cpu_s:.1f}x for {rows:.0f}x the rows",
            "linear",
        ),
        Figure(
            f"{title}: peak of the first load, MiB",
            f"{more.load.peak_mib:.0f}",
            f"{less.load.peak_mib:.0f}",
            f"{more.load.peak_mib - less.load.peak_mib:+.0f}",
        ),
        Figure(
            f"{title}: first load, wall s, monday calls",
            f"{more.load.wall_s:.1f}, {more.load.monday_calls}",
            f"{less.load.wall_s:.1f}, {less.load.monday_calls}",
            f"{more.load.wall_s / less.load.wall_s:.1f}x, {more.load.monday_calls / less.load.monday_calls:.1f}x",
            "linear",
        ),
    ]


if __name__ == "__main__":
    run_alone(TITLE, bench)
