"""The sentences that the product says below the window, as `python -m tests.desktop.translations` finds them.

Adapters, domain and sync write English; the window translates what it shows (`app/desktop/sentences.py`).
What is filled in becomes `{1}`, `{2}` and so on.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from app.domain.derived import FIELDS
from app.domain.records import Json

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
CATALOGS = ROOT / "resources" / "catalog"
FILE = ROOT / "resources" / "translations" / "sentences.txt"
SPEAKERS = ("accounts.py", "vault.py", "domain", "infor", "monday", "net", "store", "sync")

FILLED_LATER = re.compile(r"\{(said|host|path|error|program|function|ido)\}")
"""Names that `str.format` fills in; other braces belong to the text, such as `{due_date}`."""

SENTENCE = re.compile(r"(?s)(?>.*?[a-z]{2})(?>.*? ).*([.:]|[.:;] \{\d\})")
"""The first such letters and the first space after them will do: other choices are not tried, however long the text."""

FRAGMENT = re.compile(r"(it|its|is|must|does|refuses|monday|an?|no reason|the rows|\{\d\} is) [^%_$=]+")
NOT_SAID = re.compile(r"\n|SELECT|UPDATE|DELETE|PRAGMA|\(\?P<|\{\d\}[:(]\w+\(|^\W*$|^[a-z ]{0,12}\{\d\}$")
NAMED = ("domain/transforms.py", "domain/columns.py")
"""Their short texts are names of steps and column types."""


def sentences() -> list[str]:
    """Each once, in the order of the files."""
    files = [path for name in SPEAKERS for path in ([APP / name] if name.endswith(".py") else _files(APP / name))]
    reasons = [text for path in sorted(CATALOGS.glob("*.toml")) for text in _reasons(_catalog(path))]
    return list(dict.fromkeys([*(text for path in files for text in _of_file(path)), *reasons]))


def field_titles() -> list[str]:
    """Of the fields that the catalogs name and those that are worked out of them, each once."""
    listed = [title for path in sorted(CATALOGS.glob("*.toml")) for title in _titles(_catalog(path))]
    derived = [one.title for fields in FIELDS.values() for one in fields.values()]
    return list(dict.fromkeys([*listed, *derived]))


def _catalog(path: Path) -> Json:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _titles(table: Json) -> Iterator[str]:
    if isinstance(table, dict):
        if "code" in table and isinstance(title := table.get("title"), str):
            yield title
        for part in table.values():
            yield from _titles(part)


def _reasons(table: Json) -> Iterator[str]:
    """Why a product line does not give a route, or a field."""
    if isinstance(table, dict):
        for name, part in table.items():
            if isinstance(part, dict):
                yield from map(str, part.values()) if name == "not_offered" else _reasons(part)
            elif name == "reason":
                yield str(part)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def _of_file(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = path.relative_to(APP).as_posix() in NAMED
    unsaid = set(_unsaid(tree))
    for node in ast.walk(tree):
        if node in unsaid or not isinstance(node, (ast.Constant, ast.JoinedStr)):
            continue
        text = template(node)
        is_said = SENTENCE.fullmatch(text) or FRAGMENT.fullmatch(text)
        is_name = named and re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", text)
        if not NOT_SAID.search(text) and (is_said or is_name):
            yield text


def _unsaid(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, the pieces of f-strings, and what goes to the log."""
    for node in ast.walk(tree):
        inner: Iterator[ast.AST] = iter(())
        if isinstance(node, ast.JoinedStr) or _is_log(node):
            inner = (part for part in ast.walk(node) if part is not node)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner = iter((node.value,))
        yield from inner


def _is_log(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return isinstance(node.func.value, ast.Name) and node.func.value.id == "log"


def template(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        words = re.split(FILLED_LATER, node.value)[::2] if isinstance(node.value, str) else [""]
    else:
        words = [""]
        for part in node.values:
            if isinstance(part, ast.Constant):
                words[-1] += str(part.value)
            elif words[-1] != " " or len(words) == 1:
                words.append("")
            else:
                # Two that are filled in side by side cannot be told apart again: they are one.
                words[-1] = ""
    text = words[0]
    for number, more in enumerate(words[1:], 1):
        text += f"{{{number}}}{more}"
    return text.strip()
