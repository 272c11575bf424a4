"""Pictures as a script gives them, and as browsers fetch them."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ..script.place import Place
from .downloads import content_of
from .media import address_of, array_of, is_array, keep_file, known_address
from .png import png

Format: TypeAlias = Literal["auto", "JPEG", "PNG"]
Channels: TypeAlias = Literal["RGB", "BGR"]

FORMATS = ("auto", "JPEG", "PNG")
CHANNELS = ("RGB", "BGR")
LARGE = 100_000
"""Pixels from which on a picture without transparency travels as JPEG, where nothing else is asked for."""
QUALITY = 90
EXPECTED = ["str", "Path", "bytes", "an open file", "a NumPy array", "a Pillow image"]

_SVG = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]", re.DOTALL | re.IGNORECASE)
_BARE_SVG = re.compile(r"<svg(?=[\s>])(?![^>]*\sxmlns=)", re.IGNORECASE)
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
)
_PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")
_FOREIGN = ("image/tiff", "image/x-portable-")
"""Kinds of files, by how their MIME types begin, that browsers do not show, and Pillow reads."""
_BRANDS = {b"avif": "image/avif", b"avis": "image/avif", b"heic": "image/heic"}


class Encoding(NamedTuple):
    """How the pixels of arrays and image objects are read, and what they become."""

    clamp: bool = False
    channels: Channels = "RGB"
    format: Format = "auto"


PLAIN = Encoding()


def picture(at: Place, image: object, encoding: Encoding = PLAIN, *, function: str = "st.image") -> str:
    """The address that browsers fetch a picture from.

    Parameters
    ----------
    at
        The place that shows it.
    image
        A URL; the path of a file; SVG text; the bytes of a file, or the file itself; an array; a Pillow image.
    encoding
        For arrays and Pillow images.
    function
        What messages name.

    Raises
    ------
    StreamlitAPIException
        For bytes of no known kind, and for an array whose shape or values are none of a picture.
    MediaFileError
        For a file that cannot be read.
    StreamlitInvalidParameterTypeError
        For anything else.
    """
    if isinstance(image, str):
        return _of_text(at, image, encoding, function)
    if isinstance(image, Path):
        return _of_file(at, image, encoding, function)
    if is_array(image):
        return _of_array(at, array_of(image), encoding)
    if hasattr(image, "save") and hasattr(image, "mode"):
        return _of_image(at, image, encoding)
    if not isinstance(image, (bytes, bytearray, memoryview)) and not hasattr(image, "read"):
        raise StreamlitInvalidParameterTypeError("image", type(image).__name__, EXPECTED)
    content = content_of(image)
    if isinstance(content, os.PathLike):  # an upload, or an open file: it stays where it is
        path = Path(content)
        kind = _kind_of(_beginning(path))
        if kind is None:
            return _of_foreign(at, path, encoding, function)
        return address_of(at, path, kind, function=function)
    data = content.encode() if isinstance(content, str) else content
    kind = _kind_of(data)
    return _of_foreign(at, BytesIO(data), encoding, function) if kind is None else at.media(data, kind)


def _of_text(at: Place, text: str, encoding: Encoding, function: str) -> str:
    if _SVG.match(text[:10_000].encode()):
        # Pages do without the namespace, files do not.
        return at.media(_BARE_SVG.sub('<svg xmlns="http://www.w3.org/2000/svg"', text, count=1), "image/svg+xml")
    return known_address(text) or _of_file(at, Path(text), encoding, function)


def _of_file(at: Place, path: Path, encoding: Encoding, function: str) -> str:
    from mimetypes import guess_type  # late: reads the system's list of types

    named = guess_type(path.name)[0] or ""
    kind = named if named.startswith("image/") and not named.startswith(_FOREIGN) else None
    try:
        kind = kind or _kind_of(_beginning(path))
    except (OSError, ValueError):
        kind = "image/png"  # what is wrong with the file is told below
    if kind is None:
        return _of_foreign(at, path, encoding, function)
    return keep_file(at, path, kind, function=function)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(10_000)


def _kind_of(data: bytes) -> str | None:
    """The MIME type of a picture's file that browsers show, by its first bytes."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return _BRANDS[data[8:12]]
    if _SVG.match(data[:10_000]):
        return "image/svg+xml"
    return None


