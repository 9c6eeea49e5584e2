"""The tables, as numbered steps from an empty file. A step that was released never changes; a new one is added.

A key begins with its route's prefix, so that a route's records and items are a range of their key column: no
column and no second index for the route. Times are microseconds since 1970 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    statements: tuple[str, ...]


_RECORDS = (
    """CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL,
        fields TEXT NOT NULL,
        refs TEXT NOT NULL,
        saved_at INTEGER NOT NULL,
        row_hash BLOB
    )""",
    "CREATE INDEX record_row ON record (row_hash, key) WHERE row_hash IS NOT NULL",
    """CREATE TABLE ref (
        target TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE,
        PRIMARY KEY (target, record)
    ) WITHOUT ROWID""",
    "CREATE INDEX ref_record ON ref (record)",
    """CREATE TABLE item (
        key TEXT NOT NULL PRIMARY KEY,
        board_id TEXT NOT NULL,
        item_id TEXT NOT NULL,
        parent_item_id TEXT,
        name TEXT NOT NULL,
        cells NOT NULL,
        saved_at INTEGER NOT NULL
    )""",
)

_OUTBOX = (
    """CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        route TEXT NOT NULL,
        state TEXT NOT NULL,
        not_before INTEGER,
        revision INTEGER NOT NULL,
        claimed_revision INTEGER,
        attempt INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        run TEXT NOT NULL,
        staged_at INTEGER NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL DEFAULT '',
        problems TEXT NOT NULL DEFAULT '',
        removes INTEGER NOT NULL DEFAULT 0,
        draft NOT NULL
    )""",
    "CREATE INDEX outbox_ready ON outbox (route, state, id, not_before)",
    "CREATE INDEX outbox_failed ON outbox (id) WHERE state IN ('invalid', 'rejected')",
    "CREATE INDEX outbox_claimed ON outbox (attempt) WHERE attempt IS NOT NULL",
    "CREATE INDEX outbox_waiting ON outbox (not_before) WHERE state = 'waiting'",
    """CREATE TABLE attempt (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        idempotency_key TEXT NOT NULL,
        board_id TEXT NOT NULL,
        body TEXT,
        body_hash TEXT NOT NULL,
        size INTEGER NOT NULL,
        run TEXT NOT NULL,
        sent_at INTEGER NOT NULL,
        checked_at INTEGER,
        settled_at INTEGER,
        outcome TEXT NOT NULL DEFAULT '',
        request_id TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX attempt_unsettled ON attempt (id) WHERE settled_at IS NULL",
    """CREATE TABLE attempt_row (
        attempt INTEGER NOT NULL REFERENCES attempt(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        key TEXT NOT NULL,
        route TEXT NOT NULL,
        revision INTEGER NOT NULL,
        op TEXT NOT NULL,
        name TEXT NOT NULL,
        cells NOT NULL,
        item_id TEXT,
        parent_item_id TEXT,
        PRIMARY KEY (attempt, position)
    ) WITHOUT ROWID""",
)

_AUDIT = (
    # Runs, keys and texts of the audit, each once: an entry names them by number, which makes it and its indexes small,
    # and a search for a text looks through these alone.
    "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    "INSERT INTO word VALUES (0, '')",
    """CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        event INTEGER NOT NULL,
        route INTEGER NOT NULL,
        run INTEGER NOT NULL,
        key INTEGER NOT NULL,
        text INTEGER NOT NULL,
        detail NOT NULL,
        request_id TEXT NOT NULL,
        hash BLOB NOT NULL
    )""",
    # Each answers its filter, and a span of time with it, in the order of the ids without touching the wide table.
    "CREATE INDEX audit_route ON audit (route, id, at, event)",
    "CREATE INDEX audit_event ON audit (event, id, at)",
    "CREATE INDEX audit_run ON audit (run, id, at, event, route) WHERE run <> 0",
    "CREATE INDEX audit_key ON audit (key, id, at, event, route) WHERE key <> 0",
    "CREATE INDEX audit_text ON audit (text, id, at, event, route) WHERE text <> 0",
    "CREATE INDEX audit_at ON audit (at)",
    # A copy to read through where no other index leaves little: a span of time, a text that many words contain.
    "CREATE INDEX audit_narrow ON audit (id, at, event, route, key, text)",
    "CREATE TABLE audit_head (one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL, hash BLOB NOT NULL)",
    "INSERT INTO audit_head VALUES (1, 0, zeroblob(32))",
    # The last entry that was removed because it was old: the chain begins behind it.
    "CREATE TABLE audit_anchor (one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL, hash BLOB NOT NULL)",
    "INSERT INTO audit_anchor VALUES (1, 0, zeroblob(32))",
    """CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
    """CREATE TRIGGER word_is_never_changed BEFORE UPDATE ON word
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
    # REPLACE INTO removes the old row without telling the trigger that guards against removal.
    """CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit
       WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
    """CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit
       WHEN OLD.id > (SELECT id FROM audit_anchor)
       BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
)

_RUNS_AND_SETTINGS = (
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        run TEXT NOT NULL UNIQUE,
        "trigger" TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        ended_at INTEGER,
        outcome TEXT NOT NULL DEFAULT '',
        calls TEXT NOT NULL DEFAULT '{}',
        write_calls INTEGER NOT NULL DEFAULT 0,
        message TEXT NOT NULL DEFAULT '',
        resumes_at INTEGER,
        dry_run INTEGER NOT NULL DEFAULT 0,
        "plan" TEXT
    )""",
    "CREATE INDEX run_started ON run (started_at, id)",
    """CREATE TABLE run_route (
        run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
        route TEXT NOT NULL,
        ended_at INTEGER,
        outcome TEXT NOT NULL DEFAULT '',
        message TEXT NOT NULL DEFAULT '',
        counts TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (run, route)
    ) WITHOUT ROWID""",
    "CREATE INDEX run_route_ended ON run_route (route, ended_at) WHERE ended_at IS NOT NULL",
    "CREATE TABLE state (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE binding (
        route TEXT NOT NULL PRIMARY KEY,
        board_id TEXT NOT NULL,
        name TEXT NOT NULL,
        url TEXT NOT NULL,
        group_id TEXT NOT NULL,
        placement TEXT NOT NULL,
        indexed INTEGER NOT NULL
    ) WITHOUT ROWID""",
    "CREATE TABLE cursor (route TEXT NOT NULL PRIMARY KEY, since INTEGER, initial INTEGER) WITHOUT ROWID",
    """CREATE TABLE spending (
        vendor TEXT NOT NULL,
        day TEXT NOT NULL,
        calls INTEGER NOT NULL,
        tokens INTEGER NOT NULL,
        complexity INTEGER NOT NULL,
        PRIMARY KEY (vendor, day)
    ) WITHOUT ROWID""",
)

STEPS: tuple[Step, ...] = (Step("first tables", _RECORDS + _OUTBOX + _AUDIT + _RUNS_AND_SETTINGS),)
"""Step n makes schema version n + 1."""
