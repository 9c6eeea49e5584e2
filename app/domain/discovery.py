"""What a tenant of CloudSuite turned out to offer, and sources that a user adds by hand; both can be kept as JSON."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Protocol, Self

from app.domain.errors import ConfigError, SourceRefused
from app.domain.records import Json
from app.domain.routes import RouteId


class Standing(StrEnum):
    """How a source of the catalog stands for this account."""

    READY = "ready"
    """There, and the account may read it."""
    MISSING = "missing"
    """This tenant does not have it."""
    REFUSED = "refused"
    """It is there, and the account may not read it, or it does not answer."""


def ways_out(hints: Iterable[str]) -> str:
    """What an administrator can do about a route that no source gives: each way once, the preferred one first."""
    return " Or, to read it another way: ".join(dict.fromkeys(filter(None, hints)))


@dataclass(frozen=True, slots=True)
class MiField:
    """A field of a transaction, as MRS001MI describes it."""

    name: str
    title: str
    kind: str
    """text, number or date."""
    length: int
    is_mandatory: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A company, and within it a division (empty: all of them); for CSI a site's configuration in `company`."""

    company: str
    division: str = ""
    name: str = ""

    def __str__(self) -> str:
        return f"{self.company}/{self.division}" if self.division else self.company


@dataclass(frozen=True, slots=True)
class SourceFinding:
    """One source of a route, as the account finds it in one place."""

    route: RouteId
    name: str
    """`EXPORTMI/Select of MPHEAD`."""
    standing: Standing
    place: str = ""
    reason: str = ""
    """Why it cannot be read; empty where it can."""
    hint: str = ""
    """What an administrator does about it: program, M3 function and authorisation."""
    code: str = ""
    is_on_request: bool = False
    """Read only where the user asks for it."""
    lists: tuple[str, ...] = ()
    """Of a program that only some tenants have: its transactions that can be a route's source."""


@dataclass(frozen=True, slots=True)
class ProductFinding:
    """One product line: M3 or CSI."""

    product: str
    """m3 or csi."""
    answers: bool
    reason: str = ""
    """Why it does not."""
    interface: str = ""
    """v2 or v1."""
    places: tuple[Place, ...] = ()
    """The account's own comes first; a user may add others."""


@dataclass(frozen=True, slots=True)
class Tenant:
    """Everything that was found out, to be kept with the connection, shown, and looked up when a source fails."""

    name: str
    user: str = ""
    products: tuple[ProductFinding, ...] = ()
    sources: tuple[SourceFinding, ...] = ()

    @property
    def product(self) -> str:
        """m3, csi, both, or empty where neither answers."""
        answering = [found.product for found in self.products if found.answers]
        return "both" if len(answering) > 1 else "".join(answering)

    def found(self, product: str) -> ProductFinding:
        return next((one for one in self.products if one.product == product), ProductFinding(product, answers=False))

    def used(self, route: RouteId, place: str) -> SourceFinding | None:
        """The source that the route is read from there; None where it cannot be read."""
        return next(
            (
                one
                for one in self.sources
                if one.route is route
                and one.place == place
                and one.standing is Standing.READY
                and not one.is_on_request
            ),
            None,
        )

    def refusals(self) -> list[SourceFinding]:
        """What an administrator could change, each program once."""
        seen = {one.reason: one for one in self.sources if one.standing is not Standing.READY}
        return list(seen.values())

    def to_json(self) -> dict[str, Json]:
        return _plain(asdict(self))

    @classmethod
    def from_json(cls, kept: Mapping[str, Json]) -> Self:
        """Raises KeyError, TypeError or ValueError for what `to_json` did not write."""
        return cls(
            name=str(kept["name"]),
            user=str(kept.get("user", "")),
            products=tuple(_product(one) for one in _objects(kept["products"])),
            sources=tuple(_source(one) for one in _objects(kept["sources"])),
        )

    def closed(self, places: Collection[str]) -> list[RouteId]:
        """Routes that no source gives in any of these places."""
        tried = [one for one in self.sources if one.place in places and not one.is_on_request]
        readable = {one.route for one in tried if one.standing is Standing.READY}
        return [*dict.fromkeys(one.route for one in tried if one.route not in readable)]

    def unreadable(self) -> dict[RouteId, SourceFinding]:
        """Routes that no source gives in one of the places, and what its preferred source says."""
        found: dict[tuple[RouteId, str], list[SourceFinding]] = {}
        for one in self.sources:
            if not one.is_on_request:
                found.setdefault((one.route, one.place), []).append(one)
        return {
            route: replace(tried[0], hint=ways_out(one.hint for one in tried))
            for (route, _), tried in found.items()
            if all(one.standing is not Standing.READY for one in tried)
        }


