"""Holds what a browser loads until the first app is ready against its limit."""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

from .bundle import PAGE

LIMIT = 250_000
"""Bytes that the start may never reach: index.html and the scripts, styles and fonts that it links, compressed."""
PRESENT = 135_000
"""Bytes that it needs today, rounded up. Raise it knowingly, with a reason in the change."""

LINKED = re.compile(r"""(?:src|href)=["']?\.?/?([^"'\s>]+\.(?:js|css|svg|png|ico|woff2))""")


def start_files(page: Path) -> set[Path]:
    """index.html and what it links. A font that is not preloaded waits for the first glyph that needs it."""
    index = page / "index.html"
    return {index} | {page / name for name in LINKED.findall(index.read_text("utf-8"))}


def transferred(file: Path) -> int:
    """Bytes on the wire: text travels compressed, fonts and pictures as they are."""
    if file.suffix in (".html", ".js", ".css", ".svg"):
        return len(gzip.compress(file.read_bytes()))
    return file.stat().st_size


def main(page: Path = PAGE) -> int:
    sizes = {file: transferred(file) for file in start_files(page)}
    for file, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"{size:9,}  {file.name}")
    total = sum(sizes.values())
    print(f"{total:9,}  bytes until the first app is ready (expected ≤ {PRESENT:,}, never ≥ {LIMIT:,})")
    return int(total > min(PRESENT, LIMIT))


if __name__ == "__main__":
    sys.exit(main())
