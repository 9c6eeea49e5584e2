"""A bench's figures: what was measured, beside what it is measured against."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import metadata

PACKAGES = ("PySide6-Essentials", "requests", "peewee", "graphql-core", "monday", "monday-api-python-sdk")
HEADS = ("what", "ours", "against", "ratio", "asked", "")


class Size(StrEnum):
    SMALL = "small"
    """Only shows that the bench works."""
    USUAL = "usual"
    LARGE = "large"
    """Takes many minutes."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    what: str
    ours: str
    against: str = ""
    ratio: str = ""
    asked: str = ""
    is_met: bool | None = None
    """None: nothing was asked, or it was not measured."""

    def cells(self) -> tuple[str, ...]:
        verdict = "" if self.is_met is None else "met" if self.is_met else "MISSED"
        return (self.what, self.ours, self.against, self.ratio, self.asked, verdict)


Bench = Callable[[Size], list[Figure]]


def show(title: str, figures: Sequence[Figure], size: Size) -> None:
    if size is Size.SMALL:
        # What was asked is meant for the sizes that it names.
        figures = [replace(figure, asked="", is_met=None) for figure in figures]
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADS))]
    print(f"\n{title} ({size})")
    for number, row in enumerate(rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))
    sys.stdout.flush()


def note(text: str) -> None:
    print(f"  {text}", flush=True)


def machine() -> str:
    """What the figures were measured on."""
    versions = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    return (
        f"{platform.system()} {platform.release()} {platform.machine()}, {os.cpu_count()} cores, load {_load()}; "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; {versions}"
    )


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"


def _load() -> str:
    """Others at work on the machine make every time below larger."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def wanted_size(arguments: Sequence[str] | None = None) -> Size:
    parser = argparse.ArgumentParser(description="Prints what the product costs; asserts nothing.")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--small", dest="size", action="store_const", const=Size.SMALL, help="seconds; shows it works")
    which.add_argument("--large", dest="size", action="store_const", const=Size.LARGE, help="many minutes")
    size = parser.parse_args(arguments).size
    return Size.USUAL if size is None else size


def run_alone(title: str, bench: Bench, arguments: Sequence[str] | None = None) -> None:
    """The `main` of each bench."""
    size = wanted_size(arguments)
    print(machine())
    show(title, bench(size), size)


def times(ours: float, theirs: float) -> str:
    return f"{theirs / ours:.1f}x" if ours else ""
