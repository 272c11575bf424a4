"""Builds the page (browser/ → src/ostinato/server/page/) when its sources changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from . import node

PAGE = node.BROWSER.parent / "src/ostinato/server/page"
STAMP = PAGE / ".source"
NOT_SOURCES = ("node_modules", "dist", "coverage")


def sources() -> Iterator[Path]:
    """Files that decide what the page is. Tests do not."""
    for entry in sorted(node.BROWSER.iterdir()):
        below = sorted(entry.rglob("*")) if entry.is_dir() and entry.name not in NOT_SOURCES else [entry]
        yield from (path for path in below if path.is_file() and ".test." not in path.name)


def fingerprint() -> str:
    """Hash over names and contents: modification times do not survive a clone or an archive."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.relative_to(node.BROWSER).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_stale() -> bool:
    return not STAMP.exists() or STAMP.read_text("utf-8") != fingerprint()


def build() -> None:
    """Install the packages and build. The mark comes last: a build that failed stays stale."""
    node.install_packages()
    node.npm("run", "build")
    STAMP.write_text(fingerprint(), "utf-8")


if __name__ == "__main__" and is_stale():
    build()
