"""`python -m tests.desktop.screenshots OUTDIR [SCALE]`: every page and state, light and dark, as PNG."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if len(sys.argv) > 2:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2]

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.desktop.application import Desktop, name_application
from app.desktop.models.mapping import Part
from app.desktop.pages.activity import ActivityPage
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.style_sheet import style_sheet
from app.desktop.theme import Appearance, palette_of, system_tokens
from app.desktop.widgets.schedule_dialog import ScheduleDialog
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


class Studio:
    """Opens pages and takes their pictures."""

    def __init__(self, app: QApplication, out: Path) -> None:
        self.app = app
        self.out = out
        self.scale = f"{round(app.devicePixelRatio() * 100)}"

    def shoot(self, name: str, desktop: Desktop) -> None:
        settle(self.app)
        desktop.window.grab().save(str(self.out / f"{name}-{self.scale}.png"))

    def every_page(self, desktop: Desktop) -> None:
        for page in PAGES:
            desktop.window.open_page(page)
            self.shoot(f"{page}-{desktop.theme.appearance}", desktop)

    def running(self, desktop: Desktop) -> None:
        desktop.bridge.listen(RunStarted("run-1", Trigger.MANUAL, tuple(ROUTES)))
        settle(self.app)
        desktop.bridge.listen(Progress("run-1", Phase.WRITING, RouteId.PO_LINES, 1_240, 5_300))
        self.shoot("overview-running", desktop)

    def narrow(self, desktop: Desktop) -> None:
        for page in PAGES:
            desktop.window.open_page(page)
            self.shoot(f"{page}-narrow", desktop)

    def empty(self, desktop: Desktop) -> None:
        for page in ("overview", "attention", "connections", "mapping"):
            desktop.window.open_page(page)
            self.shoot(f"{page}-empty", desktop)

    def details(self, desktop: Desktop) -> None:
        desktop.window.open_page("mapping")
        settle(self.app)
        mapping = desktop.window.pages["mapping"]
        assert isinstance(mapping, MappingPage)
        row = next(row for row, column in enumerate(mapping.model.columns) if column.column == "buyer")
        mapping.table.setCurrentIndex(mapping.model.index(row, Part.TYPE))
        mapping.model.setData(mapping.model.index(row, Part.STEP), "first_chars")
        mapping.model.setData(mapping.model.index(row, Part.TYPE), "date")
        self.shoot("mapping-problem", desktop)
        desktop.window.open_page("connections")
        connections = desktop.window.pages["connections"]
        assert isinstance(connections, ConnectionsPage)
        connections.monday._replace()
        connections.connect_monday("wrong")
        self.shoot("connections-refused", desktop)
        dialog = ScheduleDialog(desktop.bridge, StubFacade().status().routes[2], desktop.window)
        dialog.show()
        settle(self.app)
        dialog.grab().save(str(self.out / f"schedule-{self.scale}.png"))
        dialog.close()
        desktop.window.open_page("activity")
        settle(self.app)
        activity = desktop.window.pages["activity"]
        assert isinstance(activity, ActivityPage)
        activity.table.selectRow(2)
        self.shoot("activity-change", desktop)

    def contrast(self, desktop: Desktop) -> None:
        system = QPalette()
        colours = {QPalette.ColorRole.Window: "#000000", QPalette.ColorRole.WindowText: "#FFFFFF"}
        colours |= {QPalette.ColorRole.Highlight: "#1AEBFF", QPalette.ColorRole.HighlightedText: "#000000"}
        for role, colour in colours.items():
            system.setColor(role, QColor(colour))
        tokens = system_tokens(system)
        desktop.theme.tokens = tokens
        self.app.setPalette(palette_of(tokens))
        self.app.setStyleSheet(style_sheet(tokens, desktop.theme.sizes, RESOURCES / "icons"))
        desktop.theme.changed.emit()
        for page in ("overview", "settings"):
            desktop.window.open_page(page)
            self.shoot(f"{page}-contrast", desktop)


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    name_application(app)
    studio = Studio(app, out)
    wide = (1180, 780)
    with_desktop(app, StubFacade(), Appearance.LIGHT, wide, studio.details)
    with_desktop(app, StubFacade(), Appearance.DARK, wide, studio.contrast)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        with_desktop(app, StubFacade(), appearance, wide, studio.every_page)
    calm = StubFacade(AppState.UP_TO_DATE)
    calm.records = []
    with_desktop(app, calm, Appearance.LIGHT, wide, studio.running)
    with_desktop(app, StubFacade(), Appearance.LIGHT, (800, 600), studio.narrow)
    with_desktop(app, StubFacade(), Appearance.LIGHT, (1920, 1200), partial(studio.shoot, "overview-wide"))
    fresh = StubFacade(AppState.NOT_CONNECTED)
    fresh.records = []
    with_desktop(app, fresh, Appearance.LIGHT, wide, studio.empty)
    for state in (AppState.WAITING, AppState.ERROR, AppState.OFFLINE):
        with_desktop(app, StubFacade(state), Appearance.DARK, wide, partial(studio.shoot, f"overview-{state}"))


if __name__ == "__main__":
    main()
