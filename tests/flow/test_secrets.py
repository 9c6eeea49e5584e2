"""Secrets stay in the keychain: no file, no output and no command line of the product ever holds one."""

from __future__ import annotations

import base64
import json
import os
import re
import sqlite3
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from app.domain.status import AuditFilter
from app.sandbox.http import Proceed, Request, Response
from app.sandbox.sandbox import Sandbox
from app.vault import KeyringVault
from tests.file_keyring import FileKeyring
from tests.flow.process import Product

SECRET_KEYS = ("ci", "cs", "saak", "sask")


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(folder=tmp_path / "sandbox", purchase_orders=12) as made:
        made.monday.limits.complexity_per_minute = 2_000_000_000
        yield made


class Canaries:
    """Everything that may be nowhere but in the keychain: what the files hold, and what the vendors hand out."""

    def __init__(self, sandbox: Sandbox) -> None:
        held = json.loads(sandbox.endpoints.ionapi.read_text("utf-8"))
        self.values = {held[key] for key in SECRET_KEYS} | {sandbox.endpoints.monday_token}
        assert len(self.values) == len(SECRET_KEYS) + 1
        sandbox.server.interceptors.append(self._listen)

    def _listen(self, request: Request, proceed: Proceed) -> Response | None:
        response = proceed()
        if "token" in request.path and response.status == 200:
            answer = json.loads(response.body or b"{}")
            self.values |= {answer[name] for name in ("access_token", "refresh_token") if answer.get(name)}
        return response

    def found_in(self, content: bytes) -> list[str]:
        return [value for value in self.values for form in forms(value) if form in content]


@cache
def forms(secret: str) -> frozenset[bytes]:
    """The ways in which a secret is written."""
    written = {secret, quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1]}
    return frozenset(text.encode() for text in written) | {base64.b64encode(secret.encode()).rstrip(b"=")[:-2]}


class Watched(Product):
    """A product whose output and command lines are looked at."""

    def __init__(self, folder: Path, canaries: Canaries) -> None:
        super().__init__(folder)
        self.canaries = canaries

    def checked(self, *arguments: str, said: str | None = None) -> subprocess.CompletedProcess[str]:
        done = self.run(*arguments, said=said)
        assert self.canaries.found_in((done.stdout + done.stderr).encode()) == [], arguments
        assert self.canaries.found_in(" ".join(arguments).encode()) == []
        return done

    def connect(self, sandbox: Sandbox) -> None:
        ends = sandbox.endpoints
        self.checked("connect", "infor", str(ends.ionapi))
        url = ends.monday_url
        self.checked("connect", "monday", "--token-stdin", "--api-url", url, said=ends.monday_token)
        self.checked("boards", "create")

    def assert_clean(self) -> None:
        """No file under the home folder, and no value of the database once unpacked, holds a secret."""
        files = [path for path in (self.folder / "home").rglob("*") if path.is_file()]
        assert files
        for path in files:
            assert self.canaries.found_in(path.read_bytes()) == [], path
        for table, content in unpacked(self.database()):
            assert self.canaries.found_in(content) == [], table