def _of_foreign(at: Place, file: BytesIO | Path, encoding: Encoding, function: str) -> str:
    """A picture that browsers do not show, such as a TIFF, as one that they do."""
    try:
        from PIL import Image  # late, and optional

        with Image.open(file) as image:
            return _of_image(at, image, encoding)
    except (ImportError, OSError) as error:
        if isinstance(file, Path):
            told = f"a file that begins with {_beginning(file)[:8]!r}"
        else:
            told = f"{len(file.getvalue()):,} bytes that begin with {file.getvalue()[:8]!r}"
        raise StreamlitAPIException(
            f"`{function}` expected the bytes of a picture (PNG, JPEG, GIF, WebP, AVIF, BMP, ICO, SVG, or what the "
            f"package Pillow reads, where it is installed), got {told}. For pixels give an array."
        ) from error


# --- arrays ---


def _of_array(at: Place, array: Any, encoding: Encoding) -> str:
    pixels = _pixels(array, encoding.clamp)
    if encoding.channels == "BGR" and pixels.shape[2] > 1:
        pixels = pixels[:, :, [2, 1, 0, 3][: pixels.shape[2]]]
    height, width, channels = pixels.shape
    if _wants_jpeg(encoding.format, height * width, opaque=channels < 4):
        return at.media(_jpeg(pixels[:, :, 0] if channels == 1 else pixels[:, :, :3]), "image/jpeg")
    return at.media(png(pixels), "image/png")


def _pixels(array: Any, clamp: bool) -> Any:
    """The array as bytes, of shape (height, width, 1, 3 or 4)."""
    shape = array.shape
    if array.ndim == 2:
        array = array[:, :, None]
    if array.ndim != 3 or array.shape[2] not in (1, 3, 4) or 0 in shape:
        raise StreamlitAPIException(
            f"`st.image` expected an array of shape (h, w), (h, w, 1), (h, w, 3) or (h, w, 4), got {shape}."
        )
    kind = array.dtype.kind
    if kind == "b":
        return (array * 255).astype("uint8")
    if kind not in "uif":
        raise StreamlitAPIException(
            f"`st.image` expected an array of integers, floats or booleans, got {array.dtype}. Convert it first."
        )
    if array.dtype == "uint8":
        return array
    most = 1.0 if kind == "f" else 255
    if clamp:
        import numpy  # late: whoever hands an array over has it

        array = numpy.nan_to_num(array.clip(0, most), nan=0.0) if kind == "f" else array.clip(0, most)
    elif not (array.min() >= 0 and array.max() <= most):  # false for NaN, too
        raise StreamlitAPIException(
            f"`st.image` expected values from 0 to {most:g} in an array of {array.dtype}, got values from "
            f"{array.min():g} to {array.max():g}. Scale them, or set `clamp=True`."
        )
    return (array * (255 if kind == "f" else 1)).astype("uint8")


def _jpeg(pixels: Any) -> bytes:
    from PIL import Image  # late, and optional

    file = BytesIO()
    Image.fromarray(pixels).save(file, format="JPEG", quality=QUALITY)
    return file.getvalue()


# --- Pillow's images ---


def _of_image(at: Place, image: Any, encoding: Encoding) -> str:
    transparent = image.mode in ("RGBA", "LA", "PA", "P", "La", "RGBa") or "transparency" in getattr(image, "info", {})
    width, height = image.size
    file = BytesIO()
    if _wants_jpeg(encoding.format, width * height, opaque=not transparent):
        image = image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")
        image.save(file, format="JPEG", quality=QUALITY)
        return at.media(file.getvalue(), "image/jpeg")
    image = image if image.mode in _PNG_MODES else image.convert("RGBA" if transparent else "RGB")
    image.save(file, format="PNG")
    return at.media(file.getvalue(), "image/png")


def _wants_jpeg(format: Format, pixels: int, *, opaque: bool) -> bool:
    if format == "PNG" or (format == "auto" and not (opaque and pixels > LARGE)):
        return False
    from importlib.util import find_spec  # late: most pictures are small

    found = find_spec("PIL") is not None
    if format == "JPEG" and not found:
        raise StreamlitAPIException(
            '`output_format="JPEG"` needs the package Pillow. Install it with `pip install Pillow`, or use "PNG".'
        )
    return found
