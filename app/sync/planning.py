"""What the outbox is about to cost, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.delivery import RowState
from app.domain.plan import RoutePlan, RunPlan
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import BoardBinding, Counts
from app.domain.ways import Budgets, Forecast, Measured, choose, forecast
from app.sync.budget import calls_limit
from app.sync.bulk import FROM_ROWS, budgets
from app.sync.deps import Deps, Run


class Outlook:
    """The plan of a run. It grows while the run reads; a board that is being written keeps the plan it began with."""

    def __init__(self, deps: Deps, run: Run) -> None:
        self._deps = deps
        self._run = run
        self._begun: dict[RouteId, tuple[int, int, int]] = {}
        self._left: Budgets | None = None

    def begin(self, routes: Iterable[RouteId]) -> None:
        """Their boards are written from now on."""
        self._deps.store.outbox.wake()
        self._begun |= {route: self._ready(route) for route in routes}

    def plan(self) -> RunPlan:
        """What is ready, per route, and what it takes: one board after the other, from what was left of the limits
        when the first was planned."""
        deps = self._deps
        deps.store.outbox.wake()
        states = deps.store.outbox.counts()
        left = self._left = self._left or budgets(deps)
        calls, total, plans = left.calls_left, Forecast(0, 0, 0.0, 1), {}
        for route, binding in deps.store.bindings.all().items():
            create, update, archive = self._begun.get(route) or self._ready(route)
            cast, how = _cost(create, update + archive, binding, left, deps)
            left = _after(cast, left, deps)
            days = total.days + cast.days - 1
            total = Forecast(total.writes + cast.writes, total.calls + cast.calls, total.seconds + cast.seconds, days)
            plans[route] = RoutePlan(
                create,
                update,
                self._run.counts.get(route, Counts()).unchanged,
                states.get((route, RowState.INVALID), 0),
                archive,
                states.get((route, RowState.REJECTED), 0),
                cast.calls,
                how,
            )
        return RunPlan(plans, total.calls, calls, total.seconds, total.days)

    def _ready(self, route: RouteId) -> tuple[int, int, int]:
        return self._deps.store.outbox.ready_counts(route, self._deps.clock())


def _cost(creates: int, changes: int, binding: BoardBinding, left: Budgets, deps: Deps) -> tuple[Forecast, str]:
    """With beliefs about monday's speed: what is measured while writing steers the writing itself."""
    types = {column.type for column in deps.mappings.of(binding.route).columns}
    is_subitem = binding.placement is LinesPlacement.SUBITEMS
    is_small = creates + changes < FROM_ROWS
    cast = forecast(
        creates,
        changes,
        types,
        replace(left, ingest_starts_left=0, ingest_rows_left=0) if is_small else left,
        Measured(),
        calls_a_day=calls_limit(deps.store),
        is_subitem=is_subitem,
    )
    how = "" if is_small else choose(creates, changes, types, left, Measured(), is_subitem=is_subitem).why
    return cast, how


def _after(cast: Forecast, left: Budgets, deps: Deps) -> Budgets:
    limit = calls_limit(deps.store)
    if left.calls_left is None or limit is None:
        return left
    return replace(left, calls_left=max(0, left.calls_left + (cast.days - 1) * limit - cast.calls))
