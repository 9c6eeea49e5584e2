"""Connections: in which time zone a CSI site keeps its dates of changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.widgets.site_zones import SiteZones
from app.domain.discovery import Place, ProductFinding, Tenant
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import StubFacade

CSI = ProductFinding("csi", answers=True, places=(Place("DALLAS"), Place("MALMO")))


@pytest.fixture
def facade() -> StubFacade:
    made = StubFacade()
    made.tenant = Tenant("ACME_TST", products=(CSI,))
    made.zones = {"DALLAS": "America/Chicago"}
    return made


@pytest.fixture
def card(make_desktop: MakeDesktop, facade: StubFacade, qtbot: QtBot) -> SiteZones:
    desktop = make_desktop(facade)
    desktop.window.activateWindow()
    desktop.window.open_page("connections")
    made = desktop.window.pages["connections"].zones  # type: ignore[attr-defined]
    assert isinstance(made, SiteZones)
    qtbot.waitUntil(lambda: len(made.boxes) == 2)
    return made


def test_what_is_in_force_is_shown_and_a_zone_is_found_by_a_part_of_its_name(
    card: SiteZones, facade: StubFacade, qtbot: QtBot
) -> None:
    assert card.isVisible()
    assert card.boxes["DALLAS"].currentText() == "America/Chicago"
    assert "In force: America/Chicago. It is 04:30 there." in card._in_force["DALLAS"].text()
    malmo = card.boxes["MALMO"]
    assert malmo.currentData() == ""
    edit, completer = malmo.lineEdit(), malmo.completer()
    assert edit is not None
    assert completer is not None
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "stockh")
    assert completer.currentCompletion() == "Europe/Stockholm"
    # A status that comes while a person types leaves the text alone.
    card.refresh()
    qtbot.wait(60)
    assert edit.text() == "stockh"
    malmo.setCurrentIndex(malmo.findData("Europe/Stockholm"))
    malmo.activated.emit(malmo.currentIndex())
    qtbot.waitUntil(lambda: facade.asked("set_site_zone") == [("MALMO", "Europe/Stockholm")])
    assert "Europe/Stockholm" in card._in_force["MALMO"].text()


def test_what_is_no_zone_gives_way_to_the_one_in_force(card: SiteZones, facade: StubFacade) -> None:
    edit = card.boxes["DALLAS"].lineEdit()
    assert edit is not None
    edit.setText("Atlantis")
    edit.editingFinished.emit()
    assert edit.text() == "America/Chicago"
    assert facade.asked("set_site_zone") == []


def test_where_there_is_no_csi_site_nothing_is_asked(card: SiteZones, facade: StubFacade, qtbot: QtBot) -> None:
    facade.tenant = Tenant("ACME_TST", products=(replace(CSI, answers=False), ProductFinding("m3", answers=True)))
    card.refresh()
    qtbot.waitUntil(card.isHidden)