def unpacked(database: Path) -> Iterator[tuple[str, bytes]]:
    """Every table with all its values, decompressed where they are."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the names are the database's own
            yield table, b"\n".join(plain(value) for row in rows for value in row)


def plain(value: object) -> bytes:
    if not isinstance(value, bytes):
        return str(value).encode()
    try:
        return zlib.decompress(value)
    except zlib.error:
        return value


def echo(request: Request, proceed: Proceed) -> Response | None:
    """A proxy in trouble, which answers with the whole request."""
    if "idempotency-key" not in request.headers and "m3api-rest" not in request.path:
        return proceed()
    whole = "\n".join(f"{name}: {value}" for name, value in request.headers.items())
    return Response(500, whole.encode() + request.body, {"Content-Type": "text/plain"})


def refuse_and_echo(request: Request, proceed: Proceed) -> Response | None:
    """A sign-in that is refused in words which repeat what was sent."""
    if "token" not in request.path:
        return Response(401, json.dumps({"errors": [dict(request.headers)]}).encode(), {})
    body = {"error": "invalid_grant", "error_description": request.body.decode() + str(dict(request.headers))}
    return Response(400, json.dumps(body).encode(), {"Content-Type": "application/json"})


def test_a_working_life_leaves_no_secret_behind(tmp_path: Path, sandbox: Sandbox) -> None:
    product = Watched(tmp_path / "product", Canaries(sandbox))
    product.module = "tests.flow.hurried"
    product.connect(sandbox)
    assert product.checked("sync", "--json").returncode == 0
    for fault in (echo, refuse_and_echo):
        sandbox.server.interceptors.append(fault)
        order = sandbox.business.purchase_orders[0]
        sandbox.business.change("purchase-orders", order.number, buyer=fault.__name__[:8].upper())
        product.checked("sync", "--full")
        product.checked("connect", "infor", str(sandbox.endpoints.ionapi))
        url = sandbox.endpoints.monday_url
        product.checked("connect", "monday", "--token-stdin", "--api-url", url, said=sandbox.endpoints.monday_token)
        sandbox.server.interceptors.remove(fault)
    sandbox.ion.tokens.revoke_all()
    product.checked("sync", "--json")
    for arguments in (
        ("status", "--json"),
        ("status",),
        ("audit", "--format", "jsonl"),
        ("audit", "--format", "csv"),
        ("audit",),
        ("mapping", "export", "suppliers"),
    ):
        product.checked(*arguments)
    assert len(product.canaries.values) > len(SECRET_KEYS) + 1
    product.assert_clean()


def test_a_broken_credentials_file_is_told_without_its_content(tmp_path: Path, sandbox: Sandbox) -> None:
    product = Watched(tmp_path / "product", Canaries(sandbox))
    whole = sandbox.endpoints.ionapi.read_text("utf-8")
    broken = tmp_path / "broken.ionapi"
    for text in (
        whole[:-20],
        whole + whole,
        re.sub(r'"iu": *"[^"]*"', '"iu": "ftp://x"', whole),
        whole.replace('"saak"', '"saak": 5, "x"'),
        whole.replace('"ti"', '"tt"'),
    ):
        broken.write_text(text, "utf-8")
        assert product.checked("connect", "infor", str(broken)).returncode == 2
    done = product.checked("connect", "monday", "--token-stdin", said=f"{sandbox.endpoints.monday_token} \t x")
    assert done.returncode == 2


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks into /proc")
def test_a_killed_process_leaves_no_secret_and_had_none_on_its_command_line(tmp_path: Path, sandbox: Sandbox) -> None:
    product = Watched(tmp_path / "product", Canaries(sandbox))
    product.set_up(sandbox)
    seen: list[bytes] = []
    running: list[subprocess.Popen[str]] = []

    def kill(request: Request, proceed: Proceed) -> Response | None:
        if "idempotency-key" not in request.headers or not running:
            return proceed()
        pid = running.pop().pid
        seen.extend(Path(f"/proc/{pid}/{name}").read_bytes() for name in ("cmdline", "environ"))
        os.kill(pid, 9)
        return None

    sandbox.server.interceptors.append(kill)
    child = product.start("sync", "--json")
    running.append(child)
    said, errors = child.communicate(timeout=100)
    assert child.returncode == -9
    assert product.canaries.found_in(b"".join(seen) + said.encode() + errors.encode()) == []
    assert len(seen) == 2
    assert product.database().with_name(f"{product.database().name}-wal").stat().st_size > 0
    product.assert_clean()


def test_disconnecting_ends_the_token_and_empties_the_keychain(tmp_path: Path, sandbox: Sandbox) -> None:
    product = Watched(tmp_path / "product", Canaries(sandbox))
    product.set_up(sandbox)
    product.checked("sync", "--json")
    kept = KeyringVault(backend=FileKeyring(product.keyring))
    token = json.loads(kept.get("infor.token") or "")["access"]
    assert sandbox.ion.tokens.is_valid(token)
    now = datetime.now(UTC)
    facade = product.open(clock=lambda: now)
    infor, monday = facade.status().connections
    assert infor.signed_in_at is not None
    assert infor.renewed_at is not None
    assert infor.renewed_at - infor.signed_in_at <= timedelta(minutes=50)
    assert (infor.used, infor.limit) == (2, 100), "one to try the file, one that is kept"
    assert monday.used > 0
    facade.disconnect("infor")
    facade.disconnect("monday")
    assert facade.status().connections[0].signed_in_at is None
    told = [entry.text for entry in facade.audit(AuditFilter(limit=5))]
    facade.close()
    assert json.loads(product.keyring.read_text("utf-8")) == {}
    assert not sandbox.ion.tokens.is_valid(token)
    assert sum("Disconnected" in text for text in told) == 2
    assert product.checked("sync", "--json").returncode == 3
    product.assert_clean()
