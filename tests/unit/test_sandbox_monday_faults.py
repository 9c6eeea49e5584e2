"""The published refusals of monday that can be put in place of the account's answer."""

from __future__ import annotations

import json

import pytest

from app.sandbox.monday_faults import FAULTS

PAGES = {"bad-gateway", "gateway-timeout"}


@pytest.mark.parametrize("name", sorted(FAULTS.keys() - PAGES))
def test_a_refusal_is_json_that_names_its_reason(name: str) -> None:
    body = json.loads(FAULTS[name].body)
    message = body.get("error_message") or body["errors"][0]["message"]
    assert message
    assert "data" not in body or not body["data"]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_gateway_answers_with_a_page_and_not_with_json(name: str) -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(FAULTS[name].body)


def test_the_old_complexity_body_is_the_published_one() -> None:
    body = json.loads(FAULTS["complexity-old"].body)
    message = "Complexity budget exhausted, query cost 30001 budget remaining 19986 out of 1000000 reset in 3 seconds"
    assert body == {
        "error_code": "ComplexityException",
        "status_code": 429,
        "error_message": message,
        "error_data": {},
        "errors": [message],
        "account_id": 18888528,
    }


def test_refusals_that_say_when_to_come_back() -> None:
    assert FAULTS["minute-rate"].headers["Retry-After"] == "20"
    assert json.loads(FAULTS["ingest-rate"].body)["errors"][0]["extensions"]["retryAfterMs"] == 30_000
