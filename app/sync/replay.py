"""Failed records once more: read again first, so that an old record never overwrites a newer one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain.columns import encode
from app.domain.errors import ConfigError
from app.domain.ports import Source
from app.domain.records import Record
from app.domain.routes import DELIVERY_ORDER, ROUTES, RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.domain.storage import OutboxRow
from app.sync.deps import Deps, Run
from app.sync.stage import restage_dependents, save_read, stage_records, stage_unreadable

CHUNK = 100


def failed_keys(ids: Sequence[int], route: RouteId | None, deps: Deps) -> dict[RouteId, list[str]]:
    """The records to replay: those with these ids, or all failed ones (of the route). Raises ConfigError for an id
    that does not need attention."""
    keys: dict[RouteId, list[str]] = {}
    for row in _by_id(ids, deps) if ids else _all_failed(route, deps):
        keys.setdefault(row.draft.route, []).append(row.key)
    return {each: keys[each] for each in DELIVERY_ORDER if keys.get(each)}


def _by_id(ids: Sequence[int], deps: Deps) -> list[OutboxRow]:
    rows = deps.store.outbox.by_id(ids)
    unknown = sorted(set(ids) - {row.id for row in rows})
    if unknown:
        raise ConfigError(
            f"Record {unknown[0]} does not need attention.", hint="`ml-connector status` lists those that do."
        )
    return rows


def _all_failed(route: RouteId | None, deps: Deps) -> Iterable[OutboxRow]:
    after = 0
    while rows := deps.store.outbox.failed(route, 500, after):
        yield from rows
        after = rows[-1].id


def replay_route(
    route: RouteId, keys: Sequence[str], source: Source, deps: Deps, run: Run, *, as_mapped_then: bool = False
) -> None:
    """Reads these records as they are now and stages them, with the mapping in force or with that of their time."""
    prefix = ROUTES[route].key_prefix + ":"
    for start in range(0, len(keys), CHUNK):
        chunk = [key for key in keys[start : start + CHUNK] if key.startswith(prefix)]
        pages = list(source.reread(route, chunk, run.cancel))
        found = {record.key: record for page in pages for record in page.records}
        now = deps.clock()
        with deps.store.unit():
            records = list(found.values())
            save_read(records, deps, run)
            _stage(records, deps, run, as_mapped_then=as_mapped_then)
            restage_dependents(records, deps, run)
            stage_unreadable([bad for page in pages for bad in page.unreadable], deps, run)
            told = {bad.key for page in pages for bad in page.unreadable} | found.keys()
            settle_absent([key for key in chunk if key not in told], deps)
            deps.store.audit.append(
                [run.entry(now, AuditEvent.REPLAYED, route, key, _said(key in told)) for key in chunk]
            )
        run.count(route, read=len(found))


def _stage(records: Sequence[Record], deps: Deps, run: Run, *, as_mapped_then: bool) -> None:
    rows = deps.store.outbox.open(record.key for record in records) if as_mapped_then else {}
    for record in records:
        if record.key in rows:
            then = deps.mappings.at(record.route, rows[record.key].staged_at)
            stage_records([record], deps, run, again=True, mapping=then)
    stage_records([record for record in records if record.key not in rows], deps, run, again=True)


def edit_failed(failed_id: int, column: str, value: str, deps: Deps) -> None:
    """One column of one failed record gets another value. Raises ConfigError."""
    (row,) = _by_id([failed_id], deps)
    mapped = {each.column: each for each in deps.mappings.of(row.draft.route).columns}
    if column not in mapped:
        raise ConfigError(f"The mapping has no column {column}.", hint=f"It has {', '.join(mapped)}.")
    try:
        cell = encode(mapped[column].type, value or None, {})
    except ValueError as error:
        raise ConfigError(f"Column {column} does not take “{value}”: {error}") from error
    problems = tuple(problem for problem in row.draft.problems if problem.column != column)
    draft = replace(row.draft, cells={**row.draft.cells, column: cell}, problems=problems)
    now = deps.clock()
    with deps.store.unit():
        deps.store.outbox.stage([draft], row.run, now)
        text = f"Column {column} was given another value by hand."
        entry = AuditEntry(
            now,
            AuditEvent.CHANGED,
            row.run,
            row.draft.route,
            row.key,
            text,
            {"before": row.draft.cells.get(column), "after": cell},
        )
        deps.store.audit.append([entry])


def settle_absent(keys: Sequence[str], deps: Deps) -> None:
    """What CloudSuite no longer has, and no board shows, needs nobody's attention; an item that could not be archived
    is tried again."""
    on_board = deps.store.items.known(keys)
    deps.store.outbox.resolve([key for key in keys if key not in on_board])
    rows = deps.store.outbox.open(on_board)
    deps.store.outbox.requeue([row.key for row in rows.values() if row.draft.is_removed])


def _said(found: bool) -> str:
    return "Read again and staged." if found else "No longer in CloudSuite."
