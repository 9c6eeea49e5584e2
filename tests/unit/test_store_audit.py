"""The audit: filters, paging, the chain that shows tampering, and queries that never read the whole table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from app.domain.errors import StoreBroken
from app.domain.records import Json
from app.domain.routes import RouteId
from app.domain.status import AuditCheck, AuditEntry, AuditEvent, AuditFilter, AuditStretch
from app.store.audit import SqliteAudit
from app.store.audit_chain import EVENT_CODES, ROUTE_CODES, chained
from app.store.connection import Connection, Params, Row
from app.store.database import SqliteStore

NOW = datetime(2026, 11, 24, 12, 30, 0, 5, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    yield store
    store.close()


def entry(number: int = 0, event: AuditEvent = AuditEvent.PULLED, **more: object) -> AuditEntry:
    at = NOW + timedelta(minutes=number)
    plain = AuditEntry(at, event, "run-1", RouteId.SUPPLIERS, f"supplier:100:S{number}", f"Read S{number}.")
    return replace(plain, **more)  # type: ignore[arg-type]


def ids(store: SqliteStore, wanted: AuditFilter) -> list[int]:
    found = [found.id for found in store.audit.query(wanted)]
    if len(found) < wanted.limit:
        assert store.audit.count(wanted) == len(found)
    return found


def tamper(store: SqliteStore, change: str) -> None:
    """As someone with the file and a database tool would."""
    raw = sqlite3.connect(store.path)
    raw.execute("DROP TRIGGER IF EXISTS audit_is_never_changed")
    raw.execute("DROP TRIGGER IF EXISTS audit_is_never_removed")
    raw.execute("DROP TRIGGER IF EXISTS word_is_never_changed")
    raw.execute(change)
    raw.commit()
    raw.close()


def test_entries_come_back_exactly_with_their_ids(store: SqliteStore) -> None:
    detail: dict[str, Json] = {"before": {"text": None}, "after": {"text": "ä🚀" * 300, "list": [1, 2.5, True]}}
    full = entry(1, AuditEvent.STAGED, detail=detail, request_id="request-1")
    bare = AuditEntry(NOW, AuditEvent.CHANGED)
    store.audit.append([full, bare])
    store.audit.append([])
    assert store.audit.query(AuditFilter(oldest_first=True)) == [replace(full, id=1), replace(bare, id=2)]


def test_every_event_and_route_has_a_code_of_its_own() -> None:
    assert set(EVENT_CODES) == set(AuditEvent)
    assert len(set(EVENT_CODES.values())) == len(AuditEvent)
    assert set(ROUTE_CODES) == {None, *RouteId}
    assert len(set(ROUTE_CODES.values())) == len(RouteId) + 1


def test_filters_and_paging(store: SqliteStore) -> None:
    store.audit.append([entry(number) for number in range(5)])
    store.audit.append(
        [
            entry(5, AuditEvent.REFUSED, text="100% of labels_used", route=RouteId.INVOICES, run="run-2"),
            entry(6, AuditEvent.REFUSED, text="monday says NO", route=None, key="", run=""),
        ]
    )
    assert ids(store, AuditFilter()) == [7, 6, 5, 4, 3, 2, 1]
    assert ids(store, AuditFilter(limit=2)) == [7, 6]
    assert ids(store, AuditFilter(limit=2, before_id=6)) == [5, 4]
    assert ids(store, AuditFilter(limit=2, oldest_first=True)) == [1, 2]
    assert ids(store, AuditFilter(limit=2, oldest_first=True, before_id=2)) == [3, 4]
    assert ids(store, AuditFilter(route=RouteId.INVOICES)) == [6]
    assert ids(store, AuditFilter(event=AuditEvent.REFUSED)) == [7, 6]
    assert ids(store, AuditFilter(route=RouteId.SUPPLIERS, event=AuditEvent.REFUSED)) == []
    assert ids(store, AuditFilter(key="supplier:100:S2")) == [3]
    assert ids(store, AuditFilter(run="run-2")) == [6]
    assert ids(store, AuditFilter(run="run-1", event=AuditEvent.PULLED, limit=2, before_id=5)) == [4, 3]
    assert ids(store, AuditFilter(since=NOW + timedelta(minutes=2), until=NOW + timedelta(minutes=4))) == [4, 3]
    assert ids(store, AuditFilter(until=NOW)) == []
    assert ids(store, AuditFilter(route=RouteId.SUPPLIERS, since=NOW + timedelta(minutes=3))) == [5, 4]


def test_text_is_found_in_text_and_key_and_taken_literally(store: SqliteStore) -> None:
    store.audit.append([entry(1), entry(2, text="100% of labels_used"), entry(3, text="1000 labels used", key="")])
    assert ids(store, AuditFilter(text="0% OF")) == [2]
    assert ids(store, AuditFilter(text="labels_")) == [2]
    assert ids(store, AuditFilter(text="100:s1")) == [1]
    assert ids(store, AuditFilter(text="\\")) == []
    assert ids(store, AuditFilter(text="label", route=RouteId.SUPPLIERS, since=NOW + timedelta(minutes=3))) == [3]


def test_a_clock_that_was_set_back_hides_no_entry(store: SqliteStore) -> None:
    store.audit.append([entry(5), entry(1), entry(7), entry(2)])
    assert ids(store, AuditFilter(since=NOW + timedelta(minutes=2), until=NOW + timedelta(minutes=6))) == [4, 1]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET text = 'x' WHERE id = 1", "DELETE FROM audit", "REPLACE INTO audit SELECT * FROM audit"],
)
def test_the_store_itself_refuses_to_change_an_entry(store: SqliteStore, statement: str) -> None:
    store.audit.append([entry(1)])
    raw = sqlite3.connect(store.path)
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)
    raw.close()
    assert store.audit.query(AuditFilter())[0].text == "Read S1."


def test_an_untouched_chain_is_whole(store: SqliteStore) -> None:
    assert store.audit.verify() == AuditCheck(0)
    for number in range(3):
        store.audit.append([entry(number), entry(number, detail={"long": "x" * 1000})])
    assert store.audit.verify() == AuditCheck(6)


@pytest.mark.parametrize(
    ("change", "broken_at"),
    [
        ("UPDATE audit SET text = 'Read S9.' WHERE id = 3", 3),
        ("UPDATE audit SET key = (SELECT key FROM audit WHERE id = 1) WHERE id = 3", 3),
        ("UPDATE word SET text = 'Read S9.' WHERE text = 'Read S2.'", 3),
        ("DELETE FROM word WHERE text = 'supplier:100:S3'", 4),
        ("UPDATE audit_anchor SET id = 2", 3),
        ("UPDATE audit SET at = at + 1 WHERE id = 1", 1),
        ("UPDATE audit SET detail = '{\"a\":1}' WHERE id = 5", 5),
        ("UPDATE audit SET detail = x'00ff' WHERE id = 5", 5),
        ("UPDATE audit SET detail = 7 WHERE id = 5", 5),
        ("UPDATE audit SET run = x'80' WHERE id = 2", 2),
        ("UPDATE audit SET request_id = 'other' WHERE id = 5", 5),
        ("UPDATE audit SET hash = zeroblob(32) WHERE id = 2", 2),
        ("DELETE FROM audit WHERE id = 1", 2),
        ("DELETE FROM audit WHERE id = 3", 4),
        ("DELETE FROM audit WHERE id >= 4", 4),
        ("DELETE FROM audit", 1),
        (
            "INSERT INTO audit SELECT 6, at, event, route, run, key, text, detail, request_id, hash FROM audit LIMIT 1",
            6,
        ),
    ],
)
def test_tampering_is_found_and_placed(store: SqliteStore, change: str, broken_at: int) -> None:
    store.audit.append([entry(number, detail={"name": f"S{number}"}) for number in range(5)])
    tamper(store, change)
    assert store.audit.verify().broken_at == broken_at


def test_a_cut_off_end_shows_also_after_more_was_written(store: SqliteStore) -> None:
    store.audit.append([entry(number) for number in range(5)])
    tamper(store, "DELETE FROM audit WHERE id >= 4")
    store.audit.append([entry(9)])
    assert store.audit.verify().broken_at == 6


def test_a_forged_last_entry_does_not_fit_what_stands_apart(store: SqliteStore) -> None:
    store.audit.append([entry(number) for number in range(3)])
    raw = sqlite3.connect(store.path)
    (before,) = raw.execute("SELECT hash FROM audit WHERE id = 2").fetchone()
    raw.close()
    ((*_, forged),) = chained([entry(2, text="Read S1.")], 2, before)
    same_text = "(SELECT text FROM audit WHERE id = 2)"
    tamper(store, f"UPDATE audit SET text = {same_text}, hash = x'{forged.hex()}' WHERE id = 3")  # noqa: S608
    assert store.audit.verify().broken_at == 3


def test_what_is_old_can_be_removed_and_the_rest_stays_provable(store: SqliteStore) -> None:
    store.audit.append([entry(number, text="Read." if number % 2 else f"Read S{number}.") for number in range(1_300)])
    before = NOW + timedelta(minutes=1_200)
    assert store.audit.prune(before, NOW + timedelta(minutes=1_300), 700) == 700
    assert store.audit.prune(before, NOW + timedelta(minutes=1_301), 700) == 500
    assert store.audit.prune(before, NOW + timedelta(minutes=1_302), 700) == 0
    assert ids(store, AuditFilter(oldest_first=True, limit=1_000))[0] == 1_201
    told = store.audit.query(AuditFilter(event=AuditEvent.RETENTION, oldest_first=True))
    assert [entry.detail for entry in told] == [{"first": 1, "last": 700}, {"first": 701, "last": 1_200}]
    assert store.audit.verify() == AuditCheck(102)
    words = {word for (word,) in store._db.rows("SELECT text FROM word")}
    assert {"", "run-1", "Read.", "Read S1200.", "supplier:100:S1200"} < words
    assert not words & {"Read S1198.", "supplier:100:S1199"}
    assert ids(store, AuditFilter(text="S1201")) == [1_202]
    # The guards hold for what is kept, and the chain for what the tools of others do to it.
    with pytest.raises(StoreBroken):
        store._db.run("DELETE FROM audit WHERE id = 1201")
    tamper(store, "UPDATE audit_anchor SET hash = zeroblob(32)")
    assert store.audit.verify().broken_at == 1_201


def test_more_removed_than_was_told_is_found(store: SqliteStore) -> None:
    store.audit.append([entry(number) for number in range(10)])
    assert store.audit.prune(NOW + timedelta(minutes=3), NOW, 100) == 3
    tamper(store, "UPDATE audit_anchor SET (id, hash) = (SELECT id, hash FROM audit WHERE id = 6)")
    tamper(store, "DELETE FROM audit WHERE id <= 6")
    assert store.audit.verify().broken_at == 7


def test_a_kill_between_two_batches_of_a_removal_harms_nothing(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.audit.append([entry(number) for number in range(1_300)])
    remove = SqliteAudit._remove_to
    done: list[int] = []

    def killed(audit: SqliteAudit, last: int) -> None:
        if done:
            raise KeyboardInterrupt
        done.append(last)
        remove(audit, last)

    monkeypatch.setattr(SqliteAudit, "_remove_to", killed)
    with pytest.raises(KeyboardInterrupt):
        store.audit.prune(NOW + timedelta(minutes=1_200), NOW, 5_000)
    monkeypatch.undo()
    assert store.audit.verify() == AuditCheck(801)
    assert store.audit.prune(NOW + timedelta(minutes=1_200), NOW, 5_000) == 700
    assert store.audit.verify() == AuditCheck(102)


def filters() -> list[AuditFilter]:
    """Each combination of what the window and the command line let a person choose."""
    choices: list[list[dict[str, object]]] = [
        [{}, {"route": RouteId.INVOICES}],
        [{}, {"event": AuditEvent.REFUSED}],
        [{}, {"key": "supplier:100:S1"}],
        [{}, {"run": "run-1"}],
        [{}, {"text": "label"}],
        [{}, {"since": NOW}, {"since": NOW, "until": NOW + timedelta(days=1)}],
        [{}, {"before_id": 3}],
        [{}, {"oldest_first": True}],
    ]
    merged = ({name: value for choice in chosen for name, value in choice.items()} for chosen in product(*choices))
    return [AuditFilter(**chosen) for chosen in merged]  # type: ignore[arg-type]


def test_one_can_begin_to_read_anywhere_under_any_filter(store: SqliteStore) -> None:
    store.audit.append(
        [
            entry(
                number,
                AuditEvent.REFUSED if number % 5 else AuditEvent.SENT,
                key=f"supplier:100:S{number % 3}",
                route=RouteId.INVOICES if number % 7 else RouteId.SUPPLIERS,
                text="a label" if number % 2 else "",
            )
            for number in range(120)
        ]
    )
    for wanted in filters():
        whole = [found.id for found in store.audit.query(replace(wanted, limit=1_000))]
        ten = store.audit.stretch(replace(wanted, limit=10))
        assert ten == AuditStretch(len(whole[:10]), whole[:10][-1] if whole else 0)
        assert [found.id for found in store.audit.query(replace(wanted, skip=4, limit=3))] == whole[4:7]
        if ten.count == 10:
            after = replace(wanted, before_id=ten.last_id, skip=2, limit=4)
            assert [found.id for found in store.audit.query(after)] == whole[12:16]


def test_no_query_reads_or_sorts_the_table(tmp_path: Path) -> None:
    path = tmp_path / "connector.sqlite"
    SqliteStore(path, lambda: NOW).close()
    explain = Explain(path)
    audit = SqliteAudit(explain)
    for wanted in filters():
        audit.query(wanted)
        audit.count(wanted)
        audit.stretch(replace(wanted, skip=5))
    explain.close()
    assert explain.queries > len(filters())
    assert explain.slow == set()


class Explain(Connection):
    """Looks at the plan of each query before it runs."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.queries = 0
        self.slow: set[tuple[str, str]] = set()

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self.look_at(sql, params)
        return super().row(sql, params)

    def each(self, sql: str, params: Params = ()) -> Iterator[Row]:
        self.look_at(sql, params)
        return super().each(sql, params)

    def look_at(self, sql: str, params: Params) -> None:
        self.queries += 1
        for *_, step in super().each(f"EXPLAIN QUERY PLAN {sql}", params):
            # Without any condition the first rows are the answer; a text is looked for in the narrow copy.
            reads_all = "SCAN audit" in step and "WHERE 1" not in sql and "INDEXED BY audit_narrow" not in sql
            # What is sorted for a text is one page for each of a few words.
            if reads_all or ("TEMP B-TREE" in step and "w.value" not in sql):
                self.slow.add((sql, step))


def test_a_full_disk_is_told_and_leaves_the_chain_whole(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    store.audit.append([entry(0)])
    raw = store._db._raw()
    raw.execute("PRAGMA max_page_count = 120")
    with pytest.raises(StoreBroken, match="disk is full"):
        store.audit.append([entry(number, text=f"{number}" + "x" * 3000) for number in range(1000)])
    raw.execute("PRAGMA max_page_count = 100000")
    store.audit.append([entry(1)])
    assert store.audit.verify() == AuditCheck(2)
    store.close()
