"""The least that an unchanged read can cost: parse the same replies, hash each row, look each up in SQLite.

The look-up is one statement a row, as the plain reading of "hash and look up each row" has it; one for
each reply, which is how the product asks, is printed beside it.

`python -m tests.bench.floor prepare|each|together REPLIES DATABASE`, each in a process of its own.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from tests.bench.spent import Spent, child, measured


def rows_of(body: bytes) -> Iterator[tuple[str, str]]:
    """Key and hash of each row of a reply. A row's key is what its first columns hold."""
    for result in json.loads(body).get("results", []):
        for record in result.get("records", []):
            text = record.get("REPL") or "§".join(record.values())
            yield "/".join(text.split("§", 3)[:3]), hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def prepare(replies: Path, database: Path) -> None:
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("PRAGMA journal_mode = wal")
        db.execute("CREATE TABLE record (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, hash TEXT NOT NULL)")
        for path in sorted(replies.iterdir()):
            db.executemany("INSERT OR REPLACE INTO record (key, hash) VALUES (?, ?)", rows_of(path.read_bytes()))


def compare(replies: Path, database: Path) -> int:
    """The number of rows that are known as they are."""
    unchanged = 0
    with closing(sqlite3.connect(database)) as db:
        for path in sorted(replies.iterdir()):
            for key, digest in rows_of(path.read_bytes()):
                row = db.execute("SELECT hash FROM record WHERE key = ?", (key,)).fetchone()
                unchanged += row is not None and row[0] == digest
    return unchanged


def compare_together(replies: Path, database: Path) -> int:
    """The same with one statement for a reply."""
    unchanged = 0
    with closing(sqlite3.connect(database)) as db:
        for path in sorted(replies.iterdir()):
            found = dict(rows_of(path.read_bytes()))
            sql = "SELECT key, hash FROM record WHERE key IN (SELECT value FROM json_each(?))"
            known = dict(db.execute(sql, (json.dumps(list(found)),)))
            unchanged += sum(known.get(key) == digest for key, digest in found.items())
    return unchanged


WAYS = {"each": compare, "together": compare_together}


def floor_of(replies: Path, database: Path) -> tuple[Spent, Spent]:
    """The floor for these replies, with a look-up for each row and with one for each reply; `read` is the number of
    rows that it recognised."""
    if not database.exists():
        child("tests.bench.floor", "prepare", str(replies), str(database))
    each, together = (Spent(**child("tests.bench.floor", way, str(replies), str(database))) for way in WAYS)
    return each, together


def main(step: str, replies: str, database: str) -> None:
    if step == "prepare":
        prepare(Path(replies), Path(database))
        sys.stdout.write("null")
        return
    spent = measured(lambda: Spent(read=WAYS[step](Path(replies), Path(database))))
    sys.stdout.write(json.dumps(asdict(spent)))


if __name__ == "__main__":
    main(*sys.argv[1:])
