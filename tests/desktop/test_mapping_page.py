"""The mapping page: edit, see it on a real record, save."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.desktop.models.mapping import Part, field_words
from app.desktop.pages.mapping import MappingPage
from app.domain.mapping import OnInvalid, Owner
from app.domain.mapping_file import load_mapping
from app.domain.ports import SourceField
from app.domain.routes import RouteId
from app.domain.status import AppState
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import FIELDS, StubFacade


@pytest.fixture
def facade() -> StubFacade:
    return StubFacade()


@pytest.fixture
def page(make_desktop: MakeDesktop, facade: StubFacade, qtbot: QtBot) -> MappingPage:
    desktop = make_desktop(facade)
    desktop.window.open_page("mapping")
    made = desktop.window.pages["mapping"]
    assert isinstance(made, MappingPage)
    qtbot.waitUntil(lambda: made.model.example is not None)
    return made


def row_of(page: MappingPage, column: str) -> int:
    return next(row for row, one in enumerate(page.model.columns) if one.column == column)


def cell(page: MappingPage, column: str, part: Part) -> str:
    return str(page.model.index(row_of(page, column), part).data())


def test_a_row_reads_from_field_to_board_on_a_real_record(page: MappingPage) -> None:
    assert cell(page, "status", Part.FIELD) == "Status  (IAPUSL)"
    assert cell(page, "status", Part.SAMPLE) == "35"
    assert cell(page, "status", Part.RESULT) == "Confirmed"
    assert cell(page, "amount", Part.RESULT) == "12500.50"
    assert cell(page, "supplier_name", Part.FIELD) == "Supplier: Supplier name"
    assert page.strip.name.text() == "7000001"


def test_items_are_grouped_by_a_text_field_and_that_can_be_undone(
    page: MappingPage, facade: StubFacade, qtbot: QtBot
) -> None:
    assert page.group.currentData() == ""
    assert page.group.findData("amount") < 0
    page.group.setCurrentIndex(page.group.findData("buyer"))
    page.group.activated.emit(page.group.currentIndex())
    assert page.unsaved.text() == "Unsaved: 1 change"
    page.undo()
    assert page.group.currentData() == ""
    page.redo()
    assert page.group.currentData() == "buyer"
    page.save.click()
    qtbot.waitUntil(lambda: [saved.group_by for (saved,) in facade.asked("save_mapping")] == ["buyer"])


def test_items_are_grouped_by_a_text_that_is_borrowed(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    place = page.group.findData("supplier.supplier_name")
    assert page.group.itemText(place) == "Supplier: Supplier name"
    page.group.setCurrentIndex(place)
    page.group.activated.emit(place)
    qtbot.waitUntil(lambda: page.model.example is not None and page.model.example.draft.group != "")
    assert page.model.example is not None
    assert page.model.example.draft.group == "Nordström Bolt & Nut AB"
    page.save.click()
    qtbot.waitUntil(lambda: [one.group_by for (one,) in facade.asked("save_mapping")] == ["supplier.supplier_name"])


def test_an_edit_shows_on_the_example_before_it_is_saved(page: MappingPage, facade: StubFacade, qtbot: QtBot) -> None:
    page.model.setData(page.model.index(row_of(page, "buyer"), Part.STEP), "lower")
    assert page.unsaved.text() == "Unsaved: 1 change"
    qtbot.waitUntil(lambda: cell(page, "buyer", Part.RESULT) == "anna")
    assert facade.asked("save_mapping") == []
    page.save.click()
    qtbot.waitUntil(lambda: bool(facade.asked("save_mapping")))
    kept = facade.asked("save_mapping")[0][0]
    assert next(one for one in kept.columns if one.column == "buyer").transform == "lower"
    qtbot.waitUntil(lambda: page.unsaved.text() == "")
    assert not page.save.isEnabled()


def test_a_cell_is_edited_by_keyboard_from_a_list_of_readable_fields(page: MappingPage, qtbot: QtBot) -> None:
    index = page.model.index(row_of(page, "warehouse"), Part.FIELD)
    page.table.setCurrentIndex(index)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.indexWidget(index) or page.table.findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    assert "Currency  (IACUCD)" in [editor.itemText(place) for place in range(editor.count())]
    editor.setCurrentText("Currency  (IACUCD)")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.columns[index.row()].field == "currency")


def test_what_does_not_fit_is_marked_in_its_row(page: MappingPage, qtbot: QtBot) -> None:
    row = row_of(page, "buyer")
    page.model.setData(page.model.index(row, Part.TYPE), "date")
    marked = page.model.index(row, Part.RESULT)
    qtbot.waitUntil(lambda: marked.data(Qt.ItemDataRole.DecorationRole) is not None)
    assert "ANNA" in cell(page, "buyer", Part.RESULT)
    assert "ANNA" in page.strip.verdict.text()


def test_a_mapping_with_a_mistake_cannot_be_saved(page: MappingPage) -> None:
    page.model.setData(page.model.index(row_of(page, "buyer"), Part.FIELD), "no_such_field")
    assert page.model.problem_of(page.model.columns[row_of(page, "buyer")])
    assert not page.save.isEnabled()
    assert page.discard.isEnabled()


def test_columns_are_added_named_and_removed_but_for_the_key(page: MappingPage) -> None:
    count = page.model.rowCount()
    page.add_column()
    assert page.model.rowCount() == count + 1
    added = page.model.columns[-1]
    assert (added.owner, added.type) == (Owner.TEAM, "text")
    page.model.setData(page.model.index(count, Part.TITLE), "Our note")
    assert page.model.columns[-1].title == "Our note"
    page.table.setCurrentIndex(page.model.index(count, 0))
    page.remove_column()
    assert page.model.rowCount() == count
    assert page.unsaved.text() == ""
    page.table.setCurrentIndex(page.model.index(row_of(page, "ext_key"), 0))
    assert not page.remove.isEnabled()


def test_a_field_for_a_column_of_the_teams_makes_it_cloudsuites_and_back(page: MappingPage) -> None:
    page.add_column()
    row = page.model.rowCount() - 1
    page.model.setData(page.model.index(row, Part.FIELD), "currency")
    assert page.model.columns[row].owner is Owner.CLOUDSUITE
    page.model.setData(page.model.index(row, Part.FIELD), "")
    assert page.model.columns[row].owner is Owner.TEAM


def test_the_form_holds_arguments_and_what_to_do_with_a_misfit(page: MappingPage, qtbot: QtBot) -> None:
    row = row_of(page, "buyer")
    page.table.setCurrentIndex(page.model.index(row, 0))
    page.model.setData(page.model.index(row, Part.STEP), "first_chars")
    line = page.form.arguments["n"]
    line.setText("2")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: cell(page, "buyer", Part.RESULT) == "AN")
    page.form.on_invalid.setCurrentIndex(1)
    page.form.on_invalid.activated.emit(1)
    assert page.model.columns[row].on_invalid is OnInvalid.CLEAR
    page.model.setData(page.model.index(row, Part.STEP), "upper")
    assert page.model.columns[row].args == {}


def test_the_name_is_a_template(page: MappingPage, qtbot: QtBot) -> None:
    page.name.setText("{po_number} {buyer}")
    page.name.editingFinished.emit()
    qtbot.waitUntil(lambda: page.strip.name.text() == "7000001 ANNA")


def test_a_name_with_an_unknown_field_is_told_and_cannot_be_saved(page: MappingPage, qtbot: QtBot) -> None:
    page.name.setText("{po_numbr}")
    page.name.editingFinished.emit()
    assert not page.save.isEnabled()
    qtbot.waitUntil(lambda: "po_numbr" in page.strip.verdict.text())


def test_arrows_step_through_records(page: MappingPage, qtbot: QtBot) -> None:
    assert not page.strip.before.isEnabled()
    page.strip.after.click()
    qtbot.waitUntil(lambda: page.strip.name.text() == "7000002")
    assert page.strip.place.text() == "record 2 of 1,204"
    page.strip.before.click()
    qtbot.waitUntil(lambda: page.strip.name.text() == "7000001")


def test_drafts_wait_while_one_looks_at_another_route_and_discard_drops_them(page: MappingPage, qtbot: QtBot) -> None:
    page.name.setText("{po_number}!")
    page.name.editingFinished.emit()
    page.route_choice.choose(RouteId.INVOICES)
    page.route_choice.activated.emit(0)
    qtbot.waitUntil(lambda: page.model.mapping is not None and page.model.mapping.route is RouteId.INVOICES)
    assert page.unsaved.text() == ""
    page.route_choice.choose(RouteId.PURCHASE_ORDERS)
    page.route_choice.activated.emit(0)
    qtbot.waitUntil(lambda: page.name.text() == "{po_number}!")
    assert page.unsaved.text() == "Unsaved: 1 change"
    page.discard.click()
    assert page.name.text() == "{po_number}"


def test_export_and_import_go_through_a_file(
    page: MappingPage, facade: StubFacade, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "orders.toml"
    page.export_to(file)
    qtbot.waitUntil(lambda: str(file) in page.notice.text())
    assert load_mapping(file.read_text(), file.name).route is RouteId.PURCHASE_ORDERS
    file.write_text(file.read_text().replace('name = "{po_number}"', 'name = "PO {po_number}"', 1))
    page.import_from(file)
    qtbot.waitUntil(lambda: page.name.text() == "PO {po_number}")
    file.write_text("not toml =")
    page.import_from(file)
    qtbot.waitUntil(lambda: "orders.toml" in page.notice.text() and "TOML" in page.notice.text())


def test_before_the_first_run_the_mapping_can_be_edited_without_an_example(
    make_desktop: MakeDesktop, qtbot: QtBot
) -> None:
    desktop = make_desktop(StubFacade(AppState.NOT_CONNECTED))
    desktop.window.open_page("mapping")
    page: MappingPage = desktop.window.pages["mapping"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    qtbot.waitUntil(lambda: "first sync" in page.strip.verdict.text())


def test_every_kind_of_expression_has_words() -> None:
    others = {RouteId.PO_LINES: (SourceField("amount", "Line amount", "IBLNAM", "number"),)}
    words = {
        "due_date": "Due date  (IADWDT)",
        "sum(po-lines.amount)": "Sum of Line amount over the PO lines",
        "supplier.supplier_name": "Supplier: Supplier name",
        "@supplier": "Connection: Supplier",
        "today": "Day of the run",
        "ext_key": "CloudSuite key",
        "not a field": "not a field",
    }
    assert {one: field_words(one, RouteId.PURCHASE_ORDERS, FIELDS, others) for one in words} == words
