"""What is known of the connected CloudSuite, and which of its sources the user has chosen, as kept in the store."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.discovery import CustomSource, Place, SourceFinding, Tenant
from app.domain.errors import ConfigError
from app.domain.records import Json
from app.domain.routes import RouteId
from app.domain.storage import State, Store
from app.sync.passes import read_anew

TENANT = "infor.tenant"
"""State: `discovery.Tenant`, as found when the account was connected or last checked."""
CUSTOM = "infor.custom"
"""State: route -> `discovery.CustomSource`."""
BESIDE = "infor.beside"
"""State: programs that are read beside the usual sources, such as APS450MI."""
ZONES = "infor.zones"
"""State: configuration of a CSI site -> name of its time zone; absent: this computer's."""
CLOSED = "infor.closed"
"""State: routes that no source gave when the account was connected, and none has given since."""

PENDING_BATCHES = "APS450MI"
"""Invoices that are entered and not in the ledger yet; read where the user asks for them."""

READING = "reading:"
"""State, as a prefix: what sources remember from run to run."""

_BROKEN = (KeyError, TypeError, ValueError)


def discovered(state: State) -> Tenant | None:
    """None before CloudSuite is connected, and for what another version kept."""
    kept = state.get(TENANT)
    try:
        return Tenant.from_json(kept) if isinstance(kept, dict) else None
    except _BROKEN:
        return None


def closed_routes(state: State) -> dict[RouteId, SourceFinding]:
    """Left out of runs, and why. A route that was readable is not closed: its runs say what is wrong with it."""
    kept, tenant, own = state.get(CLOSED), discovered(state), custom_sources(state)
    reasons = tenant.unreadable() if tenant else {}
    names = set(map(str, kept)) if isinstance(kept, list) else set()
    return {route: why for route, why in reasons.items() if route.value in names and route not in own}


def keep_tenant(state: State, tenant: Tenant, places: Collection[str], *, is_new: bool) -> None:
    """With the routes that are closed to the account, of which a tenant that is not new only loses some."""
    before = closed_routes(state)
    closed: list[Json] = [route.value for route in tenant.closed(places) if is_new or route in before]
    state.set(TENANT, tenant.to_json())
    state.set(CLOSED, closed)


def custom_sources(state: State) -> dict[RouteId, CustomSource]:
    kept = state.get(CUSTOM)
    found: dict[RouteId, CustomSource] = {}
    for one in kept.values() if isinstance(kept, dict) else ():
        try:
            source = CustomSource.from_json(one if isinstance(one, dict) else {})
        except _BROKEN:
            continue
        found[source.route] = source
    return found


def keep_custom_source(store: Store, route: RouteId, custom: CustomSource | None) -> None:
    """None gives the route its usual source back. The next run reads everything: what was read from the other source
    says nothing about this one. Raises ConfigError for a source of another route."""
    if custom is not None and custom.route is not route:
        raise ConfigError(f"That is a source of {custom.route}, not of {route}.", hint="Set it for its own route.")
    chosen = custom_sources(store.state)
    chosen.pop(route, None)
    if custom is not None:
        chosen[route] = custom
    with store.unit():
        store.state.set(CUSTOM, {one.route.value: one.to_json() for one in chosen.values()})
        read_anew(route, store)


def beside(state: State) -> frozenset[str]:
    kept = state.get(BESIDE)
    return frozenset(str(program) for program in kept) if isinstance(kept, list) else frozenset()


def pending_batches(state: State) -> bool:
    return PENDING_BATCHES in beside(state)


def keep_beside(store: Store, programs: frozenset[str], routes: tuple[RouteId, ...]) -> None:
    """The routes are read whole by the next run."""
    with store.unit():
        store.state.set(BESIDE, [*sorted(programs)])
        for route in routes:
            read_anew(route, store)


def site_zones(state: State) -> dict[str, ZoneInfo]:
    kept = state.get(ZONES)
    return {site: zone_of(str(name)) for site, name in kept.items()} if isinstance(kept, dict) else {}


def keep_site_zone(store: Store, config: str, name: str) -> None:
    """Empty: this computer's. Raises ConfigError for a name that is no zone's."""
    zones = {site: zone.key for site, zone in site_zones(store.state).items() if site != config}
    if name:
        zones[config] = zone_of(name).key
    with store.unit():
        store.state.set(ZONES, {**zones})


def zone_of(name: str) -> ZoneInfo:
    """Raises ConfigError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigError(f"“{name}” is no time zone.", hint="Name it like America/Chicago or Europe/Berlin.") from None


def rows_of(kept: Json) -> list[list[str]]:
    """Company and division of each place, as kept."""
    return [[str(part) for part in row] for row in kept if isinstance(row, list)] if isinstance(kept, list) else []


def places_of(context: Mapping[str, Json]) -> set[str]:
    """Companies and sites that are read, as findings name them."""
    configs = context.get("configs")
    places = {str(Place(row[0], row[1])) for row in rows_of(context.get("places"))}
    return places | (set(map(str, configs)) if isinstance(configs, list) else set())


class StateNotes:
    """What a source remembers from run to run, in the store."""

    def __init__(self, state: State) -> None:
        self._state = state

    def get(self, name: str) -> Json:
        return self._state.get(READING + name)

    def set(self, name: str, value: Json) -> None:
        self._state.set(READING + name, value)
