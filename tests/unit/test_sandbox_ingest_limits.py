"""Bulk imports of the sandbox: signed addresses, budgets, time, and the failures that a test can switch on."""

from __future__ import annotations

import json
import time
from urllib.parse import urlsplit

import pytest

from tests.unit.sandbox_monday import CREATE_ITEM
from tests.unit.test_sandbox_ingest import START, UPSERT, Importer

FILE = "name,ext_key\nA,k1\nB,k2\nC,k3\nD,k4\n"


@pytest.fixture
def client() -> Importer:
    return Importer()


def test_the_address_of_a_file_is_good_for_ten_minutes(client: Importer) -> None:
    started = client.start()
    client.advance(seconds=599)
    assert client.put(started, FILE).status == 200
    late = client.start()
    client.advance(seconds=600)
    answer = client.put(late, FILE)
    assert answer.status == 403
    assert b"expired" in answer.body
    assert client.status(late)["status"] == "UPLOAD_PENDING"


def test_a_file_with_a_sign_in_or_in_another_form_is_refused(client: Importer) -> None:
    url = client.start()["upload_url"]
    body = FILE.encode()
    assert client.transfer("PUT", url, body, content_type="text/csv", authorization="token").status == 400
    assert client.transfer("PUT", url, body, content_type="application/json").status == 403
    assert client.transfer("PUT", url, body, content_type="text/csv", x_amz_checksum_crc32="AA==").status == 403
    assert client.transfer("POST", url, body, content_type="text/csv").status == 403
    assert client.transfer("PUT", url.replace("Signature=", "Signature=0"), body, content_type="text/csv").status == 403
    assert client.names() == []
    assert client.transfer("PUT", url, body, content_type="text/csv").status == 200


def test_a_file_sent_twice_counts_once(client: Importer) -> None:
    started = client.start(None)
    client.put(started, FILE)
    assert client.put(started, FILE).status == 200
    assert client.names() == ["A", "B", "C", "D"]


def test_each_status_gives_a_fresh_address_of_the_report(client: Importer) -> None:
    started = client.start()
    client.put(started, FILE)
    old = client.status(started)["report_url"]
    client.advance(seconds=600)
    assert client.transfer("GET", old).status == 403
    assert client.transfer("GET", client.status(started)["report_url"]).status == 200


def test_addresses_lead_to_the_host_that_was_asked(client: Importer) -> None:
    body = json.dumps({"query": START, "variables": {"board": client.target, "group": "topics", "match": UPSERT}})
    answer = json.loads(client.send(body.encode(), host="127.0.0.1:8123").body)
    assert urlsplit(answer["data"]["ingest_items"]["upload_url"]).netloc == "127.0.0.1:8123"


def test_an_hour_has_a_number_of_starts(client: Importer) -> None:
    client.account.ingest.starts_per_hour = 2
    client.start()
    client.advance(minutes=10)
    client.start()
    variables = {"board": client.target, "group": "topics", "match": UPSERT}
    answer = client.post(START, variables)
    (error,) = json.loads(answer.body)["errors"]
    assert (answer.status, error["extensions"]["code"]) == (429, "RATE_LIMIT_EXCEEDED")
    assert error["extensions"]["retryAfterMs"] == 50 * 60 * 1000
    client.advance(minutes=50)
    client.start()


def test_an_hour_has_a_number_of_rows_and_what_was_not_used_is_given_back(client: Importer) -> None:
    client.account.ingest.rows_per_hour = 6
    client.account.ingest.failing_values = frozenset({"k1"})
    assert client.run(FILE)["counts"]["failed"] == 1
    status = client.run(FILE.replace(",k", ",m"))
    assert (status["status"], status["failure_reason"]) == ("REJECTED", "ACCOUNT_CAPACITY_EXCEEDED")
    assert client.run("name,ext_key\nA,m1\nB,m2\nC,m3\n")["status"] == "COMPLETED"
    client.advance(hours=1)
    assert client.run(FILE.replace(",k", ",n"))["status"] == "COMPLETED"


def test_a_board_has_room_for_so_many_items_and_updates_need_none() -> None:
    client = Importer(items_per_board=4)
    assert client.run(FILE)["status"] == "COMPLETED"
    assert client.run(FILE)["counts"]["updated"] == 4
    assert client.run("name,ext_key\nA,k1\nE,k5\n")["failure_reason"] == "BOARD_CAPACITY_EXCEEDED"


def test_a_file_has_a_size_and_a_number_of_rows(client: Importer) -> None:
    client.account.ingest.max_rows = 3
    assert client.run(FILE)["failure_reason"] == "INVALID_UPLOAD"
    client.account.ingest.max_bytes = 30
    assert client.run(FILE)["failure_reason"] == "FILE_TOO_LARGE"


def test_rows_take_time_by_the_clock(client: Importer) -> None:
    client.account.ingest.job_seconds_per_row = 2.0
    started = client.start()
    client.put(started, FILE)
    assert client.status(started)["status"] == "PROCESSING"
    client.advance(seconds=5)
    assert client.names() == ["A", "B"]
    assert client.status(started)["progress_percentage"] == 50
    client.advance(seconds=3)
    assert client.status(started)["status"] == "COMPLETED"


def test_a_job_goes_on_while_nobody_asks(client: Importer) -> None:
    client.account.ingest.job_seconds_per_row = 2.0
    client.put(client.start(), FILE)
    client.advance(seconds=60)
    assert client.names() == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("is_matched_on_arrival", "copies"), [(False, 1), (True, 2)])
def test_imports_side_by_side_can_be_made_to_double(client: Importer, is_matched_on_arrival: bool, copies: int) -> None:
    client.account.ingest.job_seconds_per_row = 2.0
    client.account.ingest.is_matched_on_arrival = is_matched_on_arrival
    client.put(client.start(), FILE)
    client.put(client.start(), FILE)
    client.advance(seconds=60)
    assert client.names().count("A") == copies


@pytest.mark.parametrize("reason", ["PERMISSION_DENIED", "AUTHORIZATION_FAILED", "BOARD_CAPACITY_EXCEEDED"])
def test_a_refusal_can_be_switched_on(client: Importer, reason: str) -> None:
    client.account.ingest.failure = reason
    status = client.run(FILE)
    assert (status["status"], status["failure_reason"], status["report_url"]) == ("REJECTED", reason, None)
    assert client.names() == []


def test_a_defect_ends_a_job_midway(client: Importer) -> None:
    client.account.ingest.failure = "INTERNAL_ERROR"
    client.account.ingest.fail_after_rows = 2
    status = client.run(FILE)
    assert (status["status"], status["failure_reason"]) == ("FAILED", "INTERNAL_ERROR")
    assert client.names() == ["A", "B"]
    assert [row["serialNo"] for row in client.report(status)] == ["1", "2"]


def test_a_report_can_lack_rows_or_be_missing(client: Importer) -> None:
    client.account.ingest.left_out_of_report = frozenset({2})
    assert [row["serialNo"] for row in client.report(client.run(FILE))] == ["1", "3", "4"]
    client.account.ingest.is_report_missing = True
    status = client.run(FILE)
    assert (status["report_created"], status["report_url"]) == (False, None)


def test_mutations_can_take_time(client: Importer) -> None:
    client.account.service.mutation_s = 0.02
    began = time.monotonic()
    client.data(CREATE_ITEM, board=client.target, name="A")
    assert time.monotonic() - began >= 0.02
