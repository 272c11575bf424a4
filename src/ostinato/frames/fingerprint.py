"""A digest of all that a frame holds, never of a sample."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from ..hashing import Digest, Unhashable
from . import plain


class Known(NamedTuple):
    """What a frame's digest was when its columns stood at certain places in memory."""

    places: tuple[Any, ...]
    digest: str
    holder: object
    """Shares the memory: as long as it does, a library that changes a frame has to move what it changes."""


_known: dict[int, tuple[weakref.ref[Any], Known]] = {}
"""By the identity of the user's frame, for the frames of libraries that keep to that: polars and pyarrow."""


Parts: TypeAlias = Iterable[tuple[str, Any]]
"""A frame's columns, each with its name."""


def digest_of(content: object, columns: Callable[[], Parts]) -> str:
    """The digest of plain values, arrays and pandas' frames.

    Objects that do not say what they consist of are taken for their texts, which is what is shown of them; `columns`
    gives the content column by column, so that this concerns their columns alone.
    """
    digest = Digest()
    try:
        digest.add(content)
    except Unhashable:
        digest = Digest()
        for name, values in columns():
            digest.add((name, _readable(values)))
    return digest.result().hex()


def digest_of_arrow(native: object, holder: object) -> str | None:
    """The digest of a frame that speaks Arrow: of its memory, read where it stands, and only once while it stays there.

    None: it holds a type that nanoarrow does not know.

    Parameters
    ----------
    native
        The user's frame.
    holder
        What keeps hold of the same memory.
    """
    try:
        arrays = list(_arrays(holder))
        places = tuple(_places(arrays))
        entry = _known.get(id(native))
        if entry is not None and entry[0]() is native and entry[1].places == places:
            return entry[1].digest
        digest = Digest()
        for array in arrays:
            _add(digest, array)
    except (RuntimeError, ValueError):  # a type that nanoarrow does not know
        return None
    result = digest.result().hex()
    key, forget = id(native), _known.pop  # bound here: a module's names go before its frames when Python ends
    _known[key] = weakref.ref(native, lambda _: forget(key, None)), Known(places, result, holder)
    return result


def _readable(values: Any) -> Any:
    try:
        Digest().add(values)
    except Unhashable:
        return [plain.text_of(value) for value in values]
    return values


def _arrays(holder: Any) -> Iterator[Any]:
    import nanoarrow as na

    with na.c_array_stream(holder) as stream:
        yield from stream


def _places(arrays: list[Any]) -> Iterator[Any]:
    for array in arrays:
        yield from (str(array.schema.format), array.schema.name, array.offset, len(array), *array.buffers)
        yield from _places(list(_parts(array)))


def _parts(array: Any) -> Iterator[Any]:
    yield from array.children
    if array.dictionary is not None:
        yield array.dictionary


def _add(digest: Digest, array: Any) -> None:
    digest.add((str(array.schema.format), str(array.schema.name), array.offset, len(array)))
    for buffer in array.view().buffers:
        digest.buffer(memoryview(buffer).cast("B"))
    for part in _parts(array):
        _add(digest, part)
