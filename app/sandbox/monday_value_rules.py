"""One rule per writable column type: the JSON value a client writes becomes a cell, or is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from app.sandbox.monday_errors import Json, Refusal
from app.sandbox.monday_model import Cell, Column, Item, Tenant
from app.sandbox.monday_settings import MAX_STATUS_LABELS, check_status_label, next_label_id

MAX_LONG_TEXT = 2_000
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
PHONE = re.compile(r"\+?[0-9 ()./-]+")


@dataclass(slots=True)
class Scope:
    """What a rule may look at, and the labels it created, so that a refused mutation can take them back."""

    tenant: Tenant
    people: Collection[int]
    now: datetime
    create_labels: bool = False
    added_labels: list[tuple[Column, dict[str, Json]]] = field(default_factory=list)

    def add_label(self, column: Column, label: dict[str, Json]) -> None:
        column.labels.append(label)
        column.revision += 1
        self.added_labels.append((column, label))

    def take_back_labels(self) -> None:
        for column, label in self.added_labels:
            column.labels.remove(label)
        self.added_labels.clear()


def refuse(column: Column, value: Json, message: str, reason: str = "invalidValue") -> Refusal:
    return Refusal(
        "ColumnValueException",
        message,
        column_id=column.id,
        column_name=column.title,
        column_type=column.type,
        column_value=str(value)[:200],
        column_validation_error_code=reason,
    )


def _mapping(value: Json, column: Column, *needed: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise refuse(column, value, f"A value of a {column.type} column is an object")
    missing = [key for key in needed if value.get(key) in (None, "")]
    if missing:
        raise refuse(column, value, f"Missing in the value: {', '.join(missing)}", "missingKey")
    return value


def _text(value: Json, column: Column, scope: Scope) -> Cell | None:
    if isinstance(value, dict | list):
        raise refuse(column, value, "A value of a text column is a string")
    return Cell(str(value), str(value), scope.now) if value != "" else None


def _long_text(value: Json, column: Column, scope: Scope) -> Cell | None:
    text = str(_mapping(value, column)["text"]) if "text" in _mapping(value, column) else ""
    if len(text) > MAX_LONG_TEXT:
        raise refuse(column, value, f"Long text holds at most {MAX_LONG_TEXT} characters", "tooLong")
    return Cell({"text": text, "changed_at": _stamp(scope)}, text, scope.now) if text else None


def _numbers(value: Json, column: Column, scope: Scope) -> Cell:
    if isinstance(value, bool | dict | list):
        raise refuse(column, value, "A value of a numbers column is a number in a string")
    written = "0" if value == "" else str(value).strip()
    try:
        finite = Decimal(written).is_finite()
    except InvalidOperation:
        finite = False
    if not finite or "_" in written:
        raise refuse(column, value, f"{written!r} is not a number")
    return Cell(written, written, scope.now)


def _status(value: Json, column: Column, scope: Scope) -> Cell | None:
    given = _mapping(value, column)
    if "index" not in given and given.get("label") in (None, ""):
        return None
    label = _status_label(given, column, scope)
    stored = {"index": label["id"], "post_id": None, "changed_at": _stamp(scope)}
    return Cell(stored, label["label"], scope.now)


def _status_label(given: dict[str, Json], column: Column, scope: Scope) -> dict[str, Json]:
    wanted = given.get("index", given.get("label"))
    usable = [label for label in column.labels if not label["is_deactivated"]]
    # A label that looks like a number is taken for an id, even when a label of that name exists.
    by_id = "index" in given or str(wanted).isdecimal()
    for label in usable:
        if str(label["id"]) == str(wanted) if by_id else label["label"] == wanted:
            return label
    if by_id or not scope.create_labels:
        known = ", ".join(f"{label['id']}: {label['label']}" for label in usable)
        message = f"This status label doesn't exist, possible statuses are: {{{known}}}"
        raise refuse(column, wanted, message, "missingLabel")
    if len(column.labels) >= MAX_STATUS_LABELS:
        raise refuse(column, wanted, f"A status column holds at most {MAX_STATUS_LABELS} labels", "labelsLimit")
    check_status_label(str(wanted))
    label_id = next_label_id({label["id"] for label in column.labels})
    label = {"id": label_id, "label": str(wanted), "index": len(column.labels), "color": None}
    label |= {"is_done": False, "is_deactivated": False}
    scope.add_label(column, label)
    return label


def _dropdown(value: Json, column: Column, scope: Scope) -> Cell | None:
    given = _mapping(value, column)
    if given.get("labels") and given.get("ids"):
        raise refuse(column, value, "Labels and ids cannot be mixed")
    if given.get("ids"):
        chosen = [_dropdown_by("id", int(label_id), column, scope) for label_id in given["ids"]]
    else:
        chosen = [_dropdown_by("label", label, column, scope) for label in given.get("labels") or []]
    if not chosen:
        return None
    text = ", ".join(label["label"] for label in chosen)
    return Cell({"ids": [label["id"] for label in chosen], "changed_at": _stamp(scope)}, text, scope.now)


def _dropdown_by(key: str, wanted: Json, column: Column, scope: Scope) -> dict[str, Json]:
    for label in column.labels:
        if label[key] == wanted:
            return label
    if key == "id" or not scope.create_labels:
        known = ", ".join(f"{label['id']}: {label['label']}" for label in column.labels)
        message = f"The dropdown label '{wanted}' does not exist, possible labels are: {{{known}}}"
        raise refuse(column, wanted, message, "missingLabel")
    label = {"id": max((known["id"] for known in column.labels), default=0) + 1, "label": str(wanted)}
    scope.add_label(column, label)
    return label


def _date(value: Json, column: Column, scope: Scope) -> Cell | None:
    given = _mapping(value, column)
    if given.get("date") in (None, ""):
        return None
    day = _day(given["date"], column)
    if not given.get("time"):
        return Cell({"date": day, "icon": None, "changed_at": _stamp(scope)}, day, scope.now)
    at = str(given["time"])
    try:
        time.fromisoformat(at)
    except ValueError:
        raise refuse(column, value, f"{at!r} is not a time (HH:MM:SS)") from None
    return Cell({"date": day, "time": at, "changed_at": _stamp(scope)}, f"{day} {at[:5]}", scope.now)


def _day(given: Json, column: Column) -> str:
    try:
        return date.fromisoformat(str(given)).isoformat() if len(str(given)) == 10 else _not_a_day(given)
    except ValueError:
        raise refuse(column, given, f"{given!r} is not a date (YYYY-MM-DD)") from None


def _not_a_day(given: Json) -> str:
    raise ValueError(given)


def _timeline(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "from", "to")
    first, last = _day(given["from"], column), _day(given["to"], column)
    if first > last:
        raise refuse(column, value, "A timeline ends on or after its first day")
    return Cell({"from": first, "to": last, "changed_at": _stamp(scope)}, f"{first} - {last}", scope.now)


def _week(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "week")
    week = _mapping(given["week"], column, "startDate", "endDate")
    first, last = _day(week["startDate"], column), _day(week["endDate"], column)
    start = date.fromisoformat(first)
    if (date.fromisoformat(last) - start).days != 6 or start.weekday() != 0:
        raise refuse(column, value, "A week has seven days and begins on the account's first day (Monday)")
    return Cell({"week": {"startDate": first, "endDate": last}}, f"{first} - {last}", scope.now)


def _email(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "email", "text")
    if not EMAIL.fullmatch(str(given["email"])):
        raise refuse(column, value, f"{given['email']!r} is not an email address")
    stored = {"email": given["email"], "text": given["text"], "changed_at": _stamp(scope)}
    return Cell(stored, str(given["text"]), scope.now)


def _phone(value: Json, column: Column, scope: Scope) -> Cell:
    """monday asks libphonenumber; here 5 to 15 digits and a country of two letters, so fewer numbers fail."""
    given = _mapping(value, column, "phone", "countryShortName")
    phone, country = str(given["phone"]), str(given["countryShortName"])
    digits = sum(character.isdigit() for character in phone)
    if not PHONE.fullmatch(phone) or not 5 <= digits <= 15 or not re.fullmatch("[A-Z]{2}", country):
        raise refuse(column, value, "The phone number is invalid", "invalidPhone")
    return Cell({"phone": phone, "countryShortName": country, "changed_at": _stamp(scope)}, phone, scope.now)


def _link(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "url")
    url, label = str(given["url"]), str(given.get("text") or given["url"])
    if not re.match("https?://", url):
        raise refuse(column, value, "A link begins with http:// or https://")
    text = url if label == url else f"{label} - {url}"
    return Cell({"url": url, "text": label, "changed_at": _stamp(scope)}, text, scope.now)


def _country(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "countryCode", "countryName")
    if not re.fullmatch("[A-Z]{2}", str(given["countryCode"])):
        raise refuse(column, value, "countryCode has two capital letters")
    stored = {"countryCode": given["countryCode"], "countryName": given["countryName"]}
    return Cell({**stored, "changed_at": _stamp(scope)}, str(given["countryName"]), scope.now)


def _checkbox(value: Json, column: Column, scope: Scope) -> Cell | None:
    checked = str(_mapping(value, column).get("checked")).lower()
    if checked not in ("true", "false"):
        raise refuse(column, value, 'checked is "true"')
    return Cell({"checked": True, "changed_at": _stamp(scope)}, "v", scope.now) if checked == "true" else None


def _people(value: Json, column: Column, scope: Scope) -> Cell | None:
    given = _mapping(value, column).get("personsAndTeams") or []
    chosen = []
    for entry in given:
        person = _mapping(entry, column, "id", "kind")
        person_id = _whole(person["id"], column)
        if person["kind"] not in ("person", "team") or person_id not in scope.people:
            raise refuse(column, value, f"No {person['kind']} has the id {person_id}", "invalidUser")
        chosen.append({"id": person_id, "kind": person["kind"]})
    if not chosen:
        return None
    text = ", ".join(str(person["id"]) for person in chosen)
    return Cell({"personsAndTeams": chosen, "changed_at": _stamp(scope)}, text, scope.now)


def _board_relation(value: Json, column: Column, scope: Scope) -> Cell | None:
    """`text` and `value` of a relation read back as null; the links are in linked_item_ids."""
    given = _mapping(value, column)
    boards = column.settings.get("boardIds") or []
    if not boards:
        raise refuse(column, value, "The column is not connected to a board", "notConnected")
    ids = [_whole(item_id, column) for item_id in given.get("item_ids") or []]
    for item_id in ids:
        item: Item | None = scope.tenant.items.get(item_id)
        if item is None or item.state == "deleted" or item.board.id not in boards:
            raise refuse(column, value, f"Item {item_id} is not on a connected board", "itemNotOnConnectedBoard")
    return Cell({"linked": list(dict.fromkeys(ids))}, None, scope.now) if ids else None


def _tags(value: Json, column: Column, scope: Scope) -> Cell | None:
    ids = [_whole(tag_id, column) for tag_id in _mapping(value, column).get("tag_ids") or []]
    unknown = [tag_id for tag_id in ids if tag_id not in scope.tenant.tags]
    if unknown:
        raise refuse(column, value, f"No tag has the id {unknown[0]}", "invalidTag")
    text = ", ".join(scope.tenant.tags[tag_id] for tag_id in ids)
    return Cell({"tag_ids": ids}, text, scope.now) if ids else None


def _hour(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "hour")
    hour, minute = _whole(given["hour"], column), _whole(given.get("minute", 0), column)
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        raise refuse(column, value, "An hour is between 00:00 and 23:59")
    stored = {"hour": hour, "minute": minute, "changed_at": _stamp(scope)}
    return Cell(stored, f"{hour:02d}:{minute:02d}", scope.now)


def _rating(value: Json, column: Column, scope: Scope) -> Cell | None:
    rating = _whole(_mapping(value, column, "rating")["rating"], column)
    highest = int(column.settings.get("limit", 5))
    if not 0 <= rating <= highest:
        raise refuse(column, value, f"A rating is between 0 and {highest}")
    return Cell({"rating": rating, "changed_at": _stamp(scope)}, str(rating), scope.now) if rating else None


def _location(value: Json, column: Column, scope: Scope) -> Cell:
    given = _mapping(value, column, "lat", "lng")
    for key, bound in (("lat", 90), ("lng", 180)):
        try:
            inside = abs(float(given[key])) <= bound
        except (TypeError, ValueError):
            inside = False
        if not inside:
            raise refuse(column, value, f"{key} is a number up to {bound} degrees")
    address = str(given.get("address") or f"{given['lat']} {given['lng']}")
    stored = {"lat": str(given["lat"]), "lng": str(given["lng"]), "address": address}
    return Cell({**stored, "changed_at": _stamp(scope)}, address, scope.now)


def _whole(given: Json, column: Column) -> int:
    try:
        return int(str(given))
    except ValueError:
        raise refuse(column, given, f"{given!r} is not a whole number") from None


def _stamp(scope: Scope) -> str:
    return scope.now.strftime("%Y-%m-%dT%H:%M:%S.000Z")


Rule = Callable[[Any, Column, Scope], Cell | None]

RULES: dict[str, Rule] = {
    "text": _text,
    "long_text": _long_text,
    "numbers": _numbers,
    "status": _status,
    "dropdown": _dropdown,
    "date": _date,
    "timeline": _timeline,
    "week": _week,
    "email": _email,
    "phone": _phone,
    "link": _link,
    "country": _country,
    "checkbox": _checkbox,
    "people": _people,
    "board_relation": _board_relation,
    "tags": _tags,
    "hour": _hour,
    "rating": _rating,
    "location": _location,
}
