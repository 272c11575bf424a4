"""Which library a user's object is of, without importing any."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

FETCHED = frozenset({"dask", "dask_expr", "modin", "pyspark", "scipy", "snowflake", "torch", "xarray"})
"""Whose frames and arrays are read as ones of other libraries."""
PACKAGES = frozenset({"pandas", "polars", "pyarrow", "numpy", "narwhals", "duckdb", "ibis"}) | FETCHED
RENAMED = {"_duckdb": "duckdb"}
"""Packages that are parts of others."""
SINCE = {"polars": (1, 20), "pyarrow": (15, 0)}
"""Versions from which on their own functions are asked; what older ones hold is read as Python's values."""


def library_of(data: object) -> str | None:
    """The package whose class, or base class, it is an instance of; None: another one."""
    for kind in type(data).__mro__:
        package = kind.__module__.partition(".")[0]
        package = RENAMED.get(package, package)
        if package in PACKAGES:
            return package
    return None


def has_pyarrow() -> bool:
    """Whether there is a pyarrow of a version that is asked."""
    if find_spec("pyarrow") is None:
        return False
    return is_recent(import_module("pyarrow"))


def is_recent(module: Any) -> bool:
    """Whether a package is of a version that is asked."""
    major, minor = module.__version__.split(".")[:2]
    return (int(major), int(minor)) >= SINCE[module.__name__]
