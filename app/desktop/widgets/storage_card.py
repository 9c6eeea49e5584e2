"""What is kept on this computer, where, and for how long."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.widgets.basic import button, label
from app.desktop.widgets.settings_cards import KeptCard
from app.sync.facade import Storage

MONTHS = (12, 24, 36)


class StorageCard(KeptCard[tuple[Storage, int | None]]):
    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("Storage"),
            self.tr("The history of every record is kept on this computer; what is too old is removed once a day."),
            bridge,
        )
        self._path: Path | None = None
        self.folder = button("", self._open, role="link", name=self.tr("Open the folder of the data"))
        self.amount = label("")
        self.retention = QComboBox()
        self.retention.setAccessibleName(self.tr("Keep the history"))
        self.retention.addItem(self.tr("For ever"), None)
        for months in MONTHS:
            self._add(months)
        self.retention.activated.connect(self._chosen)
        lines = (
            (self.tr("Folder"), self.folder),
            (self.tr("Size"), self.amount),
            (self.tr("Keep the history"), self.retention),
        )
        for place, (words, made) in enumerate(lines, 2):
            self.grid.addWidget(label(words), place, 0)
            self.grid.addWidget(made, place, 1, 1, 1 if made is self.retention else 2)

    def _add(self, months: int) -> None:
        self.retention.addItem(self.tr("For {} months").replace("{}", text.number(months)), months)

    def read(self) -> tuple[Storage, int | None]:
        return self._bridge.facade.storage(), self._bridge.facade.retention()

    def show_kept(self, kept: tuple[Storage, int | None]) -> None:
        storage, months = kept
        self._path = storage.data_folder
        self.folder.setText(str(storage.data_folder))
        entries = text.counted(
            storage.audit_entries, self.tr("{} entry of the history"), self.tr("{} entries of the history")
        )
        parts = [QLocale().formattedDataSize(storage.bytes, 1), entries]
        if storage.oldest is not None:
            parts.append(self.tr("since {}").replace("{}", text.day(storage.oldest)))
        self.amount.setText(", ".join(parts))
        if months is not None and self.retention.findData(months) < 0:
            self._add(months)
        with QSignalBlocker(self.retention):
            self.retention.setCurrentIndex(0 if months is None else self.retention.findData(months))

    def _chosen(self) -> None:
        months: int | None = self.retention.currentData()
        self.choose(partial(self._bridge.facade.set_retention, months))

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
