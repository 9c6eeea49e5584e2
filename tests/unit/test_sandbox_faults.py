"""Faults at work on real sockets: what the client sees, and whether the request was carried out all the same."""

from __future__ import annotations

import json
import threading
import time
from datetime import timedelta
from functools import partial
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from pathlib import Path

import pytest

from app.sandbox.fault_script import FaultScriptError, parse_script
from app.sandbox.faults import FaultPlan
from app.sandbox.sandbox import Sandbox
from tests.unit.sandbox_faults import NOW, SUPPLIERS, entry, playing


def test_an_answer_lost_before_the_effect_leaves_the_board_empty(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "lost_before", calls=[1])) as play:
        with pytest.raises(RemoteDisconnected):
            play.create("a")
        assert play.names() == []
        assert play.create("a").status == 200


def test_an_answer_lost_after_the_effect_leaves_the_item_on_the_board(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "lost_after", only="writes", calls=[1])) as play:
        assert play.read().status == 200
        with pytest.raises(RemoteDisconnected):
            play.create("a", key="k1")
        assert play.names() == ["a"]
        again = play.create("a", key="k1")
        assert again.headers["idempotency-replayed"] == "true"
        assert play.names() == ["a"]


@pytest.mark.parametrize(("when", "names"), [("before", []), ("after", ["a"])])
def test_a_reset_ends_the_connection_hard(tmp_path: Path, when: str, names: list[str]) -> None:
    with playing(tmp_path, entry("monday", "reset", when=when)) as play:
        with pytest.raises(ConnectionResetError) as caught:
            play.create("a")
        assert not isinstance(caught.value, RemoteDisconnected)  # that would be an orderly end
        assert play.names() == names
        assert play.sandbox.server.requests_seen[-1].status == 0


def test_a_truncated_answer_is_whole_http_around_half_a_json_text(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "truncated")) as play:
        answer = play.create("a")
        assert int(answer.headers["content-length"]) == len(answer.raw)
        with pytest.raises(json.JSONDecodeError):
            assert answer.body
        assert play.names() == ["a"]


def test_a_cut_off_answer_is_shorter_than_it_says(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "cut_off")) as play, pytest.raises(IncompleteRead):
        play.infor()


@pytest.mark.parametrize(
    ("kind", "status", "content", "raw", "is_carried_out"),
    [
        ("empty_body", 200, "application/json; charset=utf-8", b"", True),
        ("not_json", 200, "text/plain", b"OK", True),
        ("sign_in_page", 200, "text/html; charset=UTF-8", b"<!DOCTYPE html>", False),
        ("html_502", 502, "text/html; charset=UTF-8", b"<html><head><title>502 Bad Gateway", False),
        ("html_504", 504, "text/html; charset=UTF-8", b"<html><head><title>504 Gateway Time-out", True),
        ("server_error", 500, "text/plain", b"Internal Server Error", False),
    ],
)
def test_answers_of_something_between(
    tmp_path: Path, kind: str, status: int, content: str, raw: bytes, is_carried_out: bool
) -> None:
    with playing(tmp_path, "\n".join(entry(vendor, kind) for vendor in ("monday", "infor", "token"))) as play:
        for answer in (play.create("a"), play.infor(), play.sign_in()):
            assert (answer.status, answer.headers["content-type"]) == (status, content)
            assert answer.raw.startswith(raw)
            assert bool(answer.raw) is bool(raw)
        assert play.names() == (["a"] if is_carried_out else [])


def test_the_script_may_say_that_a_broken_answer_comes_after_the_effect(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "html_502", when="after")) as play:
        assert play.create("a").status == 502
        assert play.names() == ["a"]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_delay_lasts_until_it_is_over_or_the_faults_end(tmp_path: Path, when: str) -> None:
    with playing(tmp_path, entry("monday", "delay", seconds=60, when=when)) as play:
        statuses: list[int] = []
        waiting = threading.Thread(target=lambda: statuses.append(play.create("a").status))
        waiting.start()
        while not play.plan.log:
            time.sleep(0.001)
        play.plan.end()
        waiting.join(timeout=5)
        assert statuses == [200]
        assert play.names() == ["a"]


