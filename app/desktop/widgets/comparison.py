"""The boards held against what was written last: what is missing, twice, edited, or belongs to no record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMessageBox, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.cells import column_words
from app.desktop.look import Look
from app.desktop.models.facts import Column, FactsModel
from app.desktop.models.failed import short_key
from app.desktop.widgets.basic import button, column, row
from app.desktop.widgets.care_dialog import CareDialog, Stoppable
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.route_choice import RouteChoice
from app.domain.care import CheckOutcome, Difference, Kind, Verification
from app.domain.errors import ConnectorError
from app.domain.routes import RouteId


@dataclass(frozen=True, slots=True)
class Found:
    route: RouteId
    key: str
    words: str


def kind_words(kind: Kind) -> str:
    return {
        Kind.MISSING: text.tr("Missing"),
        Kind.DUPLICATE: text.tr("Twice"),
        Kind.EDITED: text.tr("Edited"),
        Kind.ORPHANED: text.tr("Without a record"),
    }[kind]


def difference_words(one: Difference) -> str:
    others = ", ".join(one.others)
    words = {
        Kind.MISSING: text.tr("Item {i} is not on the board."),
        Kind.DUPLICATE: text.tr("Item {i} is ours; {o} has the same key."),
        Kind.EDITED: text.tr("On item {i} someone changed {c}."),
        Kind.ORPHANED: text.tr("Item {i} belongs to no record that ml-connector knows."),
    }[one.kind]
    if one.kind is Kind.MISSING and others:
        words = text.tr("Item {i} is not on the board; {o} has its key.")
    words = (
        words.replace("{i}", one.item_id)
        .replace("{o}", others)
        .replace("{c}", ", ".join(map(column_words, one.columns)))
    )
    return f"{kind_words(one.kind)}: {words}"


def findings(verification: Verification) -> Iterator[Found]:
    for route, tally in verification.routes.items():
        for kind in Kind:
            yield from (Found(route, one.key, difference_words(one)) for one in tally.shown[kind])
            if more := tally.counts[kind] - len(tally.shown[kind]):
                words = text.tr("{n} more: {k}").replace("{n}", text.number(more)).replace("{k}", kind_words(kind))
                yield Found(route, "", words)


def open_comparison(bridge: Bridge, look: Look, parent: QWidget) -> ComparisonDialog:
    made = ComparisonDialog(bridge, look, parent)
    made.finished.connect(made.deleteLater)
    made.open()
    return made


class ComparisonDialog(CareDialog):
    def __init__(self, bridge: Bridge, look: Look, parent: QWidget) -> None:
        super().__init__(
            bridge,
            look,
            text.tr("Compare with the boards"),
            text.tr(
                "Reads every board once, 500 items with each monday call, and holds it against what was written last. "
                "Comparing changes nothing."
            ),
            parent,
        )
        self.route = RouteChoice(self.tr("Compare"), self.tr("All boards"))
        self.compare = button(self.tr("Compare"), self.look_again, role="primary")
        self.repair = button(self.tr("Set right…"), self._ask)
        self.model = FactsModel[Found](
            (
                Column(text.tr("What"), lambda one: text.route(one.route)),
                Column(text.tr("Number"), lambda one: short_key(one.key), tip=lambda one: one.key),
                Column(text.tr("Difference"), lambda one: one.words),
            )
        )
        self.table = FactsTable(self.tr("Differences"), self.model, (140, 120, 0))
        self._compared: tuple[RouteId, ...] = ()
        body, choice = QWidget(), row(self.route, self.compare)
        choice.addStretch(1)
        body.setLayout(column(choice, self.table))
        self.lay_out(body, self.repair)
        self.set_running(False)
        self.repair.setEnabled(False)
        self.copy.setEnabled(False)
        self.state.hide()

    def look_again(self) -> None:
        route = self.route.route()
        self._compared = (route,) if route is not None else ()
        self._begin(self.tr("Comparing…"), repair=False)

    def set_right(self) -> None:
        self._begin(self.tr("Setting right…"), repair=True)

    def _begin(self, words: str, *, repair: bool) -> None:
        self.state.show()
        self.begin(words, partial(self._verify, repair), self._show_found)

    def _verify(self, repair: bool, cancel: Stoppable) -> Verification:
        """On the worker."""
        return self.bridge.facade.verify(self._compared, repair=repair, cancel=cancel, listener=self.listen)

    def set_running(self, running: bool) -> None:
        super().set_running(running)
        for made in (self.route, self.compare):
            made.setEnabled(not running)
        if running:
            self.repair.setEnabled(False)

    def _show_found(self, found: Verification) -> None:
        self.set_running(False)
        self.model.replace(list(findings(found)), complete=True)
        counts = {kind: sum(tally.counts[kind] for tally in found.routes.values()) for kind in Kind}
        total, checked = sum(counts.values()), sum(tally.checked for tally in found.routes.values())
        repairable = total - counts[Kind.ORPHANED]
        self.repair.setEnabled(repairable > 0 and found.outcome is not CheckOutcome.REPAIRED)
        words = text.counted(total, self.tr("{} difference"), self.tr("{} differences"))
        told = {
            CheckOutcome.OK: self.tr("The boards are as they were written."),
            CheckOutcome.DIFFERENCES: self.tr("{} found.").replace("{}", words),
            CheckOutcome.REPAIRED: self.tr("{} found, and all of them set right.").replace("{}", words),
            CheckOutcome.INCOMPLETE: text.said(str(found.problem or "")),
        }[found.outcome]
        looked = text.counted(checked, self.tr("{} item was compared."), self.tr("{} items were compared."))
        mark = {CheckOutcome.DIFFERENCES: ("state-attention", "warn"), CheckOutcome.INCOMPLETE: ("state-error", "bad")}
        self.state.show_state(*mark.get(found.outcome, ("state-ok", "ok")), f"{told} {looked}")

    def _refused(self, error: ConnectorError) -> None:
        super()._refused(error)
        self.copy.setEnabled(False)

    def _ask(self) -> None:
        self.question = QMessageBox(self)
        self.question.setText(self.tr("Set the boards right?"))
        self.question.setInformativeText(
            self.tr(
                "Missing items are made again, edited cells are written again, and second items that ml-connector made "
                "are archived. Items without a record, and items that a person made, are left to you."
            )
        )
        yes = self.question.addButton(self.tr("Set right"), QMessageBox.ButtonRole.AcceptRole)
        no = self.question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(no)
        self.question.setEscapeButton(no)
        yes.clicked.connect(self.set_right)
        self.question.finished.connect(self.question.deleteLater)
        self.question.open()

    def words(self) -> str:
        lines = [f"{text.route(one.route)}\t{one.key}\t{one.words}" for one in self.model.facts]
        return "\n".join([self.state.word(), *lines])
