"""What the outbox is about to cost, before anything is written."""

from __future__ import annotations

from app.domain.delivery import RowState
from app.domain.plan import RoutePlan, RunPlan
from app.domain.routes import RouteId
from app.domain.status import Counts
from app.sync.budget import calls_left
from app.sync.deps import Deps, Run

WRITES_PER_CALL = 40
"""What a batch holds to begin with; the true figure follows monday's measured cost."""


def make_plan(deps: Deps, run: Run) -> RunPlan:
    """Counts what is ready, per route: a record without an item is a create."""
    deps.store.outbox.wake()
    counts = deps.store.outbox.counts()
    routes: dict[RouteId, RoutePlan] = {}
    calls = 0
    for route in deps.store.bindings.all():
        create, update, archive = deps.store.outbox.ready_counts(route, deps.clock())
        calls += -(-(create + update + archive) // WRITES_PER_CALL)
        routes[route] = RoutePlan(
            create,
            update,
            run.counts.get(route, Counts()).unchanged,
            counts.get((route, RowState.INVALID), 0),
            archive,
            counts.get((route, RowState.REJECTED), 0),
        )
    return RunPlan(routes, calls, calls_left(deps.store, deps.clock()))
