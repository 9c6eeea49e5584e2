"""The catalog of M3: what each route is read from, and which fields its records have. Data, in resources/catalog."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import ConfigError
from app.domain.routes import RouteId


@dataclass(frozen=True, slots=True)
class CatalogField:
    name: str
    title: str
    code: str
    """`IADWDT`; several, with commas, where `derive` makes one value of them."""
    kind: str
    """text, number or date."""
    derive: str = ""
    is_whole: bool = False
    """A number that is an identifier: read as text without decimals or leading zeros."""
    is_zero_blank: bool = False
    """Zero means that nothing was entered."""
    is_optional: bool = False
    """Left out where this release's table does not have it."""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(code.strip() for code in self.code.split(","))


@dataclass(frozen=True, slots=True)
class Enrichment:
    """A Get transaction that is asked for every row of a list."""

    program: str
    transaction: str
    inputs: Mapping[str, str]
    """Its input field -> the list's field."""
    columns: tuple[str, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    is_optional: bool = False
    """Where the tenant does not offer it or refuses it, its fields stay empty."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list transaction that starts at `start` = a key and goes on in key order."""

    program: str
    transaction: str
    key: str
    start: str
    end: str = ""
    since: str = ""
    """Input for "changed since", in milliseconds since 1970; empty where there is none."""
    modified: str = ""
    """Output with the day of the last change; empty where there is none."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    is_divisional: bool = False
    enrich: tuple[Enrichment, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Columns of a header table, for the rows of its lines."""

    table: str
    column: str
    """In the line's table."""
    header_column: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A table that EXPORTMI reads. Column names carry the prefix."""

    table: str
    prefix: str
    key: tuple[str, ...]
    """With the company (and division), what makes the record's key."""
    cursor: tuple[str, ...]
    """Leading columns of the table's primary key, in which its rows come; reading goes on from their last values."""
    modified: str
    where: str = ""
    is_cursor_numeric: bool = False
    is_divisional: bool = False
    row: str = ""
    """Optional column that orders rows of the same key; empty where keys are unique."""
    join: Join | None = None


AnySource = ListSource | ExportSource


@dataclass(frozen=True, slots=True)
class CatalogRoute:
    title: str
    sources: tuple[AnySource, ...]
    """In order of preference."""
    fields: tuple[CatalogField, ...]


Catalog = Mapping[RouteId, CatalogRoute]


def load_catalog(path: Path) -> Catalog:
    """Raises ConfigError where the file is missing or not a catalog: the installation is damaged then."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return {RouteId(name): _route(entry) for name, entry in content["routes"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"The catalog {path.name} cannot be read.", hint="Install ml-connector again.") from error


def _route(entry: Mapping[str, Any]) -> CatalogRoute:
    return CatalogRoute(
        title=entry["title"],
        sources=tuple(_source(source) for source in entry["sources"]),
        fields=tuple(CatalogField(name=name, **described) for name, described in entry["fields"].items()),
    )


def _source(entry: Mapping[str, Any]) -> AnySource:
    kinds: dict[str, type[ListSource | ExportSource]] = {"list": ListSource, "export": ExportSource}
    return kinds[entry["read"]](
        **{name: _MAKE.get(name, _plain)(value, entry) for name, value in entry.items() if name != "read"}
    )


def _plain(value: Any, _entry: Mapping[str, Any]) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _prefixed(value: Any, entry: Mapping[str, Any]) -> Any:
    prefix = entry.get("prefix", "")
    return tuple(prefix + one for one in value) if isinstance(value, list) else prefix + value


def _enrichments(value: Any, _entry: Mapping[str, Any]) -> tuple[Enrichment, ...]:
    return tuple(Enrichment(**{**one, "columns": tuple(one["columns"])}) for one in value)


def _join(value: Any, _entry: Mapping[str, Any]) -> Join:
    ((column, header_column),) = value["on"].items()
    return Join(value["table"], column, header_column, tuple(value["columns"]))


_MAKE = {
    "key": _prefixed,
    "cursor": _prefixed,
    "modified": _prefixed,
    "row": _prefixed,
    "enrich": _enrichments,
    "join": _join,
}
