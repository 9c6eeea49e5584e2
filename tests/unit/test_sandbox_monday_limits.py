"""The account's limits by the clock, and the bodies and headers with which monday tells of them."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest

from app.sandbox.http import Response
from tests.unit.sandbox_monday import CREATE_ITEM, PAGE, Client


def error(answer: Response) -> dict[str, Any]:
    (only,) = json.loads(answer.body)["errors"]
    assert isinstance(only, dict)
    return only


def creates(board: str, count: int) -> str:
    aliases = " ".join(f'a{n}: create_item(board_id: {board}, item_name: "x") {{ id }}' for n in range(count))
    return f"mutation {{ complexity {{ before query after reset_in_x_seconds }} {aliases} }}"


def test_a_create_costs_30001_points_and_aliases_add_up() -> None:
    client = Client()
    board = client.board()
    client.advance(minutes=1)
    answer = client.ask(creates(board, 2))
    assert answer["data"]["complexity"] == {
        "before": 10_000_000,
        "query": 60_002,
        "after": 9_939_998,
        "reset_in_x_seconds": 60,
    }
    left = client.data("{ complexity { before } }")["before"]
    assert left == pytest.approx(9_939_998, abs=5)


def test_reads_cost_by_the_items_they_return() -> None:
    client = Client()
    board = client.board(ext_key="text")
    for n in range(3):
        client.item(board, str(n))
    client.data(PAGE, board=board, limit=500)
    assert 3 <= client.account.requests[-1].complexity < 10


def test_a_page_is_estimated_by_its_limit() -> None:
    client = Client()
    board = client.board()
    query = f"""{{ complexity {{ query }}
      boards(ids: [{board}]) {{ items_page(limit: 500) {{ items {{ id column_values {{ text }} }} }} }} }}"""
    assert client.ask(query)["data"]["complexity"] == {"query": 2 + 500 * 2}


def test_what_fails_costs_next_to_nothing() -> None:
    client = Client()
    client.ask('mutation { create_item(board_id: 1, item_name: "x") { id } }')
    assert client.account.requests[-1].complexity == 0


def test_a_spent_minute_refuses_the_request_whole_and_comes_back() -> None:
    client = Client(complexity_per_minute=200_000)
    board = client.board()
    client.advance(minutes=1)
    assert client.ask(creates(board, 4))["data"]
    client.advance(seconds=20)
    answer = client.post(creates(board, 4))
    assert answer.status == 429
    assert answer.headers["Retry-After"] == "40"
    assert error(answer) == {
        "message": "Complexity budget exhausted",
        "extensions": {"code": "COMPLEXITY_BUDGET_EXHAUSTED", "status_code": 429, "retry_in_seconds": 40},
    }
    assert len(client.account.boards()[0].items) == 4
    client.advance(seconds=40)
    assert client.post(creates(board, 4)).status == 200


def test_one_query_may_cost_5_million_points() -> None:
    client = Client()
    board = client.board()
    answer = client.ask(creates(board, 167))
    assert answer["errors"][0]["extensions"]["code"] == "maxComplexityExceeded"
    assert client.ask(creates(board, 166))["data"]


def test_the_old_form_of_a_refusal_is_a_body_without_extensions() -> None:
    client = Client(complexity_per_minute=10, top_level_errors=True)
    body = json.loads(client.post(creates("1", 1)).body)
    assert body["error_code"] == "ComplexityException"
    assert body["status_code"] == 429
    assert "query cost 30001 budget remaining 10 out of 10 reset in 60 seconds" in body["error_message"]
    assert body["errors"] == [body["error_message"]]


def test_the_minute_rate_of_the_plan() -> None:
    client = Client(requests_per_minute=2)
    for _ in range(2):
        assert client.post("{ me { id } }").status == 200
    answer = client.post("{ me { id } }")
    assert (answer.status, answer.headers["Retry-After"]) == (429, "60")
    assert error(answer)["message"] == "Minute limit rate exceeded"
    client.advance(seconds=60)
    assert client.post("{ me { id } }").status == 200


def test_ten_seconds_of_one_address() -> None:
    client = Client(requests_per_10_s=1)
    client.post("{ me { id } }")
    assert error(client.post("{ me { id } }"))["extensions"]["code"] == "IP_RATE_LIMIT_EXCEEDED"
    client.advance(seconds=10)
    assert client.post("{ me { id } }").status == 200


@pytest.mark.parametrize(
    ("plan", "calls"), [("free", 1_000), ("standard", 1_000), ("pro", 10_000), ("enterprise", 25_000)]
)
def test_the_daily_limit_of_each_plan_is_told(plan: str, calls: int) -> None:
    assert Client(plan=plan).data("{ platform_api { daily_limit { total } } }") == {"daily_limit": {"total": calls}}


@pytest.mark.parametrize("status", [429, 200])
def test_a_spent_day_lasts_until_midnight_utc(status: int) -> None:
    client = Client(daily_calls=2, daily_limit_status=status)
    for _ in range(2):
        client.post("{ me { id } }")
    answer = client.post("{ me { id } }")
    assert answer.status == status
    assert error(answer)["extensions"]["code"] == "DAILY_LIMIT_EXCEEDED"
    assert answer.headers["Retry-After"] == str(15 * 3600)
    client.advance(hours=15)
    assert client.post("{ me { id } }").status == 200


def test_refused_calls_and_lone_complexity_queries_are_tenths_of_a_daily_call() -> None:
    client = Client(requests_per_minute=2)
    client.post("{ me { id } }")
    client.post("{ complexity { after } }")
    client.post("{ me { id } }")
    assert client.account.daily_calls_used == pytest.approx(1.2)


def test_boards_are_made_40_a_minute() -> None:
    client = Client(create_boards_per_minute=1)
    client.board()
    answer = client.post('mutation { create_board(board_name: "B", board_kind: public) { id } }')
    assert answer.status == 429
    assert error(answer)["message"] == "Call limit exceeded for CreateBoard"
    client.advance(minutes=1)
    assert client.board()


def test_asking_for_subitems_has_a_limit_of_its_own() -> None:
    client = Client(subitem_reads_per_minute=1)
    board = client.board()
    items = [client.item(board), client.item(board)]
    answer = client.post("query ($ids: [ID!]) { items(ids: $ids) { subitems { id } } }", {"ids": items})
    assert answer.status == 429
    assert json.loads(answer.body)["data"]["items"] == [{"subitems": []}, {"subitems": None}]
    assert error(answer)["path"] == ["items", 1, "subitems"]
    extensions = error(answer)["extensions"]
    assert (extensions["code"], extensions["retry_in_seconds"]) == ("FIELD_LIMIT_EXCEEDED", 60)
    assert extensions["error_data"] == {"entity": "subitems"}


class Held:
    """A request that is kept in flight until released."""

    def __init__(self, client: Client, query: str, **headers: str) -> None:
        self.answer: Response | None = None
        self._entered, self._released = threading.Event(), threading.Event()
        client.account.before_execute = self._hold
        self._thread = threading.Thread(target=self._send, args=(client, query, headers))
        self._thread.start()
        assert self._entered.wait(10)
        client.account.before_execute = None

    def _hold(self, names: tuple[str, ...]) -> None:
        self._entered.set()
        self._released.wait(10)

    def _send(self, client: Client, query: str, headers: dict[str, str]) -> None:
        self.answer = client.post(query, {}, **headers)

    def release(self) -> Response:
        self._released.set()
        self._thread.join(10)
        assert self.answer is not None
        return self.answer


def test_too_many_requests_at_once_are_refused() -> None:
    client = Client(concurrency=1)
    held = Held(client, "{ me { id } }")
    answer = client.post("{ me { id } }")
    assert held.release().status == 200
    assert (answer.status, error(answer)["extensions"]["code"]) == (429, "maxConcurrencyExceeded")
    assert client.post("{ me { id } }").status == 200


def test_the_same_key_twice_returns_the_first_answer_and_writes_once() -> None:
    client = Client()
    board = client.board()
    first = client.post(creates(board, 2), idempotency_key="k")
    client.advance(minutes=29)
    again = client.post(creates(board, 2), idempotency_key="k")
    assert again.body == first.body
    assert again.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    assert len(client.account.boards()[0].items) == 2
    client.advance(minutes=1)
    assert client.post(creates(board, 2), idempotency_key="k").body != first.body
    assert len(client.account.boards()[0].items) == 4


def test_a_partial_failure_is_replayed_too() -> None:
    client = Client()
    board = client.board()
    query = f"""mutation {{ a: create_item(board_id: {board}, item_name: "x") {{ id }}
      b: create_item(board_id: 1, item_name: "x") {{ id }} }}"""
    first = client.post(query, idempotency_key="k")
    assert client.post(query, idempotency_key="k").body == first.body
    assert len(client.account.boards()[0].items) == 1


def test_what_was_not_executed_leaves_its_key_free() -> None:
    client = Client(complexity_per_minute=10)
    board_query = creates("1", 1)
    assert client.post(board_query, idempotency_key="k").status == 429
    client.account.limits.complexity_per_minute = None
    answer = client.post(board_query, idempotency_key="k")
    assert (answer.status, "Idempotency-Replayed" in answer.headers) == (200, False)


def test_a_key_on_a_query_does_nothing() -> None:
    client = Client()
    first = client.post("{ me { id } }", idempotency_key="k")
    again = client.post("{ me { id } }", idempotency_key="k")
    assert first.body != again.body
    assert "Idempotency-Replayed" not in again.headers


def test_a_key_still_being_answered_conflicts() -> None:
    client = Client()
    board = client.board()
    held = Held(client, creates(board, 1), idempotency_key="k")
    answer = client.post(creates(board, 1), idempotency_key="k")
    assert (answer.status, answer.headers["Retry-After"]) == (409, "1")
    assert error(answer)["extensions"]["code"] == "IDEMPOTENCY_CONFLICT"
    first = held.release()
    assert client.post(creates(board, 1), idempotency_key="k").body == first.body
    assert len(client.account.boards()[0].items) == 1


def test_over_the_memory_budget_a_key_silently_does_not_help() -> None:
    client = Client(idempotency_bytes=100)
    board = client.board()
    answers = [client.post(creates(board, 1), idempotency_key="k") for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 200]
    assert len(client.account.boards()[0].items) == 2


def test_an_answer_over_1_mb_is_not_kept() -> None:
    client = Client()
    board = client.board(note="text")
    values = json.dumps({"note": "x" * 60_000})
    aliases = " ".join(
        f'a{n}: create_item(board_id: {board}, item_name: "x", column_values: $v) {{ column_values {{ text }} }}'
        for n in range(20)
    )
    query = f"mutation ($v: JSON) {{ {aliases} }}"
    for _ in range(2):
        client.post(query, {"v": values}, idempotency_key="k")
    assert len(client.account.boards()[0].items) == 40


def test_the_log_tells_what_was_asked_and_counters_what_was_written() -> None:
    client = Client()
    board = client.board()
    before = (client.account.calls, client.account.write_calls)
    client.post("{ me { id } account { id } }")
    client.post("mutation { complexity { after } }")
    for _ in range(2):
        client.post(CREATE_ITEM, {"board": board, "name": "x"}, idempotency_key="k")
    assert (client.account.calls - before[0], client.account.write_calls - before[1]) == (4, 2)
    read, lone, first, replay = list(client.account.requests)[-4:]
    assert (read.operations, read.is_write) == (("me", "account"), False)
    assert (lone.operations, lone.is_write) == (("complexity",), False)
    assert (first.operations, first.idempotency_key, first.replayed) == (("create_item",), "k", False)
    assert (replay.replayed, replay.complexity) == (True, 0)
