"""A picture on disk: few colours, small, and left alone where the new one looks the same."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageChops

AT_MOST = 25_000
"""Bytes of a file."""
COLOURS = (256, 128, 64)
SCALES = (1, 2)
NOTICED = 24
"""Steps of 255 by which a pixel must differ to count."""


def save(png: bytes, path: Path) -> bool:
    """Write a picture as good as `AT_MOST` allows. False: the one that is there looks the same."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    versions = (_packed(picture.reduce(scale), colours) for scale in SCALES for colours in COLOURS)
    data = next((data for data in versions if len(data) <= AT_MOST), None)
    if data is None:
        raise SystemExit(f"{path.name} has more than {AT_MOST:,} bytes. Show less in its scene.")
    if path.exists() and _alike(Image.open(io.BytesIO(data)).convert("RGB"), Image.open(path).convert("RGB")):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _packed(picture: Image.Image, colours: int) -> bytes:
    packed = io.BytesIO()
    picture.quantize(colours, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _alike(one: Image.Image, other: Image.Image) -> bool:
    if one.size != other.size:
        return False
    strongest = ImageChops.difference(one, other).convert("L").point(lambda step: 255 if step > NOTICED else 0)
    return strongest.getbbox() is None
