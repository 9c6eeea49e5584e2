"""The catalog of M3: what each route is read from, and which fields its records have. Data, in resources/catalog."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.discovery import CustomSource
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
    """Its input field -> the list's field; `SUNO|SPYN` takes the first that is not blank."""
    columns: tuple[str, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    is_optional: bool = False
    """Where the tenant does not offer it or refuses it, its fields stay empty."""
    prefix: str = ""
    """Its fields get this prefix where the catalog names them by the column of a table."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list transaction that starts at `start` = a key and goes on in key order."""

    program: str
    transaction: str
    key: str
    start: str = ""
    """Input field; empty where the list cannot be continued and comes in one call."""
    first: str = ""
    """What `start` begins with where the transaction insists on a value."""
    end: str = ""
    also: tuple[str, ...] = ()
    """Further fields to ask for."""
    since: str = ""
    """Input for "changed since", in milliseconds since 1970; empty where there is none."""
    modified: str = ""
    """Output with the day of the last change; empty where there is none."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    is_divisional: bool = False
    enrich: tuple[Enrichment, ...] = ()
    is_on_request: bool = False


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
    payments: str = ""
    """Condition for the rows of the table that settle these ones, under the same key; empty where there are none."""
    payment_amount: str = ""
    status: str = ""
    """The column that tells open from closed; empty where a first load from a day brings nothing older."""
    closed_from: str = ""
    is_on_request: bool = False

    program = "EXPORTMI"
    transaction = "Select"

    @property
    def open(self) -> str:
        """The condition for what is open; empty where that is not told."""
        return f"{self.status} < '{self.closed_from}'" if self.status else ""

    @property
    def has_parents(self) -> bool:
        """Its rows are lines: those of one order share the cursor's columns."""
        return len(self.key) > len(self.cursor)


@dataclass(frozen=True, slots=True)
class LinesOf:
    """A list transaction that gives the lines of one header."""

    program: str
    transaction: str
    inputs: Mapping[str, str]
    columns: tuple[str, ...]
    start: tuple[str, ...]
    """Fields that order the lines, in input and output alike: the list goes on from their values."""
    prefix: str


@dataclass(frozen=True, slots=True)
class SearchSource:
    """A Search transaction that finds every header, and the transactions that read what it found.

    Nothing here tells what changed: open records are read every time, closed ones in turns.
    """

    program: str
    transaction: str
    key: str
    """The field that is searched, `PUNO:*`."""
    order: tuple[str, ...]
    """Fields of the search's rows that tell them apart, and order them."""
    columns: tuple[str, ...]
    prefix: str
    status: str = ""
    """The field that tells open from closed, in the search's rows or those of `enrich`."""
    closed_from: str = ""
    is_divisional: bool = False
    enrich: tuple[Enrichment, ...] = ()
    lines: LinesOf | None = None
    is_on_request: bool = False


@dataclass(frozen=True, slots=True)
class BatchSource:
    """Supplier invoices that are not in the ledger yet: batches listed by payee, then read one by one."""

    program: str
    transaction: str
    payees: str
    """Program and transaction that list the payees: `CRS620MI/LstSuppliers`."""
    payee: str
    """Its field."""
    input: str
    key: str
    columns: tuple[str, ...]
    prefix: str
    status: str
    posted_from: str
    """From this status on the invoice stands in the ledger."""
    enrich: tuple[Enrichment, ...] = ()
    is_divisional: bool = False
    is_on_request: bool = True


AnySource = ListSource | ExportSource | SearchSource | BatchSource


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


def load_presets(path: Path) -> dict[str, CustomSource]:
    """Custom sources that come with the product, by name. Errors as `load_catalog`."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: CustomSource.from_json(entry) for name, entry in content.get("presets", {}).items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"The catalog {path.name} cannot be read.", hint="Install ml-connector again.") from error


def _route(entry: Mapping[str, Any]) -> CatalogRoute:
    return CatalogRoute(
        title=entry["title"],
        sources=tuple(_source(source) for source in entry["sources"]),
        fields=tuple(CatalogField(name=name, **described) for name, described in entry["fields"].items()),
    )


def _source(entry: Mapping[str, Any]) -> AnySource:
    kind = _KINDS[entry["read"]]
    make = _MAKE if kind is ExportSource else _MAKE_MI
    return kind(**{name: make.get(name, _plain)(value, entry) for name, value in entry.items() if name != "read"})


def _plain(value: Any, _entry: Mapping[str, Any]) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _prefixed(value: Any, entry: Mapping[str, Any]) -> Any:
    prefix = entry.get("prefix", "")
    return tuple(prefix + one for one in value) if isinstance(value, list) else prefix + value


def _enrichments(value: Any, _entry: Mapping[str, Any]) -> tuple[Enrichment, ...]:
    return tuple(Enrichment(**{**one, "columns": tuple(one["columns"])}) for one in value)


def _lines(value: Any, _entry: Mapping[str, Any]) -> LinesOf:
    return LinesOf(**{**value, "columns": tuple(value["columns"]), "start": tuple(value["start"])})


def _join(value: Any, _entry: Mapping[str, Any]) -> Join:
    ((column, header_column),) = value["on"].items()
    return Join(value["table"], column, header_column, tuple(value["columns"]))


_KINDS: dict[str, type[ListSource | ExportSource | SearchSource | BatchSource]] = {
    "list": ListSource,
    "export": ExportSource,
    "search": SearchSource,
    "batch": BatchSource,
}
_MAKE_MI = {"enrich": _enrichments, "lines": _lines}
_MAKE = {
    **dict.fromkeys(("key", "cursor", "modified", "row", "payment_amount", "status"), _prefixed),
    "join": _join,
}
