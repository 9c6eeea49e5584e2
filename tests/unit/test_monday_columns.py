"""A board's description, in all forms that its settings have had."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BoardRefused
from app.domain.ports import ColumnSpec
from app.monday.columns import board_info, key_of, missing_columns


def board(*columns: dict[str, Any]) -> dict[str, Any]:
    return {"id": "1", "name": "Suppliers", "columns": [{"archived": False, **column} for column in columns]}


def test_groups_are_those_that_are_there() -> None:
    groups = [
        {"id": "topics", "title": "Open", "archived": None, "deleted": None},
        {"id": "g2", "title": "Old", "archived": True},
        {"id": "g3", "title": "Away", "deleted": True},
        {"id": "g4"},
        {"title": "odd"},
    ]
    assert board_info({**board(), "groups": groups}).groups == {"topics": "Open", "g4": ""}
    assert board_info({**board(), "groups": "odd"}).groups == {}


@pytest.mark.parametrize(
    "settings",
    [
        {
            "labels": [
                {"id": 1, "label": "Done", "is_deactivated": False},
                {"id": 2, "label": "Old", "is_deactivated": True},
            ]
        },
        {"labels": {"1": "Done", "5": ""}},
        {"labels": {"1": {"label": "Done", "index": 0}}},
        {"labels": [{"id": 1, "name": "Done"}, {"id": 2, "name": "Old"}], "deactivated_labels": [2]},
        {"labels": ["Done"]},
    ],
)
@pytest.mark.parametrize("as_text", [False, True])
def test_labels_in_all_forms(settings: dict[str, Any], as_text: bool) -> None:
    column = {"id": "status", "type": "status", "settings": json.dumps(settings) if as_text else settings}
    assert board_info(board(column)).labels == {"status": frozenset({"Done"})}


@pytest.mark.parametrize(
    "settings",
    [{"boardIds": [900]}, {"board_ids": ["900"]}, {"boardId": 900}, '{"boardIds":[900]}', {"boardIds": ["900"]}],
)
def test_the_hidden_board_in_all_forms(settings: object) -> None:
    assert board_info(board({"id": "sub", "type": "subtasks", "settings": settings})).subitem_board_id == "900"


@pytest.mark.parametrize("settings", [None, {}, "", "[", {"boardIds": []}, {"boardIds": None}, {"boardIds": ["x"]}])
def test_no_hidden_board_yet(settings: object) -> None:
    assert board_info(board({"id": "sub", "type": "subtasks", "settings": settings})).subitem_board_id is None


def test_archived_columns_do_not_count() -> None:
    info = board_info(board({"id": "a", "type": "text"}, {"id": "b", "type": "text", "archived": True}))
    assert info.columns == {"a": "text"}


def test_an_id_of_an_archived_column_cannot_be_given_again() -> None:
    described = board({"id": "amount", "type": "numbers", "archived": True})
    with pytest.raises(BoardRefused, match="Column amount on board Suppliers is archived") as caught:
        missing_columns(described, [ColumnSpec("amount", "Amount", "numbers")])
    assert "Restore the column" in caught.value.hint


def test_only_what_is_not_there_is_missing() -> None:
    wanted = [ColumnSpec("a", "A", "text"), ColumnSpec("b", "B", "text")]
    assert missing_columns(board({"id": "a", "type": "text"}), wanted) == wanted[1:]


@pytest.mark.parametrize(
    ("item", "key"),
    [
        ({"column_values": [{"id": "ext_key", "text": "supplier:1:A"}]}, "supplier:1:A"),
        ({"column_values": [{"id": "ext_key", "text": None}]}, ""),
        ({"column_values": []}, ""),
        ({}, ""),
    ],
)
def test_the_key_of_an_item(item: dict[str, Any], key: str) -> None:
    assert key_of(item) == key


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "settings", "labels", "columns", "boardIds", "label", "top_group"]), inner
        )
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(["id", "name", "columns", "top_group", "groups", "items_limit", "url"]), JSON))
def test_an_odd_description_harms_nothing(described: dict[str, Any]) -> None:
    board_info(described)
