"""The catalog of CSI: which IDOs each route is read from, and which properties fill its fields. Data, in resources."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import ConfigError
from app.domain.routes import RouteId


@dataclass(frozen=True, slots=True)
class CsiField:
    name: str
    title: str
    code: str
    """`QtyOrderedConv|QtyOrdered`: the first property that the site has; with commas where `derive` makes one value."""
    kind: str
    """text, number or date."""
    derive: str = ""
    is_whole: bool = False
    """A number that is an identifier: read as text without decimals."""
    is_zero_blank: bool = False
    """Zero means that nothing was entered."""
    is_optional: bool = False
    """Not asked for where the site's properties cannot be told."""

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """For each value that the field is made of, the properties that can give it, best first."""
        return tuple(tuple(code.strip() for code in part.split("|")) for part in self.code.split(","))


@dataclass(frozen=True, slots=True)
class CsiRoute:
    title: str
    fields: tuple[CsiField, ...] = ()
    ido: tuple[str, ...] = ()
    """Names of the collection, the usual one first; empty where the route is not offered or has parts."""
    key: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    """Stamps of the rows that a record is made of, in site time."""
    status: str = ""
    """The property whose letter tells open from closed; empty where a first load from a day brings nothing older."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Of invoices: unposted, open, history -> IDO."""
    not_offered: Mapping[str, str] = field(default_factory=dict)
    """Canonical field -> why CSI does not give it."""
    reason: str = ""
    """Why the route as a whole is not offered."""


CsiCatalog = Mapping[RouteId, CsiRoute]


def load_csi_catalog(path: Path) -> CsiCatalog:
    """Raises ConfigError where the file is missing or not a catalog: the installation is damaged then."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return {RouteId(name): _route(entry) for name, entry in content["routes"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"The catalog {path.name} cannot be read.", hint="Install ml-connector again.") from error


def _route(entry: Mapping[str, Any]) -> CsiRoute:
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    given["fields"] = tuple(CsiField(name=name, **described) for name, described in entry.get("fields", {}).items())
    return CsiRoute(**given)
