"""What every part of a sync works with: the adapters, and the run that is under way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from app.domain.discovery import CustomSource, MiField, Tenant
from app.domain.errors import StoreBroken
from app.domain.events import Event, Listener, Phase, Progress
from app.domain.ingest import Ingest
from app.domain.mapping import RouteMapping
from app.domain.ports import Boards, Cancel, Clock, Source, SourceField
from app.domain.routes import RouteId
from app.domain.status import AuditEntry, AuditEvent, ConnectionStatus, Counts, Trigger
from app.domain.storage import Store


class Connections(Protocol):
    """The two accounts. Builds their adapters from what the store and the keychain hold."""

    def source(self, cancel: Cancel) -> Source:
        """Raises CredentialsMissing, VaultUnavailable, ConfigError."""

    def boards(self, cancel: Cancel) -> Boards:
        """Raises CredentialsMissing, VaultUnavailable."""

    def ingest(self, cancel: Cancel) -> Ingest:
        """Bulk import with the same account. Errors as `boards`."""

    def offered_routes(self) -> tuple[RouteId, ...]:
        """What the connected product lines can be read for: CSI has no invoice lines."""

    def source_fields(self, route: RouteId) -> list[SourceField]:
        """The catalog's fields; needs no connection."""

    def known_fields(self, route: RouteId) -> list[SourceField]:
        """What any product line can give; where the connected one does not, the column stays empty."""

    def not_offered(self, route: RouteId) -> Mapping[str, str]:
        """Field -> why the connected CloudSuite does not give it."""

    def rediscover(self, cancel: Cancel) -> Tenant:
        """Finds out again what CloudSuite offers, and keeps it. Raises as `source`, and as its reads."""

    def source_failed(self, route: RouteId, cancel: Cancel) -> None:
        """`rediscover`, where the route was believed to be readable. Raises Cancelled, nothing else."""

    def set_custom_source(self, route: RouteId, custom: CustomSource | None) -> None:
        """Raises ConfigError for one that does not read."""

    def set_pending_batches(self, *, wanted: bool) -> None: ...

    def presets(self, route: RouteId) -> list[CustomSource]:
        """Ready custom sources of programs that only some tenants have, where this one has them."""

    def describe_transaction(
        self, program: str, transaction: str, cancel: Cancel
    ) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        """Input and output fields. Raises ConfigError, SourceRefused, Unreachable."""

    def connect_infor(
        self,
        raw: bytes,
        file_name: str,
        product: str,
        company: str | None,
        division: str | None,
        csi_config: str | None,
    ) -> ConnectionStatus: ...

    def connect_monday(self, token: str, api_url: str | None) -> ConnectionStatus: ...

    def disconnect(self, vendor: str) -> None: ...

    def status(self) -> tuple[ConnectionStatus, ...]:
        """From the store alone: no call, no keychain."""

    def try_keychain(self) -> None:
        """Writes an entry, reads it and removes it. Raises VaultUnavailable."""

    def vendor_clock(self, vendor: str, cancel: Cancel) -> tuple[datetime, datetime] | None:
        """This computer's time and the vendor's when an answer came; None where it tells none, or is not connected.
        No sign-in is used. Raises Unreachable, ConfigError, Cancelled."""

    def hide_secrets(self) -> None:
        """From now on `Deps.redact` masks every secret that the keychain holds. Raises VaultUnavailable."""


class Mappings(Protocol):
    """The mapping of each route: the user's where there is one, else the default that ships."""

    def of(self, route: RouteId) -> RouteMapping: ...

    def at(self, route: RouteId, when: datetime) -> RouteMapping:
        """The one that was in force then."""

    def borrowers(self, source: RouteId) -> tuple[RouteId, ...]:
        """Routes whose items show a field of the source's records."""

    def summers(self, source: RouteId) -> tuple[RouteId, ...]:
        """Routes whose items show a sum over the source's records."""

    def connected(self, source: RouteId) -> tuple[RouteId, ...]:
        """Routes whose items are connected to the source's items."""


@dataclass(frozen=True, slots=True)
class Deps:
    store: Store
    connections: Connections
    mappings: Mappings
    clock: Clock
    random: Callable[[], float]
    """0 to 1, for jitter."""
    calls: Callable[[], Mapping[str, int]]
    """Vendor -> requests since the process began."""
    keep_settings: Callable[[], None]
    """Writes the copy of the settings from which a new database begins when this one is damaged."""
    report_damage: Callable[[StoreBroken], None]
    """Remembers damage of the database that was met in the middle of work."""
    run_began: Callable[[str], object]
    """Told the id of each run in the thread that carries it out: the log names it from then on."""
    redact: Callable[[str], str]
    """A text with every known secret masked, and what looks like one."""
    new_id: Callable[[], str]
    """A new run id or idempotency key."""
    zone: tzinfo
    """The user's, for schedules and for `today`."""
    writers: int = 1
    """Boards that are written at the same time, each by one writer."""
    short_wait_s: float = 90.0
    """A wait up to this is sat out; a longer one parks the run."""
    settle_delay_s: float = 85.0
    """After the last send of an uncertain request, until a look-up that finds nothing is believed: monday works on a
    request for up to 60 seconds (monday docs, development best practices), and a new item may lag in filtered reads."""


class Tally:
    """A number that several threads count up."""

    def __init__(self) -> None:
        self.value = 0
        self._lock = threading.Lock()

    def add(self, more: int) -> int:
        with self._lock:
            self.value += more
            return self.value


@dataclass(slots=True)
class Run:
    """One run under way: its counts, and the ears it speaks to."""

    id: str
    trigger: Trigger
    started_at: datetime
    cancel: Cancel
    listener: Listener
    counts: dict[RouteId, Counts] = field(default_factory=dict)
    writes: Tally = field(default_factory=Tally)
    """Requests that wrote to monday."""
    checked: set[RouteId] = field(default_factory=set)
    """Routes whose board was found to fit the mapping in this run."""
    groups: dict[RouteId, dict[str, str]] = field(default_factory=dict)
    """Of the checked routes' boards: group id -> title."""
    _counting: threading.Lock = field(default_factory=threading.Lock)
    without_group: set[RouteId] = field(default_factory=set)
    """Routes of which the audit says that their board takes no further group."""

    def count(self, route: RouteId, **more: int) -> None:
        with self._counting:
            self.counts[route] = self.counts.get(route, Counts()).plus(**more)

    def wrote(self) -> None:
        self.writes.add(1)

    def tell(self, event: Event) -> None:
        self.listener(event)

    def progress(
        self, phase: Phase, route: RouteId | None, done: int, total: int | None = None, text: str = ""
    ) -> None:
        self.listener(Progress(self.id, phase, route, done, total, text))

    def entry(
        self,
        at: datetime,
        event: AuditEvent,
        route: RouteId | None = None,
        key: str = "",
        text: str = "",
        **more: object,
    ) -> AuditEntry:
        """An audit entry of this run; `more` are AuditEntry's `detail` and `request_id`."""
        detail = more.get("detail", {})
        return AuditEntry(
            at=at,
            event=event,
            run=self.id,
            route=route,
            key=key,
            text=text,
            detail=detail if isinstance(detail, Mapping) else {},
            request_id=str(more.get("request_id", "")),
        )
