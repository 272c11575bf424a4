"""Balloons that rise over the page: st.balloons."""

from __future__ import annotations

from ..script.place import P
from ..wire.element import Element

__all__ = ["balloons"]


class Balloons(Element, frozen=True, kw_only=True, tag="balloons"):
    """Balloons, once. The browser takes them over, whatever runs draw meanwhile."""

    lazy = True


def balloons(at: P) -> P:
    """Let balloons rise over the page, once. For users who asked their system for less motion, nothing moves.

    Returns
    -------
    Container
        The balloons' place; there is nothing to do with it.

    Examples
    --------
    >>> import ostinato as st
    >>> if st.button("Celebrate"):
    ...     st.balloons()
    """
    return at.announce(Balloons())
