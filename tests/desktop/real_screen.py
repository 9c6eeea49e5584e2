"""A real display for tests: a window manager, a bar with a tray, a mouse and a keyboard, and the app to use on it."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.stub import RESOURCES

PROGRAMS = ("Xvfb", "openbox", "tint2", "xdotool")
MISSING = [program for program in PROGRAMS if shutil.which(program) is None]
on_a_real_screen = pytest.mark.skipif(bool(MISSING), reason=f"not on this machine: {', '.join(MISSING)}")

DEADLINE_S = 60.0
LOOK_S = 0.03
MOST_KEYS = 60
Place = tuple[int, int]
TINT2 = """
panel_items = S
panel_size = 100% 40
panel_position = bottom center horizontal
systray_padding = 4 4 4
systray_icon_size = 24
"""


@contextmanager
def screen(folder: Path) -> Iterator[str]:
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
    environment = {**os.environ, "DISPLAY": name, "HOME": str(folder)}
    config = folder / "tint2rc"
    config.write_text(TINT2)
    others = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["openbox"], ["tint2", "-c", str(config)])
    ]
    try:
        yield name
    finally:
        for process in (*others, server):
            process.terminate()
            process.wait(10)


class Program:
    """A program on the display that tells of itself in JSON lines, and answers questions (see `real_window`)."""

    def __init__(self, module: str, display: str, folder: Path, *arguments: str, **more: str) -> None:
        own: Mapping[str, str] = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder), **more}
        self.environment = {**os.environ, **own}
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            cwd=RESOURCES.parent,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.said: dict[str, Any] = {}
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            told = json.loads(line)
            (self._answers if "answer" in told or "trouble" in told else self._lines).put(told)

    def wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What it tells by itself, once that is as wanted."""
        end = time.monotonic() + DEADLINE_S
        while not (self.said and wanted(self.said)):
            try:
                self.said = self._lines.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"It stayed at {self.said}")
        return self.said

    def ask(self, expression: str) -> Any:
        """The value of a Python expression over there, where `window` and the names of `real_window` are known."""
        assert self.process.stdin is not None
        self.process.stdin.write(expression + "\n")
        self.process.stdin.flush()
        told = self._answers.get(timeout=DEADLINE_S)
        assert "answer" in told, f"{expression}: {told.get('trouble')}"
        return told["answer"]

    def until(self, expression: str) -> Any:
        """Asks until the answer is true; returns it."""
        end = time.monotonic() + DEADLINE_S
        while not (answer := self.ask(expression)):
            assert time.monotonic() < end, f"never: {expression}; the page says: {self.ask('notices()')}"
            time.sleep(LOOK_S)
        return answer

    # Mouse and keyboard

    def xdotool(self, *arguments: str | int) -> None:
        command = ["xdotool", *(str(argument) for argument in arguments)]
        subprocess.run(command, env=self.environment, check=True, timeout=20)

    def click(self, widget: str) -> None:
        """Waits until it can be clicked, brings it into view, and clicks its middle."""
        self.until(f"{widget}.isEnabled() and {widget}.isVisible()")
        self.click_at(f"middle({widget})")

    def click_at(self, place: str, *more: str | int) -> None:
        self.xdotool("mousemove", *self.ask(place), "click", *more, 1)

    def drag(self, start: Place, end: Place) -> None:
        """By the left button, in steps, as a hand does: one jump is not taken for a drag."""
        (x, y), (to_x, to_y) = start, end
        steps: list[str | int] = []
        for part in range(1, 6):
            steps += ["mousemove", x + (to_x - x) * part // 5, y + (to_y - y) * part // 5, "sleep", "0.04"]
        self.xdotool("mousemove", x, y, "mousedown", 1, "mousemove", x + 6, y + 6, "sleep", "0.04", *steps)
        self.xdotool("mousemove", to_x + 1, to_y, "sleep", "0.1", "mouseup", 1)

    def type(self, words: str) -> None:
        self.xdotool("type", "--delay", "2", words)

    def key(self, *keys: str) -> None:
        self.xdotool("key", *keys)

    def key_until(self, key: str, expression: str) -> None:
        for _ in range(MOST_KEYS):
            if self.ask(expression):
                return
            self.key(key)
        pytest.fail(f"{key} does not lead to {expression}")

    def tab_to(self, widget: str) -> None:
        """Without a mouse, as far as that takes."""
        self.key_until("Tab", f"{widget}.hasFocus()")

    def tab_back_to(self, widget: str) -> None:
        self.key_until("shift+Tab", f"{widget}.hasFocus()")

    def end(self) -> int:
        if self.process.poll() is None:
            self.process.kill()
        code = self.process.wait(10)
        self._reader.join(5)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        return code


@contextmanager
def running(display: str, folder: Path, *arguments: str, **environment: str) -> Iterator[Program]:
    """The desktop app; killed at the end where it has not quit."""
    program = Program("tests.desktop.real_window", display, folder, str(folder), *arguments, **environment)
    try:
        yield program
    finally:
        program.end()
