"""The window looks after the product: the boards compared and set right, and everything it needs looked at."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.pages.attention import AttentionPage
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.help import HelpPage
from app.desktop.widgets.check_up import CheckUpDialog, check_words
from app.desktop.widgets.comparison import ComparisonDialog
from app.domain.care import CheckOutcome, Difference, Kind, Tally, Verification, doubtful, failed, well
from app.domain.errors import AuthRefused
from app.domain.routes import RouteId
from tests.desktop.stub import StubFacade


def differing() -> Verification:
    tally = Tally(checked=204)
    tally.add(Difference(Kind.MISSING, "supplier:100:S1", "91"))
    tally.add(Difference(Kind.DUPLICATE, "supplier:100:S2", "92", ("93",)))
    tally.add(Difference(Kind.EDITED, "supplier:100:S3", "94", columns=("name", "phone")))
    tally.add(Difference(Kind.ORPHANED, "supplier:100:S4", "95"))
    tally.counts[Kind.EDITED] += 40
    return Verification(CheckOutcome.DIFFERENCES, {RouteId.SUPPLIERS: tally}, calls=1)


@pytest.fixture
def comparison(desktop: Desktop, qtbot: QtBot) -> ComparisonDialog:
    desktop.window.open_page("connections")
    page = desktop.window.pages["connections"]
    assert isinstance(page, ConnectionsPage)
    qtbot.waitUntil(lambda: bool(page.boards.links[RouteId.SUPPLIERS].text()))
    page.compare.click()
    return page.comparison


def test_boards_are_compared_and_what_differs_is_set_right_when_a_person_says_so(
    comparison: ComparisonDialog, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.verifications = [differing(), Verification(CheckOutcome.REPAIRED, differing().routes, 9, repaired=43)]
    assert not comparison.repair.isEnabled()
    comparison.route.choose(RouteId.SUPPLIERS)
    comparison.compare.click()
    qtbot.waitUntil(lambda: comparison.model.rowCount() == 5)
    assert comparison.state.word() == "44 differences found. 204 items were compared."
    words = [one.words for one in comparison.model.facts]
    assert words[0] == "Missing: Item 91 is not on the board."
    assert "Edited: On item 94 someone changed Name, phone." in words
    assert "40 more: Edited" in words
    comparison.copy.click()
    assert "Twice: Item 92 is ours; 93 has the same key." in QGuiApplication.clipboard().text()
    comparison.repair.click()
    assert facade.asked("verify") == [((RouteId.SUPPLIERS,), False)]
    said_yes = next(one for one in comparison.question.buttons() if one.text() == "Set right")
    assert isinstance(said_yes, QAbstractButton)
    said_yes.click()
    qtbot.waitUntil(lambda: "set right" in comparison.state.word())
    assert facade.asked("verify")[1:] == [((RouteId.SUPPLIERS,), True)]
    assert not comparison.repair.isEnabled()


def test_a_comparison_says_where_it_is_and_can_be_stopped(
    comparison: ComparisonDialog, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.looked.clear()
    comparison.compare.click()
    qtbot.waitUntil(lambda: comparison.state.word() == "Comparing with the boards: Suppliers · 500")
    assert not comparison.compare.isEnabled()
    comparison.stop.click()
    qtbot.waitUntil(lambda: comparison.state.word().startswith("Stopped."))
    assert comparison.compare.isEnabled()


def test_boards_are_compared_from_where_nothing_needs_attention_too(
    desktop: Desktop, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.records = []
    desktop.window.open_page("attention")
    page = desktop.window.pages["attention"]
    assert isinstance(page, AttentionPage)
    qtbot.waitUntil(page.compare.isVisible)
    page.compare.click()
    assert page.comparison.isVisible()


def test_closing_stops_what_is_under_way(comparison: ComparisonDialog, facade: StubFacade, qtbot: QtBot) -> None:
    facade.looked.clear()
    comparison.compare.click()
    qtbot.waitUntil(lambda: len(facade.asked("verify")) == 1)
    comparison.close_button.click()
    qtbot.waitUntil(facade.looked.is_set)


def test_a_check_up_tells_each_state_in_words_the_worst_first(
    desktop: Desktop, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.checks = [
        well("network", "Proxy settings: no proxy."),
        doubtful("clock of monday", "This computer's clock is 300 s behind monday's.", "Let the system set the time."),
        failed("sign-in to infor", AuthRefused("CloudSuite refuses this sign-in.", hint="Ask for a new file.")),
    ]
    desktop.window.open_page("help")
    page = desktop.window.pages["help"]
    assert isinstance(page, HelpPage)
    page.check.click()
    dialog = page.dialog
    assert isinstance(dialog, CheckUpDialog)
    qtbot.waitUntil(lambda: len(dialog.marks) == 3)
    assert dialog.state.word() == "2 of 3 things need a look."
    assert [mark.word() for mark in dialog.marks] == ["Not working", "To look at", "In order"]
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Sign-in to CloudSuite: Not working. CloudSuite refuses this sign-in." in copied
    assert "    Ask for a new file." in copied
    assert check_words("board of po-lines") == "Board of PO lines"
