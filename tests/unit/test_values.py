"""Text from anywhere can be stored and sent."""

from __future__ import annotations

from app.domain.values import well_formed


def test_half_a_character_becomes_the_sign_for_what_cannot_be_shown() -> None:
    assert well_formed("pump \ud83d, 2 pcs") == "pump \ufffd, 2 pcs"


def test_whole_text_stays_as_it_is() -> None:
    for text in ("plain", "Größe", "\U0001f529 轴承", ""):
        assert well_formed(text) == text
