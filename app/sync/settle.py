"""An answer from monday becomes ledger, outbox and audit, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.delivery import Kind, LedgerItem, Op, Verdict, WriteAnswer
from app.domain.records import GROUP, Record, route_of
from app.domain.routes import RouteId, lines_of
from app.domain.status import AuditEntry, AuditEvent
from app.domain.storage import Attempt, AttemptRow
from app.sync.deps import Deps, Run
from app.sync.stage import TOGETHER, stage_keys, stage_records

MAX_ATTEMPTS = 5
"""A record whose item vanishes this often while we write it is shown to a person instead of being made again."""

GROUP_AGAIN = "Its group is gone from the board, which is looked at again: the group is found, or made anew."

OPEN = frozenset({Kind.UNCERTAIN})
NOT_CARRIED_OUT = frozenset({Kind.THROTTLED, Kind.UNREACHABLE, Kind.AUTH})
CREATES = frozenset({Op.CREATE, Op.CREATE_SUBITEM})


@dataclass(slots=True)
class Settled:
    """What one answer changes, gathered row by row."""

    items: list[LedgerItem] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    """Written to another item than the one that was known."""
    gone: list[str] = field(default_factory=list)
    archived: list[str] = field(default_factory=list)
    entries: list[AuditEntry] = field(default_factory=list)


def settle(
    attempt: Attempt, answer: WriteAnswer, deps: Deps, run: Run, *, resent: bool = False, is_late: bool = False
) -> None:
    """Settles every row whose fate the answer tells; the others keep the attempt open.

    `resent`: the request went out before. A refusal to process it this time then says nothing about the first time.
    `is_late`: others were settled between, so that what its items refer to may be there by now.
    """
    settled = Settled()
    with deps.store.unit():
        rows = claimed_rows(attempt, deps)
        still_open = 0
        for row, verdict in zip(attempt.rows, answer.verdicts, strict=True):
            if row.key not in rows:
                continue
            if verdict.kind in OPEN or (resent and verdict.kind in NOT_CARRIED_OUT):
                still_open += 1
                settled.entries.append(_entry(AuditEvent.UNCERTAIN, row, verdict.text, attempt, answer, deps, run))
            else:
                _settle_row(row, verdict, attempt, answer, settled, deps, run)
        _keep(settled, deps, run, is_late=resent or is_late)
        if not still_open:
            kinds = sorted({verdict.kind.value for verdict in answer.verdicts})
            deps.store.attempts.settle(attempt.id, ",".join(kinds), answer.request_id, deps.clock())


def claimed_rows(attempt: Attempt, deps: Deps) -> dict[str, AttemptRow]:
    """The rows of an attempt that are not settled."""
    claimed = set(deps.store.outbox.claimed(attempt.id))
    return {row.key: row for row in attempt.rows if row.key in claimed}


def settle_found(attempt: Attempt, item_ids: dict[str, str], deps: Deps, run: Run) -> None:
    """Creates that the board shows to have been carried out. Called inside a unit."""
    settled = Settled()
    answer = WriteAnswer(())
    for key, row in claimed_rows(attempt, deps).items():
        if key in item_ids:
            verdict = Verdict(Kind.DONE, "Found on the board.", item_id=item_ids[key])
            _settle_row(row, verdict, attempt, answer, settled, deps, run)
    _keep(settled, deps, run, is_late=True)


def _settle_row(
    row: AttemptRow, verdict: Verdict, attempt: Attempt, answer: WriteAnswer, settled: Settled, deps: Deps, run: Run
) -> None:
    outbox = deps.store.outbox
    item_id = verdict.item_id or row.item_id
    if row.op is Op.ARCHIVE and verdict.kind in {Kind.DONE, Kind.GONE}:
        _settle_archived(row, attempt, answer, settled, deps, run)
    elif verdict.kind is Kind.DONE and item_id:
        settled.items.append(LedgerItem(row.key, attempt.board_id, item_id, row.name, row.cells, row.parent_item_id))
        outbox.done(row.key, row.revision)
        is_new = row.op in CREATES
        # A bulk import may have written to another item of the same key: what refers to it must follow.
        is_moved = not is_new and item_id != row.item_id
        if is_new or is_moved:
            settled.created.append(row.key)
        if is_moved:
            settled.moved.append(row.key)
        run.count(row.route, created=int(is_new), updated=int(not is_new))
        text = verdict.text or ("Created." if is_new else "Updated.")
        settled.entries.append(_entry(AuditEvent.SETTLED, row, text, attempt, answer, deps, run, item_id=item_id))
    elif verdict.kind in NOT_CARRIED_OUT:
        outbox.requeue([row.key])
    elif (
        verdict.is_group_gone
        and GROUP in row.cells
        and deps.store.outbox.open([row.key])[row.key].attempts < MAX_ATTEMPTS
    ):
        outbox.requeue([row.key], count_attempt=True)
        run.checked.discard(row.route)
        settled.entries.append(_entry(AuditEvent.RESOLVED, row, GROUP_AGAIN, attempt, answer, deps, run))
    elif verdict.kind is Kind.GONE:
        _settle_gone(row, verdict, attempt, answer, settled, deps, run)
    else:
        outbox.reject(row.key, verdict.text, verdict.code)
        settled.entries.append(_entry(AuditEvent.REFUSED, row, verdict.text, attempt, answer, deps, run))


def _settle_archived(
    row: AttemptRow, attempt: Attempt, answer: WriteAnswer, settled: Settled, deps: Deps, run: Run
) -> None:
    """Archived now, or taken away before by a person: there is no item any more either way."""
    deps.store.outbox.done(row.key, row.revision)
    settled.archived.append(row.key)
    run.count(row.route, removed=1)
    text = "Archived: CloudSuite no longer has the record."
    settled.entries.append(_entry(AuditEvent.SETTLED, row, text, attempt, answer, deps, run, item_id=row.item_id))


def _settle_gone(
    row: AttemptRow, verdict: Verdict, attempt: Attempt, answer: WriteAnswer, settled: Settled, deps: Deps, run: Run
) -> None:
    """A person deleted or archived the item, or the parent of this new subitem: it is made again."""
    open_row = deps.store.outbox.open([row.key])[row.key]
    if open_row.attempts >= MAX_ATTEMPTS:
        deps.store.outbox.reject(row.key, verdict.text, verdict.code)
        settled.entries.append(_entry(AuditEvent.REFUSED, row, verdict.text, attempt, answer, deps, run))
        return
    deps.store.outbox.requeue([row.key], count_attempt=True)
    parent = open_row.draft.parent
    settled.gone.append(parent if row.op is Op.CREATE_SUBITEM and parent else row.key)
    settled.entries.append(_entry(AuditEvent.RESOLVED, row, verdict.text, attempt, answer, deps, run))


def _entry(
    event: AuditEvent,
    row: AttemptRow,
    text: str,
    attempt: Attempt,
    answer: WriteAnswer,
    deps: Deps,
    run: Run,
    item_id: str | None = None,
) -> AuditEntry:
    detail = {"attempt": attempt.id} | ({"item_id": item_id, "board_id": attempt.board_id} if item_id else {})
    return run.entry(deps.clock(), event, row.route, row.key, text, detail=detail, request_id=answer.request_id)


def _keep(settled: Settled, deps: Deps, run: Run, *, is_late: bool = False) -> None:
    """`is_late`: found out after other requests went out, so that what an item refers to may be there by now."""
    deps.store.items.save(settled.items, deps.clock())
    deps.store.items.forget_with_subitems(settled.archived)
    if is_late:
        for route in {route_of(key) for key in settled.created}:
            stage_keys([key for key in settled.created if route_of(key) is route], deps, run)
    deps.store.audit.append(settled.entries)
    if settled.created:
        link_to_new_items(settled.created, deps, run)
    for record in _records(settled.moved, deps):
        forget_below(record, deps, run)
        look_again(lines_of(record.route), deps, run)
    if settled.gone:
        forget_items(sorted(set(settled.gone)), deps, run)


def link_to_new_items(keys: Sequence[str], deps: Deps, run: Run) -> None:
    """Items that were sent before the item they refer to existed get their connection now."""
    by_route: dict[RouteId, list[str]] = {}
    for key in keys:
        by_route.setdefault(route_of(key), []).append(key)
    for source, created in by_route.items():
        for route in filter(deps.store.items.count, deps.mappings.connected(source)):
            link_route(deps.store.records.referring(route, created), deps, run)


def link_route(referring: Sequence[str], deps: Deps, run: Run) -> None:
    for start in range(0, len(referring), TOGETHER):
        stage_keys(list(deps.store.items.known(referring[start : start + TOGETHER])), deps, run)


def forget_items(keys: Sequence[str], deps: Deps, run: Run) -> None:
    """The items are gone from their board, and the subitems below them: all are staged to be made again."""
    deps.store.items.forget(keys)
    for record in _records(keys, deps):
        stage_records([record], deps, run)
        forget_below(record, deps, run)


def forget_below(record: Record, deps: Deps, run: Run) -> None:
    """The subitems of a record's former item are gone with it: they are staged to be made below the present one."""
    lines = lines_of(record.route)
    if lines is None:
        return
    below = deps.store.records.lines(lines, [record.key]).get(record.key, [])
    known = deps.store.items.known(line.key for line in below)
    subitems = [line for line in below if line.key in known and known[line.key].parent_item_id]
    deps.store.items.forget([line.key for line in subitems])
    stage_records(subitems, deps, run)


def look_again(route: RouteId | None, deps: Deps, run: Run) -> None:
    """The route's board is read anew before anything is made on it: the former item may be gone with its subitems, or
    still stand there as a second one with them."""
    binding = deps.store.bindings.all().get(route) if route else None
    if binding:
        deps.store.bindings.save(replace(binding, indexed=False))
        run.checked.discard(binding.route)


def _records(keys: Sequence[str], deps: Deps) -> list[Record]:
    return list(deps.store.records.get(keys).values())


SEVERITY = (Kind.AUTH, Kind.UNREACHABLE, Kind.UNCERTAIN, Kind.THROTTLED)


def worst(verdicts: Sequence[Verdict]) -> Verdict | None:
    """The verdict that decides whether delivery goes on; None when each record was answered for itself."""
    for kind in SEVERITY:
        for verdict in verdicts:
            if verdict.kind is kind:
                return verdict
    return None
