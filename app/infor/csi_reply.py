"""What CSI's IDO REST service answers: v2 (rows as objects) and v1 (rows as arrays), with all their ways to say no.

Shapes as in Infor's Mongoose documentation and in public clients: a failure is HTTP 200 with `Success: false` (v2) or
a `MessageCode` (v1), and Items null or empty beside it; all values are text or null. A body that is none of these is
an error and never an empty list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.values import well_formed
from app.infor.csi_errors import bad_request, refused
from app.infor.errors import not_understood
from app.net.http import Reply

Row = dict[str, str]
"""Property -> value as stored, padding included; null is the empty text."""

_YES = frozenset({"true", "1"})
_NO = frozenset({"false", "0"})
_FINE = frozenset({"", "0"})
"""MessageCode of a load that worked."""


@dataclass(frozen=True, slots=True)
class Loaded:
    rows: list[Row]
    bookmark: str = ""
    has_more: bool | None = None
    """None: it is not said."""


class _Odd(Exception):
    """The body is of no known shape; the text says where."""


def read_load(reply: Reply, ido: str, properties: Sequence[str]) -> Loaded:
    """`properties` as they were asked for name the values of v1's basic form.

    Raises SourceRefused where CSI says no, Unreachable for an unknown shape.
    """
    body = _body(reply, ido)
    try:
        rows = [_row(item, properties) for item in _items(body)]
        return Loaded(rows, _text(body.get("bookmark")), _truth(body.get("morerowsexist"), "MoreRowsExist"))
    except _Odd as odd:
        raise not_understood(ido, str(odd)) from None


def read_properties(reply: Reply, ido: str) -> frozenset[str]:
    """Of ido/info. Errors as `read_load`."""
    found = _body(reply, ido).get("properties")
    names = [_name_of(one) for one in found] if isinstance(found, list) else []
    if not names or not all(names):
        raise not_understood(ido, "it names no properties")
    return frozenset(names)


def read_configurations(reply: Reply) -> list[str]:
    """Of ido/configurations. Errors as `read_load`."""
    what = "configurations"
    found = _body(reply, what).get("configurations")
    if not isinstance(found, list):
        raise not_understood(what, "it has no list of configurations")
    names = [_name_of(one).strip() for one in found]
    return [name for name in names if name]


def _name_of(described: Any) -> str:
    """A property or configuration, as its name or as an object with it."""
    if isinstance(described, Mapping):
        described = described.get("Name") or described.get("PropertyName") or described.get("ConfigName")
    return described if isinstance(described, str) else ""


def _body(reply: Reply, ido: str) -> dict[str, Any]:
    """With its names in lower case. Raises SourceRefused for a refusal in it."""
    try:
        # Numbers stay the text they are: a float would lose digits.
        content = json.loads(reply.body, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        if reply.status == 400:
            raise bad_request(ido)
        raise not_understood(ido, "it is no JSON object")
    body = {str(name).lower(): value for name, value in content.items()}
    try:
        is_refusal = _is_refusal(body)
    except _Odd as odd:
        raise not_understood(ido, str(odd)) from None
    if is_refusal or reply.status == 400:
        raise refused(ido, _text(body.get("message")))
    return body


def _is_refusal(body: Mapping[str, Any]) -> bool:
    if "success" in body:
        # Null is no success either.
        return not _truth(body["success"], "Success")
    return "messagecode" in body and _text(body["messagecode"]) not in _FINE


def _items(body: Mapping[str, Any]) -> list[Any]:
    if "items" not in body:
        raise _Odd("it has no Items")
    items = body["items"]
    if items is None:
        return []
    if not isinstance(items, list):
        raise _Odd("its Items are no list")
    return items


def _row(item: Any, properties: Sequence[str]) -> Row:
    if isinstance(item, dict):
        return {str(name): _value(value) for name, value in item.items()}
    if not isinstance(item, list):
        raise _Odd("an item is neither an object nor a list")
    if item and all(isinstance(pair, dict) and "Name" in pair for pair in item):
        return {str(pair["Name"]): _value(pair.get("Value")) for pair in item}
    if len(item) != len(properties):
        raise _Odd(f"an item has {len(item)} values in place of {len(properties)}")
    return {name: _value(value) for name, value in zip(properties, item, strict=True)}


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if not isinstance(value, str):
        raise _Odd("a value is no text")
    return well_formed(value)


def _truth(value: Any, name: str) -> bool | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return value
    said = _text(value).lower()
    if said not in _YES | _NO:
        raise _Odd(f"{name} is neither true nor false")
    return said in _YES


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
