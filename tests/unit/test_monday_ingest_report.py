"""The end of a bulk import: its status, report and reasons, read into one verdict for each row."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.delivery import Kind
from app.domain.ingest import OTHER_ITEM, ROW_FAILED, ROW_INVALID
from app.monday.ingest_report import Line, Status, read_report, read_status, unavailable, verdicts

LIVE = (
    b"serialNo,status,itemId,error,color1,date1\n"
    b"1,success,12559470820,,,\n"
    b'2,validation_error,,"[color1]: Label ""NotALabel"" is invalid for column ""color1""",'
    b'"Label ""NotALabel"" is invalid for column ""color1""",\n'
)


def done(**counts: int) -> Status:
    return Status("COMPLETED", counts)


def test_the_report_as_it_was_seen_live() -> None:
    report = read_report(LIVE)
    assert report is not None
    first, second, third = verdicts(done(created=1), report, [None, None, None])
    assert (first.kind, first.item_id) == (Kind.DONE, "12559470820")
    assert (second.kind, second.code) == (Kind.REJECTED, ROW_INVALID)
    assert 'Label "NotALabel" is invalid' in second.text
    assert third.kind is Kind.UNCERTAIN


@pytest.mark.parametrize(
    ("word", "item_id", "error", "kind", "code"),
    [
        ("success", "7", "", Kind.DONE, ""),
        ("updated", "7", "", Kind.DONE, ""),
        ("CREATED", "7", "", Kind.DONE, ""),
        ("", "7", "", Kind.DONE, ""),
        ("success", "", "", Kind.UNCERTAIN, ROW_FAILED),
        ("skipped", "7", "", Kind.UNCERTAIN, ROW_FAILED),
        ("failed", "7", "", Kind.UNCERTAIN, ROW_FAILED),
        ("execution_error", "", "Timeout", Kind.UNCERTAIN, ROW_FAILED),
        ("success", "7", "half of it", Kind.UNCERTAIN, ROW_FAILED),
        ("INVALID", "", "bad", Kind.REJECTED, ROW_INVALID),
    ],
)
def test_words_that_nobody_documents(word: str, item_id: str, error: str, kind: Kind, code: str) -> None:
    (verdict,) = verdicts(done(created=1), {1: Line(word, item_id, error)}, [None])
    assert (verdict.kind, verdict.code) == (kind, code)


def test_another_item_than_the_known_one_is_told() -> None:
    same, other = verdicts(done(updated=2), {1: Line("success", "7", ""), 2: Line("success", "8", "")}, ["7", "9"])
    assert (same.code, same.item_id) == ("", "7")
    assert (other.kind, other.code, other.item_id) == (Kind.DONE, OTHER_ITEM, "8")


def test_a_report_that_says_more_than_the_counts_is_not_believed() -> None:
    report = {1: Line("success", "7", ""), 2: Line("success", "8", ""), 3: Line("invalid", "", "x")}
    kinds = [verdict.kind for verdict in verdicts(done(created=1, updated=0, invalid=1), report, [None] * 3)]
    assert kinds == [Kind.UNCERTAIN, Kind.UNCERTAIN, Kind.REJECTED]
    assert verdicts(done(), report, [None] * 3)[0].kind is Kind.DONE


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe", b"<html>no report</html>\nx\n", b"number,status\n1,success\n"],
)
def test_what_is_no_report_is_none(body: bytes) -> None:
    assert read_report(body) is None


@pytest.mark.parametrize("cut", range(len(b"1,success,12559470820,,,")))
def test_a_report_that_is_cut_anywhere_in_a_row_tells_nothing_of_it(cut: int) -> None:
    whole, _, _ = LIVE.partition(b"1,success")
    report = read_report(whole + b"1,success,12559470820,,,"[:cut])
    assert report is not None
    assert {line.item_id for line in report.values()} <= {"12559470820"}


def test_a_row_told_of_twice_differently_is_left_out() -> None:
    body = b"\xef\xbb\xbfserialNo,status,itemId,error\n1,success,7,\n1,success,8,\n2,success,9,\n2,success,9,\nx,,,\n"
    report = read_report(body)
    assert report is not None
    assert report.keys() == {2}


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_break_it(body: bytes) -> None:
    read_report(body)
    read_report(b"serialNo,status,itemId,error\n" + body)


JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["status", "counts", "failure_reason", "report_url"]), JSON))
def test_no_status_breaks_it(fields: dict[str, Any]) -> None:
    status = read_status({"fetch_job_status": fields})
    assert len(verdicts(status, None, [None, "5"])) == 2
    read_status({"fetch_job_status": list(fields)})


def test_counts_decide_whether_a_rejected_job_had_no_effect() -> None:
    untouched = Status("REJECTED", {"created": 0}, reason="INVALID_UPLOAD", message="Unknown columns: amount")
    assert "Unknown columns: amount" in unavailable(untouched)
    assert verdicts(untouched, None, [None])[0].kind is Kind.THROTTLED
    touched = Status("REJECTED", {"created": 3}, reason="INVALID_UPLOAD")
    assert unavailable(touched) == ""
    assert verdicts(touched, None, [None])[0].kind is Kind.UNCERTAIN


@pytest.mark.parametrize("reason", ["INTERNAL_ERROR", "SOMETHING_NEW", ""])
def test_reasons_that_say_nothing_leave_all_uncertain(reason: str) -> None:
    for state in ("FAILED", "REJECTED"):
        (verdict,) = verdicts(Status(state, reason=reason, message="Sorry"), None, [None])
        assert verdict.kind is Kind.UNCERTAIN
        assert verdict.text


def test_the_address_of_the_report_is_not_shown() -> None:
    status = read_status({"fetch_job_status": {"status": "COMPLETED", "report_url": "https://s3/secret"}})
    assert "secret" not in repr(status)
