"""The file of a bulk import: which writes and cells go into it, in which form, and what stays for requests."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.columns import WRITABLE_TYPES
from app.domain.delivery import Op, Write
from app.domain.ingest import COLUMN_TYPES, MAX_ROWS, IngestRow
from app.domain.ports import BoardInfo
from app.monday.ingest_cells import FORMS, cell_text, is_faithful
from app.monday.ingest_file import file_limit, prepare, sort

BOARD = BoardInfo(
    "1001",
    "Suppliers",
    {"ext_key": "text", "note": "text", "status": "status", "kind": "dropdown", "due": "date", "land": "country"},
    group_id="topics",
    labels={"status": frozenset({"Active", "Blocked"}), "kind": frozenset({"A", "B"})},
)


def new(number: int = 1, **cells: Any) -> Write:
    key = f"supplier:100:S{number}"
    return Write(Op.CREATE, "1001", key, f"Supplier {number}", {"ext_key": key, **cells})


def changed(number: int = 1, **cells: Any) -> Write:
    return Write(Op.UPDATE, "1001", f"supplier:100:S{number}", f"Supplier {number}", cells, item_id="5001")


def lines(*writes: Write, board: BoardInfo = BOARD) -> list[list[str]]:
    body = prepare(sort(writes, board).rows).body
    return list(csv.reader(StringIO(body, newline="")))


def reason(write: Write, board: BoardInfo = BOARD) -> str:
    """Why it goes in a request."""
    ((_, why),) = sort([write], board).others
    return why


@pytest.mark.parametrize(
    ("column_type", "value", "text"),
    [
        ("text", "Müller, “X”\nline two", "Müller, “X”\nline two"),
        ("numbers", "4.50", "4.50"),
        ("long_text", {"text": "a\nb"}, "a\nb"),
        ("status", {"label": "On hold, later"}, "On hold, later"),
        ("dropdown", {"labels": ["A", "B"]}, "A, B"),
        ("date", {"date": "2026-11-24"}, "2026-11-24"),
        ("timeline", {"from": "2026-01-01", "to": "2026-01-31"}, "2026-01-01/2026-01-31"),
        ("email", {"email": "a@b.co", "text": "a@b.co"}, "a@b.co"),
        ("email", {"email": "a@b.co", "text": "Ann"}, "Ann <a@b.co>"),
        ("link", {"url": "https://x.org", "text": "https://x.org"}, "https://x.org"),
        ("link", {"url": "https://x.org", "text": "Site"}, "[Site](https://x.org)"),
        ("phone", {"phone": "+46812345678", "countryShortName": "SE"}, "+46812345678"),
        ("people", {"personsAndTeams": [{"id": 7, "kind": "person"}]}, "user:7"),
        ("people", {"personsAndTeams": [{"id": 8, "kind": "team"}]}, "team:8"),
        ("board_relation", {"item_ids": [11, "12"]}, "11,12"),
        ("checkbox", {"checked": "true"}, "true"),
        ("location", {"lat": "59.3", "lng": "18.1", "address": "Vasagatan 1"}, "59.3|18.1|Vasagatan 1"),
    ],
)
def test_cells_have_the_forms_that_monday_documents(column_type: str, value: Any, text: str) -> None:
    assert cell_text(column_type, value, is_update=False) == text


@pytest.mark.parametrize(
    ("column_type", "value"),
    [
        ("text", "<NULL>"),
        ("text", " padded "),
        ("text", "carriage\rreturn"),
        ("text", "nul\x00"),
        ("text", 5),
        ("numbers", ""),
        ("long_text", {"text": "<NULL>"}),
        ("status", {"index": 1}),
        ("status", {"label": "2023"}),
        ("dropdown", {"ids": [1]}),
        ("dropdown", {"labels": ["Nuts, bolts"]}),
        ("date", {"date": "2026-11-24", "time": "09:00:00"}),
        ("email", {"email": "a@b.co", "text": "Ann <boss>"}),
        ("link", {"url": "https://x.org/(a)", "text": "Site"}),
        ("phone", {"phone": "0812345678", "countryShortName": "SE"}),
        ("people", {"personsAndTeams": [{"id": 7, "kind": "person"}, {"id": 8, "kind": "person"}]}),
        ("board_relation", {"item_ids": list(range(1, 52))}),
        ("board_relation", {"$ref": ["supplier:100:S1"]}),
        ("location", {"lat": "59.3", "lng": "18.1", "address": "a|b"}),
        ("country", {"countryCode": "SE", "countryName": "Sweden"}),
        ("hour", {"hour": 1, "minute": 2}),
        ("rating", {"rating": 3}),
        ("week", {"week": {"startDate": "2026-03-16", "endDate": "2026-03-22"}}),
        ("tags", {"tag_ids": [1]}),
        ("mirror", "x"),
        ("", "x"),
    ],
)
def test_what_a_file_would_distort_goes_in_a_request(column_type: str, value: Any) -> None:
    assert cell_text(column_type, value, is_update=False) is None


@pytest.mark.parametrize("column_type", sorted(FORMS))
def test_clearing_is_written_out_in_updates_only(column_type: str) -> None:
    assert cell_text(column_type, None, is_update=True) == "<NULL>"
    assert cell_text(column_type, None, is_update=False) == ""


@given(column_type=st.sampled_from(sorted(FORMS)), value=st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["label", "labels", "text", "date", "email", "url", "phone", "item_ids", "address"]), inner),
    max_leaves=6,
))  # fmt: skip
def test_no_value_breaks_it_and_none_means_something_else_there(column_type: str, value: Any) -> None:
    text = cell_text(column_type, value, is_update=True)
    assert text is None or text == "<NULL>" or is_faithful(text)


def test_the_columns_of_imports_are_known_to_the_planner_alike() -> None:
    assert FORMS.keys() == COLUMN_TYPES
    assert WRITABLE_TYPES.keys() >= COLUMN_TYPES


def test_a_file_is_csv_with_name_and_key_first_and_empty_where_a_row_says_nothing() -> None:
    body = prepare(sort([new(1, note='a "b", c\nd'), changed(2, due=None)], BOARD).rows).body
    assert body == (
        'name,ext_key,due,note\r\nSupplier 1,supplier:100:S1,,"a ""b"", c\nd"\r\nSupplier 2,supplier:100:S2,<NULL>,\r\n'
    )


def test_the_same_rows_give_the_same_bytes() -> None:
    rows = sort([new(1, note="x", status={"label": "Active"}), new(2, due=None)], BOARD).rows
    assert prepare(rows) == prepare(rows)
    assert prepare(rows).size == 2


def test_cells_that_imports_do_not_take_are_left_over_and_the_row_goes() -> None:
    country = {"countryCode": "SE", "countryName": "Sweden"}
    (row,) = sort([new(1, land=country, note="x", gone="y")], BOARD).rows
    assert row.leftover == {"land": country, "gone": "y"}
    assert row.write.cells == {"ext_key": "supplier:100:S1", "note": "x"}


def test_no_more_relation_columns_than_monday_takes() -> None:
    relations = {f"rel_{number}": "board_relation" for number in range(7)}
    board = replace(BOARD, columns={**BOARD.columns, **relations})
    (row,) = sort([new(1, **{name: {"item_ids": [5]} for name in relations})], board).rows
    assert sorted(row.leftover) == ["rel_5", "rel_6"]


def test_the_first_carrier_of_each_new_label_goes_ahead_in_a_request() -> None:
    writes = [
        new(1, status={"label": "Active"}),
        new(2, status={"label": "active"}),
        new(3, status={"label": "active"}),
        new(4, kind={"labels": ["A", "C"]}),
        new(5, kind={"labels": ["C"]}),
    ]
    ordered = sort(writes, BOARD)
    assert [write.key[-2:] for write in ordered.seeds] == ["S2", "S4"]
    assert [row.write.key[-2:] for row in ordered.rows] == ["S1", "S3", "S5"]
    assert all(write.create_labels for write in ordered.seeds)


@pytest.mark.parametrize(
    "write",
    [
        Write(Op.CREATE_SUBITEM, "1001", "po-line:1", "Line", parent_item_id="5"),
        Write(Op.ARCHIVE, "1001", "supplier:100:S1", item_id="5"),
        replace(changed(1), name=None),
        replace(new(1), name=" "),
        replace(new(1), name="x" * 256),
        replace(new(1), name="<NULL>"),
        replace(new(1), key="<NULL>"),
        replace(new(1), key=" supplier"),
        replace(new(1), key=""),
        replace(changed(1), group_id="group_mm1"),
    ],
)
def test_what_cannot_be_imported_by_its_key_goes_in_a_request(write: Write) -> None:
    assert reason(write).endswith(".")


def test_a_board_without_a_text_column_for_the_key_or_a_group_takes_no_file() -> None:
    assert "ext_key" in reason(new(1), replace(BOARD, columns={"ext_key": "numbers"}))
    assert "group" in reason(new(1), replace(BOARD, group_id=""))


def test_keys_that_differ_in_case_only_do_not_share_a_file() -> None:
    ordered = sort([new(1), replace(new(1), key="SUPPLIER:100:s1")], BOARD)
    assert len(ordered.rows) == len(ordered.others) == 1


def test_a_file_has_at_most_ten_thousand_rows_and_a_size() -> None:
    rows = [IngestRow(new(number)) for number in range(MAX_ROWS + 5)]
    assert file_limit(rows) == MAX_ROWS
    assert file_limit(rows[:7]) == 7
    assert file_limit([]) == 0
    large = [IngestRow(new(number), {"note": "x" * 1024 * 1024}) for number in range(40)]
    assert file_limit(large) == 31
    assert file_limit([IngestRow(new(1), {"note": "x" * 40 * 1024 * 1024})]) == 1


TEXTS = st.text(alphabet=st.characters(exclude_characters="\r\x00", exclude_categories=["Cs"]), max_size=20)


@given(notes=st.lists(TEXTS, min_size=1, max_size=5))
def test_texts_come_out_of_the_file_as_they_went_in(notes: list[str]) -> None:
    writes = [new(number, note=note) for number, note in enumerate(notes)]
    ordered = sort(writes, BOARD)
    rows = lines(*writes)[1:]
    assert len(ordered.rows) == len(rows) == len(notes)
    for note, row, cells in zip(notes, ordered.rows, rows, strict=True):
        assert row.leftover == {"note": note} if "note" in row.leftover else cells[2:] in ([note], [])
