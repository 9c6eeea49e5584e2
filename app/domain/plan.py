"""What has to change on the boards: a draft against what we know to be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.delivery import LedgerItem
from app.domain.records import Draft, Json
from app.domain.routes import RouteId

MISSING: Json = {"$missing": True}
"""Never equal to a cell: for a column that we have not written to this item yet."""


class Action(StrEnum):
    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between an item and its draft. `before` and `after` hold only the columns that change."""

    action: Action
    name: str | None = None
    """The new name, or None where it stays."""
    before: Mapping[str, Json] = field(default_factory=dict)
    after: Mapping[str, Json] = field(default_factory=dict)


def difference(draft: Draft, known: LedgerItem | None) -> Change:
    """What it takes to make the item equal to its draft; only changed cells are sent.

    Columns that the draft does not mention are the team's and stay. An empty cell of a new item is not sent.
    """
    if draft.is_removed:
        return Change(Action.ARCHIVE if known else Action.UNCHANGED)
    if known is None:
        return Change(Action.CREATE, draft.name, {}, {c: v for c, v in draft.cells.items() if not is_empty(v)})
    after = {
        column: value
        for column, value in draft.cells.items()
        if column not in draft.once and known.cells.get(column, _absent(value)) != value
    }
    name = draft.name if draft.name != known.name else None
    if not after and name is None:
        return Change(Action.UNCHANGED)
    return Change(Action.UPDATE, name, {column: known.cells.get(column) for column in after}, after)


def _absent(value: Json) -> Json:
    """A column never written counts as empty: clearing it would cost a call and change nothing."""
    return value if is_empty(value) else MISSING


def is_empty(value: Json) -> bool:
    """Is this what clears a cell? Most column types take null, some an empty object."""
    return value is None or value == {}


def merged(draft: Draft, known: LedgerItem | None) -> dict[str, Json]:
    """The cells that the ledger holds once the draft is on the board."""
    kept = dict(known.cells) if known else {}
    sent = {c: v for c, v in draft.cells.items() if known is None or c not in draft.once}
    return {c: v for c, v in {**kept, **sent}.items() if not is_empty(v)}


@dataclass(frozen=True, slots=True)
class RoutePlan:
    create: int = 0
    update: int = 0
    unchanged: int = 0
    invalid: int = 0
    archive: int = 0
    failed: int = 0
    """Rejected by monday earlier; they wait for replay."""


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run is about to write, shown before it writes."""

    routes: Mapping[RouteId, RoutePlan]
    calls_needed: int
    calls_left: int | None
    """Of today's monday calls; None where the plan is not known."""

    @property
    def writes(self) -> int:
        return sum(plan.create + plan.update + plan.archive for plan in self.routes.values())
