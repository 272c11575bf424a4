"""A digest of all that a frame holds, never of a sample."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from ..hashing import Digest, Unhashable
from . import places as where
from . import plain
from .places import Places

Parts: TypeAlias = Iterable[tuple[str, Any]]
"""A frame's columns, each with its name."""


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
    found = where.of_series(series) if hasattr(series, "array") else where.of_array(series)

    compute = partial(_digest_of_values, getattr(series, "array", series))
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
    for array in where.streamed(column):
        _add(digest, array)
    return digest.result()


def _add(digest: Digest, array: Any) -> None:
    digest.add((str(array.schema.format), str(array.schema.name), array.offset, len(array)))
    for buffer in array.view().buffers:
        digest.buffer(memoryview(buffer).cast("B"))
    for part in where.parts_of(array):
        _add(digest, part)
