"""A digest of all that a frame holds, never of a sample."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from ..hashing import LARGE, Digest, Unhashable
from . import places as where
from . import plain
from .places import Places

Parts: TypeAlias = Iterable[tuple[str, Any]]
"""A frame's columns, each with its name."""


Shared: TypeAlias = dict[tuple[int, int], bytes]
"""Digests of large buffers by address and length: the arrays of a column may have some in common."""


class Known(NamedTuple):
    """What the digest of memory is, as long as somebody holds the memory."""

    digest: bytes
    holders: dict[int, weakref.ref[Any]]
    """By their identities."""


_known: dict[Places, Known] = {}


def digest_of(content: object, columns: Callable[[], Parts]) -> str:
    """The digest of plain values and of frames that do not tell where they stand.

    Objects that do not say what they consist of are taken for their texts, which is what is shown of them; `columns`
    gives the content column by column, so that this concerns their columns alone.
    """
    digest = Digest()
    try:
        digest.add(content)
    except Unhashable:
        digest = Digest()
        for name, values in columns():
            digest.add(name)
            digest.buffer(_digest_of_values(values))
    return digest.result().hex()


def digest_of_arrow(columns: Parts, holder: object, places_of: Callable[[Any], Places] = where.of_column) -> str | None:
    """The digest of columns that speak Arrow: of their memory, read where it stands, and once while it stays there.

    None: one has a type that nanoarrow does not know.

    Parameters
    ----------
    columns
        Whatever speaks Arrow, with its name.
    holder
        What keeps hold of the same memory.
    places_of
        Where a column stands in memory.
    """
    digest = Digest()
    try:
        for name, column in columns:
            digest.add(name)
            digest.buffer(_once(places_of(column), holder, partial(_digest_of_column, column)))
    except (RuntimeError, ValueError):  # a type that nanoarrow does not know
        return None
    return digest.result().hex()


def digest_of_series(series: Any, holder: object) -> bytes:
    """The digest of a column of pandas, as a series or as NumPy's array; read once while it stays where it is.

    Parameters
    ----------
    series
        The column.
    holder
        A frame of pandas that holds it too, so that pandas moves what it changes.
    """
    if not hasattr(series, "array"):
        found, compute = where.of_array(series), partial(_digest_of_values, series)
    elif (column := where.arrow_of(series)) is not None:  # of which pandas would make a copy to tell its content
        found, compute = where.of_column(column), partial(_digest_of_column, column)
    else:
        found, compute = where.of_series(series), partial(_digest_of_values, series.array)
    return compute() if found is None else _once(found, holder, compute)


def _once(found: Places, holder: object, compute: Callable[[], bytes]) -> bytes:
    """The digest of what stands at these places, computed unless somebody has held it there since it was."""
    entry = _known.get(found)
    if entry is None:
        entry = _known[found] = Known(compute(), {})
    table, holders, key = _known, entry.holders, id(holder)  # a module's names go before its frames when Python ends

    def let_go(_: weakref.ref[Any]) -> None:
        holders.pop(key, None)
        if not holders and (known := table.get(found)) is not None and known.holders is holders:
            del table[found]

    holders[key] = weakref.ref(holder, let_go)
    return entry.digest


def _digest_of_values(values: Any) -> bytes:
    digest = Digest()
    try:
        digest.add(values)
    except Unhashable:
        digest = Digest()
        digest.add([plain.text_of(value) for value in values])
    return digest.result()


def _digest_of_column(column: Any) -> bytes:
    digest = Digest()
    shared: Shared = {}
    for array in list(where.streamed(column)):  # a list: memory that were let go might be used for the next array
        _add(digest, array, shared)
    return digest.result()


def _add(digest: Digest, array: Any, shared: Shared) -> None:
    digest.add((str(array.schema.format), str(array.schema.name), array.offset, len(array)))
    for address, (begin, buffer) in zip(array.buffers, _used(array), strict=True):
        data = buffer[begin:]
        if len(data) < LARGE:
            digest.buffer(data)
            continue
        stands = address + begin, len(data)
        if stands not in shared:
            part = Digest()
            part.buffer(data)
            shared[stands] = part.result()
        digest.buffer(shared[stands])
    for part in where.parts_of(array):
        _add(digest, part, shared)


def _used(array: Any) -> Iterator[tuple[int, memoryview]]:
    """An array's buffers, and where in each its own rows begin: they may be a slice of a much longer column.

    Source: the layouts at https://arrow.apache.org/docs/format/Columnar.html.
    """
    view = array.view()
    text = 0
    for place, buffer in enumerate(view.buffers):
        data, type = memoryview(buffer).cast("B"), view.buffer_type(place)
        if type == "data_offset":
            text = buffer.element(array.offset) if len(data) else 0
        if type == "data" and not buffer.element_size_bits:
            yield text, data
        elif type.startswith("variadic"):  # read by views, from anywhere
            yield 0, data
        else:
            yield array.offset * buffer.element_size_bits // 8, data
