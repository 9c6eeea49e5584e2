"""The schema, and documents read against it: parsed and validated once, refused the way monday words it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    build_schema,
    parse,
    validate,
)
from graphql.language import BREAK, Visitor, visit

from app.sandbox.monday_errors import Json

MAX_KEPT = 256


@cache
def schema() -> GraphQLSchema:
    """Our part of monday's schema, which is not changed after this."""
    text = resources.files("app.sandbox").joinpath("monday.graphql").read_text(encoding="utf-8")
    built = build_schema(text)
    cell = built.type_map["ColumnValue"]
    assert isinstance(cell, GraphQLInterfaceType)  # noqa: S101 - the SDL beside this file says so
    cell.resolve_type = lambda view, _info, _abstract: view.typename
    return built


def enum_values(name: str) -> list[str]:
    return list(schema().type_map[name].values)  # type: ignore[attr-defined]


class DocumentRefused(Exception):
    """The document cannot be parsed or does not fit the schema; nothing was executed."""

    def __init__(self, errors: list[dict[str, Json]]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Document:
    node: DocumentNode
    fragments: dict[str, FragmentDefinitionNode]
    operations: dict[str | None, OperationDefinitionNode]

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """Raises DocumentRefused when `name` is missing among several, or unknown."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        if name not in self.operations:
            message = f'Unknown operation named "{name}".' if name else "Must provide operation name."
            raise DocumentRefused([_entry(message, "GRAPHQL_VALIDATION_FAILED")])
        return self.operations[name]


class Documents:
    """Reads documents and keeps the 256 used last. Not locked: the account serialises access."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Document] = OrderedDict()

    def read(self, text: str) -> Document:
        """Raises DocumentRefused."""
        known = self._kept.get(text)
        if known is not None:
            self._kept.move_to_end(text)
            return known
        document = _read(text)
        self._kept[text] = document
        if len(self._kept) > MAX_KEPT:
            self._kept.popitem(last=False)
        return document


def _read(text: str) -> Document:
    try:
        node = parse(text)
    except GraphQLSyntaxError as error:
        raise DocumentRefused([_located(error, f"Parse error on {error.message}")]) from None
    errors = validate(schema(), node)
    if errors:
        raise DocumentRefused([_invalid(error, node) for error in errors])
    fragments = [part for part in node.definitions if isinstance(part, FragmentDefinitionNode)]
    operations = [part for part in node.definitions if isinstance(part, OperationDefinitionNode)]
    return Document(
        node,
        {fragment.name.value: fragment for fragment in fragments},
        {operation.name.value if operation.name else None: operation for operation in operations},
    )


def _entry(message: str, code: str, **more: Json) -> dict[str, Json]:
    return {"message": message, "extensions": {"code": code, **more}}


def _located(error: GraphQLError, message: str) -> dict[str, Json]:
    locations = [{"line": at.line, "column": at.column} for at in error.locations or []]
    return {"message": message, "locations": locations}


def _invalid(error: GraphQLError, document: DocumentNode) -> dict[str, Json]:
    field = error.nodes[0] if error.nodes else None
    if not isinstance(field, FieldNode) or not error.message.startswith("Cannot query field"):
        return {**_located(error, error.message), "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}
    type_name = error.message.split(" on type '")[1].split("'")[0]
    name = field.name.value
    return {
        **_located(error, f"Field '{name}' doesn't exist on type '{type_name}'"),
        "path": _path(document, field),
        "extensions": {"code": "undefinedField", "typeName": type_name, "fieldName": name},
    }


def _path(document: DocumentNode, field: FieldNode) -> list[str]:
    """Names from the operation down to the field."""
    finder = _PathFinder(field)
    visit(document, finder)
    return finder.path


class _PathFinder(Visitor):
    def __init__(self, wanted: FieldNode) -> None:
        super().__init__()
        self._wanted = wanted
        self.path: list[str] = []

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: Any) -> None:
        self.path = [node.operation.value]

    def enter_field(self, node: FieldNode, *_: Any) -> Any:
        self.path.append(node.name.value)
        return BREAK if node is self._wanted else None

    def leave_field(self, *_: Any) -> None:
        self.path.pop()
