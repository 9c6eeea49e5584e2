"""The pull half: read a route's window from CloudSuite into the outbox, then move its cursor."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from app.domain.cursor import Window
from app.domain.errors import SourceRefused
from app.domain.events import Phase
from app.domain.mapping import depends_on_today
from app.domain.ports import Page, Source
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AuditEvent
from app.domain.storage import Store
from app.sync.deps import Deps, Run
from app.sync.passes import drop, full_read
from app.sync.seen import Seen
from app.sync.stage import is_unreadable, restage_route, save_and_stage, stage_unreadable

UNREADABLE_AGAIN = 200
"""Rows that could not be read, read once more at each run."""


def pull_route(route: RouteId, source: Source, deps: Deps, run: Run, *, full: bool = False) -> Seen | None:
    """Stages every record of the window that is new or changed. Safe to repeat: what is known costs a hash.

    The cursor moves only after the last page, so a read that breaks off is read again; a full one goes on where it
    was, whatever the next run is asked for. Each page is in the outbox together with what we remember of it. Returns
    what a full read has seen, and None after one of what changed, or of the rest. Raises the errors of `Source.pages`.
    """
    remap_if_asked(route, deps, run)
    cursor, state = deps.store.cursors.load(route), deps.store.state
    whole = full_read(route, cursor, run.started_at, state, full=full)
    window = whole.window(state) if whole else cursor.window(run.started_at)
    seen = Seen() if full and not window.reached else None
    unreadable: set[str] = set()
    highest = whole.highest if whole else None
    read = 0
    run.progress(Phase.READING, route, 0)
    try:
        for page in _pages(route, source, window, deps, run):
            run.cancel.check()
            with deps.store.unit():
                take_page(route, page, deps, run)
                whole = whole.take(state, page.reached, page.highest) if whole else None
            if seen is not None:
                seen.note(page)
            unreadable |= {bad.key for bad in page.unreadable}
            highest = max(filter(None, (highest, page.highest)), default=None)
            read += len(page.records) + len(page.known)
            run.progress(Phase.READING, route, read)
    except SourceRefused:
        # What is refused may stay so: going on behind what was read would see no change of it.
        drop(route, state)
        raise
    with deps.store.unit():
        deps.store.cursors.save(route, cursor.advanced(highest, window.started_at))
        drop(route, state)
        if whole and not window.reached:
            _resolve_unreadable(route, unreadable, deps, run)
    return seen


def _pages(route: RouteId, source: Source, window: Window, deps: Deps, run: Run) -> Iterator[Page]:
    """First what could not be read lately: it may be well now without having changed since."""
    unreadable = [row.key for row in deps.store.outbox.failed(route, UNREADABLE_AGAIN) if is_unreadable(row)]
    ours = [key for key in unreadable if key.startswith(ROUTES[route].key_prefix + ":")]
    if ours:
        for page in source.reread(route, ours, run.cancel):
            # What is older than the window says nothing about how far the window has been read.
            yield replace(page, highest=None)
    yield from source.pages(route, window, run.cancel)


def _resolve_unreadable(route: RouteId, still: Set[str], deps: Deps, run: Run) -> None:
    """A whole read that does not meet a row again that could not be read: it is well now, and its record came under its
    own key, or it is gone. A row too odd to tell its key is known by a name of its own, and only so settled."""
    well: list[str] = []
    after = 0
    while rows := deps.store.outbox.failed(route, UNREADABLE_AGAIN, after):
        well += [row.key for row in rows if is_unreadable(row) and row.key not in still]
        after = rows[-1].id
    text = "A read of everything did not meet this row again."
    resolved = deps.store.outbox.resolve(well)
    deps.store.audit.append([run.entry(deps.clock(), AuditEvent.RESOLVED, route, key, text) for key in resolved])


def take_page(route: RouteId, page: Page, deps: Deps, run: Run) -> None:
    """One page in one transaction: records kept, drafts staged."""
    run.count(route, read=len(page.known), unchanged=len(page.known))
    if not (page.records or page.unreadable):
        return
    records = {record.key: record for record in page.records}
    with deps.store.unit():
        stored = deps.store.records.hashes(list(records))
        unwell = {key for key, row in deps.store.outbox.open(records).items() if is_unreadable(row)}
        fresh = [r for r in records.values() if r.key in unwell or stored.get(r.key) != r.content_hash()]
        staged = save_and_stage(fresh, deps, run)
        deps.store.records.know_rows(page.row_hashes)
        stage_unreadable([bad for bad in page.unreadable if bad.key not in records], deps, run)
    run.count(route, read=len(records), unchanged=len(records) - len(fresh) + staged.unchanged)


def remap_if_asked(route: RouteId, deps: Deps, run: Run) -> None:
    """A mapping was changed since the last run, or shows something that depends on the day (`overdue`): all stored
    records of the route are compared with the board again, without a call to CloudSuite."""
    asked = deps.store.state.get(remap_flag(route))
    today = run.started_at.astimezone(deps.zone).date().isoformat()
    is_new_day = depends_on_today(deps.mappings.of(route)) and deps.store.state.get(f"mapped-on:{route}") != today
    if not asked and not is_new_day:
        return
    restage_route(route, deps, run)
    with deps.store.unit():
        deps.store.state.set(f"mapped-on:{route}", today)
        # A mapping that was saved meanwhile has asked anew.
        if deps.store.state.get(remap_flag(route)) == asked:
            deps.store.state.set(remap_flag(route), None)


def ask_remap(route: RouteId, store: Store, ask: str) -> None:
    """`ask` is different each time."""
    store.state.set(remap_flag(route), ask)


def remap_flag(route: RouteId) -> str:
    return f"remap:{route}"
