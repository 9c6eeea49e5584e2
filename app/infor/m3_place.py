"""One company and division: each route from the first source that this tenant has and this account may read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.cursor import Window
from app.domain.discovery import CustomSource, ReadingNotes, ways_out
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Known, Page
from app.domain.routes import RouteId
from app.infor.catalog import AnySource, BatchSource, Catalog, CatalogField, ExportSource, ListSource, SearchSource
from app.infor.errors import NOT_FOR_US, not_offered
from app.infor.exportmi import Export
from app.infor.m3_batches import BatchReader
from app.infor.m3_custom import custom_fields, list_source
from app.infor.m3_exports import ExportReader
from app.infor.m3_lists import ListReader
from app.infor.m3_records import RecordMaker
from app.infor.m3_search import SLICE, SearchReader
from app.infor.mi import M3Context, Mi
from app.infor.mi_rest import MiRest
from app.infor.recognise import Recogniser

Reader = ListReader | ExportReader | SearchReader | BatchReader


@dataclass(frozen=True, slots=True)
class Reading:
    """How sources are read, the same for every place."""

    catalog: Catalog
    page_size: int
    notes: ReadingNotes
    custom: Sequence[CustomSource] = ()
    on_request: frozenset[str] = frozenset()
    """Programs whose sources are read beside the others: `APS450MI`."""
    slice_size: int = SLICE
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A source, and what its rows are made into."""

    source: AnySource
    fields: tuple[CatalogField, ...]
    key: tuple[str, ...] = ()
    """Codes that make the key; empty for the route's own way."""

    @property
    def name(self) -> str:
        """`PPS200MI/SearchHead`, `EXPORTMI/Select of MPHEAD`."""
        what = f"{self.source.program}/{self.source.transaction}"
        return f"{what} of {self.source.table}" if isinstance(self.source, ExportSource) else what


class M3Place:
    """Raises as Source.pages. A source that is refused is left out until none is left; then all are tried again."""

    def __init__(self, rest: MiRest, context: M3Context, reading: Reading) -> None:
        self.context = context
        self.mi = Mi(rest, context)
        self.refusals: dict[tuple[RouteId, str], SourceRefused] = {}
        """By route and source: why it was not read."""
        self._reading = reading
        self._export = Export(self.mi, reading.page_size)

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        """What was asked for beside comes first: a record that the route's own source has too is the later one."""
        yield from self._from_all(route, lambda reader: reader.pages(window, cancel), cancel)

    def reread(self, route: RouteId, tails: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        yield from self._from_all(route, lambda reader: reader.reread(tails, cancel), cancel)

    def _from_all(self, route: RouteId, read: Callable[[Reader], Iterator[Page]], cancel: Cancel) -> Iterator[Page]:
        refused: SourceRefused | None = None
        for choice in beside(route, self._reading):
            try:
                yield from self._from_one(route, choice, read, cancel)
            except SourceRefused as why:
                refused = refused or why
        yield from self._from_first(route, read, cancel)
        if refused is not None:
            raise refused

    def _from_first(self, route: RouteId, read: Callable[[Reader], Iterator[Page]], cancel: Cancel) -> Iterator[Page]:
        every = sources(route, self._reading)
        left = [choice for choice in every if (route, choice.name) not in self.refusals] or every
        refusals: list[SourceRefused] = []
        for choice in left:
            try:
                yield from self._from_one(route, choice, read, cancel)
            except SourceRefused as why:
                if why.code not in NOT_FOR_US:
                    raise
                self.mi.forget(choice.source.program)
                self.refusals[route, choice.name] = why
                refusals.append(why)
            else:
                self.refusals.pop((route, choice.name), None)
                return
        raise _all_refused(refusals)

    def _from_one(
        self, route: RouteId, choice: Choice, read: Callable[[Reader], Iterator[Page]], cancel: Cancel
    ) -> Iterator[Page]:
        if not self.mi.offers(choice.source.program, choice.source.transaction, cancel):
            raise not_offered(choice.source.program, choice.source.transaction)
        yield from read(self._reader(route, choice, cancel))

    def _reader(self, route: RouteId, choice: Choice, cancel: Cancel) -> Reader:
        source, page_size = choice.source, self._reading.page_size
        maker = RecordMaker(route, choice.fields, self.context, choice.key)
        if isinstance(source, ListSource):
            # The key tells a list of the user's own from the same one of the catalog.
            reached = f"{choice.name} {'/'.join(choice.key)} {self.context.company}.{self.context.division}"
            return ListReader(self.mi, source, choice.fields, maker, page_size, reached)
        if isinstance(source, SearchSource):
            name = f"m3.search.{route}.{self.context.company}.{self.context.division}"
            notes, slice_size = self._reading.notes, self._reading.slice_size
            return SearchReader(self.mi, source, maker, page_size, notes, name, slice_size=slice_size)
        if isinstance(source, BatchSource):
            return BatchReader(self.mi, source, maker)
        recogniser = Recogniser(self._reading.known, route, choice, self.context.company, self.context.division)
        return ExportReader(self._export, source, choice.fields, maker, recogniser, self.context, cancel)


def sources(route: RouteId, reading: Reading) -> list[Choice]:
    """In order of preference; the user's own source stands alone."""
    described = reading.catalog[route]
    own = [one for one in reading.custom if one.route is route and not one.is_beside]
    if own:
        return [_custom(one, reading.catalog) for one in own]
    return [Choice(source, described.fields) for source in described.sources if not source.is_on_request]


def beside(route: RouteId, reading: Reading) -> list[Choice]:
    described = reading.catalog[route]
    asked = [one for one in described.sources if one.is_on_request and one.program in reading.on_request]
    own = [one for one in reading.custom if one.route is route and one.is_beside]
    return [Choice(one, described.fields) for one in asked] + [_custom(one, reading.catalog) for one in own]


def fields_of(route: RouteId, reading: Reading) -> Sequence[CatalogField]:
    """Of the route's first source, and what sources beside it add."""
    named: dict[str, CatalogField] = {}
    for choice in [*sources(route, reading)[:1], *beside(route, reading)]:
        named = {**{field.name: field for field in choice.fields}, **named}
    return list(named.values())


def _custom(custom: CustomSource, catalog: Catalog) -> Choice:
    return Choice(list_source(custom), custom_fields(custom, catalog[custom.route].fields), custom.key)


def _all_refused(refusals: Sequence[SourceRefused]) -> SourceRefused:
    """The first one, which is the preferred one, with the ways out of all."""
    first = refusals[0]
    return SourceRefused(first.message, hint=ways_out(why.hint for why in refusals), code=first.code)
