"""A camera: st.camera_input."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..files.uploaded_file import UploadedFile
from ..files.uploads import UploadInfo
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..parameters.uploads import UploadAnswer, files_of, rules_of
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["camera_input"]

Resolution: TypeAlias = Literal["480p", "720p", "1080p"] | None


class CameraInput(Widget, frozen=True, kw_only=True, tag="camera_input"):
    """The camera's picture, and a button that takes it. Answers with a list of one photo, or of none."""

    lazy = True

    label: str
    resolution: Resolution = None
    max_size: int = 200
    """Megabytes of a photo."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False

    value_type = list[UploadInfo]


def camera_input(
    at: Place,
    label: str,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    resolution: Resolution = None,
    width: Stretch = "stretch",
) -> UploadedFile | None:
    """Display the picture of the user's camera, and let the user take a photo of it.

    Browsers give a page the camera only over HTTPS, or on the user's own machine (localhost), and after the user has
    allowed it.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only), and it keeps its identity when
        other parameters change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a photo starts a run, and so does its removal), "ignore" (it waits for the next run), or a function
        that is called before the run that it starts.
    args, kwargs
        Arguments for `on_change`, as they are when the widget is drawn.
    disabled
        Show it, but ask for no camera.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    resolution
        Height of the photo that the camera is asked for: "480p", "720p" or "1080p". It gives the nearest one that it
        can. None: as large as the widget.
    width
        "stretch", or pixels.

    Returns
    -------
    UploadedFile or None
        The photo, a JPEG file; None: there is none.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> photo = st.camera_input("A picture of the plant")
    >>> if photo is not None:
    ...     st.write(f"{photo.name} has {photo.size} bytes")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if resolution is not None:
        one_of("resolution", resolution, ("480p", "720p", "1080p", None))
    if width != "stretch":
        check_width(width, content=False)
    callback, ignore = change(on_change, args, kwargs, widget="camera_input")
    rules = rules_of(("jpg", "png"), None)
    element = CameraInput(
        label=label_of(label),
        resolution=resolution,
        max_size=rules.megabytes,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
    )
    value = at.ask(element, UploadAnswer(rules, at.uploads, many=False), key, callback)
    return next(iter(files_of(value)), None)
