"""The remote control: a person changes CloudSuite's records while the sandbox runs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from app.sandbox.business import Business
from app.sandbox.control import Control
from app.sandbox.http import Request


@pytest.fixture
def business() -> Business:
    return Business(purchase_orders=10, clock=lambda: datetime(2026, 11, 24, tzinfo=UTC))


def order(business: Business, **body: Any) -> tuple[int, dict[str, Any]]:
    request = Request("POST", "/sandbox/business", "", {}, json.dumps(body).encode())
    response = Control(business).handle(request)
    return response.status, json.loads(response.body)


def test_state_counts_the_records(business: Business) -> None:
    response = Control(business).handle(Request("GET", "/sandbox/state", "", {}, b""))
    assert json.loads(response.body)["purchase-orders"] == 10


def test_change_add_close_delete_remove(business: Business) -> None:
    status, body = order(
        business, action="change", route="suppliers", key="supplier:100:S1000", fields={"name": "Neu GmbH"}
    )
    assert (status, body["record"]["name"]) == (200, "Neu GmbH")
    status, body = order(business, action="add", route="purchase-orders", fields={"lines": 2})
    number = body["record"]["key"]
    assert len(business.lines_of(number)) == 2
    for action, want in (("close", "85"), ("delete", "99")):
        assert order(business, action=action, route="purchase-orders", key=number)[1]["record"]["lowest_status"] == want
    assert order(business, action="remove", route="purchase-orders", key=number) == (200, {"ok": True, "record": None})
    for route, key in (("suppliers", None), ("gl-accounts", None), ("po-lines", "7000001"), ("invoices", "7000001")):
        assert order(business, action="add", route=route, key=key)[0] == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"action": "change", "route": "suppliers", "key": "S9"}, 404),
        ({"action": "explode", "route": "suppliers"}, 404),
        ({"action": "change", "route": "suppliers", "key": "S1000", "fields": {"colour": "red"}}, 400),
        ({"action": "add", "route": "suppliers", "key": "S1000"}, 400),
        ({"route": "suppliers"}, 404),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(business: Business, body: dict[str, Any], status: int) -> None:
    answered, content = order(business, **body)
    assert answered == status
    assert content["error"]


def test_only_two_addresses(business: Business) -> None:
    assert Control(business).handle(Request("GET", "/sandbox/other", "", {}, b"")).status == 404
