"""How a cell reads back in GraphQL: the common fields, and those of the type behind `... on StatusValue`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.sandbox.monday_errors import Json
from app.sandbox.monday_model import Cell, Column, Item, Tenant
from app.sandbox.monday_session import stamp

TYPENAMES = {
    "text": "TextValue",
    "long_text": "LongTextValue",
    "numbers": "NumbersValue",
    "status": "StatusValue",
    "dropdown": "DropdownValue",
    "date": "DateValue",
    "timeline": "TimelineValue",
    "week": "WeekValue",
    "email": "EmailValue",
    "phone": "PhoneValue",
    "link": "LinkValue",
    "country": "CountryValue",
    "checkbox": "CheckboxValue",
    "people": "PeopleValue",
    "board_relation": "BoardRelationValue",
    "tags": "TagsValue",
    "hour": "HourValue",
    "rating": "RatingValue",
    "location": "LocationValue",
    "subtasks": "SubtasksValue",
    "mirror": "MirrorValue",
    "dependency": "DependencyValue",
    "formula": "FormulaValue",
    "file": "FileValue",
    "item_id": "ItemIdValue",
    "creation_log": "CreationLogValue",
    "last_updated": "LastUpdatedValue",
}

NULL_WHEN_EMPTY = {"status", "dropdown", "board_relation", "checkbox", "people", "tags", "mirror", "dependency"}
"""Types whose text is null without a value; the others answer an empty text."""

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell being read; `view` wraps an item for GraphQL."""

    item: Item
    column: Column
    cell: Cell | None
    tenant: Tenant
    view: Callable[[Item], Any]


Reader = Callable[[Reading], Fields]


def cell_text(item: Item, column: Column, cell: Cell | None) -> str | None:
    if cell is not None:
        return cell.text
    if column.type == "subtasks":
        return ", ".join(child.name for child in item.subitems if child.state == "active")
    return None if column.type in NULL_WHEN_EMPTY else _COMPUTED.get(column.type, _nothing)(item)


def cell_value(column: Column, cell: Cell | None) -> str | None:
    """The field `value`: a string that holds JSON, or null."""
    return None if cell is None or column.type == "board_relation" else json.dumps(cell.value)


def _nothing(_item: Item) -> str:
    return ""


_COMPUTED: dict[str, Callable[[Item], str]] = {
    "item_id": lambda item: str(item.id),
    "creation_log": lambda item: item.created_at.strftime("%Y-%m-%d %H:%M:%S UTC"),
    "last_updated": lambda item: item.updated_at.strftime("%Y-%m-%d %H:%M:%S UTC"),
}


def extra_fields(of: Reading) -> Fields:
    """Fields that only this column type has."""
    fields: Fields = {"updated_at": None if of.cell is None else stamp(of.cell.updated_at)}
    reader = _READERS.get(of.column.type)
    return fields if reader is None else fields | reader(of)


def _stored(cell: Cell | None) -> dict[str, Json]:
    return {} if cell is None or not isinstance(cell.value, dict) else cell.value


def _numbers(of: Reading) -> Fields:
    unit = of.column.settings.get("unit") or {}
    number = None if of.cell is None else float(of.cell.value)
    return {"number": number, "symbol": unit.get("symbol"), "direction": unit.get("direction")}


def _status(of: Reading) -> Fields:
    index = _stored(of.cell).get("index")
    label = next((label for label in of.column.labels if label["id"] == index), {})
    return {"index": index, "label": label.get("label"), "is_done": label.get("is_done")}


def _dropdown(of: Reading) -> Fields:
    ids = _stored(of.cell).get("ids", [])
    names = {label["id"]: label["label"] for label in of.column.labels}
    return {"values": [{"id": label_id, "label": names[label_id]} for label_id in ids if label_id in names]}


def _relation(of: Reading) -> Fields:
    ids = _stored(of.cell).get("linked", [])
    linked = [other for other in map(of.tenant.items.get, ids) if other is not None]
    return {
        "linked_item_ids": [str(other.id) for other in linked if other.state != "deleted"],
        "linked_items": [of.view(other) for other in linked if other.state == "active"],
        "display_value": ", ".join(other.name for other in linked if other.state == "active"),
    }


def _subtasks(of: Reading) -> Fields:
    children = [child for child in of.item.subitems if child.state == "active"]
    return {
        "subitems": [of.view(child) for child in children],
        "subitems_ids": [str(child.id) for child in children],
        "display_value": ", ".join(child.name for child in children),
    }


def _copied(**names: str) -> Reader:
    """A reader that only renames keys of the stored value."""

    def read(of: Reading) -> Fields:
        stored = _stored(of.cell)
        return {field: stored.get(key) for field, key in names.items()}

    return read


def _country(of: Reading) -> Fields:
    stored = _stored(of.cell)
    country = {"code": stored["countryCode"], "name": stored["countryName"]} if stored else None
    return {"country": country}


def _week(of: Reading) -> Fields:
    week = _stored(of.cell).get("week", {})
    return {"start_date": week.get("startDate"), "end_date": week.get("endDate")}


def _tags(of: Reading) -> Fields:
    ids = _stored(of.cell).get("tag_ids", [])
    tags = [{"id": tag_id, "name": of.tenant.tags[tag_id], "color": "#00c875"} for tag_id in ids]
    return {"tag_ids": ids, "tags": tags}


def _location(of: Reading) -> Fields:
    stored = _stored(of.cell)
    position: Fields = {key: float(stored[key]) for key in ("lat", "lng") if key in stored}
    return {"lat": None, "lng": None, "address": stored.get("address"), **position}


def _item_facts(of: Reading) -> Fields:
    return {
        "item_id": str(of.item.id),
        "created_at": stamp(of.item.created_at),
        "updated_at": stamp(of.item.updated_at),
    }


def _unlinked(_of: Reading) -> Fields:
    return {"display_value": "", "linked_item_ids": []}


_READERS: dict[str, Reader] = {
    "numbers": _numbers,
    "status": _status,
    "dropdown": _dropdown,
    "date": _copied(date="date", time="time"),
    "timeline": _copied(**{"from": "from", "to": "to"}),
    "week": _week,
    "email": _copied(email="email", label="text"),
    "phone": _copied(phone="phone", country_short_name="countryShortName"),
    "link": _copied(url="url", url_text="text"),
    "country": _country,
    "checkbox": _copied(checked="checked"),
    "people": _copied(persons_and_teams="personsAndTeams"),
    "board_relation": _relation,
    "tags": _tags,
    "hour": _copied(hour="hour", minute="minute"),
    "rating": _copied(rating="rating"),
    "location": _location,
    "subtasks": _subtasks,
    "mirror": _unlinked,
    "dependency": _unlinked,
    "formula": _unlinked,
    "item_id": _item_facts,
    "creation_log": _item_facts,
    "last_updated": _item_facts,
}
