"""A window of one kind or the other, which tells when it is painted and quits: a child of `start`.

`python -m tests.bench.window bare|app FOLDER` writes as JSON the monotonic times at which the first paint of the main
window had ended and at which its facts stood in it, and the platform it was painted on.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if TYPE_CHECKING:
    from app.desktop.application import Desktop
    from app.domain.status import AppStatus
    from app.sync.facade import Facade


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


class Watch(QObject):
    """Notes when the app's window was painted and when it showed its facts, and the worst wait of an event between."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._painted = self._last = self._stall = 0.0
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._ticked)
        FirstPaint(desktop.window, self._paint)
        desktop.bridge.status_changed.connect(self._facts)

    def _paint(self) -> None:
        self._painted = self._last = time.monotonic()
        self._tick.start(1)

    def _ticked(self) -> None:
        now = time.monotonic()
        self._stall, self._last = max(self._stall, now - self._last), now

    def _facts(self, _status: AppStatus) -> None:
        self._desktop.bridge.status_changed.disconnect(self._facts)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        self._ticked()
        tell(self._painted, time.monotonic(), self._stall)
        self._desktop.quit()


def tell(painted: float, ready: float, stall: float) -> None:
    told = {"painted": painted, "ready": ready, "stall": stall, "platform": QApplication.platformName()}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()


def bare() -> int:
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1100, 720)

    def painted() -> None:
        now = time.monotonic()
        tell(now, now, 0.0)
        app.quit()

    FirstPaint(window, painted)
    window.show()
    return app.exec()


def whole(folder: Path) -> int:
    """As `__main__` goes without a verb."""
    from app import launcher, logs, paths  # noqa: F401 - as `__main__` does

    logs.set_up(folder / "log", console=False)
    from app.desktop.application import Desktop, name_application, utc_now
    from app.desktop.late import late

    app = QApplication(sys.argv[:1])
    name_application(app)
    desktop = Desktop(
        app, late(lambda: opened(folder)), resources=paths.resources_folder(), folder=folder, clock=utc_now
    )
    Watch(desktop)
    desktop.start(background=False)
    app.exec()
    return 0 if desktop.close() else 1


def opened(folder: Path) -> Facade:
    """On the engine's thread."""
    from app.vault import KeyringVault
    from app.wiring import DATABASE, build

    return build(folder / DATABASE, KeyringVault())


if __name__ == "__main__":
    sys.exit(bare() if sys.argv[1] == "bare" else whole(Path(sys.argv[2])))
