"""Fault scripts: what may be written, what is said of mistakes, and scripts drawn by chance."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest

from app.sandbox.fault_draw import IMPORT_STEPS, PEOPLE, SURVIVABLE, random_import_script, random_script
from app.sandbox.fault_script import KINDS, Fault, FaultScript, FaultScriptError, When, parse_script, read_script
from tests.unit.sandbox_faults import entry, playing

LOCKED = 'vendor = "monday"\nkind = "locked"\n'


def test_a_script_is_read_from_toml() -> None:
    script = parse_script(
        """
        [[fault]]
        vendor = "monday"
        kind = "lost_after"
        only = "writes"
        calls = [3, 7]

        [[fault]]
        vendor = "infor"
        kind = "throttled"
        probability = 0.05
        from = 2
        until = 40
        times = 4
        retry_after = 20
        retry_after_form = "date"
        """
    )
    assert script == FaultScript(
        (
            Fault("monday", "lost_after", "writes", When(calls=(3, 7))),
            Fault(
                "infor",
                "throttled",
                "",
                When(probability=0.05, first=2, last=40, times=4),
                {"retry_after": 20, "retry_after_form": "date"},
            ),
        )
    )
    assert script.describe() == (
        "monday lost_after writes calls=[3, 7]; "
        "infor throttled probability=0.05 from=2 until=40 times=4 retry_after=20 retry_after_form=date"
    )


def test_a_whole_number_does_for_a_number_of_seconds() -> None:
    (fault,) = parse_script(entry("monday", "delay", seconds=2)).faults
    assert fault.parameters == {"seconds": 2.0}


def test_an_empty_script_has_no_faults() -> None:
    assert parse_script("").describe() == "no faults"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fault = [", "night.toml is not TOML: "),
        ("[fault]\n", "night.toml holds [[fault]] entries and nothing else."),
        ("[[faults]]\n", "night.toml holds [[fault]] entries and nothing else: faults is not known."),
        ("[[fault]]\n", "night.toml, fault 1: vendor is missing; use monday, files, infor or token."),
        ('[[fault]]\nvendor = "sap"\n', 'night.toml, fault 1: vendor "sap" is not known; use monday, files, infor '),
        ('[[fault]]\nvendor = "token"\n', "night.toml, fault 1: kind is missing; use lost_before, "),
        ('[[fault]]\nvendor = "token"\nkind = "locked"', 'night.toml, fault 1: kind "locked" is not known; use lost_'),
        (
            f"[[fault]]\n{LOCKED}[[fault]]\n{LOCKED}cals = [1]",
            "night.toml, fault 2 (monday locked): cals is not known; use when, ",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_would_do(text: str, said: str) -> None:
    with pytest.raises(FaultScriptError, match="^" + re.escape(said)):
        parse_script(text, "night.toml")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"calls": 3}, "calls is a list of call numbers from 1, such as [3, 7]."),
        ({"calls": []}, "calls is a list of call numbers from 1, such as [3, 7]."),
        ({"calls": [0]}, "calls is a list of call numbers from 1, such as [3, 7]."),
        ({"every": 0}, "every is a whole number from 1."),
        ({"times": True}, "times is a whole number from 1."),
        ({"until": "end"}, "until is a whole number from 1."),
        ({"probability": 1.5}, "probability is a number from 0 to 1."),
        ({"calls": [1], "every": 2}, "calls and every exclude each other; keep one."),
        ({"only": 3}, "only is a text: writes, reads, an operation, a program or a route."),
        ({"seconds": "two"}, "seconds is a number, such as 1.0."),
        ({"seconds": True}, "seconds is a number, such as 1.0."),
        ({"when": "later"}, 'when "later" is not known; use before or after.'),
    ],
)
def test_a_value_that_cannot_be_is_refused(keys: dict[str, Any], said: str) -> None:
    with pytest.raises(FaultScriptError) as caught:
        parse_script(entry("monday", "delay", **keys), "night.toml")
    assert str(caught.value) == f"night.toml, fault 1 (monday delay): {said}"


@pytest.mark.parametrize("fields", [[-1], ["a"], [True]])
def test_fields_are_places(fields: list[Any]) -> None:
    with pytest.raises(FaultScriptError, match="fields is a list of places in the request, from 0"):
        parse_script(entry("monday", "partial_failure", fields=fields))


def test_a_file_that_is_not_there_is_a_mistake_too(tmp_path: Path) -> None:
    with pytest.raises(FaultScriptError, match=r"^night\.toml cannot be read: "):
        read_script(tmp_path / "night.toml")


def test_a_script_written_out_reads_back_the_same() -> None:
    for seed in range(200):
        script = random_script(seed, 5, with_people=True)
        assert parse_script(script.text()) == script


def test_a_drawn_script_is_the_same_for_the_same_seed() -> None:
    assert random_script(7, 6) == random_script(7, 6)
    assert len({random_script(seed, 6).describe() for seed in range(50)}) == 50


def test_drawn_scripts_use_every_kind_that_can_be_outlived_and_no_other() -> None:
    drawn = {(fault.vendor, fault.kind) for seed in range(300) for fault in random_script(seed, 8).faults}
    assert drawn == {(vendor, kind) for vendor, kinds in SURVIVABLE.items() for kind in kinds}
    assert all(kind in KINDS[vendor] for vendor, kind in drawn)


def test_drawn_scripts_for_imports_strike_each_step_with_every_kind_that_it_outlives() -> None:
    scripts = [random_import_script(seed, 8, longest_delay_s=0.01) for seed in range(300)]
    drawn = {(fault.only, fault.vendor, fault.kind) for script in scripts for fault in script.faults}
    assert drawn == {(step, vendor, kind) for step, (vendor, kinds) in IMPORT_STEPS.items() for kind in kinds}
    assert all(parse_script(script.text()) == script for script in scripts)


def test_people_and_left_out_kinds() -> None:
    drawn = {fault.kind for seed in range(200) for fault in random_script(seed, 8, with_people=True).faults}
    assert drawn.issuperset(PEOPLE)
    spared = {fault.kind for seed in range(200) for fault in random_script(seed, 8, without={"delay", "reset"}).faults}
    assert not spared & {"delay", "reset"}


def test_a_drawn_fault_ends_by_itself_and_keeps_nobody_waiting() -> None:
    for seed in range(300):
        for fault in random_script(seed, 6, calls=30, longest_wait_s=2, longest_delay_s=0.1).faults:
            when = fault.when
            assert when.times is not None or 1 <= len(when.calls) <= 3
            assert when.calls or (when.last is not None and when.last <= 33)
            assert fault.parameters.get("retry_after", 0) <= 2
            if fault.kind in ("delay", "slow_drip"):
                assert fault.parameters["seconds"] <= 0.1
            if fault.kind == "clock_jump":
                assert abs(fault.parameters["seconds"]) <= 200


def test_a_drawn_script_can_be_played(tmp_path: Path) -> None:
    script = random_script(3, 30, calls=10)
    with playing(tmp_path, script.text(), seed=3) as play:
        for number in range(10):
            for act in (lambda number=number: play.create(f"{number}"), play.read, play.infor, play.sign_in):
                attempt(act)
        assert len(play.plan.log) >= 10
        play.plan.end()
        assert play.read().status == 200


def attempt(act: Callable[[], object]) -> None:
    """Whatever comes of it: an answer, or a connection that ends."""
    with suppress(HTTPException, OSError):
        act()
