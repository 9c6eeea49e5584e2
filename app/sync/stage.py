"""Map records to drafts, compare them with the boards, and put what differs into the outbox."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.domain.delivery import LedgerItem, RowState
from app.domain.derived import lasting_value
from app.domain.mapping import RouteMapping, apply, selects
from app.domain.plan import Action, Change, difference
from app.domain.ports import Unreadable
from app.domain.records import GROUP, Draft, Json, Problem, Record, Value, encode_fields, resolve_refs
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.domain.storage import OutboxRow, Records
from app.domain.values import exact_sum
from app.sync.deps import Deps, Run

TOGETHER = 500
"""Records mapped and compared in one go."""


class StoredLookup:
    """Other records' fields, from the store; remembers what it read, so make one per page."""

    def __init__(self, records: Records, expected: Iterable[str] = ()) -> None:
        self._records = records
        self._seen: dict[str, Record | None] = dict(records.get(expected))

    def field(self, key: str, name: str) -> Value:
        if key not in self._seen:
            self._seen[key] = self._records.get([key]).get(key)
        record = self._seen[key]
        return lasting_value(record, name) if record else None

    def line_total(self, parent_key: str, route: RouteId, name: str) -> Decimal | None:
        """The exact sum over the lines that have the field; None when none has."""
        lines = self._records.lines(route, [parent_key]).get(parent_key, [])
        values = [lasting_value(line, name) for line in lines]
        numbers = [value for value in values if isinstance(value, Decimal)]
        return exact_sum(numbers) if numbers else None


@dataclass(frozen=True, slots=True)
class Staged:
    """What became of some drafts."""

    create: int = 0
    update: int = 0
    unchanged: int = 0
    invalid: int = 0


def with_item_ids(draft: Draft, item_ids: Mapping[str, str]) -> Draft:
    """The draft with its references as item ids; a record without an item yet leaves its cell empty."""
    cells = resolve_refs(draft.cells, item_ids)
    return replace(draft, cells=cells)


def save_and_stage(records: Sequence[Record], deps: Deps, run: Run) -> Staged:
    """Keeps records that are new or changed and stages them, with every record that shows something of theirs.

    Called inside a unit: a record is never known without being staged.
    """
    save_read(records, deps, run)
    staged = stage_records(records, deps, run)
    restage_dependents(records, deps, run)
    return staged


def save_read(records: Sequence[Record], deps: Deps, run: Run) -> None:
    now = deps.clock()
    deps.store.records.save(records, now)
    deps.store.audit.append([run.entry(now, AuditEvent.PULLED, r.route, r.key, detail=_source(r)) for r in records])


def _source(record: Record) -> dict[str, Json]:
    fields: dict[str, Json] = json.loads(encode_fields(record.fields))
    return fields


def stage_records(
    records: Sequence[Record], deps: Deps, run: Run, *, again: bool = False, mapping: RouteMapping | None = None
) -> Staged:
    """Maps records of one route and stages what is not on its board like that. `again` also sends what failed.

    With the mapping in force, unless another one is given.
    """
    if not records:
        return Staged()
    mapping = mapping or deps.mappings.of(records[0].route)
    today = deps.clock().astimezone(deps.zone).date()
    lookup = StoredLookup(deps.store.records, {key for record in records for key in record.refs.values()})
    wanted = _selected(records, mapping, lookup, today, deps, run) if mapping.filters else records
    return _stage_drafts([apply(mapping, record, lookup, today) for record in wanted], deps, run, again)


def _selected(
    records: Sequence[Record], mapping: RouteMapping, lookup: StoredLookup, today: date, deps: Deps, run: Run
) -> list[Record]:
    """Those that pass the filter, and those that have an item or are just getting one, which is kept up to date: a PO
    that closes shows as closed. What was staged of the others, when they still passed, is not sent."""
    keys = [record.key for record in records]
    rows = deps.store.outbox.open(keys)
    kept = deps.store.items.known(keys).keys() | {key for key, row in rows.items() if row.state is RowState.CLAIMED}
    wanted = [record for record in records if record.key in kept or selects(mapping, record, lookup, today)]
    resolved = deps.store.outbox.resolve(sorted(rows.keys() - {record.key for record in wanted}))
    text = "The mapping's filter leaves the record out."
    now = deps.clock()
    deps.store.audit.append([run.entry(now, AuditEvent.RESOLVED, mapping.route, key, text) for key in resolved])
    return wanted


