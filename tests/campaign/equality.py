"""What must hold once the faults have ended and the runs are quiet: boards equal source, and nothing is left over."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from app.domain.mapping import RouteMapping
from app.domain.routes import DELIVERY_ORDER, RouteId
from app.domain.status import AuditEvent, AuditFilter, Outcome, RunReport
from app.sandbox.monday_hands import ItemSnapshot, board_snapshot
from tests.flow.world import Boards, World

LIFE = (AuditEvent.PULLED, AuditEvent.STAGED, AuditEvent.SENT, AuditEvent.SETTLED)
"""What the audit tells of every item, in this order."""

QUIET_RUNS = 12


class Quiet(World):
    """The world with eyes for what colleagues made: an item of theirs with a key of ours is no duplicate of ours."""

    made_by_people: frozenset[str] = frozenset()
    grouped: Mapping[RouteId, str] = MappingProxyType({})
    """Route -> the field that the groups of its board are made by."""

    def standard(self, route: RouteId) -> RouteMapping:
        """The mapping that the route has where nothing else is said."""
        return replace(self.facade._mappings.default(route), group_by=self.grouped.get(route, ""))

    def group(self, route: RouteId, field: str) -> None:
        self.grouped = {**self.grouped, route: field}
        self.facade.save_mapping(self.standard(route))

    def _differences(self, route: RouteId, boards: Boards) -> Iterator[str]:
        yield from super()._differences(route, boards)
        if route in self.grouped:
            yield from self._in_another_group(route, boards[route])

    def _in_another_group(self, route: RouteId, items: Mapping[str, list[ItemSnapshot]]) -> Iterator[str]:
        """Items that are not in the group of their field's value; what people made stays where they made it."""
        field, board_id = self.grouped[route], self.facade.bindings()[route].board_id
        titles = board_snapshot(self.sandbox.monday._tenant.board(board_id)).groups
        yield from (f"twice: the group {title!r} of {route}" for title, n in Counter(titles.values()).items() if n > 1)
        for key, view in self.sandbox.expected(route).items():
            wanted = str(view[field]) or f"No {field}"
            for item in items.get(key, ())[:1]:
                if titles[item.group_id] != wanted and item.id not in self.made_by_people:
                    yield f"{key} is in the group {titles[item.group_id]!r} in place of {wanted!r}"

    def items(self, route: RouteId) -> dict[str, list[ItemSnapshot]]:
        """As in World, without what people made, and from a picture of one board alone."""
        board = self.sandbox.monday._tenant.board(self.facade.bindings()[route].board_id)
        found: dict[str, list[ItemSnapshot]] = {}
        for item in board_snapshot(board).active:
            found.setdefault(item.texts["ext_key"], []).append(item)
        kept = {item.item_id for item in self.facade._deps.store.items.known(found).values()}
        return {key: ours for key, items in found.items() if (ours := self._ours(items, kept))}

    def _ours(self, items: list[ItemSnapshot], kept: set[str]) -> list[ItemSnapshot]:
        """Where a person made one with the same key, the one that is kept up to date; a bulk import may choose it."""
        theirs = [item for item in items if item.id in self.made_by_people]
        return [item for item in items if item.id in kept] if theirs else items


def until_quiet(here: World, *, full: bool = False) -> list[str]:
    """Runs as the schedule would, and replays as a person would, until all is done. What is wrong, if it never is."""
    report: RunReport | None = None
    for _ in range(QUIET_RUNS):
        report = here.sync(full=full)
        if report.outcome is Outcome.OK:
            return []
        if report.outcome is Outcome.FAILURES:
            here.facade.replay()
        here.clock.forward(minutes=20)
    assert report is not None
    return [f"not quiet after {QUIET_RUNS} runs: {report.outcome} {report.message} {dict(report.routes)}"]


def wrong(here: World) -> list[str]:
    """Every promise that does not hold; empty when all do. Changes a record of each route to see the cursors."""
    return [
        *here.differences(),
        *_stuck(here),
        *_audit(here),
        *(f"a write to CloudSuite: {write}" for write in here.sandbox.ion.write_attempts),
        *_secrets(here),
    ]


def _stuck(here: World) -> Iterator[str]:
    store = here.facade._deps.store
    yield from (f"stuck: {count} {route} {state}" for (route, state), count in store.outbox.counts().items() if count)
    yield from (f"not settled: attempt {attempt.id}" for attempt in store.attempts.unsettled())


def _audit(here: World) -> Iterator[str]:
    """Each item of ours on the boards has its life in the audit, and the chain of hashes holds."""
    check = here.facade.verify_audit()
    if check.broken_at is not None:
        yield f"the audit is broken at {check.broken_at}"
    first: dict[str, dict[AuditEvent, int]] = defaultdict(dict)
    settled: set[str] = set()
    for entry in here.facade.audit_entries(AuditFilter(oldest_first=True, limit=5000)):
        if entry.key:
            first[entry.key].setdefault(entry.event, entry.id)
        if entry.event is AuditEvent.SETTLED:
            settled.add(str(entry.detail.get("item_id")))
    for route in DELIVERY_ORDER:
        for key, items in here.items(route).items():
            life = [first[key].get(event, 0) for event in LIFE]
            if 0 in life or life != sorted(life):
                yield f"audit of {key}: {first[key]}"
            yield from (f"audit: {item.id} of {key} was never settled" for item in items[:1] if item.id not in settled)


def _secrets(here: World) -> Iterator[str]:
    ion = here.sandbox.ion
    secrets = [ion.client_secret, ion.secret_key, here.sandbox.monday.token]
    secrets += [*ion.tokens._expiries, *ion.tokens._refresh_tokens]
    texts = "\n".join(database_texts(here))
    yield from (f"in the database: {secret[:12]}..." for secret in secrets if secret in texts)


def database_texts(here: World) -> Iterator[str]:
    """All text in the database, unpacked."""
    with sqlite3.connect(f"file:{here.folder / 'app.sqlite3'}?mode=ro", uri=True) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in db.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - its own names
                yield from (_text(value) for value in row if isinstance(value, str | bytes))
    db.close()


def _text(value: str | bytes) -> str:
    if isinstance(value, str):
        return value
    try:
        return zlib.decompress(value).decode()
    except (zlib.error, UnicodeDecodeError):
        return value.decode("latin-1")


def cursor_wrong(here: World) -> list[str]:
    """A change of each route a day later must be found by an ordinary run: the cursors are not past it."""
    here.clock.forward(days=1)
    business = here.sandbox.business
    business.change("suppliers", business.suppliers[-1].number, phone="+46 8 000 00 01")
    business.change("gl-accounts", business.accounts[-1].tail, name="Looked for by the cursor")
    order = business.purchase_orders[-1]
    business.change("purchase-orders", order.number, buyer="CURSOR")
    line = business.po_lines[-1]
    business.change("po-lines", line.tail, ordered=line.ordered + 1)
    invoice = business.invoices[-1]
    business.change("invoices", invoice.tail, amount=invoice.amount + 1)
    return [*until_quiet(here), *(f"after the faults, {line}" for line in here.differences())]
