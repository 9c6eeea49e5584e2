"""Every GraphQL document that the app sends to monday.

Values travel as variables only; all that is put into a text are alias and variable names made of a letter and a
number. Documents are checked against monday's published schema in tests/contract/test_monday_documents.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.delivery import Op, Write
from app.domain.ports import ColumnSpec
from app.domain.records import Json

PAGE = 500
"""Items a page; the most that items_page gives (monday docs, items_page)."""

KEY_COLUMN = "ext_key"


@dataclass(frozen=True, slots=True)
class Document:
    """A document and the values of its variables."""

    text: str
    variables: Mapping[str, Json]


_COST = "complexity{before after query reset_in_x_seconds}"
_ITEMS = "cursor items{id name parent_item{id} column_values(ids:$columns){id text}}"
_GROUPS = "top_group{id} groups{id title archived deleted}"
_BOARD = f"id name state url items_count items_limit {_GROUPS} columns{{id type archived settings}} "

ACCOUNT = (
    "query Account{me{id name account{id name slug tier is_during_trial plan{tier}}}"
    f"platform_api{{daily_limit{{base total}}}} {_COST}}}"
)
ME = "query Me{me{id name}}"
BOARD = f"query Board($ids:[ID!]!){{boards(ids:$ids){{{_BOARD}}} {_COST}}}"
CREATE_BOARD = (
    "mutation CreateBoard($name:String!,$workspace:ID){"
    "create_board(board_name:$name,board_kind:public,workspace_id:$workspace,empty:true){id}}"
)
ITEMS = (
    "query Items($ids:[ID!]!,$limit:Int!,$columns:[String!]!,$filter:ItemsQuery){"
    f"boards(ids:$ids){{items_page(limit:$limit,query_params:$filter){{{_ITEMS}}}}} {_COST}}}"
)
NEXT_ITEMS = (
    "query NextItems($cursor:String!,$limit:Int!,$columns:[String!]!){"
    f"next_items_page(cursor:$cursor,limit:$limit){{{_ITEMS}}} {_COST}}}"
)


INGEST = (
    "mutation Ingest($board:ID!,$group:ID!,$match:OnMatchInput){"
    f"ingest_items(board_id:$board,group_id:$group,on_match:$match){{job_id upload_url}} {_COST}}}"
)
JOB = (
    "query Job($job:ID!){fetch_job_status(job_id:$job){... on ItemsJobStatus{status "
    "counts{submitted invalid skipped created updated failed} progress_percentage failure_reason failure_message "
    f"report_created report_url}}}} {_COST}}}"
)


def board(board_id: str) -> Document:
    return Document(BOARD, {"ids": [board_id]})


def create_board(name: str, workspace_id: str | None) -> Document:
    return Document(CREATE_BOARD, {"name": name, "workspace": workspace_id})


def items(board_id: str, keys: Sequence[str] | None = None, columns: Sequence[str] = ()) -> Document:
    """The first page of a board's active items; with `keys`, of those whose key column is any of them. With these
    columns beside the key's.

    A text column's `any_of` means "is exactly one of" (monday docs, text column); a second look at case is ours.
    """
    variables: dict[str, Json] = {"ids": [board_id], "limit": PAGE, "columns": [KEY_COLUMN, *columns]}
    if keys is not None:
        rule: Json = {"column_id": KEY_COLUMN, "compare_value": list(keys), "operator": "any_of"}
        variables["filter"] = {"rules": [rule]}
    return Document(_with_links(ITEMS) if columns else ITEMS, variables)


def next_items(cursor: str, columns: Sequence[str] = ()) -> Document:
    """The page after. A cursor keeps the filter of its first page and takes none again (monday docs, items_page)."""
    text = _with_links(NEXT_ITEMS) if columns else NEXT_ITEMS
    return Document(text, {"cursor": cursor, "limit": PAGE, "columns": [KEY_COLUMN, *columns]})


def _with_links(text: str) -> str:
    """The text of a connecting column reads back as null (monday docs, connect boards column)."""
    return text.replace("{id text}", "{id text ... on BoardRelationValue{linked_item_ids}}")


def ingest(board_id: str, group_id: str) -> Document:
    """Starts an import that updates the item with the same key, or makes one (monday docs, ingest_items)."""
    match: Json = {"match_column_id": KEY_COLUMN, "behaviour": "UPSERT"}
    return Document(INGEST, {"board": board_id, "group": group_id, "match": match})


def job(job_id: str) -> Document:
    return Document(JOB, {"job": job_id})


# ---- columns


_COLORS = (
    "done_green bright_blue working_orange stuck_red purple grass_green egg_yolk dark_blue sofia_pink "
    "chili_blue american_gray river saladish dark_orange explosive dark_red lipstick dark_purple "
    "bright_green brown sunset bubble peach berry winter navy aquamarine indigo dark_indigo pecan "
    "lavender royal steel orchid lilac tan sky coffee teal blackish"
)
COLORS = tuple(_COLORS.split())
"""One for each of a status column's 40 labels, in the order they are given out."""


