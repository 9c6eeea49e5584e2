"""Units are all or nothing: nested, failing, killed, and with several threads and processes at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.routes import RouteId
from app.domain.status import AuditCheck, AuditEntry, AuditEvent, AuditFilter
from app.store.database import SqliteStore

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    yield store
    store.close()


class Stop(BaseException):
    """Like KeyboardInterrupt: no Exception."""


def test_a_unit_is_seen_whole_or_not_at_all(store: SqliteStore) -> None:
    def seen_elsewhere() -> object:
        with ThreadPoolExecutor(1) as other:
            return other.submit(store.state.get, "a").result()

    with store.unit():
        store.state.set("a", 1)
        assert store.state.get("a") == 1
        assert seen_elsewhere() is None
    assert seen_elsewhere() == 1


@pytest.mark.parametrize("error", [RuntimeError, Stop])
def test_any_failure_undoes_the_whole_unit(store: SqliteStore, error: type[BaseException]) -> None:
    with pytest.raises(error), store.unit():
        store.state.set("a", 1)
        with store.unit():
            store.audit.append([AuditEntry(NOW, AuditEvent.CHANGED)])
        raise error
    assert store.state.get("a") is None
    assert store.audit.count(AuditFilter()) == 0
    store.state.set("a", 2)
    assert store.state.get("a") == 2


def test_a_swallowed_failure_of_an_inner_unit_still_undoes_the_outer(store: SqliteStore) -> None:
    with pytest.raises(ValueError, match="may become"), store.unit():
        store.state.set("a", 1)
        try:
            store.outbox.claim(["supplier:100:absent"], 1)
        except ValueError:
            store.state.set("b", 1)
    assert store.state.names("") == []
    with store.unit():
        store.state.set("c", 1)
    assert store.state.names("") == ["c"]


def test_a_scratch_copy_has_everything_and_leaves_nothing(store: SqliteStore) -> None:
    store.state.set("a", 1)
    with store.scratch() as copy:
        assert isinstance(copy, SqliteStore)
        assert copy.state.get("a") == 1
        copy.state.set("a", 2)
        store.state.set("b", 3)
        assert copy.state.get("b") is None
    assert not copy.path.parent.exists()
    assert store.state.get("a") == 1


WRITER = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from app.domain.delivery import LedgerItem, Op, WriteRequest
from app.domain.records import Draft
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent
from app.domain.storage import AttemptRow
from app.store.database import SqliteStore

now = datetime(2026, 11, 24, tzinfo=UTC)
name, count = sys.argv[2], int(sys.argv[3])
store = SqliteStore(Path(sys.argv[1]), lambda: now)
for number in range(count) if count else itertools.count():
    key = f"supplier:100:{name}{number}"
    with store.unit():
        store.outbox.stage([Draft(RouteId.SUPPLIERS, key, key, {})], name, now)
        row = AttemptRow(key, RouteId.SUPPLIERS, 1, Op.CREATE, key, {})
        attempt = store.attempts.open(key, "1", WriteRequest("{}", "", 1), [row], name, now)
        store.outbox.claim([key], attempt)
        store.audit.append([AuditEntry(now, AuditEvent.SENT, name, RouteId.SUPPLIERS, key)] * 2)
    with store.unit():
        store.attempts.settle(attempt, "done", "", now)
        store.outbox.done(key, 1)
        store.items.save([LedgerItem(key, "1", str(number), key, {})], now)
        store.audit.append([AuditEntry(now, AuditEvent.SETTLED, name, RouteId.SUPPLIERS, key)])
    print(number, flush=True)
store.close()
"""


def start_writer(path: Path, name: str, count: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def finish(writer: subprocess.Popen[str]) -> None:
    writer.communicate()
    assert writer.returncode == 0


@pytest.mark.parametrize("after", [0, 1, 5, 12])
def test_a_killed_process_leaves_no_half_done_unit(tmp_path: Path, after: int) -> None:
    path = tmp_path / "connector.sqlite"
    writer = start_writer(path, "w")
    assert writer.stdout is not None
    while int(writer.stdout.readline()) < after:
        pass
    writer.kill()
    writer.communicate()

    store = SqliteStore(path, lambda: NOW)
    settled, open_attempts = store.items.count(RouteId.SUPPLIERS), store.attempts.unsettled()
    assert settled > after
    assert len(open_attempts) in (0, 1)
    claimed = store.outbox.open([attempt.rows[0].key for attempt in open_attempts])
    assert [row.attempt for row in claimed.values()] == [attempt.id for attempt in open_attempts]
    assert sum(store.outbox.counts().values()) == len(open_attempts)
    assert store.audit.verify() == AuditCheck(3 * settled + 2 * len(open_attempts))
    store.close()


def test_two_processes_and_two_threads_make_one_file_and_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "connector.sqlite"
    writers = [start_writer(path, "a", 40), start_writer(path, "b", 40)]
    store = SqliteStore(path, lambda: NOW)

    def note(_: int) -> None:
        with store.unit():
            store.audit.append([AuditEntry(NOW, AuditEvent.CHANGED, text="x")])

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(note, range(80)))
    for writer in writers:
        finish(writer)
    assert store.items.count(RouteId.SUPPLIERS) == 80
    assert store.audit.verify() == AuditCheck(3 * 80 + 80)
    store.close()


def test_threads_wait_for_each_other_longer_than_for_another_process(tmp_path: Path) -> None:
    """Without patience for another process, and all the same."""
    store = SqliteStore(tmp_path / "app.sqlite3", lambda: NOW, busy_s=0.0)
    begun, done = threading.Event(), threading.Event()

    def write() -> None:
        begun.set()
        store.state.set("second", value=True)
        done.set()

    other = threading.Thread(target=write)
    with store.unit():
        store.state.set("first", value=True)
        other.start()
        assert begun.wait(10)
        assert not done.wait(0.05)
    other.join(10)
    assert (store.state.get("first"), store.state.get("second")) == (True, True)
    store.close()


def test_only_one_may_run_a_sync(store: SqliteStore) -> None:
    other = SqliteStore(store.path, lambda: NOW)
    with store.run_lock() as first:
        assert first
        with other.run_lock() as second, store.run_lock() as third:
            assert (second, third) == (False, False)
        with ThreadPoolExecutor(1) as threads:
            assert threads.submit(lambda: store.run_lock().__enter__()).result() is False
        store.state.set("a", 1)
    with other.run_lock() as free_again:
        assert free_again
    other.close()


def test_the_run_lock_dies_with_its_process(store: SqliteStore) -> None:
    holder = (
        "import sys; from pathlib import Path; from app.store.lock import exclusive\n"
        "with exclusive(Path(sys.argv[1])) as held: print(held, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holder, f"{store.path}.lock"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    with store.run_lock() as held:
        assert not held
    process.kill()
    process.communicate()
    with store.run_lock() as held:
        assert held


def test_a_thread_that_has_ended_leaves_no_connection(store: SqliteStore) -> None:
    for _ in range(5):
        thread = threading.Thread(target=store.state.get, args=("a",))
        thread.start()
        thread.join()
    assert len(store._db._opened) <= 2  # this thread's, and the last one's until another opens
    (_, left) = store._db._opened[-1]
    with ThreadPoolExecutor(1) as threads:
        threads.submit(store.state.get, "a").result()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        left.execute("SELECT 1")
