"""Infor's own SDK for M3 web applications, unmodified, reads the sandbox over REST v1.

It needs Node and a package from npm, so it runs where ML_CONNECTOR_PEERS=1 asks for it. The script below only gives
the SDK what a browser would: a window, an HTTP service and the base address.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from app.sandbox.business import Business
from app.sandbox.ion import IonGateway
from app.sandbox.m3 import M3Api
from app.sandbox.server import LoopbackServer

PACKAGE = "@infor-up/m3-odin@7.2.0"

pytestmark = [
    pytest.mark.skipif(os.environ.get("ML_CONNECTOR_PEERS") != "1", reason="installs from npm: ML_CONNECTOR_PEERS=1"),
    pytest.mark.skipif(not (shutil.which("node") and shutil.which("npm")), reason="needs node and npm"),
]

SCRIPT = """
globalThis.window = globalThis;
const { MIServiceCore } = await import('@infor-up/m3-odin');
const { from } = await import('rxjs');
const [baseUrl, token, requests] = [process.argv[2], process.argv[3], JSON.parse(process.argv[4])];

const answer = async ({ url, method, headers }) => {
  const response = await fetch(url, { method, headers: { ...headers, Authorization: `Bearer ${token}` } });
  const text = await response.text();
  const reply = { status: response.status, statusText: response.statusText, ok: response.ok, url,
                  body: text ? JSON.parse(text) : null };
  if (!response.ok) throw reply;
  return reply;
};
const service = new MIServiceCore({ execute: (request) => from(answer(request)) });
const execute = (request) => new Promise((resolve) =>
  service.execute({ ...request, baseUrl, enableCsrf: false }).subscribe(
    (response) => resolve({ items: response.items.map(({ metadata, ...item }) => item) }),
    (failure) => resolve({ code: failure.errorCode, field: failure.errorField, message: failure.errorMessage })));

for (const level of ['log', 'info', 'warn', 'debug']) console[level] = () => {};
const answers = [];
for (const request of requests) answers.push(await execute(request));
process.stdout.write(JSON.stringify(answers));
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odin")
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    (folder / "ask.mjs").write_text(SCRIPT, encoding="utf-8")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=100)
    return folder


@pytest.fixture
def business() -> Business:
    return Business(seed=1, purchase_orders=300, clock=lambda: datetime(2026, 11, 24, 12, 0, tzinfo=UTC))


@pytest.fixture
def ion(business: Business) -> IonGateway:
    return IonGateway(M3Api([business]), lambda: datetime(2026, 11, 24, 12, 0, tzinfo=UTC))


@pytest.fixture
def server(ion: IonGateway) -> Iterator[LoopbackServer]:
    server = LoopbackServer({"/ACME_TST": ion})
    server.start()
    yield server
    server.stop()


def token(ion: IonGateway, server: LoopbackServer) -> str:
    form = {
        "grant_type": "password",
        "client_id": ion.client_id,
        "client_secret": ion.client_secret,
        "username": ion.access_key,
        "password": ion.secret_key,
    }
    url = f"{server.url}/ACME_TST/as/token.oauth2"
    with urlopen(url, urlencode(form).encode(), timeout=10) as answer:  # noqa: S310 - loopback
        return str(json.load(answer)["access_token"])


def ask(sdk: Path, server: LoopbackServer, bearer: str, *requests: dict[str, Any]) -> list[dict[str, Any]]:
    command = ["node", "ask.mjs", f"{server.url}/ACME_TST/M3", bearer, json.dumps(requests)]
    done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def test_the_sdk_reads_every_supplier(sdk: Path, server: LoopbackServer, ion: IonGateway, business: Business) -> None:
    request = {
        "program": "CRS620MI",
        "transaction": "LstSuppliers",
        "maxReturnedRecords": 0,
        "outputFields": ["SUNO", "SUNM", "PHNO", "CUCD"],
        "company": "100",
    }
    (answer,) = ask(sdk, server, token(ion, server), request)
    assert answer["items"] == [
        {"SUNO": seller.number, "SUNM": seller.name, "PHNO": seller.phone, "CUCD": seller.currency}
        for seller in business.suppliers
    ]


def test_the_sdk_reads_typed_values_exports_and_refusals(
    sdk: Path, server: LoopbackServer, ion: IonGateway, business: Business
) -> None:
    order = next(order for order in business.purchase_orders if order.order_date and order.amount)
    assert order.order_date
    typed, exported, absent, refused = ask(
        sdk,
        server,
        token(ion, server),
        {
            "program": "PPS200MI",
            "transaction": "GetHead",
            "record": {"PUNO": order.number},
            "outputFields": ["PUNO", "COAM", "PUDT"],
            "typedOutput": True,
            "includeMetadata": True,
        },
        {
            "program": "EXPORTMI",
            "transaction": "Select",
            "record": {"QERY": "IAPUNO, IASUNO from MPHEAD where IAPUNO < '7000003'", "SEPC": ";"},
        },
        {"program": "PPS200MI", "transaction": "GetHead", "record": {"PUNO": "nope"}},
        {"program": "CRS620MI", "transaction": "ChgBasicData", "record": {"SUNO": "S1000"}},
    )
    (item,) = typed["items"]
    assert item["COAM"] == pytest.approx(float(order.amount))
    assert item["PUDT"].startswith(str(order.order_date.year)) or item["PUDT"].startswith(
        str(order.order_date.year - 1)
    )
    assert [row["REPL"] for row in exported["items"]] == [
        f"{order.number};{order.supplier}" for order in business.purchase_orders if order.number < "7000003"
    ]
    assert (absent["code"], absent["field"]) == ("WPU0103", "PUNO")
    assert absent["message"] == "Purchase order number nope does not exist"
    assert refused["code"] == "405"
    assert ion.write_attempts == ["GET CRS620MI/ChgBasicData"]


def test_the_sdk_is_told_that_the_token_has_ended(sdk: Path, server: LoopbackServer, ion: IonGateway) -> None:
    bearer = token(ion, server)
    ion.revoke_all()
    (answer,) = ask(sdk, server, bearer, {"program": "MNS150MI", "transaction": "GetUserData"})
    assert answer["code"] == "401"
