"""Rows that are stored as they are: recognised without making a record, and never at the price of a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.records import Record
from app.domain.routes import RouteId
from app.infor.recognise import Recogniser
from app.sandbox.http import Proceed, Request, Response
from app.store.database import SqliteStore
from tests.flow.world import world

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
LINES = RouteId.PO_LINES


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "connector.sqlite", lambda: NOW)
    yield store
    store.close()


class Read:
    """Reads rows of suppliers as the readers do, and keeps what it read as a run does."""

    def __init__(self, store: SqliteStore, rules: str = "rules") -> None:
        self.store = store
        self.recogniser = Recogniser(store.records, rules)

    def __call__(self, *rows: Mapping[str, str], marks: tuple[str, ...] = ()) -> list[str]:
        """The names that records were made for."""

        def make(at: int) -> Record:
            return Record(RouteId.SUPPLIERS, f"supplier:100:{rows[at]['SUNO']}", {"name": rows[at]["SUNM"]})

        page = self.recogniser.page(rows, make, marks=marks)
        assert len(page.known) + len({record.key for record in page.records}) == len({row["SUNO"] for row in rows})
        self.store.records.save(page.records, NOW)
        self.store.records.know_rows(page.row_hashes)
        return [str(record.fields["name"]) for record in page.records]


def row(number: str, name: str) -> dict[str, str]:
    return {"SUNO": number, "SUNM": name}


def test_a_record_is_made_of_a_row_that_is_new_or_changed_and_of_no_other(store: SqliteStore) -> None:
    read = Read(store)
    many = [row(f"S{number}", f"n{number}") for number in range(1_200)]
    assert len(read(*many)) == 1_200
    assert read(*many) == []
    assert read(row("S1", "n1"), row("S2", "other"), row("S9999", "new")) == ["other", "new"]
    # As it was before the last change is a change too.
    assert read(row("S2", "n2")) == ["n2"]
    assert read(row("S2", "n2")) == []


def test_other_rules_marks_or_columns_make_every_record_anew(store: SqliteStore) -> None:
    read = Read(store)
    read(row("S1", "a"), row("S2", "b"))
    assert Read(store, "other rules")(row("S1", "a")) == ["a"]
    assert read(row("S2", "b"), marks=("2",)) == ["b"]
    assert read({"SUNM": "b", "SUNO": "S2"}) == ["b"]
    # A value that holds what stands between values is told from two values.
    read({"SUNO": "S3", "SUNM": "a\x1fb", "CUCD": "c"})
    assert read({"SUNO": "S3", "SUNM": "a", "CUCD": "b\x1fc"}) == ["a"]
    assert [one.key for one in read.recogniser.of_nothing().page([row("S2", "b")], lambda _: _supplier()).records]


def _supplier() -> Record:
    return Record(RouteId.SUPPLIERS, "supplier:100:S2", {"name": "b"})


def test_of_two_rows_with_one_key_the_later_one_counts_every_time(store: SqliteStore) -> None:
    read = Read(store)
    first, second = row("S1", "first"), row("S1", "second")
    for _ in range(3):
        read(first, second)
        assert store.records.get(["supplier:100:S1"])["supplier:100:S1"].fields["name"] == "second"


def test_a_record_that_is_saved_another_way_or_forgotten_is_made_again(store: SqliteStore) -> None:
    read = Read(store)
    read(row("S1", "a"))
    store.records.save([Record(RouteId.SUPPLIERS, "supplier:100:S1", {"name": "from elsewhere"})], NOW)
    assert read(row("S1", "a")) == ["a"]
    store.records.know_rows({"supplier:100:S1": None, "supplier:100:absent": None})
    assert read(row("S1", "a")) == ["a"]


def test_lines_follow_their_header_and_a_row_that_was_unreadable_comes_back(tmp_path: Path) -> None:
    with world(tmp_path, purchase_orders=2) as here:
        here.sync(LINES)
        business = here.sandbox.business
        order, line = business.purchase_orders[0], business.po_lines[-1]
        records = here.facade._deps.store.records
        key = business.ext_key("po-lines", business.lines_of(order.number)[0])
        # Of the header only: the line's own row stays as it is, stamp included.
        business.change("purchase-orders", order.number, currency="JPY")
        counts = here.sync(LINES, full=True).routes[LINES]
        assert counts.unchanged < counts.read
        assert records.get([key])[key].fields["currency"] == "JPY"

        good, bad = str(line.unit_price).encode(), b"many"

        def spoilt(request: Request, proceed: Proceed) -> Response:
            answer = proceed()
            if request.path == "/v2":
                return answer
            return replace(answer, body=answer.body.replace(good, bad))

        here.sandbox.server.interceptors.append(spoilt)
        here.sync(LINES, full=True)
        assert business.ext_key("po-lines", line) in {failed.key for failed in here.facade.failed(LINES)}
        here.sandbox.server.interceptors.remove(spoilt)
        here.sync(LINES, full=True)
        assert here.facade.failed(LINES) == []
