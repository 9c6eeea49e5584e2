"""Several sources as one: M3 and CSI of a tenant, or several sites of CSI."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from app.domain.cursor import Window
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Page, Source, SourceField
from app.domain.routes import RouteId


class Part(Source, Protocol):
    """A source that may not offer every route. Keys of another part are none of its records."""

    def routes(self) -> tuple[RouteId, ...]: ...


class JoinedSource:
    """The parts one after the other. A part that refuses a route stops no other; its refusal comes last."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        yield from self._from_each(route, lambda part: part.pages(route, window, cancel))

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        yield from self._from_each(route, lambda part: part.reread(route, keys, cancel))

    def _from_each(self, route: RouteId, read: Callable[[Part], Iterator[Page]]) -> Iterator[Page]:
        refused: SourceRefused | None = None
        for part in self._offering(route):
            try:
                yield from read(part)
            except SourceRefused as why:
                refused = refused or why
        if refused is not None:
            raise refused

    def fields(self, route: RouteId) -> list[SourceField]:
        found = {field.name: field for part in reversed(self._offering(route)) for field in part.fields(route)}
        return list(found.values())

    def check(self, cancel: Cancel) -> str:
        return "; ".join(part.check(cancel) for part in self._parts)

    def routes(self) -> tuple[RouteId, ...]:
        """Offered by any of them, in delivery order."""
        return tuple(route for route in RouteId if self._offering(route))

    def _offering(self, route: RouteId) -> list[Part]:
        return [part for part in self._parts if route in part.routes()]
