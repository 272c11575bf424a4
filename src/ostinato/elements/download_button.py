"""A button that hands a file over: st.download_button."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from typing import Literal

from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.downloads import BINARY, TEXT, Data, Given, content_of, type_of
from ..parameters.icon import icon_of
from ..parameters.shortcut import shortcut_of
from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.answer import Trigger
from ..wire.element import Widget, Width

__all__ = ["download_button"]


class DownloadButton(Widget, frozen=True, kw_only=True, tag="download_button"):
    """A button that downloads a file. Its value is true for the one run that its click starts."""

    lazy = True

    label: str
    url: str | None = None
    """Where the file is; None: it is made when it is asked for."""
    file_name: str = ""
    help: str | None = None
    type: Literal["primary", "secondary", "tertiary"] = "secondary"
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    width: Width = "content"
    shortcut: str | None = None
    """Keys that press it, such as "ctrl+shift+k"; ctrl stands for the platform's own (Cmd on a Mac)."""
    wrap: bool | None = None
    ignore: bool = False

    value_type = bool
    resets = True
    in_form = "refused"
    verbs = {"click": lambda now: True}
    neutral = Widget.neutral | {"url"}


class Download(Trigger):
    """True for one run. Knows how to make the file, where that waits for the click."""

    def __init__(self, make: Callable[[], Given] | None, mime: str | None, file_name: str) -> None:
        super().__init__()
        self._make = make
        self._mime = mime
        self._file_name = file_name

    @property
    def deferred(self) -> bool:
        """Whether there is something to make."""
        return self._make is not None

    def made(self) -> tuple[bytes | str | PathLike[str], str, str]:
        """Make the file: its content, its type, its name.

        Raises whatever the script's function raises, and StreamlitInvalidParameterTypeError for what it gives.
        """
        data = self._make() if self._make else b""
        return content_of(data), self._mime or type_of(data, self._file_name), self._file_name


def download_button(
    at: Place,
    label: str,
    data: Data,
    file_name: str | None = None,
    mime: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_click: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    icon_position: Literal["left", "right"] = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: StretchOrContent = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool:
    """Display a button that downloads a file.

    Parameters
    ----------
    label
        What stands on it; inline Markdown.
    data
        The file's content: text, bytes, an open file, a path; or a function that gives one of these. The function
        takes no arguments, and is called when the button is clicked, beside the script: what it draws has no place.
    file_name
        Name that the file is saved under. None: a name that fits its type.
    mime
        Its MIME type. None: by the name of a file, else text or bytes.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only), and it keeps its identity when
        other parameters change.
    help
        Markdown that shows while the pointer is on the button.
    on_click
        "rerun": a click starts a run, beside the download. "ignore": it does not. A function: it is called before the
        run that the click starts.
    args, kwargs
        Arguments for `on_click`, as they are when the button is drawn.
    type
        How much weight it has: "primary", "secondary", or "tertiary" (text alone).
    icon
        One emoji, a Material symbol such as ":material/download:", or "spinner".
    icon_position
        Side of the label that the icon stands on: "left" or "right".
    disabled
        Show it, but take no clicks.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        "content" (as wide as the label), "stretch" (as wide as the place around it), or pixels.
    shortcut
        Keys that press it: one key with any of Ctrl, Alt, Shift, such as "Ctrl+K" or "F2". C and R are taken.
    wrap
        Whether a long label breaks into lines; None: it does, except in rows.

    Returns
    -------
    bool
        True in the one run that a click starts, else False.

    Raises
    ------
    StreamlitInvalidLayoutContextError
        In a form.
    StreamlitAPIException
        For a parameter that is none of the above.
    OSError
        For a path that cannot be read.

    Examples
    --------
    >>> import ostinato as st
    >>> st.download_button("Download the table", "name,age\\nAda,36\\n", file_name="people.csv", mime="text/csv")
    >>> def report():
    ...     return "\\n".join(str(n * n) for n in range(100_000))
    >>> st.download_button("Download the report", report, file_name="report.txt")
    """
    if type != "secondary":
        one_of("type", type, ("primary", "secondary", "tertiary"))
    if icon_position != "left":
        one_of("icon_position", icon_position, ("left", "right"))
    if use_container_width is not None:
        width = container_width(use_container_width)
    elif width != "content":
        check_width(width, content=True)
    callback, ignore = change(on_click, args, kwargs, widget="download_button")
    make = data if callable(data) else None
    name = _name_of(file_name, mime, data)
    url = None if make is not None else at.media(content_of(data), mime or type_of(data, file_name), name)
    element = DownloadButton(
        label=label_of(label),
        url=url,
        file_name=name,
        help=optional(help),
        type=type,
        icon=icon_of(icon),
        icon_position=icon_position,
        disabled=bool(disabled),
        width=width,
        shortcut=None if shortcut is None else shortcut_of(shortcut),
        wrap=wrap,
        ignore=ignore,
    )
    return at.ask(element, Download(make, mime, name), key, callback)


def _name_of(file_name: str | None, mime: str | None, data: object) -> str:
    if file_name:
        return str(file_name)
    from mimetypes import guess_extension  # late: reads the system's list of types

    kind = mime or (BINARY if callable(data) else type_of(data, None))
    ending = {BINARY: "", TEXT: ".txt"}.get(kind, guess_extension(kind.partition(";")[0]) or "")
    return f"download{ending}"
