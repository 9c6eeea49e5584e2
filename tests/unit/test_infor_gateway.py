"""The gateway: signed in, patient with what passes, clear about what does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.errors import AuthRefused, Cancelled, ConnectorError, SourceRefused, Throttled, Unreachable
from app.net.cancel import CancelFlag
from app.sandbox.http import Request, Response
from tests.infor_rig import Connection, MovedClock, Patience, Scripted, as_json, ionapi_for, serving

PATH = "M3/m3api-rest/v2/execute/CRS620MI/LstSuppliers"
FINE = as_json({"results": []})
HTML = {"Content-Type": "text/html"}


def answering(*answers: Response) -> Callable[[Request], Response]:
    """Tokens for who signs in; for the rest these answers in turn, the last one for ever."""
    tokens = iter(range(1, 100))
    pending = list(answers)

    def answer(request: Request) -> Response:
        if request.path.endswith("token.oauth2"):
            return as_json({"access_token": f"token-{next(tokens)}", "expires_in": 7200})
        return pending.pop(0) if len(pending) > 1 else pending[0]

    return answer


def calls(endpoint: Scripted) -> list[Request]:
    return [request for request in endpoint.seen if not request.path.endswith("token.oauth2")]


def ask(url: str, patience: Patience | None = None) -> int:
    gateway = Connection(ionapi_for(url), MovedClock()).gateway
    return gateway.get(PATH, {"FRSU": "A B"}, patience or Patience()).status


def test_a_read_goes_below_the_tenant_with_the_token() -> None:
    with serving(answering(FINE)) as (url, endpoint):
        connection = Connection(ionapi_for(url), MovedClock())
        connection.gateway.get(PATH, {"FRSU": "A B;c"}, Patience(), {"X-Infor-MongooseConfig": "X"})
    (request,) = calls(endpoint)
    assert (request.method, request.path, request.query) == ("GET", f"/ACME_TST/{PATH}", "FRSU=A%20B%3Bc")
    assert request.headers["authorization"] == "Bearer token-1"
    assert request.headers["x-infor-mongooseconfig"] == "X"
    assert (connection.meter.calls, connection.meter.tokens) == (2, 1)


def test_a_token_that_ends_in_mid_run_is_replaced_once() -> None:
    with serving(answering(Response(401), FINE)) as (url, endpoint):
        assert ask(url) == 200
    assert [request.headers["authorization"] for request in calls(endpoint)] == ["Bearer token-1", "Bearer token-2"]


def test_a_fresh_token_that_is_refused_too_ends_it() -> None:
    with serving(answering(Response(401))) as (url, endpoint):
        with pytest.raises(AuthRefused):
            ask(url)
        assert len(calls(endpoint)) == 2


def test_an_error_of_m3_itself_is_an_answer() -> None:
    with serving(answering(as_json({"errorMessage": "no"}, 400))) as (url, _):
        assert ask(url) == 400


@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (as_json({"error": "access_denied"}, 403), SourceRefused),
        (Response(404, b"<html>", HTML), SourceRefused),
        (Response(405), SourceRefused),
        (Response(418), SourceRefused),
    ],
)
def test_what_does_not_pass_by_itself_is_said_at_once(response: Response, kind: type[ConnectorError]) -> None:
    with serving(answering(response)) as (url, endpoint):
        with pytest.raises(kind, match="CRS620MI/LstSuppliers"):
            ask(url)
        assert len(calls(endpoint)) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408, 302])
def test_failures_that_pass_are_asked_again_and_then_told(status: int) -> None:
    patience = Patience()
    failure = Response(status, b"<html>Bad gateway</html>", HTML)
    with serving(answering(failure, failure, FINE)) as (url, _):
        assert ask(url, patience) == 200
    assert patience.waited == [1.0, 3.0]
    with serving(answering(failure)) as (url, endpoint):
        with pytest.raises(Unreachable):
            ask(url)
        assert len(calls(endpoint)) == 4


def test_a_short_throttle_is_sat_out_and_a_long_one_parks() -> None:
    patience = Patience()
    short = as_json({}, 429, {"Retry-After": "7"})
    unnamed = as_json({}, 429)
    with serving(answering(short, unnamed, FINE)) as (url, _):
        assert ask(url, patience) == 200
    assert patience.waited == [7.0, 60.0]
    with serving(answering(as_json({}, 429, {"Retry-After": "3600"}))) as (url, endpoint):
        with pytest.raises(Throttled) as caught:
            ask(url)
        assert len(calls(endpoint)) == 1
    assert caught.value.wait_s == 3600


def test_stop_is_heard_between_two_tries() -> None:
    stop = CancelFlag()

    def failing(request: Request) -> Response:
        if not request.path.endswith("token.oauth2"):
            stop.press()
            return Response(503)
        return as_json({"access_token": "t"})

    with serving(failing) as (url, endpoint), pytest.raises(Cancelled):
        Connection(ionapi_for(url), MovedClock()).gateway.get(PATH, {}, stop)
    assert len(calls(endpoint)) == 1


def test_requests_without_an_answer_are_counted_and_those_that_never_left_are_not() -> None:
    connection = Connection(ionapi_for("http://127.0.0.1:9"), MovedClock())
    with pytest.raises(Unreachable):
        connection.gateway.get(PATH, {}, Patience())
    assert (connection.meter.calls, connection.meter.tokens) == (0, 0)
