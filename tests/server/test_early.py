"""What a script will import is there before its first run."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from subprocess import run
from threading import Event

import pytest

from ostinato.server import asgi
from ostinato.server.early import libraries_in

from .live import WITHIN, serving

EARLY = """
import sys
from pathlib import Path
from ostinato.server.early import import_early
before = set(sys.modules)
import_early(Path(sys.argv[1]))
watched = {"ostinato.elements.color_picker", "numpy", "pyarrow.compute", "colorsys"}
print(*sorted(watched & (sys.modules.keys() - before)))
"""


def imported(script: Path) -> list[str]:
    """What comes with it, in a process that has none of it."""
    return run([sys.executable, "-c", EARLY, str(script)], capture_output=True, text=True, check=True).stdout.split()


def test_elements_and_libraries_of_a_script_are_imported_before_it_runs(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import colorsys, numpy, polars.none\nimport ostinato as st\nst.color_picker('Colour')\n")
    assert imported(app) == ["numpy", "ostinato.elements.color_picker"]


def test_what_shows_the_frames_of_a_library_comes_with_it(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import duckdb\n")
    assert imported(app) == ["numpy", "pyarrow.compute"]


def test_a_script_that_cannot_be_read_brings_nothing(tmp_path: Path) -> None:
    assert imported(tmp_path / "gone.py") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '"""Sales."""\nfrom __future__ import annotations\nimport numpy as np, os\nimport pandas',
            ["numpy", "pandas"],
        ),
        ("from plotly import graph_objects\nimport plotly.express as px", ["plotly", "plotly.express"]),
        ("import streamlit as st\nst.set_page_config('Sales', layout='wide')\nTOP = 5\nimport polars", ["polars"]),
        ("import streamlit as st, mine\nst.title(mine.prepare())\nimport polars", []),
        ("import pandas\npandas.options.mode.copy_on_write = True\nimport polars", ["pandas"]),
        ("import os\nos.environ['OMP_NUM_THREADS'] = '1'\nimport numpy", []),
        ("import pandas_of_my_own\nfrom .pandas import numpy", []),
        ("if True:\n    import numpy", []),
        ("not Python (", []),
    ],
)
def test_only_what_a_script_begins_with_is_imported_early(text: str, found: list[str]) -> None:
    assert libraries_in(text) == found


def test_the_server_answers_once_all_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there: list[Path] = []

    def slow(script: Path) -> None:
        time.sleep(0.3)
        there.append(script)

    monkeypatch.setattr(asgi, "import_early", slow)
    with serving(tmp_path):
        assert there == [tmp_path / "app.py"]


def test_the_server_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = Event()
    monkeypatch.setattr(asgi, "WARM_UP", 0.05)
    monkeypatch.setattr(asgi, "import_early", lambda script: stuck.wait(WITHIN))
    try:
        with serving(tmp_path):
            assert not stuck.is_set()
    finally:
        stuck.set()
