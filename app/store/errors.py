"""SQLite's errors as ours: the only place that knows its codes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from app.domain.errors import StoreBroken

RESTORE = "Quit the app and put the newest backup from the same folder in its place, or ask for support."
"""What helps with a damaged file."""

_BY_CODE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "The disk is full: the local database {path} cannot grow.",
        "Free some space; nothing that was saved is lost, and the sync goes on by itself.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The local database {path} is read-only.",
        "Give your account permission to write to this file and its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The local database {path} cannot be opened or created.",
        "Check that the folder exists and that your account may write to it.",
    ),
    sqlite3.SQLITE_BUSY: (
        "The local database {path} is in use by another program.",
        "Close other copies of the app, backup or anti-virus programs that hold it, and try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk refuses to read or write the local database {path}.",
        "Check the disk and its connection; a network folder is no place for this file.",
    ),
    sqlite3.SQLITE_CORRUPT: ("The local database {path} is damaged.", RESTORE),
    sqlite3.SQLITE_NOTADB: ("The file {path} is not a database of this app, or it is damaged.", RESTORE),
}
_SAME_AS = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_AUTH: sqlite3.SQLITE_READONLY,
}
_OTHER = ("The local database {path} cannot be used: {error}.", "Restart the app; if it comes again, ask for support.")


@contextmanager
def as_store_broken(path: Path) -> Iterator[None]:
    """Turns what SQLite or peewee raises inside into StoreBroken; everything else passes."""
    try:
        yield
    except (sqlite3.Error, peewee.PeeweeException) as error:
        raise store_broken(error, path) from error


def store_broken(error: Exception, path: Path) -> StoreBroken:
    """The sentence for an error of SQLite, also for one that peewee has wrapped."""
    code = primary_code(error)
    message, hint = _BY_CODE.get(_SAME_AS.get(code, code), _OTHER)
    return StoreBroken(message.format(path=path, error=error), hint=hint, code=_name(error))


def primary_code(error: BaseException) -> int:
    """SQLite's result code without its extension; 0 where there is none."""
    return getattr(_original(error), "sqlite_errorcode", 0) & 0xFF


def _name(error: BaseException) -> str:
    return getattr(_original(error), "sqlite_errorname", "")


def _original(error: BaseException) -> BaseException:
    """peewee raises a class of its own and keeps SQLite's error in it."""
    return getattr(error, "orig", error)