def create_columns(board_id: str, columns: Sequence[ColumnSpec]) -> Document:
    """All of them in one request, one alias each (`c0`, `c1`, ...), made in this order."""
    variables: dict[str, Json] = {"board": board_id}
    parameters, fields = ["$board:ID!"], []
    for index, column in enumerate(columns):
        made = _create_column(f"c{index}", column)
        parameters += made.parameters
        fields.append(made.field)
        variables.update(made.variables)
    return Document(f"mutation CreateColumns({','.join(parameters)}){{{' '.join(fields)}}}", variables)


@dataclass(frozen=True, slots=True)
class _Field:
    """One aliased root field of a mutation, the parameters it needs, and their values."""

    field: str
    parameters: list[str]
    variables: dict[str, Json]


def _create_column(alias: str, column: ColumnSpec) -> _Field:
    variables: dict[str, Json] = {f"{alias}_id": column.id or None, f"{alias}_title": column.title}
    parameters = [f"${alias}_id:String", f"${alias}_title:String!"]
    arguments = f"board_id:$board,id:${alias}_id,title:${alias}_title"
    if column.type in _TYPED and column.labels:
        name, input_type, defaults = _TYPED[column.type]
        variables[f"{alias}_defaults"] = defaults(column.labels)
        parameters.append(f"${alias}_defaults:{input_type}!")
        return _Field(f"{alias}:{name}({arguments},defaults:${alias}_defaults){{id}}", parameters, variables)
    variables[f"{alias}_type"] = column.type
    parameters.append(f"${alias}_type:ColumnType!")
    arguments += f",column_type:${alias}_type"
    if column.type == "board_relation":
        variables[f"{alias}_defaults"] = json_text(_relation_defaults(column.board_ids))
        parameters.append(f"${alias}_defaults:JSON")
        arguments += f",defaults:${alias}_defaults"
    return _Field(f"{alias}:create_column({arguments}){{id}}", parameters, variables)


def _status_defaults(labels: Sequence[str]) -> Json:
    return {
        "labels": [
            {"label": label, "index": index, "color": COLORS[index % len(COLORS)]} for index, label in enumerate(labels)
        ]
    }


def _dropdown_defaults(labels: Sequence[str]) -> Json:
    return {"labels": [{"label": label} for label in labels]}


def _relation_defaults(board_ids: Sequence[str]) -> Json:
    # A reflection column would change a board that the user did not ask to change.
    return {
        "boardIds": [int(board_id) for board_id in board_ids],
        "allowMultipleItems": True,
        "allowCreateReflectionColumn": False,
    }


_TYPED: Mapping[str, tuple[str, str, Callable[[Sequence[str]], Json]]] = {
    "status": ("create_status_column", "CreateStatusColumnSettingsInput", _status_defaults),
    "dropdown": ("create_dropdown_column", "CreateDropdownColumnSettingsInput", _dropdown_defaults),
}


# ---- groups


def create_groups(board_id: str, titles: Sequence[str]) -> Document:
    """All of them in one request, one alias each (`g0`, `g1`, ...)."""
    parameters = "".join(f",$g{index}:String!" for index in range(len(titles)))
    fields = " ".join(
        f"g{index}:create_group(board_id:$board,group_name:$g{index}){{id}}" for index in range(len(titles))
    )
    variables: dict[str, Json] = {f"g{index}": title for index, title in enumerate(titles)}
    return Document(f"mutation CreateGroups($board:ID!{parameters}){{{fields}}}", {"board": board_id, **variables})


# ---- writes


def write_items(writes: Sequence[Write]) -> Document:
    """One request for all of them, one alias each (`w0`, `w1`, ...), carried out in this order, not atomically."""
    parameters: list[str] = []
    fields: list[str] = []
    variables: dict[str, Json] = {}
    for index, write in enumerate(writes):
        made = _WRITERS[write.op](f"w{index}", write)
        parameters += made.parameters
        fields.append(made.field)
        variables.update(made.variables)
    return Document(f"mutation Write({','.join(parameters)}){{{_COST} {' '.join(fields)}}}", variables)


