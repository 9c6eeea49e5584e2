"""Faults on monday's boards: writes that fail one by one, reads that lag, and what colleagues do meanwhile."""

from __future__ import annotations

from collections.abc import Collection

from app.sandbox.fault_calls import ROUTE_SOURCES
from app.sandbox.fault_scene import Kind, Missed, Scene
from app.sandbox.http import Response
from app.sandbox.monday_errors import Refusal
from app.sandbox.monday_hands import BoardSnapshot, ItemSnapshot
from app.sandbox.monday_session import REFUSED_FIELDS

KEY_COLUMN = "ext_key"


def _partial_failure(scene: Scene) -> Response:
    """Some fields of a request fail and are null, the others are carried out: which, by number or by chance."""
    keys = scene.call.keys
    chosen = [keys[place] for place in scene.parameters["fields"] if place < len(keys)]
    if not scene.parameters["fields"] and len(keys) > 1:
        chosen = scene.random.sample(keys, scene.random.randint(1, len(keys) - 1))
    if not chosen:
        raise Missed
    return _with_refused(scene, chosen)


def _batch_failure(scene: Scene) -> Response:
    return _with_refused(scene, scene.call.keys)


def _with_refused(scene: Scene, keys: Collection[str]) -> Response:
    given = scene.parameters
    refusal = Refusal(given["code"], given["message"], status=given["status"])
    token = REFUSED_FIELDS.set(dict.fromkeys(keys, refusal))
    try:
        return scene.proceed()
    finally:
        REFUSED_FIELDS.reset(token)


def _stale_reads(scene: Scene) -> Response:
    """This request does not find items younger than so many seconds."""
    monday = scene.stage.monday
    before, monday.read_lag_s = monday.read_lag_s, scene.parameters["seconds"]
    try:
        return scene.proceed()
    finally:
        monday.read_lag_s = before


def _item_deleted(scene: Scene) -> Response:
    scene.stage.monday.delete_item(_chosen(scene)[1].id)
    return scene.proceed()


def _item_archived(scene: Scene) -> Response:
    scene.stage.monday.archive_item(_chosen(scene)[1].id)
    return scene.proceed()


def _duplicate_key(scene: Scene) -> Response:
    """A colleague copies an item by hand, its key included."""
    board, item = _chosen(scene, has_subitems=False)
    scene.stage.monday.add_item(board.id, item.name, {KEY_COLUMN: item.texts[KEY_COLUMN]})
    return scene.proceed()


def _chosen(scene: Scene, *, has_subitems: bool = True) -> tuple[BoardSnapshot, ItemSnapshot]:
    """The active item with the script's key, or any of its route, or of all. Raises Missed where there is none."""
    wanted = scene.parameters["key"]
    items = [
        (board, item)
        for board in scene.stage.monday.boards()
        for item in board.active
        if board.state == "active" and (has_subitems or item.parent_id is None)
        if (key := item.texts.get(KEY_COLUMN, "")) and (key == wanted or not wanted)
        if _is_of(key, scene.parameters["route"])
    ]
    if not items:
        raise Missed
    return scene.random.choice(items)


def _is_of(key: str, route: str) -> bool:
    return route not in ROUTE_SOURCES or key.startswith(f"{route[:-1]}:")


_FAILURE = {"code": "INTERNAL_SERVER_ERROR", "message": "Internal server error", "status": 200}
_ANY_ITEM = {"key": "", "route": ""}

BOARD_KINDS = {
    "partial_failure": Kind(_partial_failure, {**_FAILURE, "fields": []}, "writes"),
    "batch_failure": Kind(_batch_failure, _FAILURE, "writes"),
    "stale_reads": Kind(_stale_reads, {"seconds": 30.0}, "reads"),
    "item_deleted": Kind(_item_deleted, _ANY_ITEM),
    "item_archived": Kind(_item_archived, _ANY_ITEM),
    "duplicate_key": Kind(_duplicate_key, _ANY_ITEM),
}
