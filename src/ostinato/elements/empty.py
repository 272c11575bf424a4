"""A place for one element: st.empty."""

from __future__ import annotations

from ..script.place import P
from ..wire.element import Block

__all__ = ["empty"]


class Empty(Block, frozen=True, kw_only=True, tag="empty"):
    """Holds one element at most; a further one replaces it."""

    single = True


def empty(at: P) -> P:
    """Reserve a place for one element, which a later one replaces.

    Returns
    -------
    Container
        The place. What is put into it, by `with` or by method, takes the place of what it held; `place.empty()`
        clears it. A container in it holds several elements.

    Examples
    --------
    >>> import ostinato as st
    >>> place = st.empty()
    >>> for left in range(3, 0, -1):
    ...     place.write(f"{left} to go")
    >>> place.success("Done.")
    """
    return at.show(Empty())
