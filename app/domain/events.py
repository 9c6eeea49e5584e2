"""What the engine tells while it works. Sent from the engine's thread; listeners must return at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.plan import RunPlan
from app.domain.routes import RouteId
from app.domain.status import RunReport, Trigger


class Phase(StrEnum):
    READING = "reading"
    PLANNING = "planning"
    WRITING = "writing"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class RunStarted:
    run: str
    trigger: Trigger
    routes: tuple[RouteId, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    run: str
    phase: Phase
    route: RouteId | None
    done: int
    total: int | None = None
    """None while it is not known how many there are."""
    text: str = ""
    """Why it waits, in a sentence; otherwise empty."""


@dataclass(frozen=True, slots=True)
class Planned:
    run: str
    plan: RunPlan


@dataclass(frozen=True, slots=True)
class RunEnded:
    report: RunReport


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """Something that `Facade.status` shows has changed outside a run: a schedule, a board, a connection, a pause."""


Event = RunStarted | Progress | Planned | RunEnded | StatusChanged
Listener = Callable[[Event], None]
