"""Failed records by cause: the same route, and the same reason but for each record's own value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.desktop import text
from app.desktop.models.facts import Column, FactsModel
from app.domain.delivery import RowState
from app.domain.routes import RouteId
from app.domain.status import FailedRecord

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'")
_NUMBER = re.compile(r"\d+")
_CELL = re.compile(r"^(?:(?P<field>[^→:]{0,80}?)\s*(?:→|->)\s*)?(?P<column>[^→:]{1,80}?):\s")


@dataclass(frozen=True, slots=True)
class Cause:
    """What masks to the same text has the same way out."""

    route: RouteId
    state: RowState
    code: str
    masked: str


@dataclass(slots=True)
class CauseGroup:
    cause: Cause | None
    """None for all causes together."""
    records: list[FailedRecord] = field(default_factory=list)

    @property
    def headline(self) -> str:
        """The reason as it stands where all have the same, else with `…` for each record's own value."""
        if self.cause is None:
            return text.tr("All causes")
        reasons = {record.reason for record in self.records}
        return text.said(reasons.pop() if len(reasons) == 1 else self.cause.masked)

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(record.id for record in self.records)


def cause_of(record: FailedRecord) -> Cause:
    return Cause(record.route, record.state, record.code, _NUMBER.sub("…", _QUOTED.sub("“…”", record.reason)))


def column_of(record: FailedRecord) -> str:
    """`phone -> phone: “x” is not a telephone number.` names the field and the column before its colon."""
    found = _CELL.match(record.reason)
    return found.group("column").strip() if found else ""


def by_cause(records: Iterable[FailedRecord]) -> list[CauseGroup]:
    """Worst first: what holds back most records; of the same size, the older one."""
    groups: dict[Cause, CauseGroup] = {}
    for record in records:
        cause = cause_of(record)
        groups.setdefault(cause, CauseGroup(cause)).records.append(record)
    return sorted(groups.values(), key=lambda group: (-len(group.records), min(r.since for r in group.records)))


def what_to_do(cause: Cause) -> str:
    """The way out in a sentence or two."""
    if cause.state is RowState.INVALID:
        return text.tr(
            "Found before anything was sent. Correct the value in CloudSuite, give another value here, or change "
            "the mapping of the column; then replay."
        )
    if "label" in cause.masked.lower():
        return text.tr(
            "monday refused the label. Add it to the column on the board, or change the label table of the mapping; "
            "then replay."
        )
    return text.tr(
        "monday refused the record. Give another value here, change the mapping, or set the board right; then replay."
    )


class CausesModel(FactsModel[CauseGroup]):
    """The causes, after a first row for all of them together where there are several."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(text.tr("Records"), lambda group: text.number(len(group.records)), right=True),
                Column(text.tr("What"), lambda group: text.route(group.cause.route) if group.cause else ""),
                Column(text.tr("Why"), lambda group: group.headline),
            )
        )

    def show(self, records: Sequence[FailedRecord]) -> None:
        groups = by_cause(records)
        if len(groups) > 1:
            groups.insert(0, CauseGroup(None, list(records)))
        self.replace(groups, complete=True)

    def place_of(self, cause: Cause | None) -> int:
        """The row of this cause; the first where it is gone."""
        return next((place for place, group in enumerate(self.facts) if group.cause == cause), 0)
