"""Only one process and thread runs a sync: an OS lock that dies with its holder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.errors import primary_code, store_broken


@contextmanager
def exclusive(path: Path) -> Iterator[bool]:
    """True while we hold the lock file `path`; False, at once, when anyone else does.

    SQLite's own file locking does the work: it is the same on every system, it tells threads of one process apart,
    and the system frees it when the process dies, so that no stale lock can ever keep the sync from running.
    """
    held = _acquire(path)
    try:
        yield held is not None
    finally:
        if held is not None:
            held.close()


def _acquire(path: Path) -> sqlite3.Connection | None:
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if primary_code(error) == sqlite3.SQLITE_BUSY:
            return None
        raise store_broken(error, path) from error
    return connection
