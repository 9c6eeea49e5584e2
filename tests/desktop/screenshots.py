"""`python -m tests.desktop.screenshots [OUTDIR [SCALE]]`: every page and state as PNG.

Without OUTDIR into `resources/help/images`: light, dark and German at 100 %, and three pages at 200 %.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if len(sys.argv) > 2:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[2]

from PySide6.QtGui import QColor, QImage, QImageWriter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.application import Desktop, name_application
from app.desktop.models.mapping import Part
from app.desktop.pages.activity import ActivityPage
from app.desktop.pages.attention import AttentionPage
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.pages.set_up import SetUpPage
from app.desktop.preferences import Preferences, save
from app.desktop.style_sheet import style_sheet
from app.desktop.theme import Appearance, palette_of, system_tokens
from app.desktop.widgets.schedule_dialog import ScheduleDialog
from app.domain.events import Phase, Progress, RunStarted
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppState, Trigger
from tests.desktop.stub import NOW, RESOURCES, StubFacade, failed_records

HELP = RESOURCES / "help" / "images"
PAGES = ("overview", "attention", "activity", "mapping", "connections", "settings", "help")


def settle(app: QApplication, seconds: float = 0.35) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)


def with_desktop(
    app: QApplication,
    facade: StubFacade,
    appearance: Appearance,
    size: tuple[int, int],
    use: Callable[[Desktop], None],
    language: str = "en",
) -> None:
    with TemporaryDirectory() as folder:
        save(Path(folder), Preferences(language=language))
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
        self.suffix = ""
        self.scale = f"{round(app.devicePixelRatio() * 100)}"

    def shoot(self, name: str, desktop: Desktop) -> None:
        settle(self.app)
        self.keep(name, desktop.window)

    def keep(self, name: str, widget: QWidget) -> None:
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        writer = QImageWriter(str(self.out / f"{name}-{self.scale}.png"), b"png")
        writer.setCompression(100)
        assert writer.write(image), writer.errorString()

    def every_page(self, desktop: Desktop, pages: Sequence[str] = PAGES) -> None:
        for page in pages:
            desktop.window.open_page(page)
            self.shoot(f"{page}-{desktop.theme.appearance}{self.suffix}", desktop)

    def running(self, desktop: Desktop) -> None:
        desktop.bridge.listen(RunStarted("run-1", Trigger.MANUAL, tuple(ROUTES)))
        settle(self.app)
        desktop.bridge.listen(Progress("run-1", Phase.WRITING, RouteId.PO_LINES, 1_240, 5_300))
        self.shoot("overview-running", desktop)

    def preview(self, desktop: Desktop) -> None:
        desktop.window.preview_run()
        settle(self.app, 1.0)
        self.keep("preview", desktop.window.plan_dialog)
        desktop.window.plan_dialog.close()

    def causes(self, desktop: Desktop) -> None:
        desktop.window.open_page("attention")
        settle(self.app)
        page = desktop.window.pages["attention"]
        assert isinstance(page, AttentionPage)
        page.groups.selectRow(1)
        self.shoot("attention-cause", desktop)

    def assistant(self, desktop: Desktop) -> None:
        """Every step as it looks when it is come to."""
        window = desktop.window
        window.open_page("set up", 0)
        page = window.pages["set up"]
        assert isinstance(page, SetUpPage)
        self.shoot("set-up-1-file", desktop)
        with TemporaryDirectory() as folder:
            file = Path(folder) / "acme.ionapi"
            file.write_bytes(b'{"ti": "ACME_TST"}')
            page.file.take(file)
            settle(self.app)
        for place, name in enumerate(("place", "monday", "what", "boards", "plan", "load"), 1):
            page.show_step(place)
            settle(self.app, 0.8)
            self.shoot(f"set-up-{place + 1}-{name}", desktop)
            if name == "monday":
                page.monday.secret.setText("secret")
                page.monday.try_it()
                settle(self.app)
            if name == "boards":
                page.boards.card.create_button.click()
                settle(self.app)
        desktop.bridge.facade.run_steps = 400  # type: ignore[attr-defined]
        page.load.begin()
        settle(self.app, 4.2)
        self.shoot("set-up-7-loading", desktop)
        desktop.bridge.facade.stop()
        settle(self.app)

    def dialogs(self, desktop: Desktop) -> None:
        desktop.window.open_page("mapping")
        settle(self.app)
        page = desktop.window.pages["mapping"]
        assert isinstance(page, MappingPage)
        page.edit_filters()
        page.dialog.add.click()  # type: ignore[attr-defined]
        self.dialog("mapping-filters", page)
        place = next(row for row, column in enumerate(page.model.columns) if column.labels)
        page.table.setCurrentIndex(page.model.index(place, 0))
        page.edit_labels()
        self.dialog("mapping-labels", page)
        page.show_history()
        settle(self.app)
        page.dialog.list.setCurrentRow(1)  # type: ignore[attr-defined]
        self.dialog("mapping-history", page)

    def dialog(self, name: str, page: MappingPage) -> None:
        settle(self.app)
        self.keep(name, page.dialog)
        page.dialog.close()

    def sized(self, name: str, desktop: Desktop) -> None:
        for page in PAGES:
            desktop.window.open_page(page)
            self.shoot(f"{page}-{name}", desktop)

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
        self.keep("schedule", dialog)
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
        desktop.theme.sheet = style_sheet(tokens, desktop.theme.sizes, RESOURCES / "icons")
        desktop.theme.changed.emit()
        for page in PAGES:
            desktop.window.open_page(page)
            self.shoot(f"{page}-contrast", desktop)


def for_help(app: QApplication) -> None:
    """What the user guide shows, and the same pages in the other looks."""
    studio = Studio(app, HELP)
    wide = (1180, 780)
    if studio.scale == "100":
        busy = StubFacade()
        busy.records = failed_records(15)
        with_desktop(app, busy, Appearance.LIGHT, wide, studio.causes)
        with_desktop(app, StubFacade(AppState.NOT_CONNECTED), Appearance.LIGHT, wide, studio.assistant)
        with_desktop(app, StubFacade(), Appearance.LIGHT, wide, studio.dialogs)
        with_desktop(app, StubFacade(), Appearance.LIGHT, wide, studio.preview)
        with_desktop(app, calm(), Appearance.LIGHT, wide, studio.running)
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            with_desktop(app, StubFacade(), appearance, wide, studio.every_page)
        studio.suffix = "-de"
        with_desktop(app, StubFacade(), Appearance.LIGHT, wide, studio.every_page, "de")
    else:
        use = partial(studio.every_page, pages=("overview", "attention", "mapping"))
        with_desktop(app, StubFacade(), Appearance.LIGHT, wide, use)


def calm() -> StubFacade:
    facade = StubFacade(AppState.UP_TO_DATE)
    facade.records = []
    return facade


def every_state(app: QApplication, out: Path) -> None:
    studio = Studio(app, out)
    wide = (1180, 780)
    with_desktop(app, StubFacade(), Appearance.LIGHT, wide, studio.details)
    with_desktop(app, StubFacade(), Appearance.DARK, wide, studio.contrast)
    with_desktop(app, calm(), Appearance.LIGHT, wide, studio.running)
    with_desktop(app, StubFacade(), Appearance.LIGHT, (800, 600), partial(studio.sized, "narrow"))
    with_desktop(app, StubFacade(), Appearance.LIGHT, (1920, 1200), partial(studio.sized, "wide"))
    fresh = StubFacade(AppState.NOT_CONNECTED)
    fresh.records = []
    with_desktop(app, fresh, Appearance.LIGHT, wide, studio.empty)
    for state in (AppState.WAITING, AppState.ERROR, AppState.OFFLINE):
        with_desktop(app, StubFacade(state), Appearance.DARK, wide, partial(studio.shoot, f"overview-{state}"))


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HELP
    out.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) == 1:
        # The scale is fixed when Qt starts: the pictures at 200 % are another process's.
        command = [sys.executable, "-m", "tests.desktop.screenshots", str(HELP), "2"]
        subprocess.run(command, check=True, timeout=300)
    app = QApplication(sys.argv[:1])
    name_application(app)
    if out == HELP:
        for_help(app)
    else:
        every_state(app, out)


if __name__ == "__main__":
    main()
