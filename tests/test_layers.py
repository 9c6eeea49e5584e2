"""The shape of the house: who may import whom, how big things are, and what the papers must keep up with."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"

LAYER_IMPORTS: dict[str, set[str]] = {
    "domain": set(),
    "net": {"domain"},
    "vault": {"domain"},
    "store": {"domain"},
    "infor": {"domain", "net"},
    "monday": {"domain", "net"},
    "sync": {"domain"},
    "desktop": {"domain", "sync.facade"},
    "cli": {"domain", "sync.facade"},
    "sandbox": {"domain"},
    "paths": set(),
    "logs": set(),
    "accounts": {"domain", "net", "vault", "infor", "monday", "sync", "logs"},
    "wiring": {
        "accounts",
        "domain", "net", "vault", "store", "infor", "monday", "sync", "desktop", "sandbox", "paths", "logs",
    },
    "launcher": {"wiring", "vault", "domain", "sync.facade", "desktop", "sandbox", "paths"},
    "__main__": {"launcher", "cli", "paths", "logs"},
}  # fmt: skip
"""Layer -> what it may import besides itself. A dotted name opens one module of a layer."""

VENDORS: dict[str, tuple[str, ...]] = {
    "requests": ("app/net/",),
    "urllib3": ("app/net/",),
    "truststore": ("app/net/",),
    "keyring": ("app/vault.py",),
    "peewee": ("app/store/",),
    "playhouse": ("app/store/",),
    "sqlite3": ("app/store/",),
    "schedule": ("app/sync/schedule.py",),
    "PySide6": ("app/desktop/",),
    "shiboken6": ("app/desktop/",),
    "click": ("app/cli", "app/demo.py"),
    "rich": ("app/cli", "app/demo.py"),
    "graphql": ("app/sandbox/",),
    "tzlocal": ("app/wiring.py",),
    "platformdirs": ("app/paths.py",),
}
"""Top-level package -> the only files that may import it. A third-party package that is not here is refused."""

DOMAIN_MODULES = frozenset({
    "__future__", "base64", "binascii", "bisect", "collections", "contextlib", "copy", "dataclasses", "datetime",
    "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "html", "itertools", "ipaddress",
    "json", "math", "numbers", "operator", "random", "re", "string", "textwrap", "tomllib",
    "types", "typing", "unicodedata", "urllib.parse", "zoneinfo",
})  # fmt: skip
"""What of the standard library computes only: no file, socket, process, thread or clock."""

CLOCK_CALLS = {"now", "utcnow", "today", "monotonic", "perf_counter", "sleep"}
MAX_FILE, MAX_FUNCTION, MAX_NESTING = 500, 60, 3
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def app_files() -> list[Path]:
    return sorted(APP.rglob("*.py"))


def all_files() -> list[Path]:
    return [*app_files(), *sorted((ROOT / "packaging").rglob("*.py")), *sorted((ROOT / "tests").rglob("*.py"))]


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(path: Path) -> str:
    """Folder or module below app: `app/store/audit.py` -> store, `app/cli_audit.py` and `app/demo.py` -> cli."""
    first = path.relative_to(APP).parts[0].removesuffix(".py")
    return "cli" if first == "demo" or first.startswith("cli_") else first


def imported_names(path: Path, nodes: Iterator[ast.AST]) -> Iterator[str]:
    """Dotted names, `from a import b` as `a.b`: whether b is a module is for the caller to know."""
    package = module_name(path).split(".")
    package = package if path.name == "__init__.py" else package[:-1]
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            whole = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{whole}.{alias.name}" for alias in node.names)


def every_import(path: Path) -> set[str]:
    """Also those inside functions and under TYPE_CHECKING."""
    return set(imported_names(path, ast.walk(tree_of(path))))


def import_time_nodes(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Statements that run when the module is imported: not function bodies, not `if TYPE_CHECKING`."""
    for node in body:
        if isinstance(node, FUNCTIONS) or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)):
            continue
        yield node
        for part in ("body", "orelse", "finalbody"):
            yield from import_time_nodes(getattr(node, part, []))
        for handler in getattr(node, "handlers", []):
            yield from import_time_nodes(handler.body)


def is_within(name: str, allowed: str) -> bool:
    return name == allowed or name.startswith(allowed + ".")


def layer_breaches(path: Path) -> list[str]:
    layer = layer_of(path)
    if layer not in LAYER_IMPORTS and path != APP / "__init__.py":
        return [f"{short(path)} belongs to no layer"]
    wanted = (name for name in every_import(path) if is_within(name, "app") and name != "app.__version__")
    allowed = {f"app.{name}" for name in LAYER_IMPORTS.get(layer, set()) | {layer}}
    if layer == "cli":
        allowed |= {name for name in map(module_name, app_files()) if re.fullmatch(r"app\.(cli_\w+|demo)", name)}
    return [
        f"{short(path)} imports {name}" for name in sorted(wanted) if not any(is_within(name, one) for one in allowed)
    ]


def test_each_layer_imports_only_what_the_design_allows_it() -> None:
    assert [breach for path in app_files() for breach in layer_breaches(path)] == []


