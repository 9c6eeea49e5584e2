"""Needs attention: what could not be brought to a board, why, and the way out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.models.causes import Cause, CauseGroup, CausesModel, column_of, what_to_do
from app.desktop.models.failed import FailedModel, where
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, card, column, label, row
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.route_choice import RouteChoice
from app.desktop.widgets.value_editor import ValueEditor
from app.domain.mapping import RouteMapping
from app.domain.routes import RouteId
from app.domain.status import AppStatus, FailedRecord, RunReport, Trigger

PAGE = 5_000
"""Enough to group by cause; what lies beyond comes as one scrolls."""


class AttentionPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.model = FailedModel(bridge.clock)
        self.table = FactsTable(self.tr("Records that need attention"), self.model, (130, 100, 170, 0, 130))
        self.route = RouteChoice(self.tr("Show"), self.tr("Everything"))
        self.causes = CausesModel()
        self.groups = FactsTable(self.tr("Causes, worst first"), self.causes, (84, 130, 0))
        self.groups.setSelectionMode(FactsTable.SelectionMode.SingleSelection)
        self.way_out = label("", wrap=True)
        self.edit_mapping = button(self.tr("Edit mapping"), self._edit_mapping)
        self.replay_group = button("", self.replay_cause)
        self.editor = ValueEditor()
        self._records: list[FailedRecord] = []
        self._cause: Cause | None = None
        self._edited: FailedRecord | None = None
        self.count = label("", "muted")
        self.replay_chosen = button(self.tr("Replay selected"), self.replay_selected, key="Ctrl+Return")
        self.replay_all = button(self.tr("Replay all"), self.replay_everything)
        self.compare = button(self.tr("Compare with the boards…"), self.compare_boards)
        self.life = button(self.tr("Show its history"), self._show_life)
        self._detail = self._make_detail()
        self.empty = Empty(
            look,
            "drawing-clear",
            self.tr("Nothing needs you."),
            self.tr("When a record cannot be brought to its board, it waits here with the reason and the way out."),
        )
        self.empty.add(self.compare)
        self._lay_out()
        self._connect()
        self._count_seen = -1
        self._show_selection()

    def _make_detail(self) -> QFrame:
        self._name = label("", "strong", wrap=True, selectable=True)
        self._key = label("", "muted", wrap=True, selectable=True)
        self._reason = label("", wrap=True, selectable=True)
        head = row(self._name, self.life)
        head.setStretch(0, 1)
        return card(column(head, self._key, self._reason, self.editor, space=6))

    def _lay_out(self) -> None:
        bar = row(self.route, self.count, self.replay_chosen, self.replay_all)
        bar.insertStretch(2, 1)
        verbs = row(self.way_out, self.edit_mapping, self.replay_group)
        verbs.setStretch(0, 1)
        upper, lower, full = QWidget(), QWidget(), QWidget()
        above = column(self.groups, verbs, space=8)
        above.setStretch(0, 1)
        upper.setLayout(above)
        below = column(self.table, self._detail, space=12)
        below.setStretch(0, 1)
        lower.setLayout(below)
        self.groups.setMinimumHeight(96)
        self.table.setMinimumHeight(96)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setSizes([220, 360])
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        layout = column(bar, splitter, space=12)
        layout.setStretch(1, 1)
        full.setLayout(layout)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(full)
        self.filled(column(self.stack))

    def _connect(self) -> None:
        self.route.activated.connect(self.reload)
        self.model.more_wanted.connect(self._ask_more)
        self.groups.selectionModel().currentRowChanged.connect(self._cause_chosen)
        self.editor.wanted.connect(self.send_value)
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
        self._records = records
        cause = self._cause
        self.causes.show(records)
        everything = self.route.route() is None
        self.stack.setCurrentIndex(0 if everything and not records else 1)
        if records:
            place = self.causes.index(self.causes.place_of(cause), 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.groups.selectionModel().setCurrentIndex(place, flags)
        self._show_group()

    def _cause_chosen(self) -> None:
        if self.groups.currentIndex().isValid():
            self._cause = self._group().cause
            self._show_group()

    def _group(self) -> CauseGroup:
        place = self.groups.currentIndex().row()
        return self.causes.facts[place] if 0 <= place < len(self.causes.facts) else CauseGroup(None, self._records)

    def _show_group(self) -> None:
        group = self._group()
        shown = {self.model.facts[place].id for place in self.table.chosen_rows()}
        complete = group.cause is not None or len(self._records) % PAGE != 0 or not self._records
        self.model.replace(group.records, complete=complete)
        selection = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in self.model.rows_of(shown) or ([0] if group.records else []):
            selection.select(self.model.index(place, 0), flags)
        if group.records and not self.table.currentIndex().isValid():
            selection.setCurrentIndex(self.model.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        of_one_cause = group.cause is not None
        self.way_out.setText(
            what_to_do(group.cause) if group.cause else self.tr("Choose a cause to see what to do about it.")
        )
        self.edit_mapping.setVisible(of_one_cause)
        self.replay_group.setVisible(of_one_cause)
        words = text.counted(len(group.records), self.tr("Replay {}"), self.tr("Replay {}"))
        self.replay_group.setText(words)
        self.replay_group.setAccessibleName(self.tr("Replay all records of this cause"))
        self._show_selection()

    def _ask_more(self) -> None:
        last = self.model.facts[-1].id
        wanted = partial(self.bridge.facade.failed, self.route.route(), limit=PAGE, after_id=last)
        self.bridge.ask(wanted, self._add_rows, self.fail)

    def _add_rows(self, records: list[FailedRecord]) -> None:
        self._records = [*self._records, *records]
        self.model.append(records, complete=len(records) < PAGE)

    def _status_changed(self, status: AppStatus) -> None:
        if status.attention != self._count_seen and self.isVisible():
            self.reload()
        self._count_seen = status.attention

    def _run_ended(self, report: RunReport) -> None:
        if report.trigger is Trigger.REPLAY and not report.dry_run:
            self._tell_result(report)
        if self.isVisible():
            self.reload()

    def _tell_result(self, report: RunReport) -> None:
        good = text.counted(
            report.total("created") + report.total("updated") + report.total("unchanged"),
            self.tr("{} record is on the board now."),
            self.tr("{} records are on the board now."),
        )
        still = report.total("invalid") + report.total("failed")
        bad = text.counted(
            still, self.tr("{} record still needs attention."), self.tr("{} records still need attention.")
        )
        self.notice.say(
            " ".join(part for part in (good, bad if still else "", text.said(report.message)) if part),
            "ok" if not still else "warn",
        )

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
        self._reason.setText(text.said(record.reason))
        if record != self._edited:
            self._edited = record
            self.editor.setEnabled(False)
            self.bridge.ask(partial(self.bridge.facade.mapping, record.route), self._show_columns, self.fail)

    def _show_columns(self, mapping: RouteMapping) -> None:
        record = self._edited
        if record is not None and record.route is mapping.route:
            self.editor.show_columns(mapping.columns, column_of(record))

    # Verbs

    def replay_selected(self) -> None:
        ids = tuple(self.model.facts[place].id for place in self.table.chosen_rows())
        if ids:
            self.bridge.carry_out(partial(self.bridge.facade.request_replay, ids), self._asked, self.fail)

    def replay_cause(self) -> None:
        wanted = partial(self.bridge.facade.request_replay, self._group().ids)
        self.bridge.carry_out(wanted, self._asked, self.fail)

    def _edit_mapping(self) -> None:
        group = self._group()
        if group.cause is not None:
            self.go.emit("mapping", (group.cause.route, column_of(group.records[0])))

    def send_value(self, column_id: str, value: str) -> None:
        if self._edited is not None:
            self.bridge.carry_out(
                partial(self._send_value, self._edited.id, column_id, value), self._value_sent, self.fail
            )

    def _send_value(self, failed_id: int, column_id: str, value: str) -> None:
        """On the worker."""
        self.bridge.facade.edit_failed(failed_id, column_id, value)
        self.bridge.facade.request_send()

    def _value_sent(self, _none: None) -> None:
        self.notice.say(self.tr("The value goes out now; it holds until the record changes in CloudSuite."), "ok")
        self.reload()

    def replay_everything(self) -> None:
        wanted = partial(self.bridge.facade.request_replay, (), self.route.route())
        self.bridge.carry_out(wanted, self._asked, self.fail)

    def _asked(self, _none: None) -> None:
        self.notice.say(self.tr("Replay is asked for; what succeeds leaves this list."), "ok")

    def compare_boards(self) -> None:
        from app.desktop.widgets.comparison import open_comparison  # noqa: PLC0415

        self.comparison = open_comparison(self.bridge, self.look, self)

    def _show_life(self) -> None:
        rows = self.table.chosen_rows()
        if rows:
            self.go.emit("activity", self.model.facts[rows[0]].key)
