"""Coloured messages: st.error, st.warning, st.info, st.success."""

from __future__ import annotations

from typing import Literal

from ..parameters.icon import icon_of, leading_icon
from ..parameters.size import Stretch, check_width
from ..parameters.text import clean, optional
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["error", "info", "success", "warning"]


class Alert(Element, frozen=True, kw_only=True, tag="alert"):
    """A message in a coloured box."""

    lazy = True

    body: str
    level: Literal["error", "warning", "info", "success"]
    icon: str | None = None
    title: str | None = None
    width: Width = "stretch"


def error(at: P, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None) -> P:
    """Display a message about something that went wrong.

    Parameters
    ----------
    body
        Markdown; anything but a string is converted by `str`.
    icon
        One emoji, a Material symbol such as ":material/error:", or "spinner". None: the icon that the text begins
        with, if any. Empty: none.
    width
        "stretch", or pixels.
    title
        Inline Markdown above the text, in bold.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For an icon or a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.error("The file could not be read.", icon="🚨")
    """
    return _alert(at, "error", body, icon, width, title)


def warning(at: P, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None) -> P:
    """Display a message about something to look out for.

    Parameters
    ----------
    body
        Markdown; anything but a string is converted by `str`.
    icon
        One emoji, a Material symbol such as ":material/warning:", or "spinner". None: the icon that the text begins
        with, if any. Empty: none.
    width
        "stretch", or pixels.
    title
        Inline Markdown above the text, in bold.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For an icon or a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.warning("Three rows have no date.", icon="⚠️")
    """
    return _alert(at, "warning", body, icon, width, title)


def info(at: P, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None) -> P:
    """Display a message that tells something.

    Parameters
    ----------
    body
        Markdown; anything but a string is converted by `str`.
    icon
        One emoji, a Material symbol such as ":material/info:", or "spinner". None: the icon that the text begins
        with, if any. Empty: none.
    width
        "stretch", or pixels.
    title
        Inline Markdown above the text, in bold.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For an icon or a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.info("The figures are from last night.", title="Note")
    """
    return _alert(at, "info", body, icon, width, title)


def success(at: P, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None) -> P:
    """Display a message about something that went well.

    Parameters
    ----------
    body
        Markdown; anything but a string is converted by `str`.
    icon
        One emoji, a Material symbol such as ":material/check:", or "spinner". None: the icon that the text begins
        with, if any. Empty: none.
    width
        "stretch", or pixels.
    title
        Inline Markdown above the text, in bold.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For an icon or a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.success("Saved.", icon=":material/check:")
    """
    return _alert(at, "success", body, icon, width, title)


def _alert(
    at: P,
    level: Literal["error", "warning", "info", "success"],
    body: object,
    icon: str | None,
    width: Stretch,
    title: str | None,
) -> P:
    if width != "stretch":
        check_width(width, content=False)
    text = clean(body)
    if icon is None:
        icon, text = leading_icon(text)
    else:
        icon = icon_of(icon)
    return at.show(Alert(body=text, level=level, icon=icon, title=optional(title), width=width), name=level)
