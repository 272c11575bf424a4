"""Elements that show data: figures, documents, tables."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .element import Element
from .errors import AppTestError


class Json(Element):
    """`st.json`, and what `st.write` shows as such. Its value is the document's text."""

    @property
    def value(self) -> str:
        url = self._shown.field("url")
        return str(self._shown.field("body")) if url is None else self._test.fetch(url).decode()


class Metric(Element):
    """`st.metric`. Its value, and its `delta`, are texts as the script gave them, before any format."""

    content = "value"

    @property
    def color(self) -> str:
        """The colour of the change, and of the chart."""
        return str(self._shown.field("delta_color"))

    @property
    def help(self) -> str:
        """The text of its tooltip; empty: none."""
        return self._shown.field("help") or ""


class Table(Element):
    """`st.table`. Its value is a pandas frame of what it shows."""

    content = "data"

    @property
    def value(self) -> Any:
        columns = self._shown.field("columns")
        return frame_of(self._shown.field("data"), columns)

    def _traits(self) -> list[str]:
        return [f"{len(self._shown.field('columns'))} columns", f"{self._shown.field('rows')} rows"]


def frame_of(data: bytes, columns: list[dict[str, Any]]) -> Any:
    """The pandas frame of an Arrow stream, with these columns.

    Raises AppTestError without the packages that it takes.
    """
    try:
        pandas, arrow = import_module("pandas"), import_module("pyarrow")
    except ModuleNotFoundError as missing:
        raise AppTestError(
            f"To read a table in a test, install pandas and pyarrow: there is no {missing.name}."
        ) from None
    frame = arrow.ipc.open_stream(data).read_all().select([column["name"] for column in columns]).to_pandas()
    levels = [column for column in columns if column.get("index")]
    if levels:
        frame = frame.set_index([column["name"] for column in levels])
        frame.index.names = [column["label"] or None for column in levels]
    frame.columns = pandas.Index([column["label"] for column in columns if not column.get("index")], dtype=object)
    return frame
