"""A monday account on loopback: GraphQL over HTTP with the limits, refusals and idempotency of the real one.

Read `MondayAccount.handle` downwards: each method adds one concern and hands on to the next.
"""

from __future__ import annotations

import hmac
import json
import logging
import re
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import RLock
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from graphql import ExecutionResult, FieldNode, GraphQLError, GraphQLResolveInfo, OperationDefinitionNode, execute_sync

from app.sandbox.http import Clock, Endpoint, Request, Response
from app.sandbox.monday_complexity import Estimate, actual_cost
from app.sandbox.monday_cursors import Cursors
from app.sandbox.monday_documents import Document, DocumentRefused, Documents, enum_values, schema
from app.sandbox.monday_errors import Json, Refusal, RequestRefused
from app.sandbox.monday_hands import Hands
from app.sandbox.monday_idempotency import IdempotencyKeys
from app.sandbox.monday_ingest import IngestJobs, IngestSettings
from app.sandbox.monday_limits import Meter, MondayLimits, ServiceTimes
from app.sandbox.monday_model import Tenant
from app.sandbox.monday_mutations import Mutations
from app.sandbox.monday_queries import Queries
from app.sandbox.monday_session import ACCOUNT_ID, CURRENT, MAINTENANCE, REFUSED_FIELDS, VERSIONS, Cost, Session

LOG_LENGTH = 20_000
DEFAULT_TOKEN = "eyJhbGciOiJIUzI1NiJ9.sandbox"  # noqa: S105 - opens nothing but the sandbox

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """One request in the account's log."""

    request_id: str
    operations: tuple[str, ...]
    """Root fields in order, aliases resolved: ("create_item", "create_item")."""
    is_write: bool
    idempotency_key: str | None
    replayed: bool
    complexity: int
    """Charged points; 0 when nothing was executed."""
    status: int


