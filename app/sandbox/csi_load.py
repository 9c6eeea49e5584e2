"""A load of an IDO: rows by filter, order and bookmark, as Mongoose pages them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.sax.saxutils import escape

from app.sandbox.csi_filter import condition
from app.sandbox.csi_idos import Ido
from app.sandbox.csi_site import CsiSettings
from app.sandbox.csi_values import Comparable, Property

DEFAULT_CAP = 200
Place = tuple[tuple[bool, Any], ...]


class LoadRefused(Exception):
    """The text is Mongoose's answer."""


@dataclass(frozen=True, slots=True)
class LoadRequest:
    """`cap` 0 means all rows. `loadtype` is FIRST, NEXT, PREV or LAST."""

    properties: tuple[str, ...]
    """Empty for all."""
    filter: str
    orderby: str
    cap: int
    loadtype: str
    bookmark: str
    is_distinct: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    properties: tuple[Property, ...]
    rows: Sequence[Any]
    bookmark: str
    has_more: bool


@dataclass(frozen=True, slots=True)
class _Order:
    """The properties that a load is sorted by, the last ones making it unique."""

    keys: tuple[tuple[Property, bool], ...]
    """Property and whether it is descending."""

    def sorted(self, rows: Iterable[Any]) -> list[Any]:
        made = list(rows)
        for one, is_descending in reversed(self.keys):
            made.sort(key=lambda row, one=one: _rank(one.comparable(row)), reverse=is_descending)  # type: ignore[misc]
        return made

    def is_behind(self, row: Any, values: Sequence[Comparable | None], *, or_there: bool) -> bool:
        """Whether `row` comes after the row that had these values, or is in its place."""
        for (one, is_descending), value in zip(self.keys, values, strict=True):
            own, other = _rank(one.comparable(row)), _rank(value)
            if own != other:
                return own < other if is_descending else own > other
        return or_there


@dataclass(frozen=True, slots=True)
class Found:
    properties: tuple[Property, ...]
    order: _Order
    rows: list[Any]


def read_request(given: Mapping[str, str], *, v1: bool = False) -> LoadRequest:
    """Parameter names in lower case. Raises LoadRefused for what cannot be read."""
    cap = given.get("rowcap" if v1 else "recordcap", "").strip() or "-1"
    if not re.fullmatch(r"-?\d+", cap):
        raise LoadRefused(f"Input string was not in a correct format: {cap}")
    loadtype = (given.get("loadtype") or "FIRST").strip().upper()
    if loadtype not in ("FIRST", "NEXT", "PREV", "LAST"):
        raise LoadRefused(f"Invalid load type: {loadtype}")
    names = given.get("props" if v1 else "properties", "").strip()
    return LoadRequest(
        properties=tuple(name.strip() for name in names.split(",") if name.strip()) if names != "*" else (),
        filter=given.get("filter", "").strip(),
        orderby=given.get("orderby", "").strip(),
        cap=DEFAULT_CAP if int(cap) < 0 else int(cap),
        loadtype=loadtype,
        bookmark=given.get("bookmark", "").strip(),
        is_distinct=given.get("distinct", "").strip().lower() in ("true", "1"),
    )


def find(ido: Ido, asked: LoadRequest, settings: CsiSettings) -> Found:
    """All rows that pass, in order. Raises LoadRefused and IllegalFilter."""
    properties = tuple(_known(ido, name) for name in asked.properties) or tuple(ido.properties.values())
    order = _order(ido, asked.orderby)
    rows: Iterable[Any] = ido.rows()
    if asked.filter:
        passes = condition(
            asked.filter,
            ido.properties,
            most_or_terms=settings.most_or_terms,
            rejects_quoted_numbers=settings.rejects_quoted_numbers,
        )
        rows = [row for row in rows if passes(row)]
    found = order.sorted(rows)
    return Found(properties, order, _distinct(found, properties) if asked.is_distinct else found)


