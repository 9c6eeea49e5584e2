"""Activity over a million events: opening, filters, scrolling and memory, and what the app costs while idle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.wiring import DATABASE
from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.spent import ROOT
from tests.bench.start import display, with_bytecode
from tests.bench.store import EVENTS, fill, sample
from tests.bench.window_home import with_secrets
from tests.bench.window_probe import USUAL_MS, at_percentile

TITLE = "Activity in the window"
FRAMES = {Size.SMALL: 30, Size.USUAL: 2_000, Size.LARGE: 10_000}
IDLE_S = {Size.SMALL: 0, Size.USUAL: 30, Size.LARGE: 120}
MOST_OPEN_MS, MOST_FILTER_MS = 300.0, 500.0
MOST_JUMP_MS = 200.0
MOST_MIB = 130.0
MOST_IDLE = 0.3


def bench(size: Size) -> list[Figure]:
    with tempfile.TemporaryDirectory() as scratch, display(Path(scratch)) as shown:
        folder = Path(scratch)
        home = folder / "home"
        home.mkdir()
        fill(home / DATABASE, sample(folder / "sample"), EVENTS[size])
        environment = with_secrets(with_bytecode(shown, folder), home)
        if size is not Size.SMALL:
            _child(environment, "session", str(home), "1", "0")  # makes the bytecode of what is not ours
        bare = _child(environment, "bare")
        told = _child(environment, "session", str(home), str(FRAMES[size]), str(IDLE_S[size]))
    note(f"load {os.getloadavg()[0]:.1f}; the scroll bar spans {told['rows']:,} of {EVENTS[size]:,} rows")
    return [
        _under("opens for the first time, ms", told["first_ms"], MOST_OPEN_MS),
        _under("opens again, ms", told["again_ms"], MOST_OPEN_MS),
        Figure("all is counted after, ms", f"{told['counted_ms']:.0f}"),
        *(_under(f"filter: {name}, ms", taken, MOST_FILTER_MS) for name, taken in told["filters"].items()),
        _under("a frame while scrolling, 99 %, ms", at_percentile(told["frames"], 99), USUAL_MS),
        Figure("a frame while scrolling, longest, ms", f"{max(told['frames']):.1f}"),
        _under("CPU of such a frame, 99 %, ms", at_percentile(told["frames_cpu"], 99), USUAL_MS),
        _under("an event while scrolling, 99 %, ms late", at_percentile(told["waits"], 99), USUAL_MS),
        _under("a frame while the bar is dragged, 99 %, ms", at_percentile(told["drag"], 99), USUAL_MS),
        _under("CPU of such a frame, 99 %, ms", at_percentile(told["drag_cpu"], 99), USUAL_MS),
        _under("an event while the bar is dragged, 99 %, ms late", at_percentile(told["drag_waits"], 99), USUAL_MS),
        _under("a jump, until its rows are there, longest, ms", max(told["jumps"]), MOST_JUMP_MS),
        Figure(
            "memory of its own, MiB",
            f"{told['mib']:.0f}",
            f"{bare['mib']:.0f} bare window",
            f"{told['mib'] - bare['mib']:+.0f} MiB",
            f"below +{MOST_MIB:.0f}",
            told["mib"] - bare["mib"] < MOST_MIB,
        ),
        _under("idle with its window, % of a core", told["idle_shown"], MOST_IDLE, 2),
        _under("idle in the tray, % of a core", told["idle_hidden"], MOST_IDLE, 2),
    ]


def _under(what: str, value: float, most: float, digits: int = 0) -> Figure:
    shown = f"{value:.{digits}f}" if digits else f"{value:.1f}"
    return Figure(what, shown, asked=f"under {most:g}", is_met=value < most)


def _child(environment: Mapping[str, str], *arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_audit", *arguments],
        cwd=ROOT,
        env=dict(environment),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    run_alone(TITLE, bench)
