"""Finds Chromium for the tests in a real browser, and installs Debian's where it is missing.

Debian has it in two builds of one source. Its headless shell leaves out the browser's own window, which costs half of
each test's time, and with it cameras and microphones: tests of those take the other one.
"""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")
SHELL = "chromium-headless-shell"
PACKAGES = ("chromium", SHELL)


def find() -> str | None:
    """Path of Chromium: what the variable CHROMIUM names, or the first on the PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def find_shell() -> str | None:
    """Path of Chromium's headless shell; where there is none, or the variable names another one, of Chromium."""
    return find() if "CHROMIUM" in os.environ else shutil.which(SHELL) or find()


def install() -> None:
    """Install Debian's packages where there is no Chromium. Exits with advice where that is not possible."""
    if "CHROMIUM" in os.environ or (find() and shutil.which(SHELL)):
        return
    if find() and not shutil.which("apt-get"):
        return
    if not shutil.which("apt-get"):
        raise SystemExit("Chromium is missing. Install it, or name it: CHROMIUM=/path/to/chromium")
    root = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*root, "apt-get", "update", "--quiet"], check=True)
    subprocess.run([*root, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *PACKAGES], check=True)
