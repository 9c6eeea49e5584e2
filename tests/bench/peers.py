"""The two Python clients of monday that others use, unmodified but for the address: one request an item."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.serve import Served

Cells = dict[str, str]
SAMPLE = 50
"""Requests that a peer really sends where it would send thousands; the rest is extrapolated."""


class PeerAbsent(Exception):
    """The dependency group `peers` is not installed."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Creates items, each by a request of its own."""

    name: str
    make_item: Callable[[str, str, Cells], str]
    """Board, name, cells -> item id."""
    make_subitem: Callable[[str, str, Cells], object]
    """Parent item, name, cells."""
    change: Callable[[str, str, Cells], object]
    """Board, item, cells."""
    make_board: Callable[[str, Sequence[str]], str]
    """Name, ids of text columns -> board id."""
    send: Callable[[str], Any]
    """A document of the caller's own."""

    def make_batch(self, board: str, items: Sequence[tuple[str, Cells]]) -> None:
        """All in one request under aliases, which the caller has to write himself."""
        made = (
            f"i{n}: create_item(board_id: {board}, item_name: {json.dumps(name)},"
            f" column_values: {json.dumps(json.dumps(cells))}) {{ id }}"
            for n, (name, cells) in enumerate(items)
        )
        self.send(f"mutation {{ {' '.join(made)} }}")


def peers(sandbox: Served) -> tuple[list[Peer], list[str]]:
    """Those that are installed, and why the others are left out."""
    found: list[Peer] = []
    absent: list[str] = []
    for build in (prodperfect, sdk):
        try:
            found.append(build(sandbox))
        except PeerAbsent as reason:
            absent.append(str(reason))
    return found, absent


def prodperfect(sandbox: Served) -> Peer:
    """PyPI's `monday`. Raises PeerAbsent."""
    monday = _module("monday", "monday")
    # It has no setting for the address, only a table of them.
    _module("monday.resources.base", "monday")._URLS["prod"] = sandbox.monday_url
    client = monday.MondayClient(sandbox.monday_token)
    items = client.items
    return Peer(
        "monday 2.2.1",
        lambda board, name, cells: str(items.create_item(board, "topics", name, cells)["data"]["create_item"]["id"]),
        items.create_subitem,
        items.change_multiple_column_values,
        lambda name, columns: _board(items.client.execute, name, columns),
        items.client.execute,
    )


def sdk(sandbox: Served) -> Peer:
    """`monday-api-python-sdk`. Raises PeerAbsent."""
    client = _module("monday_sdk", "monday-api-python-sdk").MondayClient(sandbox.monday_token, max_retry_attempts=1)
    client._graphql_client.endpoint = sandbox.monday_url
    send = client._graphql_client._send
    return Peer(
        "monday-api-python-sdk 1.6.8",
        lambda board, name, cells: str(client.items.create_item(board, "topics", name, cells).data.create_item.id),
        client.items.create_subitem,
        client.items.change_multiple_column_values,
        lambda name, columns: _board(lambda text: send(text).json(), name, columns),
        send,
    )


def _module(name: str, package: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise PeerAbsent(f"{package} is not installed (dependency group peers): left out.") from None


def _board(send: Callable[[str], Any], name: str, columns: Sequence[str]) -> str:
    made = send(f'mutation {{ create_board(board_name: "{name}", board_kind: public) {{ id }} }}')
    board = str(made["data"]["create_board"]["id"])
    for column in columns:
        send(
            f'mutation {{ create_column(board_id: {board}, id: "{column}", title: "{column}", column_type: text)'
            " { id } }"
        )
    return board


def seconds_each(requests: int, send: Callable[[int], object]) -> float:
    """The mean time of one request, the first one left out: it opens the connection."""
    send(0)
    began = time.perf_counter()
    for number in range(1, requests + 1):
        send(number)
    return (time.perf_counter() - began) / requests
