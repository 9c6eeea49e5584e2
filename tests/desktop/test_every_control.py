"""Every page and every dialog, in every theme: each control has a name, each state a word, each text its contrast."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.application import Desktop
from app.desktop.style_sheet import style_sheet
from app.desktop.theme import palette_of, system_tokens
from app.desktop.tokens import DARK, LIGHT, Tokens
from app.desktop.widgets.check_up import CheckUpDialog
from app.desktop.widgets.comparison import ComparisonDialog
from app.desktop.widgets.plan_view import PlanDialog
from app.desktop.widgets.schedule_dialog import ScheduleDialog
from app.domain.plan import RoutePlan, RunPlan
from app.domain.routes import RouteId
from tests.desktop.conftest import MakeDesktop
from tests.desktop.facts import NOW, report
from tests.desktop.stub import RESOURCES, StubFacade
from tests.desktop.test_accessibility import PAGES, controls
from tests.desktop.test_theme import contrast


def high_contrast() -> Tokens:
    system = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.WindowText, "#FFFFFF"),
        (QPalette.ColorRole.Highlight, "#1AEBFF"),
        (QPalette.ColorRole.HighlightedText, "#000000"),
    ):
        system.setColor(role, QColor(colour))
    return system_tokens(system)


def dress(desktop: Desktop, tokens: Tokens, app: QApplication) -> None:
    desktop.theme.tokens = tokens
    app.setPalette(palette_of(tokens))
    desktop.theme.sheet = style_sheet(tokens, desktop.theme.sizes, RESOURCES / "icons")
    desktop.theme.changed.emit()


def scenes(desktop: Desktop, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each page and dialog, at rest."""
    for name in (*PAGES, "set up"):
        desktop.window.open_page(name)
        qtbot.wait(40)
        yield name, desktop.window
    yield from dialogs(desktop, qtbot)


def dialogs(desktop: Desktop, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    window = desktop.window
    plan = RunPlan({RouteId.SUPPLIERS: RoutePlan(create=5, update=2, unchanged=197, invalid=1)}, 3, 916)
    made: list[QDialog] = [
        ScheduleDialog(desktop.bridge, StubFacade().status().routes[2], window),
        PlanDialog(replace(report("run-1", NOW, 5), plan=plan), window),
        CheckUpDialog(desktop.bridge, window.look, window),
        ComparisonDialog(desktop.bridge, window.look, window),
    ]
    for dialog in made:
        yield from shown(dialog, qtbot)
    window.open_page("mapping")
    page = window.pages["mapping"]
    qtbot.waitUntil(lambda: page.model.example is not None)  # type: ignore[attr-defined]
    for opened in (page.edit_filters, page.edit_labels, page.show_history):  # type: ignore[attr-defined]
        before = dialog_of(page)
        opened()
        qtbot.waitUntil(partial(is_another, page, before))
        yield from shown(page.dialog, qtbot)  # type: ignore[attr-defined]
    page.choose_source()  # type: ignore[attr-defined]
    yield from shown(page.source_form, qtbot)  # type: ignore[attr-defined]
    window.open_page("settings")
    settings = window.pages["settings"]
    settings.removal.allowances[RouteId.INVOICES].setEnabled(True)  # type: ignore[attr-defined]
    settings.removal.allowances[RouteId.INVOICES].click()  # type: ignore[attr-defined]
    yield from shown(settings.removal.question, qtbot)  # type: ignore[attr-defined]


def dialog_of(page: QWidget) -> object:
    return getattr(page, "dialog", None)


def is_another(page: QWidget, before: object) -> bool:
    return dialog_of(page) is not before


def shown(dialog: QDialog, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    dialog.show()
    qtbot.wait(40)
    yield type(dialog).__name__, dialog
    dialog.close()


def test_every_control_has_a_name_and_every_icon_a_word(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    desktop = make_desktop(StubFacade())
    seen = 0
    for name, scene in scenes(desktop, qtbot):
        found = list(controls(scene))
        seen += len(found)
        assert [type(one).__name__ for one in found if not one.accessibleName() and not words_of(one)] == [], name
        mute = [label for label in scene.findChildren(QLabel) if is_icon(label) and not told_beside(label)]
        assert [label.parentWidget() for label in mute] == [], name
    assert seen > 300
    keyless = [
        action.text()
        for action in desktop.window.findChildren(QAction)
        if action.text() and not action.menu() and action.shortcut().isEmpty() and "&" not in action.text()
    ]
    assert keyless == []


def words_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def is_icon(label: QLabel) -> bool:
    return not label.text() and not label.pixmap().isNull() and label.isVisible()


def told_beside(icon: QLabel) -> bool:
    around = icon.parentWidget()
    if around is None or icon.accessibleName():
        return bool(icon.accessibleName())
    return bool(around.accessibleName()) or any(label.text() for label in around.findChildren(QLabel))


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_every_text_has_its_contrast_where_it_stands(
    theme: str, make_desktop: MakeDesktop, qtbot: QtBot, qapp: QApplication
) -> None:
    desktop = make_desktop(StubFacade())
    dress(desktop, {"light": LIGHT, "dark": DARK}.get(theme) or high_contrast(), qapp)
    measured = 0
    for name, scene in scenes(desktop, qtbot):
        image = scene.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        for widget in filter(is_legible, scene.findChildren(QWidget)):
            text, ground = widget.palette().color(widget.foregroundRole()), ground_of(widget, scene, image)
            if ground is not None:
                measured += 1
                assert contrast(text.name(), ground) >= 4.5, f"{name}: {text_of(widget)!r}"
    assert measured > 200


def is_legible(widget: QWidget) -> bool:
    return bool(text_of(widget).strip()) and widget.isVisible() and widget.isEnabled()


def text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def ground_of(widget: QWidget, scene: QWidget, image: QImage) -> str | None:
    """The colour that most of the widget's pixels have on the picture; None where it is scrolled out of sight."""
    ratio = image.devicePixelRatio()
    visible = widget.visibleRegion().boundingRect()
    at = widget.mapTo(scene, QPoint(0, 0)) + visible.topLeft()
    area = QRect(int(at.x() * ratio), int(at.y() * ratio), int(visible.width() * ratio), int(visible.height() * ratio))
    area = area.intersected(image.rect())
    if area.width() < 8 or area.height() < 8:
        return None
    part = image.copy(area)
    pixels = memoryview(bytes(part.constBits())).cast("I")
    return QColor(Counter(pixels).most_common(1)[0][0]).name()


def test_what_has_the_focus_shows_it(make_desktop: MakeDesktop, qtbot: QtBot) -> None:
    """Pixels of each kind of control change when it takes the focus."""
    desktop = make_desktop(StubFacade())
    window = desktop.window
    window.open_page("settings")
    window.activateWindow()
    qtbot.wait(60)
    settings = window.pages["settings"]
    looked_at: list[QWidget] = [
        window.sync,
        window.navigation.buttons["help"],
        settings.calls.own,  # type: ignore[attr-defined]
        settings.storage.retention,  # type: ignore[attr-defined]
        settings.system.open_folder,  # type: ignore[attr-defined]
    ]
    for widget in looked_at:
        window.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(partial(widget.hasFocus))
        assert widget.grab().toImage() != before, widget.accessibleName()
