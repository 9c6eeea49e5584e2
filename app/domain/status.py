"""Frozen facts for the window, the tray and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from app.domain.delivery import RowState
from app.domain.plan import RunPlan
from app.domain.records import Cells, Draft, Json, Record
from app.domain.routes import LinesPlacement, RouteId
from app.domain.schedules import Schedule


class Trigger(StrEnum):
    MANUAL = "manual"
    SCHEDULE = "schedule"
    REPLAY = "replay"
    COMMAND = "command"


class Outcome(StrEnum):
    OK = "ok"
    FAILURES = "failures"
    """Done, but some records are invalid or were rejected."""
    PARKED = "parked"
    """A limit or an unreachable vendor; goes on by itself at `resumes_at`."""
    AUTH = "auth"
    ERROR = "error"
    STOPPED = "stopped"
    """Stop was pressed, or the app quit; what was done is kept."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run did for one route. The names are those of `sync --json`."""

    read: int = 0
    unchanged: int = 0
    created: int = 0
    updated: int = 0
    removed: int = 0
    invalid: int = 0
    failed: int = 0
    waiting: int = 0

    def plus(self, **more: int) -> Counts:
        return replace(self, **{name: getattr(self, name) + value for name, value in more.items()})


@dataclass(frozen=True, slots=True)
class RunReport:
    run: str
    trigger: Trigger
    outcome: Outcome
    started_at: datetime
    ended_at: datetime
    routes: Mapping[RouteId, Counts]
    calls: Mapping[str, int]
    """Vendor ("infor", "monday") -> requests of this run."""
    write_calls: int = 0
    """Those of the monday calls that write items."""
    message: str = ""
    """Why it ended as it did, in a sentence; empty when all went well."""
    resumes_at: datetime | None = None
    dry_run: bool = False
    plan: RunPlan | None = None
    problems: Mapping[RouteId, str] = field(default_factory=dict)
    """Routes that could not go on while others did, and why."""
    is_defect: bool = False
    """It broke off by a mistake of ours."""

    @property
    def seconds(self) -> float:
        return (self.ended_at - self.started_at).total_seconds()

    def total(self, name: str) -> int:
        """Sum of one of the counts over the routes: `report.total("created")`."""
        return sum(int(getattr(counts, name)) for counts in self.routes.values())


class RouteState(StrEnum):
    NOT_SET_UP = "not set up"
    NEVER_RUN = "never run"
    UP_TO_DATE = "up to date"
    SYNCING = "syncing"
    WAITING = "waiting"
    """Parked by a limit, or by a vendor that cannot be reached."""
    ATTENTION = "needs attention"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class RouteStatus:
    route: RouteId
    title: str
    state: RouteState
    board_name: str = ""
    board_url: str = ""
    on_board: int = 0
    last_run_at: datetime | None = None
    last_success_at: datetime | None = None
    last_counts: Counts | None = None
    next_run_at: datetime | None = None
    schedule: Schedule = field(default_factory=Schedule)
    invalid: int = 0
    rejected: int = 0
    waiting: int = 0
    message: str = ""

    @property
    def attention(self) -> int:
        return self.invalid + self.rejected


class AppState(StrEnum):
    """The tray's states, worst last."""

    NOT_CONNECTED = "not connected"
    UP_TO_DATE = "up to date"
    SYNCING = "syncing"
    PAUSED = "paused"
    WAITING = "waiting"
    ATTENTION = "needs attention"
    OFFLINE = "offline"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class ConnectionStatus:
    vendor: str
    """infor or monday."""
    connected: bool
    who: str = ""
    """`ACME_TST, company 100, division AAA`; `Acme Ltd`."""
    detail: str = ""
    message: str = ""
    """What is wrong, and who can help; empty when it works."""
    signed_in_at: datetime | None = None
    """When CloudSuite gave the sign-in that is in use; monday's does not end."""
    renewed_at: datetime | None = None
    """From when on the next request signs in anew."""
    plan: str = ""
    """monday's name of the account's plan."""
    used: int = 0
    """Of today: calls of monday, sign-ins to CloudSuite (a day is one of UTC)."""
    limit: int | None = None
    """How many a day there may be; None where the vendor did not tell."""


@dataclass(frozen=True, slots=True)
class AppStatus:
    state: AppState
    routes: tuple[RouteStatus, ...]
    connections: tuple[ConnectionStatus, ...]
    calls_today: int = 0
    calls_limit: int | None = None
    last_success_at: datetime | None = None
    last_changes: int = 0
    next_run_at: datetime | None = None
    is_paused: bool = False
    paused_until: datetime | None = None
    """None while paused: until resumed."""
    message: str = ""

    @property
    def attention(self) -> int:
        return sum(route.attention for route in self.routes)


@dataclass(frozen=True, slots=True)
class FailedRecord:
    """An invalid or rejected record that waits for replay."""

    id: int
    key: str
    route: RouteId
    name: str
    state: RowState
    reason: str
    code: str
    attempts: int
    since: datetime
    run: str


class AuditEvent(StrEnum):
    RUN_STARTED = "run started"
    RUN_ENDED = "run ended"
    PULLED = "pulled"
    STAGED = "staged"
    SENT = "sent"
    SETTLED = "settled"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    RESOLVED = "resolved"
    REPLAYED = "replayed"
    CHANGED = "changed"
    """A setting, a mapping, a board or a connection; `text` says which."""
    RETENTION = "retention"
    """Entries of the audit itself were removed because they were old."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the append-only audit. `id` is 0 until the store has given it one."""

    at: datetime
    event: AuditEvent
    run: str = ""
    route: RouteId | None = None
    key: str = ""
    text: str = ""
    detail: Mapping[str, Json] = field(default_factory=dict)
    """pulled: the source's fields; staged: cells before and after; sent: attempt, idempotency key; settled: item id."""
    request_id: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Newest first unless `oldest_first`; `before_id` pages on in that order, and `skip` passes over as many more."""

    route: RouteId | None = None
    key: str = ""
    event: AuditEvent | None = None
    run: str = ""
    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before_id: int | None = None
    oldest_first: bool = False
    skip: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class AuditStretch:
    """What a query would give, for counting from stretch to stretch, and for beginning to read at any of them."""

    count: int
    last_id: int
    """0 where none fits."""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """The result of `audit verify`."""

    entries: int
    broken_at: int | None = None
    """Id of the first entry that was changed, or that follows a removed one."""


@dataclass(frozen=True, slots=True)
class BoardBinding:
    """Where a route's records go."""

    route: RouteId
    board_id: str
    """For subitems the hidden board that holds them."""
    name: str
    url: str = ""
    group_id: str = ""
    placement: LinesPlacement = LinesPlacement.BOARD
    indexed: bool = False
    """Its items were read into the ledger once, so that what is already there is not created again."""


@dataclass(frozen=True, slots=True)
class Example:
    """One real record, as CloudSuite has it and as it would stand on the board."""

    record: Record
    draft: Draft
    on_board: Cells
    position: int
    total: int
