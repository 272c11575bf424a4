"""The machine in one line: figures without it mean little."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from pathlib import Path

from tools import browser as chromium


def describe() -> str:
    """Processor, cores, memory, Python and Chromium."""
    processor = _first(r"model name\s*: (.+)", Path("/proc/cpuinfo")) or platform.machine()
    gigabytes = int(_first(r"MemTotal:\s+(\d+)", Path("/proc/meminfo")) or 0) / 2**20
    parts = [processor, f"{os.cpu_count()} cores", f"{gigabytes:.0f} GB", f"Python {platform.python_version()}"]
    return ", ".join([*parts, _chromium()])


def load() -> float:
    """How many processes wanted to run during the last minute."""
    return os.getloadavg()[0]


def _first(pattern: str, file: Path) -> str | None:
    found = re.search(pattern, file.read_text("utf-8")) if file.exists() else None
    return found[1].strip() if found else None


def _chromium() -> str:
    path = chromium.find()
    if path is None:
        return "no Chromium"
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    return " ".join(said.split()[:2])
