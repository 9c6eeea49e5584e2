"""The pull half: read a route's window from CloudSuite into the outbox, then move its cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.events import Phase
from app.domain.ports import Page, Source, Unreadable
from app.domain.routes import RouteId
from app.domain.status import AuditEvent
from app.sync.deps import Deps, Run
from app.sync.stage import restage_route, save_and_stage


def pull_route(route: RouteId, source: Source, deps: Deps, run: Run, *, full: bool = False) -> None:
    """Stages every record of the window that is new or changed. Safe to repeat: what is known costs a hash.

    The cursor moves only after the last page, in a transaction of its own, so a read that breaks off is read
    again; each page is in the outbox together with what we remember of it. Raises the errors of `Source.pages`.
    """
    remap_if_asked(route, deps, run)
    cursor = deps.store.cursors.load(route)
    highest: datetime | None = None
    read = 0
    run.progress(Phase.READING, route, 0)
    unreadable: dict[str, Unreadable] = {}
    for page in source.pages(route, cursor.window(run.started_at, full=full), run.cancel):
        run.cancel.check()
        take_page(route, page, deps, run)
        unreadable.update((bad.key, bad) for bad in page.unreadable)
        highest = max(filter(None, (highest, page.highest)), default=None)
        read += len(page.records)
        run.progress(Phase.READING, route, read)
    with deps.store.unit():
        _keep_unreadable(route, unreadable, deps, run, whole=full or cursor.since is None)
        deps.store.cursors.save(route, cursor.advanced(highest, run.started_at))


def take_page(route: RouteId, page: Page, deps: Deps, run: Run) -> None:
    """One page in one transaction: records kept, drafts staged."""
    records = {record.key: record for record in page.records}
    with deps.store.unit():
        stored = deps.store.records.hashes(list(records))
        fresh = [record for record in records.values() if stored.get(record.key) != record.content_hash()]
        staged = save_and_stage(fresh, deps, run)
    run.count(route, read=len(records), unchanged=len(records) - len(fresh) + staged.unchanged)


def remap_if_asked(route: RouteId, deps: Deps, run: Run) -> None:
    """A mapping was changed since the last run: compare all stored records of the route with the board again."""
    flag = remap_flag(route)
    if deps.store.state.get(flag):
        restage_route(route, deps, run)
        deps.store.state.set(flag, None)


def remap_flag(route: RouteId) -> str:
    return f"remap:{route}"


def unreadable_name(route: RouteId) -> str:
    return f"unreadable:{route}"


def _keep_unreadable(route: RouteId, found: dict[str, Unreadable], deps: Deps, run: Run, *, whole: bool) -> None:
    """Rows that cannot be read stay listed until a later read finds them well, or a whole read finds them gone."""
    before = deps.store.state.get(unreadable_name(route))
    kept = dict(before) if isinstance(before, dict) and not whole else {}
    well = deps.store.records.hashes([key for key in kept if key not in found])
    kept = {key: reason for key, reason in kept.items() if key not in well}
    fresh: Sequence[Unreadable] = [bad for bad in found.values() if bad.key not in kept]
    kept.update({bad.key: f"{bad.field}: {bad.reason}" for bad in found.values()})
    deps.store.state.set(unreadable_name(route), kept or None)
    now = deps.clock()
    deps.store.audit.append(
        [
            run.entry(now, AuditEvent.REFUSED, route, bad.key, f"{bad.field}: {bad.reason}", detail=dict(bad.row))
            for bad in fresh
        ]
    )
