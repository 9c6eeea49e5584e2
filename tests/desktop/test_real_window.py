"""The app on a real display: a window manager, a bar with a tray, a keyboard and a mouse."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.stub import RESOURCES

PROGRAMS = ("Xvfb", "openbox", "tint2", "xdotool")
MISSING = [program for program in PROGRAMS if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not on this machine: {', '.join(MISSING)}")

DEADLINE_S = 30.0
TINT2 = """
panel_items = S
panel_size = 100% 40
panel_position = bottom center horizontal
systray_padding = 4 4 4
systray_icon_size = 24
"""


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A display of its own, its number chosen by the server itself, with openbox and tint2 on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        name = f":{numbers.readline().strip()}"
    environment = {**os.environ, "DISPLAY": name, "HOME": str(tmp_path)}
    config = tmp_path / "tint2rc"
    config.write_text(TINT2)
    others = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["tint2", "-c", str(config)])
    ]
    yield name
    for process in (*others, server):
        process.terminate()
        process.wait(10)


class App:
    """The running app, and what it last said about itself."""

    def __init__(self, display: str, folder: Path, *arguments: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.desktop.real_window", str(folder), *arguments],
            cwd=RESOURCES.parent,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.said: dict[str, Any] = {}
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + DEADLINE_S
        while not (self.said and wanted(self.said)):
            left = end - time.monotonic()
            try:
                self.said = json.loads(self._lines.get(timeout=max(0.01, left)))
            except queue.Empty:
                pytest.fail(f"It stayed at {self.said}")
        return self.said

    def xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=20)

    def end(self) -> int:
        if self.process.poll() is None:
            self.process.kill()
        code = self.process.wait(10)
        self._reader.join(5)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return code


@pytest.fixture
def app(display: str, tmp_path: Path) -> Iterator[App]:
    made = App(display, tmp_path)
    yield made
    made.end()


def test_window_and_tray_live_as_people_expect(app: App) -> None:
    app.wait(lambda now: now["visible"] and now["active"] and now["tray"] and now["docked"])

    app.xdotool("key", "F5")
    app.wait(lambda now: now["syncs"] == 1)
    app.xdotool("key", "ctrl+7")
    app.wait(lambda now: now["page"] == "help")

    app.xdotool("key", "alt+F4")
    closed = app.wait(lambda now: not now["visible"])
    assert closed["engine"]
    assert app.process.poll() is None

    where = [str(place) for place in closed["tray_at"]]
    app.xdotool("mousemove", *where, "click", "1")
    app.wait(lambda now: now["visible"] and now["active"])

    start = time.monotonic()
    app.xdotool("key", "ctrl+q")
    assert app.process.wait(10) == 0
    assert time.monotonic() - start < 3


def test_a_start_in_the_background_shows_the_tray_alone(display: str, tmp_path: Path) -> None:
    app = App(display, tmp_path, "--background")
    try:
        said = app.wait(lambda now: now["tray"] and now["docked"])
        assert not said["visible"]
        app.process.send_signal(signal.SIGTERM)
        assert app.process.wait(10) == 0
    finally:
        app.end()
