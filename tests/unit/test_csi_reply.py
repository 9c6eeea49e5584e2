"""What CSI's REST service says, in every form in which it says it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.domain.errors import ConnectorError, SourceRefused, Unreachable
from app.infor.csi_reply import Loaded, read_configurations, read_load, read_properties
from app.net.http import Reply


def reply(body: Any, status: int = 200) -> Reply:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status, {}, raw)


def load(body: Any, status: int = 200) -> Loaded:
    return read_load(reply(body, status), "SLVendors", ("VendNum", "Name"))


ROW = {"VendNum": "  S1000", "Name": "Acme"}


@pytest.mark.parametrize(
    "body",
    [
        {"Items": [ROW], "Bookmark": "<B/>", "MoreRowsExist": True, "Success": True, "Message": None},
        {"items": [ROW], "bookmark": "<B/>", "moreRowsExist": "true", "success": "True"},
        {
            "Items": [[{"Name": "VendNum", "Value": "  S1000"}, {"Name": "Name", "Value": "Acme"}]],
            "Bookmark": "<B/>",
            "MoreRowsExist": True,
            "Message": "Success",
            "MessageCode": 0,
        },
        {"Items": [["  S1000", "Acme"]], "Bookmark": "<B/>", "MoreRowsExist": True, "Message": None, "MessageCode": 0},
    ],
)
def test_rows_come_out_alike_whatever_the_version(body: Any) -> None:
    assert load(body) == Loaded([ROW], "<B/>", has_more=True)


def test_null_is_blank_numbers_keep_their_digits_and_nothing_is_nothing() -> None:
    body = b'{"Items":[{"A":null,"B":98765432109.12345678,"C":true}],"Success":true}'
    assert load(body).rows == [{"A": "", "B": "98765432109.12345678", "C": "1"}]
    items: list[list[Any] | None] = [None, []]
    for nothing in items:
        assert load({"Items": nothing, "Success": True, "MoreRowsExist": None}) == Loaded([], "", None)


REFUSALS = [
    ("User requires [Read] privilege for SLVendors", "NoPrivilege", "SLVendors"),
    ("User is not licensed to use this form", "NotLicensed", "licence"),
    ("IDO not found", "IdoNotFound", "IDO SLVendors"),
    ("Configuration ACME_TST_X does not exist.", "NoConfiguration", "ACME_TST_DALS"),
    ("Property Foo does not exist on IDO SLVendors.", "NoProperty", "IDO Definitions"),
    ("IllegalFilterException: near x", "IllegalFilter", "support"),
    ("Invalid token", "InvalidSession", "again"),
    ("Something else", "Refused", "administrator"),
    (None, "Refused", "administrator"),
]


@pytest.mark.parametrize(("message", "code", "hint"), REFUSALS)
@pytest.mark.parametrize("items", [None, [], "absent"])
@pytest.mark.parametrize("says_no", [{"Success": False}, {"Success": "false"}, {"Success": None}, {"MessageCode": 450}])
def test_no_is_understood_in_every_form(
    message: str | None, code: str, hint: str, items: Any, says_no: dict[str, Any]
) -> None:
    body = {**says_no, "Message": message, **({} if items == "absent" else {"Items": items})}
    for status in (200, 400):
        with pytest.raises(SourceRefused, match="SLVendors") as refused:
            load(body, status)
        assert refused.value.code == code
        assert hint in refused.value.hint
        assert (message or "no reason given").rstrip(".") in refused.value.message


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<html>Sign in</html>", "no JSON object"),
        ([], "no JSON object"),
        ({}, "no Items"),
        ({"Success": True}, "no Items"),
        ({"Items": {}, "Success": True}, "no list"),
        ({"Items": ["x"], "Success": True}, "neither"),
        ({"Items": [["x"]], "Success": True}, "1 values in place of 2"),
        ({"Items": [{"A": []}], "Success": True}, "no text"),
        ({"Items": [], "Success": "maybe"}, "neither true nor false"),
        ({"Items": [], "Success": True, "MoreRowsExist": "x"}, "MoreRowsExist"),
    ],
)
def test_what_is_not_understood_is_an_error_and_not_an_empty_list(body: Any, why: str) -> None:
    with pytest.raises(Unreachable, match=why):
        load(body)


def test_a_bare_400_is_a_refusal() -> None:
    with pytest.raises(SourceRefused, match="400"):
        load(b"Bad request", 400)


def test_properties_and_configurations_in_the_forms_they_come_in() -> None:
    for found in (["A", "B"], [{"Name": "A"}, {"Name": "B"}], [{"PropertyName": "A"}, {"PropertyName": "B"}]):
        assert read_properties(reply({"Properties": found, "Methods": []}), "SLPos") == {"A", "B"}
    assert read_configurations(reply({"Configurations": ["ACME_TST_DALS", ""], "MessageCode": 0})) == ["ACME_TST_DALS"]
    bad: list[Any] = [{"Success": True}, {"Properties": [], "Success": True}, {"Properties": [None], "Success": True}]
    for body in bad:
        with pytest.raises(ConnectorError):
            read_properties(reply(body), "SLPos")
    with pytest.raises(Unreachable):
        read_configurations(reply({"Success": True}))
