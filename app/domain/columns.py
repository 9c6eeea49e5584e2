"""One encoder for each monday column type: a source value becomes the JSON that `column_values` takes.

The forms are those of monday's docs, "Column types reference", API 2026-10; hour, rating and the list of read-only
types are from monday's own integration guide. Every encoder is pure and raises InvalidCell where a value breaks a
limit or a format; nothing (None, blank text) clears the column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from app.domain.countries import NAMES, country_code, country_of_number
from app.domain.records import REF, Json, Value
from app.domain.values import InvalidCell, date_of, digits_of, number_of, shown, text_of

MAX_NAME = 255
"""Characters of an item's name (monday docs, error ItemNameTooLongException)."""
MAX_LONG_TEXT = 2_000
MAX_LABELS = 40
MAX_LABEL = 30
"""Of a status column (monday docs, status column)."""
MAX_CELLS_BYTES = 64 * 1024
"""Of one item's column values together (monday docs, text column)."""

Options = Mapping[str, str]
Encoder = Callable[[str, Options], Json]


@dataclass(frozen=True, slots=True)
class ColumnType:
    """A column type that can be written."""

    name: str
    title: str
    kinds: frozenset[str]
    """Kinds of source fields (`SourceField.kind`) that it can show."""
    encode: Encoder
    """From text that is not blank; numbers come in full digits, days as `2026-11-24`."""
    options: Mapping[str, str]
    """Name of an option -> what it does, for the mapping editor."""
    clear: Json = None


def _text(text: str, _options: Options) -> Json:
    return text


def _long_text(text: str, _options: Options) -> Json:
    if len(text) > MAX_LONG_TEXT:
        raise InvalidCell(f"The text has {len(text):,} characters; the column takes {MAX_LONG_TEXT:,}.")
    return {"text": text}


def _numbers(text: str, _options: Options) -> Json:
    number = number_of(text)
    return None if number is None else digits_of(number)


def _status(text: str, _options: Options) -> Json:
    return {"label": label(text)}


def label(text: str) -> str:
    """A status label as monday takes it. Raises InvalidCell."""
    text = " ".join(text.split())
    if len(text) > MAX_LABEL:
        raise InvalidCell(f"The label {shown(text)} has {len(text)} characters; a status label takes {MAX_LABEL}.")
    if text.isdigit():
        raise InvalidCell(f"monday reads the label {shown(text)} as a number; give it words in a label table.")
    return text


def _dropdown(text: str, options: Options) -> Json:
    separator = options.get("split_at", "")
    labels = [part.strip() for part in text.split(separator)] if separator else [text.strip()]
    chosen: list[Json] = [*dict.fromkeys(part for part in labels if part)]
    return {"labels": chosen} if chosen else None


def _date(text: str, _options: Options) -> Json:
    day = date_of(text)
    return None if day is None else {"date": day.isoformat()}


def _timeline(text: str, options: Options) -> Json:
    first, slash, last = text.partition("/")
    start = date_of(first)
    end = date_of(last if slash else options.get("to", ""))
    if start is None or end is None:
        raise InvalidCell("A timeline needs two days: 2026-01-01/2026-01-31, or the option “to”.")
    if end < start:
        raise InvalidCell(f"The timeline ends ({end}) before it starts ({start}).")
    return {"from": start.isoformat(), "to": end.isoformat()}


_EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\_.-](?:[^\s@<>(),;:\"\[\]\\_]*\.)[A-Za-z0-9-]{2,}")


def _email(text: str, options: Options) -> Json:
    address = text.strip()
    bad_dots = ".." in address or address.startswith(".") or ".@" in address
    if len(address) > 254 or bad_dots or not _EMAIL.fullmatch(address):
        raise InvalidCell(f"{shown(address)} is not an e-mail address.")
    return {"email": address, "text": options.get("text") or address}


def _phone(text: str, options: Options) -> Json:
    """monday checks numbers with libphonenumber; this refuses what cannot be one (ITU E.164: at most 15 digits)."""
    if re.search(r"[^0-9+()\s./-]", text) or "+" in text.strip()[1:]:
        raise InvalidCell(f"{shown(text)} is not a telephone number.")
    digits = re.sub(r"[^0-9]", "", text)
    international = text.strip().startswith(("+", "00"))
    digits = digits.removeprefix("00") if international and not text.strip().startswith("+") else digits
    if not (5 if international else 4) <= len(digits) <= 15:
        raise InvalidCell(f"{shown(text)} has {len(digits)} digits; a telephone number has 5 to 15.")
    country = country_of_number(digits) if international else country_code(options.get("country", ""))
    if country is None:
        raise InvalidCell(
            f"{shown(text)} needs its country: write it as +46 8 123 45 67, or give the option “country”."
        )
    return {"phone": f"+{digits}" if international else digits, "countryShortName": country}


def _link(text: str, options: Options) -> Json:
    named = re.fullmatch(r"\[(?P<text>[^\]]*)\]\((?P<url>[^)]*)\)", text.strip())
    url = named["url"].strip() if named else text.strip()
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or re.search(r"\s", url):
        raise InvalidCell(f"{shown(url)} is not a web address; it must begin with http:// or https://.")
    return {"url": url, "text": (named["text"] if named else options.get("text")) or url}


def _country(text: str, _options: Options) -> Json:
    code = country_code(text)
    if code is None:
        raise InvalidCell(f"{shown(text)} is not a country; use its two-letter ISO code or English name.")
    return {"countryCode": code, "countryName": NAMES[code]}


_CHECKED = {"true", "yes", "y", "1", "x", "on"}
_UNCHECKED = {"false", "no", "n", "0", "off"}


def _checkbox(text: str, _options: Options) -> Json:
    """Unchecking is clearing (monday docs, checkbox column)."""
    word = text.strip().casefold()
    if word not in _CHECKED | _UNCHECKED:
        raise InvalidCell(f"{shown(text)} is neither yes nor no (1 or 0, true or false, Y or N).")
    return {"checked": "true"} if word in _CHECKED else None


def _people(text: str, _options: Options) -> Json:
    people: list[Json] = []
    for part in re.split(r"[,;]", text):
        match = re.fullmatch(r"(?:(?P<kind>user|person|team):)?(?P<id>[0-9]{1,18})", part.strip())
        if not match:
            raise InvalidCell(
                f"{shown(part.strip())} is not a monday user: give the id, such as 1234567 or team:51166."
            )
        people.append({"id": int(match["id"]), "kind": "team" if match["kind"] == "team" else "person"})
    return {"personsAndTeams": people}


def _board_relation(text: str, _options: Options) -> Json:
    """From the `ext_key` of the record that is referred to; its item id is put in at delivery."""
    return {REF: [text]}


def _tags(text: str, _options: Options) -> Json:
    parts = [part.strip() for part in re.split(r"[,;]", text)]
    if not all(re.fullmatch(r"[0-9]{1,18}", part) for part in parts):
        raise InvalidCell(f"{shown(text)} is not a list of tags: give their ids, such as 295026, 295064.")
    return {"tag_ids": [int(part) for part in parts]}


def _hour(text: str, _options: Options) -> Json:
    """From `14:30`, or M3's 143000."""
    match = re.fullmatch(r"([0-9]{1,2}):?([0-9]{2})(?::?[0-9]{2})?", text.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise InvalidCell(f"{shown(text)} is not a time of day such as 14:30.")
    return {"hour": int(match[1]), "minute": int(match[2])}


def _week(text: str, options: Options) -> Json:
    day = date_of(text)
    if day is None:
        return None
    back = day.isoweekday() % 7 if options.get("first_day", "monday").casefold() == "sunday" else day.weekday()
    if not date.min.toordinal() + 7 <= day.toordinal() <= date.max.toordinal() - 7:
        raise InvalidCell(f"{day} is out of the calendar's range for a week.")
    start = day - timedelta(days=back)
    return {"week": {"startDate": start.isoformat(), "endDate": (start + timedelta(days=6)).isoformat()}}


def _rating(text: str, options: Options) -> Json:
    number, highest = number_of(text), number_of(options.get("highest", "5"))
    if number is None or highest is None or number != number.to_integral_value() or not 0 <= number <= highest:
        raise InvalidCell(f"{shown(text)} is not a rating from 1 to {highest}.")
    return {"rating": int(number)} if number else None


def _location(text: str, _options: Options) -> Json:
    """From `59.33|18.07|Vasagatan 1, Stockholm`, as in monday's CSV import."""
    lat_text, _, rest = text.partition("|")
    lng_text, _, address = rest.partition("|")
    lat, lng = number_of(lat_text), number_of(lng_text)
    if lat is None or lng is None or abs(lat) > 90 or abs(lng) > 180:
        raise InvalidCell(
            f"{shown(text)} is not a place: give latitude|longitude|address, such as 59.33|18.07|Stockholm."
        )
    return {"lat": digits_of(lat), "lng": digits_of(lng), "address": address.strip()}


_ANY = frozenset({"text", "number", "date"})
_WORDS = frozenset({"text", "number"})
_DAYS = frozenset({"text", "date"})
_LINK_TEXT = {"text": "The words to show instead of the address."}


def _types() -> dict[str, ColumnType]:
    types = (
        ColumnType("text", "Text", _ANY, _text, {}),
        ColumnType("long_text", "Long text", _ANY, _long_text, {}),
        ColumnType("numbers", "Numbers", _WORDS, _numbers, {}),
        ColumnType("status", "Status", _WORDS, _status, {}),
        ColumnType("dropdown", "Dropdown", _WORDS, _dropdown, {"split_at": "Splits the text into several labels."}),
        ColumnType("date", "Date", _DAYS, _date, {}),
        ColumnType("timeline", "Timeline", _DAYS, _timeline, {"to": "The last day, where the field is the first."}),
        ColumnType("email", "E-mail", frozenset({"text"}), _email, _LINK_TEXT),
        ColumnType("phone", "Phone", _WORDS, _phone, {"country": "Country of numbers without +, such as SE."}),
        ColumnType("link", "Link", frozenset({"text"}), _link, _LINK_TEXT),
        ColumnType("country", "Country", frozenset({"text"}), _country, {}),
        ColumnType("checkbox", "Checkbox", _WORDS, _checkbox, {}),
        ColumnType("people", "People", _WORDS, _people, {}),
        ColumnType("board_relation", "Connected board", frozenset({"reference"}), _board_relation, {}),
        ColumnType("tags", "Tags", _WORDS, _tags, {}),
        ColumnType("hour", "Hour", _WORDS, _hour, {}, clear={}),
        ColumnType("week", "Week", _DAYS, _week, {"first_day": "monday or sunday, as set in the monday account."}),
        ColumnType("rating", "Rating", _WORDS, _rating, {"highest": "Number of stars; 5 unless told."}),
        ColumnType("location", "Location", frozenset({"text"}), _location, {}),
    )
    return {type_.name: type_ for type_ in types}


WRITABLE_TYPES: Mapping[str, ColumnType] = _types()

READ_ONLY_TYPES: Mapping[str, str] = {
    "mirror": "it shows another board's column",
    "formula": "monday computes it",
    "item_id": "monday gives it",
    "auto_number": "monday counts it",
    "creation_log": "monday keeps it",
    "last_updated": "monday keeps it",
    "subtasks": "it holds the subitems",
    "button": "it is pressed by people",
    "progress": "monday computes it from status columns",
    "time_tracking": "it is kept by people",
    "vote": "it is given by people",
    "file": "it takes uploads, not values",
}
"""Column type -> why nothing can be written to it."""


def column_type(name: str) -> ColumnType:
    """Raises InvalidCell with the reason for a type that cannot be written."""
    if name in READ_ONLY_TYPES:
        raise InvalidCell(f"A {name} column cannot be written: {READ_ONLY_TYPES[name]}.")
    if name not in WRITABLE_TYPES:
        raise InvalidCell(f"Columns of type {shown(name)} are not supported; use one of {', '.join(WRITABLE_TYPES)}.")
    return WRITABLE_TYPES[name]


def encode(type_name: str, value: Value, options: Options) -> Json:
    """The cell for this value; None and blank text give the type's own clear value. Raises InvalidCell."""
    type_ = column_type(type_name)
    text = text_of(value)
    return type_.encode(text, options) if text.strip() else type_.clear
