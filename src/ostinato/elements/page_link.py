"""A link to a page of the app, or to an address elsewhere: st.page_link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

from ..errors import StreamlitMissingRequiredParameterError
from ..pages.page import Page, has_address
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.icon import icon_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.place import P
from ..script.query_values import parameters_of
from ..script.routes import find_route, is_shown
from ..state.query import formatted
from ..wire.element import Element, Width

__all__ = ["page_link"]


class PageLink(Element, frozen=True, kw_only=True, tag="page_link"):
    """A link to a page. It answers nothing: the browser goes there."""

    lazy = True

    label: str
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    help: str | None = None
    disabled: bool = False
    width: Width = "content"
    page: str = ""
    """Path of the page below the base URL; "": the default page."""
    url: str | None = None
    """Address of a page elsewhere, in place of `page`."""
    query: str | None = None
    """The query string that the page gets."""
    active: bool = False
    """It names the page that is shown."""


def page_link(
    at: P,
    page: str | Path | Page,
    *,
    label: str | None = None,
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    help: str | None = None,
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    query_params: Mapping[str, Any] | Iterable[tuple[str, Any]] | None = None,
) -> P:
    """Display a link to another page of the app, or to an address elsewhere.

    A click changes the page without loading anything anew; the session and its state go on.

    Parameters
    ----------
    page
        What `st.Page` gave, the path of a page's file as seen from the main script's folder, or an http or https URL.
    label
        What stands on it; inline Markdown. Default: the page's title. A URL needs one.
    icon
        One emoji, a Material symbol such as ":material/home:", or "spinner". Default: the page's icon.
    icon_position
        Side of the label that the icon stands on: "left" or "right".
    help
        Markdown that shows while the pointer is on the link.
    disabled
        Show it, but do not follow it.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        "content" (as wide as the label), "stretch" (as wide as the place around it), or pixels.
    query_params
        Query parameters that the page gets; lists repeat a parameter. Default: none.

    Returns
    -------
    Container
        The link's place: another element can replace it.

    Raises
    ------
    StreamlitPageNotFoundError
        When the app has no such page.
    StreamlitMissingRequiredParameterError
        For a URL without a label.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.page_link("https://docs.python.org", label="Python's documentation", icon="📖")
    """
    if icon_position != "left":
        one_of("icon_position", icon_position, ("left", "right"))
    if use_container_width is not None:
        width = container_width(use_container_width)
    elif width != "content":
        check_width(width, content=True)
    parameters = {} if query_params is None else parameters_of(query_params)
    target = _elsewhere(page, label) if isinstance(page, str) and has_address(page) else find_route(page)
    url = target.external_url
    if url is not None and parameters:
        url = f"{url}{'&' if '?' in url else '?'}{formatted(parameters)}"
    element = PageLink(
        label=target.title if label is None else label_of(label),
        icon=icon_of(icon) or target.icon or None,
        icon_position=icon_position,
        help=optional(help),
        disabled=bool(disabled),
        width=width,
        page="" if url is not None else target.url_path,
        url=url,
        query=formatted(parameters) if parameters and url is None else None,
        active=is_shown(target),
    )
    return at.show(element)


def _elsewhere(url: str, label: str | None) -> Page:
    if label is None:
        raise StreamlitMissingRequiredParameterError(
            "label", detail=f"The title of {url!r} is not known here. Say what stands on the link."
        )
    return Page(url, title=label)
