"""The desktop app from its start to its exit code."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.engine import EngineThread
from app.desktop.language import Language
from app.desktop.late import late
from app.desktop.look import Look
from app.desktop.main_window import MainWindow
from app.desktop.pages.directory import import_pages
from app.desktop.preferences import Kept
from app.desktop.system.exceptions import Defects
from app.desktop.system.interrupts import Interrupts
from app.desktop.system.single_instance import SingleInstance
from app.desktop.theme import Theme
from app.desktop.tray import Tray
from app.desktop.widgets.key_tips import KeyTips
from app.domain.errors import ConnectorError
from app.domain.ports import Clock
from app.domain.routes import RouteId

if TYPE_CHECKING:
    from app.sync.facade import Facade, RunningSandbox

QUIT_S = 2.0
TRAY_POLL_MS = 3_000
"""Some desktops start their bar after the programs of the session."""

NO_TRAY_AFTER_MS = 15_000
SWITCH_S = 0.0002
"""How long the engine's Python may keep the window's from running. Painting asks for its turn many times a frame, and
with Python's usual 5 ms each time, a run at work would show."""

PAGE_IMPORTS_MS = 2_000
UNPAINTED_MS = 1_000
"""A window that comes up minimised or covered is not painted; the engine starts all the same."""

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    return datetime.now(UTC)


def run(
    open_facade: Callable[[], Facade],
    *,
    background: bool,
    demo: RunningSandbox | None,
    resources: Path,
    folder: Path,
    clock: Clock = utc_now,
) -> int:
    """Shows the window (or, in the background, the tray alone) until the user quits. Returns the exit code.

    The product is opened behind the window, which is painted first; where that fails, a message box says why.
    `folder` holds the window's own preferences and the lock that keeps it the only one: a second start raises the
    first one's window and returns 0. The engine has stopped when this returns; closing the facade is the caller's.
    """
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    name_application(app)
    folder.mkdir(parents=True, exist_ok=True)
    only = SingleInstance(folder, app)
    if not only.acquired:
        return 0 if only.raise_other() else 1
    desktop = Desktop(app, late(open_facade), resources=resources, folder=folder, clock=clock, demo=demo)
    only.raised.connect(desktop.show_window)
    desktop.start(background=background)
    code = app.exec()
    problem = desktop.problem
    stopped = desktop.close()
    only.release()
    if problem is not None:
        return show_trouble(problem)
    if not stopped:
        # What the engine does is safe against a crash at any instruction; a hanging process would not be.
        log.critical("The engine did not stop in time")
        logging.shutdown()
        os._exit(code)
    return code


