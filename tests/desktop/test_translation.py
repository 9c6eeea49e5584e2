"""Every text of the window can be translated: lupdate finds it, and the running app looks it up there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.desktop import text
from app.domain.events import Phase
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppState, AuditEvent, Outcome, RouteState

DESKTOP = Path(__file__).resolve().parents[2] / "app" / "desktop"


class Upper(QTranslator):
    """Translates everything that lupdate would file under these contexts."""

    def translate(self, context: str, source: str, *_more: object) -> str:
        return source.upper() if context in ("text", "") else ""

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def upper(qapp: QApplication) -> Iterator[QTranslator]:
    translator = Upper()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def test_lupdate_finds_the_texts(tmp_path: Path) -> None:
    files = [str(path) for path in sorted(DESKTOP.rglob("*.py"))]
    out = tmp_path / "all.ts"
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([lupdate, *files, "-ts", out], check=True, capture_output=True, timeout=60)
    parts = re.findall(r"<context>\s*<name>(.*?)</name>(.*?)</context>", out.read_text(encoding="utf-8"), re.DOTALL)
    found = {(name, source) for name, inside in parts for source in re.findall(r"<source>(.*?)</source>", inside)}
    assert ("MainWindow", "Sync now") in found
    assert ("text", "Needs attention") in found
    assert ("", "Up to date") in found
    assert len(found) > 200


def test_every_state_phase_event_outcome_and_route_has_words(upper: object) -> None:
    words = [
        *(text.state(state) for state in (*AppState, *RouteState)),
        *(text.phase(phase) for phase in Phase),
        *(text.event(event) for event in AuditEvent),
        *(text.outcome(outcome) for outcome in Outcome),
        *(text.route(route) for route in RouteId),
    ]
    assert all(word and word == word.upper() for word in words)


def test_routes_are_called_in_the_window_as_on_the_boards() -> None:
    assert {route: text.route(route) for route in ROUTES} == {route: ROUTES[route].title for route in ROUTES}


def test_no_widget_is_given_words_that_cannot_be_translated() -> None:
    calls = {"setText", "setToolTip", "setAccessibleName", "setPlaceholderText", "setWindowTitle", "addItem", "say"}
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sorted(DESKTOP.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in calls
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and re.search("[A-Za-z]", str(node.args[0].value))
        and node.args[0].value != "ml-connector"
    ]
    assert bare == []