def test_each_vendor_package_is_known_to_its_own_files_only() -> None:
    breaches = []
    for path in app_files():
        for name in sorted({name.split(".")[0] for name in every_import(path)} - {"app"}):
            places = VENDORS.get(name, () if name not in sys.stdlib_module_names else ("app/",))
            if not short(path).startswith(places):
                breaches.append(f"{short(path)} imports {name}")
    assert breaches == []


def test_only_the_launcher_and_tests_import_the_wiring() -> None:
    importers = {
        short(path) for path in app_files() if any(is_within(name, "app.wiring") for name in every_import(path))
    }
    assert {name for name in importers if not name.startswith("app/wiring")} <= {"app/launcher.py"}


def test_the_domain_computes_and_does_nothing_else() -> None:
    breaches = []
    for path in sorted((APP / "domain").rglob("*.py")):
        names = {name for name in every_import(path) if not is_within(name, "app")}
        breaches += [
            f"{short(path)} imports {name}" for name in names if not any(is_within(name, ok) for ok in DOMAIN_MODULES)
        ]
        breaches += [f"{short(path)}:{line} calls {name}" for line, name in effects_in(tree_of(path))]
    assert breaches == []


def effects_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Calls that read a clock, open a file or print."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr in CLOCK_CALLS:
            yield node.lineno, node.func.attr
        if isinstance(node.func, ast.Name) and node.func.id in {"open", "print", "input", "exec", "eval"}:
            yield node.lineno, node.func.id


def test_no_two_modules_need_each_other_to_be_imported() -> None:
    modules = {module_name(path): path for path in app_files()}
    graph = {name: import_time_modules(path, set(modules)) - {name} for name, path in modules.items()}
    assert cycle_in(graph) == []


def import_time_modules(path: Path, modules: set[str]) -> set[str]:
    """Our modules that importing this one imports, packages on the way included where they hold code."""
    found = set()
    for name in imported_names(path, import_time_nodes(tree_of(path).body)):
        owner = name if name in modules else name.rpartition(".")[0]
        if owner in modules:
            found.add(owner)
    return found


def cycle_in(graph: dict[str, set[str]]) -> list[str]:
    """The modules of one import cycle, in order; empty where there is none."""
    done: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for other in sorted(graph[name]):
            if found := walk(other, [*trail, name]):
                return found
        done.add(name)
        return []

    return next((found for name in sorted(graph) if (found := walk(name, []))), [])


def test_files_are_of_a_size_to_be_read_in_one_sitting() -> None:
    sizes = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in all_files()}
    assert {name: lines for name, lines in sizes.items() if lines > MAX_FILE} == {}


def functions_of(path: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, FUNCTIONS):
            yield f"{short(path)}:{node.lineno} {node.name}", node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines without the docstring."""
    docstring = function.body[0] if ast.get_docstring(function) else None
    spared = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - spared


def test_functions_fit_on_a_screen() -> None:
    lengths = {name: length_of(node) for path in all_files() for name, node in functions_of(path)}
    assert {name: lines for name, lines in lengths.items() if lines > MAX_FUNCTION} == {}


def nesting_of(node: ast.AST, depth: int = 0) -> int:
    """Depth of blocks in each other; an elif chain counts once, an inner function starts anew."""
    deepest = depth
    for field, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        is_elif = isinstance(node, ast.If) and field == "orelse" and len(children) == 1
        for child in children:
            if isinstance(child, (*FUNCTIONS, ast.ClassDef)) or not isinstance(child, ast.AST):
                continue
            chained = is_elif and isinstance(child, ast.If)
            deepest = max(deepest, nesting_of(child, depth + (isinstance(child, BLOCKS) and not chained)))
    return deepest


def test_blocks_are_not_nested_deeper_than_one_can_follow() -> None:
    depths = {name: nesting_of(node) for path in all_files() for name, node in functions_of(path)}
    assert {name: depth for name, depth in depths.items() if depth > MAX_NESTING} == {}


def test_the_changelog_is_at_the_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?v?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == version


def test_every_verb_is_in_the_readme() -> None:
    import click

    from app.cli import cli

    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    def verbs(group: click.Group, prefix: str) -> Iterator[str]:
        for name, command in group.commands.items():
            if not isinstance(command, click.Group) or command.invoke_without_command:
                yield f"{prefix} {name}"
            if isinstance(command, click.Group):
                yield from verbs(command, f"{prefix} {name}")

    assert [verb for verb in verbs(cli, "ml-connector") if verb not in readme] == []


SAMPLE = """
def f(rows):
    if rows:
        pass
    elif rows is None:
        for row in rows:
            with row:
                pass
    else:
        try:
            pass
        except ValueError:
            while True:
                pass
"""


@pytest.mark.parametrize(("source", "depth"), [(SAMPLE, 3), ("def f():\n    return 1", 0)])
def test_nesting_is_counted_as_the_design_says(source: str, depth: int) -> None:
    assert nesting_of(ast.parse(source).body[0]) == depth


def test_a_cycle_is_found() -> None:
    assert cycle_in({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert cycle_in({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []
