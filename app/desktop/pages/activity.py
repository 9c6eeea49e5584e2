"""Activity: the audit, line by line, with the details of one beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QSplitter

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.models.audit import AuditModel
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, column, label, row
from app.desktop.widgets.entry_detail import EntryDetail
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.route_choice import RouteChoice
from app.domain.status import AuditEntry, AuditEvent, AuditFilter, RunReport

PAGE = 200
TYPING_MS = 250


class ActivityPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self._key = ""
        self._asked = AuditFilter()
        self.model = AuditModel(bridge.clock)
        self.table = FactsTable(self.tr("Everything that happened, newest first"), self.model, (76, 124, 104, 152, 0))
        self.table.setSelectionMode(FactsTable.SelectionMode.SingleSelection)
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
        self.nothing = label(self.tr("Nothing matches."), "muted")
        self.nothing.hide()
        self._typing = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = row(self.route, self.event_choice, self.search, self.one_record)
        bar.setStretch(2, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([640, 280])
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.detail.setMinimumWidth(240)
        self.table.setMinimumWidth(300)
        layout = column(bar, self.nothing, self.splitter, space=12)
        layout.setStretch(2, 1)
        self.filled(layout)

    def _connect(self) -> None:
        self.route.activated.connect(self.reload)
        self.event_choice.activated.connect(self.reload)
        self.search.textChanged.connect(self._typed)
        self._typing.timeout.connect(self.reload)
        self.model.more_wanted.connect(self._ask_more)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.bridge.run_ended.connect(self._run_ended)

    def opened(self, wanted: object = None) -> None:
        if isinstance(wanted, str):
            self._key = wanted
            self.one_record.setText(f"{wanted}  ✕")
            self.one_record.setAccessibleName(self.tr("Only {}; show all again").replace("{}", wanted))
            self.one_record.show()
        self.reload()

    def _leave_record(self) -> None:
        self._key = ""
        self.one_record.hide()
        self.reload()

    def wanted(self) -> AuditFilter:
        place = self.event_choice.currentIndex()
        return AuditFilter(
            route=self.route.route(),
            event=list(AuditEvent)[place - 1] if place else None,
            key=self._key,
            text=self.search.text().strip(),
            limit=PAGE,
        )

    def reload(self) -> None:
        self._typing.stop()
        self._asked = self.wanted()
        self.bridge.ask(partial(self._page, self._asked), self._show_rows, self.fail)

    def _page(self, wanted: AuditFilter) -> tuple[AuditFilter, list[AuditEntry]]:
        """On the worker. The filter comes back with its rows, so that a late answer to an old one is told apart."""
        return wanted, self.bridge.facade.audit(wanted)

    def _show_rows(self, answer: tuple[AuditFilter, list[AuditEntry]]) -> None:
        wanted, entries = answer
        if wanted != self._asked:
            return
        self.model.replace(entries, complete=len(entries) < PAGE)
        self.nothing.setVisible(not entries)
        self.detail.show_entry(None)
        if entries:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags)

    def _ask_more(self) -> None:
        wanted = replace(self._asked, before_id=self.model.last_id)
        self.bridge.ask(partial(self._page, wanted), self._add_rows, self.fail)

    def _add_rows(self, answer: tuple[AuditFilter, list[AuditEntry]]) -> None:
        wanted, entries = answer
        if replace(wanted, before_id=None) == self._asked and wanted.before_id == self.model.last_id:
            self.model.append(entries, complete=len(entries) < PAGE)

    def _typed(self) -> None:
        self._typing.start(TYPING_MS)

    def _row_chosen(self) -> None:
        place = self.table.currentIndex().row()
        self.detail.show_entry(self.model.facts[place] if 0 <= place < len(self.model.facts) else None)

    def _run_ended(self, _report: RunReport) -> None:
        """Follows the newest only where the reader is at the top: a list must not move under the eye."""
        if self.isVisible() and self.table.verticalScrollBar().value() == 0:
            self.reload()
