"""The whole sandbox on one address: connect with its file, read CloudSuite, ask monday, change records by hand."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from app.sandbox.sandbox import Sandbox


def ask(url: str, body: bytes | None = None, **headers: str) -> Any:
    request = Request(url, body, {name.replace("_", "-"): value for name, value in headers.items()})  # noqa: S310
    with urlopen(request, timeout=10) as answer:  # noqa: S310
        return json.load(answer)


def test_one_address_serves_both_vendors_and_the_remote_control(tmp_path: Path) -> None:
    with Sandbox(folder=tmp_path, purchase_orders=10, clock=lambda: datetime(2026, 11, 24, tzinfo=UTC)) as sandbox:
        file = json.loads(sandbox.endpoints.ionapi.read_text(encoding="utf-8"))
        form = f"grant_type=password&client_id={file['ci']}&client_secret={file['cs']}"
        form += f"&username={file['saak'].replace('#', '%23')}&password={file['sask']}"
        token = ask(file["pu"] + file["ot"], form.encode(), Content_Type="application/x-www-form-urlencoded")
        url = f"{file['iu']}/{file['ti']}/M3/m3api-rest/v2/execute/MNS150MI/GetUserData"
        user = ask(url, Authorization=f"Bearer {token['access_token']}")
        assert user["results"][0]["records"][0]["USID"].strip() == "MLCONN"

        me = ask(
            sandbox.endpoints.monday_url,
            b'{"query": "{ me { id } }"}',
            Authorization=sandbox.endpoints.monday_token,
            Content_Type="application/json",
        )
        assert me["data"]["me"]["id"]

        order = b'{"action": "change", "route": "suppliers", "key": "S1000", "fields": {"name": "By hand"}}'
        assert ask(f"{sandbox.server.url}/sandbox/business", order)["ok"]
        assert sandbox.business.suppliers[0].name == "By hand"
        assert set(sandbox.server.counts) == {"/ACME_TST", "/v2", "/sandbox"}
        assert sandbox.ion.write_attempts == []
