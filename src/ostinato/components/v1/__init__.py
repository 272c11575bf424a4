"""Components in frames: `import ostinato.components.v1 as components`."""

from __future__ import annotations

from ..._generated.container import Container
from ..._generated.public import main
from ...elements.iframe import Iframe
from .component_registry import declare_component

__all__ = ["declare_component", "html", "iframe"]

HEIGHT = 150
"""Pixels: the height of a frame without one."""


def html(
    html: str,
    width: int | None = None,
    height: int | None = None,
    scrolling: bool = False,
    *,
    tab_index: int | None = None,
) -> Container:
    """Display HTML with its own styles and scripts in a sandboxed frame. `st.iframe` does the same and fits its height.

    Parameters
    ----------
    html
        The HTML.
    width
        Pixels; None: as wide as the place around it.
    height
        Pixels; None: 150.
    scrolling
        Show scroll bars where the content is larger than the frame.
    tab_index
        Its place in the order of the Tab key.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Examples
    --------
    >>> import ostinato.components.v1 as components
    >>> components.html("<button onclick='this.textContent = 1 + 1'>1 + 1</button>", height=60)
    """
    return _frame(None, html, width, height, scrolling, tab_index)


def iframe(
    src: str,
    width: int | None = None,
    height: int | None = None,
    scrolling: bool = False,
    *,
    tab_index: int | None = None,
) -> Container:
    """Display another page in a frame. `st.iframe` does the same.

    Parameters
    ----------
    src
        The page's URL.
    width
        Pixels; None: as wide as the place around it.
    height
        Pixels; None: 150.
    scrolling
        Show scroll bars where the content is larger than the frame.
    tab_index
        Its place in the order of the Tab key.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Examples
    --------
    >>> import ostinato.components.v1 as components
    >>> components.iframe("https://example.com", height=300)
    """
    return _frame(src, None, width, height, scrolling, tab_index)


def _frame(
    src: str | None,
    document: str | None,
    width: int | None,
    height: int | None,
    scrolling: bool,
    tab_index: int | None,
) -> Container:
    return main.show(
        Iframe(
            src=src,
            document=document,
            scrolling=scrolling,
            tab_index=tab_index,
            width="stretch" if width is None else width,
            height=HEIGHT if height is None else height,
        ),
        name="iframe",
    )