def show_trouble(problem: ConnectorError) -> int:
    """A message box for a start that failed. Returns the exit code for something that a person must set right."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    name_application(app)
    box = QMessageBox(QMessageBox.Icon.Critical, app.applicationDisplayName(), text.said(problem.message))
    box.setInformativeText(text.said(problem.hint))
    box.exec()
    return 2


def name_application(app: QApplication) -> None:
    app.setApplicationName("ml-connector")
    app.setApplicationDisplayName("ml-connector")
    app.setDesktopFileName("ml-connector")
    app.setStyle("Fusion")


class Desktop(QObject):
    """The objects of the GUI thread, and how they come up and go down."""

    def __init__(
        self,
        app: QApplication,
        facade: Facade,
        *,
        resources: Path,
        folder: Path,
        clock: Clock,
        demo: RunningSandbox | None = None,
    ) -> None:
        super().__init__()
        self.app = app
        self._demo = demo
        self.kept = Kept(folder, self)
        self.language = Language(app, resources, self)
        self.language.choose(self.kept.now.language)
        self.theme = Theme(app, resources, self.kept.now.appearance, self)
        look = Look(self.theme, resources, self.kept)
        self.bridge = Bridge(facade, clock, self)
        self.defects = Defects(self)
        self.key_tips = KeyTips(app)
        self.engine = EngineThread(self.bridge, self)
        self.window = MainWindow(self.bridge, look, demo=demo is not None)
        self.window.resize(self.kept.now.width, self.kept.now.height)
        self.tray = Tray(self.bridge, look, self)
        self._interrupts = Interrupts(self)
        self._tray_poll = QTimer(self)
        self._late = QTimer(self, singleShot=True)
        self._engine_start = QTimer(self, singleShot=True)
        self._page_imports = QTimer(self, singleShot=True)
        self.problem: ConnectorError | None = None
        """Why the product could not be opened, once that is known."""
        self._quitting = False
        self._connect()

    def _connect(self) -> None:
        self.window.closed.connect(self._window_closed)
        self.window.quit_wanted.connect(self.quit)
        self.window.demo_change_wanted.connect(self._change_demo)
        self.tray.open_wanted.connect(self.open_page)
        self.tray.quit_wanted.connect(self.window.quit)
        self.theme.changed.connect(self._keep_appearance)
        self.engine.died.connect(self.window.show_error)
        self.engine.could_not_start.connect(self._cannot_start)
        self._engine_start.timeout.connect(self.engine.start)
        self._page_imports.timeout.connect(self._import_pages)
        self.defects.happened.connect(self.window.show_error)
        self._interrupts.interrupted.connect(self.quit)
        self._tray_poll.timeout.connect(self._look_for_tray)
        self._late.timeout.connect(self.show_without_tray)
        self.app.commitDataRequest.connect(self._session_ends)

    def start(self, *, background: bool) -> None:
        sys.setswitchinterval(SWITCH_S)
        self._interrupts.install()
        self.defects.install()
        self._look_for_tray()
        self.bridge.start()
        self._page_imports.start(PAGE_IMPORTS_MS)
        if background:
            self._late.start(NO_TRAY_AFTER_MS)
            self.engine.start()
            return
        # The engine's thread imports the product, and would hold up the first paint.
        self._engine_start.start(UNPAINTED_MS)
        self.window.installEventFilter(self)
        self.show_window()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            self._engine_start.start(0)
        return False

    def _import_pages(self) -> None:
        self.bridge.ask(import_pages, self._imported)

    def _imported(self, _none: None) -> None:
        self.window.prepare_pages()

    def _cannot_start(self, problem: ConnectorError) -> None:
        self.problem = problem
        self.quit()

    @property
    def has_tray(self) -> bool:
        return self.tray.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def _look_for_tray(self) -> None:
        available = QSystemTrayIcon.isSystemTrayAvailable()
        self.app.setQuitOnLastWindowClosed(False)
        if available:
            self._tray_poll.stop()
            self.tray.show()
        elif not self._tray_poll.isActive():
            self._tray_poll.start(TRAY_POLL_MS)

    # The window

    def show_without_tray(self) -> None:
        """After a start in the background: an app with neither tray nor window could not be found."""
        if not self.has_tray and not self.window.isVisible():
            self.window.showMinimized()

    def show_window(self) -> None:
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def open_page(self, name: str) -> None:
        self.show_window()
        if name:
            self.window.open_page(name)

    def _window_closed(self) -> None:
        if self._quitting:
            return
        if not self.has_tray:
            # Without a tray a hidden window could not be found again.
            self.window.showMinimized()
            self.window.show_error(
                ConnectorError(
                    self.tr("ml-connector goes on syncing here."),
                    hint=self.tr("This desktop has no tray; quit with Ctrl+Q."),
                )
            )
            return
        if not self.kept.now.told_about_tray:
            self.kept.keep(told_about_tray=True)
            self.tray.tell(
                self.tr("ml-connector goes on in the tray"),
                self.tr("It syncs while the window is closed. Quit from the icon's menu."),
            )

    def _keep_appearance(self) -> None:
        self.kept.keep(appearance=self.theme.appearance)

    def _change_demo(self) -> None:
        if self._demo is not None:
            self.bridge.carry_out(self._demo.change_some, self._demo_changed)

    def _demo_changed(self, changed: dict[RouteId, int]) -> None:
        words = text.counted(sum(changed.values()), self.tr("{} record changed"), self.tr("{} records changed"))
        self.window.run_line.say(f"{words}. {self.tr('Sync now brings that to the boards.')}")

    # The end

    def quit(self) -> None:
        """Ends the run under way within 2 seconds; what was done is kept."""
        if self._quitting:
            return
        self._quitting = True
        self.bridge.facade.quit()
        size = self.window.size()
        if not self.window.isMaximized():
            self.kept.keep(width=size.width(), height=size.height())
        self.window.hide()
        self.tray.icon.hide()
        self.app.quit()

    def _session_ends(self) -> None:
        self.quit()

    def close(self) -> bool:
        """Joins the engine; False when it did not stop within `QUIT_S`, and then everything stays as it is.

        Otherwise all of it is gone when this returns, in this order and on this thread: left to the garbage
        collector, any thread could take a widget down.
        """
        self.bridge.facade.quit()
        self.bridge.close()
        self._tray_poll.stop()
        self._late.stop()
        self._engine_start.stop()
        self._page_imports.stop()
        stopped = self.engine.wait(round(QUIT_S * 1000)) if self.engine.isRunning() else True
        self._interrupts.remove()
        self.defects.remove()
        if stopped:
            self.tray.close()
            self.window.place_pages()
            shiboken6.delete(self.window)
            shiboken6.delete(self)
        return stopped
