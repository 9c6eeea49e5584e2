"""A newcomer and a bad morning on a real display, against the whole sandbox: by mouse and keyboard alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.mapping import ColumnMapping, OnInvalid
from app.domain.routes import ROUTES, RouteId
from app.sandbox.monday_hands import ItemSnapshot
from app.sandbox.sandbox import Sandbox
from app.vault import KEYRING_ENV, KeyringVault
from app.wiring import DATABASE, build
from tests.desktop.real_screen import DEADLINE_S, LOOK_S, Program, on_a_real_screen, running, screen
from tests.desktop.real_window import MONDAY_URL
from tests.file_keyring import FILE, FileKeyring
from tests.flow.world import Clock

pytestmark = on_a_real_screen


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=15, clock=Clock()) as made:
        made.monday.limits.complexity_per_minute = 2_000_000_000
        made.monday.limits.requests_per_minute = 1_000_000
        yield made


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A keychain in a file, for this process and for the app's."""
    named = {KEYRING_ENV: f"{FileKeyring.__module__}.{FileKeyring.__name__}", FILE: str(tmp_path / "secrets.json")}
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    return named


@pytest.fixture
def app(sandbox: Sandbox, secrets: dict[str, str], tmp_path: Path) -> Iterator[Program]:
    there = {MONDAY_URL: sandbox.endpoints.monday_url, **secrets}
    with screen(tmp_path) as display, running(display, tmp_path, "--product", **there) as made:
        yield made


def test_the_whole_set_up_from_the_dropped_file_to_the_first_load(
    sandbox: Sandbox, app: Program, tmp_path: Path
) -> None:
    ends = sandbox.endpoints
    app.wait(lambda now: now["page"] == "set up" and now["active"])
    drop_file(app, ends.ionapi, tmp_path)
    go_on(app, 1)
    app.until("set_up.place.who.text()")
    go_on(app, 2)
    app.click("set_up.monday.secret")
    app.type(ends.monday_token)
    app.key("Return")
    go_on(app, 3)
    app.click(f"set_up.what.boxes[RouteId.{RouteId.GL_ACCOUNTS.name}]")
    app.until(f"not set_up.what.boxes[RouteId.{RouteId.GL_ACCOUNTS.name}].isChecked()")
    app.click("set_up.what.everything")
    go_on(app, 4)
    app.click("set_up.boards.card.create_button")
    go_on(app, 5)
    assert app.until("set_up.plan.passed and set_up.plan.view.sentence.text()").startswith("Will create ")
    go_on(app, 6)
    app.click("set_up.load.start")
    app.click("set_up.next")
    app.wait(lambda now: now["page"] == "overview")
    on_board = sum(len(board.active) for board in sandbox.monday.boards())
    wanted = sum(len(sandbox.expected(route)) for route in ROUTES if route is not RouteId.GL_ACCOUNTS)
    refused = app.ask("window.bridge.status.attention")
    assert on_board == wanted - refused
    assert wanted > 50 > refused


def drop_file(app: Program, file: Path, folder: Path) -> None:
    """From another program's window onto the assistant."""
    files = Program("tests.desktop.real_file", app.environment["DISPLAY"], folder, str(file))
    try:
        said = files.wait(lambda now: now["at"] != [0, 0])
        app.until("set_up.file.drop.isVisible()")
        app.drag(said["at"], app.ask("middle(set_up.file.drop)"))
        app.until("set_up.file.passed")
    finally:
        files.end()


def go_on(app: Program, place: int) -> None:
    app.click("set_up.next")
    app.until(f"set_up.current == {place}")


def test_a_failed_record_is_given_another_value_and_the_rest_is_replayed(
    sandbox: Sandbox, secrets: dict[str, str], tmp_path: Path
) -> None:
    connect(sandbox, tmp_path)
    with screen(tmp_path) as display, running(display, tmp_path, "--product", **secrets) as app:
        app.wait(lambda now: now["page"] == "overview" and now["active"])
        app.until("window.sync.isEnabled()")
        app.key("F5")
        app.until("window.bridge.status.attention > 1 and not window.bridge.running")
        app.key("ctrl+2")
        app.until("len(attention.model.facts) > 1 and attention.editor.isEnabled()")
        key, count = app.ask("[attention._edited.key, len(attention.model.facts)]")
        assert key.startswith("supplier:")
        app.until("attention.editor.column.currentData() == 'buyer'")
        app.click("attention.editor.value")
        app.type("4711")
        app.key("Return")
        app.until(f"len(attention.model.facts) == {count - 1} and not window.bridge.running")
        soon(lambda: [item.texts["buyer"] for item in items(sandbox, key)] == ["4711"])

        let_the_column_stay_empty(app)
        app.key("ctrl+2")
        app.click("attention.replay_all")
        app.until("not attention.model.facts and not window.bridge.running")
        soon(lambda: all(items(sandbox, each) for each in sandbox.expected(RouteId.SUPPLIERS)))
        app.key("ctrl+q")
        assert app.process.wait(10) == 0


def soon(wanted: Callable[[], bool]) -> None:
    """What the app tells of itself may be ahead of monday."""
    end = time.monotonic() + DEADLINE_S
    while not wanted():
        assert time.monotonic() < end
        time.sleep(LOOK_S)


def connect(sandbox: Sandbox, folder: Path) -> None:
    """Connected, with a board for suppliers on which a buyer that is not a number is refused."""
    facade = build(folder / DATABASE, KeyringVault(), clock=Clock())
    ends = sandbox.endpoints
    facade.connect_infor(ends.ionapi.read_bytes(), ends.ionapi.name)
    facade.connect_monday(ends.monday_token, api_url=ends.monday_url)
    facade.create_boards([RouteId.SUPPLIERS])
    facade.pause()
    usual = facade.mapping(RouteId.SUPPLIERS)
    facade.save_mapping(replace(usual, columns=tuple(map(with_a_wrong_step, usual.columns))))
    facade.close()


def let_the_column_stay_empty(app: Program) -> None:
    """Where the buyer is no number: in the mapping, to which the failed records lead, by the keyboard."""
    app.click("attention.edit_mapping")
    app.until("mapping.model.example is not None and mapping.form.column_id.text() == 'buyer'")
    app.tab_to("mapping.form.on_invalid")
    app.key_until("Down", "mapping.form.on_invalid.currentIndex() == 1")
    app.key("ctrl+s")
    app.until("any('Saved' in words for words in notices())")


def with_a_wrong_step(column: ColumnMapping) -> ColumnMapping:
    return replace(column, transform="number", on_invalid=OnInvalid.REJECT) if column.column == "buyer" else column


def items(sandbox: Sandbox, key: str) -> list[ItemSnapshot]:
    return [item for board in sandbox.monday.boards() for item in board.active if item.texts.get("ext_key") == key]
