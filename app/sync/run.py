"""One run: pull what changed, show the plan, deliver. Whoever wants to know what the product does begins here."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from app.domain.delivery import RowState
from app.domain.errors import (
    AuthRefused,
    BoardRefused,
    Cancelled,
    ConfigError,
    ConnectorError,
    CredentialsMissing,
    RemovalHeld,
    SourceRefused,
    Throttled,
    Unreachable,
    VaultUnavailable,
)
from app.domain.events import Listener, RunEnded, RunStarted
from app.domain.plan import RunPlan
from app.domain.ports import Cancel, Source
from app.domain.records import Json
from app.domain.routes import DELIVERY_ORDER, ROUTES, RouteId
from app.domain.status import AuditEvent, Counts, Outcome, RunReport, Trigger
from app.domain.storage import State
from app.sync.budget import Parked
from app.sync.deliver import deliver
from app.sync.deps import Deps, Run
from app.sync.flow import Flow
from app.sync.pull import pull_route
from app.sync.removal import archive_what_is_gone, comparison_is_due
from app.sync.replay import failed_keys, replay_route
from app.sync.sources import closed_routes, custom_sources, discovered

RETRY_IN = timedelta(minutes=5)
"""When a run that a vendor's absence parked goes on."""

RESUME = "resume"
"""State: when the engine goes on with what a parked run still owes (`at`, ISO time), and what to read (`read`)."""

LOOKED_AGAIN = "looked-again"
"""State, by route: the day (UTC) on which a closed source that could be read was last looked into."""

DEFECT = "The run broke off by a mistake of ours."

log = logging.getLogger(__name__)

SIGN_IN = (AuthRefused, CredentialsMissing, VaultUnavailable)
VENDOR_AWAY = (Unreachable, Throttled, Parked)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. Routes: empty means all that have a board."""

    trigger: Trigger
    routes: tuple[RouteId, ...] = ()
    full: bool = False
    dry_run: bool = False
    replay: bool = False
    """Failed records only: `ids`, or all of the one route, or all."""
    ids: tuple[int, ...] = ()
    as_mapped_then: bool = False
    """Replay with the mapping that was in force when the record failed, instead of today's."""
    resume: bool = False
    """Only what a parked run still owes; nothing is read."""


@dataclass(slots=True)
class Ending:
    """How a run ends: its worst trouble decides."""

    problems: list[ConnectorError] = field(default_factory=list)
    """Of the whole run."""
    by_route: dict[RouteId, ConnectorError] = field(default_factory=dict)
    """Of single routes, while others went on."""
    is_defect: bool = False
    unread: list[RouteId] = field(default_factory=list)
    """Routes whose reading a vendor's absence cut short."""
    stopped: bool = False
    plan: RunPlan | None = None

    def outcome(self, counts: Mapping[RouteId, Counts]) -> Outcome:
        if self.stopped:
            return Outcome.STOPPED
        if any(isinstance(problem, SIGN_IN) for problem in self.problems):
            return Outcome.AUTH
        if self.by_route or any(not isinstance(problem, VENDOR_AWAY) for problem in self.problems):
            return Outcome.ERROR
        if self.problems:
            return Outcome.PARKED
        left = sum(count.invalid + count.failed + count.waiting for count in counts.values())
        return Outcome.FAILURES if left else Outcome.OK

    def message(self, counts: Mapping[RouteId, Counts]) -> str:
        """Why it ended as it did, and what it still owes."""
        if self.stopped:
            return "Stopped. What was done is kept."
        waiting = sum(count.waiting for count in counts.values())
        owed = f"{waiting:,} changes wait." if waiting and self.problems else ""
        first = [*self.problems, *self.by_route.values()][:1]
        return " ".join([*map(str, first), owed]).strip()

    def resumes_at(self, now: datetime) -> datetime | None:
        times = [_resumes_at(problem, now) for problem in self.problems if isinstance(problem, VENDOR_AWAY)]
        return max(times, default=None)


def _resumes_at(problem: ConnectorError, now: datetime) -> datetime:
    if isinstance(problem, Parked):
        return problem.resumes_at
    wait = timedelta(seconds=problem.wait_s) if isinstance(problem, Throttled) else RETRY_IN
    return now + wait


