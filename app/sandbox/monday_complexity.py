"""What a document costs. monday does not publish the formula: creates of 30,001 points with `{id}` are sourced.

As monday does since 2025-10, a request is charged by an estimate from the document, and corrected afterwards by what
it really returned; what failed costs next to nothing.
"""

from __future__ import annotations

from typing import Any

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode, SelectionSetNode
from graphql.language import InlineFragmentNode, IntValueNode, ListValueNode, ValueNode, VariableNode

from app.sandbox.monday_errors import Json

MUTATION_COST = {
    "create_item": 30_000,
    "create_subitem": 30_000,
    "change_multiple_column_values": 10_000,
    "change_column_value": 10_000,
    "change_simple_column_value": 10_000,
    "archive_item": 10_000,
    "delete_item": 10_000,
    "move_item_to_group": 10_000,
    "create_board": 100_000,
    "create_column": 10_000,
    "create_status_column": 10_000,
    "create_dropdown_column": 10_000,
    "update_status_column": 10_000,
}
OTHER_MUTATION_COST = 1_000
DEFAULT_LIMIT = 25
LIMITED = {"boards", "items", "items_page", "next_items_page", "items_page_by_column_values"}


class Estimate:
    """Cost of one operation, before it is executed: one point per object that it may return, and the mutations'."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode], variables: dict[str, Json]) -> None:
        self._fragments = fragments
        self._variables = variables

    def of(self, operation: OperationDefinitionNode) -> int:
        is_mutation = operation.operation.value == "mutation"
        return sum(
            self._field(field) + (mutation_cost(field.name.value) if is_mutation else 0)
            for field in self.fields(operation.selection_set)
        )

    def fields(self, selections: SelectionSetNode | None) -> list[FieldNode]:
        """The fields of a selection, those of its fragments included."""
        found: list[FieldNode] = []
        for node in selections.selections if selections else ():
            if isinstance(node, FieldNode):
                found.append(node)
            elif isinstance(node, InlineFragmentNode):
                found += self.fields(node.selection_set)
            elif isinstance(node, FragmentSpreadNode):
                found += self.fields(self._fragments[node.name.value].selection_set)
        return found

    def _field(self, field: FieldNode) -> int:
        if field.selection_set is None or field.name.value == "complexity":
            return 0
        below = sum(self._field(child) for child in self.fields(field.selection_set))
        return 1 + self._count(field) * below

    def _count(self, field: FieldNode) -> int:
        # Inside a page `items` has no arguments: the page's own limit counts them already.
        if field.name.value not in LIMITED or (field.name.value == "items" and not field.arguments):
            return 1
        arguments = {argument.name.value: argument.value for argument in field.arguments or ()}
        limit = self._value(arguments.get("limit"))
        ids = self._value(arguments.get("ids"))
        wanted = limit if isinstance(limit, int) else DEFAULT_LIMIT
        if field.name.value in ("boards", "items") and ids is not None:
            return min(wanted, len(ids) if isinstance(ids, list) else 1)
        return wanted

    def _value(self, node: ValueNode | None) -> Json:
        if isinstance(node, VariableNode):
            return self._variables.get(node.name.value)
        if isinstance(node, IntValueNode):
            return int(node.value)
        return list(node.values) if isinstance(node, ListValueNode) else (None if node is None else 1)


def mutation_cost(name: str) -> int:
    return 0 if name == "complexity" else MUTATION_COST.get(name, OTHER_MUTATION_COST)


def actual_cost(operation_fields: list[FieldNode], data: dict[str, Any] | None, *, is_mutation: bool) -> int:
    """Cost of what was executed: objects returned, and the mutations that did not fail."""
    if data is None:
        return 1
    done = [field for field in operation_fields if data.get((field.alias or field.name).value) is not None]
    of_mutations = sum(mutation_cost(field.name.value) for field in done) if is_mutation else 0
    return of_mutations + _objects(data) - 1


def _objects(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(_objects(inner) for inner in value.values() if inner.__class__ in (dict, list))
    return sum(map(_objects, value)) if isinstance(value, list) else 0
