"""The two versions of the M3 REST API, and which of them a tenant has.

v2 takes options as query parameters, answers results/records and has a bulk POST; v1 takes options as matrix
parameters, answers MIRecord/NameValue and knows no bulk call (Infor's m3-h5-sdk; M3 REST release notes of 2012).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeVar

from app.domain.errors import SourceRefused
from app.domain.ports import Cancel
from app.infor.gateway import Gateway
from app.infor.m3_reply import MiResult, read_one, read_results

Version = Literal["v2", "v1"]

_PATHS: dict[Version, str] = {"v2": "M3/m3api-rest/v2/execute", "v1": "M3/m3api-rest/execute"}
_OPTIONS: dict[Version, Mapping[str, str]] = {
    "v2": {"dateformat": "YMD8", "righttrim": "true", "excludeempty": "false", "extendedresult": "false"},
    "v1": {"dateformat": "YMD8", "righttrim": "true", "excludeempty": "false", "metadata": "false"},
}
_BULK_OPTIONS = ("dateformat", "righttrim", "extendedresult")
_NO_SUCH_API = frozenset({"400", "404", "405"})
_NO_BULK = frozenset({"404", "405"})

Answer = TypeVar("Answer")


class MiRest:
    """M3 API calls in the version that the tenant has, found out by the first answer and then kept.

    `version` is what is tried first. Safe from any thread. Raises as Gateway.get.
    """

    def __init__(self, gateway: Gateway, version: Version = "v2") -> None:
        self._gateway = gateway
        self.version: Version = version
        self.is_settled = False
        """Whether M3 has answered in `version`."""
        self._has_bulk = True

    @property
    def tenant(self) -> str:
        return self._gateway.tenant

    def one(
        self, program: str, transaction: str, inputs: Mapping[str, str], options: Mapping[str, str], cancel: Cancel
    ) -> MiResult:
        """One transaction. `options` are `cono`, `divi`, `maxrecs` and `returncols`."""
        what = f"{program}/{transaction}"

        def ask(version: Version) -> MiResult:
            path, whole = f"{_PATHS[version]}/{what}", {**_OPTIONS[version], **options}
            if version == "v1":
                return read_one(self._gateway.get(path, inputs, cancel, options=whole), what)
            return read_one(self._gateway.get(path, {**whole, **inputs}, cancel), what)

        return self._in_some_version(ask)

    def several(
        self,
        program: str,
        transaction: str,
        inputs: Sequence[Mapping[str, str]],
        options: Mapping[str, str],
        cancel: Cancel,
    ) -> list[MiResult]:
        """The same transaction for each of the inputs, results in their order: in one call where the tenant has that,
        else one by one."""
        if not self.is_settled and inputs:
            # Only a single call can tell the versions apart: v1 has no counterpart of the bulk call.
            first = self.one(program, transaction, inputs[0], options, cancel)
            return [first, *self.several(program, transaction, inputs[1:], options, cancel)]
        if self.version == "v2" and self._has_bulk and len(inputs) > 1:
            try:
                return self._bulk(program, transaction, inputs, options, cancel)
            except SourceRefused as refused:
                if refused.code not in _NO_BULK:
                    raise
                self._has_bulk = False
        return [self.one(program, transaction, one, options, cancel) for one in inputs]

    def _bulk(
        self,
        program: str,
        transaction: str,
        inputs: Sequence[Mapping[str, str]],
        options: Mapping[str, str],
        cancel: Cancel,
    ) -> list[MiResult]:
        columns = options.get("returncols", "")
        selected = {"selectedColumns": columns.split(",")} if columns else {}
        items = [{"transaction": transaction, "record": dict(one), **selected} for one in inputs]
        body = {name: options[name] for name in ("cono", "divi") if name in options}
        most = int(options.get("maxrecs", "0"))
        shared = {**body, "excludeEmptyValues": False, "rightTrim": True, "maxReturnedRecords": most}
        query = {name: _OPTIONS["v2"][name] for name in _BULK_OPTIONS}
        return read_results(self._gateway.post_bulk(program, items, shared, query, cancel), f"{program}/{transaction}")

    def _in_some_version(self, ask: Callable[[Version], Answer]) -> Answer:
        try:
            answer = ask(self.version)
        except SourceRefused as refused:
            if self.is_settled or refused.code not in _NO_SUCH_API:
                raise
            other: Version = "v1" if self.version == "v2" else "v2"
            answer = self._or_refused(ask, other, refused)
            self.version = other
        self.is_settled = True
        return answer

    def _or_refused(self, ask: Callable[[Version], Answer], other: Version, refused: SourceRefused) -> Answer:
        try:
            return ask(other)
        except SourceRefused:
            raise refused from None
