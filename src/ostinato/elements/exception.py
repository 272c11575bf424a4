"""An exception with its trace: st.exception, and what an uncaught exception shows."""

from __future__ import annotations

import traceback
from itertools import compress, islice
from textwrap import indent
from types import FrameType
from typing import Literal, TypeAlias

from ..errors import MarkdownFormattedException, OstinatoError
from ..parameters.size import Stretch, check_width
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["exception"]

Details: TypeAlias = Literal["full", "stacktrace", "type", "none"]
"""How much the page tells (client.showErrorDetails): all; no message; the type alone; nothing."""

_FRAMEWORK = __name__.partition(".")[0]
"""Modules of this package are no part of what the user wrote; a script is `__main__`, wherever it lies."""
_CAUSED = "The above exception was the direct cause of the following exception:"
_MEANWHILE = "During handling of the above exception, another exception occurred:"
_MOST_MEMBERS = 15
"""Of a group of exceptions: as many as Python prints."""
_CONCEALED = "This app has met an error. What it says is kept from this page, and written to the app's log."


class Exception_(Element, frozen=True, kw_only=True, tag="exception"):
    """An exception: type, message and the user's own lines of the trace."""

    type: str
    message: str
    trace: tuple[str, ...] = ()
    """Lines of the trace, the framework's own frames left out."""
    markdown: bool = False
    """The message is Markdown (errors of our own API)."""
    warning: bool = False
    width: Width = "stretch"


def exception(at: P, exception: BaseException, width: Stretch = "stretch") -> P:
    """Display an exception: its type, its message and where in your code it came from.

    Parameters
    ----------
    exception
        The exception. Anything else is shown by its `str`.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> try:
    ...     1 / 0
    ... except ZeroDivisionError as error:
    ...     st.exception(error)
    """
    if width != "stretch":
        check_width(width, content=False)
    return at.show(exception_element(exception, width=width))


def exception_element(error: BaseException, details: Details = "full", width: Width = "stretch") -> Exception_:
    """What the page shows of an exception, given or uncaught."""
    if not isinstance(error, BaseException):
        return Exception_(type="", message=str(error), width=width)
    told = details == "full"
    return Exception_(
        type="" if details == "none" else type(error).__name__,
        message=_message(error) if told else _CONCEALED,
        trace=tuple(_trace(error, told)) if details in ("full", "stacktrace") else (),
        markdown=told and isinstance(error, MarkdownFormattedException),
        warning=isinstance(error, Warning),
        width=width,
    )


def _message(error: BaseException) -> str:
    notes = getattr(error, "__notes__", ())
    return "\n\n".join([str(error).strip(), *map(str, notes)])


def _trace(error: BaseException, told: bool) -> list[str]:
    """The user's frames, outermost first, each exception after the one that led to it."""
    lines: list[str] = []
    chain = _chain(error)
    for i, (link, word) in enumerate(chain):
        lines += _frames(link)
        if isinstance(link, SyntaxError):
            lines.append(_place_of(link))
        if isinstance(link, BaseExceptionGroup):
            lines += _members(link, told)
        if i < len(chain) - 1:
            lines += [_headline(link, told), word]
    return lines


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """The exception and what led to it, oldest first, each with the words that lead on to the next."""
    links = [(error, "")]
    seen = {id(error)}
    while True:
        last = links[-1][0]
        former, word = last.__cause__, _CAUSED
        if former is None and not last.__suppress_context__:
            former, word = last.__context__, _MEANWHILE
        if former is None or id(former) in seen or isinstance(last, OstinatoError):
            return links[::-1]
        seen.add(id(former))
        links.append((former, word))


def _frames(error: BaseException) -> list[str]:
    trace = error.__traceback__
    of_user = [_module(frame) != _FRAMEWORK for frame, _ in traceback.walk_tb(trace)]
    summary = traceback.StackSummary.from_list(compress(traceback.extract_tb(trace), of_user))
    return [frame.strip() for frame in summary.format()]


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


def _members(group: BaseExceptionGroup[BaseException], told: bool) -> list[str]:
    """What went wrong in each part of a group, such as a task of `asyncio.TaskGroup`: its own message and trace."""
    lines: list[str] = []
    count = len(group.exceptions)
    for number, error in enumerate(islice(group.exceptions, _MOST_MEMBERS), 1):
        member = [*_trace(error, told), _headline(error, told)]
        lines += [f"Exception {number} of {count}:", *(indent(line, "    ") for line in member)]
    return lines if count <= _MOST_MEMBERS else [*lines, f"and {count - _MOST_MEMBERS} more"]


def _place_of(error: SyntaxError) -> str:
    """Where in the source the error is, as Python prints it."""
    *place, _message = traceback.format_exception_only(type(error), error)
    return "".join(place).strip()


def _headline(error: BaseException, told: bool) -> str:
    name = type(error).__name__
    return f"{name}: {error}" if told and str(error) else name
