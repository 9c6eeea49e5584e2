"""From the start of the process to the first paint of the window, against a window with nothing in it.

The bytecode of both lies ready, as it does after an installation, and the app is connected.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.serve import Shape, served
from tests.bench.spent import ROOT
from tests.bench.window_home import connect, with_secrets

TITLE = "Start"
TIMES, PLUS_S = 1.5, 0.3
ROUNDS = {Size.SMALL: 1, Size.USUAL: 9, Size.LARGE: 25}


def bench(size: Size) -> list[Figure]:
    with tempfile.TemporaryDirectory() as scratch, display(Path(scratch)) as shown:
        home = Path(scratch) / "home"
        home.mkdir()
        environment = with_secrets(with_bytecode(shown, Path(scratch)), home)
        with served(Path(scratch) / "sandbox", Shape(orders=20)) as sandbox:
            connect(home, sandbox, environment)
        for kind in ("bare", "app"):  # makes the database and the bytecode
            start(kind, home, environment)
        # In turn, so that both see the same noise of the machine.
        pairs = [(start("bare", home, environment), start("app", home, environment)) for _ in range(ROUNDS[size])]
    bare, whole = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    note(f"{ROUNDS[size]} starts of each, in turn, on the platform {bare[0].platform}; the second start on")
    floor, painted = _median(bare, "painted_s"), _median(whole, "painted_s")
    most = TIMES * floor + PLUS_S
    against = f"{floor * 1000:.0f} ({_spread(bare, 'painted_s')}) bare window"
    return [
        Figure(
            "start to a painted window that answers, ms, median",
            f"{painted * 1000:.0f} ({_spread(whole, 'painted_s')})",
            against,
            f"{painted / floor:.1f}x, {(painted - floor) * 1000:+.0f} ms",
            f"below {most * 1000:.0f} ({TIMES}x + {PLUS_S * 1000:.0f})",
            painted < most,
        ),
        Figure(
            "start to its facts, ms, median",
            f"{_median(whole, 'ready_s') * 1000:.0f} ({_spread(whole, 'ready_s')})",
            against,
        ),
        Figure(
            "longest wait of an event between the two, ms, median",
            f"{_median(whole, 'stall_s') * 1000:.0f} ({_spread(whole, 'stall_s')})",
        ),
    ]


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds since the process was made."""

    painted_s: float
    ready_s: float
    stall_s: float
    platform: str


def _median(starts: Sequence[Started], what: str) -> float:
    return float(statistics.median(getattr(each, what) for each in starts))


def _spread(starts: Sequence[Started], what: str) -> str:
    found = [getattr(each, what) * 1000 for each in starts]
    return f"{min(found):.0f} to {max(found):.0f}"


def with_bytecode(environment: Mapping[str, str], folder: Path) -> Mapping[str, str]:
    """The environment where Python keeps bytecode, whatever this process was told about that; ours lies ready."""
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    made = {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    subprocess.run([sys.executable, "-m", "compileall", "-q", "app"], cwd=ROOT, env=made, check=True)
    return made


def start(kind: str, folder: Path, environment: Mapping[str, str]) -> Started:
    """One start. The monotonic clock is the same for all processes."""
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
    return Started(told["painted"] - began, told["ready"] - began, told["stall"], told["platform"])


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
