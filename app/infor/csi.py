"""CSI (SyteLine) as a source of records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo

from app.domain import derived
from app.domain.cursor import Window
from app.domain.discovery import SourceFinding, Standing
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Known, Page, SourceField
from app.domain.routes import RouteId
from app.infor.csi_catalog import CsiCatalog
from app.infor.csi_errors import NO_IDO, NO_INTERFACE
from app.infor.csi_ido import Ask, Site, configurations
from app.infor.csi_invoices import InvoiceReader
from app.infor.csi_reader import IdoReader, SiteClock
from app.infor.csi_records import RecordMaker
from app.infor.gateway import Gateway
from app.infor.recognise import Recogniser

__all__ = ["CsiSource", "configurations", "discover_site", "site_of"]

PAGE_SIZE = 1000
ABSENT = frozenset({NO_IDO, *NO_INTERFACE})


class CsiSource:
    """The `Source` of domain.ports for one site of CSI. Safe to use from several threads.

    `config` is the Mongoose configuration; `site` takes the place of company and division in keys, and is told from
    the configuration where it is empty. `zone` is the site's, in which its RecordDate stands; unknown, windows reach
    half a day further back. `home` is the user's zone: a window that begins at a midnight there begins with that day at
    the site, whatever the hour is there. Of rows that are `known` no record is made.
    """

    def __init__(
        self,
        gateway: Gateway,
        catalog: CsiCatalog,
        *,
        config: str,
        site: str = "",
        zone: tzinfo | None = None,
        home: tzinfo | None = None,
        page_size: int = PAGE_SIZE,
        known: Known | None = None,
    ) -> None:
        self._catalog = catalog
        self._known = known
        self._ido = Site(gateway, config, page_size)
        self._clock = SiteClock(zone, home)
        self.site = site or site_of(gateway.tenant, config)

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        yield from self._reader(route, cancel).pages(window, cancel)

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        wanted = set(keys)
        tails = [tail for key in keys if (tail := self._own_tail(key)) is not None]
        for page in self._reader(route, cancel).reread(tails, cancel) if tails else ():
            yield Page(
                tuple(one for one in page.records if one.key in wanted),
                tuple(one for one in page.unreadable if one.key in wanted),
                page.highest,
            )

    def fields(self, route: RouteId) -> list[SourceField]:
        return source_fields(self._catalog, route)

    def not_offered(self, route: RouteId) -> Mapping[str, str]:
        """Canonical fields that M3 gives and CSI does not, and why; for the editor."""
        return self._catalog[route].not_offered

    def routes(self) -> tuple[RouteId, ...]:
        """Those that CSI offers."""
        return tuple(route for route, described in self._catalog.items() if described.fields)

    def check(self, cancel: Cancel) -> str:
        described = self._catalog[RouteId.SUPPLIERS]
        self._ido.load(Ask(described.ido[0], described.key), cancel, cap=1)
        return f"{self._ido.tenant}, site {self.site}"

    def findings(self, cancel: Cancel) -> list[SourceFinding]:
        """Each IDO of the catalog: whether this site has it, and the account may read it. Raises as Gateway.get."""
        collections = {
            names: route
            for route, described in self._catalog.items()
            for names in (described.ido, *((name,) for name in described.parts.values()))
            if names
        }
        return [self._finding(route, names, cancel) for names, route in collections.items()]

    def _finding(self, route: RouteId, names: Sequence[str], cancel: Cancel) -> SourceFinding:
        name, place = names[0], self._ido.config
        try:
            name, _ = self._ido.describe(names, cancel)
            self._ido.load(Ask(name, ("RowPointer",)), cancel, cap=1)
        except SourceRefused as error:
            standing = Standing.MISSING if error.code in ABSENT else Standing.REFUSED
            return SourceFinding(route, name, standing, place, error.message, error.hint, error.code)
        return SourceFinding(route, name, Standing.READY, place)

    @property
    def interface(self) -> str:
        """v2 or v1 of the REST service, once something was read; else empty."""
        return self._ido.interface

    def _reader(self, route: RouteId, cancel: Cancel) -> IdoReader | InvoiceReader:
        described = self._catalog[route]
        if not described.fields:
            raise SourceRefused(
                described.reason or "CSI does not offer this route.", hint="Switch the route off.", code="NotOffered"
            )
        maker = RecordMaker(route, self.site, described.fields)
        if described.parts:
            return InvoiceReader(self._ido, described, maker, self._clock, cancel)
        return IdoReader(self._ido, described, maker, Recogniser(self._known, maker), self._clock, cancel)

    def _own_tail(self, key: str) -> str | None:
        """The part of a key behind the site; None for a key of another site."""
        _, site, *rest = key.split(":", 2)
        return rest[0] if site == self.site and rest else None


def source_fields(catalog: CsiCatalog, route: RouteId) -> list[SourceField]:
    """What the route's records can contain, with what is worked out of that; no call."""
    own = [SourceField(one.name, one.title, one.code, one.kind) for one in catalog[route].fields]
    return [*own, *derived.source_fields(route, {one.name for one in own})]


def site_of(tenant: str, config: str) -> str:
    """`ACME_TST_DALS` of the tenant `ACME_TST` is the site DALS; another name stands for itself."""
    return config.removeprefix(f"{tenant}_") or config


def discover_site(gateway: Gateway, cancel: Cancel) -> tuple[str, str]:
    """Configuration and site where there is exactly one for the tenant, or one that fits its name.

    Raises SourceRefused, naming what there is to choose from; errors of the gateway as Gateway.get.
    """
    found = configurations(gateway, cancel)
    own = [config for config in found if config.startswith(f"{gateway.tenant}_")]
    fitting = own if len(own) == 1 else found
    if len(fitting) != 1:
        listed = ", ".join(found) or "none"
        raise SourceRefused(
            f"CSI has several configurations, or none: {listed}.",
            hint="Name the one to read when connecting.",
            code="NoConfiguration",
        )
    return fitting[0], site_of(gateway.tenant, fitting[0])
