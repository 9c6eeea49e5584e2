"""Cursors of items_page: opaque, valid 60 minutes from the first request, however many pages follow."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from app.sandbox.monday_errors import Refusal, bad_argument
from app.sandbox.monday_model import Item

LIFETIME = timedelta(minutes=60)
MAX_PAGE = 500
MAX_OPEN = 1_000


@dataclass(frozen=True, slots=True)
class Page:
    items: list[Item]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class _Rest:
    items: list[Item]
    offset: int
    began: datetime


class Cursors:
    """What is still to be read of each open result. At most 1,000 are kept, the oldest go first."""

    def __init__(self) -> None:
        self._open: OrderedDict[str, _Rest] = OrderedDict()
        self._numbers = count(1)

    def first(self, items: list[Item], limit: int, now: datetime) -> Page:
        return self._page(_Rest(items, 0, now), limit)

    def next(self, cursor: str, limit: int, now: datetime) -> Page:
        """Raises Refusal for a cursor that has expired or never was. Items gone since are left out."""
        rest = self._open.get(cursor)
        if rest is None or now - rest.began >= LIFETIME:
            message = "The cursor provided for pagination has expired. Please refresh your query"
            raise Refusal("CursorException", message, cursor=cursor)
        return self._page(rest, limit)

    def _page(self, rest: _Rest, limit: int) -> Page:
        if not 1 <= limit <= MAX_PAGE:
            raise bad_argument(f"limit is between 1 and {MAX_PAGE}", limit=limit)
        end = rest.offset + limit
        shown = [item for item in rest.items[rest.offset : end] if item.state == "active"]
        if end >= len(rest.items):
            return Page(shown, None)
        cursor = f"MSw5NzI4MDA5MDAsaV9{next(self._numbers):012d}"
        self._open[cursor] = _Rest(rest.items, end, rest.began)
        while len(self._open) > MAX_OPEN:
            self._open.popitem(last=False)
        return Page(shown, cursor)
