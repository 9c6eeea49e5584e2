"""The frame: navigation at the left, the page's title and verbs above, the run's line below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.directory import directory
from app.desktop.pages.page import Page
from app.desktop.pausing import PauseMenu, pause_words
from app.desktop.widgets.basic import button, label, row, set_role
from app.desktop.widgets.navigation import Navigation
from app.desktop.widgets.run_line import RunLine
from app.domain.errors import ConnectorError
from app.domain.events import RunStarted
from app.domain.status import AppState, AppStatus, RunReport

NARROW_BELOW = 900
PREPARE_MS = 20
"""Between two steps, so that whatever else is due comes in between."""


class MainWindow(QMainWindow):
    quit_wanted = Signal()
    closed = Signal()
    """The user closed the window; the application decides whether that is the end."""
    demo_change_wanted = Signal()

    def __init__(self, bridge: Bridge, look: Look, *, demo: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("ml-connector")
        self.setMinimumSize(640, 480)
        self.bridge = bridge
        self.look = look
        self._demo = demo
        self._preview_wanted = False
        self._has_status = False
        self._entries = directory()
        self.pages: dict[str, Page] = {}
        self._preparing = QTimer(self, singleShot=True, interval=PREPARE_MS)
        self.stack = QStackedWidget()
        self.stack.setObjectName("body")
        self.navigation = Navigation([entry for entry in self._entries if entry.in_navigation], look, demo)
        self.navigation.chosen.connect(self.open_page)
        self.run_line = RunLine(look)
        self.run_line.stop_wanted.connect(self.stop)
        self._make_head()
        self._lay_out()
        self._make_shortcuts()
        self._connect()
        self._show_idle(False)
        self.open_page("overview")
        self._dress()

    def _make_head(self) -> None:
        self.title = label("", "title")
        self.sync = button(f" {self.tr('Sync now')}", self.sync_now, role="primary", name=self.tr("Sync now"), key="F5")
        self.sync.setIconSize(QSize(16, 16))
        self.preview = button(
            self.tr("Preview"), self.preview_run, name=self.tr("Preview what a sync would write"), key="Shift+F5"
        )
        self.pause = QToolButton()
        self.pause.setObjectName("menu")
        self.pause.setText(self.tr("Pause"))
        self.pause.setAccessibleName(self.tr("Pause scheduled runs"))
        self.pause.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.pause.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pause_menu = PauseMenu(self.bridge, self.pause)
        self.addActions(self._pause_menu.actions())
        self.pause.setMenu(self._pause_menu)
        self.change = button(self.tr("Change some records"), self._change_some)
        self.change.setToolTip(self.tr("Changes, adds and closes a few records in the demo's CloudSuite"))
        self.change.setVisible(self._demo)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("head")
        bar = row(self.title, self.change, self.preview, self.pause, self.sync, margins=(24, 12, 24, 12))
        bar.setStretch(0, 1)
        head.setLayout(bar)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(head)
        right.addWidget(self.stack, 1)
        right.addWidget(self.run_line)
        frame = QWidget()
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        self.setCentralWidget(frame)

    def _make_shortcuts(self) -> None:
        for position, entry in enumerate(self.navigation.buttons, 1):
            made = QShortcut(QKeySequence(f"Ctrl+{position}"), self)
            made.setProperty("page", entry)
            made.activated.connect(self._open_by_key)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.sync_now)
        QShortcut(QKeySequence("Shift+F5"), self).activated.connect(self.preview_run)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.quit)
        if not QKeySequence.keyBindings(QKeySequence.StandardKey.Quit):
            QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.quit)
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)

    def _connect(self) -> None:
        self.bridge.status_changed.connect(self.show_status)
        self.bridge.run_started.connect(self._run_started)
        self.bridge.progress.connect(self.run_line.show_progress)
        self.bridge.run_ended.connect(self._run_ended)
        self.bridge.failed.connect(self.show_error)
        self.look.theme.changed.connect(self._dress)
        self._preparing.timeout.connect(self._prepare)

    # Pages

    def open_page(self, name: str, wanted: object = None) -> None:
        page = self.pages.get(name) or self._make_page(name)
        self._place(page)
        self.stack.setCurrentWidget(page)
        self.navigation.select(name)
        self.title.setText(next(entry.title for entry in self._entries if entry.name == name))
        self._share_primary()
        page.opened(wanted)

    def _make_page(self, name: str) -> Page:
        page = next(entry for entry in self._entries if entry.name == name).make(self.bridge, self.look)
        page.go.connect(self.open_page)
        page.primary_changed.connect(self._share_primary)
        self.pages[name] = page
        return page

    def _place(self, page: Page) -> None:
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)

    def prepare_pages(self) -> None:
        """Makes the pages that nobody has opened yet, a step at a time: none keeps its first visitor waiting."""
        self._preparing.start()

    def _prepare(self) -> None:
        """A page is made in one step and takes its place, where it is styled, in the next: each is half the wait."""
        for name in self.navigation.buttons:
            if name not in self.pages:
                self._make_page(name)
                break
            if self.stack.indexOf(self.pages[name]) < 0:
                self._place(self.pages[name])
                break
        else:
            return
        self._preparing.start()

    def place_pages(self) -> None:
        """For the end: a page without its place would not be taken down with the window."""
        self._preparing.stop()
        for page in self.pages.values():
            self._place(page)

    def _open_by_key(self) -> None:
        self.open_page(str(self.sender().property("page")))

    def _share_primary(self) -> None:
        """One primary button a page: the head's, unless the page has its own."""
        page = self.stack.currentWidget()
        has = isinstance(page, Page) and page.has_primary
        set_role(self.sync, "primary", "false" if has else "true")
        self._draw()

    # Verbs

    def sync_now(self) -> None:
        if self.sync.isEnabled():
            self.bridge.carry_out(self.bridge.facade.request_sync, self._asked)

    def preview_run(self) -> None:
        """Asks for the plan; the dialog opens when it is there, on whatever page."""
        if self.preview.isEnabled():
            self._preview_wanted = True
            self.bridge.carry_out(partial(self.bridge.facade.request_sync, dry_run=True), self._asked)

    def _show_plan(self, report: RunReport) -> None:
        self._preview_wanted = False
        if report.plan is None:
            return
        from app.desktop.widgets.plan_view import PlanDialog  # noqa: PLC0415

        self.plan_dialog = PlanDialog(report, self)
        self.plan_dialog.start_wanted.connect(self.sync_now)
        self.plan_dialog.finished.connect(self.plan_dialog.deleteLater)
        self.plan_dialog.open()

    def stop(self) -> None:
        """Straight to the facade: it returns at once, and a worker may be busy."""
        self.bridge.facade.stop()

    def quit(self) -> None:
        """Asks first where something was edited and not saved."""
        if not any(page.has_unsaved for page in self.pages.values()):
            self.quit_wanted.emit()
            return
        self.show()
        self.open_page(next(name for name, page in self.pages.items() if page.has_unsaved))
        self.question = QMessageBox(self)
        self.question.setText(self.tr("The mapping has changes that are not saved."))
        self.question.setInformativeText(self.tr("Quit and drop them?"))
        drop = self.question.addButton(self.tr("Quit without saving"), QMessageBox.ButtonRole.DestructiveRole)
        stay = self.question.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(stay)
        self.question.setEscapeButton(stay)
        drop.clicked.connect(self.quit_wanted.emit)
        self.question.finished.connect(self.question.deleteLater)
        self.question.open()

    def _change_some(self) -> None:
        self.demo_change_wanted.emit()

    def _asked(self, _none: None) -> None:
        """The run tells when it starts."""

    # Facts

    def show_status(self, status: AppStatus) -> None:
        self._lead_a_newcomer(status)
        self.navigation.show_status(status, self._detail(status))
        self._pause_menu.show_status(status)
        paused = status.is_paused
        self.pause.setText(self.tr("Paused") if paused else self.tr("Pause"))
        self._show_idle(status.state is not AppState.NOT_CONNECTED)

    def _lead_a_newcomer(self, status: AppStatus) -> None:
        """The assistant opens by itself, once, where nothing is connected yet."""
        if self._has_status:
            return
        self._has_status = True
        if status.state is AppState.NOT_CONNECTED and self.stack.currentWidget() is self.pages["overview"]:
            self.open_page("set up")

    def _detail(self, status: AppStatus) -> str:
        """`10:02, next 14:00`"""
        now = self.bridge.clock()
        parts = []
        if status.last_success_at:
            parts.append(text.moment(status.last_success_at, now))
        if status.is_paused:
            parts.append(self.tr("paused {}").replace("{}", pause_words(status, now)))
        elif status.next_run_at:
            parts.append(self.tr("next {}").replace("{}", text.moment(status.next_run_at, now)))
        return ", ".join(parts)

    def _show_idle(self, connected: bool) -> None:
        for made in (self.sync, self.preview):
            made.setEnabled(connected and not self.bridge.running)
        self.pause.setEnabled(connected)

    def _run_started(self, started: RunStarted) -> None:
        for made in (self.sync, self.preview):
            made.setEnabled(False)
        self.run_line.show_start(started)

    def _run_ended(self, report: RunReport) -> None:
        self._show_idle(True)
        self.run_line.show_end(report)
        if report.dry_run and self._preview_wanted:
            self._show_plan(report)

    def show_error(self, error: ConnectorError) -> None:
        self.run_line.say(text.said(str(error)))

    # The window itself

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.navigation.set_narrow(event.size().width() < NARROW_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        event.accept()
        self.closed.emit()

    def _dress(self) -> None:
        self.setStyleSheet(self.look.theme.sheet)
        self._draw()

    def _draw(self) -> None:
        primary = self.sync.property("primary") == "true"
        tokens = self.look.theme.tokens
        colour = tokens.on_accent if primary else tokens.text
        self.sync.setIcon(self.look.icons.icon("sync", colour, tokens.muted))
        self.setWindowIcon(self.look.icon("mark", "accent"))