def _stage_drafts(drafts: Sequence[Draft], deps: Deps, run: Run, again: bool) -> Staged:
    if not drafts:
        return Staged()
    store, now = deps.store, deps.clock()
    refs = {key for draft in drafts for key in draft.refs()}
    known = store.items.known({draft.key for draft in drafts} | refs)
    item_ids = {key: item.item_id for key, item in known.items()}
    rows = store.outbox.open(draft.key for draft in drafts)
    to_stage: list[Draft] = []
    on_board: list[str] = []
    entries: list[AuditEntry] = []
    tally = dict.fromkeys(Action, 0)
    invalid = 0
    for draft in drafts:
        change = difference(with_item_ids(draft, item_ids), known.get(draft.key))
        if draft.problems:
            invalid += 1
        else:
            tally[change.action] += 1
        row = rows.get(draft.key)
        # What is on its way makes the board another one than the ledger says: the record has to follow it.
        is_under_way = row is not None and row.state is RowState.CLAIMED
        if not draft.problems and change.action is Action.UNCHANGED and not is_under_way:
            on_board.append(draft.key)
        elif not _stands(row, draft, again):
            to_stage.append(draft)
            entries.append(_staged_entry(draft, change, known.get(draft.key), run, deps))
    store.outbox.stage(to_stage, run.id, now)
    entries += [
        run.entry(now, AuditEvent.RESOLVED, drafts[0].route, key, "The board is as it should be; nothing to send.")
        for key in store.outbox.resolve(on_board)
    ]
    store.audit.append(entries)
    return Staged(tally[Action.CREATE], tally[Action.UPDATE], tally[Action.UNCHANGED], invalid)


def stage_unreadable(rows: Sequence[Unreadable], deps: Deps, run: Run) -> None:
    """Rows of CloudSuite that are no record: invalid until a later read finds them well. Called inside a unit."""
    drafts = [
        Draft(bad.route, bad.key, bad.key, {}, problems=(Problem("", bad.field, bad.reason),))
        for bad in {bad.key: bad for bad in rows}.values()
    ]
    standing = deps.store.outbox.open(draft.key for draft in drafts)
    fresh = [draft for draft in drafts if not _stands(standing.get(draft.key), draft, again=False)]
    now = deps.clock()
    # When the row is again what its record was made of, there has to be a record that brings it out of here.
    deps.store.records.know_rows(dict.fromkeys(bad.key for bad in rows))
    deps.store.outbox.stage(fresh, run.id, now)
    source = {bad.key: bad.row for bad in rows}
    deps.store.audit.append(
        [
            run.entry(now, AuditEvent.REFUSED, draft.route, draft.key, str(draft.problems[0]), detail=source[draft.key])
            for draft in fresh
        ]
    )


def is_unreadable(row: OutboxRow) -> bool:
    """Was there no record to map?"""
    return row.state is RowState.INVALID and not row.draft.cells


def _stands(row: OutboxRow | None, draft: Draft, again: bool) -> bool:
    """Is exactly this draft in the outbox already?"""
    if row is None or row.draft != draft:
        return False
    return not (again and row.state in {RowState.INVALID, RowState.REJECTED})


def _staged_entry(draft: Draft, change: Change, known: LedgerItem | None, run: Run, deps: Deps) -> AuditEntry:
    now = deps.clock()
    if draft.problems:
        reasons = "; ".join(str(problem) for problem in draft.problems)
        return run.entry(now, AuditEvent.REFUSED, draft.route, draft.key, reasons, detail={"after": dict(draft.cells)})
    before: dict[str, Json] = dict(change.before)
    after: dict[str, Json] = dict(change.after)
    if change.name is not None:
        before["name"], after["name"] = (known.name if known else None), change.name
    if change.group:
        before[GROUP], after[GROUP] = (known.cells.get(GROUP) if known else None), change.group
    return run.entry(
        now, AuditEvent.STAGED, draft.route, draft.key, change.action.value, detail={"before": before, "after": after}
    )


def restage_dependents(records: Sequence[Record], deps: Deps, run: Run) -> None:
    """Records of other routes that borrow a field of these, or sum over them, follow their change."""
    if not records:
        return
    source = records[0].route
    keys = [record.key for record in records]
    parents = {record.parent for record in records if record.parent}
    affected: dict[RouteId, set[str]] = {}
    for route in deps.mappings.borrowers(source):
        affected.setdefault(route, set()).update(deps.store.records.referring(route, keys))
    for route in deps.mappings.summers(source):
        affected.setdefault(route, set()).update(parents)
    for dependents in affected.values():
        stage_keys(sorted(dependents), deps, run)


def stage_keys(keys: Sequence[str], deps: Deps, run: Run) -> None:
    """Stages stored records of one route, a few hundred in memory at a time."""
    for start in range(0, len(keys), TOGETHER):
        stage_records(list(deps.store.records.get(keys[start : start + TOGETHER]).values()), deps, run)


def restage_route(route: RouteId, deps: Deps, run: Run) -> None:
    """After a new mapping: every stored record of the route again, without a call to CloudSuite."""
    last = ""
    while page := deps.store.records.after(route, last, TOGETHER):
        run.cancel.check()
        with deps.store.unit():
            stage_records(page, deps, run)
        last = page[-1].key
