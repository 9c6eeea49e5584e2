"""Where a first load and an unchanged full read spend their CPU: `python -m tests.bench.hot [--small | --large]`.

No bench with figures of its own: under the profiler everything takes two to three times as long.
"""

from __future__ import annotations

import pstats
import sys
import tempfile
from pathlib import Path

from app.domain.routes import RouteId
from tests.bench.drive import sync
from tests.bench.figures import Size, machine, wanted_size
from tests.bench.serve import Shape, served

ORDERS = {Size.SMALL: 10, Size.USUAL: 800, Size.LARGE: 3_200}
ROUTES = (RouteId.SUPPLIERS, RouteId.PURCHASE_ORDERS, RouteId.PO_LINES)
SHOWN = 30


def main() -> None:
    size = wanted_size()
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with served(folder / "sandbox", Shape(orders=ORDERS[size])) as sandbox:
            for name, full in (("first load", False), ("unchanged full read", True)):
                profile = folder / f"{name}.profile"
                spent = sync(sandbox, folder / "home", ROUTES, full=full, profile=str(profile))
                print(f"\n{name}: {spent.read:,} read, {spent.created:,} created, {spent.cpu_s:.1f} s CPU")
                pstats.Stats(str(profile), stream=sys.stdout).sort_stats("tottime").print_stats(SHOWN)


if __name__ == "__main__":
    main()
