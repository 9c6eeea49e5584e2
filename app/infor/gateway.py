"""The ION API gateway: one signed-in, read-only request at a time, asked again where that is safe and helps."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.errors import Throttled, Unreachable
from app.domain.ports import Cancel, Clock, Meter
from app.infor.allow import BULK_PATH, check_options, check_path, check_transaction
from app.infor.auth import TokenKeeper
from app.infor.errors import gateway_error
from app.infor.ionapi import IonApi
from app.infor.pace import CallPace
from app.net.http import Http, NotSent, Reply

TIMEOUT_S = 180.0
"""What other clients give a wide EXPORTMI; the gateway itself may wait up to 300 s for M3."""
BACKOFF_S = (1.0, 3.0, 9.0)
LONGEST_WAIT_S = 65.0
"""A throttle up to here is sat out; a longer one parks the route."""

_PRODUCTS_OWN = (200, 400)
"""Answers whose body says what is the matter: M3 v2 uses 400 for its own errors (Infor's m3-h5-sdk)."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A request that has passed the allow-list."""

    method: str
    path: str
    query: Mapping[str, str]
    body: bytes | None
    headers: Mapping[str, str]


class Gateway:
    """Reads are safe to repeat, so a lost answer or a short throttle is retried here. Safe from any thread."""

    def __init__(
        self,
        ionapi: IonApi,
        tokens: TokenKeeper,
        http: Http,
        meter: Meter,
        clock: Clock,
        *,
        pace: CallPace | None = None,
        backoff_s: Sequence[float] = BACKOFF_S,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        """`pace` is shared by all gateways of a tenant."""
        self._ionapi = ionapi
        self._tokens = tokens
        self._http = http
        self._meter = meter
        self._clock = clock
        self._pace = pace or CallPace()
        self._backoff_s = tuple(backoff_s)
        self._timeout_s = timeout_s

    @property
    def tenant(self) -> str:
        return self._ionapi.tenant

    def get(
        self,
        path: str,
        query: Mapping[str, str],
        cancel: Cancel,
        headers: Mapping[str, str] | None = None,
        options: Mapping[str, str] | None = None,
    ) -> Reply:
        """A GET below the tenant, `M3/m3api-rest/v2/execute/CRS620MI/LstSuppliers`. The reply is 200 or 400.

        `options` become matrix parameters, `;maxrecs=100`, as REST v1 of M3 takes them.

        Raises ConfigError for anything that is not a read, AuthRefused, Throttled, SourceRefused, Unreachable,
        VaultUnavailable, Cancelled.
        """
        check_path(path, query)
        check_options(path, options or {})
        matrix = "".join(f";{name}={value}" for name, value in (options or {}).items())
        return self._persist(_Call("GET", path + matrix, query, None, headers or {}), cancel)

    def post_bulk(
        self,
        program: str,
        transactions: Sequence[Mapping[str, Any]],
        options: Mapping[str, Any],
        query: Mapping[str, str],
        cancel: Cancel,
    ) -> Reply:
        """Several reads of one M3 program in one call.

        A transaction is `{"transaction": ..., "record": {...}, "selectedColumns": [...]}`; `options` are the body's
        own (`cono`, `maxReturnedRecords`, ...). Errors as `get`.
        """
        for item in transactions:
            check_transaction(program, str(item.get("transaction")))
        body = {**options, "program": program, "transactions": [dict(item) for item in transactions]}
        raw = json.dumps(body, ensure_ascii=False).encode()
        return self._persist(_Call("POST", BULK_PATH, query, raw, {"Content-Type": "application/json"}), cancel)

    def _persist(self, call: _Call, cancel: Cancel) -> Reply:
        for pause_s in (*self._backoff_s, None):
            try:
                return self._signed_in(call, cancel)
            except Throttled as throttle:
                if pause_s is None or throttle.wait_s > LONGEST_WAIT_S:
                    raise
                cancel.wait(throttle.wait_s)
            except Unreachable:
                if pause_s is None:
                    raise
                cancel.wait(pause_s)
        raise AssertionError("the last round returns or raises")

    def _signed_in(self, call: _Call, cancel: Cancel) -> Reply:
        """With a valid token; a token that ended in mid-run is replaced once."""
        token = self._tokens.token(cancel)
        reply = self._send(call, token, cancel)
        if reply.status == 401:
            reply = self._send(call, self._tokens.renew(cancel, token), cancel)
        if reply.status not in _PRODUCTS_OWN:
            what = "/".join(call.path.partition(";")[0].split("/")[-2:])
            raise gateway_error(reply.status, what, reply.headers, self._clock())
        return reply

    def _send(self, call: _Call, token: str, cancel: Cancel) -> Reply:
        if (pause_s := self._pace.take(self._clock())) > 0:
            cancel.wait(pause_s)
        try:
            reply = self._http.send(
                call.method,
                f"{self._ionapi.api_root}/{call.path}",
                headers={"Accept": "application/json", **call.headers, "Authorization": f"Bearer {token}"},
                body=call.body,
                timeout_s=self._timeout_s,
                params=call.query,
                cancel=cancel,
            )
        except NotSent:
            raise
        except Unreachable:
            self._meter.spent("infor")
            raise
        self._meter.spent("infor")
        if reply.status == 429:
            self._pace.refused(self._clock())
        else:
            self._pace.answered(self._clock())
        return reply
