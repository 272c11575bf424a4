"""Hosts from which a page may load the fonts that its theme names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ..config import Config

SHEET = re.compile(r":(https?://\S+?)(?=,\s|$)")
"""The address of a style sheet behind a font's name: "Nunito:https://…, serif"."""


def font_hosts(config: Config) -> dict[str, str]:
    """Return what the page's policy adds to `style` and `font`: nothing, unless a theme names other hosts."""
    sheets = {_origin(address) for value in _font_options(config) for address in SHEET.findall(value)}
    faces = {_origin(address) for address in _face_addresses(config)}
    # A style sheet's fonts may be on any host.
    return {"style": _joined(sheets), "font": " https:" if any(sheets) else _joined(faces)}


def _font_options(config: Config) -> Iterator[str]:
    for name in config:
        if name.startswith("theme.") and name.lower().endswith("font"):
            yield str(config.get(name) or "")


def _face_addresses(config: Config) -> Iterator[str]:
    faces = config.get("theme.fontFaces")
    for face in faces if isinstance(faces, list) else []:
        if isinstance(face, dict):
            yield str(face.get("url", ""))


def _origin(address: str) -> str:
    """The host as a policy names it; nothing for what is no address of another host."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if re.fullmatch(r"[\w.:\[\]-]+", parts.netloc) else ""


def _joined(origins: set[str]) -> str:
    return "".join(f" {origin}" for origin in sorted(origins) if origin)