@dataclass(frozen=True, slots=True)
class _Work:
    """A request whose document is understood."""

    request_id: str
    document: Document
    operation: OperationDefinitionNode
    fields: list[FieldNode]
    variables: dict[str, Json]
    version: str
    estimate: int
    key: str | None
    base_url: str
    """Where the caller found the account; signed addresses are on the same host here."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name.value for field in self.fields)

    @property
    def is_mutation(self) -> bool:
        return self.operation.operation.value == "mutation"

    @property
    def is_write(self) -> bool:
        return self.is_mutation and set(self.names) != {"complexity"}


class MondayAccount(Hands):
    """One account with its token. `handle` serves API clients; the methods of Hands are people at the screen.

    `files` serves the signed addresses of bulk imports, under the path `monday_ingest.FILES`.
    limits, service, ingest: may be changed at any time. `read_lag_s`: filtered reads do not see younger items.
    `before_execute` is called with the request's root fields after its checks, outside the lock: a test may
    block there to keep a request in flight.
    """

    def __init__(self, clock: Clock, token: str = DEFAULT_TOKEN, limits: MondayLimits | None = None) -> None:
        self._lock = RLock()
        self._tenant = Tenant()
        super().__init__(self._tenant, clock, self._lock)
        self.token = token
        self.limits = limits or MondayLimits()
        self.service = ServiceTimes()
        self.read_lag_s = 0.0
        self.before_execute: Callable[[tuple[str, ...]], None] | None = None
        self.calls = 0
        self.write_calls = 0
        self.requests: deque[RequestRecord] = deque(maxlen=LOG_LENGTH)
        self._meter = Meter(self.limits)
        self._keys = IdempotencyKeys(self.limits)
        self._cursors = Cursors()
        self._documents = Documents()
        self._jobs = IngestJobs(self._tenant, self.limits)
        self.files: Endpoint = _Files(self._jobs, clock, self._lock)

    @property
    def ingest(self) -> IngestSettings:
        """How bulk imports behave."""
        return self._jobs.settings

    def catch_up(self) -> None:
        self._jobs.advance(self._clock())

    @property
    def daily_calls_used(self) -> float:
        """Calls of today (UTC) as the daily limit counts them: refused ones and lone `complexity` are tenths."""
        with self._lock:
            return self._meter.daily_used(self._clock())

    def handle(self, request: Request) -> Response:
        with self._lock:
            self.calls += 1
            request_id = str(uuid5(NAMESPACE_URL, f"monday-sandbox/{self.calls}"))
        with self._in_flight():
            try:
                response = self._authenticated(request, request_id)
            except RequestRefused as refused:
                response = self._refusal(refused, request_id)
            except DocumentRefused as refused:
                response = _json(200, {"errors": refused.errors}, request_id)
            with self._lock:
                limits = self._meter.headers(self._clock())
        version = _served_version(request.headers.get("api-version"))
        headers = {"API-Version": version or CURRENT, "x-request-id": request_id, **limits, **response.headers}
        return replace(response, headers=headers)

    @contextmanager
    def _in_flight(self) -> Iterator[None]:
        with self._lock:
            self._meter.in_flight += 1
        try:
            yield
        finally:
            with self._lock:
                self._meter.in_flight -= 1

    def _refusal(self, refused: RequestRefused, request_id: str) -> Response:
        body = refused.body(top_level=self.limits.top_level_errors, account_id=ACCOUNT_ID)
        return _json(refused.status, body, request_id, refused.headers())

    def _authenticated(self, request: Request, request_id: str) -> Response:
        given = re.sub("^Bearer ", "", request.headers.get("authorization", ""))
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise RequestRefused(401, "NOT_AUTHENTICATED", "Not authenticated")
        if request.method != "POST" or request.path.rstrip("/") not in ("/v2", ""):
            raise RequestRefused(404, "NOT_FOUND", "Not found")
        with self._lock:
            self._meter.admit(self._clock())
            work = self._read(request, request_id)
            self.write_calls += work.is_write
        return self._once(work)

    def _read(self, request: Request, request_id: str) -> _Work:
        version = _served_version(request.headers.get("api-version"))
        if version is None:
            raise RequestRefused(200, "InvalidVersionException", "Invalid API version")
        body = _body(request.body)
        document = self._documents.read(body["query"])
        operation = document.operation(body.get("operationName"))
        variables = body.get("variables") or {}
        estimate = Estimate(document.fragments, variables)
        is_mutation = operation.operation.value == "mutation"
        key = request.headers.get("idempotency-key") if is_mutation else None
        fields, cost = estimate.fields(operation.selection_set), estimate.of(operation)
        base_url = f"http://{request.headers.get('host', 'localhost')}"
        return _Work(request_id, document, operation, fields, variables, version, cost, key or None, base_url)

    def _once(self, work: _Work) -> Response:
        """Execute, unless the request's idempotency key has an answer already."""
        if work.key is None:
            return self._executed(work)
        with self._lock:
            kept = self._keys.begin(work.key, self._clock())
        if kept is not None:
            self._log(work, kept.status, 0, replayed=True)
            return replace(kept, headers={**kept.headers, "Idempotency-Replayed": "true"})
        response: Response | None = None
        try:
            response = self._executed(work)
        finally:
            with self._lock:
                self._keys.end(work.key, response, self._clock())
        return response

    def _executed(self, work: _Work) -> Response:
        with self._lock:
            now = self._clock()
            before = self._meter.complexity_left(now)
            self._meter.create_boards(work.names.count("create_board"), now)
            self._meter.reserve(work.estimate, now)
            if set(work.names) == {"complexity"}:
                self._meter.lone_complexity(now)
        if self.before_execute is not None:
            self.before_execute(work.names)
        if work.is_write and self.service.mutation_s:
            time.sleep(self.service.mutation_s * sum(name != "complexity" for name in work.names))
        with self._lock:
            self.catch_up()
            now = self._clock()
            cost = Cost(before, work.estimate, max(0, before - work.estimate), self._meter.complexity.reset_s(now))
            result = self._run(work, cost, now)
            charged = actual_cost(work.fields, result.data, is_mutation=work.is_mutation)
            self._meter.complexity.add(charged - work.estimate, now)
        response = _answer(result, work.request_id)
        self._log(work, response.status, charged)
        return response

    def _run(self, work: _Work, cost: Cost, now: datetime) -> ExecutionResult:
        lag = timedelta(seconds=self.read_lag_s)
        session = Session(
            self._tenant,
            self._cursors,
            self._meter,
            now,
            work.version,
            cost,
            lag,
            lambda board, group, on_match: self._jobs.start(board, group, on_match, work.base_url, now),
            lambda job_id: self._jobs.status(job_id, work.base_url, now),
        )
        colors = enum_values("StatusColumnColors")
        root = Mutations(session, colors) if work.is_mutation else Queries(session)
        name = work.operation.name.value if work.operation.name else None
        # Middleware makes every field slower, so it comes only where it has something to refuse.
        guards = [_guarded] if REFUSED_FIELDS.get() else None
        result = execute_sync(schema(), work.document.node, root, None, work.variables, name, middleware=guards)
        assert isinstance(result, ExecutionResult)  # noqa: S101 - the SDL has no deferred or streamed parts
        return result

    def _log(self, work: _Work, status: int, charged: int, *, replayed: bool = False) -> None:
        record = RequestRecord(work.request_id, work.names, work.is_write, work.key, replayed, charged, status)
        with self._lock:
            self.requests.append(record)


