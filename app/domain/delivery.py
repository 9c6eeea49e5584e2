"""Writing to monday: what is asked for, what comes back, and the states an outbox row can be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.records import Json


class RowState(StrEnum):
    """An outbox row holds the item as it should stand; it leaves the outbox when monday has it."""

    STAGED = "staged"
    CLAIMED = "claimed"
    """In an attempt that is not settled: sent, or about to be; after a crash or a lost answer it is uncertain."""
    WAITING = "waiting"
    """For a parent, a referred record, or a time (`not_before`); `reason` says for what."""
    INVALID = "invalid"
    """Ours: the mapping or the data. Waits for a correction or a later version of the record."""
    REJECTED = "rejected"
    """Theirs: monday said no to this record. Waits for replay or a later version of the record."""
    DONE = "done"


LEGAL: Mapping[RowState, frozenset[RowState]] = {
    RowState.STAGED: frozenset({RowState.CLAIMED, RowState.WAITING, RowState.INVALID, RowState.DONE}),
    RowState.CLAIMED: frozenset({RowState.DONE, RowState.STAGED, RowState.WAITING, RowState.REJECTED}),
    RowState.WAITING: frozenset({RowState.STAGED, RowState.CLAIMED, RowState.INVALID, RowState.DONE}),
    RowState.INVALID: frozenset({RowState.STAGED, RowState.INVALID, RowState.DONE}),
    RowState.REJECTED: frozenset({RowState.STAGED, RowState.INVALID, RowState.DONE}),
    RowState.DONE: frozenset(),
}
"""Moves of one row. STAGED from INVALID or REJECTED is replay or a newer record; WAITING to STAGED is its time."""


class Kind(StrEnum):
    """The verdict on one write."""

    DONE = "done"
    INVALID = "invalid"
    REJECTED = "rejected"
    THROTTLED = "throttled"
    UNCERTAIN = "uncertain"
    AUTH = "auth"
    GONE = "gone"
    """The item, or its parent, no longer exists on the board."""
    UNREACHABLE = "unreachable"
    """The request certainly did not reach monday: name resolution, refused connection, TLS."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one write, and what to tell the user."""

    kind: Kind
    text: str = ""
    """A sentence for the user; empty when done."""
    code: str = ""
    """The vendor's own code."""
    wait_s: float = 0.0
    item_id: str | None = None
    board_id: str | None = None
    """The board the item is on, where the answer tells it: a first subitem makes its board."""
    is_group_gone: bool = False
    """Of a rejected write: the board does not have the group that it names."""


class Op(StrEnum):
    CREATE = "create"
    CREATE_SUBITEM = "create_subitem"
    UPDATE = "update"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Write:
    """One change of one item. Cells hold no unresolved reference, and for an update only what changes."""

    op: Op
    board_id: str
    key: str
    """`ext_key`; a create carries it in `cells` too."""
    name: str | None = None
    """None in an update leaves the name."""
    cells: Mapping[str, Json] = field(default_factory=dict)
    item_id: str | None = None
    parent_item_id: str | None = None
    group_id: str | None = None
    """Where a new item goes; an update that names one moves its item there."""
    create_labels: bool = True


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """The bytes of one request; sent again exactly so when its fate is uncertain."""

    body: str
    body_hash: str
    size: int
    """Number of writes in it; the answer has that many verdicts, in this order."""


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    verdicts: tuple[Verdict, ...]
    request_id: str = ""
    replayed: bool = False
    """monday answered from its memory of the idempotency key."""
    complexity: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class RequestCost:
    """What writing by requests costs at this account."""

    batch_size: int
    points_per_create: float
    seconds_per_write: float | None = None
    """monday's own time; None before the first was seen."""


@dataclass(frozen=True, slots=True)
class BoardItem:
    """An item as it stands on a board."""

    item_id: str
    key: str
    """Its `ext_key` cell; empty where a person made the item."""
    name: str = ""
    parent_item_id: str | None = None
    cells: Mapping[str, str] = field(default_factory=dict)
    """The columns that were asked for besides the key -> their text; of a connecting column the items' ids, with
    commas between."""


@dataclass(frozen=True, slots=True)
class LedgerItem:
    """What we know to be on a board: the item of a record, and the cells we last wrote there."""

    key: str
    board_id: str
    item_id: str
    name: str
    cells: Mapping[str, Json]
    parent_item_id: str | None = None
