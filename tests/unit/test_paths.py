"""Where files go."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.paths import folders


def test_one_variable_moves_all_three(tmp_path: Path) -> None:
    found = folders({"ML_CONNECTOR_HOME": str(tmp_path)})

    assert (found.config, found.data, found.log) == (tmp_path / "config", tmp_path / "data", tmp_path / "log")


def test_a_relative_home_does_not_move_with_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    assert folders({"ML_CONNECTOR_HOME": "here"}).data == tmp_path / "here" / "data"


@pytest.mark.parametrize("environ", [{}, {"ML_CONNECTOR_HOME": ""}, {"ML_CONNECTOR_HOME": "  "}])
def test_otherwise_the_usual_folders_of_this_product(environ: dict[str, str]) -> None:
    found = folders(environ)

    assert all("ml-connector" in folder.parts for folder in (found.config, found.data, found.log))
    assert all(folder.is_absolute() for folder in (found.config, found.data, found.log))


def test_asking_makes_nothing(tmp_path: Path) -> None:
    folders({"ML_CONNECTOR_HOME": str(tmp_path / "new")})

    assert list(tmp_path.iterdir()) == []
