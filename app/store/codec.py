"""How values are written in columns: times as integers, JSON as text or compressed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from app.domain.records import Json

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

PACK_ABOVE = 200
"""Bytes. Below it zlib's own overhead eats what it saves."""


def to_micros(at: datetime) -> int:
    """Aware time -> microseconds since 1970 UTC: exact, and ordered as the times are."""
    return (at - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    return _EPOCH + timedelta(microseconds=micros)


def maybe_micros(at: datetime | None) -> int | None:
    return None if at is None else to_micros(at)


def maybe_time(micros: int | None) -> datetime | None:
    return None if micros is None else from_micros(micros)


def to_json(value: Json | Mapping[str, Json]) -> str:
    """Stable: equal values give equal text."""
    plain = dict(value) if isinstance(value, Mapping) else value
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def pack(text: str) -> str | bytes:
    """Long text as zlib bytes; short text stays as it is."""
    if len(text) <= PACK_ABOVE:
        return text
    packed = zlib.compress(text.encode(), 6)
    return packed if len(packed) < len(text) else text


def unpack(stored: str | bytes) -> str:
    return stored if isinstance(stored, str) else zlib.decompress(stored).decode()


def key_list(keys: Iterable[str | int]) -> str:
    """For `IN (SELECT value FROM json_each(?))`: one bound variable, whatever the number of keys."""
    return json.dumps(list(keys), ensure_ascii=False)
