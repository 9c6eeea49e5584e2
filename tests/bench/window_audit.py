"""A person at the Activity page, timed: a child of `window_activity`.

`python -m tests.bench.window_audit session FOLDER FRAMES IDLE_S | bare` writes what it took as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMainWindow

from tests.bench.spent import MIB
from tests.bench.window_probe import Lateness

ROWS_A_FRAME = 3
"""As a turn of the wheel."""
FRAME_S = 1 / 60
JUMPS = (0.5, 1.0, 0.23, 0.77, 0.01, 0.9, 0.37, 0.64, 0.12, 0.0)
"""Parts of the scroll bar."""
PATIENCE_S = 60.0


def memory_mib() -> float:
    """What only this process holds: Qt's libraries are shared with whoever else uses them."""
    return float(psutil.Process().memory_full_info().uss) / MIB


def events_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    app = QApplication.instance()
    assert app is not None
    while not done():
        if time.monotonic() > end:
            raise TimeoutError
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1)


def events_for(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def bare() -> dict[str, Any]:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1100, 720)
    window.show()
    events_for(0.5)
    return {"mib": memory_mib()}


def session(folder: Path, frames: int, idle_s: float) -> dict[str, Any]:
    from app.desktop.application import Desktop, name_application, utc_now
    from app.desktop.late import late
    from app.paths import resources_folder
    from tests.bench.window import opened

    app = QApplication(sys.argv[:1])
    name_application(app)
    desktop = Desktop(app, late(lambda: opened(folder)), resources=resources_folder(), folder=folder, clock=utc_now)
    desktop.start(background=False)
    events_until(lambda: desktop.bridge.status is not None)
    events_for(0.5)
    told: dict[str, Any] = {}
    reader = Reader(desktop.window)
    told["first_ms"] = reader.timed(reader.open)
    told["counted_ms"] = reader.counted_ms[0]
    told["filters"] = {name: reader.timed(choose) for name, choose in reader.filters().items()}
    desktop.window.open_page("overview")
    events_for(0.2)
    told["again_ms"] = reader.timed(reader.open)
    events_for(0.2)
    told |= reader.scroll(frames)
    told |= reader.drag(frames)
    told["jumps"] = [reader.jump(part) for part in JUMPS]
    told["rows"] = reader.page.model.rowCount()
    told["mib"] = memory_mib()
    told["idle_shown"] = idle_percent(idle_s)
    desktop.window.hide()
    told["idle_hidden"] = idle_percent(idle_s)
    desktop.quit()
    desktop.close()
    return told


def idle_percent(seconds: float) -> float:
    events_for(min(2.0, seconds))
    cpu = time.process_time()
    events_for(max(seconds, 0.1))
    return (time.process_time() - cpu) / max(seconds, 0.1) * 100


class Reader:
    """Does what a person does, and notes when the answer stands on the screen."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self.counted_ms: list[float] = []
        """Of each act, until all that fits was counted."""

    @property
    def page(self) -> Any:
        return self._window.pages["activity"]

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds from the act to the painted answer."""
        began = time.monotonic()
        shown: list[bool] = []
        act()
        model = self.page.model
        seen = model.modelReset.connect(lambda: shown.append(True))
        events_until(lambda: bool(shown))
        QObject.disconnect(seen)
        self.page.table.viewport().repaint()
        taken = (time.monotonic() - began) * 1000
        events_until(lambda: model.complete)
        self.counted_ms.append((time.monotonic() - began) * 1000)
        events_for(0.3)
        return taken

    def open(self) -> None:
        self._window.open_page("activity")

    def filters(self) -> dict[str, Callable[[], object]]:
        """Each on top of the ones before; the last takes all back."""
        return {
            "a route": lambda: self._choose(self.page.route, 4),
            "a rare event": lambda: self._choose(self.page.event_choice, 8),
            "every event of a route": lambda: self._choose(self.page.event_choice, 0),
            "the last 30 days": lambda: self._choose(self.page.period, 3),
            "any time": lambda: self._choose(self.page.period, 0),
            "a text that is typed, pause included": lambda: self.page.search.setText("7050"),
            "a text that is nowhere": lambda: self.page.search.setText("no such words"),
            "everything again": self.page.search.clear,
        }

    def _choose(self, box: QComboBox, place: int) -> None:
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def scroll(self, frames: int) -> dict[str, Any]:
        """Down at an even pace, a frame at a time, while the rows behind are still being fetched."""
        step = self.page.table.verticalHeader().defaultSectionSize() * ROWS_A_FRAME
        wall, cpu, waits = self._frames(frames, step)
        return {"frames": wall, "frames_cpu": cpu, "waits": waits}

    def drag(self, frames: int) -> dict[str, Any]:
        """The bar from one end to the other, so that almost nothing that passes by is in memory."""
        bar = self.page.table.verticalScrollBar()
        bar.setValue(0)
        wall, cpu, waits = self._frames(frames, max(1, bar.maximum() // frames))
        return {"drag": wall, "drag_cpu": cpu, "drag_waits": waits}

    def jump(self, part: float) -> float:
        """Milliseconds until what is at that part of the bar stands on the screen."""
        table, model = self.page.table, self.page.model
        bar = table.verticalScrollBar()
        began = time.monotonic()
        bar.setValue(round(bar.maximum() * part))
        last = table.rowAt(table.viewport().height() - 1)
        ends = (max(0, table.rowAt(0)), model.known - 1 if last < 0 else last)
        events_until(lambda: all(model.fact(row) is not None for row in ends))
        table.viewport().repaint()
        return (time.monotonic() - began) * 1000

    def _frames(self, frames: int, step: int) -> tuple[list[float], list[float], list[float]]:
        """What each frame took, and of the CPU, and how late events were between them."""
        table = self.page.table
        bar = table.verticalScrollBar()
        probe = Lateness()
        probe.start()
        wall, cpu = [], []
        for _ in range(frames):
            began, began_cpu = time.monotonic(), time.thread_time()
            bar.setValue(bar.value() + step)
            table.viewport().repaint()
            wall.append((time.monotonic() - began) * 1000)
            cpu.append((time.thread_time() - began_cpu) * 1000)
            events_for(max(0.0, FRAME_S - (time.monotonic() - began)))
        probe.stop()
        return wall, cpu, probe.waits_ms


if __name__ == "__main__":
    told = bare() if sys.argv[1] == "bare" else session(Path(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
    sys.stdout.write(json.dumps(told))
