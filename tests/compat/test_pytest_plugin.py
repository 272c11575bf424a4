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
from streamlit.testing.v1 import AppTest

def test_same():
    assert streamlit is ostinato
    at = AppTest.from_string("import streamlit as st\\nst.text('a')").run()
    assert at.text[0].value == "a"
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


def test_where_no_streamlit_is_installed_it_need_not_be_asked_for(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    result = run(tmp_path)
    assert result.returncode == 0, result.stdout


def test_an_installed_streamlit_stays_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "streamlit.py").write_text("installed = True")
    assert run(tmp_path).returncode != 0
    assert run(tmp_path, "--streamlit-alias").returncode == 0
