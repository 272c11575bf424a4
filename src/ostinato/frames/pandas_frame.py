"""Frames, series and indexes of pandas."""

from __future__ import annotations

import sys
from typing import Any

from .columns import Columns, side_by_side
from .pandas_values import of_index, of_series


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
    columns = ((name, of_series(data.iloc[:, place])) for place, name in enumerate(data.columns))
    levels = (data.index.get_level_values(level) for level in range(data.index.nlevels))
    return side_by_side(columns, ((level.name, of_index(level)) for level in levels), len(data), data)
