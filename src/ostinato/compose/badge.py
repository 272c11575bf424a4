"""A coloured label: st.badge."""

from __future__ import annotations

from typing import Literal

from ..elements.markdown import markdown
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of
from ..script.place import P

__all__ = ["badge"]

COLOURS = ("red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "primary")
_ESCAPED = str.maketrans({"[": "\\[", "]": "\\]", "\n": " "})


def badge(
    at: P,
    label: str,
    *,
    icon: str | None = None,
    color: Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "grey", "primary"] = "blue",
    width: StretchOrContent = "content",
    help: str | None = None,
) -> P:
    """Display a coloured label. In Markdown, `:blue-badge[text]` is the same.

    Parameters
    ----------
    label
        Its text; inline Markdown without square brackets, which stand as they are.
    icon
        One emoji, a Material symbol such as ":material/check:", or None.
    color
        "red", "orange", "yellow", "blue", "green", "violet", "gray" or "primary".
    width
        "content", "stretch", or pixels.
    help
        Markdown that shows at an icon beside the label.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        For a colour, an icon or a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.badge("New")
    >>> st.badge("Checked", icon=":material/check:", color="green")
    """
    one_of("color", color, COLOURS)
    check_width(width, content=True)
    icon = icon_of(icon)
    text = label_of(label).translate(_ESCAPED)
    return markdown(at, f":{color}-badge[{f'{icon} {text}' if icon else text}]", help=help, width=width)
