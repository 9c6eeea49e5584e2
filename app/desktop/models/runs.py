"""The last runs, one line each."""

from __future__ import annotations

from app.desktop import text
from app.desktop.models.facts import Column, FactsModel
from app.desktop.widgets.run_line import result
from app.domain.ports import Clock
from app.domain.status import RunReport


class RunsModel(FactsModel[RunReport]):
    def __init__(self, clock: Clock) -> None:
        super().__init__(
            (
                Column(text.tr("When"), lambda run: text.moment(run.started_at, clock())),
                Column(text.tr("Why"), lambda run: text.trigger(run.trigger)),
                Column(text.tr("Took"), lambda run: text.lasting(run.seconds), right=True),
                Column(text.tr("What came of it"), result),
            )
        )
