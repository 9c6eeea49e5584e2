"""What a request asks for, in the words that fault scripts use: vendor, writes or reads, operation, route."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, unquote, unquote_plus

from graphql import FieldNode, GraphQLSyntaxError, OperationDefinitionNode, OperationType, parse

from app.sandbox.http import Request
from app.sandbox.monday_ingest import FILES

ROUTE_SOURCES = {
    "suppliers": r"CRS620MI/|\bCIDMAS\b|\bCIDVEN\b",
    "gl-accounts": r"CRS630MI/|\bFCHACC\b",
    "purchase-orders": r"PPS200MI/\w*Head|PPS100MI/|\bMPHEAD\b",
    "po-lines": r"PPS200MI/\w*Line|\bMPLINE\b",
    "invoices": r"APS\d+MI/|\bFPLEDG\b",
    "invoice-lines": r"\bFGINLI\b",
}
"""Route -> how M3's transactions and tables for it look in a request."""

_EXECUTE = re.compile(r"M3/m3api-rest(?P<v2>/v2)?/execute(?:/(?P<program>[^/;?]+)/(?P<transaction>[^/;?]+))?")


@dataclass(frozen=True, slots=True)
class Call:
    vendor: str
    """monday, files, infor, token; empty for what is none of them."""
    is_write: bool
    """Changes something on a board. CloudSuite is only read."""
    names: tuple[str, ...]
    """monday: the root fields. files: upload or report. infor: PROGRAM, TRANSACTION and PROGRAM/TRANSACTION. token:
    token or revoke, and the grant type."""
    keys: tuple[str, ...]
    """monday: the keys of the answer's data, in order, without `complexity`. infor: the transactions, in order."""
    form: str
    """infor: v1, v2 or bulk, empty for what is not M3."""
    text: str
    """What names records or tables: path, query and body."""

    def is_of(self, only: str) -> bool:
        """Whether it is among `only`: writes, reads, or one of the names; a route is for the caller to know."""
        if only in ("writes", "reads"):
            return self.is_write is (only == "writes")
        return only.lower() in (name.lower() for name in self.names)


def read_call(request: Request, tenant: str) -> Call:
    """Never raises: a request that nobody understands has no names."""
    if request.path.rstrip("/") == "/v2":
        return _monday(request)
    if request.path.startswith(f"{FILES}/"):
        purpose = request.path.removeprefix(f"{FILES}/").partition("/")[0]
        return Call("files", request.method == "PUT", (purpose,), (purpose,), "", "")
    head, _, below = request.path.removeprefix("/").partition("/")
    if head != tenant:
        return Call("", False, (), (), "", "")
    if below.startswith("as/"):
        form = parse_qs(request.body.decode("utf-8", "replace"))
        kind = "revoke" if "revoke" in below else "token"
        return Call("token", False, (kind, *form.get("grant_type", [])), (kind,), "", "")
    return _infor(request, below)


def keyed_routes(call: Call) -> set[str]:
    """The routes whose keys or sources the request itself names. Updates of items name none: see their items."""
    if call.vendor == "infor":
        return {route for route, pattern in ROUTE_SOURCES.items() if re.search(pattern, call.text)}
    return {route for route in ROUTE_SOURCES if re.search(rf"(?<![\w-]){route[:-1]}:", call.text)}


def _monday(request: Request) -> Call:
    body = json_object(request.body)
    query = body.get("query")
    is_write, fields = _root_fields(query) if isinstance(query, str) else (False, ())
    told = tuple(field for field in fields if field[1] != "complexity") or fields
    text = json.dumps(body.get("variables"), ensure_ascii=False) + (query if isinstance(query, str) else "")
    return Call("monday", is_write, tuple(name for _, name in told), tuple(key for key, _ in told), "", text)


@lru_cache(maxsize=512)
def _root_fields(query: str) -> tuple[bool, tuple[tuple[str, str], ...]]:
    """Whether it is a mutation, and key and name of the root fields."""
    try:
        document = parse(query)
    except (GraphQLSyntaxError, RecursionError):
        return False, ()
    operations = [part for part in document.definitions if isinstance(part, OperationDefinitionNode)]
    is_write = any(operation.operation is OperationType.MUTATION for operation in operations)
    fields = [field for part in operations for field in part.selection_set.selections if isinstance(field, FieldNode)]
    return is_write, tuple(((field.alias or field.name).value, field.name.value) for field in fields)


def _infor(request: Request, below: str) -> Call:
    text = f"{unquote(below)}?{unquote_plus(request.query)} {request.body.decode('utf-8', 'replace')}"
    found = _EXECUTE.match(below)
    if found is None:
        return Call("infor", False, (below.partition("/")[0],), (), "", text)
    if found["program"]:
        program, called = unquote(found["program"]), [unquote(found["transaction"])]
        form = "v2" if found["v2"] else "v1"
    else:
        body, form = json_object(request.body), "bulk"
        listed = body.get("transactions")
        items = listed if isinstance(listed, list) else []
        program = str(body.get("program"))
        called = [str(item.get("transaction")) for item in items if isinstance(item, dict)]
    names = (program, *dict.fromkeys(called), *(f"{program}/{name}" for name in dict.fromkeys(called)))
    return Call("infor", False, names, tuple(called), form, f"{' '.join(names)} {text}")


def json_object(raw: bytes) -> dict[str, Any]:
    """Empty where it is anything else."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}
