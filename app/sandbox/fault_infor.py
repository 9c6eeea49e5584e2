"""What the ION gateway, its authorization server and M3 say when they refuse.

Sources: Infor's m3-h5-sdk (parsing of v1 and v2 errors, KB 2159861), RFC 6749, Infor OS usage limits. Texts of the
gateway are not documented: clients must not rely on them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from app.sandbox.fault_calls import json_object
from app.sandbox.fault_scene import RETRY, WHEN_BEFORE, Kind, Missed, Scene, json_response
from app.sandbox.http import Response


def _throttled(scene: Scene) -> Response | None:
    return scene.instead(json_response({"message": "Too many requests"}, 429, scene.retry_headers()))


def _forbidden(scene: Scene) -> Response | None:
    body = {"error": "access_denied", "error_description": "Not authorized for this API"}
    return scene.instead(json_response(body, 403))


def _not_found(scene: Scene) -> Response | None:
    return scene.instead(json_response({"message": "Not Found"}, 404))


def _unauthorized(scene: Scene) -> Response | None:
    body = {"error": "invalid_token", "error_description": "The access token is invalid or has expired"}
    challenge = 'Bearer realm="ION API", error="invalid_token", error_description="Access token expired"'
    return scene.instead(json_response(body, 401, {"WWW-Authenticate": challenge}))


def _token_revoked(scene: Scene) -> Response:
    """An administrator revokes all tokens, refresh tokens too; the gateway then says so itself."""
    scene.stage.ion.revoke_all()
    return scene.proceed()


GATEWAY_KINDS = {
    "throttled": Kind(_throttled, {**WHEN_BEFORE, **RETRY}),
    "forbidden": Kind(_forbidden, WHEN_BEFORE),
    "not_found": Kind(_not_found, WHEN_BEFORE),
    "unauthorized": Kind(_unauthorized, WHEN_BEFORE),
    "token_revoked": Kind(_token_revoked),
}


# ---- M3


def _nok_v2(scene: Scene) -> Response | None:
    """HTTP 200, the error in each result."""
    called = _transactions(scene)
    results = [{"transaction": name, **_v2_error(scene), "records": []} for name in called]
    counts = {"wasTerminated": False, "nrOfSuccessfullTransactions": 0, "nrOfFailedTransactions": len(called)}
    return scene.instead(json_response({"results": results, **counts}))


def _nok_v2_400(scene: Scene) -> Response | None:
    """HTTP 400, the error at the top level."""
    _transactions(scene)
    return scene.instead(json_response({**_v2_error(scene), "wasTerminated": False}, 400))


def _bare_400(scene: Scene) -> Response | None:
    return scene.instead(Response(400))


def _html_400(scene: Scene) -> Response | None:
    page = b"<html><body><h1>HTTP Status 400 - Bad Request</h1></body></html>"
    return scene.instead(Response(400, page, {"Content-Type": "text/html"}))


def _nok_v1(scene: Scene) -> Response | None:
    """HTTP 200, the error in place of the answer."""
    _transactions(scene)
    return scene.instead(json_response({**_v1_error(scene), "@cfg": None}))


def _partial_list(scene: Scene) -> Response:
    """The list breaks off half-way: records and an error in one answer."""
    _transactions(scene)
    answer = scene.proceed()
    body = json_object(answer.body)
    if isinstance(body.get("MIRecord"), list):
        body["MIRecord"] = _half(body["MIRecord"])
        body["ErrorMessage"] = _v1_error(scene) | {"@cfg": "97", "@field": scene.parameters["field"].ljust(10)}
    elif body.get("results"):
        *whole, last = body["results"]
        body["results"] = [*whole, {**last, **_v2_error(scene), "records": _half(last.get("records", []))}]
        body |= {"nrOfSuccessfullTransactions": len(whole), "nrOfFailedTransactions": 1}
    return _rewritten(answer, body)


def _was_terminated(scene: Scene) -> Response:
    """M3 gives up: of a bulk the second half of the results is missing, of a single call the only one."""
    _of_v2(scene)
    answer = scene.proceed()
    body = json_object(answer.body)
    body["results"] = _half(body.get("results", []))
    body |= {"wasTerminated": True, "terminationReason": scene.parameters["message"]}
    body |= {"terminationErrorType": "ServerReturnedNOK", "nrOfSuccessfullTransactions": len(body["results"])}
    return _rewritten(answer, body)


def _records_missing(scene: Scene) -> Response:
    _of_v2(scene)
    answer = scene.proceed()
    body = json_object(answer.body)
    for result in body.get("results", []):
        result.pop("records", None)
    return _rewritten(answer, body)


def _no_results(scene: Scene) -> Response | None:
    _of_v2(scene)
    return scene.instead(json_response({}))


def _transactions(scene: Scene) -> tuple[str, ...]:
    """Raises Missed where the call is not for M3."""
    if not scene.call.form:
        raise Missed
    return scene.call.keys


def _of_v2(scene: Scene) -> None:
    """Raises Missed for v1, in which such an answer is a good one."""
    if scene.call.form not in ("v2", "bulk"):
        raise Missed


def _v2_error(scene: Scene) -> dict[str, str]:
    given = scene.parameters
    return {
        "errorMessage": f"{given['message']}      {given['field']}      {given['code']}",
        "errorCode": given["code"],
        "errorField": given["field"],
        "errorType": given["type"],
    }


def _v1_error(scene: Scene) -> dict[str, Any]:
    given = scene.parameters
    text = given["message"].ljust(256)
    return {"Message": text, "@type": given["type"], "@code": given["code"], "@field": given["field"]}


def _half(entries: list[Any]) -> list[Any]:
    return entries[: len(entries) // 2]


def _rewritten(answer: Response, body: dict[str, Any]) -> Response:
    return replace(answer, body=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())


_NOK = {"code": "CPF9898", "field": "RETT", "message": "Designed to fail!", "type": "ServerReturnedNOK"}

M3_KINDS = {
    "nok_v2": Kind(_nok_v2, {**WHEN_BEFORE, **_NOK}),
    "nok_v2_400": Kind(_nok_v2_400, {**WHEN_BEFORE, **_NOK}),
    "bare_400": Kind(_bare_400, WHEN_BEFORE),
    "html_400": Kind(_html_400, WHEN_BEFORE),
    "nok_v1": Kind(_nok_v1, {**WHEN_BEFORE, **_NOK}),
    "partial_list": Kind(_partial_list, {**_NOK, "field": "RCNT"}),
    "was_terminated": Kind(_was_terminated, {"message": "Maximum number of errors reached"}),
    "records_missing": Kind(_records_missing),
    "no_results": Kind(_no_results, WHEN_BEFORE),
}


# ---- the authorization server


def _invalid_grant(scene: Scene) -> Response | None:
    body = {"error_description": "The username or password is incorrect.", "error": "invalid_grant"}
    return scene.instead(json_response(body, 400))


def _invalid_client(scene: Scene) -> Response | None:
    body = {"error": "invalid_client", "error_description": "Invalid client or client credentials."}
    return scene.instead(json_response(body, 401))


def _impersonation(scene: Scene) -> Response | None:
    body = {"error_description": "Illegal impersonation attempt (error: 163)", "error": "invalid_grant"}
    return scene.instead(json_response(body, 400))


TOKEN_KINDS = {
    "throttled": Kind(_throttled, {**WHEN_BEFORE, **RETRY}),
    "invalid_grant": Kind(_invalid_grant, WHEN_BEFORE),
    "invalid_client": Kind(_invalid_client, WHEN_BEFORE),
    "impersonation": Kind(_impersonation, WHEN_BEFORE),
}
