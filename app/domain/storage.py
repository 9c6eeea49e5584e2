"""What sync asks of the local store. Every method may raise StoreBroken, and nothing else unless it says so.

All of it lives in one SQLite file; `Store.unit` makes several steps one transaction. Times are aware UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.domain.cursor import Cursor
from app.domain.delivery import LedgerItem, Op, RowState, WriteRequest
from app.domain.records import Draft, Json, Record
from app.domain.routes import RouteId
from app.domain.status import (
    AuditCheck,
    AuditEntry,
    AuditFilter,
    AuditStretch,
    BoardBinding,
    Counts,
    RunReport,
    Trigger,
)


class Records(Protocol):
    """The last known source of every record: for recognising what is unchanged, for look-ups and for replay."""

    def hashes(self, keys: Sequence[str]) -> dict[str, str]:
        """Key -> content hash of the stored record; absent keys are left out."""

    def save(self, records: Sequence[Record], now: datetime) -> None:
        """Replaces each, with its references; what row it was made of is forgotten."""

    def rows_known(self, row_hashes: Sequence[bytes]) -> Mapping[bytes, str]:
        """Hash -> key, for the records that were made of exactly that row."""

    def know_rows(self, row_hashes: Mapping[str, bytes | None]) -> None:
        """Key -> hash of the row that its record was made of; None forgets it. A key without a record is no matter."""

    def get(self, keys: Iterable[str]) -> dict[str, Record]: ...

    def lines(self, route: RouteId, parents: Sequence[str]) -> dict[str, list[Record]]:
        """Parent key -> its stored records of that route, by key."""

    def referring(self, route: RouteId, keys: Sequence[str]) -> list[str]:
        """Keys of that route's records that have a reference to any of `keys`; each once."""

    def after(self, route: RouteId, key: str, limit: int) -> list[Record]:
        """The next records by key, for walking over all of a route; `key` "" starts."""

    def at(self, route: RouteId, position: int) -> Record | None:
        """The record at that position (0 is the first) by key."""

    def count(self, route: RouteId) -> int: ...

    def remove(self, keys: Sequence[str]) -> None:
        """CloudSuite no longer has these."""


class Items(Protocol):
    """The ledger: which item on which board is which record, and the cells we last wrote there."""

    def known(self, keys: Iterable[str]) -> dict[str, LedgerItem]: ...

    def save(self, items: Sequence[LedgerItem], now: datetime) -> None: ...

    def forget(self, keys: Sequence[str]) -> None:
        """The items are gone from the board; their records will be created again."""

    def forget_with_subitems(self, keys: Sequence[str]) -> None:
        """The items were archived, and by monday the subitems below them."""

    def forget_route(self, route: RouteId) -> None: ...

    def count(self, route: RouteId) -> int: ...

    def after(self, route: RouteId, key: str, limit: int) -> list[LedgerItem]: ...


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """The item of a record as it should stand. One row per record; it is removed when monday has it."""

    id: int
    """Grows with each new row; a person names it in `replay ID`."""
    draft: Draft
    state: RowState
    revision: int
    """Grows each time the draft is replaced, so that settling an older one leaves the newer one to be sent."""
    run: str
    staged_at: datetime
    attempts: int = 0
    reason: str = ""
    code: str = ""
    not_before: datetime | None = None
    attempt: int | None = None
    """The attempt that it is claimed by."""

    @property
    def key(self) -> str:
        return self.draft.key


class Outbox(Protocol):
    """Moves follow `delivery.LEGAL`; an illegal one raises ValueError, a defect of ours."""

    def stage(self, drafts: Sequence[Draft], run: str, now: datetime) -> None:
        """The record should stand like this. Replaces what was staged, waiting, invalid or rejected for its key.

        A draft with problems becomes INVALID, with them as the reason. A row that is claimed stays claimed with
        its revision raised.
        """

    def resolve(self, keys: Sequence[str]) -> list[str]:
        """The board is already as it should be: removes the rows that are not claimed. Returns the removed keys
        that were invalid or rejected."""

    def open(self, keys: Iterable[str]) -> dict[str, OutboxRow]: ...

    def claimed(self, attempt: int) -> list[str]:
        """Keys of the rows that are claimed by it."""

    def standing(self, revisions: Mapping[str, int]) -> set[str]:
        """Of these rows, by key, those that are still to be sent at that revision: no later read replaced them."""

    def ready_counts(self, route: RouteId, now: datetime) -> tuple[int, int, int]:
        """How many of the ready rows have no item yet, how many have one, and of how many the item is archived."""

    def ready(
        self, route: RouteId, now: datetime, limit: int, after_id: int = 0, run: str | None = None
    ) -> list[OutboxRow]:
        """Staged rows, and waiting rows whose time has come, by id; with `run` only those that it staged."""

    def claim(self, keys: Sequence[str], attempt: int) -> None: ...

    def done(self, key: str, revision: int) -> None:
        """Settled: removes the row if it is still at that revision, else makes it staged again."""

    def requeue(self, keys: Sequence[str], *, count_attempt: bool = False) -> None:
        """Claimed, waiting, invalid or rejected -> staged, from the current draft."""

    def wait(self, keys: Sequence[str], reason: str, not_before: datetime | None) -> None:
        """Staged or claimed -> waiting. Without `not_before` it is ready again at the next `wake`."""

    def wake(self) -> int:
        """Waiting rows without a time -> staged."""

    def reject(self, key: str, reason: str, code: str) -> None: ...

    def failed(self, route: RouteId | None = None, limit: int = 200, after_id: int = 0) -> list[OutboxRow]:
        """Invalid and rejected rows by id."""

    def by_id(self, ids: Sequence[int]) -> list[OutboxRow]: ...

    def counts(self) -> dict[tuple[RouteId, RowState], int]: ...

    def next_time(self) -> datetime | None:
        """The earliest `not_before` of the waiting rows."""


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One write of an attempt: enough to settle it, or to find out later what became of it."""

    key: str
    route: RouteId
    revision: int
    op: Op
    name: str
    """The item's name once it is carried out."""
    cells: Mapping[str, Json]
    """All cells that the ledger holds once it is carried out (unresolved references kept as keys)."""
    item_id: str | None = None
    parent_item_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A request to monday, committed before its first byte leaves."""

    id: int
    idempotency_key: str
    board_id: str
    request: WriteRequest
    rows: tuple[AttemptRow, ...]
    run: str
    sent_at: datetime
    """When it was first sent: monday keeps an idempotency key for 30 minutes from then."""
    checked_at: datetime | None = None
    """When it was last sent again, or found missing on the board: the settle delay counts from here."""


class Attempts(Protocol):
    def open(
        self,
        idempotency_key: str,
        board_id: str,
        request: WriteRequest,
        rows: Sequence[AttemptRow],
        run: str,
        now: datetime,
    ) -> int:
        """Returns its id. The rows' outbox rows are claimed by the caller in the same unit."""

    def unsettled(self) -> list[Attempt]:
        """Oldest first: sent or about to be, and not settled; after a crash all of these are uncertain."""

    def checked(self, attempt: int, now: datetime) -> None: ...

    def settle(self, attempt: int, outcome: str, request_id: str, now: datetime) -> None:
        """Keeps the row (key, hash, times, outcome, request id) and drops the body."""


