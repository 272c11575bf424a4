"""A recorder: st.audio_input."""

from __future__ import annotations

from ..files.rules import UploadRules
from ..files.uploaded_file import UploadedFile
from ..files.uploads import UploadInfo
from ..parameters.audio import WAV, SampleRate, check_sample_rate
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of, optional
from ..parameters.uploads import UploadAnswer, files_of, rules_of
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["audio_input"]


class AudioInput(Widget, frozen=True, kw_only=True, tag="audio_input"):
    """A recorder. Answers with a list of one recording, or of none."""

    lazy = True

    label: str
    sample_rate: int | None = 16000
    """Hertz; None: whatever the microphone gives."""
    max_size: int = 200
    """Megabytes of a recording."""
    help: str | None = None
    label_visibility: LabelVisibility = "visible"
    width: Width = "stretch"
    ignore: bool = False

    value_type = list[UploadInfo]


def audio_input(
    at: Place,
    label: str,
    *,
    sample_rate: SampleRate = 16000,
    key: Key = None,
    help: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Stretch = "stretch",
) -> UploadedFile | None:
    """Display a recorder for sound from the user's microphone.

    Browsers give a page the microphone only over HTTPS, or on the user's own machine (localhost), and after the user
    has allowed it.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    sample_rate
        Hertz: 8000, 11025, 16000, 22050, 24000, 32000, 44100 or 48000. None: the microphone's own.
    key
        Names the widget: its value is in `st.session_state[key]` (to read only), and it keeps its identity when
        other parameters change.
    help
        Markdown that shows at an icon beside the label.
    on_change
        "rerun" (a recording starts a run, and so does its removal), "ignore" (it waits for the next run), or a function
        that is called before the run that it starts.
    args, kwargs
        Arguments for `on_change`, as they are when the recorder is drawn.
    disabled
        Show it, but record nothing.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    width
        "stretch", or pixels.

    Returns
    -------
    UploadedFile or None
        The recording, a WAV file of one channel and 16 bits a sample; None: there is none.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> note = st.audio_input("A voice note")
    >>> if note is not None:
    ...     st.write(f"{note.size} bytes")
    """
    check_sample_rate("sample_rate", sample_rate)
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    callback, ignore = change(on_change, args, kwargs, widget="audio_input")
    rules = UploadRules(WAV, rules_of(None, None).megabytes)
    element = AudioInput(
        label=label_of(label),
        sample_rate=sample_rate,
        max_size=rules.megabytes,
        help=optional(help),
        disabled=bool(disabled),
        label_visibility=label_visibility,
        width=width,
        ignore=ignore,
    )
    value = at.ask(element, UploadAnswer(rules, at.uploads, many=False), key, callback)
    return next(iter(files_of(value)), None)
