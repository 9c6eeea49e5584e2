"""Two independent clients of M3 read the sandbox, and every record of ours equals what they got, field by field.

`@infor-up/m3-odin` is Infor's own SDK (REST v1), `inforion` a consultancy's loader (REST v2, bulk). Both are installed
unmodified and run where ML_CONNECTOR_PEERS=1 asks for it. inforion's pins do not install on Python 3.11: it gets what
it imports without them, and an empty pyodbc, which it never calls here.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.cursor import Window
from app.domain.records import Record, Value
from app.domain.routes import RouteId
from app.infor.catalog import CatalogField
from tests.contract import test_peer_infor as odin
from tests.infor_rig import CATALOG, Tenant, tenant

pytestmark = pytest.mark.skipif(
    os.environ.get("ML_CONNECTOR_PEERS") != "1", reason="installs from npm and PyPI: ML_CONNECTOR_PEERS=1"
)

INFORION = "inforion==2.26.2.4"
WHAT_IT_IMPORTS = (
    *("urllib3<2", "requests", "pandas", "numpy", "progressbar2", "oauthlib", "requests-oauthlib", "openpyxl"),
    *("xlsxwriter", "curlify", "validators", "click", "requests-toolbelt", "pyyaml"),
)
SCRIPT = """
import json, sys
import inforion.ionapi.model.inforlogin as inforlogin
from inforion.ionapi import controller

inforlogin.load_config(sys.argv[1])
inforlogin.login()
answers, url = [], inforlogin.base_url() + "/M3/m3api-rest/v2/execute"
options = {"cono": 100, "maxReturnedRecords": 0, "dateFormat": "YMD8"}
for program, transactions in json.load(sys.stdin):
    body = {**options, "program": program, "transactions": transactions}
    answers.append(controller.sendresults(url, inforlogin.header(), body))
print(json.dumps(answers))
"""

Request = tuple[str, str, dict[str, str]]
"""Program, transaction and inputs."""
Rows = list[dict[str, str]]
Ask = Callable[[Sequence[Request]], list[Rows]]


@pytest.fixture(name="one")
def one_tenant() -> Iterator[Tenant]:
    with tenant(purchase_orders=60) as one:
        yield one


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("needs node and npm")
    folder = tmp_path_factory.mktemp("odin")
    (folder / "package.json").write_text('{"private": true}', encoding="utf-8")
    (folder / "ask.mjs").write_text(odin.SCRIPT, encoding="utf-8")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", odin.PACKAGE]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=100)
    return folder


@pytest.fixture(scope="module")
def inforion(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a Python environment of its own."""
    folder = tmp_path_factory.mktemp("inforion")
    python = folder / "environment" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [str(python), "-m", "pip", "install", "-q", "--no-compile", "--disable-pip-version-check"]
    for command in (
        [sys.executable, "-m", "venv", str(folder / "environment")],
        [*install, *WHAT_IT_IMPORTS],
        [*install, "--no-deps", INFORION],
    ):
        done = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
        if done.returncode:
            pytest.skip(f"cannot be installed here: {done.stderr.strip()[-300:]}")
    (folder / "pyodbc.py").write_text("", encoding="utf-8")
    (folder / "ask.py").write_text(SCRIPT, encoding="utf-8")
    return folder


def through_odin(sdk: Path, one: Tenant) -> Ask:
    bearer = odin.token(one.ion, one.server)

    def ask(requests: Sequence[Request]) -> list[Rows]:
        asked = [
            {"program": program, "transaction": transaction, "record": inputs, "maxReturnedRecords": 0}
            for program, transaction, inputs in requests
        ]
        return [answer["items"] for answer in odin.ask(sdk, one.server, bearer, *asked)]

    return ask


