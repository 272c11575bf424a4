"""Code that is shown and run: st.echo."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Literal

from ..elements.code import code
from ..errors import StreamlitAPIException
from ..parameters.call_site import statements_below
from ..parameters.choice import one_of
from ..script.place import Place

__all__ = ["echo"]

APP_LEVEL = ("echo",)
"""Functions of st that places do not have."""


def echo(at: Place, code_location: Literal["above", "below"] = "above") -> AbstractContextManager[None]:
    """Show the code of a `with` block, and run it.

    Parameters
    ----------
    code_location
        Where the code stands: "above" or "below" what it draws.

    Returns
    -------
    context manager
        For a `with` statement.

    Raises
    ------
    StreamlitValueError
        For another location.
    StreamlitAPIException
        Where there is no code to show: outside a `with` statement, and where the source is not at hand.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.echo():
    ...     # Shown, comments included.
    ...     st.write("And run.")
    """
    one_of("code_location", code_location, ("above", "below"))
    body = statements_below(sys._getframe(1))
    if body is None:
        raise StreamlitAPIException(
            "`st.echo` expected a block of code to show, found none. Write `with st.echo():` and the code below it; "
            "the file that it stands in must be there to be read."
        )
    return _shown(at, body, code_location)


@contextmanager
def _shown(at: Place, body: str, where: Literal["above", "below"]) -> Iterator[None]:
    if where == "above":
        code(at, body)
    yield
    if where == "below":
        code(at, body)
