"""A declared component: call it, and it stands on the page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ..._generated.public import main
from ...elements.component_instance import component_instance
from ...errors import MarshallComponentException, StreamlitAPIException
from ...script.calls import CallbackFn

__all__ = ["CustomComponent", "MarshallComponentException"]


class CustomComponent:
    """A component whose front end is a page of its own, shown in a frame.

    Parameters
    ----------
    name
        What it is called; names of packages' components begin with the module that declares them.
    path
        Folder with its front end, `index.html` first.
    url
        Where its front end is served instead.
    module_name
        The module that declares it.
    """

    def __init__(
        self,
        name: str,
        path: str | os.PathLike[str] | None = None,
        url: str | None = None,
        module_name: str | None = None,
    ) -> None:
        if (path is None or path == "") and not url:
            raise StreamlitAPIException(
                f"The component {name!r} has neither `path` nor `url`. Pass the folder of its front end, or the URL "
                "that it is served at."
            )
        if url and not url.startswith(("http://", "https://", "/")):
            raise StreamlitAPIException(f"The component {name!r} expected an http(s) URL, got {url!r}.")
        self._name = name
        self._path = None if url else str(path)
        self._url = url
        self._module_name = module_name

    @property
    def name(self) -> str:
        return self._name

    @property
    def module_name(self) -> str | None:
        return self._module_name

    @property
    def path(self) -> str | None:
        return self._path

    @property
    def url(self) -> str | None:
        return self._url

    @property
    def abspath(self) -> str | None:
        return None if self._path is None else os.path.abspath(self._path)

    def __call__(
        self,
        *args: Any,
        default: Any = None,
        key: str | int | None = None,
        on_change: CallbackFn | None = None,
        tab_index: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Put the component where the script stands.

        Parameters
        ----------
        default
            What it returns until its front end has sent a value.
        key
            Names it: its value is in `st.session_state[key]`, and it stays the same when its arguments change.
        on_change
            Called before the run that another value starts.
        tab_index
            Its place in the order of the Tab key: -1 leaves it out.
        **kwargs
            What its front end gets: what JSON can hold, bytes, data frames, arrays.

        Returns
        -------
        Any
            What its front end has sent last, or the default.

        Raises
        ------
        MarshallComponentException
            For arguments without a name, and for those that cannot travel.
        StreamlitAPIException
            When its front end is not there.
        """
        if args:
            raise MarshallComponentException(
                f"The component {self._name!r} got the argument {args[0]!r} without a name: all are passed by name."
            )
        return component_instance(
            main, self._name, self._served(), kwargs, key=key, default=default, on_change=on_change, tab_index=tab_index
        )

    create_instance = __call__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CustomComponent) and self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash(self._identity())

    def __str__(self) -> str:
        return f"{self._name!r}: {self._path or self._url}"

    def __repr__(self) -> str:
        where = f"url={self._url!r}" if self._url else f"path={self._path!r}"
        return f"CustomComponent({self._name!r}, {where})"

    def _identity(self) -> tuple[object, ...]:
        return self._name, self._path, self._url, self._module_name

    def _served(self) -> str:
        """URL of its page."""
        if self._url:
            return self._url
        folder = Path(self.abspath or "")
        if not (folder / "index.html").is_file():
            raise StreamlitAPIException(
                f"The component {self._name!r} has no front end: expected {folder / 'index.html'}. Build it first, or "
                "correct `path`."
            )
        return f"{main.serve(self._name, folder)}index.html"
