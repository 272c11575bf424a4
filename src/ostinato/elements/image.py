"""Pictures: st.image."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import IO, Any, Literal, TypeAlias
from urllib.parse import urlsplit

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitInvalidURLError
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.media import is_array
from ..parameters.pictures import CHANNELS, FORMATS, Channels, Encoding, Format, picture
from ..parameters.size import StretchOrContent, check_width
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["image"]

Picture: TypeAlias = str | bytes | os.PathLike[str] | IO[bytes] | Any
"""A URL, a path, SVG text, a file's content, an array, a Pillow image."""
_LINKS = ("", "http", "https", "mailto")


class Image(Element, frozen=True, kw_only=True, tag="image"):
    """One picture, or a row of them. What is in place n of `captions` and `alts` belongs to picture n."""

    lazy = True

    urls: tuple[str, ...]
    captions: tuple[str, ...] = ()
    """Markdown; empty: none."""
    alts: tuple[str | None, ...] = ()
    """What they show, in words; empty: they are mere decoration."""
    link: str | None = None
    each: Width = "content"
    """How wide each picture is."""
    width: Width = "content"
    """How wide the row is."""


def image(
    at: P,
    image: Picture | Sequence[Picture],
    caption: str | Sequence[str] | None = None,
    width: StretchOrContent = "content",
    clamp: bool = False,
    channels: Channels = "RGB",
    output_format: Format = "auto",
    *,
    use_container_width: bool | None = None,
    link: str | None = None,
    use_column_width: Any = None,
    alt: str | Sequence[str | None] | None = None,
) -> P:
    """Display a picture, or several in a row that breaks into lines.

    Parameters
    ----------
    image
        A URL; the path of a file; SVG text; bytes or an open file; a NumPy array of shape (h, w), (h, w, 1), (h, w, 3)
        or (h, w, 4) with values from 0 to 255, or from 0.0 to 1.0; a Pillow image; or a list of these. Files that
        browsers do not show, such as TIFF, need Pillow.
    caption
        Markdown that stands below; for several pictures a list with one for each.
    width
        "content" (its own width, but no wider than the place around it), "stretch" (as wide as that place), or pixels.
        Of several pictures, each one's.
    clamp
        Bring values of an array that are out of range to the nearest one in it, instead of refusing the array.
    channels
        Order of colours in an array: "RGB", or "BGR" as OpenCV has them.
    output_format
        What arrays and Pillow images become: "PNG" (exact), "JPEG" (small; needs Pillow), or "auto": JPEG for large
        ones without transparency, where Pillow is installed.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    link
        Where a click on the picture leads: an http or https URL, or a path on this server.
    use_column_width
        Deprecated, without effect.
    alt
        What the picture shows, for those who cannot see it; for several pictures a list with one for each. Empty: it
        is mere decoration.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For what is no picture; when captions or alts do not go with the pictures, or a link with several of them.
    MediaFileError
        For a file that cannot be read.
    StreamlitInvalidWidthError, StreamlitInvalidURLError, StreamlitInvalidParameterTypeError, StreamlitValueError
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> circle = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4"/></svg>'
    >>> st.image(circle, caption="A circle", width=120, alt="A black disc")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    check_width(width, content=True)
    one_of("channels", channels, CHANNELS)
    one_of("output_format", output_format, FORMATS)
    images = _several(image)
    if link is not None and len(images) > 1:
        raise StreamlitAPIException(f"`link` goes with one image, got {len(images)}. Show the images one by one.")
    encoding = Encoding(clamp, channels, output_format)
    element = Image(
        urls=tuple(picture(at, one, encoding) for one in images),
        captions=tuple("" if text is None else str(text) for text in _each("caption", caption, len(images))),
        alts=tuple(_alt(text) for text in _each("alt", alt, len(images))),
        link=None if link is None else _checked(link),
        each=width,
        width=width if len(images) == 1 else "stretch",
    )
    return at.show(element)


def _several(image: Any) -> list[Any]:
    if isinstance(image, (list, tuple)):
        return list(image)
    # An array of four dimensions is a row of pictures.
    return list(image) if is_array(image) and len(image.shape) == 4 else [image]


def _each(name: Literal["caption", "alt"], texts: Any, count: int) -> list[Any]:
    """One text for each image; none at all where there are none."""
    if texts is None:
        return []
    all_texts = [texts] if isinstance(texts, str) or not hasattr(texts, "__iter__") else list(texts)
    if len(all_texts) != count:
        raise StreamlitAPIException(
            f"`{name}` expected one text for each image: {count}, got {len(all_texts)}. Give a list of that length."
        )
    return all_texts


def _alt(text: Any) -> str | None:
    if text is not None and not isinstance(text, str):
        raise StreamlitInvalidParameterTypeError("alt", type(text).__name__, ["str", "a list of these", "None"])
    return text if not text or text.strip() else None


def _checked(link: str) -> str:
    """The link without what browsers skip when they read its scheme."""
    link = "".join(char for char in str(link).strip() if char >= " ")
    if urlsplit(link).scheme.lower() not in _LINKS:
        raise StreamlitInvalidURLError(link, ("http", "https"))
    return link
