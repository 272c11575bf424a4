"""Makes a checkout ready to work in: .venv, Node packages, the built page, a browser for the tests.

Started by the scripts with whatever python3 the machine has, so it needs nothing but the standard library. Every
step looks first whether its work is done: a second call takes a second.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit(
        f"Ostinato needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable}). "
        "Install a newer one, or name it: PYTHON=/path/to/python3.12"
    )

from tools import browser, bundle, node, redis

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / "bin"
BUILD_TOOLS = ("hatchling", "editables")


def python_packages(extra: str | None) -> None:
    """The project itself, editable, with the versions that constraints.txt names."""
    if not (BIN / "python").exists():
        create_venv()
    wanted = fingerprint(extra)
    stamp = VENV / f".installed-{extra or 'app'}"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    project = f"{ROOT}[{extra}]" if extra else str(ROOT)
    # The build tools are installed first and build isolation is off: pip pins the tools of isolated builds to nothing.
    pip_install(*BUILD_TOOLS)
    pip_install("--no-build-isolation", "--editable", project)
    stamp.write_text(wanted, "utf-8")


def create_venv() -> None:
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(f"{sys.executable} cannot make a virtual environment. On Debian: apt-get install python3-venv")


def pip_install(*packages: str) -> None:
    # Python compiles what is imported; to compile all that is installed takes a third of the installation's time.
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    environment = os.environ | {"OSTINATO_SKIP_BUNDLE": "1"}  # the page is a step of its own, below
    subprocess.run([*pip, "--constraint", str(ROOT / "constraints.txt"), *packages], env=environment, check=True)


def fingerprint(extra: str | None) -> str:
    """What an installation depends on."""
    named = [ROOT / "pyproject.toml", ROOT / "constraints.txt"]
    return hashlib.sha256(b"\0".join([str(extra).encode(), *(file.read_bytes() for file in named)])).hexdigest()


def node_packages() -> None:
    """Node itself, as a Python package where the machine has none, and what package-lock.json names."""
    if not node.is_usable():
        pip_install(node.WHEEL)
    node.install_packages()


def page() -> None:
    if bundle.is_stale():
        node_packages()
        bundle.build()


def system_packages() -> None:
    """What tests need of the machine. One after the other: apt-get serves one at a time."""
    browser.install()
    redis.install()


def main(purpose: str) -> None:
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    with ThreadPoolExecutor(2) as beside:
        system = beside.submit(system_packages) if purpose == "test" else None
        # Packages come over the network while the page is built, unless Node is one of them.
        built = beside.submit(page) if purpose != "gen" and node.is_usable() else None
        python_packages(None if purpose == "app" else "dev")
        if built is not None:
            built.result()
        elif purpose != "gen":
            page()
        if system is not None:
            node_packages()
            system.result()


if __name__ == "__main__":
    main(sys.argv[1])
