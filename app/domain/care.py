"""What looking after the product finds: boards that are not as they were written, and what is wrong here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import ConnectorError
from app.domain.routes import RouteId

SHOWN = 100
"""Differences of one kind and route that are named; the others are counted."""


class Kind(StrEnum):
    """How a board differs from the ledger."""

    MISSING = "missing"
    """The ledger says that there is an item, and the board does not have it."""
    DUPLICATE = "duplicate"
    """Several active items have the key of one record."""
    EDITED = "edited"
    """Cells that the mapping keeps equal to CloudSuite show something else than was written last."""
    ORPHANED = "orphaned"
    """An item has a key like ours, and the ledger does not know it."""


@dataclass(frozen=True, slots=True)
class Difference:
    kind: Kind
    key: str
    item_id: str
    """The ledger's item; of an orphan the item itself."""
    others: tuple[str, ...] = ()
    """Further active items with the key."""
    columns: tuple[str, ...] = ()
    """Edited ones, by their ids; `name` for the item's name."""


@dataclass(slots=True)
class Tally:
    """What the comparison of one board found."""

    checked: int = 0
    """Items of the board that were looked at."""
    counts: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    shown: dict[Kind, list[Difference]] = field(default_factory=lambda: {kind: [] for kind in Kind})
    """The first `SHOWN` of each kind."""

    def add(self, difference: Difference) -> None:
        self.counts[difference.kind] += 1
        if len(self.shown[difference.kind]) < SHOWN:
            self.shown[difference.kind].append(difference)


class CheckOutcome(StrEnum):
    OK = "ok"
    DIFFERENCES = "differences"
    REPAIRED = "repaired"
    """There were differences, and all of them are set right."""
    INCOMPLETE = "incomplete"
    """Not every board could be compared: `Verification.problem` says why."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The boards, held against the ledger."""

    outcome: CheckOutcome
    routes: Mapping[RouteId, Tally]
    calls: int
    """monday calls that it took."""
    repaired: int = 0
    problem: ConnectorError | None = None
    """The first one that stopped the comparison of a board, or the repair."""


class Grade(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    grade: Grade
    text: str
    hint: str = ""
    """What to do about it; empty where all is well."""
    problem: ConnectorError | None = None
    """Of a failed one: decides the exit code."""


def well(name: str, text: str) -> Check:
    return Check(name, Grade.OK, text)


def doubtful(name: str, text: str, hint: str) -> Check:
    return Check(name, Grade.WARNING, text, hint)


def failed(name: str, problem: ConnectorError) -> Check:
    return Check(name, Grade.FAILED, problem.message, problem.hint, problem)
