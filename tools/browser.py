"""Finds Chromium for the tests in a real browser, and installs Debian's where it is missing."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str | None:
    """Path of Chromium: what the variable CHROMIUM names, or the first on the PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's package where there is no Chromium. Exits with advice where that is not possible."""
    if find():
        return
    if not shutil.which("apt-get"):
        raise SystemExit("Chromium is missing. Install it, or name it: CHROMIUM=/path/to/chromium")
    root = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*root, "apt-get", "update", "--quiet"], check=True)
    subprocess.run([*root, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"], check=True)
