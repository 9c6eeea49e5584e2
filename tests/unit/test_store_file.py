"""Opening the file: new, older, newer, damaged, locked, full, out of reach; each is told in a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import StoreBroken
from app.domain.records import Draft
from app.domain.routes import RouteId
from app.store.connection import Connection
from app.store.database import SqliteStore
from app.store.errors import store_broken
from app.store.migrations import backup_path, migrate, schema_version
from app.store.schema import STEPS, Step

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "connector.sqlite"


def open_store(path: Path) -> SqliteStore:
    return SqliteStore(path, lambda: NOW, busy_s=0.1)


def tables(path: Path) -> set[str]:
    raw = sqlite3.connect(path)
    names = {str(name) for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    raw.close()
    return names


def test_missing_folders_are_made(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a" / "b" / "connector.sqlite")
    store.state.set("a", 1)
    store.close()
    assert (tmp_path / "a" / "b" / "connector.sqlite").exists()


def test_commits_reach_the_disk_and_readers_do_not_wait(path: Path) -> None:
    store = open_store(path)
    assert store._db.value("PRAGMA journal_mode") == "wal"
    assert store._db.value("PRAGMA synchronous") == 2
    assert store._db.value("PRAGMA foreign_keys") == 1
    store.close()


def test_closing_leaves_one_file(path: Path) -> None:
    store = open_store(path)
    store.state.set("a", 1)
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    open_store(path).close()
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO migration VALUES (99, 'from the future', 0)")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreBroken, match=r"connector\.sqlite was written by a newer version.*Install the newest"):
        open_store(path)
    assert path.read_bytes() == before


def test_an_older_file_is_backed_up_and_brought_forward(path: Path) -> None:
    store = open_store(path)
    store.state.set("a", 1)
    store.close()
    db = Connection(path)
    migrate(db, NOW, [*STEPS, Step("another", ("CREATE TABLE another (id INTEGER)",))])
    assert schema_version(db) == len(STEPS) + 1
    assert db.value("SELECT value FROM state") == "1"
    db.close()
    backup = backup_path(path, len(STEPS), NOW)
    assert "another" in tables(path)
    assert "another" not in tables(backup)
    assert {"state", "audit"} <= tables(backup)


def test_a_step_that_fails_leaves_no_trace_of_itself(path: Path) -> None:
    open_store(path).close()
    db = Connection(path)
    good, bad = (
        Step("good", ("CREATE TABLE good (id)",)),
        Step("bad", ("CREATE TABLE half (id)", "CREATE TABLE good (id)")),
    )
    with pytest.raises(StoreBroken, match="good already exists"):
        migrate(db, NOW, [*STEPS, good, bad])
    assert schema_version(db) == len(STEPS) + 1
    db.close()
    assert "good" in tables(path)
    assert "half" not in tables(path)


def garbage(path: Path) -> None:
    path.write_bytes(b"This is no database. " * 1000)


def damaged_header(path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def damaged_pages(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x5a" * 20_000 + whole[24_096:])


def damaged_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096] + b"\x5a" * 4096)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:10_000])


@pytest.mark.parametrize("harm", [garbage, damaged_header, damaged_pages, damaged_end, cut_off])
def test_a_damaged_file_is_named_with_the_way_out(path: Path, harm: Callable[[Path], None]) -> None:
    store = open_store(path)
    for number in range(50):
        store.outbox.stage([Draft(RouteId.SUPPLIERS, f"supplier:100:{number}", "x" * 150, {})], "r", NOW)
    store.close()
    harm(path)
    before = path.read_bytes()
    with pytest.raises(StoreBroken, match="damaged") as caught:
        open_store(path)
    assert str(path) in caught.value.message
    assert "backup" in caught.value.hint
    assert path.read_bytes() == before


def test_an_empty_file_is_a_new_store(path: Path) -> None:
    path.touch()
    store = open_store(path)
    store.state.set("a", 1)
    store.close()


def test_a_locked_database_is_told_and_works_when_free(path: Path) -> None:
    store = open_store(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBroken, match="in use by another program"), store.unit():
        pass
    with pytest.raises(StoreBroken, match="in use by another program"):
        store.state.set("a", 1)
    assert store.state.get("a") is None
    other.execute("COMMIT")
    other.close()
    store.state.set("a", 1)
    assert store.state.get("a") == 1
    store.close()


def test_a_full_disk_undoes_the_unit_and_goes_on_when_there_is_space(path: Path) -> None:
    store = open_store(path)
    store.state.set("before", "kept")
    raw = store._db._raw()
    raw.execute(f"PRAGMA max_page_count = {raw.execute('PRAGMA page_count').fetchone()[0] + 10}")
    with pytest.raises(StoreBroken, match="disk is full") as caught, store.unit():
        store.state.set("first", "undone")
        store.state.set("big", "x" * 200_000)
    assert "Free some space" in caught.value.hint
    assert store.state.names("") == ["before"]
    raw.execute("PRAGMA max_page_count = 100000")
    store.state.set("big", "x" * 200_000)
    assert store.state.names("") == ["before", "big"]
    store.close()


def test_a_read_only_database_is_told(path: Path) -> None:
    store = open_store(path)
    store._db._raw().execute("PRAGMA query_only = 1")
    with pytest.raises(StoreBroken, match="is read-only"):
        store.state.set("a", 1)
    store.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreBroken, match=r"folder .*file for the local database cannot be made.*Check the path"):
        open_store(tmp_path / "file" / "connector.sqlite")


def test_a_path_that_cannot_be_opened_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreBroken, match="cannot be opened or created"):
        open_store(path)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("SQLITE_IOERR_FSYNC", "The disk refuses"),
        ("SQLITE_READONLY_DIRECTORY", "is read-only"),
        ("SQLITE_BUSY_SNAPSHOT", "in use by another program"),
        ("SQLITE_LOCKED_SHAREDCACHE", "in use by another program"),
        ("SQLITE_CORRUPT_INDEX", "is damaged"),
        ("SQLITE_MISUSE", "cannot be used: words of SQLite"),
    ],
)
def test_every_code_of_sqlite_has_a_sentence(path: Path, name: str, sentence: str) -> None:
    error = sqlite3.OperationalError("words of SQLite")
    error.sqlite_errorcode = getattr(sqlite3, name)
    error.sqlite_errorname = name
    broken = store_broken(error, path)
    assert sentence in broken.message
    assert str(path) in broken.message
    assert broken.hint
    assert broken.code == name
