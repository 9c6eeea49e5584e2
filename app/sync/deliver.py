"""The deliver half: from the outbox to monday. Either half can die at any instruction; the other does not notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import takewhile

from app.domain.delivery import LedgerItem, Op, Write
from app.domain.errors import BoardRefused, ConfigError, ConnectorError
from app.domain.events import Phase
from app.domain.plan import Action, difference, merged
from app.domain.ports import Boards
from app.domain.records import Draft, Json
from app.domain.routes import DELIVERY_ORDER, ROUTES, LinesPlacement, RouteId
from app.domain.status import AuditEvent, BoardBinding
from app.domain.storage import Attempt, AttemptRow, OutboxRow
from app.sync.budget import Parked, require_calls
from app.sync.deps import Deps, Run
from app.sync.preflight import check_board
from app.sync.settle import settle
from app.sync.stage import with_item_ids
from app.sync.uncertain import Patience, resolve_attempt, resolve_uncertain

READY_PAGE = 400
"""Outbox rows looked at together; a request takes 25 to 50 of them."""

ALONE_AFTER = 2
"""A record that was in this many requests without an effect is sent alone, so that it holds up no other."""


@dataclass(slots=True)
class Delivery:
    """One delivery under way: the boards, and what stopped which route."""

    boards: Boards
    bindings: dict[RouteId, BoardBinding]
    patience: Patience
    total: int | None = None
    sent: int = 0
    problems: dict[RouteId, ConnectorError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A write, and what to remember of it."""

    write: Write
    row: AttemptRow
    attempts: int
    """Times it was sent before without effect."""


def deliver(boards: Boards, deps: Deps, run: Run, *, total: int | None = None) -> dict[RouteId, ConnectorError]:
    """Sends all that is ready, parents before children. Returns the routes that could not go on, with the reason.

    What this run staged goes first, so that a backlog of history holds up no change of today. Raises Parked,
    AuthRefused, Unreachable, Cancelled; what was sent until then is settled or will be found out.
    """
    delivery = Delivery(boards, deps.store.bindings.all(), Patience(), total)
    delivery.problems.update(resolve_uncertain(boards, deps, run, delivery.patience))
    deps.store.outbox.wake()
    for staged_by in (run.id, None):
        for route in DELIVERY_ORDER:
            if route in delivery.bindings and route not in delivery.problems:
                deliver_route(route, staged_by, delivery, deps, run)
    return delivery.problems


def deliver_route(route: RouteId, staged_by: str | None, delivery: Delivery, deps: Deps, run: Run) -> None:
    """Sends the route's ready rows, request by request: those that a run staged, or all.

    Every row that is looked at leaves the ready ones (sent, put aside, or refused), so the loop ends.
    """
    try:
        while rows := deps.store.outbox.ready(route, deps.clock(), READY_PAGE, run=staged_by):
            run.cancel.check()
            send_all(build(rows, delivery, deps, run), delivery, deps, run)
    except (ConfigError, BoardRefused) as problem:
        delivery.problems[route] = problem


def send_all(outgoing: Sequence[Outgoing], delivery: Delivery, deps: Deps, run: Run) -> None:
    while outgoing:
        size = next_size(outgoing, delivery)
        send(outgoing[:size], delivery, deps, run)
        delivery.sent += size
        run.progress(Phase.WRITING, outgoing[0].row.route, delivery.sent, delivery.total)
        outgoing = outgoing[size:]


def next_size(outgoing: Sequence[Outgoing], delivery: Delivery) -> int:
    """How many of these, from the first on, go into one request: what has failed as a batch goes alone."""
    if outgoing[0].attempts >= ALONE_AFTER:
        return 1
    together = list(takewhile(lambda out: out.attempts < ALONE_AFTER, outgoing))
    return min(delivery.boards.batch_limit([out.write for out in together]), len(together))


