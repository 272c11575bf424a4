"""`python app.py`: the script runs without a page, and says once how to see it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.served import COUNTER, WITHIN, environment


def run(folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    (folder / "app.py").write_text(COUNTER + "\nprint('end')\n")
    command = [sys.executable, "app.py"]
    env = environment(folder, **environ)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=WITHIN)


def test_the_script_runs_to_its_end_with_one_hint(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout == "end\n"
    assert result.stderr.count("ostinato run app.py") == 1
    assert len(result.stderr.splitlines()) == 1


def test_the_hint_can_be_turned_off(tmp_path: Path) -> None:
    result = run(tmp_path, STREAMLIT_GLOBAL_SHOW_WARNING_ON_DIRECT_EXECUTION="false")
    assert (result.stdout, result.stderr) == ("end\n", "")


@pytest.mark.parametrize("text", ["[server]\nport = true\n", "[server\n"])
def test_a_mistake_in_the_settings_does_not_stop_the_script(tmp_path: Path, text: str) -> None:
    file = tmp_path / ".ostinato" / "config.toml"
    file.parent.mkdir()
    file.write_text(text)
    assert run(tmp_path).stdout == "end\n"
