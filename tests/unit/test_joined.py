"""Several sources as one: what one part refuses keeps no other part's records back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest

from app.domain.cursor import Window
from app.domain.errors import SourceRefused
from app.domain.ports import Cancel, Page, SourceField
from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.joined import JoinedSource
from app.net.cancel import CancelFlag

SUPPLIERS, LINES = RouteId.SUPPLIERS, RouteId.INVOICE_LINES
ALL = Window(None, datetime(2026, 11, 24, tzinfo=UTC))


class Place:
    """A part with one supplier of its own, or one that refuses."""

    def __init__(self, name: str, *, refuses: bool = False, routes: tuple[RouteId, ...] = (SUPPLIERS,)) -> None:
        self.name = name
        self._refuses = refuses
        self._routes = routes

    def pages(self, route: RouteId, window: Window, cancel: Cancel) -> Iterator[Page]:
        if self._refuses:
            raise SourceRefused(f"{self.name} refuses.", hint="Ask there.")
        yield Page((Record(route, f"supplier:{self.name}:S1", {"name": self.name}, {}),), (), None)

    def reread(self, route: RouteId, keys: Sequence[str], cancel: Cancel) -> Iterator[Page]:
        yield from self.pages(route, ALL, cancel)

    def fields(self, route: RouteId) -> list[SourceField]:
        return [SourceField("name", f"Name at {self.name}", "", "text"), SourceField(self.name, self.name, "", "text")]

    def check(self, cancel: Cancel) -> str:
        return f"ACME, {self.name}"

    def routes(self) -> tuple[RouteId, ...]:
        return self._routes


def keys(pages: Iterator[Page], found: list[str]) -> None:
    for page in pages:
        found += [record.key for record in page.records]


@pytest.mark.parametrize("first", ["100", "DALS"])
def test_a_part_that_refuses_stops_no_other_and_is_told_last(first: str) -> None:
    parts = [Place("100", refuses=first == "100"), Place("DALS", refuses=first == "DALS")]
    source, other = JoinedSource(parts), {"100": "DALS", "DALS": "100"}[first]
    for pages in (
        source.pages(SUPPLIERS, ALL, CancelFlag()),
        source.reread(SUPPLIERS, ["supplier:100:S1", "supplier:DALS:S1"], CancelFlag()),
    ):
        found: list[str] = []
        with pytest.raises(SourceRefused, match=first):
            keys(pages, found)
        assert found == [f"supplier:{other}:S1"]


def test_a_route_is_read_where_it_is_offered() -> None:
    source = JoinedSource([Place("100", routes=(SUPPLIERS, LINES)), Place("DALS")])
    assert source.routes() == (SUPPLIERS, LINES)
    found: list[str] = []
    keys(source.pages(LINES, ALL, CancelFlag()), found)
    assert found == ["supplier:100:S1"]


def test_fields_of_all_parts_with_the_first_one_s_titles() -> None:
    source = JoinedSource([Place("100"), Place("DALS")])
    titles = {field.name: field.title for field in source.fields(SUPPLIERS)}
    assert titles == {"name": "Name at 100", "100": "100", "DALS": "DALS"}
    assert source.check(CancelFlag()) == "ACME, 100; ACME, DALS"
