"""What is wrong with a mapping, before a single record goes through it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.domain.columns import MAX_LABELS, ColumnType, column_type, label
from app.domain.derived import FIELDS as DERIVED
from app.domain.derived import LASTING, source_fields
from app.domain.errors import ConfigError
from app.domain.expressions import KEY, REFERENCES, Expression, expressions_in, parse
from app.domain.mapping import ColumnMapping, Filter, FilterOp, Owner, RouteMapping, labels_of
from app.domain.ports import SourceField
from app.domain.records import Problem
from app.domain.routes import LinesPlacement, RouteId
from app.domain.transforms import TRANSFORMS
from app.domain.values import InvalidCell, shown

Fields = Mapping[RouteId, Sequence[SourceField]]
"""What each route's records can contain; a route that is absent is not checked."""


def check(
    mapping: RouteMapping,
    fields: Sequence[SourceField] = (),
    others: Fields | None = None,
    placement: LinesPlacement | None = None,
) -> list[Problem]:
    """Everything that is wrong, in the order of the columns; nothing where the mapping can be used.

    `fields` are those of the mapping's own route and `others` those of the routes it borrows from. Without them
    only the form is checked. `placement`: where the route's items stand, if it has a board.
    """
    known = _known(mapping, fields, others or {})
    problems = [*_name_problems(mapping, known), *_key_problems(mapping)]
    seen: set[str] = set()
    for column in mapping.columns:
        reasons = _column_reasons(mapping, column, known)
        if column.column in seen:
            reasons = ["Two columns have this id.", *reasons]
        seen.add(column.column)
        problems += [Problem(column.column or column.title, column.field, reason) for reason in reasons]
    for condition in mapping.filters:
        problems += [
            Problem("filter", condition.field, reason) for reason in _filter_reasons(mapping, condition, known)
        ]
    if mapping.group_by:
        problems += [
            Problem("group_by", mapping.group_by, reason) for reason in _group_reasons(mapping, known, placement)
        ]
    return problems


Known = Mapping[RouteId, Mapping[str, str]]
"""Route -> field -> kind."""


def _known(mapping: RouteMapping, fields: Sequence[SourceField], others: Fields) -> Known:
    routes = {**others, mapping.route: fields}
    return {
        route: {field.name: field.kind for field in _with_derived(route, listed)}
        for route, listed in routes.items()
        if listed
    }


def _with_derived(route: RouteId, listed: Sequence[SourceField]) -> list[SourceField]:
    return [*listed, *source_fields(route, {field.name for field in listed})]


def _name_problems(mapping: RouteMapping, known: Known) -> Iterator[Problem]:
    if not mapping.name.strip():
        yield Problem("name", "", "The item's name is blank.")
    for reason in _template_reasons(mapping.route, mapping.name, known):
        yield Problem("name", mapping.name, reason)


def _key_problems(mapping: RouteMapping) -> Iterator[Problem]:
    """Without its key an item would be made again at the next run."""
    keys = [column for column in mapping.columns if column.field == KEY and not column.transform and not column.labels]
    if not any(c.column == KEY and c.type == "text" and c.owner is Owner.CLOUDSUITE for c in keys):
        yield Problem(KEY, KEY, "A text column with the id ext_key and the field ext_key, unchanged, is required.")


def _column_reasons(mapping: RouteMapping, column: ColumnMapping, known: Known) -> list[str]:
    reasons = []
    if not re.fullmatch(r"[a-z_][a-z0-9_]*", column.column) or column.column == "name":
        reasons.append("A column id has small letters, digits and _, begins with no digit, and is not “name”.")
    if not column.title.strip():
        reasons.append("The title is blank.")
    if column.owner is Owner.TEAM:
        return reasons
    try:
        type_ = column_type(column.type)
    except InvalidCell as error:
        return [*reasons, error.reason]
    return [
        *reasons,
        *_source_reasons(mapping.route, column, type_, known),
        *_step_reasons(mapping.route, column, type_, known),
        *_label_reasons(mapping, column),
    ]


def _source_reasons(route: RouteId, column: ColumnMapping, type_: ColumnType, known: Known) -> Iterator[str]:
    for text in (column.field, column.otherwise):
        if not text and text is not column.field:
            continue
        try:
            expression = parse(text)
        except ConfigError as error:
            yield str(error)
            continue
        yield from _expression_reasons(route, expression, known)
        kind = _kind(route, expression, known)
        fits = _step_fits(column, type_, kind) if kind else True
        if not fits:
            step = f" after {column.transform}" if column.transform else ""
            yield f"A {kind} ({text}){step} does not go into a {type_.title} column."


