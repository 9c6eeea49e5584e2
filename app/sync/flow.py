"""Reading and writing at the same time: a board is written once all that its items show has been read."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace
from types import TracebackType

from app.domain.events import Event, Phase, Planned, Progress
from app.domain.plan import RunPlan
from app.domain.routes import RouteId
from app.sync.deps import Deps, Run
from app.sync.planning import Outlook

log = logging.getLogger(__name__)


class Flow:
    """Between the reading of a run, which is the `with` block, and its writing.

    Whole routes, since the cheapest way to write a board depends on how much there is for it, and calls cost more than
    minutes. Writing begins with the first board that has something; with one writer, or nothing to write until then,
    after the reading. Entering the block raises ConfigError for a mapping that cannot be read; leaving it waits for the
    end of the writing, and raises what it raised.
    """

    def __init__(
        self,
        routes: Sequence[RouteId],
        write: Callable[[Flow, Run], None],
        deps: Deps,
        run: Run,
        *,
        dry_run: bool = False,
    ) -> None:
        self._deps = deps
        self._run = run
        self._write = write
        self._dry_run = dry_run
        self._outlook = Outlook(deps, run)
        self._unread: dict[RouteId, set[RouteId]] = {}
        self._free = {route: threading.Event() for route in routes}
        self._reading = True
        self._executor = ThreadPoolExecutor(1, "writing")
        self._writing: Future[None] | None = None
        self.plan: RunPlan | None = None
        """As last told: the whole one, once all is read."""

    # The reader's side

    def __enter__(self) -> Flow:
        self._unread = {route: _feeders(route, list(self._free), self._deps) for route in self._free}
        return self

    def has_read(self, route: RouteId) -> None:
        for unread in self._unread.values():
            unread.discard(route)
        self._release([each for each, unread in self._unread.items() if not unread])

    def __exit__(
        self, _kind: type[BaseException] | None, failure: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._reading = False
        try:
            if failure is None:
                self._show_whole_plan()
        finally:
            self._release(list(self._unread))
            self._executor.shutdown()
        if failure is None:
            self._write_the_rest()
        elif self._writing is not None:
            other = self._writing.exception()
            if other is not None and not isinstance(other, type(failure)):
                log.warning("The writing was left for another reason than the reading: %s", other)

    def _show_whole_plan(self) -> None:
        self._run.progress(Phase.PLANNING, None, 0)
        self._tell_plan(self._outlook.plan())

    def _tell_plan(self, plan: RunPlan) -> None:
        self.plan = plan
        self._run.tell(Planned(self._run.id, plan))

    def _write_the_rest(self) -> None:
        if self._writing is not None:
            self._writing.result()
        elif not self._dry_run:
            self._write(self, self._run)

    def _release(self, routes: Sequence[RouteId]) -> None:
        if not routes:
            return
        if self._deps.writers > 1 and not self._dry_run and self._reading:
            self._begin(routes)
        for route in routes:
            del self._unread[route]
            self._free[route].set()

    def _begin(self, routes: Sequence[RouteId]) -> None:
        plan = None if self._writing else self._outlook.plan()
        self._outlook.begin(routes)
        if plan and any(plan.routes[route].writes for route in routes):
            self._tell_plan(plan)
            writer = replace(self._run, listener=self._tell)
            self._writing = self._executor.submit(copy_context().run, self._write, self, writer)

    # The writer's side

    def wait_for(self, route: RouteId) -> None:
        """Until the route's board may be written; at once where the route is not read."""
        if route in self._free:
            self._free[route].wait()

    def total(self) -> int | None:
        """Of the items to write; None while more may come."""
        return self.plan.writes if self.plan and not self._reading else None

    def _tell(self, event: Event) -> None:
        """While it reads, a run tells how far the reading is: two counts at a time would tell neither."""
        if not (self._reading and isinstance(event, Progress)):
            self._run.listener(event)


def _feeders(route: RouteId, routes: Sequence[RouteId], deps: Deps) -> set[RouteId]:
    """The routes whose records show in the route's items."""
    mappings = deps.mappings
    shown = (one for one in routes if route in (*mappings.borrowers(one), *mappings.summers(one)))
    return {route, *shown}
