"""Faults of the way between: answers that are lost, late, broken, or a proxy's."""

from __future__ import annotations

from dataclasses import replace

from app.sandbox.fault_scene import WHEN_AFTER, WHEN_BEFORE, Kind, Missed, Scene
from app.sandbox.http import Response

HTML = {"Content-Type": "text/html; charset=UTF-8"}


def _lost_before(_scene: Scene) -> None:
    return None


def _lost_after(scene: Scene) -> None:
    scene.proceed()


def _reset(scene: Scene) -> Response | None:
    return scene.instead(Response(0, is_reset=True))


def _delay(scene: Scene) -> Response:
    if scene.parameters["when"] == "before":
        scene.pause(scene.parameters["seconds"])
        return scene.proceed()
    answer = scene.proceed()
    scene.pause(scene.parameters["seconds"])
    return answer


def _slow_drip(scene: Scene) -> Response:
    return replace(scene.proceed(), drip_s=scene.parameters["seconds"])


def _truncated(scene: Scene) -> Response:
    """Well-formed HTTP around half of a JSON text."""
    answer = scene.proceed()
    return replace(answer, body=answer.body[: len(answer.body) // 2])


def _cut_off(scene: Scene) -> Response:
    """The connection ends within the body: shorter than the Content-Length."""
    answer = scene.proceed()
    headers = {**answer.headers, "Content-Length": str(len(answer.body) + 1)}
    return replace(answer, body=answer.body[: len(answer.body) // 2], headers=headers)


def _empty_body(scene: Scene) -> Response | None:
    return scene.instead(Response(200, b"", {"Content-Type": "application/json; charset=utf-8"}))


def _not_json(scene: Scene) -> Response | None:
    return scene.instead(Response(200, b"OK\n", {"Content-Type": "text/plain"}))


def _sign_in_page(scene: Scene) -> Response | None:
    page = b"<!DOCTYPE html><html><head><title>Guest access</title></head><body>Please sign in</body></html>"
    return scene.instead(Response(200, page, HTML))


def _html_502(scene: Scene) -> Response | None:
    page = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
    return scene.instead(Response(502, page, HTML))


def _html_504(scene: Scene) -> Response | None:
    page = b"<html><head><title>504 Gateway Time-out</title></head><body><h1>504 Gateway Time-out</h1></body></html>"
    return scene.instead(Response(504, page, HTML))


def _bare_500(scene: Scene) -> Response | None:
    return scene.instead(Response(500, b"Internal Server Error", {"Content-Type": "text/plain"}))


def _clock_jump(scene: Scene) -> Response:
    if not scene.parameters["seconds"]:
        raise Missed
    scene.stage.clock.jump(scene.parameters["seconds"])
    return scene.proceed()


WIRE_KINDS = {
    "lost_before": Kind(_lost_before),
    "lost_after": Kind(_lost_after),
    "reset": Kind(_reset, WHEN_BEFORE),
    "delay": Kind(_delay, {"seconds": 1.0, **WHEN_BEFORE}),
    "slow_drip": Kind(_slow_drip, {"seconds": 5.0}),
    "truncated": Kind(_truncated),
    "cut_off": Kind(_cut_off),
    "empty_body": Kind(_empty_body, WHEN_AFTER),
    "not_json": Kind(_not_json, WHEN_AFTER),
    "sign_in_page": Kind(_sign_in_page, WHEN_BEFORE),
    "html_502": Kind(_html_502, WHEN_BEFORE),
    "html_504": Kind(_html_504, WHEN_AFTER),
    "server_error": Kind(_bare_500, WHEN_BEFORE),
    "clock_jump": Kind(_clock_jump, {"seconds": 3600.0}),
}
"""For every vendor. `clock_jump` sets the clock of the whole sandbox, until the faults end."""
