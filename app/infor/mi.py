"""M3 API calls for one company: options, lists, bulk reads, and what the tenant offers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from app.domain.errors import ConnectorError, SourceRefused
from app.domain.ports import Cancel
from app.infor.errors import mi_refused
from app.infor.gateway import Gateway
from app.infor.m3_reply import MiResult, Row, read_one, read_results

EXECUTE = "M3/m3api-rest/v2/execute"
BULK_SIZE = 100
"""Transactions in one bulk call, as other clients send them."""

_OPTIONS = {"dateformat": "YMD8", "righttrim": "true", "excludeempty": "false", "extendedresult": "false"}
_CANNOT_TELL = frozenset({"XAU0008", "TransactionNotFound", "400", "403", "404", "405"})
"""MRS001MI itself is refused: then a program is tried rather than ruled out."""


@dataclass(frozen=True, slots=True)
class M3Context:
    """Where and as whom we read."""

    company: str
    division: str = ""
    """Empty: the user works for all divisions of the company."""
    user: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    rows: list[Row]
    broken: ConnectorError | None = None
    """Why the list ended before it was complete."""


def discover(gateway: Gateway, cancel: Cancel) -> M3Context:
    """Company and division of the service account's user (MNS150MI/GetUserData). Raises as Gateway.get."""
    what = "MNS150MI/GetUserData"
    result = read_one(gateway.get(f"{EXECUTE}/{what}", dict(_OPTIONS), cancel), what)
    if result.error is not None:
        raise mi_refused(result.error, what)
    row = result.rows[0] if result.rows else {}
    # Releases name them with and without the panel's prefix.
    company, division, user = (
        next((row[name].strip() for name in names if row.get(name, "").strip()), "")
        for names in (("CONO", "ZDCONO", "DFCO"), ("DIVI", "ZDDIVI", "DFDI"), ("USID", "ZZUSID"))
    )
    if not company.isdecimal() or int(company) == 0:
        raise SourceRefused(
            "M3 does not say which company the service account's user works for.",
            hint="Give the user a default company in MNS150, or name the company when connecting.",
        )
    return M3Context(str(int(company)), division, user)


class Mi:
    """Calls of one company and division. Raises as Gateway.get; refusals of M3 are SourceRefused."""

    def __init__(self, gateway: Gateway, context: M3Context) -> None:
        self._gateway = gateway
        self.context = context
        self._offered: dict[str, frozenset[str] | None] = {}
        whose = {"cono": context.company, **({"divi": context.division} if context.division else {})}
        self._options = {**_OPTIONS, **whose}
        self._body_options = {**whose, "excludeEmptyValues": False, "rightTrim": True}

    def call(
        self,
        program: str,
        transaction: str,
        inputs: Mapping[str, str],
        cancel: Cancel,
        *,
        columns: Sequence[str] = (),
        maxrecs: int = 0,
    ) -> Listing:
        """One list; `maxrecs` 0 for all rows. No rows is an empty listing, also where M3 calls that an error."""
        what = f"{program}/{transaction}"
        query = {**self._options, "maxrecs": str(maxrecs)}
        if columns:
            query["returncols"] = ",".join(columns)
        reply = self._gateway.get(f"{EXECUTE}/{what}", {**query, **inputs}, cancel)
        return Listing(*read_one(reply, what).listed(what))

    def bulk(
        self,
        program: str,
        transaction: str,
        inputs: Iterable[Mapping[str, str]],
        cancel: Cancel,
        *,
        columns: Sequence[str] = (),
    ) -> list[MiResult]:
        """The same single-row transaction for many keys, in as few calls as they fit; results in the keys' order."""
        pending = iter(inputs)
        results: list[MiResult] = []
        while chunk := list(islice(pending, BULK_SIZE)):
            results += self._bulk_once(program, transaction, chunk, columns, cancel)
        return results

    def offers(self, program: str, transaction: str, cancel: Cancel) -> bool:
        """Whether the tenant lists it (MRS001MI/LstTransactions), asked once. True where that cannot be told."""
        if program not in self._offered:
            self._offered[program] = self._list_transactions(program, cancel)
        offered = self._offered[program]
        return offered is None or transaction in offered

    def _bulk_once(
        self, program: str, transaction: str, chunk: Sequence[Mapping[str, str]], columns: Sequence[str], cancel: Cancel
    ) -> list[MiResult]:
        what = f"{program}/{transaction}"
        selected = {"selectedColumns": list(columns)} if columns else {}
        items = [{"transaction": transaction, "record": dict(one), **selected} for one in chunk]
        options = {**self._body_options, "maxReturnedRecords": 1}
        query = {name: self._options[name] for name in ("dateformat", "righttrim", "extendedresult")}
        reply = self._gateway.post_bulk(program, items, options, query, cancel)
        results = read_results(reply, what)
        if len(results) == 1 and len(chunk) > 1 and results[0].error is not None:
            raise mi_refused(results[0].error, what)
        if len(results) != len(chunk):
            raise SourceRefused(f"M3 answered {len(results)} of {len(chunk)} calls of {what}.")
        return results

    def _list_transactions(self, program: str, cancel: Cancel) -> frozenset[str] | None:
        try:
            listing = self.call("MRS001MI", "LstTransactions", {"MINM": program}, cancel, columns=("MINM", "TRNM"))
        except SourceRefused as refused:
            return None if refused.code in _CANNOT_TELL else frozenset()
        rows = [row for row in listing.rows if row.get("MINM", program) == program]
        return frozenset(row.get("TRNM", "") for row in rows) if listing.broken is None else None
