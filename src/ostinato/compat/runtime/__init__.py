"""What packages import from `streamlit.runtime`. A package: `streamlit.runtime.scriptrunner` is looked for in it."""

from __future__ import annotations

from ...script.scope import current


def exists() -> bool:
    """Return whether the calling code is served: true in a run, false in `python app.py`."""
    return current.get() is not None
