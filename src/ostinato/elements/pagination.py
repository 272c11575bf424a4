"""The number of a page: st.pagination."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import StretchOrContent, check_width
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import Widget, Width, Wire

__all__ = ["pagination"]


class Pagination(Widget, frozen=True, kw_only=True, tag="pagination"):
    """Numbers of pages, with a way to the one before and the one after. Answers with a number from 1."""

    lazy = True

    num_pages: int
    default: int = 1
    max_visible_pages: int | None = 7
    """How many numbers to show, as far as there is room. None: all."""
    width: Width = "content"
    ignore: bool = False
    bind: str | None = None

    value_type = int
    verbs = {"select": lambda now, page: page}


class PageNumber(Answer[int]):
    """A number from 1 to that of the last page."""

    def __init__(self, last: int, default: int) -> None:
        super().__init__(default, explicit=default != 1)
        self.last = last

    def accepts(self, wire: Wire) -> bool:
        return type(wire) is int and 1 <= wire <= self.last

    def from_query(self, texts: Sequence[str]) -> Wire:
        return int(texts[-1])

    def carry(self, value: int, wire: Wire) -> tuple[int, Wire]:
        return (value, wire) if value <= self.last else (self.default, self.default)

    def adopt(self, value: int) -> int:
        return value if self.accepts(value) else self.default


def pagination(
    at: Place,
    num_pages: int,
    *,
    default: int = 1,
    max_visible_pages: int | None = 7,
    width: StretchOrContent = "content",
    key: Key = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    bind: Bind = None,
    persist_state: Persist = None,
) -> int:
    """Display numbers of pages, of which one is chosen.

    The first and the last page always show; where there are too many numbers, or too little room, others are left out.

    Parameters
    ----------
    num_pages
        How many pages there are, at least 1.
    default
        The page at first, from 1.
    max_visible_pages
        How many numbers to show. 0: none, only the arrows. None: as many as there is room for.
    width
        "content", "stretch", or pixels.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change. A page that there is no more gives way to `default`.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the numbers are drawn.
    disabled
        Show it, but take no input.
    bind
        "query-params": the URL mirrors the value under the key's name.
    persist_state
        Keep the value while the numbers are not drawn: "page" (on this page), "session" (always), or None. Needs a
        key.

    Returns
    -------
    int
        The page, from 1.

    Raises
    ------
    StreamlitValueOutOfRangeError
        For a default that is none of the pages.
    StreamlitAPIException
        For numbers of pages that cannot be, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> names = [f"Name {n}" for n in range(95)]
    >>> page = st.pagination(10)
    >>> st.write(names[10 * (page - 1) : 10 * page])
    """
    if width != "content":
        check_width(width, content=True)
    if persist_state is not None:
        check_persist(persist_state, key)
    if type(num_pages) is not int or num_pages < 1:
        raise StreamlitAPIException(f"Expected a whole number of pages, 1 or more, in `num_pages`, got {num_pages!r}.")
    if max_visible_pages is not None and (type(max_visible_pages) is not int or max_visible_pages < 0):
        raise StreamlitAPIException(
            f"Expected a whole number, 0 or more, or None in `max_visible_pages`, got {max_visible_pages!r}."
        )
    if type(default) is not int:
        raise StreamlitInvalidParameterTypeError("default", type(default).__name__, ["int"])
    if not 1 <= default <= num_pages:
        raise StreamlitValueOutOfRangeError("default", default, 1, num_pages)
    callback, ignore = change(on_change, args, kwargs, widget="pagination")
    element = Pagination(
        num_pages=num_pages,
        default=default,
        max_visible_pages=max_visible_pages,
        disabled=bool(disabled),
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, PageNumber(num_pages, default), key, callback, persist=persist_state)
