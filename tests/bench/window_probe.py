"""How late the window's thread is: an event that was due is looked for every few milliseconds.

`python -m tests.bench.window_probe` looks so from a process that does nothing else, until its input ends, and writes
the waits as JSON: what of them is the machine's.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer

from tests.bench.spent import ROOT

STEP_MS = 5
MOST_MS = 100.0
USUAL_MS = 16.0
"""A frame of a usual screen."""


class Lateness(QObject):
    """The waits of events that fall due every `STEP_MS` on the thread that it was made on.

    Events that fell due while the thread was held up count too, each with its own wait.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waits_ms: list[float] = []
        self._last = 0.0
        self._cpu = 0.0
        self.cpu_s = 0.0
        """What the thread itself took."""
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last, self._cpu = time.monotonic(), time.thread_time()
        self._timer.start(STEP_MS)

    def stop(self) -> None:
        self._tick()
        self._timer.stop()
        self.cpu_s = time.thread_time() - self._cpu

    def _tick(self) -> None:
        now = time.monotonic()
        self.waits_ms += waits_of((now - self._last) * 1000)
        self._last = now


def waits_of(gap_ms: float) -> Iterator[float]:
    """Of the events that were due since the last look, each `STEP_MS` after the one before."""
    late_ms = gap_ms - STEP_MS
    yield max(0.0, late_ms)
    while (late_ms := late_ms - STEP_MS) > 0:
        yield late_ms


@contextmanager
def beside() -> Iterator[list[float]]:
    """Fills the list, when it is left, with the waits of a process of its own that does nothing."""
    waits: list[float] = []
    idler = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.window_probe"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield waits
    finally:
        waits += json.loads(idler.communicate()[0])


def idle() -> list[float]:
    ended = threading.Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    waits: list[float] = []
    last = time.monotonic()
    while not ended.wait(0):
        time.sleep(STEP_MS / 1000)
        now = time.monotonic()
        waits += waits_of((now - last) * 1000)
        last = now
    return waits


def at_percentile(values: list[float], percent: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0


if __name__ == "__main__":
    sys.stdout.write(json.dumps(idle()))
