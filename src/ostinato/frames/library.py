"""Which library a user's object is of, without importing any."""

from __future__ import annotations

REMOTE = frozenset({"pyspark", "snowflake"})
"""Whose frames stand on other machines."""
PACKAGES = frozenset({"pandas", "polars", "pyarrow", "numpy", "narwhals", "duckdb", "ibis"}) | REMOTE


def library_of(data: object) -> str | None:
    """The package whose class, or base class, it is an instance of; None: another one."""
    for kind in type(data).__mro__:
        package = kind.__module__.partition(".")[0]
        if package in PACKAGES:
            return package
    return None
