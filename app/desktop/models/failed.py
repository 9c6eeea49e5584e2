"""The records that wait for replay."""

from __future__ import annotations

from app.desktop import text
from app.desktop.models.facts import Column, FactsModel
from app.domain.delivery import RowState
from app.domain.ports import Clock
from app.domain.status import FailedRecord


def short_key(key: str) -> str:
    """`purchase-order:100:7000001` -> `7000001`: what people call the record."""
    return key.rsplit(":", 1)[-1]


class FailedModel(FactsModel[FailedRecord]):
    def __init__(self, clock: Clock) -> None:
        super().__init__(
            (
                Column(text.tr("What"), lambda record: text.route(record.route)),
                Column(text.tr("Number"), lambda record: short_key(record.key), tip=lambda record: record.key),
                Column(text.tr("Name"), lambda record: record.name),
                Column(text.tr("Why"), lambda record: text.said(record.reason)),
                Column(text.tr("Since"), lambda record: text.moment(record.since, clock())),
            )
        )

    def rows_of(self, ids: set[int]) -> list[int]:
        """Rows of these ids, for a selection that outlives a refresh."""
        return [row for row, record in enumerate(self.facts) if record.id in ids]


def where(record: FailedRecord) -> str:
    return text.tr("Found before sending") if record.state is RowState.INVALID else text.tr("Refused by monday")
