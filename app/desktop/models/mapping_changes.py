"""What differs between two mappings, in words, and the step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from app.desktop import text
from app.domain.mapping import RouteMapping


def changes_between(before: RouteMapping, after: RouteMapping) -> list[str]:
    """A line for each column added, removed or changed, and for name, labels and filters."""
    old = {column.column: column for column in before.columns}
    new = {column.column: column for column in after.columns}
    lines = [text.tr("Added: {}").replace("{}", new[name].title) for name in new if name not in old]
    lines += [text.tr("Removed: {}").replace("{}", old[name].title) for name in old if name not in new]
    lines += [
        text.tr("Changed: {}").replace("{}", new[name].title) for name in new if name in old and new[name] != old[name]
    ]
    if list(old) != list(new) and sorted(old) == sorted(new):
        lines.append(text.tr("Columns in another order"))
    if before.name != after.name:
        words = text.tr("Name of the item: {a} → {b}").replace("{a}", before.name)
        lines.append(words.replace("{b}", after.name))
    tables = {*before.label_tables, *after.label_tables}
    lines += [
        text.tr("Labels: {}").replace("{}", name)
        for name in sorted(tables)
        if before.label_tables.get(name) != after.label_tables.get(name)
    ]
    if before.group_by != after.group_by:
        words = text.tr("Groups: {a} → {b}").replace("{a}", before.group_by or "–")
        lines.append(words.replace("{b}", after.group_by or "–"))
    if before.filters != after.filters:
        lines.append(text.tr("Filters"))
    return lines


class MappingEdit(QUndoCommand):
    """From one mapping to the next. The edit has been made when it is pushed."""

    def __init__(self, before: RouteMapping, after: RouteMapping, show: Callable[[RouteMapping], None]) -> None:
        super().__init__(", ".join(changes_between(before, after)))
        self._before, self._after, self._show = before, after, show
        self._made = True

    def redo(self) -> None:
        if self._made:
            self._made = False
            return
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)
