"""What stands in a monday cell, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale

from app.desktop import text
from app.domain.records import GROUP, REF, Json, Value

MEANING = (
    REF,
    "label",
    "labels",
    "text",
    "email",
    "phone",
    "url",
    "countryName",
    "tag_ids",
    "rating",
    "address",
    "item_ids",
    "personsAndTeams",
    "week",
)
"""Keys of monday's value objects that hold what people see, the first that is there."""


def column_words(column: str) -> str:
    """A column as the audit names it: its id, or words for what is no column of the board."""
    return {GROUP: text.tr("Group"), "name": text.tr("Name")}.get(column, column)


def cell_words(cell: Json) -> str:
    """`{"label": "Received"}` -> `Received`; an empty cell is an empty text."""
    if cell is None or cell in ({}, ""):
        return ""
    if isinstance(cell, dict):
        return _object_words(cell)
    if isinstance(cell, list):
        return ", ".join(cell_words(part) for part in cell)
    return str(cell)


def _object_words(cell: dict[str, Json]) -> str:
    if "date" in cell:
        return day_words(str(cell["date"]))
    if "from" in cell and "to" in cell:
        return f"{day_words(str(cell['from']))} – {day_words(str(cell['to']))}"
    if "hour" in cell:
        return f"{cell['hour']}:{int(str(cell.get('minute', 0))):02}"
    for name in MEANING:
        if name in cell:
            return cell_words(cell[name])
    if "checked" in cell:
        return "✓"
    return ", ".join(f"{name} {cell_words(value)}" for name, value in cell.items())


def day_words(iso: str) -> str:
    day = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else iso


def source_words(field: Json) -> str:
    """A field as the audit keeps it: text, `["n", "12.50"]` or `["d", "2026-11-24"]`."""
    if isinstance(field, list) and len(field) == 2:
        tag, content = field
        return day_words(str(content)) if tag == "d" else str(content)
    return cell_words(field)


def value_words(value: Value) -> str:
    """A field as CloudSuite has it. Numbers keep all their digits."""
    if isinstance(value, date):
        return day_words(value.isoformat())
    return format(value, "f") if isinstance(value, Decimal) else value or ""
