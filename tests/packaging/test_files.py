"""The files that build and check the product outside Python."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_continuous_integration_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    command = "python3 packaging/bootstrap.py test"

    assert os.access(script, os.X_OK)
    assert command in script.read_text(encoding="utf-8")
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_spec_of_the_packaged_app_names_files_that_exist() -> None:
    source = (ROOT / "packaging" / "ml-connector.spec").read_text(encoding="utf-8")

    compile(source, "ml-connector.spec", "exec")
    for parts in re.findall(r'str\(ROOT((?: / "[^"]+")+)\)', source):
        assert ROOT.joinpath(*re.findall(r'"([^"]+)"', parts)).exists()
    assert '"app/_resources"' in source


def test_bootstrap_asks_for_the_python_that_the_package_asks_for() -> None:
    asked = re.search(r"OLDEST = \((\d+), (\d+)\)", (ROOT / "packaging" / "bootstrap.py").read_text(encoding="utf-8"))

    assert asked is not None
    assert f'requires-python = ">={asked[1]}.{asked[2]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert sys.version_info >= (int(asked[1]), int(asked[2]))
