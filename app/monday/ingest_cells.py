"""Cells of an import's file: for each column type the text that means the same as its JSON, or none.

Source: monday docs, importing items in bulk. What the pages leave open (a phone number's country, several people in one
cell, an address with a bar) is not written this way: such cells travel in requests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.plan import is_empty
from app.domain.records import Json

CLEAR = "<NULL>"
MAX_LINKS = 50

Form = Callable[[Mapping[str, Any]], str | None]


def cell_text(column_type: str, value: Json, *, is_update: bool) -> str | None:
    """The cell's text, or None where a file cannot carry it. An empty text leaves the board's value as it is."""
    if column_type not in FORMS:
        return None
    if _is_cleared(column_type, value):
        return CLEAR if is_update else ""
    form = FORMS[column_type]
    text = form(value) if isinstance(value, Mapping) else value if column_type in PLAIN else None
    return text if isinstance(text, str) and is_faithful(text) else None


def labels_of(column_type: str, value: Json) -> list[str]:
    """The labels that this cell needs on the board."""
    if not isinstance(value, Mapping) or column_type not in LABELLED:
        return []
    named = [value.get("label")] if column_type == "status" else value.get("labels")
    return [label for label in named if isinstance(label, str) and label] if isinstance(named, list) else []


def is_faithful(text: str) -> bool:
    """Whether the text comes out of a CSV file as it went in, and does not mean something else there."""
    return text == text.strip() and text not in ("", CLEAR) and not re.search(r"[\r\x00]", text)


def _is_cleared(column_type: str, value: Json) -> bool:
    if is_empty(value) or (value == "" and column_type == "text"):
        return True
    return column_type == "dropdown" and isinstance(value, Mapping) and not value.get("labels") and not value.get("ids")


def _status(value: Mapping[str, Any]) -> str | None:
    # A label of digits is taken for an id elsewhere, and an id has no text here.
    label = value.get("label")
    return label if isinstance(label, str) and not label.isdigit() and "index" not in value else None


def _dropdown(value: Mapping[str, Any]) -> str | None:
    labels = value.get("labels")
    if not isinstance(labels, list) or value.get("ids"):
        return None
    if not all(isinstance(label, str) and "," not in label and is_faithful(label) for label in labels):
        return None
    return ", ".join(labels)


def _date(value: Mapping[str, Any]) -> str | None:
    return None if value.get("time") else value.get("date")


def _timeline(value: Mapping[str, Any]) -> str | None:
    first, last = value.get("from"), value.get("to")
    return f"{first}/{last}" if first and last else None


def _email(value: Mapping[str, Any]) -> str | None:
    address, text = value.get("email"), value.get("text")
    if not isinstance(address, str) or text in (None, "", address):
        return address
    return f"{text} <{address}>" if isinstance(text, str) and not re.search(r"[<>]", text) else None


def _link(value: Mapping[str, Any]) -> str | None:
    url, text = value.get("url"), value.get("text")
    if not isinstance(url, str) or text in (None, "", url):
        return url
    is_plain = isinstance(text, str) and not re.search(r"[\[\]]", text) and not re.search(r"[()]", url)
    return f"[{text}]({url})" if is_plain else None


def _phone(value: Mapping[str, Any]) -> str | None:
    phone = value.get("phone")
    return phone if isinstance(phone, str) and phone.startswith("+") else None


def _people(value: Mapping[str, Any]) -> str | None:
    people = value.get("personsAndTeams")
    if not isinstance(people, list) or len(people) != 1 or not isinstance(people[0], Mapping):
        return None
    return f"{'team' if people[0].get('kind') == 'team' else 'user'}:{people[0].get('id')}"


def _relation(value: Mapping[str, Any]) -> str | None:
    ids = value.get("item_ids")
    if not isinstance(ids, list) or not 0 < len(ids) <= MAX_LINKS:
        return None
    return ",".join(str(item_id) for item_id in ids) if all(str(item_id).isdigit() for item_id in ids) else None


def _checkbox(value: Mapping[str, Any]) -> str | None:
    return {"true": "true", "false": "false"}.get(str(value.get("checked")).lower())


def _location(value: Mapping[str, Any]) -> str | None:
    lat, lng, address = value.get("lat"), value.get("lng"), value.get("address", "")
    return f"{lat}|{lng}|{address}" if lat and lng and address and "|" not in str(address) else None


def _long_text(value: Mapping[str, Any]) -> str | None:
    return value.get("text")


def _no_object(_value: Mapping[str, Any]) -> None:
    return None


PLAIN = frozenset({"text", "numbers"})
LABELLED = frozenset({"status", "dropdown"})

FORMS: Mapping[str, Form] = {
    "text": _no_object,
    "numbers": _no_object,
    "long_text": _long_text,
    "status": _status,
    "dropdown": _dropdown,
    "date": _date,
    "timeline": _timeline,
    "email": _email,
    "link": _link,
    "phone": _phone,
    "people": _people,
    "board_relation": _relation,
    "checkbox": _checkbox,
    "location": _location,
}
"""Column types that imports take. Not: country, tags, hour, week, rating, and what cannot be written at all."""
