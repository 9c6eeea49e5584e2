"""The pages in the order of the navigation, and the assistant that is not in it.

Each is imported when it is first opened, or by `import_pages` before that: the start stays short.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from app.desktop import text
from app.desktop.bridge import Bridge
from app.desktop.look import Look
from app.desktop.pages.page import Page

MODULES = ("activity", "attention", "mapping", "connections", "settings", "help", "set_up")


def import_pages() -> None:
    """For a worker, when the start is over: so that no page keeps its first visitor waiting."""
    for name in MODULES:
        import_module(f"app.desktop.pages.{name}")


@dataclass(frozen=True, slots=True)
class PageEntry:
    name: str
    title: str
    make: Callable[[Bridge, Look], Page]
    in_navigation: bool = True

    @property
    def icon(self) -> str:
        return self.name


def _overview(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.overview import OverviewPage  # noqa: PLC0415

    return OverviewPage(bridge, look)


def _attention(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.attention import AttentionPage  # noqa: PLC0415

    return AttentionPage(bridge, look)


def _activity(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.activity import ActivityPage  # noqa: PLC0415

    return ActivityPage(bridge, look)


def _mapping(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.mapping import MappingPage  # noqa: PLC0415

    return MappingPage(bridge, look)


def _connections(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.connections import ConnectionsPage  # noqa: PLC0415

    return ConnectionsPage(bridge, look)


def _settings(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.settings import SettingsPage  # noqa: PLC0415

    return SettingsPage(bridge, look)


def _help(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.help import HelpPage  # noqa: PLC0415

    return HelpPage(bridge, look)


def _set_up(bridge: Bridge, look: Look) -> Page:
    from app.desktop.pages.set_up import SetUpPage  # noqa: PLC0415

    return SetUpPage(bridge, look)


def directory() -> tuple[PageEntry, ...]:
    return (
        PageEntry("overview", text.tr("Overview"), _overview),
        PageEntry("attention", text.tr("Needs attention"), _attention),
        PageEntry("activity", text.tr("Activity"), _activity),
        PageEntry("mapping", text.tr("Mapping"), _mapping),
        PageEntry("connections", text.tr("Connections"), _connections),
        PageEntry("settings", text.tr("Settings"), _settings),
        PageEntry("help", text.tr("Help"), _help),
        PageEntry("set up", text.tr("Set up"), _set_up, in_navigation=False),
    )
