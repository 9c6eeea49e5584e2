"""One SQLite file: a connection for each thread, and transactions that are all or nothing."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from app.store.errors import as_store_broken

BUSY_S = 15.0
"""How long a writer waits for another: longer than any unit of ours takes, shorter than a user's patience."""

PRAGMAS = (
    ("foreign_keys", 1),
    # NORMAL would keep the file whole too, but could forget the newest commits at power loss: an attempt whose
    # request has left, and with it the knowledge that an item may exist.
    ("synchronous", "FULL"),
    ("cache_size", -8000),
    ("journal_size_limit", 16 * 1024 * 1024),
)

Row = tuple[Any, ...]
Params = Sequence[object]


class Connection:
    """Runs SQL for the calling thread. Every method may raise StoreBroken."""

    def __init__(self, path: Path, busy_s: float = BUSY_S) -> None:
        self.path = path
        # The connection belongs to its thread; only `close`, when the app ends, reaches across.
        self._peewee = SqliteDatabase(str(path), pragmas=PRAGMAS, timeout=busy_s, check_same_thread=False)
        self._local = _ThreadState()
        self._opened: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        """Held by the thread that writes: SQLite would let the others try again and again, and give up in the end."""

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        with as_store_broken(self.path):
            return self._raw().execute(sql, params).fetchall()

    def each(self, sql: str, params: Params = ()) -> Iterator[Row]:
        """Rows one by one, as they stood when the first was read."""
        with as_store_broken(self.path):
            yield from self._raw().execute(sql, params)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        with as_store_broken(self.path):
            found: Row | None = self._raw().execute(sql, params).fetchone()
            return found

    def value(self, sql: str, params: Params = ()) -> Any:
        """The only column of the only row; None without a row."""
        row = self.row(sql, params)
        return row[0] if row else None

    def run(self, sql: str, params: Params = ()) -> int:
        """Returns the number of rows that were changed."""
        with self.unit(), as_store_broken(self.path):
            return int(self._raw().execute(sql, params).rowcount)

    def insert(self, sql: str, params: Params = ()) -> int:
        """Returns the id of the new row."""
        with self.unit(), as_store_broken(self.path):
            return int(self._raw().execute(sql, params).lastrowid or 0)

    def many(self, sql: str, params: Iterable[Params]) -> None:
        """The same statement for each of `params`, all or nothing."""
        with self.unit(), as_store_broken(self.path):
            self._raw().executemany(sql, params)

    @contextmanager
    def unit(self) -> Iterator[None]:
        """One immediate transaction. A unit inside another joins it; those of other threads wait their turn, however
        long it takes, while another process is waited for `busy_s`.

        A failure of an inner unit fails the outermost one too, even if someone between the two has caught it:
        its half-done work cannot be told apart from the rest.
        """
        state = self._local
        if state.depth == 0:
            self._begin()
        state.depth += 1
        try:
            yield
        except BaseException as error:
            state.failed = state.failed or error
            raise
        finally:
            state.depth -= 1
            if state.depth == 0:
                self._end()

    def close(self) -> None:
        """Closes the connections of all threads; none may be at work. The last one to close tidies the file up."""
        with self._lock:
            opened, self._opened = self._opened, []
        for _, raw in opened:
            raw.close()
        self._peewee.dispose()

    def _begin(self) -> None:
        self._local.failed = None
        self._turn.acquire()
        try:
            with as_store_broken(self.path):
                self._raw().execute("BEGIN IMMEDIATE")
        except BaseException:
            self._turn.release()
            raise

    def _end(self) -> None:
        raw, failed = self._raw(), self._local.failed
        self._local.failed = None
        try:
            if failed is not None:
                raise failed
            with as_store_broken(self.path):
                raw.execute("COMMIT")
        finally:
            # A full disk may have rolled back already; then there is nothing left to undo.
            if raw.in_transaction:
                with suppress(sqlite3.Error):
                    raw.execute("ROLLBACK")
            self._turn.release()

    def _raw(self) -> sqlite3.Connection:
        raw = self._local.raw
        if raw is None:
            raw = self._local.raw = self._open()
        return raw

    def _open(self) -> sqlite3.Connection:
        with as_store_broken(self.path):
            raw: sqlite3.Connection = self._peewee.connection()  # type: ignore[no-untyped-call]
        with self._lock:
            for thread, old in self._opened:
                if not thread.is_alive():
                    old.close()
            self._opened = [entry for entry in self._opened if entry[0].is_alive()]
            self._opened.append((threading.current_thread(), raw))
        return raw


class _ThreadState(threading.local):
    """What a thread knows of its own connection."""

    def __init__(self) -> None:
        self.raw: sqlite3.Connection | None = None
        self.depth = 0
        self.failed: BaseException | None = None
