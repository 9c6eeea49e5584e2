"""M3 API calls for one company: lists, bulk reads, and what the tenant offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from app.domain.discovery import MiField
from app.domain.errors import ConnectorError, SourceRefused
from app.domain.ports import Cancel
from app.infor.allow import check_transaction
from app.infor.errors import NOT_FOR_US, is_absent, mi_refused, not_offered
from app.infor.gateway import Gateway
from app.infor.m3_reply import MiResult, Row
from app.infor.mi_rest import MiRest

AT_ONCE = 3
"""Bulk calls under way together: the way to a tenant takes longer than its work."""

BULK_SIZE = 100
"""Transactions in one bulk call, as other clients send them."""

Item = TypeVar("Item")

_BARE = frozenset({"400", "404", "405"})
_CANNOT_TELL = frozenset({"XAU0008", "TransactionNotFound", "403", "404", "405"})
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
    """As `user_context`, for a connection of which nothing is known yet."""
    return user_context(MiRest(gateway), cancel)


def user_context(rest: MiRest, cancel: Cancel) -> M3Context:
    """Company and division of the service account's user (MNS150MI/GetUserData). Raises as Gateway.get."""
    result = rest.one("MNS150MI", "GetUserData", {}, {}, cancel)
    if result.error is not None:
        raise mi_refused(result.error, "MNS150MI/GetUserData")
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

    def __init__(self, rest: MiRest, context: M3Context, like: Mi | None = None) -> None:
        """`like`: another company's, which knows already what the tenant offers; that is the same for all of them."""
        self._rest = rest
        self.context = context
        self._offered: dict[str, frozenset[str] | None] = like._offered if like else {}
        self._whose = {"cono": context.company, **({"divi": context.division} if context.division else {})}

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
        result = self._rest.one(program, transaction, inputs, self._options(columns, maxrecs), cancel)
        return Listing(*result.listed(f"{program}/{transaction}"))

    def bulk(
        self,
        program: str,
        transaction: str,
        inputs: Iterable[Mapping[str, str]],
        cancel: Cancel,
        *,
        columns: Sequence[str] = (),
        maxrecs: int = 1,
        size: int = BULK_SIZE,
    ) -> list[MiResult]:
        """The same transaction for many keys, in as few calls as they fit; results in the keys' order."""
        what = f"{program}/{transaction}"

        def one(chunk: Sequence[Mapping[str, str]]) -> list[MiResult]:
            some = self._rest.several(program, transaction, chunk, self._options(columns, maxrecs), cancel)
            if len(some) == 1 and len(chunk) > 1 and some[0].error is not None:
                raise mi_refused(some[0].error, what)
            if len(some) != len(chunk):
                raise SourceRefused(f"M3 answered {len(some)} of {len(chunk)} calls of {what}.")
            return some

        # The first goes alone: a tenant that refuses it refuses them all.
        first, *others = [*chunks(inputs, size)] or [[]]
        results = one(first) if first else []
        if others:
            pool = ThreadPoolExecutor(AT_ONCE)
            try:
                together = [pool.submit(copy_context().run, one, chunk) for chunk in others]
                results += [result for answer in together for result in answer.result()]
            finally:
                pool.shutdown(cancel_futures=True)
        return results

    def offers(self, program: str, transaction: str, cancel: Cancel) -> bool:
        """Whether the tenant lists it (MRS001MI/LstTransactions), asked once. True where that cannot be told."""
        offered = self.offered(program, cancel)
        return offered is None or transaction in offered

    def offered(self, program: str, cancel: Cancel) -> frozenset[str] | None:
        """The program's transactions; none where the tenant does not have it, None where that cannot be told."""
        if program not in self._offered:
            self._offered[program] = self._list_transactions(program, cancel)
        return self._offered[program]

    def is_ruled_out(self, refused: SourceRefused, program: str, transaction: str, cancel: Cancel) -> bool:
        """Whether a refusal means for good that this account cannot call it. A bare 400 or 404 may be that (ION answers
        an unknown transaction so), or a disturbance: not where the tenant lists the transaction."""
        if refused.code not in NOT_FOR_US:
            return False
        return refused.code not in _BARE or transaction not in (self.offered(program, cancel) or ())

    def forget(self, program: str) -> None:
        """Asks again what the tenant offers of the program, the next time that matters."""
        self._offered.pop(program, None)

    def describe(
        self, program: str, transaction: str, cancel: Cancel
    ) -> tuple[tuple[MiField, ...], tuple[MiField, ...]]:
        """The transaction's input and output fields (MRS001MI/LstFields), for the form of a custom source.

        Raises ConfigError for a transaction that does not read, SourceRefused where the tenant does not have it.
        """
        check_transaction(program, transaction)
        try:
            inputs, outputs = (
                self.call("MRS001MI", "LstFields", {"MINM": program, "TRNM": transaction, "TRTP": way}, cancel).rows
                for way in ("I", "O")
            )
        except SourceRefused as refused:
            if is_absent(refused.code):
                raise not_offered(program, transaction) from None
            raise
        if not outputs:
            raise not_offered(program, transaction)
        return tuple(map(_field, inputs)), tuple(map(_field, outputs))

    def _options(self, columns: Sequence[str], maxrecs: int) -> dict[str, str]:
        return {
            **self._whose,
            "maxrecs": str(maxrecs),
            **({"returncols": ",".join(columns)} if columns else {}),
        }

    def _list_transactions(self, program: str, cancel: Cancel) -> frozenset[str] | None:
        try:
            listing = self.call("MRS001MI", "LstTransactions", {"MINM": program}, cancel, columns=("MINM", "TRNM"))
        except SourceRefused as refused:
            if refused.code in _CANNOT_TELL:
                return None
            if is_absent(refused.code):
                return frozenset()
            # Any other answer passes: taken for "not offered", it would choose another source for good.
            raise
        rows = [row for row in listing.rows if row.get("MINM", program) == program]
        return frozenset(row.get("TRNM", "") for row in rows) if listing.broken is None else None


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Lists of `size` items, the last one shorter."""
    pending = iter(items)
    while chunk := list(islice(pending, size)):
        yield chunk


def _field(row: Row) -> MiField:
    length = row.get("LENG", "").strip()
    return MiField(
        name=row.get("FLNM", "").strip(),
        title=row.get("FLDS", "").strip(),
        kind={"N": "number", "D": "date"}.get(row.get("TYPE", ""), "text"),
        length=int(length) if length.isdecimal() else 0,
        is_mandatory=row.get("MAND", "").strip() in ("1", "Y", "true"),
    )
