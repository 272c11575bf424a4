"""Finds Redis' server for the tests of its store, and installs Debian's where it is missing."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("redis-server", "valkey-server")


def find() -> str | None:
    """Path of the server: what the variable REDIS_SERVER names, or the first on the PATH."""
    return os.environ.get("REDIS_SERVER") or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Debian's package where there is no server. Exits with advice where that is not possible."""
    if find():
        return
    if not shutil.which("apt-get"):
        raise SystemExit("Redis is missing. Install it, or name it: REDIS_SERVER=/path/to/redis-server")
    root = [] if os.geteuid() == 0 else ["sudo"]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]
    subprocess.run([*root, "apt-get", "update", "--quiet"], check=True)
    subprocess.run(
        [*root, *quiet, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "redis-server"], check=True
    )
