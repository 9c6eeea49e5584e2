"""The sandbox's GraphQL schema is a subset of monday's: whatever it answers, monday understands alike."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from graphql import parse, print_ast, validate_schema

from app.sandbox.monday_documents import schema

REAL = Path(__file__).parents[3] / "shared" / "monday" / "schema-2026-10.graphql"

Definitions = dict[str, Any]


def definitions(text: str) -> Definitions:
    """Type definitions by name."""
    nodes: tuple[Any, ...] = parse(text).definitions
    return {node.name.value: node for node in nodes if node.kind.endswith("_type_definition")}


@pytest.fixture(scope="module")
def real() -> Definitions:
    if not REAL.exists():
        pytest.skip("monday's schema is not beside this checkout; get it from api.monday.com/v2/get_schema?format=sdl")
    return definitions(REAL.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ours() -> Definitions:
    return definitions(resources.files("app.sandbox").joinpath("monday.graphql").read_text(encoding="utf-8"))


def by_name(nodes: Any) -> dict[str, Any]:
    return {node.name.value: node for node in nodes or ()}


def input_form(node: Any) -> tuple[str, str | None]:
    """Type with its nullability, and the default, of an argument or input field."""
    return print_ast(node.type), None if node.default_value is None else print_ast(node.default_value)


def differences(name: str, ours: Any, real: Any) -> Iterator[str]:
    if real is None or ours.kind != real.kind:
        yield f"{name} is no {ours.kind} there"
        return
    if ours.kind == "enum_type_definition":
        yield from (f"{name}.{value}" for value in by_name(ours.values).keys() - by_name(real.values).keys())
    if getattr(ours, "interfaces", ()):
        theirs = {interface.name.value for interface in real.interfaces}
        yield from (f"{name} implements {i.name.value}" for i in ours.interfaces if i.name.value not in theirs)
    fields = by_name(getattr(real, "fields", ()))
    for field_name, field in by_name(getattr(ours, "fields", ())).items():
        yield from field_differences(f"{name}.{field_name}", field, fields.get(field_name))


def field_differences(name: str, ours: Any, real: Any) -> Iterator[str]:
    if real is None:
        yield f"{name} is not there"
    elif ours.kind == "input_value_definition":
        if input_form(ours) != input_form(real):
            yield f"{name}: {input_form(ours)} here, {input_form(real)} there"
    else:
        if print_ast(ours.type) != print_ast(real.type):
            yield f"{name}: {print_ast(ours.type)} here, {print_ast(real.type)} there"
        arguments = by_name(real.arguments)
        for argument_name, argument in by_name(ours.arguments).items():
            yield from field_differences(f"{name}({argument_name})", argument, arguments.get(argument_name))


def required_and_missing(ours: Definitions, real: Definitions) -> Iterator[str]:
    """Arguments and input fields that monday demands and the sandbox does not know."""
    for name, node in ours.items():
        theirs = by_name(getattr(real[name], "fields", ()))
        if node.kind == "input_object_type_definition":
            yield from (f"{name}.{field}" for field in _demanded(theirs) - by_name(node.fields).keys())
            continue
        for field_name, field in by_name(getattr(node, "fields", ())).items():
            demanded = _demanded(by_name(theirs[field_name].arguments))
            yield from (f"{name}.{field_name}({argument})" for argument in demanded - by_name(field.arguments).keys())


def _demanded(inputs: dict[str, Any]) -> set[str]:
    return {name for name, node in inputs.items() if node.type.kind == "non_null_type" and node.default_value is None}


def test_every_type_field_and_argument_is_mondays(ours: Definitions, real: Definitions) -> None:
    found = [line for name, node in ours.items() for line in differences(name, node, real.get(name))]
    assert found == []


def test_nothing_that_monday_demands_is_optional_here(ours: Definitions, real: Definitions) -> None:
    assert list(required_and_missing(ours, real)) == []


def test_enums_that_an_answer_may_hold_are_whole(ours: Definitions, real: Definitions) -> None:
    for name in ("ColumnType", "State", "BoardKind", "StatusColumnColors", "ItemsQueryRuleOperator", "VersionKind"):
        assert by_name(ours[name].values).keys() == by_name(real[name].values).keys()


def test_the_schema_is_sound_and_holds_what_the_app_lives_on() -> None:
    built = schema()
    assert validate_schema(built) == []
    assert built.mutation_type is not None and built.query_type is not None
    assert {"create_item", "create_subitem", "change_multiple_column_values"} <= built.mutation_type.fields.keys()
    assert {"boards", "items", "next_items_page", "complexity"} <= built.query_type.fields.keys()


@pytest.mark.parametrize(
    "wrong",
    [
        "type Query { invented: Int }",
        "type Query { me: User! }",
        "type Query { next_items_page(cursor: String, limit: Int! = 25): ItemsResponse! }",
        "type Query { next_items_page(cursor: String!, limit: Int! = 26): ItemsResponse! }",
        "enum BoardKind { secret }",
        "scalar Board",
        "type Made { up: Int }",
    ],
)
def test_a_schema_that_differs_is_noticed(wrong: str, real: Definitions) -> None:
    ((name, node),) = definitions(wrong).items()
    assert list(differences(name, node, real.get(name)))
