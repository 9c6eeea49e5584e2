"""Whether a board still shows what was written: what monday makes of a value on its way is no edit."""

from __future__ import annotations

import pytest

from app.domain.compare import same_name, shows
from app.domain.plan import MISSING
from app.domain.records import Json


@pytest.mark.parametrize(
    ("type_name", "cell", "text", "expected"),
    [
        ("text", "Å  b", "Å b", True),
        ("text", "a", "b", False),
        ("text", "a", "", False),
        ("text", None, "typed", False),
        ("text", None, " ", True),
        ("text", MISSING, "anything", None),
        ("text", {"label": "other type"}, "x", None),
        ("long_text", {"text": "a\nb"}, "a b", True),
        ("long_text", {"text": "a"}, "b", False),
        ("numbers", "4.50", "4.5", True),
        ("numbers", "12345678901234567.89", "12345678901234568", True),
        ("numbers", "4.5", "4.6", False),
        ("numbers", "1234", "1,234 kr", None),
        ("status", {"label": "Printed"}, "printed", True),
        ("status", {"label": "Printed"}, "Done", False),
        ("status", None, "Not started", None),
        ("status", {"label": "Printed"}, "", False),
        ("dropdown", {"labels": ["B, C", "A"]}, "a, B, C", True),
        ("dropdown", {"labels": ["A"]}, "A, B", False),
        ("date", {"date": "2026-11-24"}, "2026-11-24 09:00", True),
        ("date", {"date": "2026-11-24"}, "2026-11-25", False),
        ("date", {"date": "2026-11-24"}, "24 Nov", None),
        ("timeline", {"from": "2026-01-01", "to": "2026-01-31"}, "2026-01-01 - 2026-01-31", True),
        ("timeline", {"from": "2026-01-01", "to": "2026-01-31"}, "2026-01-01 - 2026-02-01", False),
        ("email", {"email": "a@b.se", "text": "Mail"}, "Mail", True),
        ("email", {"email": "a@b.se", "text": "a@b.se"}, "Mail - a@b.se", True),
        ("email", {"email": "a@b.se", "text": "a@b.se"}, "aa@b.se", False),
        ("phone", {"phone": "+46812345678", "countryShortName": "SE"}, "46 8 12345678", True),
        ("phone", {"phone": "+46812345678", "countryShortName": "SE"}, "+46812345679", False),
        ("link", {"url": "https://x.se/", "text": "X"}, "X - https://x.se", True),
        ("link", {"url": "https://x.se/1", "text": "X"}, "X - https://x.se/12", False),
        ("country", {"countryCode": "SE", "countryName": "Sweden"}, "Sweden", True),
        ("country", {"countryCode": "SE", "countryName": "Sweden"}, "Norway", False),
        ("country", {"countryCode": "SE", "countryName": "Sweden"}, "Svea rike", None),
        ("board_relation", {"item_ids": [2, 1]}, "1,2", True),
        ("board_relation", {"item_ids": [1]}, "1,2", False),
        ("board_relation", None, "", True),
        ("checkbox", {"checked": "true"}, "v", True),
        ("checkbox", None, "v", False),
        ("people", {"personsAndTeams": [{"id": 1}]}, "Ada", None),
        ("people", {"personsAndTeams": [{"id": 1}]}, "", False),
    ],
)
def test_only_what_is_surely_different_counts(type_name: str, cell: Json, text: str, expected: bool | None) -> None:
    assert shows(type_name, cell, text) is expected


def test_names_are_the_same_whatever_their_blanks() -> None:
    assert same_name("A\u030a  AB", "\u00c5 AB")
    assert not same_name("A", "B")
