"""The source form on the real product and a whole sandbox: what is chosen there is what the board gets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop, name_application
from app.desktop.pages.mapping import MappingPage
from app.desktop.widgets.source_form import SourceForm
from app.domain.routes import ROUTES, RouteId
from app.domain.schedules import Schedule, ScheduleKind
from app.domain.status import Outcome, RunReport
from app.sandbox.m3_agreements import agreements
from app.sandbox.m3_custom import custom_programs
from app.sandbox.sandbox import Sandbox
from tests.desktop.stub import RESOURCES
from tests.flow.world import World, world

ORDERS = RouteId.PURCHASE_ORDERS


def add_lists(sandbox: Sandbox) -> None:
    sandbox.ion.m3.add(custom_programs(sandbox.business))


@pytest.fixture
def there(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path / "product", purchase_orders=12, profile="m3-pps100", prepare=add_lists) as made:
        for route in ROUTES:
            made.facade.set_schedule(route, Schedule(ScheduleKind.OFF))
        yield made


@pytest.fixture
def desktop(there: World, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    name_application(qapp)
    made = Desktop(qapp, there.facade, resources=RESOURCES, folder=tmp_path, clock=there.clock)
    made.start(background=False)
    qtbot.waitUntil(lambda: made.bridge.status is not None)
    yield made
    assert made.close()


def opened(desktop: Desktop, qtbot: QtBot) -> SourceForm:
    desktop.window.open_page("mapping", ORDERS)
    page = desktop.window.pages["mapping"]
    assert isinstance(page, MappingPage)
    qtbot.waitUntil(lambda: page.route is ORDERS)
    page.choose_source()
    qtbot.waitUntil(lambda: bool(page.source_form.choices.boxes) and bool(page.source_form.standing.text()))
    return page.source_form


def look_up(form: SourceForm, program: str, transaction: str) -> None:
    form.program.setText(program)
    form.transaction.setText(transaction)
    form.look_up.click()


def choose(box: QComboBox, field: str) -> None:
    place = box.findData(field)
    assert place > 0, f"{field} is not among the transaction's fields"
    box.setCurrentIndex(place)


def saved(form: SourceForm, qtbot: QtBot) -> None:
    qtbot.waitUntil(form.save.isEnabled)
    with qtbot.waitSignal(form.saved):
        form.save.click()


def sync(desktop: Desktop, qtbot: QtBot) -> RunReport:
    with qtbot.waitSignal(desktop.bridge.run_ended, timeout=20_000) as ended:
        desktop.window.sync.click()
    report: RunReport = ended.args[0]
    qtbot.waitUntil(desktop.window.sync.isEnabled)
    return report


def test_a_ready_source_and_one_of_the_users_own_bring_their_records_to_the_board(
    there: World, desktop: Desktop, qtbot: QtBot
) -> None:
    form = opened(desktop, qtbot)
    form.preset.setCurrentIndex(1)
    form.preset.activated.emit(1)
    saved(form, qtbot)
    sync(desktop, qtbot)
    business = there.sandbox.business
    agreed = {f"purchase-order:100:{row.supplier.number}/{row.number}" for row in agreements(business)}
    assert agreed | set(business.keys("purchase-orders")) == set(there.items(ORDERS))

    form = opened(desktop, qtbot)
    assert form.standing.text() == "Read from PPS100MI/LstAgrHead."
    qtbot.waitUntil(form.save.isEnabled)
    look_up(form, "MDBREADMI", "LstMPHEAD00")
    qtbot.waitUntil(lambda: form.modified.findData("IALMDT") > 0)
    shown_items = map(form.keys.topLevelItem, range(form.keys.topLevelItemCount()))
    names = [item.text(0) for item in shown_items if item]
    _, outputs = there.facade.describe_transaction("MDBREADMI", "LstMPHEAD00")
    assert names == [field.name for field in outputs]
    item = form.keys.topLevelItem(names.index("IAPUNO"))
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    choose(form.choices.boxes["warehouse"], "IAWHLO")
    choose(form.modified, "IALMDT")
    choose(form.start, "IAPUNO")
    form.beside.setChecked(False)
    saved(form, qtbot)
    order = business.add_purchase_order(lines=1)
    there.clock.forward(hours=1)
    sync(desktop, qtbot)
    shown = there.items(ORDERS)
    assert business.ext_key("purchase-orders", order) in shown
    for key, view in there.sandbox.expected(ORDERS).items():
        assert shown[key][0].texts["warehouse"] == view["warehouse"]


def test_what_is_closed_says_so_in_words(there: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = opened(desktop, qtbot)
    seen = len(there.sandbox.server.requests_seen)
    look_up(form, "PPS200MI", "ChgHead")
    qtbot.waitUntil(lambda: "only reads from CloudSuite" in form.notice.text())
    assert len(there.sandbox.server.requests_seen) == seen
    there.sandbox.ion.m3.deny("MRS001MI")
    look_up(form, "MDBREADMI", "LstMPHEAD00")
    qtbot.waitUntil(lambda: "MRS001MI" in form.notice.text() and "SES400" in form.notice.text())
    there.sandbox.ion.m3.allow("MRS001MI")
    form.preset.setCurrentIndex(1)
    form.preset.activated.emit(1)
    saved(form, qtbot)
    there.sandbox.ion.m3.deny("PPS100MI")
    report = sync(desktop, qtbot)
    assert report.outcome is Outcome.ERROR
    assert "PPS100MI/LstAgrHead" in report.problems[ORDERS]
    assert "SES400" in report.problems[ORDERS]