class Audit(Protocol):
    """Append-only: the store refuses to change or remove an entry; a chain of hashes shows tampering."""

    def append(self, entries: Sequence[AuditEntry]) -> None: ...

    def query(self, wanted: AuditFilter) -> list[AuditEntry]: ...

    def count(self, wanted: AuditFilter) -> int: ...

    def stretch(self, wanted: AuditFilter) -> AuditStretch:
        """Of the entries that `query` would give, without reading them."""

    def verify(self) -> AuditCheck: ...

    def prune(self, before: datetime, now: datetime, limit: int) -> int:
        """Removes the oldest entries, up to the first that is not from before that; at most `limit`, in small
        transactions. An entry of its own tells it, and `verify` goes on from the last one removed. Returns how many."""


@dataclass(frozen=True, slots=True)
class RouteRun:
    """A route's part of a run that has ended."""

    run: str
    at: datetime
    outcome: str
    counts: Counts
    message: str = ""


class Runs(Protocol):
    def start(self, run: str, trigger: Trigger, routes: Sequence[RouteId], now: datetime) -> None: ...

    def end(self, report: RunReport) -> None: ...

    def history(self, route: RouteId, limit: int = 14) -> list[RouteRun]:
        """Newest first; dry runs are left out."""

    def last_success(self, route: RouteId) -> datetime | None:
        """End of the last run that read the whole window and left nothing of ours undone."""

    def recent(self, limit: int = 50) -> list[RunReport]:
        """Newest first, unfinished ones (a crash) as STOPPED."""


class State(Protocol):
    """Settings and small state as JSON by name. Never a secret."""

    def get(self, name: str) -> Json: ...

    def set(self, name: str, value: Json) -> None:
        """None removes it."""

    def names(self, prefix: str) -> list[str]: ...


class Bindings(Protocol):
    def all(self) -> dict[RouteId, BoardBinding]: ...

    def save(self, binding: BoardBinding) -> None: ...

    def remove(self, route: RouteId) -> None: ...


class Cursors(Protocol):
    def load(self, route: RouteId) -> Cursor: ...

    def save(self, route: RouteId, cursor: Cursor) -> None: ...


class Spending(Protocol):
    """What was spent with each vendor, by UTC day; counts survive restarts."""

    def add(self, vendor: str, day: date, *, calls: int = 0, tokens: int = 0, complexity: int = 0) -> None: ...

    def on(self, vendor: str, day: date) -> tuple[int, int, int]:
        """Calls, tokens, complexity."""


class Store(Protocol):
    records: Records
    items: Items
    outbox: Outbox
    attempts: Attempts
    audit: Audit
    runs: Runs
    state: State
    bindings: Bindings
    cursors: Cursors
    spending: Spending

    def unit(self) -> AbstractContextManager[None]:
        """One immediate transaction: all or nothing, also when the process is killed. Nested units join it."""

    def scratch(self) -> AbstractContextManager[Store]:
        """A copy of everything, for a dry run; it is gone afterwards."""

    def check(self) -> str:
        """`ok`, or the first damage that reading the whole file finds: seconds for a large one."""

    def schema(self) -> tuple[int, tuple[str, ...]]:
        """The version of the tables, and the statements that made them."""

    def files(self) -> tuple[str, ...]:
        """Whole paths of the database and of what SQLite keeps beside it."""

    def close(self) -> None:
        """Closes every thread's connection. Nothing else may be called afterwards."""

    def run_lock(self) -> AbstractContextManager[bool]:
        """True for the one process and thread that may run a sync; freed by the system when the process dies."""
