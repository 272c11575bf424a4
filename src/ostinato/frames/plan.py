"""How results come to be that are not computed yet: what each engine does in its own way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from . import speaking
from .column import POSITION
from .polars_frame import PolarsFrame
from .source import Source


class Plan(Protocol):
    """A result that an engine can compute, or a part of it."""

    native: Any

    @property
    def windowed(self) -> bool:
        """Whether the engine can number its rows: else all of them are computed at once."""
        ...

    def of(self, native: Any) -> Plan:
        """Another one of the same engine."""
        ...

    def text(self) -> bytes:
        """Tells plans apart."""
        ...

    def count(self) -> int:
        """The number of rows that come of it."""
        ...

    def slice(self, start: int, length: int) -> Plan:
        """Some of its rows."""
        ...

    def select(self, names: Sequence[str]) -> Plan:
        """Some of its columns."""
        ...

    def numbered(self) -> Plan:
        """The same with a further column, POSITION."""
        ...

    def computed(self) -> Source:
        """Its rows."""
        ...


class PolarsPlan:
    """A lazy frame of polars."""

    windowed = True

    def __init__(self, native: Any) -> None:
        self.native = native

    def of(self, native: Any) -> PolarsPlan:
        return PolarsPlan(native)

    def text(self) -> bytes:
        try:
            return bytes(self.native.serialize())
        except Exception:  # of functions of the user's; polars says so in several ways
            return str(self.native.explain(optimized=False)).encode()

    def count(self) -> int:
        import polars as pl

        return int(self.native.select(pl.len()).collect().item())

    def slice(self, start: int, length: int) -> PolarsPlan:
        return PolarsPlan(self.native.slice(start, length))

    def select(self, names: Sequence[str]) -> PolarsPlan:
        return PolarsPlan(self.native.select(list(names)))

    def numbered(self) -> PolarsPlan:
        return PolarsPlan(self.native.with_row_index(POSITION))

    def computed(self) -> Source:
        return PolarsFrame(self.native.collect())


class DuckDBPlan:
    """A relation of DuckDB."""

    windowed = True

    def __init__(self, native: Any) -> None:
        self.native = native

    def of(self, native: Any) -> DuckDBPlan:
        return DuckDBPlan(native)

    def text(self) -> bytes:
        return f"{self.native.sql_query()}\n{self.native.explain()}".encode()

    def count(self) -> int:
        return int(self.native.shape[0])

    def slice(self, start: int, length: int) -> DuckDBPlan:
        return DuckDBPlan(self.native.limit(length, start))

    def select(self, names: Sequence[str]) -> DuckDBPlan:
        quoted = ['"' + name.replace('"', '""') + '"' for name in names]
        return DuckDBPlan(self.native.project(", ".join(quoted)))

    def numbered(self) -> DuckDBPlan:
        return DuckDBPlan(self.native.project(f'*, (row_number() OVER ()) - 1 AS "{POSITION}"'))

    def computed(self) -> Source:
        return speaking.source_of(self.native)


class IbisPlan:
    """An expression of Ibis, for any of its engines."""

    def __init__(self, native: Any) -> None:
        self.native = native

    @property
    def windowed(self) -> bool:
        try:
            self.numbered().native.compile()
        except Exception:  # each of its engines says in its own way what it cannot do
            return False
        return True

    def of(self, native: Any) -> IbisPlan:
        return IbisPlan(native)

    def text(self) -> bytes:
        return str(self.native.compile()).encode()

    def count(self) -> int:
        return int(self.native.count().to_pyarrow().as_py())

    def slice(self, start: int, length: int) -> IbisPlan:
        return IbisPlan(self.native.limit(length, offset=start))

    def select(self, names: Sequence[str]) -> IbisPlan:
        return IbisPlan(self.native.select(*names))

    def numbered(self) -> IbisPlan:
        import ibis

        return IbisPlan(self.native.mutate(**{POSITION: ibis.row_number()}))

    def computed(self) -> Source:
        return speaking.source_of(self.native)
