"""`python -m tests.desktop.screenshots OUTDIR [SCALE]`: every page and state, light and dark, as PNG."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if len(sys.argv) > 2:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2]

from PySide6.QtWidgets import QApplication

from app.desktop.application import Desktop, name_application
from app.desktop.theme import Appearance
from app.domain.events import Phase, Progress, RunStarted
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppState, Trigger
from tests.desktop.stub import NOW, RESOURCES, StubFacade

PAGES = ("overview", "attention", "activity", "mapping", "connections", "settings", "help")


def settle(app: QApplication, seconds: float = 0.35) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


def with_desktop(
    app: QApplication, facade: StubFacade, appearance: Appearance, size: tuple[int, int], use: Callable[[Desktop], None]
) -> None:
    with TemporaryDirectory() as folder:
        desktop = Desktop(app, facade, resources=RESOURCES, folder=Path(folder), clock=lambda: NOW)
        desktop.theme.choose(appearance)
        desktop.window.resize(*size)
        desktop.start(background=False)
        settle(app)
        use(desktop)
        desktop.close()
        settle(app, 0.05)


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    name_application(app)
    scale = f"{round(app.devicePixelRatio() * 100)}"

    def shoot(name: str, desktop: Desktop) -> None:
        settle(app)
        desktop.window.grab().save(str(out / f"{name}-{scale}.png"))

    def every_page(desktop: Desktop) -> None:
        for page in PAGES:
            desktop.window.open_page(page)
            shoot(f"{page}-{desktop.theme.appearance}", desktop)

    def running(desktop: Desktop) -> None:
        desktop.bridge.listen(RunStarted("run-1", Trigger.MANUAL, tuple(ROUTES)))
        settle(app)
        desktop.bridge.listen(Progress("run-1", Phase.WRITING, RouteId.PO_LINES, 1_240, 5_300))
        shoot("overview-running", desktop)

    def narrow(desktop: Desktop) -> None:
        for page in PAGES:
            desktop.window.open_page(page)
            shoot(f"{page}-narrow", desktop)

    def empty(desktop: Desktop) -> None:
        for page in ("overview", "attention", "connections", "mapping"):
            desktop.window.open_page(page)
            shoot(f"{page}-empty", desktop)

    for appearance in (Appearance.LIGHT, Appearance.DARK):
        with_desktop(app, StubFacade(), appearance, (1180, 780), every_page)
    with_desktop(app, StubFacade(AppState.UP_TO_DATE), Appearance.LIGHT, (1180, 780), running)
    with_desktop(app, StubFacade(), Appearance.LIGHT, (800, 600), narrow)
    fresh = StubFacade(AppState.NOT_CONNECTED)
    fresh.records = []
    with_desktop(app, fresh, Appearance.LIGHT, (1180, 780), empty)
    states = (AppState.WAITING, AppState.ERROR, AppState.OFFLINE)
    for state in states:
        with_desktop(
            app, StubFacade(state), Appearance.DARK, (1180, 780), lambda desktop: shoot("overview-trouble", desktop)
        )


if __name__ == "__main__":
    main()
