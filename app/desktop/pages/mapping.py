"""Mapping: which field of CloudSuite fills which column, seen on a real record while it is edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSplitter, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.models.mapping import MappingModel, Part
from app.desktop.models.mapping_changes import MappingEdit, changes_between
from app.desktop.models.proposals import field_for
from app.desktop.pages.page import Page
from app.desktop.widgets.basic import button, column, label, row
from app.desktop.widgets.column_form import ColumnForm
from app.desktop.widgets.example_strip import ExampleStrip
from app.desktop.widgets.facts_table import FactsTable
from app.desktop.widgets.field_list import FieldList
from app.desktop.widgets.group_choice import GroupChoice
from app.desktop.widgets.mapping_delegate import MappingDelegate
from app.desktop.widgets.mapping_dialogs import FiltersDialog, HistoryDialog, LabelsDialog, MappingDialog
from app.desktop.widgets.mapping_menu import MappingMenu
from app.desktop.widgets.route_choice import RouteChoice
from app.desktop.widgets.source_form import SourceForm
from app.domain.expressions import KEY, REFERENCES
from app.domain.mapping import ColumnMapping, RouteMapping
from app.domain.ports import SourceField
from app.domain.routes import RouteId, lines_of
from app.domain.status import Example

PREVIEW_MS = 150
NARROW_BELOW = 760
WIDE_FROM = 1_150
FILES = "TOML (*.toml)"


@dataclass(frozen=True, slots=True)
class Loaded:
    mapping: RouteMapping
    fields: Sequence[SourceField]
    not_offered: Mapping[str, str]
    """Field -> why the connected CloudSuite does not give it."""
    others: Mapping[RouteId, Sequence[SourceField]]
    """Fields of the routes that this one borrows from, or sums over."""


class MappingPage(Page):
    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(bridge, look)
        self.model = MappingModel(look)
        self.table = FactsTable(self.tr("Columns of the board"), self.model, (150, 110, 90, 120, 84, 96, 0))
        self.table.setSelectionMode(FactsTable.SelectionMode.SingleSelection)
        self.table.setEditTriggers(
            FactsTable.EditTrigger.DoubleClicked
            | FactsTable.EditTrigger.EditKeyPressed
            | FactsTable.EditTrigger.AnyKeyPressed
            | FactsTable.EditTrigger.SelectedClicked
        )
        self.table.setItemDelegate(MappingDelegate(self.model, self.table))
        self.route_choice = RouteChoice(self.tr("Route"))
        self.route_choice.choose(RouteId.PURCHASE_ORDERS)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the item"))
        self.group = GroupChoice()
        self.source = button(
            self.tr("Source…"), self.choose_source, name=self.tr("Choose what this route is read from")
        )
        self.unsaved = label("", "muted")
        self.save = button(self.tr("Save"), self.save_draft, role="primary", key="Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self.discard = button(self.tr("Discard"), self.discard_draft)
        self.add = button(self.tr("Add column"), self.add_column)
        self.remove = button(self.tr("Remove"), self.remove_column, name=self.tr("Remove the chosen column"))
        self.propose = button(self.tr("Propose a field"), self.propose_field)
        self.more = MappingMenu(self)
        self.field_list = FieldList()
        self.form = ColumnForm()
        self.strip = ExampleStrip(look)
        self._stacks = QUndoGroup(self)
        self._undo: dict[RouteId, QUndoStack] = {}
        self._before: RouteMapping | None = None
        self._stepping = False
        self._saved: dict[RouteId, Loaded] = {}
        self._drafts: dict[RouteId, RouteMapping] = {}
        self._position = 0
        self._wanted_column = ""
        self._preview = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row(self.route_choice, self.source, self.more, self.discard, self.save)
        top.insertStretch(2, 1)
        named = label(self.tr("Name of the item"), "field")
        grouped = label(self.group.accessibleName(), "field")
        name = row(named, self.name, self.propose, self.add, self.remove)
        name.setStretch(1, 1)
        groups = row(grouped, self.group, self.unsaved)
        groups.insertStretch(2, 1)
        lower = QWidget()
        below = row(self.form, self.strip, space=12)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        below.setAlignment(self.form, Qt.AlignmentFlag.AlignTop)
        below.setAlignment(self.strip, Qt.AlignmentFlag.AlignTop)
        lower.setLayout(below)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.table.setAcceptDrops(True)
        self.table.setDragDropMode(FactsTable.DragDropMode.DropOnly)
        self.table.setDropIndicatorShown(True)
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self.sides.addWidget(self.field_list)
        self.sides.addWidget(self.table)
        self.sides.setSizes([250, 680])
        self.sides.setStretchFactor(0, 1)
        self.sides.setStretchFactor(1, 3)
        self.sides.setHandleWidth(12)
        self.sides.setChildrenCollapsible(False)
        self.splitter.addWidget(self.sides)
        self.splitter.addWidget(lower)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.table.setMinimumHeight(140)
        layout = column(top, name, groups, self.splitter, space=8)
        layout.setStretch(3, 1)
        self.filled(layout)

    def _connect(self) -> None:
        self.route_choice.activated.connect(self._open_route)
        self.name.editingFinished.connect(self._rename)
        self.group.chosen.connect(self.model.group_by)
        self.model.edited.connect(self._edited)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.form.changed.connect(self._form_changed)
        self.strip.moved.connect(self._move)
        self._preview.timeout.connect(self._ask_example)
        self.field_list.connect_wanted.connect(self._connect_field)
        self._stacks.canUndoChanged.connect(self.more.undo.setEnabled)
        self._stacks.canRedoChanged.connect(self.more.redo.setEnabled)

    def opened(self, wanted: object = None) -> None:
        if isinstance(wanted, tuple):
            wanted, self._wanted_column = wanted
        if isinstance(wanted, RouteId):
            self.route_choice.choose(wanted)
        self._open_route()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A narrow window keeps what is edited; fields are chosen in the cells there."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW_BELOW
        self.field_list.setHidden(narrow)
        for part in (Part.STEP, Part.OWNER):
            self.table.setColumnHidden(part, narrow)
        self.table.setColumnHidden(Part.SAMPLE, event.size().width() < WIDE_FROM)

    @property
    def route(self) -> RouteId:
        return self.route_choice.route() or RouteId.PURCHASE_ORDERS

    # The mapping

    def _open_route(self) -> None:
        self._position = 0
        self.bridge.ask(partial(self._load, self.route), self._show_loaded, self.fail)

    def _load(self, route: RouteId) -> Loaded:
        """On the worker."""
        facade = self.bridge.facade
        related = {*REFERENCES[route].values(), lines_of(route)}
        others = {other: facade.source_fields(other) for other in related if other is not None}
        return Loaded(facade.mapping(route), facade.source_fields(route), facade.not_offered(route), others)

    def _show_loaded(self, loaded: Loaded) -> None:
        route = loaded.mapping.route
        self._saved[route] = loaded
        if route is self.route:
            self._show_draft(self._drafts.get(route, loaded.mapping))

    def _show_draft(self, mapping: RouteMapping) -> None:
        saved = self._saved[mapping.route]
        self.model.show_mapping(mapping, saved.fields, saved.others)
        self.field_list.show_not_offered(saved.not_offered)
        self._before = mapping
        self._stacks.setActiveStack(self._stack(mapping.route))
        self._show_name_and_group(mapping)
        names = [each.column for each in mapping.columns]
        place = names.index(self._wanted_column) if self._wanted_column in names else 0
        self._wanted_column = ""
        self.table.setCurrentIndex(self.model.index(place, Part.FIELD))
        self._show_state()
        self._ask_example()

    def _show_name_and_group(self, mapping: RouteMapping) -> None:
        self.name.setText(mapping.name)
        self.group.show_mapping(mapping, self.model.fields, self.model.others)

    def _edited(self) -> None:
        mapping = self.model.mapping
        if mapping is None:
            return
        if self._before is not None and not self._stepping and mapping != self._before:
            self._stack(mapping.route).push(MappingEdit(self._before, mapping, self._step_to))
        self._before = mapping
        if mapping == self._saved[mapping.route].mapping:
            self._drafts.pop(mapping.route, None)
        else:
            self._drafts[mapping.route] = mapping
        self._show_state()
        self._row_chosen()
        self._preview.start(PREVIEW_MS)

    def _stack(self, route: RouteId) -> QUndoStack:
        if route not in self._undo:
            self._undo[route] = QUndoStack(self._stacks)
        return self._undo[route]

    def _step_to(self, mapping: RouteMapping) -> None:
        """Undo or redo: one mapping back or forth, without a step of its own."""
        place = self.table.currentIndex().row()
        self._stepping = True
        self.model.replace_mapping(mapping)
        self._stepping = False
        self._show_name_and_group(mapping)
        self.table.setCurrentIndex(self.model.index(min(place, len(mapping.columns) - 1), Part.FIELD))

    def undo(self) -> None:
        self._stacks.undo()

    def redo(self) -> None:
        self._stacks.redo()

    def _show_state(self) -> None:
        used = {column.field for column in self.model.columns}
        self.field_list.show_fields(self.model.fields, used)
        self.field_list.show_sample(self.model.example.record if self.model.example else None)
        draft, saved = self._drafts.get(self.route), self._saved.get(self.route)
        count = differences(saved.mapping, draft) if draft and saved else 0
        words = text.counted(count, self.tr("Unsaved: {} change"), self.tr("Unsaved: {} changes"))
        self.unsaved.setText(words if count else "")
        self.save.setEnabled(count > 0 and not self.model.problems)
        self.discard.setEnabled(count > 0)
        self.set_has_primary(count > 0)
        self.strip.show_problems(self.model.other_problems())

    # Edits

    def _rename(self) -> None:
        self.model.rename(self.name.text().strip())

    def _form_changed(self, changed: ColumnMapping) -> None:
        place = self.table.currentIndex().row()
        if place >= 0:
            self.model.replace_column(place, changed)

    def _row_chosen(self) -> None:
        place, mapping = self.table.currentIndex().row(), self.model.mapping
        chosen = self.model.columns[place] if 0 <= place < len(self.model.columns) else None
        if mapping is not None:
            self.form.show_column(mapping, chosen)
        self.remove.setEnabled(chosen is not None and chosen.column != KEY)
        self.propose.setEnabled(chosen is not None and not chosen.field)

    def add_column(self) -> None:
        place = self.model.add()
        self.table.setCurrentIndex(self.model.index(place, Part.TITLE))
        self.table.setFocus()
        self.table.edit(self.model.index(place, Part.TITLE))

    def propose_field(self) -> None:
        """The field that is most like the chosen column by name, of those that its type takes."""
        place, mapping = self.table.currentIndex().row(), self.model.mapping
        if mapping is None or place < 0:
            return
        found = field_for(self.model.columns[place], mapping, self.model.fields)
        if found is None:
            self.notice.say(self.tr("No unused field is like this column; drag one onto it."), "warn")
        else:
            self.model.connect_field(place, found.name)

    def _connect_field(self, name: str) -> None:
        self.model.connect_field(self.table.currentIndex().row(), name)

    def remove_column(self) -> None:
        place = self.table.currentIndex().row()
        if place >= 0:
            self.model.remove(place)

    def discard_draft(self) -> None:
        self._drafts.pop(self.route, None)
        self._stack(self.route).clear()
        if self.route in self._saved:
            self._show_draft(self._saved[self.route].mapping)

    def save_draft(self) -> None:
        draft = self._drafts.get(self.route)
        if draft is not None:
            self.bridge.carry_out(partial(self.bridge.facade.save_mapping, draft), self._kept, self.fail)

    def _kept(self, mapping: RouteMapping) -> None:
        before = self._saved.get(mapping.route, Loaded(mapping, (), {}, {}))
        self._saved[mapping.route] = replace(before, mapping=mapping)
        self._drafts.pop(mapping.route, None)
        self.notice.say(self.tr("Saved. The next run sends what it changes."), "ok")
        if mapping.route is self.route:
            self.model.mapping = mapping
            self._show_state()

    # The example

    def _move(self, step: int) -> None:
        self._position = max(0, self._position + step)
        self._ask_example()

    def _ask_example(self) -> None:
        wanted = partial(self.bridge.facade.example, self.route, self._position, self.model.mapping)
        self.bridge.ask(wanted, self._show_example, self._no_example)

    def _show_example(self, example: Example | None) -> None:
        if example is not None and example.record.route is not self.route:
            return
        self.model.show_example(example)
        self.strip.show_example(example)
        self.field_list.show_sample(example.record if example else None)
        self.strip.show_problems(self.model.other_problems())

    def _no_example(self, _error: object) -> None:
        """A draft with a mistake has no example; the mistake itself is marked in its row."""
        self._show_example(None)

    # The source

    def choose_source(self) -> None:
        self.source_form = SourceForm(self.bridge, self.look, self.route, self)
        self.source_form.saved.connect(self._source_changed)
        self.source_form.finished.connect(self.source_form.deleteLater)
        self.source_form.open()

    def _source_changed(self) -> None:
        self.notice.say(self.tr("The next run reads the whole route from its new source."), "ok")
        self._open_route()

    # Filters, labels and versions

    def edit_filters(self) -> None:
        if self.model.mapping is not None:
            self._open(FiltersDialog(self.model.mapping, self.model.fields, self))

    def edit_labels(self) -> None:
        place = self.table.currentIndex().row()
        if self.model.mapping is not None:
            chosen = self.model.columns[place].labels if place >= 0 else ""
            self._open(LabelsDialog(self.model.mapping, chosen, self))

    def show_history(self) -> None:
        self.bridge.ask(partial(self._history, self.route), self._open_history, self.fail)

    def _history(self, route: RouteId) -> tuple[list[tuple[datetime, RouteMapping]], RouteMapping]:
        """On the worker."""
        return self.bridge.facade.mapping_history(route), self.bridge.facade.default_mapping(route)

    def _open_history(self, found: tuple[list[tuple[datetime, RouteMapping]], RouteMapping]) -> None:
        versions, default = found
        if self.model.mapping is not None:
            self._open(HistoryDialog(self.model.mapping, versions, default, self.bridge.clock(), self))

    def _open(self, dialog: MappingDialog) -> None:
        self.dialog = dialog
        dialog.wanted.connect(self._take_whole)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_whole(self, mapping: RouteMapping) -> None:
        self.model.replace_mapping(mapping)
        self._show_name_and_group(mapping)

    @property
    def has_unsaved(self) -> bool:
        return bool(self._drafts)

    # Files

    def choose_export(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("Export the mapping"), f"{self.route}.toml", FILES)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        self.bridge.carry_out(partial(self._export, self.route, path), self._exported, self.fail)

    def _export(self, route: RouteId, path: Path) -> Path:
        path.write_text(self.bridge.facade.export_mapping(route), encoding="utf-8")
        return path

    def _exported(self, path: Path) -> None:
        self.notice.say(self.tr("Exported to {}.").replace("{}", str(path)), "ok")

    def choose_import(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Import a mapping"), "", FILES)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        self.bridge.carry_out(partial(self._import, self.route, path), self._imported, self.fail)

    def _import(self, route: RouteId, path: Path) -> RouteMapping:
        written = path.read_text(encoding="utf-8-sig", errors="replace")
        return self.bridge.facade.import_mapping(route, written, path.name)

    def _imported(self, mapping: RouteMapping) -> None:
        self._kept(mapping)
        self._open_route()


def differences(saved: RouteMapping, draft: RouteMapping) -> int:
    """How many columns, names, tables and filters differ."""
    return len(changes_between(saved, draft)) or int(saved != draft)