def run_sync(order: Order, deps: Deps, cancel: Cancel, listener: Listener) -> RunReport:
    """Carries the order out. Never raises for what a vendor or the data does: the report says it.

    Raises StoreBroken when even the report cannot be kept, and ConfigError for an order that cannot be carried out
    at all. The caller holds the run lock.
    """
    if order.dry_run:
        with deps.store.scratch() as scratch:
            return _run(order, replace(deps, store=scratch), cancel, listener)
    return _run(order, deps, cancel, listener)


def _run(order: Order, deps: Deps, cancel: Cancel, listener: Listener) -> RunReport:
    routes = wanted_routes(order, deps)
    run = Run(deps.new_id(), order.trigger, deps.clock(), cancel, listener)
    ending = Ending()
    calls_before = deps.calls()
    begin(run, routes, deps)
    flow = Flow(routes, partial(write, ending, deps), deps, run, dry_run=order.dry_run)
    try:
        with flow:
            read(order, routes, flow, ending, deps, run)
    except Cancelled:
        ending.stopped = True
    except ConnectorError as problem:
        ending.problems.append(problem)
    except Exception:
        log.exception("The run broke off.")
        ending.problems.append(ConnectorError(DEFECT, hint="What happened is in the log; what was done is kept."))
        ending.is_defect = True
    ending.plan = flow.plan
    return end(order, routes, ending, calls_before, deps, run)


def wanted_routes(order: Order, deps: Deps) -> list[RouteId]:
    """In delivery order. Raises ConfigError when there is no board to send them to."""
    bound = deps.store.bindings.all()
    offered = deps.connections.offered_routes()
    if absent := [route for route in order.routes if route not in offered]:
        raise _not_offered(absent[0], deps)
    routes = [route for route in DELIVERY_ORDER if route in (order.routes or bound) and route in offered]
    missing = [route for route in routes if route not in bound]
    if missing or not routes:
        what = missing[0] if missing else "any route"
        raise ConfigError(f"There is no board for {what} yet.", hint="Create the boards first (boards create).")
    return routes


def _not_offered(route: RouteId, deps: Deps) -> ConfigError:
    closed = closed_routes(deps.store.state).get(route)
    if closed is None:
        return ConfigError(f"The connected CloudSuite does not offer {route}.", hint="Leave the route out.")
    again = "Once that is done, check the connection to CloudSuite; until then runs leave the route out."
    return ConfigError(f"{ROUTES[route].title} cannot be read: {closed.reason}", hint=f"{closed.hint} {again}".strip())


def begin(run: Run, routes: Sequence[RouteId], deps: Deps) -> None:
    deps.run_began(run.id)
    with deps.store.unit():
        deps.store.runs.start(run.id, run.trigger, routes, run.started_at)
        text = f"{run.trigger.value.capitalize()}: {', '.join(routes)}."
        deps.store.audit.append([run.entry(run.started_at, AuditEvent.RUN_STARTED, text=text)])
    for route in routes:
        run.count(route)
    run.tell(RunStarted(run.id, run.trigger, tuple(routes)))


def read(order: Order, routes: Sequence[RouteId], flow: Flow, ending: Ending, deps: Deps, run: Run) -> None:
    """Pulls route by route, and tells it, so that boards are written meanwhile. One route's refusal stops no other; a
    vendor that is away stops the reading."""
    if order.resume:
        return
    keys = failed_keys(order.ids, order.routes[0] if order.routes else None, deps) if order.replay else {}
    try:
        source = deps.connections.source(run.cancel)
        for route in keys if order.replay else routes:
            _read_route(route, keys.get(route, []), order, source, ending, deps, run)
            flow.has_read(route)
    except (*SIGN_IN, *VENDOR_AWAY) as problem:
        ending.problems.append(problem)
        ending.unread = [] if order.replay else list(routes)


def _read_route(
    route: RouteId, keys: Sequence[str], order: Order, source: Source, ending: Ending, deps: Deps, run: Run
) -> None:
    try:
        if order.replay:
            replay_route(route, keys, source, deps, run, as_mapped_then=order.as_mapped_then)
        else:
            is_full = order.full or comparison_is_due(route, deps, run)
            seen = pull_route(route, source, deps, run, full=is_full)
            archive_what_is_gone(route, seen, source, deps, run)
            if not order.dry_run:
                look_again_at(route, deps, run)
    except RemovalHeld as problem:
        ending.by_route[route] = problem
    except SourceRefused as problem:
        ending.by_route[route] = problem
        if not order.dry_run:
            deps.connections.source_failed(route, run.cancel)


