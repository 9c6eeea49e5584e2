"""Broken files and answers, drawn by seed: no unhandled exception, and what was there is never taken for nothing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from app.domain.delivery import Kind, Op, Write, WriteRequest
from app.domain.errors import ConfigError, ConnectorError, SourceRefused, Unreachable
from app.domain.ports import Cancel
from app.infor.auth import TokenKeeper
from app.infor.ionapi import IonApi, parse_ionapi
from app.infor.m3_reply import read_results
from app.monday.answer import read_answer
from app.monday.batch import read_verdicts
from app.monday.boards import MondayBoards
from app.monday.client import MondayClient
from app.monday.limits import BatchSizer
from app.net.cancel import CancelFlag
from app.net.http import Http, Reply
from app.vault import MemoryVault

IS_LONG = os.environ.get("ML_CONNECTOR_LONG") == "1"
CASES = 12_500 if IS_LONG else 250
"""Of each of the four kinds."""
PART = 250
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
STATUSES = (200, 200, 200, 200, 400, 401, 403, 404, 409, 423, 429, 500, 502, 503, 504)
JUNK: tuple[Any, ...] = (None, True, False, 0, -1, 1.5, 10**30, "", " ", "x", "Ünïcödé ✓", "\x00", [], {}, [None], [[]])
MARK = re.compile(r"MARK\d+")

parts = pytest.mark.parametrize("part", range(CASES // PART))


def seeds(part: int) -> Iterator[Random]:
    for seed in range(part * PART, (part + 1) * PART):
        yield Random(f"fuzz/{seed}")


# ---- drawing


def broken(random: Random, document: Any) -> bytes:
    """The document with some of its values gone, of another kind, or wrapped; sometimes not even JSON any more."""
    for _ in range(random.choice([0, 1, 1, 2, 4])):
        document = _changed(random, document)
    raw = json.dumps(document, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    match random.randrange(10):
        case 0:
            return raw[: random.randrange(len(raw) + 1)]
        case 1:
            at = random.randrange(len(raw))
            return raw[:at] + random.randbytes(random.randint(1, 4)) + raw[at + 1 :]
        case 2:
            return random.choice([b"", b"null", b"[]", b"{}", b'""', b"0", b"[" * 100_000, b"<html>504</html>"])
        case 3:
            return raw.decode().encode(random.choice(["utf-16", "utf-8-sig", "utf-16-be"]), "replace")
        case _:
            return raw


def _changed(random: Random, document: Any) -> Any:
    """One value somewhere in the document is changed."""
    if random.random() < 0.15 or not isinstance(document, dict | list) or not document:
        return random.choice([[document], {"a": document}, *random.sample(JUNK, 2)])
    if isinstance(document, list):
        at = random.randrange(len(document))
        if random.random() < 0.1:
            return document[:at] + document[at + 1 :]
        return [*document[:at], _changed(random, document[at]), *document[at + 1 :]]
    name = random.choice(list(document))
    if random.random() < 0.2:
        return {key: value for key, value in document.items() if key != name}
    return {**document, name: _changed(random, document[name])}


def marks(value: Any) -> set[str]:
    """The marked values in it, however deep."""
    if isinstance(value, str):
        return set(MARK.findall(value))
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return set().union(*(marks(one) for one in inside))


def marks_in(raw: bytes) -> set[str]:
    try:
        return marks(json.loads(raw))
    except (ValueError, RecursionError):
        return set()


class Canned(Http):
    """A network that has one answer for all."""

    def __init__(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        super().__init__()
        self._reply = Reply(status, headers, body, 0.01)

    def send(self, *args: object, **more: object) -> Reply:
        return self._reply


class Patient:
    """A Cancel that nobody presses and that does not wait; after many waits it gives up, for there is no end."""

    def __init__(self) -> None:
        self.waits = 0

    def check(self) -> None:
        """Nobody presses Stop."""

    def wait(self, seconds: float) -> None:
        assert seconds == seconds and seconds < 10**9  # noqa: PLR0124 - NaN
        self.waits += 1
        assert self.waits < 100


class Meter:
    def ended(self, vendor: str) -> None: ...

    def require(self, vendor: str) -> None: ...

    def spent(self, vendor: str, calls: int = 1, *, tokens: int = 0, complexity: int = 0) -> None: ...


def headers(random: Random) -> dict[str, str]:
    """As the net layer gives them: names in lower case, values any text."""
    given = {
        "content-type": random.choice(["application/json", "text/html", ""]),
        "retry-after": random.choice(["0", "5", "-1", "soon", "", "Wed, 21 Oct 2026 07:28:00 GMT", "9" * 40, "1.5"]),
        "ratelimit": random.choice(['"minuteRate";r=0;t=5', '"minuteRate";r=;t=', "garbage", '"a";r=1;t=' + "9" * 30]),
        "x-request-id": random.choice(["", "abc"]),
        "idempotency-replayed": random.choice(["true", "", "no"]),
    }
    return {name: value for name, value in given.items() if random.random() < 0.3}


# ---- .ionapi

IONAPI = {
    "ti": "ACME_TST",
    "cn": "ml-connector",
    "dt": "12",
    "ci": "ACME_TST~abc",
    "cs": "secret-of-client",
    "iu": "https://mingle-ionapi.example.com",
    "pu": "https://mingle-sso.example.com:443/ACME_TST/as/",
    "oa": "authorization.oauth2",
    "ot": "token.oauth2",
    "or": "revoke_token.oauth2",
    "ev": "F1234567890",
    "v": "1.1",
    "saak": "ACME_TST#key",
    "sask": "secret-of-account",
}


@parts
def test_an_ionapi_file_is_whole_or_refused_in_a_sentence(part: int) -> None:
    for random in seeds(part):
        raw = broken(random, IONAPI)
        try:
            read = parse_ionapi(raw, "a.ionapi")
        except ConfigError as refused:
            assert refused.message
            assert not any(secret in str(refused) for secret in ("secret-of-client", "secret-of-account"))
        else:
            assert all(read.secrets().values())
            assert read.tenant
            assert read.gateway_url.startswith("https://")
            assert read.token_url.startswith("https://")


# ---- M3

_ROW = {"SUNO": "MARK1", "SUNM": "Ett AB", "LMDT": "20261124"}


def _v2(rows: int) -> dict[str, Any]:
    records = [{**_ROW, "SUNO": f"MARK{number}"} for number in range(rows)]
    counts = {"wasTerminated": False, "nrOfSuccessfullTransactions": 1, "nrOfFailedTransactions": 0}
    return {"results": [{"transaction": "LstSuppliers", "records": records}], **counts}


def _v1(rows: int) -> dict[str, Any]:
    records = [
        {
            "RowIndex": str(number),
            "NameValue": [{"Name": "SUNO", "Value": f"MARK{number} "}, {"Name": "B", "Value": ""}],
        }
        for number in range(rows)
    ]
    return {"Program": "CRS620MI", "Transaction": "LstSuppliers", "Metadata": {}, "MIRecord": records}


def _nok(random: Random) -> dict[str, Any]:
    error = {"errorMessage": "Record does not exist XRE0103", "errorType": "ServerReturnedNOK", "errorCode": "XRE0103"}
    v1 = {"@type": "ServerReturnedNOK", "@code": "XRE0103", "Message": "Record does not exist"}
    return random.choice(
        [error, v1, {**_v2(2), "results": [{"records": [_ROW], **error}]}, {**_v1(2), "ErrorMessage": v1}]
    )


@parts
def test_an_m3_answer_gives_all_its_rows_or_says_why_not(part: int) -> None:
    for random in seeds(part):
        rows = random.choice([0, 1, 1, 3])
        document = random.choice([_v2(rows), _v1(rows), _nok(random)])
        raw = broken(random, document)
        reply = Reply(random.choice([200, 200, 400]), headers(random), raw)
        try:
            results = read_results(reply, "CRS620MI/LstSuppliers")
        except (Unreachable, SourceRefused) as refused:
            assert refused.message
            continue
        if any(row for one in results for row in one.rows) or any(one.error for one in results):
            continue
        # A v1 answer without MIRecord is how some releases say that there are no rows.
        assert not marks_in(raw) or b"MIRecord" not in raw, raw


# ---- tokens


@parts
def test_a_token_answer_is_a_token_or_an_error(part: int) -> None:
    ionapi = parse_ionapi(json.dumps(IONAPI).encode(), "a.ionapi")
    for random in seeds(part):
        grant = {"access_token": "MARK1", "refresh_token": "MARK2", "token_type": "Bearer", "expires_in": 7200}
        error = {
            "error": random.choice(["invalid_grant", "invalid_client", "x"]),
            "error_description": "no (error: 163)",
        }
        status, raw = random.choice(STATUSES), broken(random, random.choice([grant, grant, error]))
        keeper = _keeper(ionapi, Canned(status, raw, headers(random)))
        try:
            token = keeper.token(CancelFlag())
        except ConnectorError as refused:
            assert refused.message
        else:
            assert status == 200
            assert token.strip()
            assert token in raw.decode("utf-8", "replace") or "\\u" in raw.decode("utf-8", "replace") or b"\x00" in raw


def _keeper(ionapi: IonApi, http: Http) -> TokenKeeper:
    return TokenKeeper(ionapi, MemoryVault(), http, lambda: NOW, Meter())


# ---- monday

_FAULT = {
    "message": "Column value is invalid",
    "path": ["w0"],
    "extensions": {"code": "ColumnValueException", "status_code": 200, "retry_in_seconds": 5},
}


def _written(random: Random, size: int) -> dict[str, Any]:
    data: dict[str, Any] = {f"w{at}": {"id": f"MARK{at}", "board": {"id": "5"}} for at in range(size)}
    complexity = {"before": 1_000, "after": 900, "query": 100, "reset_in_x_seconds": 20}
    old = {"error_code": "ComplexityException", "error_message": "reset in 12 seconds", "status_code": 429}
    return random.choice(
        [
            {"data": {**data, "complexity": complexity}, "extensions": {"request_id": "r"}},
            {"data": {**data, "w0": None}, "errors": [_FAULT]},
            {"data": None, "errors": [_FAULT, {"message": "x"}]},
            old,
        ]
    )


@parts
def test_a_monday_write_is_done_only_where_the_answer_names_the_item(part: int) -> None:
    for random in seeds(part):
        size = random.choice([1, 1, 2, 5])
        raw = broken(random, _written(random, size))
        answer = read_answer(random.choice(STATUSES), headers(random), raw, elapsed_s=0.1, now=NOW)
        verdicts = read_verdicts(answer, WriteRequest("", "", size), NOW).verdicts
        assert len(verdicts) == size
        for verdict in verdicts:
            assert 0 <= verdict.wait_s < 10**9
            assert verdict.text or verdict.kind is Kind.DONE
            if verdict.kind is Kind.DONE:
                assert verdict.item_id
                assert verdict.item_id.encode() in raw.replace(b"\x00", b"")


def _page(rows: int) -> dict[str, Any]:
    items = [
        {
            "id": str(100 + at),
            "name": "An item",
            "state": "active",
            "column_values": [{"id": "ext_key", "text": f"MARK{at}", "value": f'"MARK{at}"'}],
        }
        for at in range(rows)
    ]
    board = {"id": "5", "items_page": {"cursor": None, "items": items}}
    return {"data": {"boards": [board], "complexity": {"before": 9, "after": 8, "query": 1}}}


@parts
def test_a_monday_list_gives_all_its_items_or_says_why_not(part: int) -> None:
    keys = [f"MARK{at}" for at in range(3)]
    calls: dict[str, Callable[[MondayBoards, Cancel], set[str]]] = {
        "find": lambda boards, cancel: set(boards.find("5", keys)),
        "items": lambda boards, cancel: {item.key for page in boards.items("5", cancel) for item in page},
    }
    for random in seeds(part):
        raw = broken(random, _page(random.choice([0, 1, 3])))
        status = random.choice(STATUSES)
        call = calls[random.choice(list(calls))]
        cancel = Patient()
        try:
            found = call(_boards(Canned(status, raw, headers(random)), cancel), cancel)
        except ConnectorError as refused:
            assert refused.message
            continue
        except AssertionError as endless:
            raise AssertionError(f"{status} {raw[:300]!r}") from endless
        # An empty text beside a value contradicts itself; the text is what people see.
        if not found and not re.search(rb'"text": (""|" ")', raw):
            assert not marks_in(raw), (status, raw)


def _boards(http: Http, cancel: Cancel) -> MondayBoards:
    client = MondayClient(
        http,
        lambda: "token",
        api_url="https://api.example.com/v2",
        clock=lambda: NOW,
        meter=Meter(),
        cancel=cancel,
    )
    return MondayBoards(client, BatchSizer(), lambda: NOW)


def test_a_request_that_is_prepared_is_read_back_by_its_aliases() -> None:
    """Holds the aliases that the answers above are drawn with."""
    boards = _boards(Canned(200, b"", {}), Patient())
    request = boards.prepare(
        [Write(Op.CREATE, "5", "supplier:100:1", "a"), Write(Op.UPDATE, "5", "k", "b", item_id="7")]
    )
    assert re.search(r"\bw0\b.*\bw1\b", request.body, re.DOTALL)
