"""monday calls for a first load, for a run that finds nothing new, and for a few changes."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Figure, Size, note, run_alone, times
from tests.bench.load import LATENCY_S, ROW_S, SERVICE_S, SLOWLY
from tests.bench.peers import Peer, PeerAbsent, prodperfect
from tests.bench.serve import Served, Shape, served
from tests.bench.spent import Spent

TITLE = "monday calls"
ORDERS = {Size.SMALL: 10, Size.USUAL: 8_000, Size.LARGE: 8_000}
SUPPLIERS = {Size.SMALL: 60, Size.USUAL: 10_000, Size.LARGE: 10_000}
LINES = {Size.SMALL: 40, Size.USUAL: 50_000, Size.LARGE: 50_000}
CHANGED = {Size.SMALL: 10, Size.USUAL: 100, Size.LARGE: 100}
MOST_A_THOUSAND = 45
MOST_FOR_SUPPLIERS = 30
MOST_FOR_CHANGED = 5
ALIASES = 50
"""Items in one request of a peer, written as aliases by whoever uses it."""


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
    peer = _peer(sandbox)
    if peer is None:
        return ""
    sample = min(items, 100)
    one_by_one, _ = _calls_each(peer, sandbox, sample)
    return f"{one_by_one * 1000:,.0f} {peer.name} (counted over {sample})"


def _peer(sandbox: Served) -> Peer | None:
    try:
        return prodperfect(sandbox)
    except PeerAbsent as absent:
        note(str(absent))
        return None


def _calls_each(peer: Peer, sandbox: Served, sample: int) -> tuple[float, float]:
    """Calls of an item: one by one, and in batches of aliases."""
    board = peer.make_board("Peer", ["ext_key"])
    items = [(f"Item {number}", {"ext_key": f"supplier:100:P{number}"}) for number in range(sample)]
    before = _monday_calls(sandbox)
    for name, cells in items:
        peer.make_item(board, name, cells)
    between = _monday_calls(sandbox)
    for first in range(0, sample, ALIASES):
        peer.make_batch(board, items[first : first + ALIASES])
    return (between - before) / sample, (_monday_calls(sandbox) - between) / sample


def _monday_calls(sandbox: Served) -> int:
    return int(sandbox.counts()["requests"]["/v2"])


def many_suppliers(size: Size) -> list[Figure]:
    """With no other delay, and once more while monday takes its time for writes and imported rows."""
    count = SUPPLIERS[size]
    quick = Shape(orders=5, suppliers=count)
    what = "first load of {:,} suppliers, calls"
    shapes = {what: quick}
    if size is not Size.SMALL:
        shapes[f"{what}, {SLOWLY}"] = replace(quick, latency_s=LATENCY_S, service_s=SERVICE_S, row_s=ROW_S)
    return [_suppliers(told, shape, count) for told, shape in shapes.items()]


def _suppliers(what: str, shape: Shape, count: int) -> Figure:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with served(folder / "sandbox", shape) as sandbox:
            load = sync(sandbox, folder / "home", (RouteId.SUPPLIERS,))
            peer = _peer(sandbox)
            one_by_one, batched = _calls_each(peer, sandbox, ALIASES) if peer else (1.0, 1 / ALIASES)
    name = f"{peer.name}, counted over {ALIASES}" if peer else "not counted"
    return Figure(
        what.format(load.created),
        str(load.monday_calls),
        f"{count * one_by_one:,.0f} one item a request; {count * batched:,.0f} in aliased batches ({name})",
        times(load.monday_calls, count * one_by_one),
        f"at most {MOST_FOR_SUPPLIERS}",
        load.monday_calls <= MOST_FOR_SUPPLIERS,
    )


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
