"""The picture of an element on its page in docs/elements/, which scripts/screenshots takes."""

from __future__ import annotations

from pathlib import Path

SCENES = Path(__file__).resolve().parents[1] / "screenshots" / "scenes"
"""Apps for elements whose example shows too little, each named after its element."""
WITHOUT = ("index", "set_page_config")
"""Elements that nothing in the page shows."""
WIDTH = 700
"""Pixels of CSS; the files have twice as many."""


def is_pictured(name: str) -> bool:
    return name not in WITHOUT


def path(name: str, scheme: str) -> str:
    """Path of an element's picture below docs/, in the scheme "light" or "dark"."""
    return f"images/elements/{name}-{scheme}.png"


def markup(name: str) -> str | None:
    """The picture that fits the reader's scheme, as HTML in Markdown, and where its app is found."""
    if not is_pictured(name):
        return None
    shown = (
        "<picture>\n"
        f'  <source media="(prefers-color-scheme: dark)" srcset="../{path(name, "dark")}">\n'
        f'  <img alt="st.{name} in a browser" src="../{path(name, "light")}" width="{WIDTH}">\n'
        "</picture>"
    )
    if (SCENES / f"{name}.py").exists():
        return f"{shown}\n\n[The app in the picture](../../tools/screenshots/scenes/{name}.py)"
    return shown
