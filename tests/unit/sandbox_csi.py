"""What the tests of the sandbox's CSI site share: how to ask it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from app.sandbox.csi import CsiApi
from app.sandbox.http import Request, Response

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CONFIG = "ACME_TST_DALS"


class MovableClock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def answer(csi: CsiApi, below: str, method: str = "GET", config: str = CONFIG, **given: Any) -> Response:
    headers = {"x-infor-mongooseconfig": config} if config else {}
    request = Request(method, f"/ACME_TST/CSI/IDORequestService/{below}", urlencode(given), headers, b"")
    return csi.handle(request, f"IDORequestService/{below}")


def body(csi: CsiApi, below: str, **given: Any) -> dict[str, Any]:
    response = answer(csi, below, **given)
    assert response.status == 200
    told: dict[str, Any] = json.loads(response.body)
    return told


def items(csi: CsiApi, ido: str, **given: Any) -> list[dict[str, Any]]:
    """One page of a load that has to work."""
    told = body(csi, f"ido/load/{ido}", **given)
    assert told["Success"], told["Message"]
    found: list[dict[str, Any]] = told["Items"]
    return found


def every(csi: CsiApi, ido: str, properties: str, **given: Any) -> list[dict[str, Any]]:
    """All pages, one after the other."""
    asked = {"properties": properties, "readonly": "true", **given}
    told = body(csi, f"ido/load/{ido}", **asked, loadtype="FIRST")
    found: list[dict[str, Any]] = told["Items"]
    while told["MoreRowsExist"]:
        told = body(csi, f"ido/load/{ido}", **asked, loadtype="NEXT", bookmark=told["Bookmark"])
        found += told["Items"]
    return found


def refusal(csi: CsiApi, ido: str, **given: Any) -> str:
    told = body(csi, f"ido/load/{ido}", **given)
    assert told["Success"] is False
    assert not told["Items"]
    return str(told["Message"])
