"""How the window answers while a first load runs behind it, page after page open in turn.

The sandbox is a process of its own, at the latency of a distant vendor: where every answer is there at once, the engine
is busier than any user's. It runs in the window's process, as it does for the user. A wait counts the machine's other
work too: beside it stands what the window's own thread took.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.desktop.application import Desktop, name_application, utc_now
from app.desktop.late import late
from app.domain.status import RunReport
from app.paths import resources_folder
from tests.bench.figures import Figure, Size, note, run_alone
from tests.bench.load import LATENCY_S
from tests.bench.serve import Shape, served
from tests.bench.spent import ROOT
from tests.bench.start import display, with_bytecode
from tests.bench.window import opened
from tests.bench.window_home import connect, with_secrets
from tests.bench.window_probe import MOST_MS, USUAL_MS, Lateness, at_percentile, beside

TITLE = "The window during a first load"
ORDERS = {Size.SMALL: 4, Size.USUAL: 4_500, Size.LARGE: 9_000}
"""Some 50,000 records with all that belongs to the orders."""
PAGES = ("overview", "attention", "activity", "mapping", "connections", "settings")
PAGE_MS = 4_000


class Session(QObject):
    """A run asked for by hand, while the pages are looked at one after the other."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._probe = Lateness(self)
        self._pages = cycle(PAGES)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._turn_page)
        self._began = 0.0
        self.told: dict[str, Any] = {}
        desktop.bridge.run_ended.connect(self._ended)
        desktop.bridge.status_changed.connect(self._ready)

    def _ready(self, _status: object) -> None:
        self._desktop.bridge.status_changed.disconnect(self._ready)
        self._began = time.monotonic()
        self._probe.start()
        self._turn.start(PAGE_MS)
        self._desktop.window.sync_now()

    def _turn_page(self) -> None:
        self._desktop.window.open_page(next(self._pages))

    def _ended(self, report: RunReport) -> None:
        self._probe.stop()
        self.told = {
            "waits": self._probe.waits_ms,
            "cpu_s": self._probe.cpu_s,
            "seconds": time.monotonic() - self._began,
            "records": report.total("read"),
            "outcome": report.outcome.value,
        }
        self._desktop.quit()


def session(folder: Path) -> int:
    app = QApplication(sys.argv[:1])
    name_application(app)
    desktop = Desktop(app, late(lambda: opened(folder)), resources=resources_folder(), folder=folder, clock=utc_now)
    looked = Session(desktop)
    desktop.start(background=False)
    app.exec()
    told = looked.told
    desktop.close()
    sys.stdout.write(json.dumps(told))
    return 0


def bench(size: Size) -> list[Figure]:
    with tempfile.TemporaryDirectory() as scratch, display(Path(scratch)) as shown:
        home = Path(scratch) / "home"
        home.mkdir()
        environment = with_secrets(with_bytecode(shown, Path(scratch)), home)
        with served(Path(scratch) / "sandbox", Shape(orders=ORDERS[size], latency_s=LATENCY_S)) as sandbox:
            connect(home, sandbox, environment)
            with beside() as idle:
                done = subprocess.run(
                    [sys.executable, "-m", "tests.bench.window_run", "session", str(home)],
                    cwd=ROOT,
                    env=dict(environment),
                    stdout=subprocess.PIPE,
                    text=True,
                    check=True,
                )
    told = json.loads(done.stdout)
    waits = told["waits"]
    note(
        f"{told['records']:,} records in {told['seconds']:.0f} s ({told['outcome']}); the window's thread took"
        f" {told['cpu_s']:.1f} s CPU; {len(waits):,} events; load {os.getloadavg()[0]:.1f}"
    )
    return [
        _figure("longest wait of an event, ms", 100, waits, idle, MOST_MS),
        _figure("wait of 99 %, ms", 99, waits, idle, USUAL_MS),
        _figure("wait of half, ms", 50, waits, idle, USUAL_MS),
    ]


def _figure(what: str, percent: float, waits: list[float], idle: list[float], most: float) -> Figure:
    found, machine = at_percentile(waits, percent), at_percentile(idle, percent)
    against = f"{machine:.1f} in a process that does nothing"
    return Figure(what, f"{found:.1f}", against, asked=f"under {most:.0f}", is_met=found < most)


if __name__ == "__main__":
    if sys.argv[1:2] == ["session"]:
        sys.exit(session(Path(sys.argv[2])))
    run_alone(TITLE, bench)
