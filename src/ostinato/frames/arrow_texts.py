"""Search and order of texts by Arrow's functions, for long columns of whoever has pyarrow."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from .argsort import argsort

SAMPLE = 10_000
"""Texts that are looked at to guess how many different ones there are."""
PART = 1_000_000
"""Values whose texts one thread has in memory at a time."""
THREADS = min(os.cpu_count() or 1, 8)
"""Threads that search a long column: Arrow's functions run beside each other."""


def containing(values: Any, part: str) -> Any:
    """A mask, as NumPy's, of the values of an Arrow column in whose texts a part in lower case occurs."""
    import numpy as np

    parts = [values[at : at + PART] for at in range(0, len(values), PART)]
    if len(parts) < 2:
        return _containing(values, part)
    with ThreadPoolExecutor(THREADS, "ostinato-search") as threads:
        return np.concatenate(list(threads.map(lambda some: _containing(some, part), parts)))


def order(values: Any, *, falling: bool) -> Any:
    """The places, as NumPy's, of the texts of an Arrow column in their order; missing ones come last.

    Equal ones stay as they are. Where a few texts occur often, they are sorted instead of all that are like them.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if _repeat(values):
        return argsort(_ranks(values.dictionary_encode().unify_dictionaries(), falling))
    return pc.sort_indices(pa.table([values], [""]), [("", "descending" if falling else "ascending")]).to_numpy()


def _containing(values: Any, part: str) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = values if pa.types.is_string(values.type) or pa.types.is_large_string(values.type) else _texts(values)
    found = pc.match_substring(texts, part, ignore_case=part != part.upper())
    return found.fill_null(False).to_numpy()


def _texts(values: Any) -> Any:
    """What a reader sees of numbers and of times: these without a fraction where all are whole seconds."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_timestamp(values.type):
        try:
            values = values.cast(pa.timestamp("s"))
        except pa.ArrowInvalid:
            values = values.cast(pa.timestamp("us"), safe=False)
    return pc.cast(values, pa.string())


def _repeat(values: Any) -> bool:
    """Whether there are few different texts, as far as a sample tells."""
    import pyarrow as pa

    some = values.take(pa.array(range(0, len(values), max(1, len(values) // SAMPLE)), pa.int64()))
    return len(some) > 1 and len(some.unique()) * 4 <= len(some)


def _ranks(encoded: Any, falling: bool) -> Any:
    """Numbers in the order of the texts that they stand for."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = pa.table([encoded.chunk(0).dictionary], [""])
    ranks = np.full(len(texts) + 1, len(texts))  # the last one is that of missing ones
    ranks[pc.sort_indices(texts, [("", "descending" if falling else "ascending")]).to_numpy()] = np.arange(len(texts))
    codes = [chunk.indices.fill_null(len(texts)).to_numpy() for chunk in encoded.chunks]
    return ranks[np.concatenate(codes)]
