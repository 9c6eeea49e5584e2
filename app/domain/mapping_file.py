"""A mapping as a TOML file: what `mapping export` writes, `mapping import` reads, and resources/mappings/ holds."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.domain.errors import ConfigError
from app.domain.mapping import (
    MAPPING_VERSION,
    ColumnMapping,
    Filter,
    FilterOp,
    OnInvalid,
    Owner,
    RouteMapping,
)
from app.domain.mapping_check import check
from app.domain.routes import RouteId

Choice = TypeVar("Choice", bound=StrEnum)
T = TypeVar("T")


def load_mapping(text: str, source_name: str) -> RouteMapping:
    """Raises ConfigError naming the file (`source_name`), the column and the key, and the way out.

    The form is checked (`check` without fields), so the result can be applied.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{source_name} is not readable as TOML: {error}.", hint="Correct that line.") from None
    mapping = _mapping(_Table(document, source_name))
    problems = check(mapping)
    if problems:
        more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        raise ConfigError(f"{source_name}: {problems[0]}{more}", hint="Correct it and import the file again.")
    return mapping


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table and where it stands, for the messages."""

    content: Mapping[str, object]
    where: str

    def fail(self, key: str, reason: str) -> ConfigError:
        return ConfigError(f"{self.where}: “{key}” {reason}.", hint="`mapping export` shows the form of a mapping.")

    def only(self, known: Iterable[str]) -> None:
        names = list(known)
        for key in self.content:
            if key not in names:
                raise self.fail(key, f"is not known here; there is {', '.join(names)}")

    def text(self, key: str, default: str | None = "") -> str:
        """`default` None: the key is required."""
        value = self.content.get(key, default)
        if value is None:
            raise self.fail(key, "is missing")
        if not isinstance(value, str):
            raise self.fail(key, f"must be text in quotes, not {value!r}")
        return value

    def choice(self, key: str, kind: type[Choice], default: str | None) -> Choice:
        value = self.text(key, default)
        if value not in set(kind):
            raise self.fail(key, f"is “{value}”; it can be {', '.join(kind)}")
        return kind(value)

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.content.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.fail(key, "must be a list of texts")
        return tuple(values)

    def table(self, key: str) -> _Table:
        value = self.content.get(key, {})
        if not isinstance(value, dict):
            raise self.fail(key, "must be a table")
        return _Table(value, f"{self.where}, {key}")

    def tables(self, key: str, named: str) -> list[_Table]:
        """The tables of a list; `named` is the key that tells one from the other in messages."""
        values = self.content.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self.fail(key, f"must be written as [[{key}]]")
        return [_Table(v, f"{self.where}, {key} {i} ({v.get(named, '?')})") for i, v in enumerate(values, start=1)]

    def all_texts(self) -> dict[str, str]:
        return {key: self.text(key) for key in self.content}

    def all_tables(self, read: Callable[[_Table], T]) -> dict[str, T]:
        return {key: read(self.table(key)) for key in self.content}


def _mapping(top: _Table) -> RouteMapping:
    top.only(("version", "route", "name", "group_by", "columns", "labels", "filters"))
    version = top.content.get("version", MAPPING_VERSION)
    if version != MAPPING_VERSION or isinstance(version, bool):
        raise ConfigError(
            f"{top.where} has version {version!r}; this app reads version {MAPPING_VERSION}.",
            hint="It may come from a newer version of the app: update, or export the mapping again.",
        )
    return RouteMapping(
        route=top.choice("route", RouteId, None),
        name=top.text("name", None),
        columns=tuple(_column(table) for table in top.tables("columns", "column")),
        label_tables=top.table("labels").all_tables(_Table.all_texts),
        filters=tuple(_filter(table) for table in top.tables("filters", "field")),
        group_by=top.text("group_by"),
    )


def _column(table: _Table) -> ColumnMapping:
    table.only(ColumnMapping.__dataclass_fields__)
    return ColumnMapping(
        column=table.text("column", None),
        title=table.text("title", None),
        type=table.text("type", None),
        field=table.text("field"),
        otherwise=table.text("otherwise"),
        transform=table.text("transform"),
        args=table.table("args").all_texts(),
        labels=table.text("labels"),
        owner=table.choice("owner", Owner, Owner.CLOUDSUITE),
        on_invalid=table.choice("on_invalid", OnInvalid, OnInvalid.REJECT),
    )


def _filter(table: _Table) -> Filter:
    table.only(("field", "op", "values"))
    return Filter(table.text("field", None), table.choice("op", FilterOp, None), table.texts("values"))


def dump_mapping(mapping: RouteMapping) -> str:
    """TOML that `load_mapping` reads back to an equal mapping. What is at its default is left out."""
    group_by = f"group_by = {_quoted(mapping.group_by)}\n" if mapping.group_by else ""
    parts = [
        f"version = {mapping.version}\nroute = {_quoted(mapping.route)}\nname = {_quoted(mapping.name)}\n{group_by}",
        *("[[columns]]\n" + "".join(_column_lines(column)) for column in mapping.columns),
        *(f"[[filters]]\n{''.join(_filter_lines(condition))}" for condition in mapping.filters),
        *(
            f"[labels.{_key(name)}]\n" + "".join(f"{_key(code)} = {_quoted(text)}\n" for code, text in table.items())
            for name, table in mapping.label_tables.items()
        ),
    ]
    return "\n".join(parts)


def _column_lines(column: ColumnMapping) -> Iterable[str]:
    for key in ("column", "title", "type", "field", "otherwise", "transform"):
        value = getattr(column, key)
        if value or key in {"column", "title", "type"}:
            yield f"{key} = {_quoted(value)}\n"
    if column.args:
        yield f"args = {{ {', '.join(f'{_key(name)} = {_quoted(text)}' for name, text in column.args.items())} }}\n"
    if column.labels:
        yield f"labels = {_quoted(column.labels)}\n"
    if column.owner is not Owner.CLOUDSUITE:
        yield f"owner = {_quoted(column.owner)}\n"
    if column.on_invalid is not OnInvalid.REJECT:
        yield f"on_invalid = {_quoted(column.on_invalid)}\n"


def _filter_lines(condition: Filter) -> Iterable[str]:
    yield f"field = {_quoted(condition.field)}\nop = {_quoted(condition.op)}\n"
    if condition.values:
        yield f"values = [{', '.join(_quoted(value) for value in condition.values)}]\n"


def _quoted(text: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's too, but JSON leaves DEL as it is."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(text: str) -> str:
    return text if re.fullmatch(r"[A-Za-z0-9_-]+", text) else _quoted(text)