def test_a_slow_drip_brings_the_whole_answer_late(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "slow_drip", seconds=0.2, calls=[1])) as play:
        began = time.monotonic()
        slow = play.infor()
        assert time.monotonic() - began >= 0.2
        assert slow.raw == play.infor().raw


def test_faults_strike_the_calls_that_the_script_numbers(tmp_path: Path) -> None:
    script = entry("monday", "locked", only="writes", calls=[2, 4]) + entry(
        "monday", "internal_error", every=3, times=1
    )
    with playing(tmp_path, script) as play:
        statuses = [play.create(f"item {n}").status for n in range(1, 7)]
        assert statuses == [200, 423, 500, 423, 200, 200]
        assert play.read().status == 200
        assert [str(struck) for struck in play.plan.log] == [
            "fault 1: monday locked at call 2 (create_item)",
            "fault 2: monday internal_error at call 3 (create_item)",
            "fault 1: monday locked at call 4 (create_item)",
        ]
        assert play.plan.describe().startswith(
            "seed 1: monday locked writes calls=[2, 4]; monday internal_error every=3"
        )


def test_from_and_until_bound_the_calls(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "not_found", from_=2, until=3)) as play:
        assert [play.infor().status for _ in range(4)] == [200, 404, 404, 200]


@pytest.mark.parametrize(
    ("only", "path", "is_struck"),
    [
        ("CRS620MI", SUPPLIERS, True),
        ("LstSuppliers", SUPPLIERS, True),
        ("CRS620MI/LstSuppliers", SUPPLIERS, True),
        ("reads", SUPPLIERS, True),
        ("suppliers", SUPPLIERS, True),
        ("writes", SUPPLIERS, False),
        ("EXPORTMI", SUPPLIERS, False),
        ("purchase-orders", SUPPLIERS, False),
        ("purchase-orders", "M3/m3api-rest/v2/execute/EXPORTMI/Select?QERY=IAPUNO+from+MPHEAD", True),
        ("po-lines", "M3/m3api-rest/v2/execute/EXPORTMI/Select?QERY=IAPUNO+from+MPHEAD", False),
    ],
)
def test_a_fault_may_be_for_one_program_or_route_of_cloudsuite(
    tmp_path: Path, only: str, path: str, is_struck: bool
) -> None:
    with playing(tmp_path, entry("infor", "forbidden", only=only)) as play:
        assert (play.infor(path).status == 403) is is_struck


def test_a_fault_may_be_for_one_program_of_a_bulk(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "forbidden", only="GetBasicData")) as play:
        bulk = {"program": "CRS620MI", "transactions": [{"transaction": "GetBasicData", "record": {"SUNO": "S1000"}}]}
        assert play.infor("M3/m3api-rest/v2/execute", bulk).status == 403


def test_a_fault_may_be_for_one_route_on_the_boards(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "locked", only="suppliers")) as play:
        assert play.create("purchase-order:100:7000001").status == 200
        assert play.create("supplier:100:S1000").status == 423
        order, change = play.sandbox.monday.boards()[0].active[0], "change_multiple_column_values"
        supplier = play.sandbox.monday.add_item(play.board, "Acme", {"ext_key": "supplier:100:S1000"})
        query = f"mutation ($i: ID) {{ {change}(board_id: {play.board}, item_id: $i, column_values: {{}}) {{ id }} }}"
        assert play.monday(query.replace("{}", '"{}"'), i=order.id).status == 200
        assert play.monday(query.replace("{}", '"{}"'), i=supplier).status == 423


def test_a_token_fault_leaves_the_revocation_alone(tmp_path: Path) -> None:
    with playing(tmp_path, entry("token", "server_error")) as play:
        assert play.sign_in().status == 500
        assert play.send("POST", "/ACME_TST/as/revoke_token.oauth2", b"token=x").status == 401
    with playing(tmp_path, entry("token", "server_error", only="revoke")) as play:
        assert play.sign_in().status == 200
        assert play.send("POST", "/ACME_TST/as/revoke_token.oauth2", b"token=x").status == 500


