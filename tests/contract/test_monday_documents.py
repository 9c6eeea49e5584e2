"""Every document that the app sends is valid against monday's published schema, and so are its variables."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, build_schema, parse, validate
from graphql.execution.values import get_variable_values

from app.domain.delivery import Op, Write
from app.domain.ports import ColumnSpec
from app.monday import queries
from app.monday.queries import Document

SCHEMA = Path(__file__).parents[3] / "shared" / "monday" / "schema-2026-10.graphql"


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    if not SCHEMA.exists():
        pytest.skip("monday's schema is not beside this checkout; get it from api.monday.com/v2/get_schema?format=sdl")
    return build_schema(SCHEMA.read_text(encoding="utf-8"))


def problems(schema: GraphQLSchema, document: Document) -> list[str]:
    node = parse(document.text)
    found = [error.message for error in validate(schema, node)]
    operation = node.definitions[0]
    assert isinstance(operation, OperationDefinitionNode)
    values = get_variable_values(schema, operation.variable_definitions or (), dict(document.variables))
    coerced: Any = values
    return found + ([error.message for error in coerced] if isinstance(coerced, list) else [])


def write(op: Op, index: int = 0, **changes: Any) -> Write:
    fields: dict[str, Any] = {
        "op": op,
        "board_id": "1001",
        "key": f"supplier:100:S{index}",
        "name": f'Müller "{index}" ${{x}}',
        "cells": {"ext_key": f"supplier:100:S{index}", "amount": "12.50", "due_date": None},
        "item_id": "5001" if op in (Op.UPDATE, Op.ARCHIVE) else None,
        "parent_item_id": "5000" if op is Op.CREATE_SUBITEM else None,
        **changes,
    }
    return Write(**fields)


COLUMNS = (
    ColumnSpec("ext_key", "Key", "text"),
    ColumnSpec("status", "Status", "status", labels=tuple(f"Label {n}" for n in range(40))),
    ColumnSpec("kind", "Kind", "dropdown", labels=("A", "B")),
    ColumnSpec("mood", "Mood", "status"),
    ColumnSpec("supplier", "Supplier", "board_relation", board_ids=("1001", "1002")),
    ColumnSpec("amount", "Amount", "numbers"),
    ColumnSpec("due", "Due", "date"),
    ColumnSpec("", "Subitems", "subtasks"),
)

DOCUMENTS: Mapping[str, Callable[[], Document]] = {
    "account": lambda: Document(queries.ACCOUNT, {}),
    "me": lambda: Document(queries.ME, {}),
    "board": lambda: queries.board("1001"),
    "create_board": lambda: queries.create_board("Suppliers", None),
    "create_board in a workspace": lambda: queries.create_board("Suppliers", "77"),
    "create_columns": lambda: queries.create_columns("1001", COLUMNS),
    "create_groups": lambda: queries.create_groups("1001", ["Anna", '"){id}']),
    "items": lambda: queries.items("1001"),
    "items with cells": lambda: queries.items("1001", columns=["status", "supplier"]),
    "next_items with cells": lambda: queries.next_items("MSw5NzI4", ["status", "supplier"]),
    "find": lambda: queries.items("1001", ["supplier:100:S1", "supplier:100:S2"]),
    "ingest": lambda: queries.ingest("1001", "topics"),
    "job": lambda: queries.job("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
    "next_items": lambda: queries.next_items("MSw5NzI4"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_valid(schema: GraphQLSchema, name: str) -> None:
    assert problems(schema, DOCUMENTS[name]()) == []


@pytest.mark.parametrize("op", Op)
@pytest.mark.parametrize("size", [1, 2, 50])
def test_batches_of_each_kind_are_valid(schema: GraphQLSchema, op: Op, size: int) -> None:
    assert problems(schema, queries.write_items([write(op, index) for index in range(size)])) == []


def test_mixed_batches_are_valid(schema: GraphQLSchema) -> None:
    for ops in itertools.product(Op, repeat=3):
        assert problems(schema, queries.write_items([write(op, index) for index, op in enumerate(ops)])) == []


def test_moves_alone_and_beside_changes_are_valid(schema: GraphQLSchema) -> None:
    moves = [
        write(Op.UPDATE, 0, group_id="g"),
        write(Op.UPDATE, 1, group_id="g", cells={}, name=None),
        write(Op.CREATE, 2),
    ]
    assert problems(schema, queries.write_items(moves)) == []


def test_a_wrong_document_would_be_noticed(schema: GraphQLSchema) -> None:
    assert problems(schema, Document("query{boards{nothing_like_it}}", {}))
    assert problems(schema, Document(queries.ITEMS, {"ids": ["1"], "limit": "many", "columns": []}))


def test_all_documents_of_the_module_are_covered() -> None:
    constants = {value for name, value in vars(queries).items() if name.isupper() and isinstance(value, str)}
    texts = {make().text for make in DOCUMENTS.values()}
    assert {text for text in constants if text.startswith(("query", "mutation"))} <= texts


HOSTILE = ('"){id} delete_board(board_id:1){id} x:me(', "\\u0022", "$w0_item", "}}", "\n#")


@pytest.mark.parametrize("text", HOSTILE)
def test_values_never_reach_the_text(text: str) -> None:
    def writes(value: str) -> Sequence[Write]:
        return [write(op, name=value, cells={value: value}, key=value, board_id=value, item_id=value) for op in Op]

    assert queries.write_items(writes(text)).text == queries.write_items(writes("x")).text
    assert queries.items(text, [text]).text == queries.items("x", ["x"]).text
    assert queries.create_groups(text, [text]).text == queries.create_groups("x", ["x"]).text
    column = ColumnSpec(text, text, "status", labels=(text,))
    assert queries.create_columns(text, [column]).text == queries.create_columns("1", [COLUMNS[1]]).text


def test_cells_travel_as_a_text_that_holds_json() -> None:
    """monday's JSON arguments take a string (monday docs, changing column values)."""
    document = queries.write_items([write(Op.UPDATE, name="New name", cells={"amount": "12.50", "due_date": None})])
    cells = document.variables["w0_cells"]
    assert isinstance(cells, str)
    assert json.loads(cells) == {"amount": "12.50", "due_date": None, "name": "New name"}
    nameless = queries.write_items([write(Op.UPDATE, name=None, cells={"amount": "1"})])
    assert nameless.variables["w0_cells"] == '{"amount":"1"}'


def test_labels_are_made_only_where_the_write_says_so() -> None:
    writes = [write(Op.CREATE, create_labels=True), write(Op.CREATE, create_labels=False)]
    variables = queries.write_items(writes).variables
    assert (variables["w0_labels"], variables["w1_labels"]) == (True, False)


def test_each_of_forty_labels_has_a_colour_of_its_own() -> None:
    assert len(set(queries.COLORS)) == 40
