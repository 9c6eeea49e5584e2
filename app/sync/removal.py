"""Records that CloudSuite no longer has: a full read does not bring them, a second look confirms it, and their items
are archived in monday where the user wants that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from app.domain.delivery import RowState
from app.domain.errors import RemovalHeld
from app.domain.plan import Action
from app.domain.ports import Source
from app.domain.records import Draft
from app.domain.routes import ROUTES, Removal, RouteId, head_of
from app.domain.status import AuditEvent
from app.domain.storage import State
from app.sync.deps import Deps, Run
from app.sync.pull import take_page
from app.sync.seen import Seen
from app.sync.stage import stage_keys

COMPARED_EVERY = timedelta(days=7)
"""A read of what changed cannot show what is gone, so everything is read this often where items are archived."""

UNASKED = 10
"""Items that may be archived at once in any case."""

UNASKED_SHARE = 0.1
"""Of a route's records: more than this gone at once looks like a lost authorisation, and a person is asked."""

TOGETHER = 100
"""Records looked for once more in one go."""


def wanted_removal(route: RouteId, state: State) -> Removal:
    """Lines follow their purchase order or invoice."""
    return Removal(str(state.get(_name("removal", head_of(route))) or Removal.KEEP))


def set_removal(route: RouteId, wanted: Removal, state: State) -> None:
    state.set(_name("removal", head_of(route)), wanted.value)


def allow(route: RouteId, state: State) -> None:
    """The next run compares the whole route and archives whatever is gone, however much that is."""
    for each in (one for one in ROUTES if head_of(one) is head_of(route)):
        state.set(_name("removal-allowed", each), value=True)


def comparison_is_due(route: RouteId, deps: Deps, run: Run) -> bool:
    state = deps.store.state
    if wanted_removal(route, state) is Removal.KEEP:
        return False
    last = state.get(_name("compared", route))
    is_old = last is None or run.started_at - datetime.fromisoformat(str(last)) >= COMPARED_EVERY
    return is_old or bool(state.get(_name("removal-allowed", route)))


def archive_what_is_gone(route: RouteId, seen: Seen | None, source: Source, deps: Deps, run: Run) -> None:
    """After a read of the route; `seen` where that was a full one. What is absent is looked for by its key first.

    Raises RemovalHeld, also after later reads until a person has decided, and the errors of `Source.reread`.
    """
    state = deps.store.state
    if wanted_removal(route, state) is Removal.KEEP:
        return
    if seen is None:
        if held := state.get(_name("removal-held", route)):
            raise _held(route, str(held))
        return
    missing = list(_missing(route, seen, deps))
    stored = deps.store.records.count(route)
    is_allowed = bool(state.get(_name("removal-allowed", route)))
    if len(missing) > max(UNASKED, stored * UNASKED_SHARE) and not is_allowed:
        text = f"{len(missing):,} of {stored:,} {ROUTES[route].title} are no longer in CloudSuite."
        with deps.store.unit():
            state.set(_name("removal-held", route), text)
            # Until a person decides, or the next comparison, runs read what changed and repeat the question.
            state.set(_name("compared", route), run.started_at.isoformat())
        raise _held(route, text)
    for start in range(0, len(missing), TOGETHER):
        run.cancel.check()
        _look_once_more(route, missing[start : start + TOGETHER], source, deps, run)
    with deps.store.unit():
        state.set(_name("compared", route), run.started_at.isoformat())
        for name in ("removal-held", "removal-allowed"):
            state.set(_name(name, route), None)


def _held(route: RouteId, text: str) -> RemovalHeld:
    return RemovalHeld(
        f"{text} None of their items was archived, in case something is wrong there.",
        hint=f"If it is right, allow it once in Settings or by `ml-connector removals {head_of(route)} allow`.",
    )


def _missing(route: RouteId, seen: Seen, deps: Deps) -> Iterator[str]:
    last = ""
    while page := deps.store.records.after(route, last, 500):
        yield from (record.key for record in page if seen.misses(record.key))
        last = page[-1].key


def _look_once_more(route: RouteId, keys: Sequence[str], source: Source, deps: Deps, run: Run) -> None:
    there: set[str] = set()
    for page in source.reread(route, keys, run.cancel):
        take_page(route, page, deps, run)
        there |= {record.key for record in page.records} | {bad.key for bad in page.unreadable}
    _stage_removed(route, [key for key in keys if key not in there], deps, run)


def _stage_removed(route: RouteId, keys: Sequence[str], deps: Deps, run: Run) -> None:
    """In one transaction: a record is never forgotten without its item being staged to be archived."""
    store, now = deps.store, deps.clock()
    with store.unit():
        known = store.items.known(keys)
        names = {key: item.name for key, item in known.items()}
        rows = store.outbox.open(keys).values()
        # What became of a create that is under way is found out later; its item is archived then.
        names |= {row.key: row.draft.name for row in rows if row.state is RowState.CLAIMED}
        parents = {record.parent for record in store.records.get(keys).values() if record.parent}
        store.records.remove(keys)
        store.outbox.resolve([key for key in keys if key not in names])
        store.outbox.stage([Draft(route, key, name, {}, is_removed=True) for key, name in names.items()], run.id, now)
        before = {key: dict(known[key].cells) if key in known else {} for key in names}
        store.audit.append(
            [
                run.entry(now, AuditEvent.STAGED, route, key, Action.ARCHIVE.value, detail={"before": cells})
                for key, cells in before.items()
            ]
        )
        if ROUTES[route].parent in deps.mappings.summers(route):
            stage_keys(sorted(parents), deps, run)


def _name(what: str, route: RouteId) -> str:
    return f"{what}:{route}"
