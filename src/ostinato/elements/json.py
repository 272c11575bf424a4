"""Values as a tree: st.json."""

from __future__ import annotations

import json as jsonlib

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from ..parameters.plain import plain, plainly
from ..parameters.size import Stretch, check_width
from ..script.place import P
from ..wire.element import Element, Width
from ..wire.unicode import well_formed

__all__ = ["json"]

INLINE = 50_000
"""Characters of a document that travels with the page; a larger one is fetched."""


class Json(Element, frozen=True, kw_only=True, tag="json"):
    """A document in JSON, as a tree of branches that open and close."""

    lazy = True

    body: str = ""
    url: str | None = None
    """Where the document is fetched, when it is too large for `body`."""
    expanded: int | None = None
    """How many levels are open at first; None: all."""
    width: Width = "stretch"


def json(at: P, body: object, *, expanded: bool | int = True, width: Stretch = "stretch") -> P:
    """Display a value as a tree of JSON, whose branches open and close.

    Parameters
    ----------
    body
        Anything that JSON has a form for, or a string that holds JSON. Sets and arrays are lists; named tuples, data
        classes and what has `to_dict()` or `model_dump()` are objects; dates are ISO texts; all else is shown by its
        `repr`. A string that is no JSON is shown with the place of its mistake.
    expanded
        True: all branches are open at first, as far as they fit; False: none; a number: so many levels.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidParameterTypeError, StreamlitValueError
        For `expanded` that is neither a truth value nor a number of levels.
    StreamlitAPIException
        For a value that is nested too deeply.
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> st.json({"name": "Ada", "links": ["https://example.com"], "born": {"year": 1815, "in": "London"}}, expanded=2)
    """
    check_width(width, content=False)
    levels = _levels(expanded)
    text = well_formed(body if isinstance(body, str) else _text(body))
    if len(text) <= INLINE:
        return at.show(Json(body=text, expanded=levels, width=width))
    return at.show(Json(url=at.media(text, "application/json"), expanded=levels, width=width))


def _levels(expanded: object) -> int | None:
    if isinstance(expanded, bool):
        return None if expanded else 0
    if not isinstance(expanded, int):
        raise StreamlitInvalidParameterTypeError("expanded", type(expanded).__name__, ["bool", "int"])
    if expanded < 0:
        raise StreamlitValueError("expanded", ["True", "False", "a number of levels"], detail=f"Got {expanded}.")
    return expanded


def _text(body: object) -> str:
    try:
        try:
            return jsonlib.dumps(plain(body), default=plain, ensure_ascii=False)
        except (TypeError, ValueError):  # keys that JSON does not have; a circle
            return jsonlib.dumps(plainly(body), ensure_ascii=False)
    except RecursionError:
        raise StreamlitAPIException(
            f"`st.json` expected a value that is nested some hundred levels deep at most, got a {type(body).__name__} "
            "that is deeper. Show a part of it."
        ) from None
