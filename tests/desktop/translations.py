"""`python -m tests.desktop.translations`: brings the .ts files up to the texts of the window, and compiles them.

A text that is new is left unfinished for a translator; test_translation fails until it has been translated.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from tests.desktop import sentences

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "sv")


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def ts_file(language: str) -> Path:
    return FOLDER / f"ml-connector_{language}.ts"


def update(target: Path, language: str) -> None:
    """What the code no longer says is dropped; translations that are there stay."""
    paths = sorted((ROOT / "app" / "desktop").rglob("*.py"))
    files = [str(path) for path in paths]
    with TemporaryDirectory() as folder:
        said = Path(folder) / "said.py"
        lines = [_as_code("said", each) for each in sentences.sentences()]
        lines += [_as_code("field", each) for each in sentences.field_titles()]
        lines += [_as_code(*each) for path in paths for each in in_f_strings(path.read_text(encoding="utf-8"))]
        said.write_text("".join(lines), encoding="utf-8")
        _run_lupdate([*files, str(said)], target, language)


def in_f_strings(code: str) -> Iterator[tuple[str, str]]:
    """Context and words of each `tr` inside an f-string: lupdate does not look in there."""
    for part in ast.parse(code).body:
        own = part.name if isinstance(part, ast.ClassDef) else ""
        strings = (string for string in ast.walk(part) if isinstance(string, ast.JoinedStr))
        for call in (node for string in strings for node in ast.walk(string)):
            match call:
                case ast.Call(ast.Attribute(ast.Name(owner), "tr"), [ast.Constant(str(words))]):
                    yield "text" if owner == "text" else own, words
                case ast.Call(ast.Name("tr"), [ast.Constant(str(words))]):
                    yield own, words


def _as_code(context: str, words: str) -> str:
    """What lupdate reads: the sentences of all other layers under one context, titles of fields under another."""
    return f'QCoreApplication.translate("{context}", {json.dumps(words, ensure_ascii=False)})\n'


def _run_lupdate(files: list[str], target: Path, language: str) -> None:
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
    command = [tool("lupdate"), *files, *options, "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def release(language: str) -> None:
    command = [tool("lrelease"), str(ts_file(language)), "-qm", str(ts_file(language).with_suffix(".qm"))]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def messages(path: Path) -> dict[tuple[str, str], str]:
    """(context, English) -> translation; empty where it is unfinished."""
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            words = message.find("translation")
            done = words is not None and words.get("type") is None
            source = message.findtext("source") or ""
            found[context.findtext("name") or "", source] = (words.text or "") if words is not None and done else ""
    return found


def main() -> None:
    sentences.FILE.write_text("\n".join(sentences.sentences()) + "\n", encoding="utf-8")
    for language in LANGUAGES:
        update(ts_file(language), language)
        release(language)


if __name__ == "__main__":
    main()