def checked_place(company: str, division: str | None) -> Place:
    """Raises ConfigError for what cannot be a company or division of M3."""
    if not re.fullmatch(r"[0-9]{1,3}", company):
        raise ConfigError(f"“{company}” is no company of M3.", hint="A company is a number of up to three digits.")
    if division and not re.fullmatch(r"[A-Z0-9]{1,3}", division):
        raise ConfigError(f"“{division}” is no division of M3.", hint="A division has up to three capitals or digits.")
    return Place(company, division or "")


def require_readable(tenant: Tenant, named: Sequence[Place]) -> None:
    """The company goes into every key: one that the account cannot read at all is refused. Raises SourceRefused."""
    for place in named:
        found = [source for source in tenant.sources if source.place == str(place)]
        if found and all(source.standing is not Standing.READY for source in found):
            raise SourceRefused(f"Company {place} cannot be read. {found[0].reason}".strip(), hint=found[0].hint)


@dataclass(frozen=True, slots=True)
class CustomField:
    """Which of the transaction's fields fills a canonical one, or one of the user's own."""

    name: str
    code: str
    kind: str = "text"
    title: str = ""


@dataclass(frozen=True, slots=True)
class CustomSource:
    """Any other list transaction of M3 (of CMS100MI, MDBREADMI, ...) as the source of a route, chosen by the user."""

    route: RouteId
    program: str
    transaction: str
    key: tuple[str, ...]
    """Output fields that make the record's key, behind company and division."""
    fields: tuple[CustomField, ...]
    inputs: Mapping[str, str] = field(default_factory=dict)
    """Fixed input fields."""
    start: str = ""
    """Input field from which the list goes on in the order of the one key field; empty: read in one call."""
    modified: str = ""
    """Output field with the day of the last change (YYYYMMDD); empty: every read brings everything."""
    is_beside: bool = False
    """Read beside the route's own source instead of in its place."""

    def to_json(self) -> dict[str, Json]:
        return _plain(asdict(self))

    @classmethod
    def from_json(cls, kept: Mapping[str, Json]) -> Self:
        """Raises KeyError, TypeError or ValueError for what is not a custom source."""
        inputs, key = kept.get("inputs", {}), kept["key"]
        if not isinstance(inputs, Mapping) or not isinstance(key, Sequence) or isinstance(key, str):
            raise TypeError("inputs are names and values, key is a list of fields")
        return cls(
            route=RouteId(str(kept["route"])),
            program=str(kept["program"]),
            transaction=str(kept["transaction"]),
            key=tuple(str(code) for code in key),
            fields=tuple(CustomField(**_texts(one)) for one in _objects(kept["fields"])),
            inputs={name: str(value) for name, value in inputs.items()},
            start=str(kept.get("start", "")),
            modified=str(kept.get("modified", "")),
            is_beside=kept.get("is_beside") is True,
        )


class ReadingNotes(Protocol):
    """What a source remembers from one run to the next. A note is set only after the pages it is about were taken."""

    def get(self, name: str) -> Json: ...

    def set(self, name: str, value: Json) -> None: ...


def _product(kept: Mapping[str, Json]) -> ProductFinding:
    return ProductFinding(
        product=str(kept["product"]),
        answers=kept["answers"] is True,
        reason=str(kept.get("reason", "")),
        interface=str(kept.get("interface", "")),
        places=tuple(Place(**_texts(one)) for one in _objects(kept.get("places"))),
    )


def _source(kept: Mapping[str, Json]) -> SourceFinding:
    texts = _texts({name: kept.get(name, "") for name in ("name", "place", "reason", "hint", "code")})
    lists = kept.get("lists")
    return SourceFinding(
        route=RouteId(str(kept["route"])),
        standing=Standing(str(kept["standing"])),
        is_on_request=kept.get("is_on_request") is True,
        lists=tuple(map(str, lists)) if isinstance(lists, list) else (),
        **texts,
    )


def _objects(value: Json | Sequence[object]) -> list[Mapping[str, Json]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise TypeError("a list was expected")
    return [one for one in value if isinstance(one, Mapping)]


def _texts(kept: Mapping[str, Json]) -> dict[str, str]:
    return {name: str(value) for name, value in kept.items()}


def _plain(content: Mapping[str, object]) -> dict[str, Json]:
    return {name: _json(value) for name, value in content.items()}


def _json(value: object) -> Json:
    if isinstance(value, Mapping):
        return {str(name): _json(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_json(one) for one in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)
