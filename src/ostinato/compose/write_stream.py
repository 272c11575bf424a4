"""A stream, shown while it comes: st.write_stream."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Callable, Generator, Iterable
from typing import Any, cast

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ..script.place import Place
from ..script.scope import current
from .streaming import Streaming
from .write import write

__all__ = ["write_stream"]


def write_stream(
    at: Place,
    stream: Callable[..., Any] | Generator[Any, Any, Any] | Iterable[Any] | AsyncGenerator[Any, Any],
    *,
    cursor: str | None = None,
) -> list[Any] | str:
    """Display what a stream gives, while it comes: text grows in its place, other things are shown by `st.write`.

    Another interaction ends it at its next chunk; what it has shown stays until the next run draws there.

    Parameters
    ----------
    stream
        An iterable, a generator or an asynchronous one, or a function that gives one of these. Its chunks: strings;
        chunks of OpenAI's Chat Completions and Responses, and of LangChain; or anything else.
    cursor
        Inline Markdown that stands behind the text while it grows, such as "▌".

    Returns
    -------
    str or list
        The text, if there was nothing else. Else all that came, where texts that follow each other are one. `st.write`
        shows either as it was shown while it came. Of an asynchronous stream in code that awaits: something to be
        awaited, which gives that.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a string, bytes or a data frame: `st.write` shows those.
    StreamlitAPIException
        For what cannot be iterated.

    Examples
    --------
    >>> import ostinato as st
    >>> def count():
    ...     for number in range(3):
    ...         yield f"{number} "
    >>> said = st.write_stream(count, cursor="▌")
    >>> st.write(len(said), "characters")
    """
    chunks = _opened(stream)
    streaming = Streaming(at, cursor, write)
    if not isinstance(chunks, AsyncIterable):
        return _written(chunks, streaming)
    coroutine = _awaited(chunks, streaming)
    scope = current.get()
    if scope is None:
        from ..script.awaiting import complete_alone  # late: a script that never awaits does without asyncio

        return complete_alone(coroutine)
    return cast("list[Any] | str", scope.run.settle(coroutine))


def _opened(stream: Any) -> Iterable[Any] | AsyncIterable[Any]:
    if isinstance(stream, (str, bytes)) or hasattr(stream, "columns"):
        raise StreamlitInvalidParameterTypeError(
            "stream", type(stream).__name__, ["a generator", "an iterable"], detail="Use `st.write` for this."
        )
    if callable(stream) and not _flows(stream):
        stream = stream()
    if not _flows(stream):
        raise StreamlitAPIException(
            f"`st.write_stream` expected a generator, an iterable, or a function that gives one, got "
            f"{type(stream).__name__}. Show a single value by `st.write`."
        )
    return cast("Iterable[Any]", stream)


def _flows(stream: object) -> bool:
    return isinstance(stream, (Iterable, AsyncIterable)) and not isinstance(stream, type)


def _written(chunks: Iterable[Any], streaming: Streaming) -> list[Any] | str:
    try:
        for chunk in chunks:
            streaming.add(chunk)
    except Exception:
        streaming.rest()
        raise
    streaming.rest()
    return streaming.result()


async def _awaited(chunks: AsyncIterable[Any], streaming: Streaming) -> list[Any] | str:
    try:
        async for chunk in chunks:
            streaming.add(chunk)
    except Exception:
        streaming.rest()
        raise
    streaming.rest()
    return streaming.result()