def page_of(found: Found, asked: LoadRequest, settings: CsiSettings) -> Loaded:
    """The page that the bookmark leads to. Raises LoadRefused for a bookmark of another load."""
    rows, order = found.rows, found.order
    cap = asked.cap or len(rows)
    is_backward = asked.loadtype in ("PREV", "LAST")
    first, beyond = 0, len(rows)
    # Some clients say NEXT on the first call, without a bookmark.
    if asked.bookmark and asked.loadtype in ("NEXT", "PREV") and not settings.is_bookmark_stalled:
        values = _values(order, asked.bookmark, "F" if is_backward else "L")
        place = bisect_left(rows, True, key=lambda row: order.is_behind(row, values, or_there=is_backward))
        first, beyond = (0, place) if is_backward else (place, beyond)
    page = rows[max(first, beyond - cap) : beyond] if is_backward else rows[first : min(first + cap, beyond)]
    bookmark = _bookmark(order, page) if page else asked.bookmark
    return Loaded(found.properties, page, bookmark, len(page) < beyond - first)


def _order(ido: Ido, orderby: str) -> _Order:
    keys: list[tuple[Property, bool]] = []
    for part in filter(None, (part.strip() for part in orderby.split(","))):
        name, _, direction = part.partition(" ")
        if direction.strip().upper() not in ("", "ASC", "DESC"):
            raise LoadRefused(f"Incorrect syntax near '{direction.strip()}' in the order by.")
        keys.append((_known(ido, name), direction.strip().upper() == "DESC"))
    have = {one.name for one, _ in keys}
    rest = ("RowPointer",) if keys else ido.key
    return _Order((*keys, *((ido.properties[name], False) for name in rest if name not in have)))


def _known(ido: Ido, name: str) -> Property:
    if name not in ido.properties:
        raise LoadRefused(f"Property {name} does not exist on IDO {ido.name}.")
    return ido.properties[name]


def _rank(value: Comparable | None) -> tuple[bool, Any]:
    """Nulls come first, as in SQL Server."""
    return (value is not None, value if value is not None else 0)


def _distinct(rows: list[Any], properties: Sequence[Property]) -> list[Any]:
    return list({tuple(one.written(row) for one in properties): row for row in reversed(rows)}.values())[::-1]


def _bookmark(order: _Order, page: Sequence[Any]) -> str:
    """`<B><P><p>VendNum</p></P><D><f>false</f></D><F><v>  S1</v></F><L><v>  S9</v></L></B>`."""
    names = "".join(f"<p>{one.name}</p>" for one, _ in order.keys)
    flags = "".join(f"<f>{'true' if is_descending else 'false'}</f>" for _, is_descending in order.keys)
    first, last = _told(order, page[0]), _told(order, page[-1])
    return f"<B><P>{names}</P><D>{flags}</D><F>{first}</F><L>{last}</L></B>"


def _told(order: _Order, row: Any) -> str:
    values = (one.written(row) for one, _ in order.keys)
    return "".join("<v/>" if value is None else f"<v>{escape(value)}</v>" for value in values)


def _values(order: _Order, bookmark: str, part: str) -> list[Comparable | None]:
    """The values of the bookmark's first (F) or last (L) row. Raises LoadRefused for a bookmark of another load."""
    names = re.findall(r"<p>([^<]*)</p>", bookmark)
    inside = re.search(rf"<{part}>(.*?)</{part}>", bookmark, re.DOTALL)
    told = re.findall(r"<v/>|<v>(.*?)</v>", inside[1], re.DOTALL) if inside else []
    if names != [one.name for one, _ in order.keys] or len(told) != len(names):
        raise LoadRefused("The bookmark is not valid for this collection.")
    try:
        return [
            one.parsed(unescape(value)) if value else None for (one, _), value in zip(order.keys, told, strict=True)
        ]
    except ValueError as error:
        raise LoadRefused(f"The bookmark is not valid: {error}") from None
