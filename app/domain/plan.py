"""What has to change on the boards: a draft against what we know to be there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.delivery import LedgerItem
from app.domain.records import GROUP, Draft, Json
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
    group: str = ""
    """Title of the group that the item goes into; empty where it stays, or where the board decides."""


def difference(draft: Draft, known: LedgerItem | None) -> Change:
    """What it takes to make the item equal to its draft; only changed cells are sent.

    Columns that the draft does not mention are the team's and stay. An empty cell of a new item is not sent. An item is
    moved only when its group is another one than we last put it into: where a person moved it to since, it stays.
    """
    if draft.is_removed:
        return Change(Action.ARCHIVE if known else Action.UNCHANGED)
    if known is None:
        filled = {c: v for c, v in draft.cells.items() if not is_empty(v)}
        return Change(Action.CREATE, draft.name, {}, filled, draft.group)
    after = {
        column: value
        for column, value in draft.cells.items()
        if column not in draft.once and known.cells.get(column, _absent(value)) != value
    }
    name = draft.name if draft.name != known.name else None
    group = draft.group if draft.group != known.cells.get(GROUP) else ""
    if not after and name is None and not group:
        return Change(Action.UNCHANGED)
    return Change(Action.UPDATE, name, {column: known.cells.get(column) for column in after}, after, group)


def _absent(value: Json) -> Json:
    """A column never written counts as empty: clearing it would cost a call and change nothing."""
    return value if is_empty(value) else MISSING


def is_empty(value: Json) -> bool:
    """Is this what clears a cell? Most column types take null, some an empty object."""
    return value is None or value == {}


def merged(draft: Draft, known: LedgerItem | None) -> dict[str, Json]:
    """What the ledger holds once the draft is on the board: its cells, and its group (`records.GROUP`)."""
    kept = dict(known.cells) if known else {}
    sent = {c: v for c, v in draft.cells.items() if known is None or c not in draft.once}
    if draft.group:
        sent[GROUP] = draft.group
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
    calls: int = 0
    """monday calls that its changes need."""
    how: str = ""
    """Why they are sent as they will be, in a sentence; empty where there is no choice."""

    @property
    def writes(self) -> int:
        return self.create + self.update + self.archive


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run is about to write, shown before it writes."""

    routes: Mapping[RouteId, RoutePlan]
    calls_needed: int
    calls_left: int | None
    """Of today's monday calls; None where the plan is not known."""
    seconds: float = 0.0
    """About how long the writing takes, the waiting for fresh hours and days included."""
    days: int = 1
    """On how many days (UTC) it writes."""

    @property
    def writes(self) -> int:
        return sum(plan.writes for plan in self.routes.values())
