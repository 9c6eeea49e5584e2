"""Needs attention: what could not be brought to a board, why, and the way out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.models.failed import FailedModel, where
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, card, column, label, row
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.route_choice import RouteChoice
from app.domain.routes import RouteId
from app.domain.status import AppStatus, FailedRecord, RunReport

PAGE = 200


class AttentionPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.model = FailedModel(bridge.clock)
        self.table = FactsTable(self.tr("Records that need attention"), self.model, (130, 100, 170, 0, 130))
        self.route = RouteChoice(self.tr("Show"), self.tr("Everything"))
        self.count = label("", "muted")
        self.replay_chosen = button(self.tr("Replay selected"), self.replay_selected, tip="Ctrl+Return")
        self.replay_all = button(self.tr("Replay all"), self.replay_everything)
        self.life = button(self.tr("Show its history"), self._show_life)
        self._detail = self._make_detail()
        self.empty = Empty(
            look,
            "drawing-clear",
            self.tr("Nothing needs you."),
            self.tr("When a record cannot be brought to its board, it waits here with the reason and the way out."),
        )
        self._lay_out()
        self._connect()
        self._count_seen = -1
        self._show_selection()

    def _make_detail(self) -> QFrame:
        self._name = label("", "strong", wrap=True, selectable=True)
        self._key = label("", "muted", wrap=True, selectable=True)
        self._reason = label("", wrap=True, selectable=True)
        self._way_out = label("", "muted", wrap=True)
        head = row(self._name, self.life)
        head.setStretch(0, 1)
        return card(column(head, self._key, self._reason, self._way_out, space=6))

    def _lay_out(self) -> None:
        bar = row(self.route, self.count, self.replay_chosen, self.replay_all)
        bar.insertStretch(2, 1)
        full = QWidget()
        layout = column(bar, self.table, self._detail, space=12)
        layout.setStretch(1, 1)
        full.setLayout(layout)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        self.filled(column(self.stack))

    def _connect(self) -> None:
        self.route.activated.connect(self.reload)
        self.model.more_wanted.connect(self._ask_more)
        self.table.selectionModel().selectionChanged.connect(self._show_selection)
        self.bridge.status_changed.connect(self._status_changed)
        self.bridge.run_ended.connect(self._run_ended)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.replay_selected)

    def opened(self, wanted: object = None) -> None:
        if isinstance(wanted, RouteId):
            self.route.choose(wanted)
        elif wanted is None and self.route.route() is not None and not self.model.facts:
            self.route.choose(None)
        self.reload()

    # Rows

    def reload(self) -> None:
        self.bridge.ask(partial(self.bridge.facade.failed, self.route.route(), limit=PAGE), self._show_rows, self.fail)

    def _show_rows(self, records: list[FailedRecord]) -> None:
        chosen = {self.model.facts[place].id for place in self.table.chosen_rows()}
        self.model.replace(records, complete=len(records) < PAGE)
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in self.model.rows_of(chosen) or ([0] if records else []):
            selection.select(self.model.index(place, 0), flags)
        if records and not self.table.currentIndex().isValid():
            selection.setCurrentIndex(self.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        everything = self.route.route() is None
        self.stack.setCurrentIndex(0 if everything and not records else 1)
        self._show_selection()

    def _ask_more(self) -> None:
        last = self.model.facts[-1].id
        wanted = partial(self.bridge.facade.failed, self.route.route(), limit=PAGE, after_id=last)
        self.bridge.ask(wanted, self._add_rows, self.fail)

    def _add_rows(self, records: list[FailedRecord]) -> None:
        self.model.append(records, complete=len(records) < PAGE)

    def _status_changed(self, status: AppStatus) -> None:
        if status.attention != self._count_seen and self.isVisible():
            self.reload()
        self._count_seen = status.attention

    def _run_ended(self, _report: RunReport) -> None:
        if self.isVisible():
            self.reload()

    def _show_selection(self) -> None:
        rows = self.table.chosen_rows()
        self.replay_chosen.setEnabled(bool(rows))
        self.replay_all.setEnabled(bool(self.model.facts))
        count = len(self.model.facts)
        shown = text.counted(count, self.tr("{} record"), self.tr("{} records"))
        more = self.tr(" or more") if self.model.canFetchMore() else ""
        chosen = self.tr(", {} selected").replace("{}", text.number(len(rows))) if len(rows) > 1 else ""
        self.count.setText(f"{shown}{more}{chosen}")
        self._detail.setVisible(bool(rows))
        if rows:
            self._show_record(self.model.facts[rows[0]])

    def _show_record(self, record: FailedRecord) -> None:
        self._name.setText(record.name or record.key)
        tries = text.counted(record.attempts, self.tr("tried once"), self.tr("tried {} times"))
        parts = [record.key, where(record), *([tries] if record.attempts else []), record.code]
        self._key.setText(" · ".join(part for part in parts if part))
        self._reason.setText(record.reason)
        self._way_out.setText(
            self.tr("Correct it in CloudSuite or change the mapping, then replay: the record is read again and sent.")
        )

    # Verbs

    def replay_selected(self) -> None:
        ids = tuple(self.model.facts[place].id for place in self.table.chosen_rows())
        if ids:
            self.bridge.carry_out(partial(self.bridge.facade.request_replay, ids), self._asked, self.fail)

    def replay_everything(self) -> None:
        wanted = partial(self.bridge.facade.request_replay, (), self.route.route())
        self.bridge.carry_out(wanted, self._asked, self.fail)

    def _asked(self, _none: None) -> None:
        self.notice.say(self.tr("Replay is asked for; what succeeds leaves this list."), "ok")

    def _show_life(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.go.emit("activity", self.model.facts[rows[0]].key)
