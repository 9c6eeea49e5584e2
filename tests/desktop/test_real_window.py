"""The app on a real display: a window manager, a bar with a tray, a keyboard and a mouse."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.real_screen import Program, on_a_real_screen, running, screen

pytestmark = on_a_real_screen


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    with screen(tmp_path) as name:
        yield name


@pytest.fixture
def app(display: str, tmp_path: Path) -> Iterator[Program]:
    with running(display, tmp_path) as made:
        yield made


def test_window_and_tray_live_as_people_expect(app: Program) -> None:
    app.wait(lambda now: now["visible"] and now["active"] and now["tray"] and now["docked"])

    app.key("F5")
    app.wait(lambda now: now["syncs"] == 1)
    app.key("ctrl+7")
    app.wait(lambda now: now["page"] == "help")

    app.key("alt+F4")
    closed = app.wait(lambda now: not now["visible"])
    assert closed["engine"]
    assert app.process.poll() is None

    app.xdotool("mousemove", *closed["tray_at"], "click", 1)
    app.wait(lambda now: now["visible"] and now["active"])

    start = time.monotonic()
    app.key("ctrl+q")
    assert app.process.wait(10) == 0
    assert time.monotonic() - start < 3


def test_a_start_in_the_background_shows_the_tray_alone(display: str, tmp_path: Path) -> None:
    with running(display, tmp_path, "--background") as app:
        said = app.wait(lambda now: now["tray"] and now["docked"])
        assert not said["visible"]
        app.process.send_signal(signal.SIGTERM)
        assert app.process.wait(10) == 0


def test_a_field_is_connected_to_a_column_by_drag_and_by_keyboard(app: Program) -> None:
    app.wait(lambda now: now["active"])
    app.key("ctrl+4")
    app.until("mapping.model.example is not None")
    columns = app.ask("[each.column for each in mapping.model.columns]")
    row = columns.index("buyer")
    start = app.ask("field(mapping.field_list.tree, 'currency')")
    app.drag(start, app.ask(f"cell(mapping.table, {row}, Part.TITLE)"))
    app.until(f"mapping.model.columns[{row}].field == 'currency'")
    assert app.ask("mapping.unsaved.text()") == "Unsaved: 1 change"

    row = columns.index("warehouse")
    app.tab_to("mapping.table")
    app.key_until(
        "Down" if row > app.ask("mapping.table.currentIndex().row()") else "Up",
        f"mapping.table.currentIndex().row() == {row}",
    )
    app.tab_to("mapping.field_list.search")
    app.type("supplier_no")
    app.tab_to("mapping.field_list.tree")
    app.key_until("Down", "chosen_field(mapping.field_list.tree) == 'supplier_no'")
    app.key("Return")
    app.until(f"mapping.model.columns[{row}].field == 'supplier_no'")
    app.key("ctrl+s")
    app.until("any('Saved' in words for words in notices())")
