"""The app's logo: st.logo."""

from __future__ import annotations

from typing import Any, Literal

from ..elements.page import Page
from ..errors import StreamlitAPIException, StreamlitInvalidURLError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..parameters.pictures import picture
from ..script.place import Place

__all__ = ["logo"]

APP_LEVEL = ("logo",)
"""Functions of st that places do not have."""


def logo(
    at: Place,
    image: Any,
    *,
    size: Literal["small", "medium", "large"] = "medium",
    link: str | None = None,
    icon_image: Any = None,
) -> None:
    """Show a logo at the top of the sidebar, or of the page while there is no sidebar or it is closed.

    Parameters
    ----------
    image
        Whatever `st.image` shows, except a list (a URL or a path, bytes, SVG text, an array, an image of Pillow's); one
        emoji; or a Material symbol such as ":material/home:".
    size
        How high it is: "small", "medium" or "large".
    link
        The http or https URL that a click on it leads to.
    icon_image
        A smaller image for the page while the sidebar is closed. Default: the same image.

    Raises
    ------
    StreamlitAPIException
        For what is no image.
    MediaFileError
        For a file that cannot be read.
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
        "image": _image_of(at, image),
        "icon_image": None if icon_image is None else _image_of(at, icon_image),
        "size": size,
        "link": link,
    }
    at.configure(Page, {"logo": shown})


def _image_of(at: Place, image: object) -> str:
    """The image as the page takes it: an emoji, an icon, or an address."""
    return _symbol(image) or picture(at, image, function="st.logo")


def _symbol(image: object) -> str | None:
    try:
        return icon_of(image) if isinstance(image, str) else None
    except StreamlitAPIException:
        return None
