"""Signing in: few tokens, shared by everyone, and a sentence for each refusal."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import pytest

from app.domain.errors import AuthRefused, Cancelled, CredentialsMissing, Throttled, Unreachable
from app.infor.auth import TokenKeeper, forget_secrets, keep_secrets, recall
from app.net.cancel import CancelFlag
from app.sandbox.http import Request, Response
from app.vault import MemoryVault
from tests.infor_rig import Connection, MovedClock, Patience, Scripted, as_json, ionapi_for, serving

Answer = Callable[[Request], Response]


def issuing(**extra: Any) -> Answer:
    """A server that numbers its tokens."""
    numbers = iter(range(1, 1000))

    def answer(request: Request) -> Response:
        body = {"access_token": f"token-{next(numbers)}", "token_type": "Bearer", "expires_in": 7200, **extra}
        return as_json({name: value for name, value in body.items() if value is not None})

    return answer


def form(request: Request) -> dict[str, str]:
    return dict(parse_qsl(request.body.decode()))


def grants(endpoint: Scripted) -> list[str]:
    return [form(request)["grant_type"] for request in endpoint.seen]


def test_the_password_grant_is_sent_with_basic_client_authentication() -> None:
    with serving(issuing()) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        assert connection.tokens.token(Patience()) == "token-1"
    (request,) = endpoint.seen
    expected = base64.b64encode(b"ACME_TST~client:client-secret").decode()
    assert request.headers["authorization"] == f"Basic {expected}"
    assert form(request) == {"grant_type": "password", "username": "ACME_TST#account", "password": "account-secret"}
    assert b"%23" in request.body
    assert connection.meter.tokens == 1


def test_a_server_that_wants_the_client_in_the_form_gets_it_and_is_remembered() -> None:
    tokens = issuing()

    def answer(request: Request) -> Response:
        return tokens(request) if "client_secret" in form(request) else as_json({"error": "invalid_client"}, 401)

    with serving(answer) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        connection.clock.forward(hours=3)
        connection.tokens.token(Patience())
    assert ["authorization" in request.headers for request in endpoint.seen] == [True, False, False]


@pytest.mark.parametrize(
    ("lifetime", "used_for_minutes"),
    [(7200, 50), (86_400, 50), (3600, 50), ("7200", 50), (None, 50), ("soon", 50), (0, 50), (600, 5), (120, 1)],
)
def test_a_token_is_reused_until_50_minutes_or_near_its_end(lifetime: object, used_for_minutes: int) -> None:
    with serving(issuing(expires_in=lifetime)) as (url, _):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        connection.clock.forward(minutes=used_for_minutes, seconds=-1)
        assert connection.tokens.token(Patience()) == "token-1"
        connection.clock.forward(seconds=1)
        assert connection.tokens.token(Patience()) == "token-2"


def test_runs_and_processes_share_one_token() -> None:
    vault = MemoryVault()
    with serving(issuing()) as (url, endpoint):
        for _ in range(5):
            assert Connection(ionapi_for(url), MovedClock(), vault).tokens.token(Patience()) == "token-1"
        assert len(endpoint.seen) == 1
        other = Connection(ionapi_for(url.replace("127.0.0.1", "localhost")), MovedClock(), vault)
        assert other.tokens.token(Patience()) == "token-2", "another connection's token is not sent"


def test_polling_every_15_minutes_takes_fewer_than_40_tokens_a_day() -> None:
    with serving(issuing()) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        for _ in range(96):
            connection.tokens.token(Patience())
            connection.clock.forward(minutes=15)
    assert len(endpoint.seen) < 40


def test_a_clock_that_was_set_back_leads_to_a_new_token() -> None:
    with serving(issuing()) as (url, _):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        connection.clock.forward(hours=-5)
        assert connection.tokens.token(Patience()) == "token-2"


def test_a_refresh_token_is_used_where_there_is_one() -> None:
    with serving(issuing(refresh_token="again")) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        connection.clock.forward(hours=1)
        assert connection.tokens.token(Patience()) == "token-2"
    assert grants(endpoint) == ["password", "refresh_token"]


def test_a_refused_refresh_falls_back_to_the_password() -> None:
    tokens = issuing(refresh_token="again")

    def answer(request: Request) -> Response:
        is_refresh = form(request)["grant_type"] == "refresh_token"
        return as_json({"error": "invalid_grant"}, 400) if is_refresh else tokens(request)

    with serving(answer) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        connection.clock.forward(hours=1)
        assert connection.tokens.token(Patience()) == "token-2"
    assert grants(endpoint) == ["password", "refresh_token", "password"]


def test_two_threads_with_a_refused_token_get_one_fresh_one() -> None:
    with serving(issuing()) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        refused = connection.tokens.token(Patience())
        fresh: list[str] = []
        threads = [
            threading.Thread(target=lambda: fresh.append(connection.tokens.renew(Patience(), refused)))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert fresh == ["token-2"] * 4
    assert len(endpoint.seen) == 2


def test_a_token_that_another_process_has_renewed_is_taken_over() -> None:
    vault = MemoryVault()
    with serving(issuing()) as (url, endpoint):
        first, second = (Connection(ionapi_for(url), MovedClock(), vault) for _ in range(2))
        refused = first.tokens.token(Patience())
        second.tokens.token(Patience())
        assert first.tokens.renew(Patience(), refused) == "token-2"
        assert second.tokens.renew(Patience(), refused) == "token-2"
        assert len(endpoint.seen) == 2


REFUSALS = [
    ({"error": "invalid_grant", "error_description": "The username or password is incorrect."}, 400, "service account"),
    ({"error": "invalid_grant", "error_description": "Illegal impersonation attempt (error: 163)"}, 400, "linked"),
    ({"error": "invalid_client"}, 401, "client id"),
    ({"error": "unauthorized_client"}, 400, "service account"),
    ({"error": "unsupported_grant_type"}, 400, "Backend Service"),
    ({"error": "invalid_scope"}, 400, "scopes"),
    ({"error": "something_new"}, 400, "HTTP 400"),
    ({}, 404, "HTTP 404"),
    ([], 401, "HTTP 401"),
]


@pytest.mark.parametrize(("body", "status", "says"), REFUSALS)
def test_each_refusal_says_what_to_do_and_shows_no_secret(body: object, status: int, says: str) -> None:
    with serving(lambda _: as_json(body, status)) as (url, _), pytest.raises(AuthRefused, match=says) as caught:
        Connection(ionapi_for(url), MovedClock()).tokens.token(Patience())
    assert caught.value.hint
    assert not any(secret in str(caught.value) for secret in ("client-secret", "account-secret", "#account"))


@pytest.mark.parametrize(("header", "wait_s"), [("17", 17.0), ("Tue, 24 Nov 2026 12:00:30 GMT", 30.0), ("", 60.0)])
def test_a_throttled_sign_in_says_how_long(header: str, wait_s: float) -> None:
    throttle = as_json({}, 429, {"Retry-After": header})
    with serving(lambda _: throttle) as (url, _), pytest.raises(Throttled) as caught:
        Connection(ionapi_for(url), MovedClock()).tokens.token(Patience())
    assert caught.value.wait_s == wait_s


@pytest.mark.parametrize(
    "response",
    [
        Response(200, b"<html>Sign in</html>"),
        Response(200, b"{}"),
        Response(200, b'{"access_token": 5}'),
        Response(200, b'{"access_token": "a\\nb"}'),
        Response(302, b"", {"Location": "https://login.example"}),
        Response(503, b"<html>Maintenance</html>"),
    ],
)
def test_an_answer_that_is_no_token_is_not_a_refusal(response: Response) -> None:
    with serving(lambda _: response) as (url, _), pytest.raises(Unreachable):
        Connection(ionapi_for(url), MovedClock()).tokens.token(Patience())


def test_the_hundredth_token_of_a_day_is_the_last() -> None:
    with serving(issuing()) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        for _ in range(100):
            connection.tokens.renew(Patience(), connection.tokens.token(Patience()))
            if len(endpoint.seen) == 100:
                break
        with pytest.raises(Throttled, match="used up") as caught:
            connection.tokens.renew(Patience(), "token-100")
        assert caught.value.wait_s == 12 * 3600
        connection.clock.forward(hours=12)
        assert connection.tokens.token(Patience()) == "token-101"


def test_revoking_ends_both_tokens_and_forgets_them() -> None:
    tokens = issuing(refresh_token="again")

    def answer(request: Request) -> Response:
        return Response(200) if request.path.endswith("revoke_token.oauth2") else tokens(request)

    with serving(answer) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        assert connection.tokens.revoke()
        assert [form(request).get("token") for request in endpoint.seen[1:]] == ["token-1", "again"]
        assert connection.tokens.revoke(), "there is nothing left to revoke"
        assert connection.tokens.token(Patience()) == "token-2"


def test_revoking_without_a_network_forgets_the_token_all_the_same() -> None:
    vault = MemoryVault()
    with serving(issuing()) as (url, _):
        ionapi = ionapi_for(url)
        Connection(ionapi, MovedClock(), vault).tokens.token(Patience())
    assert not Connection(ionapi, MovedClock(), vault).tokens.revoke()
    assert vault.get("infor.token") is None


@pytest.mark.parametrize("entry", ["nonsense", "[]", "{}", '{"access": 1}', '{"access": "x", "lifetime_s": 1}'])
def test_a_damaged_entry_of_the_keychain_is_replaced(entry: str) -> None:
    vault = MemoryVault()
    vault.set("infor.token", entry)
    with serving(issuing()) as (url, _):
        assert Connection(ionapi_for(url), MovedClock(), vault).tokens.token(Patience()) == "token-1"


def test_stop_is_heard_while_another_thread_signs_in() -> None:
    arrived, release = threading.Event(), threading.Event()
    tokens = issuing()

    def answer(request: Request) -> Response:
        arrived.set()
        release.wait(30)
        return tokens(request)

    with serving(answer) as (url, _):
        connection = Connection(ionapi_for(url), MovedClock())
        other = threading.Thread(target=connection.tokens.token, args=(Patience(),))
        other.start()
        arrived.wait(10)
        stop = CancelFlag()
        stop.press()
        with pytest.raises(Cancelled):
            connection.tokens.token(stop)
        release.set()
        other.join()


def test_credentials_are_kept_in_the_keychain_and_recalled() -> None:
    vault = MemoryVault()
    ionapi = ionapi_for("http://127.0.0.1:9")
    keep_secrets(vault, ionapi)
    assert recall(vault, ionapi.public()) == ionapi
    forget_secrets(vault)
    with pytest.raises(CredentialsMissing):
        recall(vault, ionapi.public())


def test_the_keeper_shows_no_secret() -> None:
    with serving(issuing()) as (url, _):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.tokens.token(Patience())
        assert isinstance(connection.tokens, TokenKeeper)
        assert "token-1" not in repr(vars(connection.tokens)["_current"])
