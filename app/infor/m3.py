"""M3 as a source of records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from app.domain.cursor import Window
from app.domain.discovery import CustomSource, MiField, Place, ReadingNotes, SourceFinding
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Known, Page, SourceField
from app.domain.records import Json
from app.domain.routes import RouteId
from app.infor.catalog import Catalog
from app.infor.errors import standing_of
from app.infor.gateway import Gateway
from app.infor.m3_custom import check_custom
from app.infor.m3_place import M3Place, Reading, fields_of
from app.infor.m3_search import SLICE
from app.infor.mi import M3Context, user_context
from app.infor.mi_rest import MiRest, Version

PAGE_SIZE = 2000

_DIVISIONAL = frozenset({RouteId.GL_ACCOUNTS, RouteId.INVOICES, RouteId.INVOICE_LINES})
_ORDERS = frozenset({RouteId.PURCHASE_ORDERS, RouteId.PO_LINES})
"""Numbered by company, but a session may see those of its division only."""


class MemoryNotes:
    """Notes that last as long as the process."""

    def __init__(self) -> None:
        self._notes: dict[str, Json] = {}

    def get(self, name: str) -> Json:
        return self._notes.get(name)

    def set(self, name: str, value: Json) -> None:
        self._notes[name] = value


class M3Source:
    """The `Source` of domain.ports for M3: one or several companies and divisions, each record with its own in the key.

    `places` are read in their order; without them the company and division given, or those of the service account's
    user. Safe to use from several threads. Raises ConfigError for a custom source that does not read.
    """

    def __init__(
        self,
        gateway: Gateway,
        catalog: Catalog,
        *,
        places: Sequence[Place] = (),
        company: str | None = None,
        division: str | None = None,
        custom: Sequence[CustomSource] = (),
        on_request: frozenset[str] = frozenset(),
        notes: ReadingNotes | None = None,
        known: Known | None = None,
        version: Version = "v2",
        page_size: int = PAGE_SIZE,
        slice_size: int = SLICE,
    ) -> None:
        """`on_request` names programs that are read beside the others (`APS450MI`); `version` is what is tried first.

        Where nothing tells what changed, `slice_size` closed records are read again by each run; `notes` should outlive
        the process, or such sources are read whole every time. Of table rows that are `known` no record is made.
        """
        for one in custom:
            check_custom(one)
        self.rest = MiRest(gateway, version)
        self._given = tuple(places)
        self._company = company
        self._division = division
        notes = notes or MemoryNotes()
        self._reading = Reading(catalog, page_size, notes, tuple(custom), on_request, slice_size, known)
        self._opened: list[M3Place] = []

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        """A company or division that is refused stops no other; the refusal comes last."""
        refused: SourceRefused | None = None
        for place in self._places_of(route, cancel):
            try:
                yield from self._own(route, place, place.pages(route, window, cancel))
            except SourceRefused as why:
                refused = refused or why
        if refused is not None:
            raise refused

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        wanted = set(keys)
        for place in self._places_of(route, cancel) if keys else ():
            tails = [tail for key in keys if (tail := _own_tail(route, key, place.context)) is not None]
            pages = place.reread(route, tails, cancel) if tails else ()
            for page in self._own(route, place, pages):
                yield Page(
                    tuple(one for one in page.records if one.key in wanted),
                    tuple(one for one in page.unreadable if one.key in wanted),
                    page.highest,
                )

    def routes(self) -> tuple[RouteId, ...]:
        return tuple(self._reading.catalog)

    def fields(self, route: RouteId) -> list[SourceField]:
        return [SourceField(one.name, one.title, one.code, one.kind) for one in fields_of(route, self._reading)]

    def check(self, cancel: Cancel) -> str:
        found = user_context(self.rest, cancel)
        contexts = [place.context for place in self._places(cancel)]
        user = f", user {found.user}" if found.user else ""
        if len(contexts) > 1:
            several = ", ".join(str(Place(one.company, one.division)) for one in contexts)
            return f"{self.rest.tenant}, companies {several}{user}"
        division = f", division {contexts[0].division}" if contexts[0].division else ""
        return f"{self.rest.tenant}, company {contexts[0].company}{division}{user}"

    def context(self, cancel: Cancel) -> M3Context:
        """The first place."""
        return self._places(cancel)[0].context

    def describe(
        self, program: str, transaction: str, cancel: Cancel
    ) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        """Input and output fields of a transaction, for the form of a custom source. Errors as Mi.describe."""
        return self._places(cancel)[0].mi.describe(program, transaction, cancel)

    def refusals(self) -> list[SourceFinding]:
        """Sources that have failed since this object was made: worth discovering the tenant again."""
        return [
            SourceFinding(
                route, name, standing_of(why), str(Place(place.context.company, place.context.division)), **_told(why)
            )
            for place in self._opened
            for (route, name), why in place.refusals.items()
        ]

    def _places_of(self, route: RouteId, cancel: Cancel) -> list[M3Place]:
        """All of them where the division matters, else one for each company."""
        places = self._places(cancel)
        if route is not RouteId.SUPPLIERS:
            return places
        return list({place.context.company: place for place in reversed(places)}.values())[::-1]

    def _own(self, route: RouteId, place: M3Place, pages: Iterable[Page]) -> Iterator[Page]:
        """Without the orders that belong to a division which is read on its own."""
        mine = place.context
        companions = {one.context.division for one in self._opened if one.context.company == mine.company}
        others = companions - {mine.division}
        if route not in _ORDERS or not mine.division or not others:
            yield from pages
            return
        # A line whose header this session does not see has no division here.
        elsewhere = {*others, None} if route is RouteId.PO_LINES else others
        for page in pages:
            own = tuple(one for one in page.records if one.fields.get("division") not in elsewhere)
            yield replace(page, records=own)

    def _places(self, cancel: Cancel) -> list[M3Place]:
        if not self._opened:
            self._opened = [M3Place(self.rest, context, self._reading) for context in self._contexts(cancel)]
        return self._opened

    def _contexts(self, cancel: Cancel) -> list[M3Context]:
        if self._given:
            return [M3Context(place.company, place.division) for place in self._given]
        if self._company is not None and self._division is not None:
            return [M3Context(self._company, self._division)]
        found = user_context(self.rest, cancel)
        if self._company is None or self._company == found.company:
            division = found.division if self._division is None else self._division
            return [M3Context(found.company, division, found.user)]
        return [M3Context(self._company, self._division or "", found.user)]


def _told(why: SourceRefused) -> dict[str, Any]:
    return {"reason": why.message, "hint": why.hint, "code": why.code}


def _own_tail(route: RouteId, key: str, context: M3Context) -> str | None:
    """The part of a key behind company and division; None for a key of another place."""
    _, company, *rest = key.split(":", 3 if route in _DIVISIONAL else 2)
    if company != context.company or not rest:
        return None
    if route in _DIVISIONAL and context.division and rest[0] != context.division:
        return None
    return rest[-1]
