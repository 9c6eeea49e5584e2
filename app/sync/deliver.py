"""The deliver half: from the outbox to monday. Either half can die at any instruction; the other does not notice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from itertools import takewhile

from app.domain.delivery import Write, WriteRequest
from app.domain.errors import BoardRefused, ConfigError, ConnectorError, Throttled
from app.domain.events import Phase
from app.domain.ingest import FILE_ROWS, Ingest
from app.domain.plan import MISSING
from app.domain.ports import Boards
from app.domain.records import GROUP, Json
from app.domain.routes import DELIVERY_ORDER, ROUTES, LinesPlacement, RouteId
from app.domain.status import AuditEvent, BoardBinding
from app.domain.storage import Attempt, AttemptRow, OutboxRow
from app.domain.ways import Measured, WayKind, choose
from app.sync import bulk
from app.sync.budget import Parked, require_calls
from app.sync.deps import Deps, Run, Tally
from app.sync.flow import Flow
from app.sync.outgoing import Outgoing, build
from app.sync.settle import settle
from app.sync.side_by_side import side_by_side
from app.sync.uncertain import Patience, left_open, resolve_attempt, resolve_uncertain

READY_PAGE = 400
"""Outbox rows looked at together; a request takes 25 to 50 of them."""

ALONE_AFTER = 2
"""A record that was in this many requests without an effect is sent alone, so that it holds up no other."""


@dataclass(slots=True)
class Delivery:
    """One delivery under way: the boards, and what stopped which route."""

    boards: Boards
    bindings: dict[RouteId, BoardBinding]
    ingest: Ingest
    patience: Patience
    total: Callable[[], int | None]
    """Of the items to write, where that is known by now."""
    left_open: dict[RouteId, list[Attempt]]
    """Whose fate is found out before anything else is sent to their board."""
    no_bulk: set[RouteId] = field(default_factory=set)
    """Routes whose board takes no bulk import now."""
    sent: Tally = field(default_factory=Tally)
    problems: dict[RouteId, ConnectorError] = field(default_factory=dict)


def deliver(boards: Boards, ingest: Ingest, flow: Flow, deps: Deps, run: Run) -> dict[RouteId, ConnectorError]:
    """Sends all that is ready, parents before children. Returns the routes that could not go on, with the reason.

    What this run staged goes first, so that a backlog of history holds up no change of today. Raises Parked,
    AuthRefused, Unreachable, Cancelled; what was sent until then is settled or will be found out.
    """
    delivery = Delivery(boards, deps.store.bindings.all(), ingest, Patience(), flow.total, left_open(deps))
    for staged_by in (run.id, None):
        # What waited for its parent may go now that the parent's turn has come.
        deps.store.outbox.wake()
        routes = [route for route in DELIVERY_ORDER if route in delivery.bindings and route not in delivery.problems]
        needs = {route: needed_by(route, routes, deps) for route in routes}
        work = partial(_deliver_one, staged_by, delivery, deps, run)
        side_by_side(needs, work, deps.writers, ready=flow.wait_for)
    return delivery.problems


def needed_by(route: RouteId, routes: Sequence[RouteId], deps: Deps) -> list[RouteId]:
    """Routes whose items this one's hang below or point to: a connection to an item that is not there yet would cost
    a second write."""
    earlier = routes[: routes.index(route)]
    return [one for one in earlier if one is ROUTES[route].parent or route in deps.mappings.connected(one)]


def _deliver_one(staged_by: str | None, delivery: Delivery, deps: Deps, run: Run, route: RouteId) -> None:
    own = replace(delivery, patience=Patience())
    try:
        resolve_uncertain(own.left_open.pop(route, ()), own.boards, own.ingest, deps, run, own.patience)
        deliver_route(route, staged_by, own, deps, run)
    except (ConfigError, BoardRefused, Throttled) as problem:
        delivery.problems[route] = problem


def deliver_route(route: RouteId, staged_by: str | None, delivery: Delivery, deps: Deps, run: Run) -> None:
    """Sends the route's ready rows, request by request: those that a run staged, or all.

    Every row that is looked at leaves the ready ones (sent, put aside, or refused), so the loop ends.
    """
    while rows := rows_for_import(route, staged_by, delivery, deps):
        run.cancel.check()
        send_file(build(rows, delivery.boards, deps, run, is_whole=True), route, delivery, deps, run)
    while rows := deps.store.outbox.ready(route, deps.clock(), READY_PAGE, run=staged_by):
        run.cancel.check()
        send_all(build(rows, delivery.boards, deps, run), delivery, deps, run)


def rows_for_import(route: RouteId, staged_by: str | None, delivery: Delivery, deps: Deps) -> list[OutboxRow]:
    """Rows for which a bulk import is the best way; none where requests are. Rows that failed once go in requests."""
    if route in delivery.no_bulk or delivery.bindings[route].placement is LinesPlacement.SUBITEMS:
        return []
    creates, updates, _archives = deps.store.outbox.ready_counts(route, deps.clock())
    if creates + updates < bulk.FROM_ROWS:
        return []
    types = {column.type for column in deps.mappings.of(route).columns}
    way = choose(creates, updates, types, bulk.budgets(deps), measured(delivery))
    if way.kind is not WayKind.INGEST:
        return []
    rows = deps.store.outbox.ready(route, deps.clock(), min(way.writes, FILE_ROWS), run=staged_by)
    fresh = bulk.of_one_group([row for row in rows if not row.attempts])
    return fresh if len(fresh) >= bulk.FROM_ROWS else []


def measured(delivery: Delivery) -> Measured:
    """What the ways cost here, as last seen; beliefs where nothing was seen yet."""
    cost = delivery.boards.cost()
    seen = Measured(
        batch_size=cost.batch_size,
        points_per_create=cost.points_per_create,
        seconds_per_row=delivery.ingest.seconds_per_row,
    )
    return seen if cost.seconds_per_write is None else replace(seen, seconds_per_write=cost.seconds_per_write)


def send_file(outgoing: Sequence[Outgoing], route: RouteId, delivery: Delivery, deps: Deps, run: Run) -> None:
    """One import, and in requests before it what an import cannot take."""
    by_key = {out.row.key: out for out in outgoing}
    binding = delivery.bindings[route]
    travel = delivery.ingest.sort([out.write for out in outgoing], delivery.boards.describe(binding.board_id))
    in_requests = [*travel.seeds, *(write for write, _why in travel.others)]
    send_all([by_key[write.key] for write in in_requests], delivery, deps, run)
    rows = travel.rows[: delivery.ingest.file_limit(travel.rows)] if travel.rows else ()
    if not rows:
        return
    require_calls(deps, run)
    request = delivery.ingest.prepare(rows)
    remembered = [in_file(by_key[row.write.key].row, row.leftover) for row in rows]
    with deps.store.unit():
        if len(still_wanted(remembered, deps)) < len(rows):
            return
        attempt = open_attempt(request, remembered, binding.board_id, deps, run)
        job = bulk.open_import(attempt, by_key[rows[0].write.key].group_id, deps)
    run.progress(Phase.WRITING, route, delivery.sent.value, delivery.total(), text=f"A bulk import of {len(rows):,}.")
    if bulk.carry_import(attempt, job, delivery.ingest, delivery.boards, deps, run):
        delivery.no_bulk.add(route)
    run.progress(Phase.WRITING, route, delivery.sent.add(len(rows)), delivery.total())
    resolve_attempt(attempt, delivery.boards, deps, run, delivery.patience, may_resend=False)


def in_file(row: AttemptRow, leftover: Mapping[str, Json]) -> AttemptRow:
    """What is left out of the file is unknown on the board until it was written in a request."""
    return replace(row, cells={**row.cells, **dict.fromkeys(leftover, MISSING)})


def send_all(outgoing: Sequence[Outgoing], delivery: Delivery, deps: Deps, run: Run) -> None:
    while outgoing:
        size = next_size(outgoing, delivery)
        send(outgoing[:size], delivery, deps, run)
        run.progress(Phase.WRITING, outgoing[0].row.route, delivery.sent.add(size), delivery.total())
        outgoing = outgoing[size:]


def next_size(outgoing: Sequence[Outgoing], delivery: Delivery) -> int:
    """How many of these, from the first on, go into one request: what has failed as a batch goes alone."""
    if outgoing[0].attempts >= ALONE_AFTER:
        return 1
    together = list(takewhile(lambda out: out.attempts < ALONE_AFTER, outgoing))
    return min(delivery.boards.batch_limit([out.write for out in together]), len(together))


def send(outgoing: Sequence[Outgoing], delivery: Delivery, deps: Deps, run: Run) -> None:
    """One request: its attempt is committed first, then it leaves, then its verdicts are settled."""
    run.cancel.check()
    require_calls(deps, run)
    make_room([out.write for out in outgoing], delivery, deps, run)
    with deps.store.unit():
        wanted = still_wanted([out.row for out in outgoing], deps)
        outgoing = [out for out in outgoing if out.row.key in wanted]
        if not outgoing:
            return
        request = delivery.boards.prepare([out.write for out in outgoing])
        rows = [out.row for out in outgoing]
        cells = {out.row.key: _sent_cells(out) for out in outgoing}
        attempt = open_attempt(request, rows, outgoing[0].write.board_id, deps, run, cells)
    answer = delivery.boards.send(request, attempt.idempotency_key)
    run.wrote()
    settle(attempt, answer, deps, run)
    delivery.patience.after(answer, deps, run)
    resolve_attempt(attempt, delivery.boards, deps, run, delivery.patience)


def still_wanted(rows: Sequence[AttemptRow], deps: Deps) -> set[str]:
    """What is read at the same time may have staged some of them anew; those are met again as they stand then."""
    return deps.store.outbox.standing({row.key: row.revision for row in rows})


def open_attempt(
    request: WriteRequest,
    rows: Sequence[AttemptRow],
    board_id: str,
    deps: Deps,
    run: Run,
    cells: Mapping[str, Mapping[str, Json]] | None = None,
) -> Attempt:
    """Commits what is about to be sent. `cells`: what of each record, where that is less than all."""
    key, now = deps.new_id(), deps.clock()
    with deps.store.unit():
        number = deps.store.attempts.open(key, board_id, request, rows, run.id, now)
        deps.store.outbox.claim([row.key for row in rows], number)
        sent = [
            run.entry(
                now,
                AuditEvent.SENT,
                row.route,
                row.key,
                row.op.value,
                detail={
                    "attempt": number,
                    "idempotency_key": key,
                    "cells": dict((cells or {}).get(row.key, row.cells)),
                },
            )
            for row in rows
        ]
        deps.store.audit.append(sent)
    return Attempt(number, key, board_id, request, tuple(rows), run.id, now)


def make_room(writes: Sequence[Write], delivery: Delivery, deps: Deps, run: Run) -> None:
    """Waits until the account's minute has room for these. Raises Parked where that takes long, Cancelled."""
    wait_s = delivery.boards.pause_s(writes)
    text = "monday takes only so many changes a minute on this plan."
    if wait_s > deps.short_wait_s:
        raise Parked(text, deps.clock() + timedelta(seconds=wait_s))
    if wait_s > 0:
        run.progress(Phase.WAITING, None, 0, text=text)
        run.cancel.wait(wait_s)


def _sent_cells(out: Outgoing) -> dict[str, Json]:
    cells = dict(out.write.cells)
    if out.write.name is not None:
        cells["name"] = out.write.name
    if out.write.group_id and GROUP in out.row.cells:
        cells[GROUP] = out.row.cells[GROUP]
    return cells
