"""From the start of the process to the first paint of the window, against a window with nothing in it."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.spent import ROOT

TITLE = "Start"
ROUNDS = {Size.SMALL: 1, Size.USUAL: 9, Size.LARGE: 25}


def bench(size: Size) -> list[Figure]:
    with tempfile.TemporaryDirectory() as scratch, display(Path(scratch)) as environment:
        home = Path(scratch) / "home"
        home.mkdir()
        start("app", home, environment)  # makes the database, and the bytecode of a fresh clone
        bare: list[float] = []
        whole: list[float] = []
        platform = ""
        for _ in range(ROUNDS[size]):
            # In turn, so that both see the same noise of the machine.
            seconds, platform = start("bare", home, environment)
            bare.append(seconds)
            whole.append(start("app", home, environment)[0])
    note(f"{ROUNDS[size]} starts of each, in turn, on the platform {platform}; the second start on")
    median, floor = statistics.median(whole), statistics.median(bare)
    return [
        Figure(
            "start to first paint, ms, median",
            f"{median * 1000:.0f} ({_spread(whole)})",
            f"{floor * 1000:.0f} ({_spread(bare)}) bare window",
            f"{median / floor:.1f}x, {(median - floor) * 1000:+.0f} ms",
        )
    ]


def _spread(seconds: list[float]) -> str:
    return f"{min(seconds) * 1000:.0f} to {max(seconds) * 1000:.0f}"


def start(kind: str, folder: Path, environment: Mapping[str, str]) -> tuple[float, str]:
    """Seconds to the first paint, and Qt's platform. The monotonic clock is the same for all processes."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", kind, str(folder)],
        cwd=ROOT,
        env=dict(environment),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    return float(told["painted"]) - began, str(told["platform"])


@contextmanager
def display(home: Path) -> Iterator[Mapping[str, str]]:
    """The environment for a window: the display that there is, one of our own by Xvfb, or else none (offscreen)."""
    inherited = {**os.environ, "HOME": str(home)}
    has_display = not sys.platform.startswith("linux") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    if "QT_QPA_PLATFORM" in os.environ or has_display:
        yield inherited
    elif shutil.which("Xvfb") is None:
        note("There is neither a display nor Xvfb: offscreen, which paints into memory.")
        yield {**inherited, "QT_QPA_PLATFORM": "offscreen"}
    else:
        with _xvfb() as name:
            yield {**inherited, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def _xvfb() -> Iterator[str]:
    """A display whose number the server chooses itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    run_alone(TITLE, bench)
