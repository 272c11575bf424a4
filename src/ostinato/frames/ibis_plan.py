"""Expressions of Ibis, which the engines of frames compute that are known here; those of others are computed whole."""

from __future__ import annotations

from typing import Any

from . import duckdb_plan, polars_plan, speaking
from .source import Source


def source_of(table: Any) -> Source:
    """The source of a table expression."""
    backend = table.get_backend()
    if backend.name == "polars":
        return polars_plan.source_of(backend.compile(table))
    if backend.name == "duckdb":
        return duckdb_plan.source_of_query(backend.con, backend.compile(table)) or speaking.source_of(table)
    return speaking.source_of(table)
