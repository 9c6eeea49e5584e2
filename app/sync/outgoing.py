"""From outbox rows to the writes that make the board equal to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.delivery import LedgerItem, Op, Write
from app.domain.plan import Action, difference, merged
from app.domain.ports import Boards
from app.domain.records import Draft
from app.domain.routes import ROUTES, LinesPlacement, RouteId
from app.domain.status import BoardBinding
from app.domain.storage import AttemptRow, OutboxRow
from app.sync.deps import Deps, Run
from app.sync.groups import group_ids
from app.sync.preflight import check_board
from app.sync.stage import with_item_ids


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A write, and what to remember of it."""

    write: Write
    row: AttemptRow
    attempts: int
    """Times it was sent before without effect."""
    group_id: str = ""
    """Where a bulk import of it makes the item, should it be gone."""


def build(rows: Sequence[OutboxRow], boards: Boards, deps: Deps, run: Run, *, is_whole: bool = False) -> list[Outgoing]:
    """The writes that make the board equal to these rows' drafts; rows that must wait are made to.

    Only what changes, or with `is_whole` the whole items. Raises ConfigError or BoardRefused when the board does not
    fit the mapping.
    """
    route = rows[0].draft.route
    binding = check_board(route, boards, deps, run)
    wanted = {key for row in rows for key in (row.key, row.draft.parent, *row.draft.refs()) if key}
    known = deps.store.items.known(wanted)
    item_ids = {key: item.item_id for key, item in known.items()}
    groups = group_ids(_titles(rows, known, is_whole=is_whole), binding, boards, deps, run)
    outgoing: list[Outgoing] = []
    equal: list[str] = []
    orphans: dict[str, list[str]] = {}
    for row in rows:
        draft = with_item_ids(row.draft, item_ids)
        parent = known.get(row.draft.parent) if row.draft.parent else None
        if binding.placement is LinesPlacement.SUBITEMS and parent is None and not draft.is_removed:
            orphans.setdefault(row.draft.parent or "", []).append(row.key)
            continue
        group_id = groups.get(draft.group, binding.group_id)
        out = _outgoing(row, draft, known.get(row.key), parent, binding, group_id, is_whole=is_whole)
        if out is None:
            equal.append(row.key)
        else:
            outgoing.append(out)
    _put_aside(route, {row.key: row.revision for row in rows}, equal, orphans, deps, run)
    return outgoing


def _titles(rows: Sequence[OutboxRow], known: Mapping[str, LedgerItem], *, is_whole: bool) -> set[str]:
    """Of the groups that the writes name. An import names one for all of its items."""
    drafts = [row.draft for row in rows if row.draft.group]
    return {d.group for d in drafts if is_whole or d.key not in known or difference(d, known[d.key]).group}


def _put_aside(
    route: RouteId,
    revisions: Mapping[str, int],
    equal: Sequence[str],
    orphans: dict[str, list[str]],
    deps: Deps,
    run: Run,
) -> None:
    """What was staged anew since it was looked at is left alone: it is met again."""
    if not equal and not orphans:
        return
    with deps.store.unit():
        standing = deps.store.outbox.standing(revisions)
        resolved = [key for key in equal if key in standing]
        deps.store.outbox.resolve(resolved)
        for parent, keys in orphans.items():
            noun = ROUTES[ROUTES[route].parent or route].noun
            reason = f"Waits for {noun} {parent.partition(':')[2]}, which is not on its board."
            deps.store.outbox.wait([key for key in keys if key in standing], reason, None)
    run.count(route, unchanged=len(resolved))


def _outgoing(
    row: OutboxRow,
    draft: Draft,
    known: LedgerItem | None,
    parent: LedgerItem | None,
    binding: BoardBinding,
    group_id: str,
    *,
    is_whole: bool,
) -> Outgoing | None:
    """None when the board is already as it should be."""
    change = difference(draft, known)
    if change.action is Action.UNCHANGED:
        return None
    if known and change.action is Action.ARCHIVE:
        return _archiving(row, known, binding)
    subitem = binding.placement is LinesPlacement.SUBITEMS
    parent_item_id = parent.item_id if subitem and parent else None
    op = Op.UPDATE if known else Op.CREATE_SUBITEM if subitem else Op.CREATE
    if change.group and known:
        # An import moves nothing, so that this one goes in a request, which need not be whole.
        is_whole = False
    write = Write(
        op,
        binding.board_id,
        row.key,
        draft.name if is_whole else change.name,
        {c: v for c, v in draft.cells.items() if c not in draft.once} if is_whole and known else change.after,
        item_id=known.item_id if known else None,
        parent_item_id=parent_item_id,
        group_id=group_id or None if change.group or not known else None,
    )
    cells = merged(draft, known)
    remembered = AttemptRow(row.key, draft.route, row.revision, op, draft.name, cells, write.item_id, parent_item_id)
    return Outgoing(write, remembered, row.attempts, group_id)


def _archiving(row: OutboxRow, known: LedgerItem, binding: BoardBinding) -> Outgoing:
    write = Write(Op.ARCHIVE, binding.board_id, row.key, item_id=known.item_id)
    remembered = AttemptRow(row.key, row.draft.route, row.revision, Op.ARCHIVE, known.name, {}, known.item_id)
    return Outgoing(write, remembered, row.attempts)
