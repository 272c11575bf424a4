"""Arrays as the bytes of an Arrow stream, without pyarrow."""

from __future__ import annotations

import io
from collections.abc import Sequence

from .buffers import Encoded


def stream(names: Sequence[str], arrays: Sequence[Encoded], length: int) -> bytes:
    """A stream of one batch, with these columns."""
    import nanoarrow as na
    from nanoarrow.ipc import StreamWriter

    type = na.struct([na.Schema(array.schema, name=name) for name, array in zip(names, arrays, strict=True)])
    batch = na.c_array_from_buffers(type, length, [None], children=arrays)
    sink = io.BytesIO()
    with StreamWriter.from_writable(sink) as writer:
        writer.write_stream(batch)
    return sink.getvalue()