@pytest.mark.parametrize(
    ("kind", "status", "is_there"),
    [("lost_before", 0, False), ("lost_after", 0, True), ("expired", 403, False), ("html_502", 502, False)],
)
def test_faults_reach_the_addresses_of_a_bulk_import(tmp_path: Path, kind: str, status: int, is_there: bool) -> None:
    script = entry("files", kind, only="upload", times=1) + entry("files", "truncated", only="report")
    with playing(tmp_path, script) as play:
        start = 'mutation ($b: ID!) { ingest_items(board_id: $b, group_id: "topics") { job_id upload_url } }'
        job = play.monday(start, b=play.board).body["data"]["ingest_items"]
        path = job["upload_url"].removeprefix(play.sandbox.server.url)
        upload = partial(play.send, "PUT", path, b"name,ext_key\na,k1\n", Content_Type="text/csv")
        if status:
            assert upload().status == status
        else:
            with pytest.raises((HTTPException, OSError)):
                upload()
        assert play.names() == (["a"] if is_there else [])
        assert upload().status == 200
        assert play.names() == ["a"]
        asked = "query ($j: ID!) { fetch_job_status(job_id: $j) { ... on ItemsJobStatus { report_url } } }"
        report = play.monday(asked, j=job["job_id"]).body["data"]["fetch_job_status"]["report_url"]
        answer = play.send("GET", report.removeprefix(play.sandbox.server.url))
        assert (answer.status, b"k1" in answer.raw) == (200, False)
        assert [struck.kind for struck in play.plan.log] == [kind, "truncated"]


def test_chance_is_the_same_for_the_same_seed_and_another_for_another(tmp_path: Path) -> None:
    def struck(seed: int) -> list[int]:
        with playing(tmp_path, entry("infor", "not_found", probability=0.3), seed) as play:
            for _ in range(40):
                play.infor("M3/m3api-rest/v2/execute/MNS150MI/GetUserData")
            return [entry.call for entry in play.plan.log]

    first = struck(1)
    assert 4 <= len(first) <= 20
    assert struck(1) == first
    assert struck(2) != first


def test_calls_of_many_threads_are_each_counted_once(tmp_path: Path) -> None:
    with playing(tmp_path, entry("infor", "not_found", every=2)) as play:
        threads = [threading.Thread(target=play.infor) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(struck.call for struck in play.plan.log) == list(range(2, 21, 2))


def test_the_end_ends_every_fault_and_sets_the_clock_right(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "clock_jump", calls=[1]) + entry("monday", "lost_before")) as play:
        play.create("a")
        assert play.sandbox.clock() == NOW + timedelta(hours=1)
        with pytest.raises(HTTPException):
            play.create("b")
        play.plan.end()
        assert play.create("c").status == 200
        assert play.sandbox.clock() == NOW


def test_a_clock_that_jumps_ends_tokens(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "clock_jump", seconds=7300)) as play:
        token = play.sandbox.ion.tokens.issue(7200, has_refresh_token=False).access_token
        play.read()
        assert not play.sandbox.ion.tokens.is_valid(token)


def test_a_sandbox_plays_a_script_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "faults.toml"
    path.write_text(entry("monday", "locked"), encoding="utf-8")
    with Sandbox(folder=tmp_path, purchase_orders=5, clock=lambda: NOW, faults=path) as sandbox:
        assert isinstance(sandbox.faults, FaultPlan)
        assert sandbox.faults.script == parse_script(entry("monday", "locked"))
        assert sandbox.server.interceptors == [sandbox.faults]
    path.write_text("[[fault]]\n", encoding="utf-8")
    with pytest.raises(FaultScriptError, match=r"faults\.toml, fault 1: vendor is missing; use monday, files"):
        Sandbox(folder=tmp_path, purchase_orders=5, faults=path)
