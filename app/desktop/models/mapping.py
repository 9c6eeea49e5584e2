"""The columns of a route's mapping, with one real record beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, Qt, Signal
from PySide6.QtGui import QColor

from app.desktop import text
from app.desktop.cells import cell_words, value_words
from app.desktop.look import Look
from app.desktop.models.facts import NOWHERE, Index
from app.desktop.models.proposals import column_for
from app.domain.columns import WRITABLE_TYPES
from app.domain.derived import DERIVED_CODE
from app.domain.errors import ConfigError
from app.domain.expressions import KEY, REFERENCES, parse
from app.domain.mapping import ColumnMapping, Owner, RouteMapping
from app.domain.mapping_check import Fields, can_be_borrowed, check
from app.domain.ports import SourceField
from app.domain.records import Problem
from app.domain.routes import RouteId
from app.domain.status import Example
from app.domain.transforms import TRANSFORMS


class Part(IntEnum):
    FIELD = 0
    SAMPLE = 1
    STEP = 2
    TITLE = 3
    TYPE = 4
    OWNER = 5
    RESULT = 6


FIELD_MIME = "application/x-ml-connector-field"
"""A field's name, while it is dragged."""
READ_ONLY = frozenset({Part.SAMPLE, Part.RESULT})


def owner_words(owner: Owner) -> str:
    return {
        Owner.CLOUDSUITE: text.tr("CloudSuite"),
        Owner.TEAM: text.tr("The team"),
        Owner.ONCE: text.tr("The team, after the start"),
    }[owner]


def field_choices(route: RouteId, fields: Sequence[SourceField]) -> list[tuple[str, str]]:
    """What a column can be filled from: words and expression. Own fields first, then the key, then connections."""
    choices = [(titled(field), field.name) for field in fields]
    choices.append((text.tr("CloudSuite key"), KEY))
    choices += [(_reference_words(name), f"@{name}") for name in REFERENCES[route]]
    return choices


def titled(field: SourceField) -> str:
    """`Due date  (IADWDT)`"""
    code = text.tr("derived") if field.code == DERIVED_CODE else field.code
    return f"{text.field(field.title)}  ({code})" if code else text.field(field.title)


def borrowed_choices(route: RouteId, others: Fields) -> list[tuple[str, str]]:
    """The texts that records of the route borrow: `Supplier: Supplier name`, `supplier.supplier_name`."""
    return [
        (f"{text.reference(ref)}: {text.field(field.title)}", f"{ref}.{field.name}")
        for ref, target in REFERENCES[route].items()
        for field in others.get(target, ())
        if field.kind == "text" and can_be_borrowed(target, field.name)
    ]


def _reference_words(name: str) -> str:
    return text.tr("Connection: {}").replace("{}", text.reference(name))


def _title_of(name: str, fields: Sequence[SourceField]) -> str:
    found = next((field.title for field in fields if field.name == name), "")
    return text.field(found) or text.field_name(name)


def field_words(expression: str, route: RouteId, fields: Sequence[SourceField], others: Fields) -> str:
    """`due_date` -> `Due date  (IADWDT)`; `supplier.supplier_name` -> `Supplier: Supplier name`.

    `others`: the fields of the routes that this one borrows from, or sums over.
    """
    if not expression:
        return ""
    try:
        found = parse(expression)
    except ConfigError:
        return expression
    own = next((field for field in fields if field.name == found.name), None)
    target = found.route or REFERENCES[route].get(found.ref)
    name = _title_of(found.name, others.get(target, ()) if target else ())
    return {
        "own": titled(own) if own else expression,
        "key": text.tr("CloudSuite key"),
        "today": text.tr("Day of the run"),
        "reference": _reference_words(found.ref),
        "borrowed": f"{text.reference(found.ref)}: {name}",
        "sum": text.tr("Sum of {f} over the {r}").replace("{f}", name).replace("{r}", text.route(found.route)),
    }[found.kind]