def build(rows: Sequence[OutboxRow], delivery: Delivery, deps: Deps, run: Run) -> list[Outgoing]:
    """The writes that make the board equal to these rows' drafts; rows that must wait are made to.

    Raises ConfigError or BoardRefused when the board does not fit the mapping.
    """
    route = rows[0].draft.route
    binding = check_board(route, delivery.boards, deps, run)
    wanted = {key for row in rows for key in (row.key, row.draft.parent, *row.draft.refs()) if key}
    known = deps.store.items.known(wanted)
    item_ids = {key: item.item_id for key, item in known.items()}
    outgoing: list[Outgoing] = []
    equal: list[str] = []
    orphans: dict[str, list[str]] = {}
    for row in rows:
        draft = with_item_ids(row.draft, item_ids)
        parent = known.get(row.draft.parent) if row.draft.parent else None
        if binding.placement is LinesPlacement.SUBITEMS and parent is None:
            orphans.setdefault(row.draft.parent or "", []).append(row.key)
            continue
        out = _outgoing(row, draft, known.get(row.key), parent, binding)
        if out is None:
            equal.append(row.key)
        else:
            outgoing.append(out)
    _put_aside(route, equal, orphans, deps, run)
    return outgoing


def _put_aside(route: RouteId, equal: Sequence[str], orphans: dict[str, list[str]], deps: Deps, run: Run) -> None:
    if not equal and not orphans:
        return
    with deps.store.unit():
        deps.store.outbox.resolve(equal)
        for parent, keys in orphans.items():
            noun = ROUTES[ROUTES[route].parent or route].noun
            deps.store.outbox.wait(
                keys, f"Waits for {noun} {parent.partition(':')[2]}, which is not on its board.", None
            )
    run.count(route, unchanged=len(equal))


def _outgoing(
    row: OutboxRow, draft: Draft, known: LedgerItem | None, parent: LedgerItem | None, binding: BoardBinding
) -> Outgoing | None:
    """None when the board is already as it should be."""
    change = difference(draft, known)
    if change.action is Action.UNCHANGED:
        return None
    subitem = binding.placement is LinesPlacement.SUBITEMS
    parent_item_id = parent.item_id if subitem and parent else None
    op = Op.UPDATE if known else Op.CREATE_SUBITEM if subitem else Op.CREATE
    write = Write(
        op,
        binding.board_id,
        row.key,
        change.name,
        change.after,
        item_id=known.item_id if known else None,
        parent_item_id=parent_item_id,
        group_id=binding.group_id or None,
    )
    cells = merged(draft, known)
    remembered = AttemptRow(row.key, draft.route, row.revision, op, draft.name, cells, write.item_id, parent_item_id)
    return Outgoing(write, remembered, row.attempts)


def send(outgoing: Sequence[Outgoing], delivery: Delivery, deps: Deps, run: Run) -> None:
    """One request: its attempt is committed first, then it leaves, then its verdicts are settled."""
    run.cancel.check()
    require_calls(deps, run)
    make_room([out.write for out in outgoing], delivery, deps, run)
    request = delivery.boards.prepare([out.write for out in outgoing])
    key, now = deps.new_id(), deps.clock()
    rows = [out.row for out in outgoing]
    board_id = outgoing[0].write.board_id
    with deps.store.unit():
        attempt_id = deps.store.attempts.open(key, board_id, request, rows, run.id, now)
        deps.store.outbox.claim([row.key for row in rows], attempt_id)
        deps.store.audit.append(
            [
                run.entry(
                    now,
                    AuditEvent.SENT,
                    out.row.route,
                    out.row.key,
                    out.row.op.value,
                    detail={"attempt": attempt_id, "idempotency_key": key, "cells": _sent_cells(out.write)},
                )
                for out in outgoing
            ]
        )
    attempt = Attempt(attempt_id, key, board_id, request, tuple(rows), run.id, now)
    answer = delivery.boards.send(request, key)
    run.write_calls += 1
    settle(attempt, answer, deps, run)
    delivery.patience.after(answer, deps, run)
    resolve_attempt(attempt, delivery.boards, deps, run, delivery.patience)


def make_room(writes: Sequence[Write], delivery: Delivery, deps: Deps, run: Run) -> None:
    """Waits until the account's minute has room for these. Raises Parked where that takes long, Cancelled."""
    wait_s = delivery.boards.pause_s(writes)
    text = "monday takes only so many changes a minute on this plan."
    if wait_s > deps.short_wait_s:
        raise Parked(text, deps.clock() + timedelta(seconds=wait_s))
    if wait_s > 0:
        run.progress(Phase.WAITING, None, 0, text=text)
        run.cancel.wait(wait_s)


def _sent_cells(write: Write) -> dict[str, Json]:
    cells = dict(write.cells)
    if write.name is not None:
        cells["name"] = write.name
    return cells
