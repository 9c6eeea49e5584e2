"""The append-only audit, chained by hashes.

Each entry's hash is sha256(hash of the entry before + the entry), and the newest one's id and hash stand apart in
`audit_head`: so a changed, removed or inserted entry breaks the chain, and so does one cut off at the end. Entries
are appended inside an immediate transaction, which makes a single chain of what several processes write. What was
removed because it was old leaves its last id and hash in `audit_anchor`, where the chain goes on from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

from app.domain.status import AuditCheck, AuditEntry, AuditEvent, AuditFilter, AuditStretch
from app.store.audit_chain import EVENT_CODES, ROUTE_CODES, chained, entry_of, link
from app.store.codec import key_list, to_micros, unpack
from app.store.connection import Connection, Params

SHORT_SPAN = 50_000
"""Entries. Finding the ids of more than that takes longer than it saves."""
FEW_WORDS = 10_000
"""Words that contain a text, up to which each is looked up by itself; with more of them the newest entries soon show
enough that fit."""
REMOVED_AT_ONCE = 500
"""Entries in one transaction: others wait for it some 20 ms."""

Term = tuple[str, Params]
"""A condition, and the values bound in it."""

_COLUMNS = "a.id, a.at, a.event, a.route, r.text, k.text, t.text, a.detail, a.request_id"
_ENTRIES = "audit a LEFT JOIN word r ON r.id = a.run LEFT JOIN word k ON k.id = a.key LEFT JOIN word t ON t.id = a.text"
_LIKE = r"SELECT id FROM word WHERE text LIKE ? ESCAPE '\'"


class SqliteAudit:
    def __init__(self, db: Connection) -> None:
        self._db = db

    def append(self, entries: Sequence[AuditEntry]) -> None:
        if not entries:
            return
        with self._db.unit():
            last_id, last_hash = self._mark("audit_head")
            words = self._words({word for entry in entries for word in (entry.run, entry.key, entry.text)})
            rows = list(chained(entries, last_id, last_hash))
            self._db.many(
                "INSERT INTO audit (id, at, event, route, run, key, text, detail, request_id, hash)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ((*row[:4], *(words[word] for word in row[4:7]), *row[7:]) for row in rows),
            )
            self._db.run("UPDATE audit_head SET id = ?, hash = ?", (rows[-1][0], rows[-1][-1]))

    def query(self, wanted: AuditFilter) -> list[AuditEntry]:
        order = "ASC" if wanted.oldest_first else "DESC"
        found, params = self._newest(wanted, order)
        sql = f"SELECT {_COLUMNS} FROM {_ENTRIES} WHERE a.id IN ({found}) ORDER BY a.id {order}"
        return [entry_of(row) for row in self._db.each(sql, params)]

    def stretch(self, wanted: AuditFilter) -> AuditStretch:
        order, last = ("ASC", "max(id)") if wanted.oldest_first else ("DESC", "min(id)")
        found, params = self._newest(wanted, order)
        ((count, last_id),) = self._db.each(f"SELECT count(*), {last} FROM ({found})", params)
        return AuditStretch(count, last_id or 0)

    def count(self, wanted: AuditFilter) -> int:
        """All that match, whatever `limit` is."""
        found, params = self._matching(wanted)
        return int(self._db.value(f"SELECT count(*) {found}", params))

    def verify(self) -> AuditCheck:
        """Follows the chain from the first entry; reads a million in some 10 s, and keeps one in memory."""
        last_id, last_hash = anchor, _ = self._mark("audit_anchor")
        entries, told = 0, 0
        head_id, head_hash = self._mark("audit_head")
        for *stored, stored_hash in self._db.each(f"SELECT {_COLUMNS}, a.hash FROM {_ENTRIES} ORDER BY a.id"):
            entries += 1
            last_hash = link(last_hash, stored)
            # Others may append meanwhile, so the head that was read may be an entry on the way.
            if stored_hash != last_hash or (stored[0] == head_id and stored_hash != head_hash):
                return AuditCheck(entries, broken_at=stored[0])
            last_id = stored[0]
            if stored[2] == EVENT_CODES[AuditEvent.RETENTION]:
                told = max(told, int(json.loads(unpack(stored[7]))["last"]))
        if anchor > told:
            # Entries are missing at the beginning, and none says that they were removed for their age.
            return AuditCheck(entries, broken_at=anchor + 1)
        return AuditCheck(entries, broken_at=last_id + 1 if last_id < head_id else None)

    def prune(self, before: datetime, now: datetime, limit: int) -> int:
        first_kept = self._db.value("SELECT min(id) FROM audit WHERE at >= ?", (to_micros(before),))
        anchor, _ = self._mark("audit_anchor")
        head_id, _ = self._mark("audit_head")
        last = min((first_kept or head_id + 1) - 1, anchor + limit)
        if last <= anchor:
            return 0
        text = f"Removed {last - anchor:,} audit entries from before {before:%Y-%m-%d}."
        # First it is told, then done: what a kill leaves half done is removed the next time.
        self.append([AuditEntry(now, AuditEvent.RETENTION, text=text, detail={"first": anchor + 1, "last": last})])
        for end in range(anchor + REMOVED_AT_ONCE, last + REMOVED_AT_ONCE, REMOVED_AT_ONCE):
            self._remove_to(min(end, last))
        return last - anchor

    def _remove_to(self, last: int) -> None:
        with self._db.unit():
            if self._mark("audit_anchor")[0] >= last:
                return
            columns = [f"SELECT {column} FROM audit WHERE id <= ?1" for column in ("run", "key", "text")]
            words = [word for (word,) in self._db.rows(f"{' UNION '.join(columns)}", (last,))]
            self._db.run("UPDATE audit_anchor SET (id, hash) = (SELECT id, hash FROM audit WHERE id = ?)", (last,))
            self._db.run("DELETE FROM audit WHERE id <= ?", (last,))
            unused = " AND ".join(
                f"NOT EXISTS (SELECT 1 FROM audit WHERE {column} = word.id AND {column} <> 0)"
                for column in ("run", "key", "text")
            )
            self._db.run(
                f"DELETE FROM word WHERE id IN (SELECT value FROM json_each(?)) AND id <> 0 AND {unused}",
                (key_list(words),),
            )

    def _mark(self, table: str) -> tuple[int, bytes]:
        row = self._db.row(f"SELECT id, hash FROM {table}")
        return (row[0], row[1]) if row else (0, bytes(32))

    def _words(self, texts: set[str]) -> dict[str, int]:
        """Text -> number, made for those that have none."""
        listed = key_list(sorted(texts))
        self._db.run("INSERT OR IGNORE INTO word (text) SELECT value FROM json_each(?)", (listed,))
        return dict(
            self._db.rows("SELECT text, id FROM word WHERE text IN (SELECT value FROM json_each(?))", (listed,))
        )

    def _newest(self, wanted: AuditFilter, order: str) -> tuple[str, Params]:
        """A SELECT of the ids to show."""
        few = self._few_words(wanted)
        if few is None:
            found, params = self._matching(wanted)
            sql = f"SELECT id {found} ORDER BY id {order} LIMIT ? OFFSET ?"
            return sql, (*params, wanted.limit, wanted.skip)
        terms = [*_equalities(wanted), *_page(wanted), *self._span(wanted)]
        where = "".join(f" AND {term}" for term, _ in terms)
        values = [value for _, some in terms for value in some]
        each = " UNION ".join(
            f"SELECT e.id FROM json_each(?) w CROSS JOIN audit e WHERE e.id IN (SELECT id FROM audit INDEXED BY {index}"
            f" WHERE {column} = w.value AND {column} <> 0{where} ORDER BY id {order} LIMIT ?)"
            for column, index in (("text", "audit_text"), ("key", "audit_key"))
        )
        once = (key_list(few), *values, wanted.skip + wanted.limit)
        sql = f"SELECT id FROM ({each}) ORDER BY id {order} LIMIT ? OFFSET ?"
        return sql, (*once, *once, wanted.limit, wanted.skip)

    def _few_words(self, wanted: AuditFilter) -> list[int] | None:
        """The words that contain the text; None where there are many, or where another filter leaves less to read."""
        if not wanted.text or wanted.key or wanted.run:
            return None
        words = [word for (word,) in self._db.rows(f"{_LIKE} LIMIT ?", (_pattern(wanted.text), FEW_WORDS + 1))]
        return words if len(words) <= FEW_WORDS else None

    def _matching(self, wanted: AuditFilter) -> tuple[str, Params]:
        """The FROM and WHERE of a filter, and what is bound in it."""
        terms = [*_equalities(wanted), *_page(wanted), *self._span(wanted), *_text(wanted)]
        where = " AND ".join(term for term, _ in terms) or "1"
        # Named, because without statistics SQLite cannot tell a rare value from a common one.
        return f"FROM audit {_index(wanted)} WHERE {where}", [value for _, values in terms for value in values]

    def _span(self, wanted: AuditFilter) -> list[Term]:
        """`since` is included, `until` is not. A short span also gives the ids it lies between.

        Ids and times mostly grow together, but not always: a clock may be set, and two processes may write.
        """
        if wanted.since is None and wanted.until is None:
            return []
        since = to_micros(wanted.since) if wanted.since else -(2**62)
        until = to_micros(wanted.until) if wanted.until else 2**62
        count, first, last = self._db.rows(
            "SELECT count(*), min(id), max(id) FROM (SELECT id FROM audit WHERE at >= ? AND at < ? LIMIT ?)",
            (since, until, SHORT_SPAN),
        )[0]
        span: list[Term] = [("at >= ? AND at < ?", (since, until))]
        if count < SHORT_SPAN:
            span.append(("id BETWEEN ? AND ?", (first or 0, last or 0)))
        return span


def _equalities(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.route is not None:
        yield "route = ?", (ROUTE_CODES[wanted.route],)
    if wanted.event is not None:
        yield "event = ?", (EVENT_CODES[wanted.event],)
    if wanted.key:
        yield "key = (SELECT id FROM word WHERE text = ?) AND key <> 0", (wanted.key,)
    if wanted.run:
        yield "run = (SELECT id FROM word WHERE text = ?) AND run <> 0", (wanted.run,)


def _text(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.text:
        like = _pattern(wanted.text)
        yield f"(text IN ({_LIKE}) OR key IN ({_LIKE}))", (like, like)


def _pattern(text: str) -> str:
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _page(wanted: AuditFilter) -> Iterator[Term]:
    if wanted.before_id is not None:
        yield "id > ?" if wanted.oldest_first else "id < ?", (wanted.before_id,)


def _index(wanted: AuditFilter) -> str:
    """The index that leaves the least to read, whatever the values are."""
    choices = (
        (wanted.key, "audit_key"),
        (wanted.run, "audit_run"),
        (wanted.text, "audit_narrow"),
        (wanted.route, "audit_route"),
        (wanted.event, "audit_event"),
        (wanted.since or wanted.until, "audit_narrow"),
    )
    return next((f"INDEXED BY {name}" for value, name in choices if value), "")
