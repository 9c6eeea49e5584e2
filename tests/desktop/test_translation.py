"""Every text of the window can be translated: lupdate finds it, and the running app looks it up there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desktop import text
from app.desktop.application import Desktop
from app.desktop.language import Language
from app.desktop.models.mapping import Part
from app.desktop.pages.activity import ActivityPage
from app.desktop.pages.mapping import MappingPage
from app.desktop.pages.overview import OverviewPage
from app.desktop.preferences import Preferences, save
from app.desktop.widgets.mapping_dialogs import FiltersDialog
from app.domain.events import Phase
from app.domain.routes import ROUTES, RouteId
from app.domain.status import AppState, AuditEvent, Outcome, RouteState
from app.domain.transforms import TRANSFORMS
from app.infor import errors as infor_errors
from app.monday import errors as monday_errors
from tests.desktop import sentences, translations
from tests.desktop.conftest import MakeDesktop
from tests.desktop.stub import NOW, StubFacade

PARTS = {"field": Part.FIELD, "column": Part.TITLE}
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


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_of_the_window_is_translated(language: str, tmp_path: Path) -> None:
    now = tmp_path / "now.ts"
    translations.update(now, language)
    wanted = translations.messages(now).keys()
    kept = translations.messages(translations.ts_file(language))
    assert ("MainWindow", "Sync now") in wanted
    assert ("text", "Needs attention") in wanted
    assert ("Tray", "Last") in wanted, "inside an f-string, where lupdate does not look"
    assert len(wanted) > 400
    assert sorted(wanted - kept.keys()) == []
    assert sorted(key for key in wanted if not kept[key].strip()) == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_translation_keeps_what_is_filled_in(language: str) -> None:
    kept = translations.messages(translations.ts_file(language))
    wrong = [
        source
        for (_context, source), words in kept.items()
        if sorted(re.findall(r"\{\w*\}", source)) != sorted(re.findall(r"\{\w*\}", words))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(translations.ts_file(language).with_suffix(".qm")))
    kept = translations.messages(translations.ts_file(language))
    assert [key for key, words in kept.items() if translator.translate(*key) != words] == []


@pytest.fixture
def german(make_desktop: MakeDesktop, tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    save(tmp_path, Preferences(language="de"))
    before = QLocale()
    desktop = make_desktop(StubFacade())
    yield desktop
    desktop.language.remove()
    QLocale.setDefault(before)


def test_the_window_speaks_german_with_german_numbers(german: Desktop) -> None:
    overview: OverviewPage = german.window.pages["overview"]  # type: ignore[assignment]
    assert german.window.sync.text().strip() == "Jetzt übertragen"
    assert overview.cards[RouteId.PURCHASE_ORDERS].on_board.text() == "1.204 auf dem Board"
    assert [text.route(route) for route in RouteId][:2] == ["Lieferanten", "Sachkonten"]
    assert overview.verdict.word() == "3 Datensätze sind zu klären; alles andere ist auf dem Board."


def test_fields_of_cloudsuite_are_called_in_german_and_the_boards_columns_as_on_the_board(
    german: Desktop, qtbot: QtBot
) -> None:
    german.window.open_page("mapping")
    page: MappingPage = german.window.pages["mapping"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    rows = {column.column: place for place, column in enumerate(page.model.columns)}
    read = {name: page.model.index(rows["supplier_name"], part).data() for name, part in PARTS.items()}
    assert read == {"field": "Lieferant: Lieferantenname", "column": "Supplier name"}
    assert page.model.index(rows["supplier"], Part.FIELD).data() == "Verbindung: Lieferant"
    assert page.group.itemText(page.group.findData("buyer")) == "Einkäufer"
    assert [text.field_name(name) for name in ("supplier_no", "po_number", "my_own")] == [
        "Lieferantennummer",
        "Bestellnummer",
        "My own",
    ]
    page.field_list.search.setText("fällig")
    shown = [item.text(0) for item in page.field_list._items() if not item.isHidden()]
    assert shown == ["Fälligkeitsdatum  (IADWDT)"]


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_title_of_a_field_is_translated(language: str) -> None:
    kept = translations.messages(translations.ts_file(language))
    titles = sentences.field_titles()
    assert {"Due date", "Overdue"} <= set(titles)
    assert [title for title in titles if not kept.get(("field", title))] == []


@pytest.fixture
def swedish_said(qapp: QApplication) -> Iterator[None]:
    language = Language(qapp, translations.ROOT / "resources")
    before = QLocale()
    language.choose("sv")
    yield
    language.remove()
    QLocale.setDefault(before)


def test_what_other_layers_say_is_listed_for_translation() -> None:
    listed = sentences.FILE.read_text(encoding="utf-8").splitlines()
    assert listed == sentences.sentences(), "run python -m tests.desktop.translations"
    assert len(listed) > 400


def test_every_refusal_of_a_vendor_and_every_step_is_said_in_the_users_language(swedish_said: None) -> None:
    causes = {rule.cause for rule in monday_errors.RULES}
    words = [
        *(cause.what.format(said="X") for cause in causes),
        *(cause.to_do for cause in causes if cause.to_do),
        *(str(infor_errors.sign_in_error(400, code, "", {}, NOW)) for code in ("invalid_grant", "invalid_client", "x")),
        *(step.title for step in TRANSFORMS.values()),
    ]
    assert [one for one in words if text.said(one) == one and one not in ("Text", "Status")] == []


@pytest.mark.parametrize(
    ("english", "swedish"),
    [
        ("Stopped. What was done is kept.", "Stoppad. Det som är gjort blir kvar."),
        (
            "monday's daily limit is used up (1,000 of 1,000 calls). "
            "Nothing is lost: what waits goes out by itself then.",
            "Mondays dagsgräns är nådd (1\xa0000 av 1\xa0000 anrop). "
            "Inget går förlorat: det som väntar går ut av sig självt då.",
        ),
        ("Something of a newer version. Try again.", "Something of a newer version. Try again."),
        ('monday said no: "Nope. Never". Try again.', "monday sa nej: ”Nope. Never”. Försök igen."),
        ("The step round needs the argument n.", "Steget round behöver argumentet n."),
        ("buyer -> agent: The step round needs the argument n.", "buyer -> agent: Steget round behöver argumentet n."),
    ],
)
def test_a_sentence_is_told_with_what_was_filled_in(english: str, swedish: str, swedish_said: None) -> None:
    assert text.said(english) == swedish


def is_cut_off(widget: QWidget) -> TypeGuard[QLabel | QAbstractButton]:
    """Narrower than its words need; not where they wrap, or are meant to be shortened."""
    if not isinstance(widget, (QLabel, QPushButton, QCheckBox, QRadioButton)) or not widget.isVisible():
        return False
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    shortens = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    return not wraps and not shortens and widget.width() < widget.sizeHint().width()


@pytest.mark.parametrize("size", [(1180, 780), (900, 640)])
def test_no_german_text_is_cut_off(german: Desktop, qtbot: QtBot, size: tuple[int, int]) -> None:
    german.window.resize(*size)

    def nothing_is_cut_off() -> None:
        assert [widget.text() for widget in german.window.findChildren(QWidget) if is_cut_off(widget)] == []

    for page in [*german.window.navigation.buttons, "set up"]:
        german.window.open_page(page)
        # Answers of the facade change words and roles of buttons once more before the page is at rest.
        qtbot.wait(60)
        qtbot.waitUntil(nothing_is_cut_off)


def test_a_narrow_window_has_room_for_german_words_and_for_what_is_typed(german: Desktop, qtbot: QtBot) -> None:
    german.window.resize(800, 600)
    german.window.open_page("connections")
    area = next(iter(german.window.pages["connections"].findChildren(QScrollArea)))
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    german.window.open_page("activity")
    activity: ActivityPage = german.window.pages["activity"]  # type: ignore[assignment]
    german.window.open_page("mapping")
    page: MappingPage = german.window.pages["mapping"]  # type: ignore[assignment]
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.model.rename("{due_date}")
    qtbot.waitUntil(lambda: bool(page.unsaved.text()) and not is_cut_off(page.unsaved))
    page.edit_filters()
    filters = page.dialog
    assert isinstance(filters, FiltersDialog)
    filters.add.click()
    typed = (activity.search, filters.lines[0].values)
    qtbot.waitUntil(lambda: min(line.width() for line in typed) >= 150)
    filters.reject()
    page.discard_draft()


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