def alias(index: int) -> str:
    """The name under which the answer tells of the write at this place."""
    return f"w{index}"


def moving(alias: str) -> str:
    """The name of a write's move to another group, where the write changes cells too."""
    return f"m{alias[1:]}"


def fields_of(write: Write) -> int:
    """How many changes monday carries out for it."""
    return 2 if write.op is Op.UPDATE and write.group_id and (write.cells or write.name is not None) else 1


def moved_beside(body: str) -> frozenset[str]:
    """Names of the writes that a request made of `write_items` both changes and moves."""
    if "move_item_to_group" not in body:
        return frozenset()
    # Of the document only: a name or a cell may say anything.
    return frozenset(re.findall(r"\b(m\d+):move_item_to_group", json.loads(body)["query"]))


def _create(alias: str, write: Write) -> _Field:
    return _Field(
        f"{alias}:create_item(board_id:${alias}_board,group_id:${alias}_group,item_name:${alias}_name,"
        f"column_values:${alias}_cells,create_labels_if_missing:${alias}_labels){{id}}",
        [
            f"${alias}_board:ID!",
            f"${alias}_group:String",
            f"${alias}_name:String!",
            f"${alias}_cells:JSON",
            f"${alias}_labels:Boolean",
        ],
        {
            f"{alias}_board": write.board_id,
            f"{alias}_group": write.group_id or None,
            f"{alias}_name": write.name or "",
            f"{alias}_cells": json_text(dict(write.cells)),
            f"{alias}_labels": write.create_labels,
        },
    )


def _create_subitem(alias: str, write: Write) -> _Field:
    return _Field(
        f"{alias}:create_subitem(parent_item_id:${alias}_parent,item_name:${alias}_name,"
        f"column_values:${alias}_cells,create_labels_if_missing:${alias}_labels){{id board{{id}}}}",
        [f"${alias}_parent:ID!", f"${alias}_name:String!", f"${alias}_cells:JSON", f"${alias}_labels:Boolean"],
        {
            f"{alias}_parent": write.parent_item_id or "",
            f"{alias}_name": write.name or "",
            f"{alias}_cells": json_text(dict(write.cells)),
            f"{alias}_labels": write.create_labels,
        },
    )


def _update(alias: str, write: Write) -> _Field:
    """In an alias of its own, the move of an item whose cells change too: monday has no change that does both."""
    if not write.group_id:
        return _change(alias, write)
    if fields_of(write) == 1:
        return _move(alias, write)
    change, move = _change(alias, write), _move(moving(alias), write)
    return _Field(
        f"{change.field} {move.field}", change.parameters + move.parameters, {**change.variables, **move.variables}
    )


def _move(alias: str, write: Write) -> _Field:
    return _Field(
        f"{alias}:move_item_to_group(item_id:${alias}_item,group_id:${alias}_group){{id}}",
        [f"${alias}_item:ID", f"${alias}_group:String!"],
        {f"{alias}_item": write.item_id or "", f"{alias}_group": write.group_id},
    )


def _change(alias: str, write: Write) -> _Field:
    cells = dict(write.cells)
    if write.name is not None:
        cells["name"] = write.name
    return _Field(
        f"{alias}:change_multiple_column_values(board_id:${alias}_board,item_id:${alias}_item,"
        f"column_values:${alias}_cells,create_labels_if_missing:${alias}_labels){{id}}",
        [f"${alias}_board:ID!", f"${alias}_item:ID", f"${alias}_cells:JSON!", f"${alias}_labels:Boolean"],
        {
            f"{alias}_board": write.board_id,
            f"{alias}_item": write.item_id or "",
            f"{alias}_cells": json_text(cells),
            f"{alias}_labels": write.create_labels,
        },
    )


def _archive(alias: str, write: Write) -> _Field:
    return _Field(
        f"{alias}:archive_item(item_id:${alias}_item){{id}}",
        [f"${alias}_item:ID"],
        {f"{alias}_item": write.item_id or ""},
    )


_WRITERS: Mapping[Op, Callable[[str, Write], _Field]] = {
    Op.CREATE: _create,
    Op.CREATE_SUBITEM: _create_subitem,
    Op.UPDATE: _update,
    Op.ARCHIVE: _archive,
}


def json_text(value: Json) -> str:
    """Stable JSON: monday's JSON arguments are a text that holds JSON (monday docs, changing column values)."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
