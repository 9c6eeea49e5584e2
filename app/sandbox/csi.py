"""The CSI (SyteLine) of a tenant: Mongoose's IDO REST, v2 and v1, over the company's data.

Below `IDORequestService/`: v2 `ido/load/{ido}`, `ido/info/{ido}`, `ido/configurations`; v1
`MGRESTService.svc/json/{ido}/{properties}` and `/json/{ido}/adv`. Every answer is HTTP 200: `Success` (v2) or
`MessageCode` (v1) say whether it worked. Sources: Infor's Mongoose documentation (loadCollection, REST v1 samples) and
public clients. `csi_site` tells how the data corresponds to M3's, and `CsiSettings` what a test can choose.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any
from urllib.parse import parse_qsl, unquote

from app.sandbox.csi_filter import IllegalFilter
from app.sandbox.csi_idos import Ido, idos_of
from app.sandbox.csi_load import Found, Loaded, LoadRefused, LoadRequest, find, page_of, read_request
from app.sandbox.csi_site import CsiSettings, CsiSite
from app.sandbox.http import Request, Response

CONFIG_HEADER = "x-infor-mongooseconfig"
V1_FAILED = 450
"""MessageCode of a refusal in v1; Infor documents that 0 is success, and no other value (from memory)."""


class CsiApi:
    """Answers below `/{tenant}/CSI/`. The gateway has checked the token before."""

    def __init__(self, sites: Sequence[CsiSite], settings: CsiSettings) -> None:
        self.settings = settings
        self.sites = {site.config: site for site in sites}
        self.write_attempts: list[str] = []
        self._idos = {site.config: idos_of(site) for site in sites}
        self._denied: set[str] = set()
        self._removed: set[str] = set()
        self._kept: dict[tuple[object, ...], tuple[object, Found]] = {}

    def deny(self, ido: str) -> None:
        """From now on the user may not read the IDO."""
        self._denied.add(ido)

    def allow(self, ido: str) -> None:
        self._denied.discard(ido)

    def remove(self, ido: str) -> None:
        """From now on no site has the IDO."""
        self._removed.add(ido)

    def handle(self, request: Request, below: str) -> Response:
        """`below` is the path under CSI/."""
        parts = [unquote(part) for part in below.split("/")]
        match parts:
            case ["IDORequestService", "ido", *rest] if self.settings.has_v2:
                return self._v2(request, rest)
            case ["IDORequestService", "MGRESTService.svc", "json", *rest] if self.settings.has_v1:
                return self._v1(request, rest)
        if request.method != "GET":
            self.write_attempts.append(f"{request.method} CSI/{below}")
        return _json({"message": "Not Found"}, 404)

    def _v2(self, request: Request, rest: list[str]) -> Response:
        given = _parameters(request)
        match rest:
            case ["configurations"] if request.method == "GET":
                return _json({"Configurations": list(self.sites), "Success": True, "Message": None})
            case ["info", name] if request.method == "GET":
                return self._answer_v2(lambda: _info(self._ido(request, name)), {"Properties": None, "Methods": None})
            case ["load", name] if request.method == "GET":
                has_ids = given.get("readonly", "").lower() not in ("true", "1")
                nothing: dict[str, Any] = {"Items": None if self.settings.has_null_items else [], "Bookmark": None}
                return self._answer_v2(
                    lambda: self._page(self._load(request, name, read_request(given)), has_ids),
                    nothing | {"MoreRowsExist": False},
                )
        return self._no_read(request, rest)

    def _v1(self, request: Request, rest: list[str]) -> Response:
        given = _parameters(request)
        match rest:
            case ["configurations"] if request.method == "GET":
                return _json({"Configurations": list(self.sites), "Message": None, "MessageCode": 0})
            case [name, "adv"] if request.method == "GET":
                return self._answer_v1(lambda: _page_v1(self._load(request, name, read_request(given, v1=True))))
            case [name, properties] if request.method == "GET" and name not in _V1_VERBS:
                asked = read_request({"props": properties}, v1=True)
                return self._answer_v1(lambda: _basic_v1(self._load(request, name, asked)))
        return self._no_read(request, rest)

    def _no_read(self, request: Request, rest: list[str]) -> Response:
        """Invoke, update and whatever else is not one of the reads."""
        if request.method == "GET" and rest[:1] in (["load"], ["info"], ["configurations"]):
            return _json({"message": "Not Found"}, 404)
        self.write_attempts.append(f"{request.method} IDO {'/'.join(rest)}")
        return _json({"message": "Method Not Allowed"}, 405)

    def _load(self, request: Request, name: str, asked: LoadRequest) -> tuple[Ido, Loaded]:
        ido = self._ido(request, name)
        site = self.sites[request.headers.get(CONFIG_HEADER, "") or self._only_config()]
        # The pages of one read are slices of one list, as long as nothing changes in between.
        told = (site.config, ido.name, asked.properties, asked.filter, asked.orderby, asked.is_distinct)
        version = (site.business.changes, astuple(self.settings))
        kept = self._kept.get(told)
        if kept is None or kept[0] != version:
            kept = (version, find(ido, asked, self.settings))
            self._kept = {told: kept}
        return ido, page_of(kept[1], asked, self.settings)

    def _ido(self, request: Request, name: str) -> Ido:
        """Raises LoadRefused, saying why the user cannot read it."""
        if not self.settings.is_session_valid:
            raise LoadRefused("Invalid token")
        config = request.headers.get(CONFIG_HEADER, "") or self._only_config()
        if not config:
            raise LoadRefused("X-Infor-MongooseConfig header is required.")
        if config not in self.sites:
            raise LoadRefused(f"Configuration {config} does not exist.")
        if not self.settings.is_licensed:
            raise LoadRefused("User is not licensed to access this application.")
        known = self._idos[config]
        own = "SLPos" if name == self.settings.po_ido else "" if name == "SLPos" else name
        if own not in known or name in self._removed:
            raise LoadRefused(f"IDO {name} does not exist.")
        if name in self._denied:
            raise LoadRefused(f"User requires [Read] privilege for {name}")
        return known[own]

    def _only_config(self) -> str:
        return "" if self.settings.needs_config else next(iter(self.sites))

    def _page(self, loaded: tuple[Ido, Loaded], has_ids: bool) -> dict[str, Any]:
        ido, page = loaded
        items: list[dict[str, Any]] = [{one.name: one.written(row) for one in page.properties} for row in page.rows]
        if has_ids:
            items = [item | {"_ItemId": ido.item_id(row)} for item, row in zip(items, page.rows, strict=True)]
        shown = items or (None if self.settings.is_empty_null else [])
        return {"Items": shown, "Bookmark": page.bookmark or None, "MoreRowsExist": page.has_more}

    def _answer_v2(self, read: Any, failed: dict[str, Any]) -> Response:
        try:
            return _json(read() | {"Success": True, "Message": None})
        except (LoadRefused, IllegalFilter) as refused:
            return _json(failed | {"Success": False, "Message": str(refused)})

    def _answer_v1(self, read: Any) -> Response:
        try:
            return _json(read())
        except (LoadRefused, IllegalFilter) as refused:
            items: list[Any] | None = None if self.settings.has_null_items else []
            return _json({"Items": items, "Message": str(refused), "MessageCode": V1_FAILED})


_V1_VERBS = frozenset(("method", "token", "additem", "additems", "updateitem", "updateitems", "deleteitem"))
"""First parts of a path that are no IDO."""
_TYPES = {"text": "String", "number": "Decimal", "whole": "Long Integer", "date": "Date"}


def _info(ido: Ido) -> dict[str, Any]:
    keys = set(ido.key)
    properties = [
        {"Name": one.name, "DataType": _TYPES[one.kind], "Key": one.name in keys, "ReadOnly": False}
        for one in ido.properties.values()
    ]
    return {"Properties": properties, "Methods": []}


def _page_v1(loaded: tuple[Ido, Loaded]) -> dict[str, Any]:
    ido, page = loaded
    items = [
        [
            *({"Name": one.name, "Value": one.written(row)} for one in page.properties),
            {"Name": "_ItemId", "Value": ido.item_id(row)},
        ]
        for row in page.rows
    ]
    more = {"Bookmark": page.bookmark or None, "MoreRowsExist": page.has_more}
    return {"Items": items, **more, "Message": "Success", "MessageCode": 0}


def _basic_v1(loaded: tuple[Ido, Loaded]) -> dict[str, Any]:
    page = loaded[1]
    items = [[one.written(row) for one in page.properties] for row in page.rows]
    return {"Items": items, "Message": None, "MessageCode": 0}


def _parameters(request: Request) -> dict[str, str]:
    """Names in lower case: clients write recordcap and recordCap."""
    return {name.lower(): value for name, value in parse_qsl(request.query, keep_blank_values=True)}


def _json(body: dict[str, Any], status: int = 200) -> Response:
    encoded = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(status, encoded, {"Content-Type": "application/json; charset=utf-8"})
