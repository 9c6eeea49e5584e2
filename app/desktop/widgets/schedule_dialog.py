"""A route's schedule, from its card."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.widgets.basic import button, column, label, row
from app.desktop.widgets.schedule_editor import ScheduleEditor
from app.domain.errors import ConnectorError
from app.domain.schedules import Schedule
from app.domain.status import RouteStatus


class ScheduleDialog(QDialog):
    def __init__(self, bridge: Bridge, status: RouteStatus, parent: QWidget) -> None:
        super().__init__(parent)
        title = text.route(status.route)
        self.setWindowTitle(self.tr("Schedule of {}").replace("{}", title))
        self._bridge = bridge
        self._route = status.route
        self.editor = ScheduleEditor(title)
        self.editor.show_schedule(status.schedule)
        self.editor.chosen.connect(self._chosen)
        self._words = label(
            self.tr("Applies at once. Runs while ml-connector is in the tray; one run catches up after sleep."),
            "muted",
            wrap=True,
        )
        close = button(self.tr("Close"), self.accept)
        foot = row(close)
        foot.insertStretch(0)
        self.setLayout(
            column(label(title, "section"), self.editor, self._words, foot, space=12, margins=(24, 20, 24, 16))
        )
        self.setMinimumWidth(440)

    def _chosen(self, schedule: Schedule) -> None:
        self._bridge.carry_out(
            partial(self._bridge.facade.set_schedule, self._route, schedule), self._kept, self._not_kept
        )

    def _kept(self, _none: None) -> None:
        self._words.setText(self.tr("Kept."))

    def _not_kept(self, error: ConnectorError) -> None:
        self._words.setText(text.said(str(error)))
