"""A shape where something is about to come: st.skeleton."""

from __future__ import annotations

from types import TracebackType

from ..parameters.size import Stretch, check_height, check_width
from ..script.place import P, Place
from ..wire.element import Block, Height, Width

__all__ = ["skeleton"]


class Skeleton(Block, frozen=True, kw_only=True, tag="skeleton"):
    """Holds one element at most, and shows a moving shape until that has come."""

    lazy = True
    single = True

    height: Height | None = None
    """None: the height of a field."""
    width: Width = "stretch"
    delayed: bool = False
    """Shows after half a second only: what is quicker than that needs no sign."""


def skeleton(at: P, height: Stretch | None = None, *, width: Stretch = "stretch") -> P:
    """Show a moving shape where something is about to come.

    As a context manager it shows while the block runs, once that has taken half a second, and goes with it; what the
    block draws stands beside it. Otherwise it stays until a call on it puts an element in its place.

    Parameters
    ----------
    height
        Pixels, "stretch" (as high as the place around it), or None: as high as a field.
    width
        "stretch", or pixels.

    Returns
    -------
    SkeletonPlaceholder
        Its place: for a `with` statement; or a call on it replaces the shape, as with `st.empty`.

    Raises
    ------
    StreamlitInvalidHeightError
        For another height.
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st, time
    >>> place = st.skeleton(height=120)
    >>> time.sleep(0.8)
    >>> place.info("Two rows have no date.")
    >>> with st.skeleton():
    ...     time.sleep(0.8)
    >>> st.success("Done.")
    """
    if height is not None:
        check_height(height, content=False)
    check_width(width, content=False)
    return at.show(Skeleton(height=height, width=width))


def begin(at: P) -> P:
    """The `with` block begins. It writes to the place around: the skeleton itself is not entered."""
    if not isinstance(at.element, Skeleton):  # what took its place
        return Place.__enter__(at)
    at.change({"delayed": True})
    return at


def end(at: Place, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
    """The `with` block is over, however it ended."""
    if isinstance(at.element, Skeleton):
        at.close()
    else:
        Place.__exit__(at, kind, error, trace)


HANDLES = {"skeleton": ("SkeletonPlaceholder", {"__enter__": begin, "__exit__": end})}
"""Functions that give a container with methods of its own: its class, and those."""