class MappingModel(QAbstractTableModel):
    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.mapping: RouteMapping | None = None
        self.fields: tuple[SourceField, ...] = ()
        self.others: Fields = {}
        """Of the routes that this one borrows from, or sums over."""
        self.example: Example | None = None
        self.problems: list[Problem] = []
        """Of the mapping itself, whatever the record."""

    def show_mapping(self, mapping: RouteMapping, fields: Sequence[SourceField], others: Fields) -> None:
        self.beginResetModel()
        self.mapping, self.fields, self.others, self.example = mapping, tuple(fields), others, None
        self.problems = check(mapping, self.fields)
        self.endResetModel()

    def show_example(self, example: Example | None) -> None:
        self.example = example
        self._tell_changed()

    @property
    def columns(self) -> tuple[ColumnMapping, ...]:
        return self.mapping.columns if self.mapping else ()

    # Edits

    def replace_column(self, row: int, column: ColumnMapping) -> None:
        self._edit((*self.columns[:row], column, *self.columns[row + 1 :]))
        self._tell_changed()
        self.edited.emit()

    def replace_mapping(self, mapping: RouteMapping) -> None:
        """Another whole: an older version, or other filters and labels."""
        if mapping != self.mapping:
            example = self.example
            self.show_mapping(mapping, self.fields, self.others)
            self.example = example
            self.edited.emit()

    def connect_field(self, row: int, name: str) -> None:
        """Fills the column of that row from a field; behind the last row, a new column made for the field."""
        if 0 <= row < len(self.columns):
            self.setData(self.index(row, Part.FIELD), name)
            return
        field = next((field for field in self.fields if field.name == name), None)
        if field is not None:
            end = len(self.columns)
            self.beginInsertRows(NOWHERE, end, end)
            self._edit((*self.columns, column_for(field, {column.column for column in self.columns})))
            self.endInsertRows()
            self.edited.emit()

    def rename(self, template: str) -> None:
        if self.mapping is not None:
            self._edit_whole(replace(self.mapping, name=template))

    def group_by(self, field: str) -> None:
        if self.mapping is not None:
            self._edit_whole(replace(self.mapping, group_by=field))

    def _edit_whole(self, mapping: RouteMapping) -> None:
        """What concerns no single column."""
        if mapping != self.mapping:
            self.mapping = mapping
            self.problems = check(mapping, self.fields)
            self.edited.emit()

    def add(self) -> int:
        """A new column of the team's at the end; its row."""
        row = len(self.columns)
        taken = {column.column for column in self.columns}
        name = next(name for number in range(1, row + 2) if (name := f"column_{number}") not in taken)
        self.beginInsertRows(NOWHERE, row, row)
        self._edit((*self.columns, ColumnMapping(name, text.tr("New column"), "text", owner=Owner.TEAM)))
        self.endInsertRows()
        self.edited.emit()
        return row

    def remove(self, row: int) -> None:
        self.beginRemoveRows(NOWHERE, row, row)
        self._edit((*self.columns[:row], *self.columns[row + 1 :]))
        self.endRemoveRows()
        self.edited.emit()

    def _edit(self, columns: tuple[ColumnMapping, ...]) -> None:
        if self.mapping is not None:
            self.mapping = replace(self.mapping, columns=columns)
            self.problems = check(self.mapping, self.fields)

    def _tell_changed(self) -> None:
        if self.columns:
            last = self.index(len(self.columns) - 1, len(Part) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # What the view reads

    def problem_of(self, column: ColumnMapping) -> str:
        found = [*self.problems, *(self.example.draft.problems if self.example else ())]
        return " ".join(text.said(problem.reason) for problem in found if problem.column == column.column)

    def other_problems(self) -> list[str]:
        """Of the name, the filters, and of columns that are missing."""
        known = {column.column for column in self.columns}
        found = [*self.problems, *(self.example.draft.problems if self.example else ())]
        return [text.said(str(problem)) for problem in found if problem.column not in known]

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Part)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Part.FIELD: self.tr("CloudSuite field"),
            Part.SAMPLE: self.tr("This record"),
            Part.STEP: self.tr("Step"),
            Part.TITLE: self.tr("Board column"),
            Part.TYPE: self.tr("Type"),
            Part.OWNER: self.tr("Kept by"),
            Part.RESULT: self.tr("On the board"),
        }[Part(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return flags
        flags |= Qt.ItemFlag.ItemIsSelectable
        return flags if Part(index.column()) in READ_ONLY else flags | Qt.ItemFlag.ItemIsEditable

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return [FIELD_MIME]

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index
    ) -> bool:
        """On a row: the field fills that column. Elsewhere: a new column."""
        name = bytes(data.data(FIELD_MIME).data()).decode()
        if not name:
            return False
        self.connect_field(parent.row() if parent.isValid() else len(self.columns), name)
        # Nothing is taken from where it came; `True` would let a move remove it there.
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, part = self.columns[index.row()], Part(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._edit_value(column, part) if role == Qt.ItemDataRole.EditRole else self._words(column, part)
        problem = self.problem_of(column) if part in (Part.FIELD, Part.RESULT) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return problem or self._words(column, part)
        if role == Qt.ItemDataRole.DecorationRole and part is Part.RESULT and problem:
            return self._look.icon("state-attention", "bad")
        if role == Qt.ItemDataRole.ForegroundRole:
            muted = part is Part.SAMPLE or (part is Part.FIELD and column.owner is Owner.TEAM)
            tone = "bad" if part is Part.RESULT and problem else "muted" if muted else "text"
            return QColor(self._look.colour(tone))
        return None

    def _edit_value(self, column: ColumnMapping, part: Part) -> str:
        return {
            Part.FIELD: column.field,
            Part.STEP: column.transform,
            Part.TITLE: column.title,
            Part.TYPE: column.type,
            Part.OWNER: column.owner.value,
        }.get(part, "")

    def _words(self, column: ColumnMapping, part: Part) -> str:
        words: dict[Part, Callable[[ColumnMapping], str]] = {
            Part.FIELD: self._field,
            Part.SAMPLE: self._sample,
            Part.STEP: _step_words,
            Part.TITLE: lambda mapped: mapped.title,
            Part.TYPE: _type_words,
            Part.OWNER: lambda mapped: owner_words(mapped.owner),
            Part.RESULT: self._result,
        }
        return words[part](column)

    def _field(self, column: ColumnMapping) -> str:
        if self.mapping is None or not column.field:
            return self.tr("Filled by the team")
        return field_words(column.field, self.mapping.route, self.fields, self.others)

    def _sample(self, column: ColumnMapping) -> str:
        if self.example is None:
            return ""
        record = self.example.record
        if column.field == KEY:
            return record.key
        if column.field.startswith("@"):
            return record.refs.get(column.field[1:], "")
        return value_words(record.fields.get(column.field))

    def _result(self, column: ColumnMapping) -> str:
        if problem := self.problem_of(column):
            return problem
        return cell_words(self.example.draft.cells.get(column.column)) if self.example else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        before = self.columns[index.row()]
        after = _changed(before, Part(index.column()), str(value).strip())
        if after == before:
            return False
        self.replace_column(index.row(), after)
        return True


def _step_words(column: ColumnMapping) -> str:
    step = TRANSFORMS.get(column.transform)
    labels = text.tr("Labels") if column.labels else ""
    return ", ".join(words for words in (text.said(step.title) if step else column.transform, labels) if words)


def _type_words(column: ColumnMapping) -> str:
    type_ = WRITABLE_TYPES.get(column.type)
    return text.said(type_.title) if type_ else column.type


def _changed(column: ColumnMapping, part: Part, value: str) -> ColumnMapping:
    match part:
        case Part.FIELD:
            # A field for a column of the team's makes it CloudSuite's; none gives it back.
            owner = column.owner
            if value and owner is Owner.TEAM:
                owner = Owner.CLOUDSUITE
            return replace(column, field=value, owner=owner if value else Owner.TEAM)
        case Part.STEP:
            return fitting(replace(column, transform=value))
        case Part.TITLE:
            return replace(column, title=value or column.title)
        case Part.TYPE:
            return fitting(replace(column, type=value))
        case Part.OWNER:
            return replace(column, owner=Owner(value))
        case _:
            return column


def fitting(column: ColumnMapping) -> ColumnMapping:
    """Without the arguments that neither its step nor its type takes."""
    step, type_ = TRANSFORMS.get(column.transform), WRITABLE_TYPES.get(column.type)
    known = {parameter.name for parameter in step.parameters} if step else set()
    known |= set(type_.options) if type_ else set()
    return replace(column, args={name: value for name, value in column.args.items() if name in known})
