"""The ION gateway: tokens as an administrator sets them, their end, their daily count, and what it refuses."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from app.sandbox.business import Business
from app.sandbox.http import Request, Response
from app.sandbox.ion import IonGateway
from app.sandbox.m3 import M3Api

PROBE = "/ACME_TST/M3/m3api-rest/v2/execute/MNS150MI/GetUserData"


class MovableClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def ion(clock: MovableClock) -> IonGateway:
    return IonGateway(M3Api([Business(purchase_orders=10, clock=clock)]), clock)


def post(ion: IonGateway, leaf: str, form: dict[str, str], basic: tuple[str, str] | None = None) -> Response:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    if basic:
        headers["authorization"] = "Basic " + base64.b64encode(":".join(basic).encode()).decode()
    return ion.handle(Request("POST", f"/ACME_TST/as/{leaf}", "", headers, urlencode(form).encode()))


def password_form(ion: IonGateway) -> dict[str, str]:
    return {"grant_type": "password", "username": ion.access_key, "password": ion.secret_key}


def log_in(ion: IonGateway) -> dict[str, Any]:
    answer = post(ion, "token.oauth2", password_form(ion), (ion.client_id, ion.client_secret))
    assert answer.status == 200
    return body(answer)


def body(answer: Response) -> dict[str, Any]:
    return dict(json.loads(answer.body))


def call(ion: IonGateway, token: str, method: str = "GET", path: str = PROBE) -> Response:
    return ion.handle(Request(method, path, "", {"authorization": f"Bearer {token}"}, b""))


def test_both_ways_to_name_the_client(ion: IonGateway) -> None:
    in_form = password_form(ion) | {"client_id": ion.client_id, "client_secret": ion.client_secret, "scope": ""}
    for answer in (
        post(ion, "token.oauth2", password_form(ion), (ion.client_id, ion.client_secret)),
        post(ion, "token.oauth2", in_form),
    ):
        assert answer.status == 200
        assert body(answer).keys() == {"access_token", "refresh_token", "token_type", "expires_in"}
        assert call(ion, body(answer)["access_token"]).status == 200


def test_wrong_client_wrong_password_unknown_grant(ion: IonGateway) -> None:
    client = (ion.client_id, ion.client_secret)
    wrong_client = post(ion, "token.oauth2", password_form(ion), (ion.client_id, "no"))
    assert (wrong_client.status, body(wrong_client)["error"]) == (401, "invalid_client")
    wrong_password = post(ion, "token.oauth2", password_form(ion) | {"password": "no"}, client)
    assert (wrong_password.status, body(wrong_password)["error"]) == (400, "invalid_grant")
    unknown = post(ion, "token.oauth2", {"grant_type": "device"}, client)
    assert (unknown.status, body(unknown)["error"]) == (400, "unsupported_grant_type")
    assert post(ion, "token.oauth2", {}, ("a", "b")).status == 401


def test_client_credentials_only_where_switched_on(ion: IonGateway) -> None:
    form, client = {"grant_type": "client_credentials"}, (ion.client_id, ion.client_secret)
    assert body(post(ion, "token.oauth2", form, client))["error"] == "unauthorized_client"
    ion.settings.allows_client_credentials = True
    assert "refresh_token" not in body(post(ion, "token.oauth2", form, client))


@pytest.mark.parametrize("hours", [1, 2, 24])
def test_a_token_lives_as_long_as_it_says(ion: IonGateway, clock: MovableClock, hours: int) -> None:
    ion.settings.lifetime_s = hours * 3600
    token = log_in(ion)
    assert token["expires_in"] == hours * 3600
    clock.now += timedelta(hours=hours) - timedelta(seconds=1)
    assert call(ion, token["access_token"]).status == 200
    clock.now += timedelta(seconds=1)
    expired = call(ion, token["access_token"])
    assert expired.status == 401
    assert "error" in expired.headers["WWW-Authenticate"]


def test_lifetime_as_text_and_no_refresh_token(ion: IonGateway) -> None:
    ion.settings.is_expiry_text = True
    ion.settings.issues_refresh_tokens = False
    token = log_in(ion)
    assert token["expires_in"] == "7200"
    assert "refresh_token" not in token


def test_refresh_gives_a_new_token_until_revoked(ion: IonGateway) -> None:
    token, client = log_in(ion), (ion.client_id, ion.client_secret)
    form = {"grant_type": "refresh_token", "refresh_token": token["refresh_token"]}
    fresh = body(post(ion, "token.oauth2", form, client))
    assert fresh["access_token"] != token["access_token"]
    assert post(ion, "revoke_token.oauth2", {"token": token["refresh_token"]}, client).status == 200
    assert body(post(ion, "token.oauth2", form, client))["error"] == "invalid_grant"


def test_a_revoked_token_is_refused_and_only_it(ion: IonGateway) -> None:
    one, other = log_in(ion)["access_token"], log_in(ion)["access_token"]
    client = (ion.client_id, ion.client_secret)
    assert post(ion, "revoke_token.oauth2", {"token": one}, (ion.client_id, "no")).status == 401
    assert call(ion, one).status == 200
    assert post(ion, "revoke_token.oauth2", {"token": one, "token_type_hint": "access_token"}, client).status == 200
    assert (call(ion, one).status, call(ion, other).status) == (401, 200)
    ion.revoke_all()
    assert call(ion, other).status == 401


def test_a_hundred_tokens_a_day(ion: IonGateway, clock: MovableClock) -> None:
    for _ in range(100):
        log_in(ion)
    refused = post(ion, "token.oauth2", password_form(ion), (ion.client_id, ion.client_secret))
    assert refused.status == 429
    assert ion.tokens.issued_today == 100
    clock.now += timedelta(seconds=int(refused.headers["Retry-After"]))
    log_in(ion)
    assert ion.tokens.issued_by_day == {"2026-11-24": 100, "2026-11-25": 1}


def test_calls_per_minute(ion: IonGateway, clock: MovableClock) -> None:
    ion.settings.calls_per_minute = 2
    token = log_in(ion)["access_token"]
    assert [call(ion, token).status for _ in range(3)] == [200, 200, 429]
    clock.now += timedelta(seconds=int(call(ion, token).headers["Retry-After"]))
    assert call(ion, token).status == 200


def test_no_token_and_no_access(ion: IonGateway) -> None:
    assert ion.handle(Request("GET", PROBE, "", {}, b"")).status == 401
    ion.settings.is_forbidden = True
    assert call(ion, log_in(ion)["access_token"]).status == 403


def test_writes_are_refused_and_remembered(ion: IonGateway) -> None:
    token = log_in(ion)["access_token"]
    for method, path in (
        ("GET", "/ACME_TST/M3/m3api-rest/v2/execute/CRS620MI/ChgBasicData"),
        ("POST", "/ACME_TST/M3/m3api-rest/v2/execute/CRS620MI/GetBasicData"),
        ("POST", "/ACME_TST/M3/m3api-rest/v2/executeAsyncSnd"),
        ("PUT", "/ACME_TST/CSI/IDORequestService/ido/update/SLVendors"),
    ):
        assert call(ion, token, method, path).status >= 400
    assert len(ion.write_attempts) == 4
    assert ion.write_attempts[0] == "GET CRS620MI/ChgBasicData"


def test_the_credentials_file_has_the_shape_of_a_backend_service(ion: IonGateway, tmp_path: Path) -> None:
    file = ion.write_ionapi(tmp_path / "x.ionapi", "http://127.0.0.1:4711")
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["pu"] + content["ot"] == "http://127.0.0.1:4711/ACME_TST/as/token.oauth2"
    assert content["iu"] == "http://127.0.0.1:4711"
    assert {"ti", "cn", "dt", "ci", "cs", "oa", "or", "ev", "v", "saak", "sask"} <= content.keys()
