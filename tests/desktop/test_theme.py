"""Colours, computed: every text can be read on everything it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.desktop.look import Look
from app.desktop.theme import Appearance, palette_of, system_tokens
from app.desktop.tokens import DARK, LIGHT, Tokens, sizes_for

TEXTS = ("text", "muted", "accent", "ok", "warn", "bad", "paused")
GROUNDS = ("window", "surface", "sunken")


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_has_five_to_one_on_window_and_surface_and_four_and_a_half_elsewhere(
    tokens: Tokens, text: str
) -> None:
    colour = getattr(tokens, text)
    assert contrast(colour, tokens.window) >= 5
    assert contrast(colour, tokens.surface) >= 5
    assert contrast(colour, tokens.sunken) >= 4.5
    if text in ("text", "muted", "accent"):
        assert contrast(colour, tokens.tint) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_filled_controls_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.surface, tokens.bad) >= 4.5


def test_high_contrast_takes_the_systems_colours_and_tells_states_by_word_alone() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    tokens = system_tokens(system)
    assert (tokens.window, tokens.surface, tokens.tint) == ("#000000", "#000000", "#000000")
    assert {tokens.ok, tokens.warn, tokens.bad, tokens.text} == {"#ffff00"}
    assert tokens.dark
    assert all(contrast(getattr(tokens, text), tokens.window) >= 4.5 for text in ("text", "muted", "ok", "bad"))


def test_the_palette_is_the_tokens_so_that_unstyled_parts_fit_in(qapp: QApplication) -> None:
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert palette.color(QPalette.ColorRole.Text).name().upper() == DARK.text


def test_a_larger_system_font_makes_everything_larger() -> None:
    assert sizes_for(13).body == 13
    assert sizes_for(9).secondary == 12
    assert sizes_for(26).title == 44


def test_a_choice_shows_at_once_and_the_system_can_be_followed_again(look: Look) -> None:
    look.theme.choose(Appearance.DARK)
    assert look.colour("text") == DARK.text
    look.theme.choose(Appearance.LIGHT)
    assert look.colour("text") == LIGHT.text
    look.theme.choose(Appearance.SYSTEM)
    assert look.theme.tokens in (LIGHT, DARK)
