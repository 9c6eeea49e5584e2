"""Every way in which M3 answers: rows, no rows, no, half a list, and what is no answer at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import ConnectorError, SourceRefused, Unreachable
from app.infor.m3_reply import Row, read_one, read_results
from app.net.http import Reply

WHAT = "PPS200MI/GetHead"


def reply(body: Any, status: int = 200) -> Reply:
    return Reply(status, {}, body if isinstance(body, bytes) else json.dumps(body).encode())


def rows(body: Any, status: int = 200) -> list[Row]:
    found, broken = read_one(reply(body, status), WHAT).listed(WHAT)
    assert broken is None
    return found


V2_ROW: dict[str, Any] = {
    "results": [{"transaction": "GetHead", "records": [{"SUNO": "S1000     ", "SUNM": "Acme  "}]}]
}
V2_NOK: dict[str, Any] = {
    "transaction": "GetHead",
    "errorMessage": "Purchase order number 9999 does not exist      PUNO      WPU0103",
    "errorCode": "WPU0103",
    "errorField": "PUNO",
    "errorType": "ServerReturnedNOK",
}
V1_ROW: dict[str, Any] = {
    "NameValue": [{"Name": "SUNO", "Value": "S1000   "}, {"Name": "SUNM", "Value": "Acme"}],
    "RowIndex": 0,
}
V1_NOK: dict[str, Any] = {
    "Message": "Not authorized for company 0    ",
    "@type": "ServerReturnedNOK",
    "@code": "XAU0008",
    "@field": "CONO",
}
V1: dict[str, Any] = {"Program": "CRS620MI", "Transaction": "LstSuppliers"}


@pytest.mark.parametrize(
    "body",
    [
        V2_ROW,
        {"results": V2_ROW["results"][0]},
        {"results": [{"records": V2_ROW["results"][0]["records"][0]}]},
        {"results": [{"records": [V1_ROW]}]},
        {**V1, "MIRecord": [V1_ROW]},
        {**V1, "MIRecord": V1_ROW, "Metadata": {"Field": {"@name": "SUNO"}}},
    ],
)
def test_rows_come_out_alike_whatever_the_version_and_collapsed_arrays(body: Any) -> None:
    assert rows(body) == [{"SUNO": "S1000", "SUNM": "Acme"}]


def test_a_collapsed_single_value_is_a_row_too() -> None:
    assert rows({**V1, "MIRecord": {"NameValue": {"Name": "SUNO", "Value": "S1"}}}) == [{"SUNO": "S1"}]


def test_leading_blanks_stay_and_numbers_keep_every_digit() -> None:
    raw = b'{"results": [{"records": [{"A": "  x ", "B": 12345678901234567.100, "C": null, "D": 7, "E": true}]}]}'
    assert rows(raw) == [{"A": "  x", "B": "12345678901234567.100", "C": "", "D": "7", "E": "1"}]


@pytest.mark.parametrize(
    "body",
    [
        {"results": [{"transaction": "Lst", "records": []}]},
        {"results": [{"transaction": "Lst", "records": None}]},
        V1,
        {**V1, "MIRecord": []},
        {**V1, "MIRecord": None},
        {"results": [{"errorCode": "XRE0103", "errorMessage": "Record does not exist", "records": []}]},
        {"@code": "XRE0103", "@type": "ServerReturnedNOK", "Message": "Record does not exist"},
    ],
)
def test_a_list_without_rows_is_empty(body: Any) -> None:
    assert rows(body) == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"results": [{**V2_NOK, "records": []}]}, 200),
        ({"results": [V2_NOK]}, 200),
        ({"results": [V2_NOK]}, 400),
        (V2_NOK, 400),
        ({**V2_NOK, "wasTerminated": False}, 400),
    ],
)
def test_no_is_understood_in_every_place_it_is_said(body: Any, status: int) -> None:
    with pytest.raises(SourceRefused) as caught:
        rows(body, status)
    assert caught.value.code == "WPU0103"
    assert caught.value.message == (
        "M3 refuses PPS200MI/GetHead: Purchase order number 9999 does not exist (field PUNO)."
    )


def test_a_missing_authorisation_names_the_program_to_ask_for() -> None:
    with pytest.raises(SourceRefused, match="Not authorized for company 0") as caught:
        rows(V1_NOK)
    assert "PPS200MI" in caught.value.hint
    assert "SES400" in caught.value.hint


@pytest.mark.parametrize("kind", ["TransactionNotFound", "MandatoryInputFieldNotFound", "InputFieldTooLong"])
def test_mistakes_in_the_call_are_refusals_with_a_hint(kind: str) -> None:
    with pytest.raises(SourceRefused) as caught:
        rows({"errorType": kind, "errorMessage": "x"}, 400)
    assert caught.value.code == kind
    assert caught.value.hint


@pytest.mark.parametrize(
    "body",
    [
        {**V1, "MIRecord": [V1_ROW], "ErrorMessage": {**V1_NOK, "@code": "CPF9898", "Message": "Designed to fail!"}},
        {"results": [{"records": [{"SUNO": "S1000"}], "errorCode": "CPF9898", "errorMessage": "Designed to fail!"}]},
    ],
)
def test_a_list_that_breaks_half_way_gives_its_rows_and_the_reason(body: Any) -> None:
    found, broken = read_one(reply(body), WHAT).listed(WHAT)
    assert [row["SUNO"] for row in found] == ["S1000"]
    assert isinstance(broken, Unreachable)
    assert "Designed to fail!" in broken.message


def test_a_bulk_call_that_m3_ended_early_is_an_error() -> None:
    body = {"results": [], "wasTerminated": True, "terminationReason": "Too many errors"}
    with pytest.raises(Unreachable, match="Too many errors"):
        read_results(reply(body), WHAT)


def test_results_of_a_bulk_call_keep_their_order() -> None:
    results = read_results(reply({"results": [V2_ROW["results"][0], V2_NOK]}), WHAT)
    assert [len(result.rows) for result in results] == [1, 0]
    assert results[1].error is not None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Sign in</html>",
        b'{"results": [',
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"message": "Too fast"}',
        b'{"results": [{}]}',
        b'{"results": []}',
        b'{"results": ["x"]}',
        b'{"results": [{"records": ["x"]}]}',
        b'{"results": [{"records": [{"A": {"b": 1}}]}]}',
        b'{"MIRecord": [{"NameValue": ["x"]}]}',
        b'{"MIRecord": [5]}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_answer_is_never_an_empty_list(body: bytes) -> None:
    with pytest.raises(Unreachable):
        read_one(reply(body), WHAT)


def test_a_bare_400_is_a_refusal() -> None:
    for body in (b"", b"<html>", b'{"message": "Bad Request"}'):
        with pytest.raises(SourceRefused, match="HTTP 400"):
            read_one(reply(body, 400), WHAT)


NAMES = [
    "results",
    "records",
    "MIRecord",
    "NameValue",
    "Name",
    "Value",
    "errorCode",
    "errorMessage",
    "Message",
    "@code",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)


@settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(NAMES), VALUES) | VALUES, st.sampled_from([200, 400]))
def test_any_body_gives_results_or_a_sentence(body: Any, status: int) -> None:
    try:
        results = read_results(reply(body, status), WHAT)
    except ConnectorError as error:
        assert error.message
    else:
        assert all(isinstance(value, str) for result in results for row in result.rows for value in row.values())
