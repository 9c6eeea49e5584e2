"""Brings the file to this version's tables: numbered steps, each with its record in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from app.domain.errors import StoreBroken
from app.store.codec import to_micros
from app.store.connection import Connection
from app.store.errors import as_store_broken
from app.store.schema import STEPS, Step


def migrate(db: Connection, now: datetime, steps: Sequence[Step] = STEPS) -> None:
    """Applies what is missing; safe when several processes open the file at once.

    Raises StoreBroken where the file is from a newer version. An existing file is copied before it changes.
    """
    version = schema_version(db)
    if version > len(steps):
        raise StoreBroken(
            f"The local database {db.path} was written by a newer version of the app"
            f" (its tables have version {version}, this app knows {len(steps)}).",
            hint="Install the newest version of the app.",
        )
    if version == len(steps):
        return
    if version > 0:
        back_up(db.path, backup_path(db.path, version, now))
    for number, step in enumerate(steps, start=1):
        _apply(db, number, step, now)


def schema_version(db: Connection) -> int:
    """0 for a new file. Reads only."""
    if not db.row("SELECT 1 FROM sqlite_master WHERE name = 'migration'"):
        return 0
    return int(db.value("SELECT coalesce(max(version), 0) FROM migration"))


def backup_path(path: Path, version: int, now: datetime) -> Path:
    """`connector.v3.20261124T133000Z.backup` beside `connector.sqlite`."""
    return path.with_name(f"{path.stem}.v{version}.{now:%Y%m%dT%H%M%SZ}.backup")


def back_up(path: Path, target: Path) -> None:
    """A consistent copy through SQLite: copying the file as bytes would miss what is still in its write-ahead log,
    and on POSIX closing it would drop the locks that this process holds."""
    with as_store_broken(target):
        source, copy = sqlite3.connect(path), sqlite3.connect(target)
        try:
            source.backup(copy)
        finally:
            source.close()
            copy.close()


def _apply(db: Connection, number: int, step: Step, now: datetime) -> None:
    with db.unit():
        # Read again: another process may have applied it while we waited for the lock.
        if schema_version(db) >= number:
            return
        if number == 1:
            db.run(
                "CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)"
            )
        for statement in step.statements:
            db.run(statement)
        db.run("INSERT INTO migration VALUES (?, ?, ?)", (number, step.name, to_micros(now)))
