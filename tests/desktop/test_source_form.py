"""A list transaction of the user's own as a route's source, chosen by keyboard; and what is closed is named."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.pages.connections import ConnectionsPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.widgets.source_form import SourceForm
from app.domain.discovery import CustomField, CustomSource, Tenant
from app.domain.routes import RouteId
from tests.desktop.stub import AGREEMENTS, CLOSED, OPEN, StubFacade
from tests.desktop.test_accessibility import controls

ORDERS = RouteId.PURCHASE_ORDERS
BY_TABLE = CustomSource(
    ORDERS,
    "MDBREADMI",
    "LstMPHEAD00",
    key=("IAPUNO",),
    fields=(
        CustomField("po_number", "IAPUNO", "text", "PO number"),
        CustomField("supplier_no", "IASUNO", "text", "Supplier number"),
        CustomField("amount", "IACOAM", "number", "Amount"),
        CustomField("warehouse", "IAWHLO", "text", "Warehouse"),
    ),
    inputs={"IAFACI": "A01"},
    start="IAPUNO",
    modified="IALMDT",
)


@pytest.fixture
def page(desktop: Desktop, qtbot: QtBot) -> MappingPage:
    desktop.window.open_page("mapping")
    made = desktop.window.pages["mapping"]
    assert isinstance(made, MappingPage)
    qtbot.waitUntil(lambda: made.model.example is not None)
    return made


def opened(page: MappingPage, qtbot: QtBot, route: RouteId = ORDERS) -> SourceForm:
    page.opened(route)
    page.source.setFocus()
    QTest.keyClick(page.source, Qt.Key.Key_Space)
    form = page.source_form
    qtbot.waitUntil(lambda: bool(form.choices.boxes) and bool(form.standing.text()))
    form.activateWindow()
    return form


def tab_to(form: SourceForm, wanted: QWidget) -> None:
    """Forward with Tab alone, as a person would."""
    for _step in range(80):
        if QApplication.focusWidget() is wanted:
            return
        QTest.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    raise AssertionError(f"{wanted.accessibleName()} is not reached with Tab")


def write(form: SourceForm, wanted: QWidget, words: str) -> None:
    tab_to(form, wanted)
    QTest.keyClicks(wanted, words)


def look_up(form: SourceForm, qtbot: QtBot, program: str, transaction: str) -> None:
    write(form, form.program, program)
    write(form, form.transaction, transaction)
    QTest.keyClick(form.transaction, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.keys.topLevelItemCount() > 0 or bool(form.notice.text()))


def test_the_whole_form_is_filled_in_and_kept_by_keyboard(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    form = opened(page, qtbot)
    assert form.standing.text() == "Read from the standard source."
    look_up(form, qtbot, "mdbreadmi", "LstMPHEAD00")
    assert not form.save.isEnabled()
    tab_to(form, form.keys)
    QTest.keyClick(form.keys, Qt.Key.Key_Space)
    tab_to(form, form.inputs)
    QTest.keyClick(form.inputs, Qt.Key.Key_Down)
    QTest.keyClick(form.inputs, Qt.Key.Key_F2)
    editor = form.inputs.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "A01")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    write(form, form.choices.boxes["amount"], "IACOAM")
    write(form, form.modified, "IALMDT")
    write(form, form.start, "IAPUNO")
    tab_to(form, form.save)
    with qtbot.waitSignal(form.saved):
        QTest.keyClick(form.save, Qt.Key.Key_Space)
    assert facade.sources == {ORDERS: BY_TABLE}
    assert threading.get_ident() not in facade.threads


def test_fields_of_the_same_name_are_proposed(page: MappingPage, qtbot: QtBot) -> None:
    form = opened(page, qtbot)
    look_up(form, qtbot, "MDBREADMI", "LstMPHEAD00")
    filled = {name: box.currentData() for name, box in form.choices.boxes.items() if box.currentData()}
    assert filled == {"po_number": "IAPUNO", "supplier_no": "IASUNO", "warehouse": "IAWHLO"}


@pytest.mark.parametrize(
    ("program", "transaction", "sentence"),
    [
        ("PPS200MI", "ChgHead", "PPS200MI/ChgHead does not only read. Choose one that lists."),
        ("XYZ999MI", "LstAll", "M3 has no XYZ999MI/LstAll. Look for it in MRS001."),
    ],
)
def test_a_refusal_is_shown_as_its_sentence(
    page: MappingPage, qtbot: QtBot, program: str, transaction: str, sentence: str
) -> None:
    form = opened(page, qtbot)
    look_up(form, qtbot, program, transaction)
    assert form.notice.text() == sentence
    assert not form.save.isEnabled()
    assert form.look_up.isEnabled()


def test_a_ready_source_keeps_the_order_of_its_key_and_its_own_fields(
    page: MappingPage, facade: StubFacade, qtbot: QtBot
) -> None:
    form = opened(page, qtbot)
    tab_to(form, form.preset)
    QTest.keyClick(form.preset, Qt.Key.Key_Down)
    qtbot.waitUntil(form.save.isEnabled)
    with qtbot.waitSignal(form.saved):
        form.save.click()
    assert facade.sources == {ORDERS: AGREEMENTS}


def test_what_is_refused_on_saving_leaves_the_form_open(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    facade.sources = {ORDERS: AGREEMENTS}
    form = opened(page, qtbot)
    qtbot.waitUntil(form.save.isEnabled)
    form.start.setCurrentIndex(form.start.findData("SUNO"))
    form.save.click()
    qtbot.waitUntil(lambda: "Leave the start field empty." in form.notice.text())
    assert form.isVisible()
    assert form.save.isEnabled()


def test_the_standard_source_is_given_back(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    facade.sources = {ORDERS: BY_TABLE}
    form = opened(page, qtbot)
    assert form.standing.text() == "Read from MDBREADMI/LstMPHEAD00."
    tab_to(form, form.standard)
    with qtbot.waitSignal(form.saved):
        QTest.keyClick(form.standard, Qt.Key.Key_Space)
    assert facade.sources == {}


def test_pending_batches_are_chosen_for_invoices_alone(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    form = opened(page, qtbot)
    assert form.pending.isHidden()
    form.reject()
    form = opened(page, qtbot, RouteId.INVOICES)
    assert not form.pending.isChecked()
    tab_to(form, form.pending)
    QTest.keyClick(form.pending, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: form.notice.text() == "The next run reads the pending batches too.")
    form.reject()
    form = opened(page, qtbot, RouteId.INVOICES)
    assert form.pending.isChecked()
    tab_to(form, form.pending)
    QTest.keyClick(form.pending, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: facade.asked("set_pending_batches") == [(True,), (False,)])


def test_everything_in_the_form_has_a_name(page: MappingPage, qtbot: QtBot) -> None:
    form = opened(page, qtbot)
    found = [made for made in controls(form) if made is not form.choices]
    assert len(found) > 15
    assert [type(made).__name__ for made in found if not made.accessibleName()] == []


def test_what_is_not_offered_stands_in_the_field_list_with_its_reason(
    page: MappingPage, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.missing = {"received_date": "M3 does not keep it with the order."}
    page.opened(ORDERS)
    branch = page.field_list.tree.missing
    qtbot.waitUntil(lambda: branch.childCount() == 1)
    item = branch.child(0)
    assert item is not None
    assert branch.text(0) == "Not offered (1)"
    assert item.text(0) == "Received date"
    assert item.toolTip(0) == "M3 does not keep it with the order."
    assert item.data(0, Qt.ItemDataRole.AccessibleDescriptionRole) == item.toolTip(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsDragEnabled
    before = page.model.mapping
    page.field_list.tree.setCurrentItem(item)
    QTest.keyClick(page.field_list.tree, Qt.Key.Key_Return)
    assert page.model.mapping == before


def test_closed_sources_are_listed_with_the_way_out_and_copied(
    desktop: Desktop, facade: StubFacade, qtbot: QtBot
) -> None:
    facade.tenant = Tenant("ACME_TST", sources=(CLOSED, OPEN))
    desktop.window.open_page("connections")
    page = desktop.window.pages["connections"]
    assert isinstance(page, ConnectionsPage)
    refusals = page.refusals
    qtbot.waitUntil(lambda: not refusals.isHidden())
    assert refusals.count.text() == "1 of 2 sources are not open to this account"
    assert refusals.list.isHidden()
    QTest.keyClick(refusals.count, Qt.Key.Key_Space)
    assert not refusals.list.isHidden()
    QTest.keyClick(refusals.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == (
        "Invoice lines: EXPORTMI/Select of FGINLI (100)\n"
        "M3 refuses EXPORTMI/Select to this account.\n"
        "Ask for EXPORTMI in SES400 for the user MLCONN."
    )
