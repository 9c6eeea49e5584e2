"""The search strings of M3's Search transactions: `SUNO:S10* PUSL:20`, words joined by and, `*` for any characters.

Ranges are written `LMDT:[20260101 TO 20261231]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.sandbox.m3_fields import Field, written

_TERM = re.compile(r"""(?:(?P<field>\w+|\*):)?(?:\[(?P<low>\S+) TO (?P<high>\S+)\]|"(?P<exact>[^"]*)"|(?P<word>\S+))""")


def matcher(search: str, fields: Mapping[str, Field]) -> Callable[[Any], bool]:
    """The test of one row. A term on a field that is not indexed finds nothing, as in M3."""
    tests = [_test(match, fields) for match in _TERM.finditer(search)]
    return lambda row: all(test(row) for test in tests)


def _test(match: re.Match[str], fields: Mapping[str, Field]) -> Callable[[Any], bool]:
    name = (match["field"] or "*").upper()
    if name != "*" and name not in fields:
        return lambda _row: False
    searched = list(fields.values()) if name == "*" else [fields[name]]
    if match["low"] is not None:
        return _within(searched[0], match["low"], match["high"])
    pattern = _wild(match["exact"] if match["exact"] is not None else match["word"])
    return lambda row: any(pattern.fullmatch(written(field.read(row))) for field in searched)


def _within(field: Field, low: str, high: str) -> Callable[[Any], bool]:
    return lambda row: (
        (low == "*" or low <= written(field.read(row))) and (high == "*" or written(field.read(row)) <= high)
    )


def _wild(word: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in word.split("*")), re.IGNORECASE | re.DOTALL)
