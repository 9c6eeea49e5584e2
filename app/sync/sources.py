"""What is known of the connected CloudSuite, and which of its sources the user has chosen, as kept in the store."""

from __future__ import annotations

from app.domain.discovery import CustomSource, Tenant
from app.domain.errors import ConfigError
from app.domain.routes import RouteId
from app.domain.storage import State, Store
from app.sync.passes import read_anew

TENANT = "infor.tenant"
"""State: `discovery.Tenant`, as found when the account was connected or last checked."""
CUSTOM = "infor.custom"
"""State: route -> `discovery.CustomSource`."""
BESIDE = "infor.beside"
"""State: programs that are read beside the usual sources, such as APS450MI."""

_BROKEN = (KeyError, TypeError, ValueError)


def discovered(state: State) -> Tenant | None:
    """None before CloudSuite is connected, and for what another version kept."""
    kept = state.get(TENANT)
    try:
        return Tenant.from_json(kept) if isinstance(kept, dict) else None
    except _BROKEN:
        return None


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


def keep_beside(store: Store, programs: frozenset[str], routes: tuple[RouteId, ...]) -> None:
    """The routes are read whole by the next run."""
    with store.unit():
        store.state.set(BESIDE, [*sorted(programs)])
        for route in routes:
            read_anew(route, store)
