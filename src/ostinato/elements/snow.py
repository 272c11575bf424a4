"""Snow that falls over the page: st.snow."""

from __future__ import annotations

from ..script.place import P
from ..wire.element import Element

__all__ = ["snow"]


class Snow(Element, frozen=True, kw_only=True, tag="snow"):
    """Snow, once. The browser takes it over, whatever runs draw meanwhile."""

    lazy = True


def snow(at: P) -> P:
    """Let snow fall over the page, once. For users who asked their system for less motion, nothing moves.

    Returns
    -------
    Container
        The snow's place; there is nothing to do with it.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.button("Winter"):
    ...     st.snow()
    """
    return at.announce(Snow())
