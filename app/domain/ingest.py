"""Bulk upsert: many whole items in one file, matched by `ext_key`; the seam between sync and monday's import job.

Limits: 10,000 rows a file, 100 starts and 19,000 created or updated items an hour and account (monday docs, importing
items in bulk).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from app.domain.delivery import Write, WriteAnswer, WriteRequest
from app.domain.ports import BoardInfo, Cancel
from app.domain.records import Json

MAX_ROWS = 10_000
FILE_ROWS = 5_000
"""In one of ours: a file is held in memory whole, with what becomes of its rows. Each costs some four calls."""
ROWS_AN_HOUR = 19_000
STARTS_AN_HOUR = 100

COLUMN_TYPES = frozenset({
    "board_relation", "checkbox", "date", "dropdown", "email", "link", "location", "long_text", "numbers", "people",
    "phone", "status", "text", "timeline",
})  # fmt: skip
"""Column types that an import takes (monday docs, importing items in bulk)."""

OTHER_ITEM = "OTHER_ITEM"
"""Code of a done verdict whose item is not the one that was known for the key: that one is gone, or there are two."""

ROW_INVALID = "INGEST_ROW_INVALID"
"""Code of a rejected verdict on a row that the import did not take; a request may still take it, or says why not."""

ROW_FAILED = "INGEST_ROW_FAILED"
"""Code of an uncertain verdict on a row that monday failed on."""


@dataclass(frozen=True, slots=True)
class IngestRow:
    """A write that goes by file."""

    write: Write
    """As asked for, but without the leftover cells: what is on the board once the row is done."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Column id -> its text in the file. Empty leaves the board's value, `<NULL>` clears it."""
    leftover: Mapping[str, Json] = field(default_factory=dict)
    """Cells to write afterwards, in a request: types that imports do not take, and values a file would distort."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """How a board's writes travel. `seeds` and `others` go in requests, `seeds` before the file."""

    seeds: tuple[Write, ...]
    """The first write with each label that the board lacks: imports make no labels, requests do."""
    rows: tuple[IngestRow, ...]
    others: tuple[tuple[Write, str], ...]
    """With the reason: subitems, archiving, what lacks a name, a key that cannot be matched."""


@dataclass(frozen=True, slots=True)
class IngestJob:
    """Where an import stands: all that is needed to go on after a crash.

    The address for the file is a secret of ten minutes and is therefore not in it: without the address an import
    whose file has not left is started anew.
    """

    board_id: str
    group_id: str
    key: str
    """Makes starting repeatable: the idempotency key of its attempt."""
    starts: int = 0
    job_id: str = ""
    started_at: datetime | None = None
    is_sent: bool = False
    """The file left, or was about to: rows may have been carried out. False: none was, nor will be."""
    has_arrived: bool = False
    """monday confirmed the file."""

    def to_json(self) -> dict[str, Json]:
        return {
            "board_id": self.board_id,
            "group_id": self.group_id,
            "key": self.key,
            "starts": self.starts,
            "job_id": self.job_id,
            "started_at": self.started_at.isoformat() if self.started_at else None,
            "is_sent": self.is_sent,
            "has_arrived": self.has_arrived,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> IngestJob:
        """From `to_json`. Raises KeyError or ValueError for anything else."""
        started_at = kept["started_at"]
        return cls(
            board_id=str(kept["board_id"]),
            group_id=str(kept["group_id"]),
            key=str(kept["key"]),
            starts=int(kept["starts"]),
            job_id=str(kept["job_id"]),
            started_at=datetime.fromisoformat(started_at) if started_at else None,
            is_sent=bool(kept["is_sent"]),
            has_arrived=bool(kept["has_arrived"]),
        )


@dataclass(frozen=True, slots=True)
class IngestAnswer:
    """What became of the file: one verdict for each row, in order, as of a request."""

    answer: WriteAnswer
    rows_used: int = 0
    """Items created and updated: what the hour's budget was charged."""
    unavailable: str = ""
    """Why imports do not work on this board now, as a sentence; nothing was carried out, requests remain."""


class Ingest(Protocol):
    """monday's bulk upsert. One import a board at a time; from any thread."""

    @property
    def seconds_per_row(self) -> float:
        """Time a row takes, as last seen."""

    def sort(self, writes: Sequence[Write], board: BoardInfo) -> Sorted:
        """Pure. Writes hold the name and should hold all cells: where an item is gone, an update makes it again.

        A cell that is None is cleared in an update, and left alone in a create.
        """

    def file_limit(self, rows: Sequence[IngestRow]) -> int:
        """How many of these, from the first on, fit into one file."""

    def prepare(self, rows: Sequence[IngestRow]) -> WriteRequest:
        """The file, as a request's body. Pure: the same rows give the same bytes."""

    def carry(
        self,
        request: WriteRequest,
        job: IngestJob,
        item_ids: Sequence[str | None],
        keep: Callable[[IngestJob], None],
        cancel: Cancel,
    ) -> IngestAnswer:
        """Goes on with the import from where `job` stands to its end. `item_ids`: what is known of each row's item.

        `keep` gets the job before anything happens that it must be known for, and is to make it durable. Raises
        Unreachable, Throttled, AuthRefused, CredentialsMissing, VaultUnavailable and Cancelled; then the job as last
        kept tells: not `is_sent`, nothing was carried out; `is_sent`, call again later, before the rows are looked up.
        Safe to repeat at any point, because the rows are matched by their key.
        """