class _Files:
    """The storage that signed addresses lead to."""

    def __init__(self, jobs: IngestJobs, clock: Clock, lock: RLock) -> None:
        self._jobs, self._clock, self._lock = jobs, clock, lock

    def handle(self, request: Request) -> Response:
        with self._lock:
            now = self._clock()
            self._jobs.advance(now)
            return self._jobs.serve(request, now)


def _guarded(resolve: Callable[..., Any], source: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
    """Raises what the context refuses a root field with."""
    refusal = REFUSED_FIELDS.get().get(str(info.path.key)) if info.path.prev is None else None
    if refusal is not None:
        raise refusal
    return resolve(source, info, **arguments)


def _served_version(asked: str | None) -> str | None:
    """The version that answers: deprecated ones fall to maintenance, unknown ones to current; None when malformed."""
    if asked is None:
        return CURRENT
    if asked == "dev":
        return CURRENT
    if not re.fullmatch(r"\d{4}-\d{2}", asked):
        return None
    kind = VERSIONS.get(asked)
    return MAINTENANCE if kind == "deprecated" else asked if kind else CURRENT


def _body(raw: bytes) -> dict[str, Json]:
    """Raises RequestRefused (400) unless it is a JSON object with a query and, perhaps, an object of variables."""
    try:
        body = json.loads(raw)
    except ValueError:
        raise RequestRefused(400, "JsonParseException", "The request body is not valid JSON") from None
    if not isinstance(body, dict) or not isinstance(body.get("query"), str):
        raise RequestRefused(400, "Bad request", "The request has no query")
    if not isinstance(body.get("variables") or {}, dict):
        raise RequestRefused(400, "Bad request", "variables must be an object")
    return body


def _answer(result: ExecutionResult, request_id: str) -> Response:
    body: dict[str, Any] = {"data": result.data}
    status = 200
    if result.errors:
        entries = [_field_error(error) for error in result.errors]
        body = {"errors": entries, "data": result.data}
        codes = {entry["extensions"].get("status_code") for entry in entries}
        # monday answers application errors with 200; only its own limits and defects show in the HTTP status.
        status = 500 if 500 in codes else 429 if 429 in codes else 200
    return _json(status, body, request_id)


def _field_error(error: GraphQLError) -> dict[str, Json]:
    entry: dict[str, Json] = {"message": error.message}
    if error.locations:
        entry["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path is None:
        return {**entry, "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}
    entry["path"] = error.path
    cause = error.original_error
    if isinstance(cause, Refusal):
        return {**entry, "extensions": cause.extensions()}
    logger.error("the sandbox failed at %s", error.path, exc_info=cause or error)
    return {**entry, "message": "Internal server error", "extensions": _INTERNAL}


_INTERNAL = {"code": "INTERNAL_SERVER_ERROR", "status_code": 500}


def _json(status: int, body: dict[str, Any], request_id: str, headers: dict[str, str] | None = None) -> Response:
    identified = body if "error_code" in body else {**body, "extensions": {"request_id": request_id}}
    content = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    return Response(status, json.dumps(identified).encode(), content)
