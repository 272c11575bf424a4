"""A place to drop files: st.file_uploader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, overload

from ..files.uploaded_file import UploadedFile
from ..files.uploads import UploadInfo
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..parameters.uploads import Multiple, UploadAnswer, Uploaded, rules_of
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["file_uploader"]


class FileUploader(Widget, frozen=True, kw_only=True, tag="file_uploader"):
    """A drop zone and a list of files. Answers with what the server knows of the complete ones."""

    lazy = True

    label: str
    types: tuple[str, ...] = ()
    """Endings (".csv"), MIME types ("text/csv") and families of these ("image/*"); empty: any."""
    multiple: Multiple = False
    max_size: int = 200
    """Megabytes of one file."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False

    value_type = list[UploadInfo]


@overload
def file_uploader(
    at: Place,
    label: str,
    type: str | Sequence[str] | None = None,
    accept_multiple_files: Literal[False] = False,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_upload_size: int | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
) -> UploadedFile | None: ...
@overload
def file_uploader(
    at: Place,
    label: str,
    type: str | Sequence[str] | None = None,
    accept_multiple_files: Literal[True, "directory"] = True,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_upload_size: int | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
) -> list[UploadedFile]: ...
@overload
def file_uploader(
    at: Place,
    label: str,
    type: str | Sequence[str] | None = None,
    accept_multiple_files: Multiple = False,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_upload_size: int | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
) -> Uploaded: ...
def file_uploader(
    at: Place,
    label: str,
    type: str | Sequence[str] | None = None,
    accept_multiple_files: Multiple = False,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    max_upload_size: int | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
) -> Uploaded:
    """Display a place to upload files: by dropping them there, or by choosing them.

    A file goes to disk as it comes, so its size costs no memory. When the connection is lost, the upload goes on where
    it was. Files last as long as the user's session, unless the user removes them.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    type
        Which files: an ending such as "csv" or ".csv", a MIME type such as "image/png", a family of these such as
        "image/*" (in short "image", "audio", "video" or "text"), or several of these. None: any. It goes by what a
        file is called and said to be, in the browser and on the server; what is in it, only reading it can tell.
    accept_multiple_files
        False: one file, and a further one replaces it. True: several. "directory": a folder, with all below it.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only), and it keeps its identity when
        other parameters change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the widget is drawn.
    max_upload_size
        Megabytes that one file may have; None: `server.maxUploadSize`.
    disabled
        Show it, but take no files.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "stretch", or pixels.

    Returns
    -------
    UploadedFile, list of UploadedFile, or None
        The file, or None while there is none; with `accept_multiple_files`, a list of files. An `UploadedFile` reads
        like a file opened with `open(…, "rb")`, and has `name`, `type`, `size`, `file_id`, `getvalue()` (all bytes)
        and `getbuffer()`. Each run reads it from its beginning.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> file = st.file_uploader("Your data", type="csv")
    >>> if file is not None:
    ...     st.write(f"{file.name} has {file.size} bytes and begins so:")
    ...     st.code(file.readline().decode())
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    one_of("accept_multiple_files", accept_multiple_files, (False, True, "directory"))
    rules = rules_of(type, max_upload_size)
    callback, ignore = change(on_change, args, kwargs, widget="file_uploader")
    element = FileUploader(
        label=label_of(label),
        types=tuple(rules.types),
        multiple=accept_multiple_files,
        max_size=rules.megabytes,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
    )
    return at.ask(element, UploadAnswer(rules, at.uploads, many=bool(accept_multiple_files)), key, callback)
