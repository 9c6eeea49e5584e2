"""Loads of IDOs of one site, page by page; v2 of the REST service, or v1 where v2 is absent.

Paging by bookmark as in Infor's Mongoose documentation: the same query again with loadtype NEXT and the bookmark of
the answer, while MoreRowsExist. A bookmark that does not move would repeat one page for ever (seen in a public
client): reading goes on by RowPointer then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.errors import SourceRefused, Unreachable
from app.domain.ports import Cancel
from app.infor.csi_errors import NO_IDO, NO_INTERFACE, http_refused, refused
from app.infor.csi_reply import Loaded, Row, read_configurations, read_load, read_properties
from app.infor.errors import not_understood
from app.infor.gateway import Gateway
from app.net.http import Reply

V2 = "CSI/IDORequestService/ido"
V1 = "CSI/IDORequestService/MGRESTService.svc/json"
CONFIG_HEADER = "X-Infor-MongooseConfig"
ROW_POINTER = "RowPointer"
IN_SIZE = 100
"""Values in one IN list: some sites refuse long filters."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What to load. `orderby` empty for the order of the primary key."""

    ido: str
    properties: tuple[str, ...]
    filter: str = ""
    orderby: str = ""


class Site:
    """The IDOs of one Mongoose configuration. Raises as Gateway.get; CSI's own refusals are SourceRefused."""

    def __init__(self, gateway: Gateway, config: str, page_size: int) -> None:
        self._gateway = gateway
        self.config = config
        self.page_size = page_size
        self._is_v1: bool | None = None
        self._described: dict[str, frozenset[str] | None] = {}

    @property
    def tenant(self) -> str:
        return self._gateway.tenant

    @property
    def interface(self) -> str:
        """v2 or v1 once something was loaded, else empty."""
        return {None: "", False: "v2", True: "v1"}[self._is_v1]

    def pages(self, ask: Ask, cancel: Cancel) -> Iterator[list[Row]]:
        """Every row at least once; a row can come twice where bookmarks do not work."""
        bookmark, seen = "", {""}
        while True:
            loaded = self.load(ask, cancel, bookmark=bookmark)
            if loaded.rows:
                yield loaded.rows
            if not self.goes_on(loaded, self.page_size):
                return
            if loaded.bookmark in seen or not loaded.rows:
                yield from self._by_row_pointer(ask, cancel)
                return
            seen.add(bookmark := loaded.bookmark)

    def rows(self, ask: Ask, cancel: Cancel) -> list[Row]:
        return [row for page in self.pages(ask, cancel) for row in page]

    def rows_in(self, ask: Ask, name: str, literals: Iterable[str], cancel: Cancel) -> Iterator[Row]:
        """The rows whose property is one of these; literals as they stand in a filter."""
        wanted = list(dict.fromkeys(literals))
        for at in range(0, len(wanted), IN_SIZE):
            chosen = f"{name} IN ({', '.join(wanted[at : at + IN_SIZE])})"
            yield from self.rows(replace(ask, filter=both(ask.filter, chosen)), cancel)

    def load(self, ask: Ask, cancel: Cancel, *, bookmark: str = "", cap: int | None = None) -> Loaded:
        """One page."""
        if self._is_v1 is not True:
            try:
                loaded = self._load_once(V2, ask, bookmark, cap, cancel)
            except SourceRefused as error:
                if self._is_v1 is False or error.code not in NO_INTERFACE:
                    raise
            else:
                self._is_v1 = False
                return loaded
        loaded = self._load_once(V1, ask, bookmark, cap, cancel)
        self._is_v1 = True
        return loaded

    @staticmethod
    def goes_on(loaded: Loaded, cap: int) -> bool:
        """Whether there are more rows than this page; a full page counts as that where it is not said."""
        return len(loaded.rows) >= cap if loaded.has_more is None else loaded.has_more

    def describe(self, names: Sequence[str], cancel: Cancel) -> tuple[str, frozenset[str] | None]:
        """The first of these IDOs that the site has, and its properties; None where they cannot be told.

        Raises SourceRefused, naming the first, where the site has none of them.
        """
        missing: SourceRefused | None = None
        for name in names:
            try:
                if name not in self._described:
                    self._described[name] = self._properties(name, cancel)
            except SourceRefused as error:
                if error.code not in {NO_IDO, *NO_INTERFACE}:
                    raise
                missing = missing or error
            else:
                return name, self._described[name]
        raise missing or refused(" or ".join(names), "IDO not found")

    def _properties(self, ido: str, cancel: Cancel) -> frozenset[str] | None:
        """Asked of ido/info; of a row where that is not offered. An IDO without rows and info keeps them to itself."""
        try:
            if self._is_v1 is not True:
                return read_properties(self._get(f"{V2}/info/{ido}", {}, cancel), ido)
        except (SourceRefused, Unreachable) as error:
            if error.code == NO_IDO:
                raise
        sample = self.load(Ask(ido, ("*",)), cancel, cap=1)
        return frozenset(sample.rows[0]) if sample.rows else None

    def _by_row_pointer(self, ask: Ask, cancel: Cancel) -> Iterator[list[Row]]:
        """From the beginning, in the order of RowPointer, each page behind the last row of the one before."""
        seen: set[str] = set()
        behind = replace(ask, orderby=ROW_POINTER, properties=tuple(dict.fromkeys((*ask.properties, ROW_POINTER))))
        last = ""
        while True:
            beyond = f"{ROW_POINTER} > {literal(last)}" if last else ""
            loaded = self.load(replace(behind, filter=both(ask.filter, beyond)), cancel)
            if loaded.rows:
                yield loaded.rows
            if not self.goes_on(loaded, self.page_size):
                return
            last = loaded.rows[-1].get(ROW_POINTER, "") if loaded.rows else ""
            if not last or last in seen:
                raise not_understood(ask.ido, "its pages do not advance")
            seen.add(last)

    def _load_once(self, base: str, ask: Ask, bookmark: str, cap: int | None, cancel: Cancel) -> Loaded:
        names = _V1_NAMES if base == V1 else _V2_NAMES
        given = {
            "properties": ",".join(ask.properties),
            "filter": ask.filter,
            "orderby": ask.orderby,
            "recordcap": str(cap or self.page_size),
            "loadtype": "NEXT" if bookmark else "FIRST",
            "bookmark": bookmark,
            # Without _ItemId, which only an update needs.
            "readonly": "" if base == V1 else "true",
        }
        query = {names.get(name, name): value for name, value in given.items() if value}
        path = f"{V1}/{ask.ido}/adv" if base == V1 else f"{V2}/load/{ask.ido}"
        return read_load(self._get(path, query, cancel), ask.ido, ask.properties)

    def _get(self, path: str, query: Mapping[str, str], cancel: Cancel) -> Reply:
        cancel.check()
        try:
            return self._gateway.get(path, query, cancel, {CONFIG_HEADER: self.config})
        except SourceRefused as error:
            raise http_refused(error) from None


_V2_NAMES: Mapping[str, str] = {}
_V1_NAMES = {"properties": "props", "recordcap": "rowcap"}


def configurations(gateway: Gateway, cancel: Cancel) -> list[str]:
    """The Mongoose configurations of the tenant, in CSI's order. Raises as Gateway.get."""
    try:
        return read_configurations(gateway.get(f"{V2}/configurations", {}, cancel))
    except SourceRefused as error:
        if error.code not in NO_INTERFACE:
            raise
    try:
        return read_configurations(gateway.get(f"{V1}/configurations", {}, cancel))
    except SourceRefused as error:
        raise http_refused(error) from None


def literal(text: str) -> str:
    """`N'O''Neill'`: a text in a filter (recommended form in Infor's guide)."""
    return "N'" + text.replace("'", "''") + "'"


def both(*conditions: str) -> str:
    """Conditions joined by AND, blank ones left out."""
    told = [condition for condition in conditions if condition]
    return told[0] if len(told) == 1 else " AND ".join(f"({condition})" for condition in told)