def through_inforion(folder: Path, one: Tenant) -> Ask:
    ionapi = one.ion.write_ionapi(folder / "tenant.ionapi", one.server.url)
    python = folder / "environment" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def ask(requests: Sequence[Request]) -> list[Rows]:
        calls = [
            (program, [{"transaction": transaction, "record": inputs}]) for program, transaction, inputs in requests
        ]
        command = [str(python), "ask.py", str(ionapi)]
        done = subprocess.run(
            command, cwd=folder, input=json.dumps(calls), capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return [answer["results"][0]["records"] for answer in json.loads(done.stdout)]

    return ask


def ours(one: Tenant, route: RouteId, **options: Any) -> list[Record]:
    source = one.new_source(**options)
    return [r for page in source.pages(route, Window(None, one.clock()), one.patience) for r in page.records]


def assert_agree(route: RouteId, records: Iterable[Record], rows: Iterable[dict[str, str]]) -> None:
    """Every record has its row, in the same order, and every value that the row has too is the same."""
    pairs = list(zip(records, rows, strict=True))
    assert pairs
    for record, row in pairs:
        compared = 0
        for field in CATALOG[route].fields:
            raw = row.get(field.code, row.get(field.code[2:]))
            if raw is not None and not field.derive:
                assert record.fields[field.name] == _value(field, raw), (record.key, field.name)
                compared += 1
        assert compared > 5


def _value(field: CatalogField, raw: str) -> Value:
    text = raw.strip()
    if field.is_whole:
        return text or "0"
    if field.kind == "number":
        amount = Decimal(text) if text else None
        return None if field.is_zero_blank and not amount else amount
    if field.kind == "date":
        return date(int(text[:4]), int(text[4:6]), int(text[6:])) if text.strip("0") else None
    return text or None


def compare_all(one: Tenant, ask: Ask, **options: Any) -> None:
    suppliers, accounts = ask(
        [("CRS620MI", "LstSuppliers", {}), ("CRS630MI", "LstAccountID", {"AITP": "1", "DIVI": "AAA"})]
    )
    assert_agree(RouteId.SUPPLIERS, ours(one, RouteId.SUPPLIERS, **options), suppliers)
    assert_agree(RouteId.GL_ACCOUNTS, ours(one, RouteId.GL_ACCOUNTS, **options), accounts)

    orders = [order.number for order in one.business.purchase_orders]
    heads = ask([("PPS200MI", "GetHead", {"PUNO": number}) for number in orders])
    lines = ask([("PPS200MI", "LstLine", {"PUNO": number}) for number in orders])
    assert_agree(RouteId.PURCHASE_ORDERS, ours(one, RouteId.PURCHASE_ORDERS, **options), _joined(heads))
    assert_agree(RouteId.PO_LINES, ours(one, RouteId.PO_LINES, **options), _joined(lines))

    invoices = sorted(ours(one, RouteId.INVOICES, **options), key=lambda record: record.key)
    found = ask([("APS200MI", "GetInvTotInfo", _invoice_key(record)) for record in invoices])
    assert_agree(RouteId.INVOICES, invoices, _joined(found))


def _joined(answers: Iterable[Rows]) -> Rows:
    return [row for rows in answers for row in rows]


def _invoice_key(record: Record) -> dict[str, str]:
    supplier, number, year = (str(record.fields[name]) for name in ("supplier_no", "invoice_no", "invoice_year"))
    return {"DIVI": "AAA", "SPYN": supplier, "SUNO": supplier, "SINO": number, "INYR": year}


def compare_with_and_without_export(one: Tenant, ask: Ask) -> None:
    compare_all(one, ask)
    one.m3.remove("EXPORTMI")
    compare_all(one, ask)


def test_infors_own_sdk_agrees_over_v1(sdk: Path, one: Tenant) -> None:
    one.m3.settings.has_v2 = False
    compare_with_and_without_export(one, through_odin(sdk, one))


def test_inforion_agrees_over_v2(inforion: Path, one: Tenant) -> None:
    compare_with_and_without_export(one, through_inforion(inforion, one))
