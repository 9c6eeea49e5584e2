"""The set-up assistant: every step tests the real thing, and can be left and come back to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop, name_application
from app.desktop.pages.set_up import SetUpPage
from app.desktop.preferences import load
from app.desktop.widgets.boards_card import board_number
from app.domain.discovery import Place, ProductFinding, Tenant
from app.domain.routes import LinesPlacement, RouteId
from app.domain.status import AppState, RouteState
from app.sandbox.sandbox import Sandbox
from app.vault import MemoryVault
from app.wiring import build
from tests.desktop.conftest import MakeDesktop
from tests.desktop.facts import report
from tests.desktop.stub import NOW, RESOURCES, StubFacade
from tests.flow.world import Clock, ClockCancel

RUN_MS = 60_000


def assistant(desktop: Desktop) -> SetUpPage:
    page = desktop.window.stack.currentWidget()
    assert isinstance(page, SetUpPage)
    return page


def click(made: QPushButton) -> None:
    assert made.isEnabled(), made.text()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


@pytest.fixture
def ionapi(tmp_path: Path) -> Path:
    file = tmp_path / "acme.ionapi"
    file.write_bytes(b'{"ti": "ACME_TST"}')
    return file


def test_it_opens_by_itself_where_nothing_is_connected(make_desktop: MakeDesktop) -> None:
    page = assistant(make_desktop(StubFacade(AppState.NOT_CONNECTED)))
    assert page.current == 0
    assert page.list.count() == 7
    assert not page.next.isEnabled()
    assert not page.back.isEnabled()


def test_it_stays_away_where_everything_works(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop()
    assert desktop.window.stack.currentWidget() is desktop.window.pages["overview"]


def test_a_wrong_file_is_told_in_words_and_the_step_stays(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path
) -> None:
    page = assistant(make_desktop(StubFacade(AppState.NOT_CONNECTED)))
    ionapi.write_bytes(b"\xff\xd8")
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(lambda: "is not an .ionapi file" in page.file.notice.text())
    assert not page.next.isEnabled()


def test_product_line_company_division_and_site_are_picked_from_what_was_found(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path
) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    m3 = ProductFinding("m3", answers=True, places=(Place("100", "AAA"), Place("100", "BBB"), Place("200", "CCC")))
    csi = ProductFinding("csi", answers=True, places=(Place("NORTH"), Place("SOUTH")))
    facade.tenant = Tenant("ACME_TST", products=(m3, csi))
    page = assistant(make_desktop(facade))
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(page.next.isEnabled)
    assert facade.picked == ("auto", None, None, None)
    click(page.next)
    choice = page.place.choice
    qtbot.waitUntil(lambda: offered(choice.company) == ["100", "200"])
    assert (offered(choice.product), offered(choice.site)) == (["M3", "CSI"], ["NORTH", "SOUTH"])
    assert not page.place.use.isEnabled()
    choice.company.setCurrentText("200")
    assert offered(choice.division) == ["CCC"]
    choice.product.setCurrentIndex(0)
    choice.division.setCurrentText("DDD")
    click(page.place.use)
    qtbot.waitUntil(lambda: facade.picked == ("m3", "200", "DDD", None))
    facade.tenant = Tenant("ACME_TST", products=(csi,))
    page.place.opened()
    qtbot.waitUntil(choice.company.isHidden)
    assert not choice.site.isHidden()


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_from_the_file_to_the_first_load(make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    desktop = make_desktop(facade)
    walk(desktop, qtbot, ionapi, "eyJhbGciOi", leave_out=RouteId.GL_ACCOUNTS)
    chosen = facade.asked("create_boards")[0][0]
    assert RouteId.GL_ACCOUNTS not in chosen
    assert facade.asked("create_boards")[0][1] is LinesPlacement.SUBITEMS
    names = [name for name, _args in facade.calls]
    held = [route for route, _schedule in facade.asked("set_schedule")]
    assert tuple(held) == chosen, "no scheduled run takes the first load out of the assistant's hands"
    assert names.index("set_schedule") < names.index("create_boards")
    assert facade.asked("set_first_load")[0][1] is not None
    assert facade.asked("request_preview") == [(chosen,)]
    assert facade.asked("request_sync") == [(chosen,)]
    assert desktop.window.stack.currentWidget() is desktop.window.pages["overview"]


def walk(desktop: Desktop, qtbot: QtBot, ionapi: Path, secret: str, *, leave_out: RouteId | None = None) -> None:
    page = assistant(desktop)
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    click(page.next)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    assert page.place.who.text()
    click(page.next)
    QTest.keyClicks(page.monday.secret, secret)
    QTest.keyClick(page.monday.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    click(page.next)
    if leave_out:
        QTest.keyClick(page.what.boxes[leave_out], Qt.Key.Key_Space)
    click(page.next)
    reach(page, 4, qtbot)
    qtbot.waitUntil(page.boards.card.create_button.isEnabled, timeout=RUN_MS)
    click(page.boards.card.create_button)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    click(page.next)
    reach(page, 5, qtbot)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    assert page.plan.view.sentence.text().startswith("Will create ")
    click(page.next)
    click(page.load.start)
    qtbot.waitUntil(page.next.isEnabled, timeout=RUN_MS)
    click(page.next)


def reach(page: SetUpPage, place: int, qtbot: QtBot) -> None:
    at_place: Callable[[], bool] = lambda: page.current == place  # noqa: E731
    qtbot.waitUntil(at_place, timeout=RUN_MS)


def test_back_always_works_and_what_was_done_stays_done(make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path) -> None:
    page = assistant(make_desktop(StubFacade(AppState.NOT_CONNECTED)))
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(page.next.isEnabled)
    click(page.next)
    click(page.back)
    assert page.current == 0
    assert page.next.isEnabled()
    page.list.setCurrentRow(5)
    assert page.current == 0


def test_it_is_come_back_to_where_it_was_left(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path, tmp_path: Path
) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    desktop = make_desktop(facade)
    page = assistant(desktop)
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(page.next.isEnabled)
    click(page.next)
    click(page.later)
    assert desktop.window.stack.currentWidget() is desktop.window.pages["overview"]
    assert load(tmp_path).set_up_step == 1
    desktop.window.open_page("set up")
    assert page.current == 1
    assert desktop.close()
    again = make_desktop(facade)
    assert assistant(again).current == 1


def to_the_plan(page: SetUpPage, qtbot: QtBot, ionapi: Path) -> None:
    page.file.drop.dropped.emit(ionapi)
    qtbot.waitUntil(page.next.isEnabled)
    QTest.keyClicks(page.monday.secret, "eyJhbGciOi")
    QTest.keyClick(page.monday.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.monday.passed)
    page.show_step(3)
    click(page.next)
    reach(page, 4, qtbot)
    qtbot.waitUntil(page.boards.card.create_button.isEnabled)
    click(page.boards.card.create_button)
    qtbot.waitUntil(page.next.isEnabled)
    click(page.next)
    qtbot.waitUntil(page.next.isEnabled)


def test_a_plan_is_made_anew_when_something_else_is_to_be_brought(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path
) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    page = assistant(make_desktop(facade))
    to_the_plan(page, qtbot, ionapi)
    click(page.back)
    click(page.next)
    assert len(facade.asked("request_preview")) == 1
    page.show_step(3)
    QTest.keyClick(page.what.boxes[RouteId.GL_ACCOUNTS], Qt.Key.Key_Space)
    click(page.next)
    reach(page, 4, qtbot)
    click(page.next)
    assert not page.next.isEnabled()
    qtbot.waitUntil(page.next.isEnabled)
    assert RouteId.GL_ACCOUNTS not in facade.asked("request_preview")[-1][0]


def test_the_plan_waits_for_its_own_run_while_another_ends(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path
) -> None:
    desktop = make_desktop(StubFacade(AppState.NOT_CONNECTED))
    page = assistant(desktop)
    to_the_plan(page, qtbot, ionapi)
    page.plan.ask()
    desktop.bridge.run_ended.emit(report("run-0", NOW, 3))
    assert not page.plan.passed
    qtbot.waitUntil(page.next.isEnabled)
    assert not page.plan.view.isHidden()


def test_from_when_to_bring_is_still_chosen_after_a_new_start(
    make_desktop: MakeDesktop, qtbot: QtBot, ionapi: Path
) -> None:
    facade = StubFacade(AppState.NOT_CONNECTED)
    desktop = make_desktop(facade)
    page = assistant(desktop)
    page.what.everything.setChecked(True)
    to_the_plan(page, qtbot, ionapi)
    assert desktop.close()
    page = assistant(make_desktop(facade))
    assert page.current == 3
    qtbot.waitUntil(page.what.everything.isChecked)


def test_a_board_is_named_by_number_or_address() -> None:
    assert board_number(" 1234567 ") == "1234567"
    assert board_number("https://acme.monday.com/boards/1234567/views/89") == "1234567"
    assert board_number("https://acme.monday.com/boards/1234567") == "1234567"
    assert board_number("Purchase orders") == ""


def test_the_whole_of_it_against_a_sandbox(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    name_application(qapp)
    clock = Clock()
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=6, clock=clock) as sandbox:
        sandbox.monday.limits.complexity_per_minute = 2_000_000_000
        sandbox.monday.limits.requests_per_minute = 1_000_000
        facade = build(
            tmp_path / "store.sqlite3", MemoryVault(), clock=clock, zone=UTC, new_cancel=lambda: ClockCancel(clock)
        )
        # The person's own monday is at its usual address; the sandbox's is told, as the command line tells it.
        facade.connect_monday = partial(facade.connect_monday, api_url=sandbox.endpoints.monday_url)  # type: ignore[method-assign]
        desktop = Desktop(qapp, facade, resources=RESOURCES, folder=tmp_path, clock=clock)
        desktop.start(background=False)
        try:
            qtbot.waitUntil(lambda: "set up" in desktop.window.pages)
            walk(desktop, qtbot, sandbox.endpoints.ionapi, sandbox.endpoints.monday_token)
            status = facade.status()
        finally:
            assert desktop.close()
            facade.close()
    assert sum(route.on_board for route in status.routes) > 50
    assert {route.state for route in status.routes} <= {RouteState.UP_TO_DATE, RouteState.ATTENTION}
