"""The local store: one SQLite file behind all of `domain.storage`."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from app.domain.errors import StoreBroken
from app.domain.storage import (
    Attempts,
    Audit,
    Bindings,
    Cursors,
    Items,
    Outbox,
    Records,
    Runs,
    Spending,
    State,
    Store,
)
from app.store.attempts import SqliteAttempts
from app.store.audit import SqliteAudit
from app.store.connection import BUSY_S, Connection
from app.store.errors import RESTORE
from app.store.items import SqliteItems
from app.store.lock import exclusive
from app.store.migrations import back_up, migrate, schema_version
from app.store.outbox import SqliteOutbox
from app.store.records import SqliteRecords
from app.store.runs import SqliteRuns
from app.store.settings import SqliteBindings, SqliteCursors, SqliteSpending, SqliteState

CHECK_ALWAYS_BELOW = 8 * 1024 * 1024
CHECK_AFTER_CRASH_BELOW = 256 * 1024 * 1024
"""Bytes. Checking reads the whole file: some 10 ms for the first, up to seconds from a slow disk for the other.
A larger one is not worth the wait at every start after a crash; damage in it is told when it is met."""


class SqliteStore:
    """Opens `path`, making it and its folder where they are missing. May be used from any thread.

    Raises StoreBroken where the file cannot be used; its text names the file and says what to do.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], busy_s: float = BUSY_S) -> None:
        self.path = path
        self._clock = clock
        self._lock_path = path.with_name(f"{path.name}.lock")
        _make_folder(path.parent)
        had_log = path.with_name(f"{path.name}-wal").exists()
        self._db = Connection(path, busy_s)
        try:
            _check(self._db, had_log)
            _use_log(self._db, busy_s)
            migrate(self._db, clock())
        except BaseException:
            self._db.close()
            raise
        self.records: Records = SqliteRecords(self._db)
        self.items: Items = SqliteItems(self._db)
        self.outbox: Outbox = SqliteOutbox(self._db)
        self.attempts: Attempts = SqliteAttempts(self._db)
        self.audit: Audit = SqliteAudit(self._db)
        self.runs: Runs = SqliteRuns(self._db)
        self.state: State = SqliteState(self._db)
        self.bindings: Bindings = SqliteBindings(self._db)
        self.cursors: Cursors = SqliteCursors(self._db)
        self.spending: Spending = SqliteSpending(self._db)

    def unit(self) -> AbstractContextManager[None]:
        return self._db.unit()

    @contextmanager
    def scratch(self) -> Iterator[Store]:
        """In the system's temporary folder, so that what a killed process leaves is the system's to clear."""
        with tempfile.TemporaryDirectory(prefix="ml-connector-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / self.path.name
            back_up(self.path, path)
            copy = SqliteStore(path, self._clock)
            try:
                yield copy
            finally:
                copy.close()

    def run_lock(self) -> AbstractContextManager[bool]:
        return exclusive(self._lock_path)

    def check(self) -> str:
        return str(self._db.value("PRAGMA quick_check(1)"))

    def schema(self) -> tuple[int, tuple[str, ...]]:
        made = self._db.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
        return schema_version(self._db), tuple(str(sql) for (sql,) in made)

    def files(self) -> tuple[str, ...]:
        every = (self.path, *(self.path.with_name(f"{self.path.name}-{end}") for end in ("wal", "shm")))
        return tuple(str(path) for path in every if path.exists())

    def close(self) -> None:
        """Closes the connections of all threads. No thread may be at work on the store."""
        self._db.close()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreBroken(
            f"The folder {folder} for the local database cannot be made: {error.strerror}.",
            hint="Check the path, and that your account may write there.",
        ) from error


def _check(db: Connection, had_log: bool) -> None:
    """Raises StoreBroken for a damaged file. A write-ahead log that is still there means that nobody tidied up."""
    size = db.path.stat().st_size if db.path.exists() else 0
    if size > (CHECK_AFTER_CRASH_BELOW if had_log else CHECK_ALWAYS_BELOW):
        return
    finding = db.value("PRAGMA quick_check(1)")
    if finding != "ok":
        raise StoreBroken(f"The local database {db.path} is damaged ({finding}).", hint=RESTORE, code="SQLITE_CORRUPT")


def _use_log(db: Connection, busy_s: float) -> None:
    """Write-ahead logging, so that the window reads while a run writes. It is a property of the file."""
    until = time.monotonic() + busy_s
    while db.value("PRAGMA journal_mode") != "wal":
        try:
            db.value("PRAGMA journal_mode = wal")
        except StoreBroken as error:
            # SQLite does not wait for this lock itself: another process is making the same new file.
            if not error.code.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(0.02)
