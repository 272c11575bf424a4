"""What `import ostinato` brings in: a script that only calls st.write should start at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "altair",
    "asyncio",
    "click",
    "http.server",
    "matplotlib",
    "narwhals",
    "numpy",
    "pandas",
    "plotly",
    "polars",
    "pyarrow",
    "rich",
    "sqlite3",
    "starlette",
    "uvicorn",
    "watchfiles",
)
AT_MOST = 200
"""Modules in sys.modules after the import, the interpreter's own included."""


@pytest.fixture(scope="module")
def imported() -> set[str]:
    code = "import sys, ostinato; print(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_the_import_leaves_out_what_not_every_script_needs(imported: set[str], module: str) -> None:
    assert module not in imported


def test_the_import_stays_small(imported: set[str]) -> None:
    assert len(imported) <= AT_MOST, sorted(imported)


def test_the_first_rows_of_an_arrow_table_are_told_without_pandas() -> None:
    code = (
        "import sys, pyarrow as pa; from ostinato.frames import read; table = pa.table([pa.nulls(3)], ['a'])\n"
        "frame = read(table); frame.fingerprint(); frame.head(2); print(*sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "pandas" not in found
