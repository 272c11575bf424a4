"""What a script will import is there before its first run."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest

from ostinato.server.early import libraries_in

EARLY = """
import sys
from pathlib import Path
from ostinato.server.early import import_early
before = set(sys.modules)
import_early(Path(sys.argv[1]))
print(*sorted({"ostinato.elements.color_picker", "numpy", "colorsys"} & (sys.modules.keys() - before)))
"""


def imported(script: Path) -> list[str]:
    """What comes with it, in a process that has none of it."""
    return run([sys.executable, "-c", EARLY, str(script)], capture_output=True, text=True, check=True).stdout.split()


def test_elements_and_libraries_of_a_script_are_imported_before_it_runs(tmp_path: Path) -> None:
    app = tmp_path / "app.py"
    app.write_text("import colorsys, numpy, polars.none\nimport ostinato as st\nst.color_picker('Colour')\n")
    assert imported(app) == ["numpy", "ostinato.elements.color_picker"]


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
