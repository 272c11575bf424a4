"""The alias in other projects' test runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ostinato

TEST = """
import ostinato
import streamlit

def test_same():
    assert streamlit is ostinato
"""


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_alias.py").write_text(TEST)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "ostinato.compat.pytest_plugin", *args]
    environ = {**os.environ, "PYTHONPATH": str(Path(ostinato.__file__).parents[1])}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, timeout=50)


@pytest.mark.parametrize("how", ["flag", "ini"])
def test_test_modules_import_ostinato_as_streamlit(tmp_path: Path, how: str) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n" + ("ostinato_streamlit_alias = true\n" if how == "ini" else ""))
    result = run(tmp_path, *(["--streamlit-alias"] if how == "flag" else []))
    assert result.returncode == 0, result.stdout


def test_nothing_changes_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    assert run(tmp_path).returncode != 0
