"""Declaring a component, and mounting it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..._generated.public import main
from ...elements.bidi_component import ComponentResult, Look, bidi_component
from ...errors import StreamlitInvalidParameterTypeError
from ...parameters.size import StretchOrContent
from ...script.calls import CallbackFn
from ...script.place import Key
from .assets import asset_dir, find, is_path
from .types import ComponentRenderer


def component(
    name: str,
    *,
    html: str | None = None,
    css: str | None = None,
    js: str | None = None,
    isolate_styles: bool = True,
) -> ComponentRenderer:
    """Declare a component of HTML, CSS and JavaScript; return the function that mounts it.

    A component is part of the page, not a frame in it. It is code of the app's own, which nobody cleans: never build
    `html`, `css` or `js` from what users enter; hand that over as `data`. Each of the three is a content; in a
    component of a package it may be a path below its `asset_dir`, with wildcards, of exactly one file.

    Parameters
    ----------
    name
        What it is called in messages. That of a package's component is `"<package>.<component>"`, by which its
        `asset_dir` is found: a folder that the pyproject.toml inside the package declares under
        `[[tool.streamlit.component.components]]`.
    html
        HTML to begin with.
    css
        CSS.
    js
        JavaScript: a module whose default export is a function. It is called with `{data, key, name, parentElement,
        setStateValue, setTriggerValue}`, and again whenever `data` have changed; what it returns is called when the
        component leaves the page.
    isolate_styles
        Put HTML and CSS into a shadow root, so that its styles and those of the page do not meet.

    Returns
    -------
    ComponentRenderer
        Mounts it: `mount(key=…, data=…, default=…, width=…, height=…, on_<name>_change=…)`.

    Raises
    ------
    StreamlitAPIException
        For a path without an `asset_dir`, and for parameters of another type.
    StreamlitComponentRegistryError
        For a folder that is not there, and a path or pattern that names no file, or several.

    Examples
    --------
    >>> import ostinato as st
    >>> thumbs = st.components.v2.component(
    ...     "thumbs",
    ...     html="<button>👍</button>",
    ...     js="export default ({ parentElement, setTriggerValue }) => {"
    ...     "  parentElement.querySelector('button').onclick = () => setTriggerValue('liked', true)"
    ...     "}",
    ... )
    >>> if thumbs(on_liked_change=lambda: None).liked:
    ...     st.write("Thank you!")
    """
    return Component(name, html, css, js, isolate_styles)


class Component:
    """A component, ready to be mounted: any number of times, in any session."""

    def __init__(
        self, name: str, html: str | None, css: str | None, js: str | None, isolate_styles: bool = True
    ) -> None:
        self.name = _text("name", name)
        self._html, self._css = _text("html", html), _text("css", css)
        self._js = _text("js", js)
        self._module = self._js.encode()
        self._isolate = bool(isolate_styles)
        self._folder = asset_dir(self.name)
        for kind, text in (("js", self._js), ("css", self._css)):
            if is_path(kind, text):
                find(kind, self.name, self._folder, text)

    def __call__(
        self,
        *,
        key: Key = None,
        data: Any = None,
        default: Mapping[str, Any] | None = None,
        width: StretchOrContent = "stretch",
        height: StretchOrContent = "content",
        **on_callbacks: CallbackFn | None,
    ) -> ComponentResult:
        """Mount it: see `ComponentRenderer`."""
        return bidi_component(
            main,
            self._look(),
            key=key,
            data=data,
            default=default,
            width=width,
            height=height,
            callbacks=on_callbacks,
        )

    def __repr__(self) -> str:
        return f"Component({self.name!r})"

    def _look(self) -> Look:
        """Its files are looked up anew: a build that goes on beside the app gives them other names."""
        html, css, script, stylesheet = self._html, self._css, None, None
        if self._folder is not None and is_path("html", html):
            html = find("html", self.name, self._folder, html).read_text("utf-8")
        if is_path("css", css):
            css, stylesheet = "", self._url("css", css)
        if is_path("js", self._js):
            script = self._url("js", self._js)
        elif self._js.strip():
            script = main.media(self._module, "text/javascript")
        return Look(self.name, html, css, stylesheet, script, self._isolate)

    def _url(self, kind: str, pattern: str) -> str:
        file = find(kind, self.name, self._folder, pattern)
        folder = self._folder or Path()
        base = main.serve(self.name, folder)
        return base and f"{base}{file.relative_to(folder).as_posix()}"


def _text(parameter: str, value: str | None) -> str:
    if value is None and parameter != "name":
        return ""
    if not isinstance(value, str):
        raise StreamlitInvalidParameterTypeError(
            parameter, type(value).__name__, ["str"], detail="Pass a file's content, or its path as a text."
        )
    return value
