"""A window of one kind or the other, which tells when it is painted and quits: a child of `start`.

`python -m tests.bench.window bare|app FOLDER` writes the monotonic time at which the first paint of the main window
had ended, and the platform it was painted on.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class FirstPaint(QObject):
    """Calls once, after the first paint event of a window has been dealt with."""

    def __init__(self, window: QMainWindow, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(painted)
        self._seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not self._seen and event.type() == QEvent.Type.Paint:
            self._seen = True
            self._timer.start(0)
        return False


def tell() -> None:
    painted = time.monotonic()
    sys.stdout.write(json.dumps({"painted": painted, "platform": QApplication.platformName()}))
    sys.stdout.flush()


def bare() -> int:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1100, 720)

    def painted() -> None:
        tell()
        app.quit()

    FirstPaint(window, painted)
    window.show()
    return app.exec()


def whole(folder: Path) -> int:
    """As `__main__` goes without a verb, but for the keychain."""
    from app import logs
    from app.vault import MemoryVault
    from app.wiring import DATABASE, build, resources_folder, utc_now

    logs.set_up(folder / "log", console=False)
    facade = build(folder / DATABASE, MemoryVault())
    from app.desktop.application import Desktop, name_application

    app = QApplication(sys.argv[:1])
    name_application(app)
    desktop = Desktop(app, facade, resources=resources_folder(), folder=folder, clock=utc_now)

    def painted() -> None:
        tell()
        desktop.quit()

    FirstPaint(desktop.window, painted)
    desktop.start(background=False)
    app.exec()
    stopped = desktop.close()
    facade.close()
    return 0 if stopped else 1


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else whole(Path(sys.argv[2])))
