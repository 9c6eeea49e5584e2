"""Activity: the audit, line by line, with the details of one beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLayout, QLineEdit, QSplitter, QWidget

from app.desktop import text
from app.desktop.audit_csv import write_csv
from app.desktop.audit_reader import AuditReader
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.models.audit import AuditModel
from app.desktop.models.runs import RunsModel
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, column, label, row
from app.desktop.widgets.entry_detail import EntryDetail
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.route_choice import RouteChoice
from app.domain.errors import ConnectorError
from app.domain.routes import RouteId
from app.domain.status import (
    AppStatus,
    AuditEntry,
    AuditEvent,
    AuditFilter,
    BoardBinding,
    FailedRecord,
    RunReport,
)

RUNS = 100
LIFE = 60
EXPORT_PAGE = 2_000
NARROW_BELOW = 860
TYPING_MS = 250


class ActivityPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self._key = ""
        self.model = AuditModel(bridge.clock)
        self.table = FactsTable(self.tr("Everything that happened, newest first"), self.model, (76, 124, 104, 152, 0))
        self.table.setSelectionMode(FactsTable.SelectionMode.SingleSelection)
        self.reader = AuditReader(bridge, self.model, self.table)
        self.detail = EntryDetail(look)
        self.route = RouteChoice(self.tr("Show"), self.tr("Everything"))
        self.event_choice = QComboBox()
        self.event_choice.setAccessibleName(self.tr("Event"))
        self.event_choice.addItem(self.tr("All events"))
        self.event_choice.addItems([text.event(event) for event in AuditEvent])
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search in the activity"))
        self.search.setPlaceholderText(self.tr("Search text or number"))
        self.search.setClearButtonEnabled(True)
        self.one_record = button("", self._leave_record, name=self.tr("Show all records again"))
        self.one_record.hide()
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Time"))
        for words, days in (
            (self.tr("Any time"), 0),
            (self.tr("Last 24 hours"), 1),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
        ):
            self.period.addItem(words, days)
        self.runs_model = RunsModel(bridge.clock)
        self.runs = FactsTable(self.tr("Runs, newest first"), self.runs_model, (140, 110, 80, 0))
        self.runs.setSelectionMode(FactsTable.SelectionMode.SingleSelection)
        self.runs.setMinimumHeight(72)
        self.export = button(self.tr("Export…"), self._choose_export, name=self.tr("Export what is shown as CSV"))
        self.open_item = button(self.tr("Open in monday"), self._open_item)
        self.copy = button(self.tr("Copy"), self._copy, name=self.tr("Copy the details"))
        self.replay = button(self.tr("Replay"), self._replay, name=self.tr("Replay this record"))
        self._run = ""
        self._boards: dict[RouteId, BoardBinding] = {}
        self._entry: AuditEntry | None = None
        self._life: list[AuditEntry] = []
        self._failed: FailedRecord | None = None
        self.nothing = label(self.tr("Nothing matches."), "muted")
        self.nothing.hide()
        self.total = label("", "muted")
        self.take_in = button("", self.reader.take_in, role="link")
        room = self.take_in.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.take_in.setSizePolicy(room)
        self.take_in.hide()
        self._typing = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = row(self.route, self.event_choice, self.period, self.search, self.one_record, self.export)
        bar.setStretch(3, 1)
        for choice in (self.route, self.event_choice, self.period):
            choice.setMinimumWidth(88)
        self.search.setMinimumWidth(150)
        side = QWidget()
        verbs = row(self.open_item, self.replay, self.copy)
        verbs.addStretch(1)
        beside = column(self.detail, verbs, space=8)
        beside.setStretch(0, 1)
        beside.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        side.setLayout(beside)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([640, 280])
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.detail.setMinimumWidth(240)
        self.table.setMinimumWidth(300)
        records = QWidget()
        foot = row(self.total, self.take_in, space=16)
        foot.addStretch(1)
        below = column(bar, self.nothing, self.splitter, foot, space=12)
        below.setStretch(2, 1)
        records.setLayout(below)
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(self.runs)
        whole.addWidget(records)
        whole.setSizes([120, 520])
        whole.setStretchFactor(1, 1)
        whole.setHandleWidth(12)
        whole.setChildrenCollapsible(False)
        layout = column(whole)
        layout.setStretch(0, 1)
        self.filled(layout)

    def _connect(self) -> None:
        self.route.activated.connect(self.reload)
        self.event_choice.activated.connect(self.reload)
        self.period.activated.connect(self.reload)
        self.runs.clicked.connect(self._run_chosen)
        self.runs.activated.connect(self._run_chosen)
        self.search.textChanged.connect(self._typed)
        self._typing.timeout.connect(self.reload)
        self.reader.shown.connect(self._show_rows)
        self.reader.came.connect(self._rows_came)
        self.reader.taken_in.connect(self._new_taken_in)
        self.reader.newer.connect(self._tell_newer)
        self.reader.failed.connect(self.fail)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.bridge.run_ended.connect(self._run_ended)
        self.bridge.status_changed.connect(self._status_changed)

    def opened(self, wanted: object = None) -> None:
        if isinstance(wanted, str):
            self._narrow_to(wanted, key=wanted)
        self.reload()
        self._ask_runs()
        self.bridge.ask(self.bridge.facade.bindings, self._show_boards, self.fail)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_BELOW
        self.table.setColumnHidden(1, narrow)
        self.table.setColumnHidden(3, narrow)

    def _narrow_to(self, words: str, *, key: str = "", run: str = "") -> None:
        self._key, self._run = key, run
        self.one_record.setText(f"{words}  ✕")
        self.one_record.setAccessibleName(self.tr("Only {}; show all again").replace("{}", words))
        self.one_record.show()

    def _leave_record(self) -> None:
        self._key = self._run = ""
        self.runs.clearSelection()
        self.one_record.hide()
        self.reload()

    def _ask_runs(self) -> None:
        self.bridge.ask(partial(self.bridge.facade.recent_runs, RUNS), self._show_runs, self.fail)

    def _show_runs(self, runs: list[RunReport]) -> None:
        self.runs_model.replace(runs, complete=True)

    def _run_chosen(self) -> None:
        place = self.runs.currentIndex().row()
        if 0 <= place < len(self.runs_model.facts):
            run = self.runs_model.facts[place]
            words = self.tr("Run of {}").replace("{}", text.moment(run.started_at, self.bridge.clock()))
            self._narrow_to(words, run=run.run)
            self.reload()

    def _show_boards(self, boards: dict[RouteId, BoardBinding]) -> None:
        self._boards = boards

    def wanted(self) -> AuditFilter:
        place = self.event_choice.currentIndex()
        return AuditFilter(
            route=self.route.route(),
            event=list(AuditEvent)[place - 1] if place else None,
            key=self._key,
            run=self._run,
            since=self._since(),
            text=self.search.text().strip(),
        )

    def _since(self) -> datetime | None:
        """To the minute, so that the same choice is the same question for a while."""
        days = int(self.period.currentData())
        return self.bridge.clock().replace(second=0, microsecond=0) - timedelta(days=days) if days else None

    def reload(self) -> None:
        self._typing.stop()
        self.reader.show(self.wanted())

    def _show_rows(self) -> None:
        self.nothing.setVisible(not self.model.known)
        self._row_chosen()
        self._choose_newest()
        self._tell_total()

    def _rows_came(self) -> None:
        self._tell_total()
        if self._entry is None and self.table.currentIndex().isValid():
            self._row_chosen()

    def _new_taken_in(self) -> None:
        """They are shown; what is chosen may be far below them."""
        self.nothing.hide()
        self.table.scrollToTop()
        if not self.table.currentIndex().isValid():
            self._choose_newest()
        self._tell_total()

    def _choose_newest(self) -> None:
        if self.model.known:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags)

    def _tell_total(self) -> None:
        words = text.counted(self.model.known, self.tr("{} entry"), self.tr("{} entries"))
        self.total.setText(words if self.model.complete else self.tr("More than {}").replace("{}", words))

    def _tell_newer(self, count: int) -> None:
        self.take_in.setVisible(count > 0)
        self.take_in.setText(text.counted(count, self.tr("Show {} new entry"), self.tr("Show {} new entries")))
        self.take_in.setAccessibleName(self.take_in.text())

    def _typed(self) -> None:
        self._typing.start(TYPING_MS)

    def _row_chosen(self) -> None:
        entry = self._entry = self.model.keep(self.table.currentIndex().row())
        self._life, self._failed = [], None
        self.detail.show_entry(entry)
        self._show_verbs()
        if entry is not None and entry.key:
            self.bridge.ask(partial(self._life_of, entry), self._show_life, self.fail)

    def _life_of(self, entry: AuditEntry) -> tuple[list[AuditEntry], FailedRecord | None]:
        """On the worker; nothing for one that was passed by meanwhile."""
        if entry is not self._entry:
            return [], None
        life = self.bridge.facade.audit(AuditFilter(key=entry.key, limit=LIFE))
        failed = self.bridge.facade.failed(entry.route, limit=5_000)
        return life, next((record for record in failed if record.key == entry.key), None)

    def _show_life(self, answer: tuple[list[AuditEntry], FailedRecord | None]) -> None:
        life, failed = answer
        if self._entry is None or not life or life[0].key != self._entry.key:
            return
        self._life, self._failed = life, failed
        self.detail.show_life(life)
        self._show_verbs()

    def _show_verbs(self) -> None:
        self.open_item.setEnabled(bool(self._item_url()))
        self.replay.setEnabled(self._failed is not None)
        self.copy.setEnabled(self._entry is not None)

    def _item_url(self) -> str:
        """Of the record's item on its board; empty where there is none yet."""
        entry = self._entry
        board = self._boards.get(entry.route) if entry and entry.route else None
        item = next((str(each.detail["item_id"]) for each in self._life if each.detail.get("item_id")), "")
        return f"{board.url.rstrip('/')}/pulses/{item}" if board and board.url and item else ""

    # Verbs

    def _open_item(self) -> None:
        QDesktopServices.openUrl(QUrl(self._item_url()))

    def _replay(self) -> None:
        if self._failed is not None:
            wanted = partial(self.bridge.facade.request_replay, (self._failed.id,))
            self.bridge.carry_out(wanted, self._replay_asked, self.fail)

    def _replay_asked(self, _none: None) -> None:
        self.notice.say(self.tr("Replay is asked for; what comes of it is added here."), "ok")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.detail.toPlainText())

    def _choose_export(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Export the activity"), "activity.csv", "CSV (*.csv)")
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Everything that matches the filter, not only what has been scrolled to."""
        self.export.setEnabled(False)
        self.bridge.carry_out(partial(self._export, path, self.wanted()), self._exported, self._not_exported)

    def _export(self, path: Path, wanted: AuditFilter) -> tuple[Path, int]:
        """On the worker."""
        return path, write_csv(path, self.bridge.facade.audit_entries(replace(wanted, limit=EXPORT_PAGE)))

    def _exported(self, answer: tuple[Path, int]) -> None:
        path, count = answer
        self.export.setEnabled(True)
        words = text.counted(count, self.tr("{} entry is in"), self.tr("{} entries are in"))
        self.notice.say(f"{words} {path}.", "ok")

    def _not_exported(self, error: ConnectorError) -> None:
        self.export.setEnabled(True)
        self.fail(error)

    def _run_ended(self, _report: RunReport) -> None:
        """Follows the newest only where the reader is at the top: a list must not move under the eye."""
        if self.isVisible():
            self._ask_runs()
            if self.table.verticalScrollBar().value() == 0:
                self.reader.take_in()

    def _status_changed(self, _status: AppStatus) -> None:
        if self.isVisible():
            self.reader.look_for_newer()
