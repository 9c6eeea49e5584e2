"""Does a board still show what was written to it? Only what can be told for sure counts as different."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from app.domain.countries import country_code
from app.domain.plan import MISSING, is_empty
from app.domain.records import Json

Shows = Callable[[Json, str], bool | None]
"""From a cell as written, and the board's text, neither of them empty."""


def shows(type_name: str, cell: Json, text: str) -> bool | None:
    """Whether a column of this type that was given the cell shows this text; None where that cannot be told.

    The texts are those of monday's field `text` (monday docs, column values); of a connecting column the linked
    items' ids. An empty status may show the board's default label.
    """
    if cell == MISSING:
        return None
    has_text, has_cell = bool(text.strip()), not is_empty(cell) and cell != ""
    if has_text != has_cell:
        return None if type_name == "status" and has_text else False
    return _SHOWS.get(type_name, _unsure)(cell, text) if has_text else True


def same_name(written: str, shown: str) -> bool:
    return _plain(written) == _plain(shown)


def _plain(text: str) -> str:
    """Blanks and forms of accents that a vendor may change on the way are no edit."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _text(cell: Json, text: str) -> bool | None:
    return same_name(cell, text) if isinstance(cell, str) else None


def _numbers(cell: Json, text: str) -> bool | None:
    """monday keeps numbers as floating-point ones as well, and groups or rounds them as the column is set."""
    try:
        return float(str(cell)) == float(text)
    except ValueError:
        return None


def _field(cell: Json, name: str) -> str:
    value = cell.get(name) if isinstance(cell, Mapping) else None
    return str(value) if isinstance(value, str | int) else ""


def _long_text(cell: Json, text: str) -> bool | None:
    return same_name(_field(cell, "text"), text)


def _status(cell: Json, text: str) -> bool | None:
    """A label that differs in case only is found, not made anew."""
    wanted = _field(cell, "label")
    return _plain(wanted).casefold() == _plain(text).casefold() if wanted else None


def _dropdown(cell: Json, text: str) -> bool | None:
    """Labels may contain commas themselves."""
    labels = cell.get("labels") if isinstance(cell, Mapping) else None
    return _parts(", ".join(map(str, labels))) == _parts(text) if isinstance(labels, list) else None


def _parts(text: str) -> list[str]:
    return sorted(_plain(part).casefold() for part in text.split(","))


def _date(cell: Json, text: str) -> bool | None:
    """A time of day that someone added is no other day."""
    return text[:10] == _field(cell, "date") if re.match(r"\d{4}-\d\d-\d\d", text) else None


def _timeline(cell: Json, text: str) -> bool | None:
    days = re.findall(r"\d{4}-\d\d-\d\d", text)
    return days == [_field(cell, "from"), _field(cell, "to")] if len(days) == 2 else None


def _email(cell: Json, text: str) -> bool | None:
    """The text is the address, the words shown for it, or both."""
    known = {_plain(_field(cell, name)).casefold() for name in ("email", "text")}
    shown = _plain(text).casefold()
    return shown in known or _field(cell, "email").casefold() in re.split(r"[\s<>()]+", shown)


def _phone(cell: Json, text: str) -> bool | None:
    wanted, shown = (re.sub(r"\D", "", one) for one in (_field(cell, "phone"), text))
    return wanted.endswith(shown) or shown.endswith(wanted) if wanted and shown else None


def _link(cell: Json, text: str) -> bool | None:
    addresses = [part.rstrip("/") for part in text.split()]
    return _field(cell, "url").rstrip("/") in addresses or same_name(_field(cell, "text"), text)


def _country(cell: Json, text: str) -> bool | None:
    """monday's names of countries are not all ours."""
    shown = country_code(text)
    return shown == _field(cell, "countryCode") if shown else None


def _relation(cell: Json, text: str) -> bool | None:
    ids = cell.get("item_ids") if isinstance(cell, Mapping) else None
    return sorted(map(str, ids)) == sorted(text.split(",")) if isinstance(ids, list) else None


def _checkbox(_cell: Json, _text: str) -> bool | None:
    return True


def _unsure(_cell: Json, _text: str) -> bool | None:
    return None


_SHOWS: Mapping[str, Shows] = {
    "text": _text,
    "long_text": _long_text,
    "numbers": _numbers,
    "status": _status,
    "dropdown": _dropdown,
    "date": _date,
    "timeline": _timeline,
    "email": _email,
    "phone": _phone,
    "link": _link,
    "country": _country,
    "board_relation": _relation,
    "checkbox": _checkbox,
}
