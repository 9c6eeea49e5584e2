"""What a person would most likely mean: a column for a field, and a field for a column, by name and type."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from app.desktop import text
from app.domain.columns import WRITABLE_TYPES
from app.domain.mapping import MAX_NEW_COLUMN_ID, ColumnMapping, RouteMapping
from app.domain.ports import SourceField

TYPE_OF_KIND = {"number": "numbers", "date": "date"}
LIKE_ENOUGH = 0.6


def column_for(field: SourceField, taken: Collection[str]) -> ColumnMapping:
    """A new column with the field's title, in English like those that ship, and a type that takes it."""
    stem = re.sub(r"[^a-z0-9_]", "_", field.name.lower())[:MAX_NEW_COLUMN_ID]
    names = (stem, *(f"{stem[: MAX_NEW_COLUMN_ID - 3]}_{number}" for number in range(2, len(taken) + 3)))
    name = next(name for name in names if name not in taken)
    return ColumnMapping(name, field.title, TYPE_OF_KIND.get(field.kind, "text"), field=field.name)


def field_for(column: ColumnMapping, mapping: RouteMapping, fields: Sequence[SourceField]) -> SourceField | None:
    """The unused field whose name is most like the column's, of those that its type takes; None when none is alike."""
    type_ = WRITABLE_TYPES.get(column.type)
    used = {each.field for each in mapping.columns}
    fitting = [each for each in fields if each.name not in used and (type_ is None or each.kind in type_.kinds)]
    best = max(fitting, key=lambda each: _likeness(column, each), default=None)
    return best if best is not None and _likeness(column, best) >= LIKE_ENOUGH else None


def _likeness(column: ColumnMapping, field: SourceField) -> float:
    """0 to 1."""
    wanted = _plain(column.title)
    names = (field.title, text.field(field.title), field.name)
    return max(SequenceMatcher(None, wanted, _plain(name)).ratio() for name in names)


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", words.lower()).strip()
