"""Tables through EXPORTMI: rows told apart, read to the end, and never in a wrong order without saying so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

import pytest

from app.domain.errors import Unreachable
from app.infor.exportmi import Export, TableRead, parse_replies
from app.infor.mi import M3Context, Mi
from app.infor.mi_rest import MiRest
from app.sandbox.http import Request, Response
from tests.infor_rig import Connection, MovedClock, Patience, as_json, ionapi_for, serving

COLUMNS = ("IAPUNO", "IASUNO", "IACOAM")
HEADER = "IAPUNO§IASUNO§IACOAM"


def parsed(*replies: str) -> list[tuple[str, ...]]:
    return [tuple(row.values.values()) for row in parse_replies((HEADER, *replies), COLUMNS, 1)]


def test_values_stand_between_separators() -> None:
    assert parsed("1§S1§5.00", "2§§") == [("1", "S1", "5.00"), ("2", "", "")]


@pytest.mark.parametrize("header", [HEADER, "§" + HEADER, " " + HEADER, HEADER + "§", HEADER.replace("§", "?")])
def test_a_stray_separator_and_a_translated_one_are_understood(header: str) -> None:
    separator = "?" if "?" in header else "§"
    rows = parse_replies([header, separator.join(("1", "S1", "5"))], COLUMNS, 1)
    assert [row.values for row in rows] == [{"IAPUNO": "1", "IASUNO": "S1", "IACOAM": "5"}]


def test_a_stray_separator_before_a_row_is_not_a_value() -> None:
    assert parsed("§1§S1§5", " 2§S2§6") == [("1", "S1", "5"), ("2", "S2", "6")]


@pytest.mark.parametrize(
    "header", ["1§S1§5", "IAPUNO§IACOAM§IASUNO", "IAPUNO§IASUNO", "IAPUNOIASUNOIACOAM", "", "xIAPUNO§"]
)
def test_anything_but_the_names_at_the_start_is_no_answer(header: str) -> None:
    with pytest.raises(Unreachable, match="names of the columns"):
        parse_replies([header, "1§S1§5"], COLUMNS, 1)


def test_no_replies_are_no_rows() -> None:
    assert parse_replies([], COLUMNS, 1) == []
    assert parse_replies([HEADER], COLUMNS, 1) == []


@pytest.mark.parametrize("reply", ["1§S§1§5§x", "1§S1", "1"])
def test_a_row_of_the_wrong_width_keeps_its_key_and_says_why(reply: str) -> None:
    (row,) = parse_replies([HEADER, reply], COLUMNS, 1)
    assert (row.key, row.values) == (("1",), {"REPL": reply})
    assert "in place of 3" in row.problem


def test_a_row_as_long_as_the_reply_may_be_cut() -> None:
    (row,) = parse_replies([HEADER, "1§" + "x" * 980 + "§5"], COLUMNS, 1)
    assert "984" in row.problem


NAMES = ("EPYEA4", "EPJRNO", "EPSINO")


class Ledger:
    """A table of these columns behind EXPORTMI that understands the conditions the reader writes."""

    def __init__(self, rows: list[tuple[int, int, str]], order: Callable[[tuple[int, int, str]], object] | None = None):
        self.rows = sorted(rows, key=order) if order else rows  # type: ignore[arg-type]
        self.limit = 10**9
        self.queries: list[str] = []

    def __call__(self, request: Request) -> Response:
        if request.path.endswith("oauth2"):
            return as_json({"access_token": "t"})
        given = dict(parse_qsl(request.query))
        query = given["QERY"]
        self.queries.append(query.partition(" where ")[2])
        columns = query.partition(" from ")[0].split(", ")
        meets = [row for row in self.rows if self._meets(row, query.partition(" where ")[2])]
        places = [NAMES.index(column) for column in columns]
        replies = ["§".join(columns), *("§".join(str(row[at]) for at in places) for row in meets)]
        most = min(int(given["maxrecs"]) or 10**9, self.limit)
        return as_json({"results": [{"records": [{"REPL": reply} for reply in replies[:most]]}]})

    def _meets(self, row: tuple[int, int, str], where: str) -> bool:
        if not where:
            return True
        return any(all(self._holds(row, part) for part in either.split(" and ")) for either in where.split(" or "))

    def _holds(self, row: tuple[int, int, str], condition: str) -> bool:
        found = re.fullmatch(r"(\w+) (>=|=|>) '?(\d+)'?", condition)
        assert found is not None
        value, literal = row[NAMES.index(found[1])], int(found[3])
        return bool({">=": int(value) >= literal, "=": int(value) == literal, ">": int(value) > literal}[found[2]])


LEDGER = TableRead("FPLEDG", NAMES, ("EPYEA4", "EPJRNO"), numeric=frozenset({"EPYEA4", "EPJRNO"}))


def read(ledger: Ledger, page_size: int) -> list[list[tuple[int, int, str]]]:
    with serving(ledger) as (url, _):
        export = Export(Mi(MiRest(Connection(ionapi_for(url), MovedClock()).gateway), M3Context("100")), page_size)
        pages = export.pages(LEDGER, Patience())
        return [[(int(row.key[0]), int(row.key[1]), row.values["EPSINO"]) for row in page] for page in pages]


def rows_of(journals: Mapping[tuple[int, int], int]) -> list[tuple[int, int, str]]:
    return [(year, journal, str(at)) for (year, journal), count in journals.items() for at in range(count)]


JOURNALS = rows_of({(year, journal): 1 + journal % 3 for year in (2024, 2025, 2026) for journal in range(1, 30)})


@pytest.mark.parametrize("page_size", [4, 7, 10, 50, 1000])
def test_all_rows_come_once_with_each_journal_whole(page_size: int) -> None:
    pages = read(Ledger(JOURNALS), page_size)
    assert [row for page in pages for row in page] == JOURNALS
    seen: set[tuple[int, int]] = set()
    for page in pages:
        keys = {row[:2] for row in page}
        assert not keys & seen
        seen |= keys


def test_a_journal_larger_than_a_page_is_read_whole() -> None:
    rows = rows_of({(2025, 1): 3, (2025, 2): 60, (2026, 1): 2})
    assert [row for page in read(Ledger(rows), 5) for row in page] == rows


@pytest.mark.parametrize("limit", [100, 101])
@pytest.mark.parametrize("count", [98, 99, 100, 101, 200, 250])
def test_a_limit_of_the_servers_own_cuts_nothing_off(count: int, limit: int) -> None:
    ledger = Ledger(rows_of({(2026, journal): 1 for journal in range(1, count + 1)}))
    ledger.limit = limit
    assert sum(len(page) for page in read(ledger, 1000)) == count


def test_rows_in_another_order_are_said_and_not_lost() -> None:
    with pytest.raises(Unreachable, match="key order"):
        read(Ledger(JOURNALS, order=lambda row: row[2]), 10)
    with pytest.raises(Unreachable, match="key order"):
        read(Ledger(JOURNALS, order=lambda row: (-row[0], -row[1])), 10)


def test_text_keys_in_an_order_of_the_databases_own_are_said_too() -> None:
    ledger = Ledger([(2026, 1, str(number)) for number in range(100, 160)], order=lambda row: row[2][::-1])
    by_text = TableRead("FPLEDG", ("EPSINO",), ("EPSINO",))
    with serving(ledger) as (url, _), pytest.raises(Unreachable, match="key order"):
        export = Export(Mi(MiRest(Connection(ionapi_for(url), MovedClock()).gateway), M3Context("100")), 25)
        list(export.pages(by_text, Patience()))


def test_a_group_that_no_page_can_hold_is_said() -> None:
    with pytest.raises(Unreachable, match="share one key"):
        read(Ledger(rows_of({(2026, 1): 41_000})), 10_000)


def test_queries_are_plain_conjunctions() -> None:
    ledger = Ledger(JOURNALS)
    read(ledger, 10)
    assert ledger.queries[0] == ""
    assert ledger.queries[1].startswith("EPYEA4 = 2024 and EPJRNO >= ")
    assert not any("(" in query or " or " in query for query in ledger.queries)


def test_many_keys_are_asked_in_queries_that_stay_short() -> None:
    ledger = Ledger(JOURNALS)
    terms = [f"EPYEA4 = {year} and EPJRNO = {journal}" for year in (2024, 2025, 2026) for journal in range(1, 30)]
    with serving(ledger) as (url, _):
        export = Export(Mi(MiRest(Connection(ionapi_for(url), MovedClock()).gateway), M3Context("100")), 10)
        found = [row for page in export.rows(LEDGER, terms, Patience()) for row in page]
    assert len(found) == len(JOURNALS)
    assert 1 < len(ledger.queries) < 5
    assert max(len(query) for query in ledger.queries) < 2000
