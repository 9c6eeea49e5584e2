"""Faults on the boards themselves: half a batch, reads that lag, colleagues."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.unit.sandbox_faults import Play, entry, playing


def test_some_writes_of_a_request_fail_and_the_others_are_carried_out(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "partial_failure", fields=[1])) as play:
        answer = play.create("a", "b", "c")
        assert answer.status == 200
        data = answer.body["data"]
        assert data["w1"] is None
        assert data["w0"]["id"]
        assert data["w2"]["id"]
        (error,) = answer.body["errors"]
        assert error["path"] == ["w1"]
        assert error["message"] == "Internal server error"
        assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
        assert play.names() == ["a", "c"]


def test_the_half_done_answer_is_replayed_under_its_key(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "partial_failure", fields=[0], calls=[1])) as play:
        first, again = play.create("a", "b", key="k"), play.create("a", "b", key="k")
        assert first.raw == again.raw
        assert again.headers["idempotency-replayed"] == "true"
        assert play.names() == ["b"]


def test_chance_fails_some_writes_but_neither_none_nor_all(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "partial_failure")) as play:
        for number in range(10):
            before = len(play.names())
            play.create(f"{number}a", f"{number}b", f"{number}c")
            assert 1 <= len(play.names()) - before <= 2


def test_a_single_write_is_no_batch_to_fail_in_part(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "partial_failure", times=1)) as play:
        assert play.create("a").body["data"]["w0"]["id"]
        assert play.plan.log == ()


def test_a_whole_batch_fails_write_by_write(tmp_path: Path) -> None:
    words = {"code": "ColumnValueException", "message": "No such value"}
    with playing(tmp_path, entry("monday", "batch_failure", **words)) as play:
        answer = play.create("a", "b")
        assert answer.status == 200
        assert [answer.body["data"][key] for key in ("w0", "w1")] == [None, None]
        assert [error["path"] for error in answer.body["errors"]] == [["w0"], ["w1"]]
        assert {error["extensions"]["code"] for error in answer.body["errors"]} == {"ColumnValueException"}
        assert play.names() == []


def test_a_lagging_read_does_not_find_what_was_just_written(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "stale_reads", calls=[1])) as play:
        play.create("a")
        assert found(play) == []
        assert found(play) == ["a"]


def found(play: Play) -> list[str]:
    rule = '{rules: [{column_id: "ext_key", compare_value: ["a"], operator: any_of}]}'
    query = f"{{ boards(ids: [{play.board}]) {{ items_page(query_params: {rule}) {{ items {{ name }} }} }} }}"
    (board,) = play.monday(query).body["data"]["boards"]
    return [item["name"] for item in board["items_page"]["items"]]


@pytest.mark.parametrize(("kind", "state"), [("item_deleted", "deleted"), ("item_archived", "archived")])
@pytest.mark.parametrize("keys", [{"key": "supplier:100:S1"}, {"route": "suppliers"}])
def test_a_colleague_takes_an_item_away(tmp_path: Path, kind: str, state: str, keys: dict[str, Any]) -> None:
    with playing(tmp_path, entry("monday", kind, times=1, **keys)) as play:
        play.create("purchase-order:100:7", "supplier:100:S1")
        assert len(play.names()) == 2
        play.read()
        assert play.names() == ["purchase-order:100:7"]
        assert [item.state for board in play.sandbox.monday.boards() for item in board.items] == ["active", state]


def test_a_colleague_types_a_key_that_is_taken(tmp_path: Path) -> None:
    with playing(tmp_path, entry("monday", "duplicate_key", times=1)) as play:
        play.create("a")
        play.read()
        (board,) = play.sandbox.monday.boards()
        assert Counter(item.texts["ext_key"] for item in board.active) == {"a": 2}
        play.read()
        assert len(board.active) == 2