def look_again_at(route: RouteId, deps: Deps, run: Run) -> None:
    """A route that was believed to be closed has been read: what CloudSuite offers is found out anew, once a day."""
    state, today = deps.store.state, run.started_at.date().isoformat()
    tenant = discovered(state)
    if tenant is None or route not in tenant.unreadable() or route in custom_sources(state):
        return
    if state.get(f"{LOOKED_AGAIN}:{route}") == today:
        return
    state.set(f"{LOOKED_AGAIN}:{route}", today)
    try:
        deps.connections.rediscover(run.cancel)
    except Cancelled:
        raise
    except ConnectorError as problem:
        log.info("What CloudSuite offers was not found out again: %s", problem)


def write(ending: Ending, deps: Deps, flow: Flow, run: Run) -> None:
    """Delivers what is ready. What was pulled is kept whatever happens here."""
    if flow.total() == 0 and not deps.store.attempts.unsettled():
        return
    try:
        boards, ingest = deps.connections.boards(run.cancel), deps.connections.ingest(run.cancel)
        by_route = deliver(boards, ingest, flow, deps, run)
    except (ConfigError, BoardRefused, *SIGN_IN, *VENDOR_AWAY) as problem:
        ending.problems.append(problem)
        return
    # Where an import of one route must wait, the others went on, and the run goes on by itself.
    ending.problems += [problem for problem in by_route.values() if isinstance(problem, VENDOR_AWAY)]
    ending.by_route |= {route: why for route, why in by_route.items() if not isinstance(why, VENDOR_AWAY)}


def end(
    order: Order, routes: Sequence[RouteId], ending: Ending, calls_before: Mapping[str, int], deps: Deps, run: Run
) -> RunReport:
    now = deps.clock()
    counts = {route: _with_left(route, run.counts[route], deps) for route in DELIVERY_ORDER if route in run.counts}
    calls = {vendor: number - calls_before.get(vendor, 0) for vendor, number in deps.calls().items()}
    report = RunReport(
        run.id,
        run.trigger,
        ending.outcome(counts),
        run.started_at,
        now,
        counts,
        calls,
        run.writes.value,
        ending.message(counts),
        ending.resumes_at(now),
        order.dry_run,
        ending.plan,
        {route: str(problem) for route, problem in ending.by_route.items()},
        ending.is_defect,
    )
    keep(report, ending, routes, deps, run)
    run.tell(RunEnded(report))
    return report


def _with_left(route: RouteId, counts: Counts, deps: Deps) -> Counts:
    """With what the outbox still holds of the route: that is what needs a person, or time."""
    states = deps.store.outbox.counts()
    waiting = (RowState.STAGED, RowState.WAITING, RowState.CLAIMED)
    return replace(
        counts,
        invalid=states.get((route, RowState.INVALID), 0),
        failed=states.get((route, RowState.REJECTED), 0),
        waiting=sum(states.get((route, state), 0) for state in waiting),
    )


def keep(report: RunReport, ending: Ending, routes: Sequence[RouteId], deps: Deps, run: Run) -> None:
    with deps.store.unit():
        deps.store.runs.end(report)
        text = f"{report.outcome.value}. {report.message}".strip()
        problems: list[Json] = [str(problem) for problem in (*ending.problems, *ending.by_route.values())]
        detail: dict[str, Json] = {"problems": problems, "routes": list(routes)}
        deps.store.audit.append([run.entry(report.ended_at, AuditEvent.RUN_ENDED, text=text, detail=detail)])
        if not report.dry_run:
            deps.store.state.set(RESUME, _owed(report, ending))


def _owed(report: RunReport, ending: Ending) -> Json:
    if report.outcome is not Outcome.PARKED or report.resumes_at is None:
        return None
    return {"at": report.resumes_at.isoformat(), "read": list(ending.unread)}


def parked_at(state: State) -> datetime | None:
    """When a parked run goes on; None where none is parked."""
    kept = state.get(RESUME)
    return datetime.fromisoformat(str(kept["at"])) if isinstance(kept, dict) else None


def parked_order(state: State, now: datetime) -> Order | None:
    """What a parked run still owes, once its time has come."""
    kept, at = state.get(RESUME), parked_at(state)
    if not isinstance(kept, dict) or at is None or at > now:
        return None
    read = kept.get("read")
    routes = tuple(RouteId(str(route)) for route in read) if isinstance(read, list) else ()
    return Order(Trigger.SCHEDULE, routes, resume=not routes)
