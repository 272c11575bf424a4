"""Frames, series and indexes of pandas."""

from __future__ import annotations

import sys
from typing import Any

from ..hashing import Digest
from .columns import Columns, side_by_side
from .fingerprint import digest_of_series
from .pandas_values import of_index, of_series

MOVES = 3
"""The version from which on pandas moves what it changes while somebody else holds it."""


class PandasFrame(Columns):
    """A frame of such a pandas: columns that stay where they are need not be read again."""

    lasting = True

    def digest(self) -> str:
        digest = Digest()
        digest.add((repr(self.columns), self.height))
        for values in self._values:
            if isinstance(values.values, range):
                digest.add(values.values)
            else:
                digest.buffer(digest_of_series(values.values, self._content))
        return digest.result().hex()


def source_of(data: Any) -> Columns:
    """The columns of what is pandas'."""
    pandas = sys.modules["pandas"]
    if hasattr(data, "data") and type(data).__name__ == "Styler":
        data = data.data
    if isinstance(data, pandas.Index):
        return side_by_side([(data.name if data.name is not None else "0", of_series(data.to_series()))])
    if isinstance(data, pandas.api.extensions.ExtensionArray):
        data = pandas.Series(data)
    if isinstance(data, pandas.Series):
        data = data.to_frame("0" if data.name is None else data.name)
    data = data.copy(deep=False)  # pandas 3 copies what the user changes from now on; what is shown stays as it was
    columns = ((name, of_series(series)) for name, series in data.items())
    levels = (data.index.get_level_values(level) for level in range(data.index.nlevels))
    index = ((level.name, of_index(level)) for level in levels)
    kind = PandasFrame if int(pandas.__version__.partition(".")[0]) >= MOVES else Columns
    return side_by_side(columns, index, len(data), data, kind)
