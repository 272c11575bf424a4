"""The app's logo: st.logo."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from ..elements.page import Page
from ..errors import StreamlitAPIException, StreamlitInvalidURLError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..script.place import Place

__all__ = ["logo"]

APP_LEVEL = ("logo",)
"""Functions of st that places do not have."""

MOST_BYTES = 1_000_000
"""Bytes of an image that is not an address. It travels with the page."""
_ADDRESS = re.compile(r"(https?://|data:image/)", re.IGNORECASE)
_SVG = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
)


@runtime_checkable
class Picture(Protocol):
    """An image object that can write itself, such as Pillow's."""

    def save(self, file: object, format: str) -> None:
        """Write the image to an open file."""


Image: TypeAlias = str | Path | bytes | Picture


def logo(
    at: Place,
    image: Image,
    *,
    size: Literal["small", "medium", "large"] = "medium",
    link: str | None = None,
    icon_image: Image | None = None,
) -> None:
    """Show a logo at the top of the sidebar, or of the page while there is no sidebar or it is closed.

    Parameters
    ----------
    image
        The URL or path of an image, its bytes or its SVG text, an image object such as Pillow's; or one emoji, or a
        Material symbol such as ":material/home:".
    size
        How high it is: "small", "medium" or "large".
    link
        The http or https URL that a click on it leads to.
    icon_image
        A smaller image for the page while the sidebar is closed. Default: the same image.

    Raises
    ------
    StreamlitAPIException
        For what is no image, and for an image of more than 1 MB that is no URL.
    StreamlitInvalidURLError
        For a link that is no http or https URL.
    StreamlitValueError
        For another size.

    Examples
    --------
    >>> import ostinato as st
    >>> st.logo(":material/music_note:", size="large", link="https://example.com")
    """
    one_of("size", size, ("small", "medium", "large"))
    if link is not None and not link.startswith(("http://", "https://")):
        raise StreamlitInvalidURLError(link, ("http", "https"))
    shown = {
        "image": _image_of(image, "image"),
        "icon_image": None if icon_image is None else _image_of(icon_image, "icon_image"),
        "size": size,
        "link": link,
    }
    at.configure(Page, {"logo": shown})


def _image_of(image: object, parameter: str) -> str:
    """The image as the page takes it: an address, an emoji or an icon."""
    if isinstance(image, str):
        if _ADDRESS.match(image):
            return image
        if _SVG.match(image.encode()):
            return _inline(image.encode(), "image/svg+xml")
        return _file(Path(image), parameter) if _is_file(image) else _symbol(image, parameter)
    if isinstance(image, Path):
        return _file(image, parameter)
    if isinstance(image, bytes):
        return _inline(image, _kind_of(image, parameter))
    if isinstance(image, Picture):
        from io import BytesIO  # late: few apps hand an image object over

        file = BytesIO()
        image.save(file, format="PNG")
        return _inline(file.getvalue(), "image/png")
    raise _no_image(parameter, type(image).__name__)


def _symbol(text: str, parameter: str) -> str:
    try:
        icon = icon_of(text)
    except StreamlitAPIException:
        icon = None
    if icon is None:
        raise _no_image(parameter, repr(text))
    return icon


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False


def _file(path: Path, parameter: str) -> str:
    from mimetypes import guess_type  # late: few apps have a logo of their own

    kind = guess_type(path.name)[0] or ""
    if not path.is_file():
        raise _no_image(parameter, f"{str(path)!r}, which is no file")
    if not kind.startswith("image/"):
        raise _no_image(parameter, f"{str(path)!r}, whose name is none of an image")
    return _inline(path.read_bytes(), kind)


def _kind_of(data: bytes, parameter: str) -> str:
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if _SVG.match(data):
        return "image/svg+xml"
    raise _no_image(parameter, "bytes of another kind")


def _inline(data: bytes, kind: str) -> str:
    if len(data) > MOST_BYTES:
        raise StreamlitAPIException(
            f"`st.logo` expected an image of at most {MOST_BYTES:,} bytes, got {len(data):,}. Make it smaller "
            "(a logo is 32 pixels high at most), or give its URL."
        )
    from base64 import b64encode  # late: few apps have a logo of their own

    return f"data:{kind};base64,{b64encode(data).decode()}"


def _no_image(parameter: str, got: str) -> StreamlitAPIException:
    return StreamlitAPIException(
        f"The `{parameter}` of `st.logo` expected the URL or path of an image, its bytes, an image object, an emoji "
        f"or a Material symbol, got {got}."
    )
