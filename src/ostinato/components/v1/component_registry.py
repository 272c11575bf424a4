"""Declaring components that are pages of their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import FrameType

from .custom_component import CustomComponent

__all__ = ["declare_component"]


def declare_component(name: str, path: str | os.PathLike[str] | None = None, url: str | None = None) -> CustomComponent:
    """Declare a component whose front end is a page of its own, shown in a frame; return what puts it on the page.

    Front ends that were built with `streamlit-component-lib` work as they are.

    Parameters
    ----------
    name
        A short name. The module that declares it is put before it.
    path
        Folder with its front end, `index.html` first.
    url
        Where its front end is served instead, as by a development server. It wins over `path`.

    Returns
    -------
    CustomComponent
        Call it with the arguments that its front end gets, and with `key`, `default`, `on_change`, `tab_index`.

    Raises
    ------
    StreamlitAPIException
        Without `path` and `url`.

    Examples
    --------
    >>> import ostinato as st
    >>> import ostinato.components.v1 as components
    >>> my_component = components.declare_component("my_component", url="http://localhost:3001")
    >>> st.write(my_component(greeting="Hello", default="nothing yet"))
    """
    module = _module(sys._getframe(1))
    return CustomComponent(f"{module}.{name}", path, url, module)


def _module(frame: FrameType) -> str:
    """The name of the module that a frame executes; of a script that is run, its file's name."""
    name = str(frame.f_globals.get("__name__", ""))
    return Path(frame.f_code.co_filename).stem if name in ("", "__main__") else name
