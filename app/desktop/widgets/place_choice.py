"""Which product line, company, division and site of CloudSuite is read: picked from what was found, or written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from app.desktop.widgets.basic import label
from app.domain.discovery import Tenant


@dataclass(frozen=True, slots=True)
class Wanted:
    """As `Facade.connect_infor` takes it; empty where it is left to what is found."""

    product: str = ""
    company: str = ""
    division: str = ""
    site: str = ""


class PlaceChoice(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tenant: Tenant | None = None
        self._words: dict[QComboBox, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.product = self._add(self.tr("Product line"), self.tr("Product line, if only one is wanted"))
        self.company = self._add(self.tr("Company"), self.tr("Company, if another one is wanted"))
        self.division = self._add(self.tr("Division"), self.tr("Division, if only one is wanted"))
        self.site = self._add(self.tr("Site"), self.tr("Site, if only one is wanted"))
        self.company.editTextChanged.connect(self._fill_divisions)
        self.show_tenant(None)

    def show_tenant(self, tenant: Tenant | None) -> None:
        """What was found is there to be picked; what stands in a field stays."""
        self._tenant = tenant
        products = [found.product for found in tenant.products if found.answers] if tenant else []
        _offer(self.product, [one.upper() for one in products])
        _offer(self.company, self._companies())
        _offer(self.site, [place.company for place in tenant.found("csi").places] if tenant else [])
        self._fill_divisions()
        is_csi_alone = products == ["csi"]
        for box, is_shown in (
            (self.product, len(products) > 1),
            (self.company, not is_csi_alone),
            (self.division, not is_csi_alone),
            (self.site, "csi" in products),
        ):
            box.setVisible(is_shown)
            self._words[box].setVisible(is_shown)

    def wanted(self) -> Wanted:
        product, company, division, site = (
            box.currentText().strip() for box in (self.product, self.company, self.division, self.site)
        )
        return Wanted(product.lower(), company, division, site)

    def _add(self, words: str, name: str) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(name)
        if edit := box.lineEdit():
            edit.setAccessibleName(name)
            edit.setPlaceholderText(self.tr("as found"))
        box.editTextChanged.connect(self.changed)
        self._words[box] = label(words, "field")
        place = self._grid.rowCount()
        self._grid.addWidget(self._words[box], place, 0)
        self._grid.addWidget(box, place, 1)
        return box

    def _companies(self) -> list[str]:
        return [place.company for place in self._tenant.found("m3").places] if self._tenant else []

    def _fill_divisions(self) -> None:
        company = self.company.currentText().strip()
        places = self._tenant.found("m3").places if self._tenant else ()
        _offer(self.division, [place.division for place in places if company in ("", place.company)])


def _offer(box: QComboBox, found: Sequence[str]) -> None:
    written = box.currentText()
    with QSignalBlocker(box):
        box.clear()
        box.addItems(list(dict.fromkeys(filter(None, found))))
        box.setCurrentIndex(-1)
        box.setEditText(written)
