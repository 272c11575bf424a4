"""The version of the installed package."""

from __future__ import annotations

from importlib import metadata


def installed_version() -> str:
    """Return the version that the package was installed as."""
    try:
        return metadata.version("ostinato")
    except metadata.PackageNotFoundError:  # a source tree on PYTHONPATH
        return "(source tree)"
