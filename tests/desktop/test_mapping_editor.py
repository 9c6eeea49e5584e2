"""The mapping editor beyond its table: fields beside it, undo, filters, labels, versions, and leaving it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.models.mapping import FIELD_MIME, Part
from app.desktop.models.mapping_changes import changes_between
from app.desktop.models.proposals import column_for
from app.desktop.pages.mapping import MappingPage
from app.domain.mapping import Filter, FilterOp, Owner
from app.domain.ports import SourceField
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import StubFacade


@pytest.fixture
def desktop(make_desktop: MakeDesktop) -> Desktop:
    return make_desktop(StubFacade())


@pytest.fixture
def page(desktop: Desktop, qtbot: QtBot) -> MappingPage:
    desktop.window.open_page("mapping")
    made = desktop.window.pages["mapping"]
    assert isinstance(made, MappingPage)
    qtbot.waitUntil(lambda: made.model.example is not None)
    return made


def row_of(page: MappingPage, column: str) -> int:
    return next(row for row, one in enumerate(page.model.columns) if one.column == column)


def item_of(page: MappingPage, name: str) -> Any:
    return next(item for item in page.field_list._items() if item.data(0, Qt.ItemDataRole.UserRole) == name)


def dragged(page: MappingPage, name: str) -> QMimeData:
    return page.field_list.tree.mimeData([item_of(page, name)])


def drop(page: MappingPage, name: str, row: int) -> None:
    index = page.model.index(row, Part.TITLE) if row >= 0 else page.model.index(-1, -1)
    page.model.dropMimeData(dragged(page, name), Qt.DropAction.CopyAction, -1, -1, index)


def test_fields_stand_beside_with_a_sample_the_unmapped_folded_away(page: MappingPage, qtbot: QtBot) -> None:
    tree = page.field_list.tree
    assert tree.mapped.isExpanded()
    assert not tree.others.isExpanded()
    qtbot.waitUntil(lambda: item_of(page, "buyer").text(1) == "ANNA")
    QTest.keyClicks(page.field_list.search, "IAWHLO")
    assert [item.text(0) for item in page.field_list._items() if not item.isHidden()] == ["Warehouse  (IAWHLO)"]


def test_a_field_dropped_on_a_column_fills_it(page: MappingPage) -> None:
    row = row_of(page, "buyer")
    drop(page, "currency", row)
    assert page.model.columns[row].field == "currency"
    assert page.unsaved.text() == "Unsaved: 1 change"


def test_a_field_dropped_beside_the_columns_gets_one_of_its_own(page: MappingPage) -> None:
    count = page.model.rowCount()
    drop(page, "amount", -1)
    assert page.model.rowCount() == count + 1
    added = page.model.columns[-1]
    assert (added.title, added.type, added.field, added.owner) == ("Amount", "numbers", "amount", Owner.CLOUDSUITE)


def test_a_field_is_connected_by_keyboard(page: MappingPage) -> None:
    row = row_of(page, "warehouse")
    page.table.setCurrentIndex(page.model.index(row, 0))
    page.field_list.tree.setCurrentItem(item_of(page, "currency"))
    page.field_list.tree.setFocus()
    QTest.keyClick(page.field_list.tree, Qt.Key.Key_Return)
    assert page.model.columns[row].field == "currency"


def test_a_new_column_is_offered_the_field_that_is_most_like_it(page: MappingPage) -> None:
    row = row_of(page, "buyer")
    page.model.setData(page.model.index(row, Part.FIELD), "")
    page.table.setCurrentIndex(page.model.index(row, 0))
    page.propose.click()
    assert page.model.columns[row].field == "buyer"


def test_undo_and_redo_go_step_by_step(page: MappingPage, desktop: Desktop) -> None:
    row = row_of(page, "buyer")
    page.model.setData(page.model.index(row, Part.STEP), "lower")
    page.model.setData(page.model.index(row, Part.TITLE), "Who buys")
    page.more.undo.trigger()
    assert (page.model.columns[row].transform, page.model.columns[row].title) == ("lower", "Buyer")
    page.more.undo.trigger()
    assert page.unsaved.text() == ""
    assert not page.more.undo.isEnabled()
    page.more.redo.trigger()
    page.more.redo.trigger()
    assert page.model.columns[row].title == "Who buys"
    QTest.keyClick(desktop.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.columns[row].title == "Buyer"


def test_filters_are_edited_in_words(page: MappingPage) -> None:
    page.edit_filters()
    dialog: Any = page.dialog
    before = len(dialog.lines)
    dialog.add.click()
    line = dialog.lines[-1]
    line.field.setCurrentIndex(line.field.findData("buyer"))
    line.values.setText("ANNA, BO")
    dialog.apply_button.click()
    assert page.model.mapping is not None
    assert page.model.mapping.filters[before:] == (Filter("buyer", FilterOp.IS, ("ANNA", "BO")),)
    assert page.save.isEnabled()


def test_a_label_is_changed_in_its_table_and_shows_on_the_example(page: MappingPage, qtbot: QtBot) -> None:
    row = row_of(page, "status")
    page.table.setCurrentIndex(page.model.index(row, 0))
    page.edit_labels()
    dialog: Any = page.dialog
    place = next(place for place in range(dialog.table.rowCount()) if dialog.table.item(place, 0).text() == "35")
    dialog.table.item(place, 1).setText("Ordered")
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: page.model.index(row, Part.RESULT).data() == "Ordered")
    assert page.unsaved.text() == "Unsaved: 1 change"


def test_an_older_version_is_compared_and_restored_as_a_draft(page: MappingPage, qtbot: QtBot) -> None:
    page.show_history()
    qtbot.waitUntil(lambda: hasattr(page, "dialog"))
    dialog: Any = page.dialog
    assert dialog.list.count() == 3
    assert dialog.difference.toPlainText() == "No difference."
    dialog.list.setCurrentRow(1)
    assert dialog.difference.toPlainText() == "Name of the item: {po_number} → {ext_key}"
    dialog.apply_button.click()
    assert page.name.text() == "{ext_key}"
    assert page.save.isEnabled()


def test_quitting_with_unsaved_changes_asks_first(page: MappingPage, desktop: Desktop, qtbot: QtBot) -> None:
    page.model.setData(page.model.index(row_of(page, "buyer"), Part.STEP), "lower")
    QTest.keyClick(desktop.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert "not saved" in desktop.window.question.text()
    assert desktop.window.isVisible()
    with qtbot.waitSignal(desktop.window.quit_wanted):
        next(made for made in desktop.window.question.buttons() if made.text() == "Quit without saving").click()


def test_a_narrow_window_needs_no_sideways_scrolling(page: MappingPage, desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.resize(800, 600)
    qtbot.wait(30)
    assert page.field_list.isHidden()
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_proposed_column_has_an_id_of_its_own() -> None:
    field = SourceField("a_very_long_name_of_a_field", "Long", "X", "date")
    first = column_for(field, ())
    assert len(first.column) <= 20
    assert column_for(field, (first.column,)).column != first.column
    assert first.type == "date"


def test_versions_are_compared_in_words(page: MappingPage) -> None:
    mapping = page.model.mapping
    assert mapping is not None
    assert changes_between(mapping, mapping) == []
    drop(page, "amount", -1)
    assert page.model.mapping is not None
    assert changes_between(mapping, page.model.mapping) == ["Added: Amount"]
    assert FIELD_MIME in dragged(page, "amount").formats()
