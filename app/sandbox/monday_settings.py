"""Settings of status, dropdown and relation columns: how labels get their ids, and what a client reads back."""

from __future__ import annotations

import json
from collections.abc import Iterable

from app.sandbox.monday_errors import Json, Refusal, bad_argument
from app.sandbox.monday_model import Column

MAX_STATUS_LABELS = 40
MAX_STATUS_LABEL_LENGTH = 30
BLANK = 5
"""The id of monday's blank label, which is given to no other."""

DEFAULT_STATUS_LABELS = [
    {"label": "Working on it", "color": "working_orange", "index": 0},
    {"label": "Done", "color": "done_green", "index": 1, "is_done": True},
    {"label": "Stuck", "color": "stuck_red", "index": 2},
]


def status_settings(labels: Iterable[dict[str, Json]], colors: list[str]) -> dict[str, Json]:
    """Labels with their ids. A new label's id follows its colour, so it is not the display position `index`.

    Raises Refusal above 40 labels, above 30 characters, and for the same label twice.
    """
    stored: list[dict[str, Json]] = []
    for label in labels:
        check_status_label(label["label"])
        if any(known["label"] == label["label"] for known in stored):
            raise bad_argument("Status labels must be unique", label=label["label"])
        taken = {known["id"] for known in stored}
        wanted = label.get("id")
        if wanted is None and label.get("color") in colors:
            wanted = colors.index(label["color"])
        free: int = wanted if isinstance(wanted, int) and wanted not in {*taken, BLANK} else next_label_id(taken)
        stored.append(
            {
                "id": free,
                "label": label["label"],
                "index": label.get("index", len(stored)),
                "color": label.get("color") or colors[free % len(colors)],
                "is_done": bool(label.get("is_done")),
                "is_deactivated": bool(label.get("is_deactivated")),
            }
        )
    if len(stored) > MAX_STATUS_LABELS:
        raise bad_argument(f"A status column holds at most {MAX_STATUS_LABELS} labels", labels=len(stored))
    return {"labels": stored}


def check_status_label(label: str) -> None:
    if len(label) > MAX_STATUS_LABEL_LENGTH:
        raise Refusal(
            "ColumnValueException",
            f"Status labels hold at most {MAX_STATUS_LABEL_LENGTH} characters",
            column_type="color",
            column_value=label,
        )


def next_label_id(taken: set[int]) -> int:
    """The smallest free id."""
    return next(n for n in range(10_000) if n not in taken and n != BLANK)


def dropdown_settings(labels: Iterable[dict[str, Json]], **more: Json) -> dict[str, Json]:
    names = [label.get("label", label.get("name")) for label in labels]
    if len(set(names)) != len(names):
        raise bad_argument("Dropdown labels must be unique")
    return {"labels": [{"id": n, "label": name} for n, name in enumerate(names, start=1)], **more}


def settings_from_defaults(column_type: str, defaults: Json, colors: list[str]) -> dict[str, Json]:
    """Settings of a new column from `create_column(defaults:)`, an object or a string that holds one.

    Raises Refusal when it is neither.
    """
    if isinstance(defaults, str):
        try:
            defaults = json.loads(defaults)
        except ValueError:
            raise bad_argument("defaults is not valid JSON") from None
    if defaults is not None and not isinstance(defaults, dict):
        raise bad_argument("defaults must be an object")
    given: dict[str, Json] = dict(defaults or {})
    if isinstance(given.get("settings"), dict):
        given = given["settings"]
    if column_type == "status":
        return status_settings(_label_list(given.get("labels", DEFAULT_STATUS_LABELS)), colors)
    if column_type == "dropdown":
        more = {k: v for k, v in given.items() if k in ("limit_select", "label_limit_count")}
        return dropdown_settings(_label_list(given.get("labels", [])), **more)
    if column_type == "board_relation":
        boards = given.get("boardIds") or ([given["boardId"]] if "boardId" in given else [])
        return {**given, "boardIds": [int(board_id) for board_id in boards]}
    return given


def _label_list(labels: Json) -> list[dict[str, Json]]:
    """Accepts `{"1": "Done"}`, `["A", "B"]` and `[{"label": "A"}]`: all three are in use."""
    if isinstance(labels, dict):
        return [{"id": int(label_id), "label": label} for label_id, label in labels.items() if label]
    return [{"label": label} if isinstance(label, str) else dict(label) for label in labels]


def settings_text(column: Column) -> str:
    """The deprecated `settings_str`: status labels by id, dropdown labels under `name`."""
    if column.type == "status":
        labels = column.labels
        old = {
            "done_colors": [label["id"] for label in labels if label["is_done"]],
            "labels": {str(label["id"]): label["label"] for label in labels if not label["is_deactivated"]},
            "labels_positions_v2": {str(label["id"]): label["index"] for label in labels},
        }
        return json.dumps(old)
    if column.type == "dropdown":
        return json.dumps({"labels": [{"id": label["id"], "name": label["label"]} for label in column.labels]})
    return json.dumps(column.settings)
