"""Colours and sizes of the visual language. The style sheet, the palette and every painted part take them here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#RRGGBB`. Every text colour has a contrast of at least 5:1 on window and surface."""

    window: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    ok: str
    warn: str
    bad: str
    paused: str
    tint: str
    """Behind what is selected or under the pointer."""
    dark: bool = False
    high_contrast: bool = False


LIGHT = Tokens(
    window="#F6F7F9",
    surface="#FFFFFF",
    sunken="#EEF0F4",
    line="#D5DAE1",
    text="#1B2430",
    muted="#566173",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    ok="#1B7A43",
    warn="#8A5A00",
    bad="#B3261E",
    paused="#5B5F97",
    tint="#E6EEFA",
)
DARK = Tokens(
    window="#14181D",
    surface="#1C2228",
    sunken="#101418",
    line="#343D47",
    text="#E7ECF2",
    muted="#A3AEBB",
    accent="#7DB2FF",
    on_accent="#0B1B33",
    ok="#6BD394",
    warn="#F0B95A",
    bad="#FF8A80",
    paused="#B4B8F0",
    tint="#243247",
    dark=True,
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels at 100 %, already scaled to the user's system font."""

    title: int
    section: int
    body: int
    secondary: int


def sizes_for(body: int) -> Sizes:
    """The type scale 22, 15, 13, 12 for a body text of this height; never below 13."""
    scale = max(1.0, body / 13)
    return Sizes(*(round(size * scale) for size in (22, 15, 13, 12)))
