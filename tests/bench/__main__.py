"""All benches, one after the other: `python -m tests.bench [--small | --large]`."""

from __future__ import annotations

from tests.bench import calls, load, start, store, unchanged, window_activity, window_run
from tests.bench.figures import machine, show, wanted_size

BENCHES = (calls, unchanged, load, start, store, window_activity, window_run)


def main() -> None:
    size = wanted_size()
    print(machine())
    for bench in BENCHES:
        show(bench.TITLE, bench.bench(size), size)


if __name__ == "__main__":
    main()
