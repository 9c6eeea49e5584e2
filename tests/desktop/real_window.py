"""`python -m tests.desktop.real_window FOLDER [--background] [--product]`: the desktop app on the display there is.

It stands on the stub, or with `--product` on the database in FOLDER. It says what happens as JSON lines on standard
output, and answers each line on standard input, a Python expression, with a line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QScrollArea,
    QSystemTrayIcon,
    QTreeWidget,
    QWidget,
)

from app.desktop.application import Desktop, name_application
from app.desktop.late import late
from app.desktop.models.mapping import Part
from app.desktop.widgets.basic import Notice
from app.domain.routes import RouteId
from app.domain.status import AppState
from app.sync.facade import Facade
from app.vault import KeyringVault
from app.wiring import DATABASE, build
from tests.desktop.stub import NOW, RESOURCES, StubFacade

MONDAY_URL = "TEST_MONDAY_URL"
"""The person's own monday is at its usual address; that of the sandbox is told here."""


class Reporter(QObject):
    """Tells of the window by itself whenever something of it changes, and whatever it is asked."""

    asked = Signal(str)

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._said: dict[str, object] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(50)
        self.asked.connect(self._answer)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())

    def _answer(self, expression: str) -> None:
        window = self._desktop.window
        known: dict[str, Any] = {
            "window": window,
            "middle": middle,
            "cell": cell,
            "field": field,
            "chosen_field": chosen_field,
            "notices": lambda: [each.text() for each in window.findChildren(Notice) if each.isVisible()],
            "Part": Part,
            "RouteId": RouteId,
            **window.pages,
            "set_up": window.pages.get("set up"),
        }
        try:
            told = {"answer": eval(expression, known)}  # noqa: S307 - what the tests ask
        except Exception as error:
            told = {"trouble": repr(error)}
        say(told)

    def _look(self) -> None:
        window, tray = self._desktop.window, self._desktop.tray.icon
        box = tray.geometry()
        facade = self._desktop.bridge.facade
        now = {
            "visible": window.isVisible(),
            "active": window.isActiveWindow(),
            "tray": QSystemTrayIcon.isSystemTrayAvailable() and tray.isVisible(),
            "docked": box.width() > 0 and box.height() > 0,
            "tray_at": [box.center().x(), box.center().y()],
            "syncs": len(facade.asked("request_sync")) if isinstance(facade, StubFacade) else 0,
            "engine": self._desktop.engine.isRunning(),
            "page": next((name for name, page in window.pages.items() if page.isVisible()), ""),
        }
        if now != self._said:
            self._said = now
            say(now)


def say(told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def at(widget: QWidget, place: QPoint) -> list[int]:
    there = widget.mapToGlobal(place)
    return [there.x(), there.y()]


def middle(widget: QWidget) -> list[int]:
    """Of the widget on the screen, scrolled into view."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    return at(widget, widget.rect().center())


def cell(view: QAbstractItemView, row: int, column: int) -> list[int]:
    return _place(view, view.model().index(row, column))


def field(tree: QTreeWidget, name: str) -> list[int]:
    """Of a CloudSuite field in the list beside the mapping."""
    found = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    item = next(each for each in found if each.data(0, Qt.ItemDataRole.UserRole) == name)
    return _place(tree, tree.indexFromItem(item))


def chosen_field(tree: QTreeWidget) -> str:
    item = tree.currentItem()
    return str(item.data(0, Qt.ItemDataRole.UserRole)) if item else ""


def _place(view: QAbstractItemView, index: QModelIndex) -> list[int]:
    view.scrollTo(index)
    return at(view.viewport(), view.visualRect(index).center())


def product(folder: Path, clock: Any) -> Facade:
    """On the engine's thread."""
    facade = build(folder / DATABASE, KeyringVault(), clock=clock)
    if url := os.environ.get(MONDAY_URL):
        facade.connect_monday = partial(facade.connect_monday, api_url=url)  # type: ignore[method-assign]
    return facade


def main() -> int:
    app = QApplication(sys.argv[:1])
    name_application(app)
    folder = Path(sys.argv[1])
    began = time.monotonic()

    def clock() -> datetime:
        return NOW + timedelta(seconds=time.monotonic() - began)

    is_product = "--product" in sys.argv
    facade = late(lambda: product(folder, clock)) if is_product else StubFacade(AppState.UP_TO_DATE)
    desktop = Desktop(app, facade, resources=RESOURCES, folder=folder, clock=clock if is_product else lambda: NOW)
    Reporter(desktop)
    desktop.start(background="--background" in sys.argv)
    code = app.exec()
    return code if desktop.close() else 1


if __name__ == "__main__":
    sys.exit(main())