def _step_fits(column: ColumnMapping, type_: ColumnType, kind: str) -> bool:
    step = TRANSFORMS.get(column.transform)
    if step is not None:
        if kind not in step.accepts:
            return False
        kind = step.gives or kind
    return ("text" if column.labels else kind) in type_.kinds


def _kind(route: RouteId, expression: Expression, known: Known) -> str:
    """text, number, date or reference; empty where that is not known."""
    if expression.kind == "own":
        return known.get(route, {}).get(expression.name, "")
    if expression.kind == "borrowed":
        target = REFERENCES[route].get(expression.ref)
        return known.get(target, {}).get(expression.name, "") if target else ""
    return {"key": "text", "today": "date", "reference": "reference", "sum": "number"}[expression.kind]


def _expression_reasons(route: RouteId, expression: Expression, known: Known) -> Iterator[str]:
    if fault := expression.fault(route):
        yield fault
        return
    target = {"own": route, "borrowed": REFERENCES[route].get(expression.ref), "sum": expression.route}.get(
        expression.kind
    )
    if not target or target not in known:
        return
    if expression.name not in known[target]:
        yield f"The route {target} has no field {shown(expression.name)}."
    elif expression.kind != "own" and not can_be_borrowed(target, expression.name):
        yield f"{shown(expression.name)} of {target} depends on the day or on lines, and cannot be used from here."


def can_be_borrowed(route: RouteId, name: str) -> bool:
    """Whether other records can use this field of the route: not one that changes with the day or with lines."""
    return name not in DERIVED[route] or name in LASTING[route]


def _template_reasons(route: RouteId, template: str, known: Known) -> Iterator[str]:
    try:
        found = expressions_in(template)
    except ConfigError as error:
        yield str(error)
        return
    for expression in found:
        yield from _expression_reasons(route, expression, known)


def _step_reasons(route: RouteId, column: ColumnMapping, type_: ColumnType, known: Known) -> Iterator[str]:
    step = TRANSFORMS.get(column.transform)
    if column.transform and step is None:
        yield f"There is no step named {shown(column.transform)}; use one of {', '.join(TRANSFORMS)}."
    parameters = step.parameters if step else ()
    takes = {parameter.name for parameter in parameters} | set(type_.options)
    for name, template in column.args.items():
        if name not in takes:
            yield f"The argument {shown(name)} belongs neither to the step nor to the column type."
        yield from _template_reasons(route, template, known)
    for parameter in parameters:
        if parameter.default is None and parameter.name not in column.args:
            yield f"The step {shown(column.transform)} needs the argument {shown(parameter.name)}."


def _label_reasons(mapping: RouteMapping, column: ColumnMapping) -> Iterator[str]:
    if column.labels and column.labels not in mapping.label_tables:
        yield f"There is no label table {shown(column.labels)}."
    if column.type != "status":
        return
    labels = labels_of(mapping, column)
    if len(labels) > MAX_LABELS:
        yield f"The label table {shown(column.labels)} has {len(labels)} labels; a status column takes {MAX_LABELS}."
    for text in labels:
        try:
            label(text)
        except InvalidCell as error:
            yield error.reason


def _filter_reasons(mapping: RouteMapping, condition: Filter, known: Known) -> Iterator[str]:
    yield from _template_reasons(mapping.route, f"{{{condition.field}}}", known)
    if condition.op in {FilterOp.IS, FilterOp.IS_NOT} and not condition.values:
        yield "The filter compares with no value."


def _group_reasons(mapping: RouteMapping, known: Known, placement: LinesPlacement | None) -> Iterator[str]:
    if placement is LinesPlacement.SUBITEMS:
        yield "Subitems have no groups: leave “group_by” out, or give the lines a board of their own."
    try:
        expression = parse(mapping.group_by)
    except ConfigError as error:
        yield str(error)
        return
    if expression.kind not in {"own", "borrowed"}:
        yield "Groups are made by a field of the record, or by one that it borrows: buyer, supplier.supplier_name."
        return
    yield from _expression_reasons(mapping.route, expression, known)
