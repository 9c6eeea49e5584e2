"""`python -m tests.desktop.real_window FOLDER`: the desktop app on the stub, on whatever display there is.

Says what happens as JSON lines on standard output, for test_real_window.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.desktop.application import Desktop, name_application
from app.domain.status import AppState
from tests.desktop.stub import NOW, RESOURCES, StubFacade


class Reporter(QObject):
    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._said: dict[str, object] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(50)

    def _look(self) -> None:
        window, tray = self._desktop.window, self._desktop.tray.icon
        box = tray.geometry()
        facade = self._desktop.bridge.facade
        assert isinstance(facade, StubFacade)
        now = {
            "visible": window.isVisible(),
            "active": window.isActiveWindow(),
            "tray": QSystemTrayIcon.isSystemTrayAvailable() and tray.isVisible(),
            "docked": box.width() > 0 and box.height() > 0,
            "tray_at": [box.center().x(), box.center().y()],
            "syncs": len(facade.asked("request_sync")),
            "engine": self._desktop.engine.isRunning(),
            "page": next((name for name, page in window.pages.items() if page.isVisible()), ""),
        }
        if now != self._said:
            self._said = now
            sys.stdout.write(json.dumps(now) + "\n")
            sys.stdout.flush()


def main() -> int:
    app = QApplication(sys.argv[:1])
    name_application(app)
    facade = StubFacade(AppState.UP_TO_DATE)
    desktop = Desktop(app, facade, resources=RESOURCES, folder=Path(sys.argv[1]), clock=lambda: NOW)
    Reporter(desktop)
    desktop.start(background="--background" in sys.argv)
    code = app.exec()
    return code if desktop.close() else 1


if __name__ == "__main__":
    sys.exit(main())
