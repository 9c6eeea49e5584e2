"""Wall time of a first load at the latency of a distant vendor, against clients that send a request an item.

The peers really send a sample of their requests, to the same sandbox; the rest is extrapolated from its mean.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Figure, Size, note, run_alone, times
from tests.bench.peers import SAMPLE, Peer, peers, seconds_each
from tests.bench.serve import Served, Shape, served

TITLE = "First load over a distance"
LATENCY_S = 0.1
SERVICE_S = 0.03
ROW_S = 0.003
ITEMS = {Size.SMALL: 0, Size.USUAL: 2_000, Size.LARGE: 2_000}
ORDERS = {Size.SMALL: 10, Size.USUAL: 1_000, Size.LARGE: 1_000}
LINES = {Size.SMALL: 40, Size.USUAL: 5_000, Size.LARGE: 5_000}
ITEMS_FASTER = 25
LINES_FASTER = 15
SLOWLY = "30 ms a write, 3 ms an imported row"
COLUMNS = ("ext_key", *(f"field_{number}" for number in range(8)))
CELLS = dict.fromkeys(COLUMNS, "supplier:100:S1000")
"""As many cells as our suppliers and lines have on average; all text, the cheapest for a peer to write."""


@dataclass(frozen=True, slots=True)
class Case:
    what: str
    shape: Shape
    routes: tuple[RouteId, ...]
    items: int
    subitems: int
    times_faster: int | None
    """What was asked; None where nothing was."""


def bench(size: Size) -> list[Figure]:
    return [figure for case in cases(size) for figure in measure(case, size)]


def cases(size: Size) -> list[Case]:
    """Each at the latency alone, and with time that monday works beside it."""
    items, orders, lines = ITEMS[size], ORDERS[size], LINES[size]
    latency_s = 0.0 if size is Size.SMALL else LATENCY_S
    ordered = Shape(orders=orders, lines=lines, latency_s=latency_s)
    nested = (RouteId.PURCHASE_ORDERS, RouteId.PO_LINES)
    of_lines = Case(f"{orders:,} POs with {lines:,} subitems", ordered, nested, orders, lines, LINES_FASTER)
    if size is Size.SMALL:
        return [of_lines]
    suppliers = Shape(orders=5, suppliers=items, latency_s=latency_s)
    of_items = Case(f"{items:,} items", suppliers, (RouteId.SUPPLIERS,), items, 0, ITEMS_FASTER)
    return [of_items, _slowly(of_items), of_lines, _slowly(of_lines)]


def _slowly(case: Case) -> Case:
    shape = replace(case.shape, service_s=SERVICE_S, row_s=ROW_S)
    return replace(case, what=f"{case.what}, {SLOWLY}", shape=shape, times_faster=None)


def measure(case: Case, size: Size) -> list[Figure]:
    sample = 2 if size is Size.SMALL else SAMPLE
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with served(folder / "sandbox", case.shape) as sandbox:
            ours = sync(sandbox, folder / "home", case.routes)
            theirs, absent = _of_peers(sandbox, lambda peer: extrapolated(peer, case, sample))
    for reason in absent:
        note(reason)
    note(
        f"{case.what}: seed {case.shape.seed}, {ours.created:,} created; our time holds {ours.infor_calls} reads of"
        f" CloudSuite at the same latency, which the peers do not make, and {ours.cpu_s:.1f} s CPU"
    )
    return [
        Figure(
            f"{case.what}: s (calls)",
            f"{ours.wall_s:.1f} ({ours.monday_calls})",
            f"{seconds:,.0f} {name}, from {sample} requests a kind",
            times(ours.wall_s, seconds),
            "" if case.times_faster is None else f"at least {case.times_faster}x",
            None if case.times_faster is None else seconds >= case.times_faster * ours.wall_s,
        )
        for name, seconds in theirs.items()
    ] or [Figure(f"{case.what}: s (calls)", f"{ours.wall_s:.1f} ({ours.monday_calls})")]


def _of_peers(sandbox: Served, seconds: Callable[[Peer], float]) -> tuple[dict[str, float], list[str]]:
    found, absent = peers(sandbox)
    return {peer.name: seconds(peer) for peer in found}, absent


def extrapolated(peer: Peer, case: Case, sample: int) -> float:
    """Seconds that the peer would take for all, one request each."""
    board = peer.make_board("Peer", COLUMNS)
    total = case.items * seconds_each(sample, lambda n: peer.make_item(board, f"Item {n}", CELLS))
    if case.subitems:
        parent = peer.make_item(board, "Parent", CELLS)
        # Without cells: the columns of a peer's subitem board would have to be made by hand first.
        total += case.subitems * seconds_each(sample, lambda n: peer.make_subitem(parent, f"Line {n}", {}))
    return total


if __name__ == "__main__":
    run_alone(TITLE, bench)
