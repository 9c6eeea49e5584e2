"""The state of everything in one look, from the store alone: no call, no keychain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.delivery import RowState
from app.domain.routes import DELIVERY_ORDER, ROUTES, RouteId
from app.domain.schedules import ScheduleKind
from app.domain.status import AppState, AppStatus, BoardBinding, ConnectionStatus, Outcome, RouteState, RouteStatus
from app.domain.storage import RouteRun
from app.sync.budget import calls_limit, calls_today
from app.sync.deps import Deps
from app.sync.run import parked_at
from app.sync.schedule import load_schedule, next_run, paused_until


def app_status(deps: Deps, running: frozenset[RouteId]) -> AppStatus:
    """`running`: the routes of the run under way in this process."""
    now = deps.clock()
    connections = deps.connections.status()
    states = deps.store.outbox.counts()
    bindings = deps.store.bindings.all()
    routes = tuple(_route_status(route, bindings.get(route), states, running, deps, now) for route in DELIVERY_ORDER)
    paused = paused_until(deps.store.state, now)
    last = [run for route in DELIVERY_ORDER for run in deps.store.runs.history(route, 1)]
    newest = max(last, key=lambda run: run.at, default=None)
    together = [run for run in last if newest and run.run == newest.run]
    due = [route.next_run_at for route in routes if route.next_run_at]
    return AppStatus(
        _state(routes, connections, is_paused=paused is not None),
        routes,
        connections,
        calls_today(deps.store, now),
        calls_limit(deps.store),
        max((route.last_success_at for route in routes if route.last_success_at), default=None),
        sum(run.counts.created + run.counts.updated + run.counts.removed for run in together),
        None if paused else min(due, default=None),
        paused is not None,
        paused if isinstance(paused, datetime) else None,
        _message(routes, connections),
    )


def _route_status(
    route: RouteId,
    binding: BoardBinding | None,
    states: Mapping[tuple[RouteId, RowState], int],
    running: frozenset[RouteId],
    deps: Deps,
    now: datetime,
) -> RouteStatus:
    store = deps.store
    if binding is None:
        return RouteStatus(route, ROUTES[route].title, RouteState.NOT_SET_UP)
    history = store.runs.history(route, 1)
    last = history[0] if history else None
    invalid = states.get((route, RowState.INVALID), 0)
    rejected = states.get((route, RowState.REJECTED), 0)
    waiting = sum(states.get((route, s), 0) for s in (RowState.STAGED, RowState.WAITING, RowState.CLAIMED))
    schedule = load_schedule(store.state, route)
    next_at = next_run(store.state, route, now, deps.zone) if schedule.kind is not ScheduleKind.OFF else None
    return RouteStatus(
        route,
        ROUTES[route].title,
        RouteState.SYNCING if route in running else _route_state(last, invalid + rejected, waiting),
        binding.name,
        binding.url,
        store.items.count(route),
        last.at if last else None,
        store.runs.last_success(route),
        last.counts if last else None,
        parked_at(store.state) or next_at if waiting else next_at,
        schedule,
        invalid,
        rejected,
        waiting,
        last.message if last else "",
    )


def _route_state(last: RouteRun | None, failed: int, waiting: int) -> RouteState:
    if last is None:
        return RouteState.NEVER_RUN
    if last.outcome in {Outcome.ERROR, Outcome.AUTH}:
        return RouteState.ERROR
    if last.outcome == Outcome.PARKED:
        return RouteState.WAITING
    if failed:
        return RouteState.ATTENTION
    return RouteState.WAITING if waiting else RouteState.UP_TO_DATE


BY_ROUTE = (
    (RouteState.SYNCING, AppState.SYNCING),
    (RouteState.ERROR, AppState.ERROR),
    (RouteState.ATTENTION, AppState.ATTENTION),
    (RouteState.WAITING, AppState.WAITING),
    (RouteState.NEVER_RUN, AppState.WAITING),
)
"""Route state -> app state; the first that any route is in decides, so that one route never hides another."""


def _state(routes: tuple[RouteStatus, ...], connections: tuple[ConnectionStatus, ...], *, is_paused: bool) -> AppState:
    if not all(connection.connected for connection in connections):
        return AppState.NOT_CONNECTED
    states = {route.state for route in routes}
    for route_state, app_state in BY_ROUTE:
        if route_state in states:
            return app_state
    if is_paused:
        return AppState.PAUSED
    return AppState.UP_TO_DATE if states - {RouteState.NOT_SET_UP} else AppState.NOT_CONNECTED


def _message(routes: tuple[RouteStatus, ...], connections: tuple[ConnectionStatus, ...]) -> str:
    trouble = [connection.message for connection in connections if connection.message]
    return next(iter([*trouble, *(route.message for route in routes if route.message)]), "")
