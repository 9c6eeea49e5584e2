"""The time zone of each CSI site: its dates of changes stand in the site's own time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QSignalBlocker, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QLabel

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.widgets.basic import label
from app.desktop.widgets.settings_cards import KeptCard


@dataclass(frozen=True, slots=True)
class Zones:
    names: tuple[str, ...]
    """Every zone that a site can have, sorted."""
    sites: dict[str, str]
    """Configuration of each CSI site -> its zone; empty: as this computer."""


@lru_cache(maxsize=1)
def zone_names() -> tuple[str, ...]:
    """Sorted. Reads some hundred files the first time."""
    return tuple(sorted(available_timezones()))


class SiteZones(KeptCard[Zones]):
    """Hidden where CloudSuite has no CSI site."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            self.tr("Time zones of CSI sites"),
            self.tr(
                "CSI writes down when a record changed in the site's own time. With the right zone a run reads what is "
                "new, all of it and nothing twice; it never changes a date on a board."
            ),
            bridge,
        )
        self.boxes: dict[str, QComboBox] = {}
        self._names: dict[str, QLabel] = {}
        self._in_force: dict[str, QLabel] = {}
        self.hide()

    def read(self) -> Zones:
        facade = self._bridge.facade
        tenant, zones = facade.discovered(), facade.site_zones()
        places = tenant.found("csi").places if tenant and tenant.product != "m3" else ()
        sites = {place.company: zones.get(place.company, "") for place in places}
        sites |= {site: zone for site, zone in zones.items() if tenant is not None and tenant.product != "m3"}
        return Zones(zone_names() if sites else (), sites)

    def show_kept(self, kept: Zones) -> None:
        self.setVisible(bool(kept.sites))
        for site in sorted(kept.sites.keys() - self.boxes.keys()):
            self._add(site, kept.names)
        for site, box in self.boxes.items():
            zone = kept.sites.get(site, "")
            for part in (box, self._in_force[site], self._names[site]):
                part.setVisible(site in kept.sites)
            edit = box.lineEdit()
            if edit is None or not (edit.hasFocus() and edit.isModified()):
                self._show(site, zone)

    def _add(self, site: str, names: tuple[str, ...]) -> None:
        box = QComboBox()
        box.setAccessibleName(self.tr("Time zone of {}").replace("{}", site))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumWidth(220)
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        box.addItem(self.tr("As this computer ({})").replace("{}", here), "")
        for name in names:
            box.addItem(name, name)
        completer, edit = box.completer(), box.lineEdit()
        if completer is not None and edit is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
            edit.setProperty("site", site)
            edit.setAccessibleName(box.accessibleName())
            edit.editingFinished.connect(self._left)
        box.setProperty("site", site)
        box.activated.connect(self._chosen)
        line = self.grid.rowCount()
        self.boxes[site], self._names[site], self._in_force[site] = box, label(site), label("", "muted", wrap=True)
        for place, part in enumerate((self._names[site], box, self._in_force[site])):
            self.grid.addWidget(part, line, place)

    def _show(self, site: str, zone: str) -> None:
        box = self.boxes[site]
        with QSignalBlocker(box):
            box.setCurrentIndex(max(0, box.findData(zone)))
        box.setProperty("kept", zone)
        now = self._bridge.clock()
        there = now.astimezone(ZoneInfo(zone)) if zone else now.astimezone()
        words = self.tr("In force: {zone}. It is {time} there.").replace("{zone}", zone or self.tr("this computer's"))
        self._in_force[site].setText(words.replace("{time}", text.time_there(there)))

    def _chosen(self) -> None:
        site = str(self.sender().property("site"))
        zone = str(self.boxes[site].currentData() or "")
        if zone != self.boxes[site].property("kept"):
            self._show(site, zone)
            self.choose(partial(self._bridge.facade.set_site_zone, site, zone))

    def _left(self) -> None:
        """What was typed and is no zone gives way to the one in force."""
        box = self.boxes[str(self.sender().property("site"))]
        if box.findText(box.currentText()) < 0:
            with QSignalBlocker(box):
                box.setCurrentIndex(-1)
                box.setCurrentIndex(max(0, box.findData(box.property("kept"))))
