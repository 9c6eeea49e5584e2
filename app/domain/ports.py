"""The seams between the layers: what sync asks of CloudSuite, monday, the keychain and the clock.

Errors named here are those of `domain.errors`; an implementation raises nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.cursor import Window
from app.domain.delivery import BoardItem, RequestCost, Write, WriteAnswer, WriteRequest
from app.domain.records import Json, Record
from app.domain.routes import RouteId

Clock = Callable[[], datetime]
"""Aware UTC time. Only wiring knows the real one."""


class Cancel(Protocol):
    """Stop, pressed in another thread."""

    def check(self) -> None:
        """Raises Cancelled once Stop was pressed."""

    def wait(self, seconds: float) -> None:
        """Sleeps that long, or raises Cancelled within 200 ms of Stop."""


class Meter(Protocol):
    """Counts what an adapter spends, from any thread."""

    def require(self, vendor: str) -> None:
        """Called before a request. Raises Throttled until the day's calls are counted anew when they are used up, those
        under way included."""

    def ended(self, vendor: str) -> None:
        """Called after each request that was not refused, however it ended."""

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None:
        """Called after every request that left. `vendor` is "infor" or "monday"; `tokens` are sign-ins asked for,
        `complexity` monday's points."""


class Vault(Protocol):
    """The operating system's keychain, and the only place for secrets.

    Raises VaultUnavailable when it is locked or absent, which is never the same as "no secret there".
    """

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, secret: str) -> None:
        """Replaces. Any length: long ones are kept in parts. After a crash the old or the new one is there."""

    def delete(self, name: str) -> None:
        """Repeatable; a name that is absent is fine."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row of CloudSuite that cannot be made a record: kept, shown, and it stops no other."""

    route: RouteId
    key: str
    """Its `ext_key` where it has one, else a stable name of the row."""
    field: str
    reason: str
    row: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """Some records of a route, in the source's order. A record may come twice in one read; the later one counts."""

    records: tuple[Record, ...]
    unreadable: tuple[Unreadable, ...] = ()
    highest: datetime | None = None
    """The highest modified stamp seen in it; M3's days count as their midnight UTC. None where unknown."""
    reached: Mapping[str, Json] = field(default_factory=dict)
    """From where a full read that breaks off behind this page can go on, by the reader's own names, handed back in
    `Window.reached`; None takes back what was said of a name before. Empty: the source cannot tell."""
    known: tuple[str, ...] = ()
    """Keys of further rows, which are stored as they are: no record was made of them."""
    row_hashes: Mapping[str, bytes] = field(default_factory=dict)
    """Key of a record -> hash of the row that it was made of, for `Known`."""


class Known(Protocol):
    """What the store remembers of rows."""

    def rows_known(self, row_hashes: Sequence[bytes]) -> Mapping[bytes, str]:
        """Hash -> key, for the rows whose record is stored and was made of exactly that row."""


@dataclass(frozen=True, slots=True)
class SourceField:
    """A field that a mapping can use."""

    name: str
    """Canonical: `due_date`."""
    title: str
    """As people call it: `Due date`."""
    code: str
    """The product line's own: `IADWDT`."""
    kind: str
    """text, number or date."""


class Source(Protocol):
    """One product line of CloudSuite. Reads only, by construction."""

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        """Every record in the window at least once; memory for one page at a time. Safe to repeat.

        Ends without error only when the read is complete: a list that breaks half-way yields what came, then
        raises. Raises Unreachable, Throttled, AuthRefused, CredentialsMissing, VaultUnavailable, SourceRefused
        (naming program, M3 function and the authorisation to ask for), Cancelled.
        """

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        """The records with these `ext_key`s as they are now; absent ones are left out. Errors as `pages`."""

    def fields(self, route: RouteId) -> list[SourceField]:
        """What the route's records can contain, from the catalog; no call."""

    def check(self, cancel: Cancel) -> str:
        """One cheap call that proves the connection. Returns who we are, for the window: `ACME_TST, company 100`."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column as the mapping wants it on a board."""

    id: str
    title: str
    type: str
    """monday's column type: text, numbers, status, date, board_relation, ..."""
    labels: tuple[str, ...] = ()
    """Status labels to make with the column; at most 40, each at most 30 characters (monday docs, status column)."""
    board_ids: tuple[str, ...] = ()
    """For board_relation: the boards it connects to."""


@dataclass(frozen=True, slots=True)
class BoardInfo:
    """A board as monday describes it."""

    id: str
    name: str
    columns: Mapping[str, str]
    """Column id -> type."""
    url: str = ""
    group_id: str = ""
    subitem_board_id: str | None = None
    """The hidden board that holds the subitems, once there is one."""
    items_count: int = 0
    items_limit: int | None = None
    labels: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Status and dropdown column id -> its labels."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Group id -> title, in the board's order; titles need not differ."""


@dataclass(frozen=True, slots=True)
class Account:
    """Who the monday token belongs to, and what the plan allows."""

    name: str
    user: str
    plan: str
    daily_limit: int | None
    slug: str = ""


class Boards(Protocol):
    """monday. Reads raise Unreachable, Throttled, AuthRefused, CredentialsMissing, BoardRefused, Cancelled."""

    def account(self) -> Account: ...

    def describe(self, board_id: str) -> BoardInfo:
        """Raises BoardRefused where the board is absent, archived, or not ours to see."""

    def create_board(
        self, name: str, columns: Sequence[ColumnSpec], *, workspace_id: str | None, key: str
    ) -> BoardInfo:
        """A new public board with these columns, in this order. `key` makes repeating safe within 25 minutes."""

    def add_columns(self, board_id: str, columns: Sequence[ColumnSpec], *, key: str) -> BoardInfo:
        """Columns that are already there with the same type are left alone. Raises BoardRefused on another type."""

    def create_subitem_board(self, board_id: str, columns: Sequence[ColumnSpec], *, key: str) -> BoardInfo:
        """Gives the board its hidden board of subitems with these columns, and describes that hidden board."""

    def create_groups(self, board_id: str, titles: Sequence[str], *, key: str) -> dict[str, str]:
        """Title -> id of the new groups. A title that monday does not take is left out. `key` as in `create_board`."""

    def items(self, board_id: str, cancel: Cancel, columns: Sequence[str] = ()) -> Iterator[list[BoardItem]]:
        """All active items with their `ext_key` and these columns, a page (500) at a time. An expired cursor restarts
        the walk."""

    def find(self, board_id: str, keys: Sequence[str]) -> dict[str, list[BoardItem]]:
        """Active items whose `ext_key` is exactly one of these. Absent keys are left out; several per key possible."""

    def prepare(self, writes: Sequence[Write]) -> WriteRequest:
        """The exact request for these writes, all on one board. Pure: the same writes give the same bytes."""

    def batch_limit(self, writes: Sequence[Write]) -> int:
        """How many of these, from the first on, fit one request: 25 to 50, steered by measured cost and time."""

    def cost(self) -> RequestCost:
        """What requests cost here, as last seen."""

    def pause_s(self, writes: Sequence[Write]) -> float:
        """Seconds until the account's minute has room for these; 0 where it has, or where nobody knows."""

    def send(self, request: WriteRequest, idempotency_key: str) -> WriteAnswer:
        """One call. Never raises: what went wrong is the verdict of each write. Repeatable under the same key."""
