"""Another list transaction of M3 as the source of a route, chosen among the transaction's own fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLineEdit, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.widgets.basic import Notice, button, column, label, row, set_role
from app.desktop.widgets.source_fields import FieldChoices, InputTable, KeyTree, fill
from app.domain.discovery import CustomField, CustomSource, MiField
from app.domain.errors import ConnectorError
from app.domain.ports import SourceField
from app.domain.routes import RouteId

EXAMPLE = ("MDBREADMI", "LstMPHEAD00")
"""Names of M3, the same in every language."""

Described = tuple[tuple[MiField, ...], tuple[MiField, ...]]


@dataclass(frozen=True, slots=True)
class Offer:
    """What is known of the route before any transaction is looked up."""

    fields: Sequence[SourceField]
    chosen: CustomSource | None
    presets: Sequence[CustomSource]
    pending: bool = False
    """Invoices that are not in the ledger yet are read too."""


class SourceForm(QDialog):
    saved = Signal()
    """The route is read from another source from its next run on."""

    def __init__(self, bridge: Bridge, look: Look, route: RouteId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.route = route
        self._bridge = bridge
        self._offer = Offer((), None, ())
        self._shown: CustomSource | None = None
        self._asked = self._described = ("", "")
        self.setWindowTitle(self.tr("Source of {}").replace("{}", text.route(route)))
        self.setMinimumSize(720, 540)
        self.resize(880, 640)
        self.notice = Notice(look)
        self.standing = label("", "strong", wrap=True)
        self.preset = QComboBox()
        self.preset.setAccessibleName(self.tr("Ready sources that this tenant has"))
        self.program, self.transaction = QLineEdit(), QLineEdit()
        self.program.setAccessibleName(self.tr("Program of M3"))
        self.program.setPlaceholderText(EXAMPLE[0])
        self.transaction.setAccessibleName(self.tr("Transaction of the program"))
        self.transaction.setPlaceholderText(EXAMPLE[1])
        self.look_up = button(self.tr("Look up"), self._look_up, name=self.tr("Look up the fields of the transaction"))
        self.keys, self.choices, self.inputs = KeyTree(), FieldChoices(), InputTable()
        self.modified, self.start = QComboBox(), QComboBox()
        self.beside = QCheckBox(self.tr("Beside the standard source, not in its place"))
        self.pending = QCheckBox(self.tr("Pending invoice batches (APS450MI)"))
        self.standard = button(self.tr("Use the standard source"), self._use_standard)
        self.save = button(self.tr("Save"), self._save, name=self.tr("Save this source"))
        self.cancel = button(self.tr("Cancel"), self.reject)
        self._name_controls()
        self._lay_out()
        self._connect()
        bridge.ask(self._load, self._show_offer, self._fail)

    def _name_controls(self) -> None:
        self.modified.setAccessibleName(self.tr("Field with the day of the last change"))
        self.modified.setToolTip(self.tr("Without one, every run reads the whole list."))
        self.start.setAccessibleName(self.tr("Input from which a long list goes on"))
        self.start.setToolTip(self.tr("For a list in the order of its one key field; without one it is read at once."))
        for choice in (self.modified, self.start):
            fill(choice, (), "")
        self.beside.setAccessibleName(self.beside.text())
        self.pending.setAccessibleName(self.pending.text())
        words = self.tr("Invoices that are entered and not in the ledger yet. Applies at once.")
        self.pending.setToolTip(words)
        self.pending.setAccessibleDescription(words)
        self.pending.setVisible(self.route is RouteId.INVOICES)

    def _lay_out(self) -> None:
        words = self.tr("Any transaction of M3 that lists can fill this route, those of CMS100MI and MDBREADMI too.")
        asked = row(
            label(self.tr("Program"), "field"),
            self.program,
            label(self.tr("Transaction"), "field"),
            self.transaction,
            self.look_up,
        )
        asked.setStretch(1, 1)
        asked.setStretch(3, 1)
        left = column(label(self.tr("Its fields; tick those that make the key"), "field"), self.keys)
        left.addWidget(label(self.tr("Fixed inputs; those with * must have a value"), "field"))
        left.addWidget(self.inputs)
        left.setStretch(1, 3)
        left.setStretch(3, 2)
        right = column(label(self.tr("What fills the fields of this route"), "field"), self.choices)
        right.setStretch(1, 1)
        middle = row(left, right, space=16)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        layout = column(
            label(words, "muted", wrap=True),
            self.standing,
            self.notice,
            self.preset,
            asked,
            middle,
            self._options(),
            column(self.beside, self.pending, space=4),
            self._foot(),
            space=10,
            margins=(20, 16, 20, 16),
        )
        layout.setStretch(5, 1)
        self.setLayout(layout)
        self.preset.hide()

    def _options(self) -> QHBoxLayout:
        made = row(
            label(self.tr("Last change"), "field"),
            self.modified,
            label(self.tr("Goes on from"), "field"),
            self.start,
        )
        made.setStretch(1, 1)
        made.setStretch(3, 1)
        return made

    def _foot(self) -> QHBoxLayout:
        made = row(self.standard, self.save, self.cancel)
        made.insertStretch(1, 1)
        return made

    def _connect(self) -> None:
        self.preset.activated.connect(self._take_preset)
        for written in (self.program, self.transaction):
            written.textChanged.connect(self._show_state)
            written.returnPressed.connect(self._look_up)
        self.keys.itemChanged.connect(self._show_state)
        self.choices.changed.connect(self._show_state)
        self.pending.clicked.connect(self._pending_chosen)
        self._show_state()

    # What there is

    def _load(self) -> Offer:
        """On the worker."""
        facade, route = self._bridge.facade, self.route
        chosen, presets = facade.custom_sources().get(route), facade.preset_sources(route)
        return Offer(facade.source_fields(route), chosen, presets, facade.pending_batches())

    def _show_offer(self, offer: Offer) -> None:
        self._offer = offer
        self.pending.setChecked(offer.pending)
        self.preset.clear()
        self.preset.addItem(self.tr("Choose a ready source…"))
        for one in offer.presets:
            self.preset.addItem(f"{one.program}/{one.transaction}", one)
        self.preset.setVisible(bool(offer.presets))
        self.standard.setEnabled(offer.chosen is not None)
        self.choices.show_fields(offer.fields, ())
        if offer.chosen is None:
            self.standing.setText(self.tr("Read from the standard source."))
            return
        name = f"{offer.chosen.program}/{offer.chosen.transaction}"
        self.standing.setText(self.tr("Read from {}.").replace("{}", name))
        self._show_source(offer.chosen)

    def _take_preset(self, place: int) -> None:
        chosen = self.preset.itemData(place)
        if isinstance(chosen, CustomSource):
            self._show_source(chosen)

    def _show_source(self, source: CustomSource) -> None:
        self._shown = source
        self.program.setText(source.program)
        self.transaction.setText(source.transaction)
        self.beside.setChecked(source.is_beside)
        self._look_up()

    # The transaction

    @property
    def named(self) -> tuple[str, str]:
        """Program and transaction, as written."""
        return self.program.text().strip().upper(), self.transaction.text().strip()

    def _look_up(self) -> None:
        if not all(self.named):
            return
        self._asked = self.named
        self.notice.hide()
        self.look_up.setEnabled(False)
        self._bridge.carry_out(partial(self._describe, *self._asked), self._show_described, self._fail)

    def _describe(self, program: str, transaction: str) -> tuple[tuple[str, str], Described]:
        """On the worker. The name goes along: another may have been asked for before the answer comes."""
        return (program, transaction), self._bridge.facade.describe_transaction(program, transaction)

    def _show_described(self, answer: tuple[tuple[str, str], Described]) -> None:
        named, (inputs, outputs) = answer
        if named != self._asked:
            return
        self._described = named
        shown = self._shown if self._shown and (self._shown.program, self._shown.transaction) == self._asked else None
        self._shown = shown
        self.keys.show_fields(outputs, shown.key if shown else ())
        self.inputs.show_fields(inputs, shown.inputs if shown else {})
        self.choices.show_fields(self._rows(), outputs, shown.fields if shown else None)
        fill(self.modified, outputs, shown.modified if shown else "")
        fill(self.start, inputs, shown.start if shown else "")
        self._show_state()

    def _rows(self) -> list[SourceField]:
        """The route's fields, and those that the shown source gives besides."""
        known = {one.name for one in self._offer.fields}
        more = self._shown.fields if self._shown else ()
        own = [SourceField(one.name, one.title or one.name, one.code, one.kind) for one in more]
        return [*self._offer.fields, *(one for one in own if one.name not in known)]

    def _show_state(self) -> None:
        self.look_up.setEnabled(all(self.named))
        is_described = all(self.named) and self.named == self._described
        set_role(self.look_up, "primary", "false" if is_described else "true")
        set_role(self.save, "primary", "true" if is_described else "false")
        self.save.setEnabled(is_described and bool(self.keys.chosen()) and bool(self.choices.chosen()))

    # Verbs

    def source(self) -> CustomSource:
        program, transaction = self._described
        kept = {one.name: one for one in self._shown.fields} if self._shown else {}
        fields = tuple(
            kept[field.name]
            if field.name in kept and kept[field.name].code == code
            else CustomField(field.name, code, field.kind, field.title)
            for field, code in self.choices.chosen()
        )
        return CustomSource(
            self.route,
            program,
            transaction,
            key=self.keys.chosen(),
            fields=fields,
            inputs=self.inputs.chosen(),
            start=str(self.start.currentData()),
            modified=str(self.modified.currentData()),
            is_beside=self.beside.isChecked(),
        )

    def _save(self) -> None:
        self._set(self.source())

    def _use_standard(self) -> None:
        self._set(None)

    def _set(self, wanted: CustomSource | None) -> None:
        self.save.setEnabled(False)
        call = partial(self._bridge.facade.set_custom_source, self.route, wanted)
        self._bridge.carry_out(call, self._kept, self._fail)

    def _kept(self, _answer: object) -> None:
        self.saved.emit()
        self.accept()

    def _pending_chosen(self) -> None:
        wanted = self.pending.isChecked()
        call = partial(self._bridge.facade.set_pending_batches, wanted=wanted)
        self._bridge.carry_out(call, self._pending_kept, self._fail)

    def _pending_kept(self, _answer: object) -> None:
        if self.pending.isChecked():
            self.notice.say(self.tr("The next run reads the pending batches too."), "ok")
        else:
            self.notice.say(self.tr("The next run leaves the pending batches out."), "ok")

    def _fail(self, error: ConnectorError) -> None:
        self.notice.say(str(error), "bad")
        self._show_state()
