"""M3 as a source of records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.cursor import Window
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Page, SourceField
from app.domain.routes import RouteId
from app.infor.catalog import AnySource, Catalog, ListSource
from app.infor.errors import not_offered
from app.infor.exportmi import Export
from app.infor.gateway import Gateway
from app.infor.m3_exports import ExportReader
from app.infor.m3_lists import ListReader
from app.infor.m3_records import RecordMaker
from app.infor.mi import M3Context, Mi, discover

PAGE_SIZE = 1000

_DIVISIONAL = frozenset({RouteId.GL_ACCOUNTS, RouteId.INVOICES, RouteId.INVOICE_LINES})


class M3Source:
    """The `Source` of domain.ports for M3. Each route is read from the first source that the tenant offers.

    Without a company (and division), those of the service account's user are taken. Safe to use from several threads.
    """

    def __init__(
        self,
        gateway: Gateway,
        catalog: Catalog,
        *,
        company: str | None = None,
        division: str | None = None,
        page_size: int = PAGE_SIZE,
    ) -> None:
        self._gateway = gateway
        self._catalog = catalog
        self._company = company
        self._division = division
        self._page_size = page_size
        self._opened: tuple[Mi, Export] | None = None

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        yield from self._reader(route, cancel).pages(window, cancel)

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        context = self.context(cancel)
        tails = [tail for key in keys if (tail := _own_tail(route, key, context)) is not None]
        wanted = set(keys)
        for page in self._reader(route, cancel).reread(tails, cancel) if tails else ():
            yield Page(
                tuple(one for one in page.records if one.key in wanted),
                tuple(one for one in page.unreadable if one.key in wanted),
                page.highest,
            )

    def fields(self, route: RouteId) -> list[SourceField]:
        return [SourceField(one.name, one.title, one.code, one.kind) for one in self._catalog[route].fields]

    def check(self, cancel: Cancel) -> str:
        found = discover(self._gateway, cancel)
        context = self.context(cancel)
        division = f", division {context.division}" if context.division else ""
        user = f", user {found.user}" if found.user else ""
        return f"{self._gateway.tenant}, company {context.company}{division}{user}"

    def context(self, cancel: Cancel) -> M3Context:
        return self._open(cancel)[0].context

    def _reader(self, route: RouteId, cancel: Cancel) -> ListReader | ExportReader:
        mi, export = self._open(cancel)
        described = self._catalog[route]
        source = self._offered(mi, described.sources, cancel)
        maker = RecordMaker(route, described.fields, mi.context)
        if isinstance(source, ListSource):
            return ListReader(mi, source, described.fields, maker, self._page_size)
        return ExportReader(export, source, described.fields, maker, mi.context, cancel)

    def _offered(self, mi: Mi, sources: Sequence[AnySource], cancel: Cancel) -> AnySource:
        refused: SourceRefused | None = None
        for source in sources:
            called = (source.program, source.transaction) if isinstance(source, ListSource) else ("EXPORTMI", "Select")
            if mi.offers(*called, cancel):
                return source
            refused = refused or not_offered(*called)
        raise refused or SourceRefused("The catalog names no source for this route.")

    def _open(self, cancel: Cancel) -> tuple[Mi, Export]:
        if self._opened is None:
            mi = Mi(self._gateway, self._context(cancel))
            self._opened = mi, Export(mi, self._page_size)
        return self._opened

    def _context(self, cancel: Cancel) -> M3Context:
        if self._company is not None and self._division is not None:
            return M3Context(self._company, self._division)
        found = discover(self._gateway, cancel)
        if self._company is None or self._company == found.company:
            return M3Context(found.company, found.division if self._division is None else self._division, found.user)
        return M3Context(self._company, self._division or "", found.user)


def _own_tail(route: RouteId, key: str, context: M3Context) -> str | None:
    """The part of a key behind company and division; None for a key of another company."""
    _, company, *rest = key.split(":", 3 if route in _DIVISIONAL else 2)
    return rest[-1] if company == context.company and rest else None
