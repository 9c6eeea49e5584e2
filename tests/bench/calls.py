"""monday calls for a first load, for a run that finds nothing new, and for a few changes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Figure, Size, note, run_alone, times
from tests.bench.peers import Peer, PeerAbsent, prodperfect
from tests.bench.serve import Served, Shape, served
from tests.bench.spent import Spent

TITLE = "monday calls"
ORDERS = {Size.SMALL: 10, Size.USUAL: 800, Size.LARGE: 8_000}
SUPPLIERS = {Size.SMALL: 60, Size.USUAL: 10_000, Size.LARGE: 10_000}
LINES = {Size.SMALL: 40, Size.USUAL: 5_000, Size.LARGE: 50_000}
CHANGED = {Size.SMALL: 10, Size.USUAL: 100, Size.LARGE: 100}
MOST_A_THOUSAND = 45
MOST_FOR_SUPPLIERS = 30
MOST_FOR_CHANGED = 5


def bench(size: Size) -> list[Figure]:
    return [*whole_job(size), *many_suppliers(size)]


def whole_job(size: Size) -> list[Figure]:
    """All six routes."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with served(folder / "sandbox", Shape(orders=ORDERS[size], lines=LINES[size])) as sandbox:
            load = sync(sandbox, folder / "home")
            again = sync(sandbox, folder / "home")
            full = sync(sandbox, folder / "home", full=True)
            after = _changed(sandbox, folder / "home", CHANGED[size], LINES[size])
            theirs = _peer_calls(sandbox, load.created)
    per_thousand = load.monday_calls * 1000 / max(load.created, 1)
    ratio = times(per_thousand, 1000) if theirs else ""
    return [
        Figure(
            f"first load of {load.created:,} records, calls per 1,000",
            f"{per_thousand:.1f} ({load.monday_calls} in all, {load.write_calls} writes)",
            theirs,
            ratio,
            f"at most {MOST_A_THOUSAND}",
            per_thousand <= MOST_A_THOUSAND,
        ),
        _nothing_new("unchanged run", again),
        _nothing_new("unchanged run, --full", full),
        *after,
    ]


def _nothing_new(what: str, spent: Spent) -> Figure:
    return Figure(
        f"{what} ({spent.read:,} read): writes, reads",
        f"{spent.write_calls}, {spent.monday_calls - spent.write_calls} ({spent.infor_calls} calls of CloudSuite)",
        asked="0 writes",
        is_met=spent.write_calls == 0,
    )


def _peer_calls(sandbox: Served, items: int) -> str:
    """What the sandbox counts while PyPI's client makes some of the items, one request each."""
    try:
        peer = prodperfect(sandbox)
    except PeerAbsent as absent:
        note(str(absent))
        return ""
    sample = min(items, 100)
    each = _calls_each(peer, sandbox, sample)
    return f"{each * 1000:,.0f} {peer.name} (counted over {sample})"


def _calls_each(peer: Peer, sandbox: Served, sample: int) -> float:
    board = peer.make_board("Peer", ["ext_key"])
    before = sandbox.counts()["requests"]["/v2"]
    for number in range(sample):
        peer.make_item(board, f"Item {number}", {"ext_key": f"supplier:100:P{number}"})
    return float(sandbox.counts()["requests"]["/v2"] - before) / sample


def many_suppliers(size: Size) -> list[Figure]:
    count = SUPPLIERS[size]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with served(folder / "sandbox", Shape(orders=5, suppliers=count)) as sandbox:
            load = sync(sandbox, folder / "home", (RouteId.SUPPLIERS,))
    batches = -(-count // 50)
    return [
        Figure(
            f"first load of {load.created:,} suppliers, calls",
            str(load.monday_calls),
            f"{count:,} one item a request; {batches} in batches of 50",
            times(load.monday_calls, count),
            f"at most {MOST_FOR_SUPPLIERS}",
            load.monday_calls <= MOST_FOR_SUPPLIERS,
        )
    ]


def _changed(sandbox: Served, home: Path, some: int, lines: int) -> list[Figure]:
    """Some changed lines among many, found by a windowed run of all routes."""
    sandbox.change("po-lines", some)
    after = sync(sandbox, home)
    what = f"{after.updated} changed lines among {lines:,}"
    return [
        Figure(
            f"{what}: calls (writes)",
            f"{after.monday_calls} ({after.write_calls})",
            f"{some} one item a request",
            times(after.monday_calls, some),
            f"at most {MOST_FOR_CHANGED}",
            after.monday_calls <= MOST_FOR_CHANGED,
        ),
        Figure(f"{what}: wall s, CPU s", f"{after.wall_s:.2f}, {after.cpu_s:.2f}"),
    ]


if __name__ == "__main__":
    run_alone(TITLE, bench)
