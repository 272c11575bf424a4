"""Generated files follow from the structs as they are now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_generated_files_are_fresh() -> None:
    check = subprocess.run([sys.executable, "-m", "tools.gen", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert check.returncode == 0, check.stdout
