"""A field for messages: st.chat_input."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, overload

from ..files.rules import UploadRules
from ..files.uploads import UploadInfo
from ..parameters.audio import WAV, SampleRate, check_sample_rate
from ..parameters.choice import one_of
from ..parameters.message import ChatInputValue, Message
from ..parameters.size import Stretch, StretchOrContent, check_height, check_width
from ..parameters.text import check_max_chars
from ..parameters.uploads import rules_of
from ..script.calls import Args, CallbackFn, Kwargs, call
from ..script.place import Key, Place
from ..wire.element import Height, Widget, Width

__all__ = ["chat_input"]

SubmitMode: TypeAlias = Literal["submit", "disable", "stop"]
AcceptFile: TypeAlias = bool | Literal["multiple", "directory"]


class ChatInput(Widget, frozen=True, kw_only=True, tag="chat_input"):
    """A field for messages. Answers with text, files and a recording.

    Its value is a text that the script puts into it, behind a number that makes each one another.
    """

    lazy = True

    placeholder: str = "Your message"
    max_chars: int | None = None
    accept_file: AcceptFile = False
    types: tuple[str, ...] = ()
    """Of files: endings (".csv"), MIME types ("text/csv") and families of these ("image/*"); empty: any."""
    max_size: int = 200
    """Megabytes of one file."""
    accept_audio: bool = False
    sample_rate: int | None = 16000
    """Hertz of a recording; None: whatever the microphone gives."""
    submit_mode: SubmitMode = "submit"
    """What it does while the run goes on that its message has started: take the next one, wait, or offer to stop it."""
    width: Width = "stretch"
    height: Height = "content"

    value_type = tuple[str, list[UploadInfo], UploadInfo | None] | tuple[int, str] | None
    resets = True
    in_form = "refused"
    neutral = Widget.neutral | {"submit_mode"}


@overload
def chat_input(
    at: Place,
    placeholder: str = "Your message",
    *,
    key: Key = None,
    max_chars: int | None = None,
    max_upload_size: int | None = None,
    accept_file: Literal[False] = False,
    file_type: str | Sequence[str] | None = None,
    accept_audio: Literal[False] = False,
    audio_sample_rate: SampleRate = 16000,
    disabled: bool = False,
    submit_mode: SubmitMode = "submit",
    on_submit: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
) -> str | None: ...
@overload
def chat_input(
    at: Place,
    placeholder: str = "Your message",
    *,
    key: Key = None,
    max_chars: int | None = None,
    max_upload_size: int | None = None,
    accept_file: Literal[True, "multiple", "directory"],
    file_type: str | Sequence[str] | None = None,
    accept_audio: bool = False,
    audio_sample_rate: SampleRate = 16000,
    disabled: bool = False,
    submit_mode: SubmitMode = "submit",
    on_submit: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
) -> ChatInputValue | None: ...
@overload
def chat_input(
    at: Place,
    placeholder: str = "Your message",
    *,
    key: Key = None,
    max_chars: int | None = None,
    max_upload_size: int | None = None,
    accept_file: AcceptFile = False,
    file_type: str | Sequence[str] | None = None,
    accept_audio: Literal[True],
    audio_sample_rate: SampleRate = 16000,
    disabled: bool = False,
    submit_mode: SubmitMode = "submit",
    on_submit: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
) -> ChatInputValue | None: ...
@overload
def chat_input(
    at: Place,
    placeholder: str = "Your message",
    *,
    key: Key = None,
    max_chars: int | None = None,
    max_upload_size: int | None = None,
    accept_file: AcceptFile = False,
    file_type: str | Sequence[str] | None = None,
    accept_audio: bool = False,
    audio_sample_rate: SampleRate = 16000,
    disabled: bool = False,
    submit_mode: SubmitMode = "submit",
    on_submit: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
) -> str | ChatInputValue | None: ...
def chat_input(
    at: Place,
    placeholder: str = "Your message",
    *,
    key: Key = None,
    max_chars: int | None = None,
    max_upload_size: int | None = None,
    accept_file: AcceptFile = False,
    file_type: str | Sequence[str] | None = None,
    accept_audio: bool = False,
    audio_sample_rate: SampleRate = 16000,
    disabled: bool = False,
    submit_mode: SubmitMode = "submit",
    on_submit: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
) -> str | ChatInputValue | None:
    """Display a field for messages.

    In the main area of the page it stands below, and stays in view; in a container, a column, the sidebar, a dialog or
    a fragment it stands where it is called.

    Parameters
    ----------
    placeholder
        Text that shows while it is empty; it names the field, too.
    key
        Names the widget. What is assigned to `st.session_state[key]` goes into the field, for the user to send.
    max_chars
        Longest text that it takes.
    max_upload_size
        Megabytes that one file may have; None: `server.maxUploadSize`.
    accept_file
        Whether files can be sent along: False, True (one), "multiple", or "directory" (a folder, with all below it).
    file_type
        Which files: endings, MIME types, or families of these, as for `st.file_uploader`. None: any.
    accept_audio
        Whether a recording can be sent along.
    audio_sample_rate
        Hertz of a recording: 8000, 11025, 16000, 22050, 24000, 32000, 44100 or 48000. None: the microphone's own.
    disabled
        Show it, but take no input.
    submit_mode
        While the run goes on that a message has started: "submit" (the next message may be sent, and interrupts it),
        "disable" (the field waits for its end), or "stop" (the same, with a button that stops the run).
    on_submit
        Function that is called once for each message, before the script runs.
    args, kwargs
        Arguments for `on_submit`, as they are when the field is drawn.
    width
        "stretch", or pixels.
    height
        "content" (as high as the text), "stretch", or pixels at least.

    Returns
    -------
    str, ChatInputValue or None
        What was sent, in the one run that it starts; else None. It is a string, unless the field accepts files or
        audio: then an object with `text`, `files` (a list of `UploadedFile`, with `accept_file`) and `audio` (an
        `UploadedFile` or None, with `accept_audio`), which is a mapping, too.

    Raises
    ------
    StreamlitInvalidLayoutContextError
        In a form: use `st.text_area` there.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> if question := st.chat_input("Ask something"):
    ...     st.chat_message("user").write(question)
    """
    if max_chars is not None:
        check_max_chars(max_chars)
    one_of("accept_file", accept_file, (False, True, "multiple", "directory"))
    check_sample_rate("audio_sample_rate", audio_sample_rate)
    if submit_mode != "submit":
        one_of("submit_mode", submit_mode, ("submit", "disable", "stop"))
    if width != "stretch":
        check_width(width, content=False)
    if height != "content":
        check_height(height)
    rules = rules_of(file_type, max_upload_size)
    element = ChatInput(
        placeholder=str(placeholder),
        max_chars=max_chars,
        accept_file=accept_file,
        types=tuple(rules.types),
        max_size=rules.megabytes,
        accept_audio=bool(accept_audio),
        sample_rate=audio_sample_rate,
        disabled=bool(disabled),
        submit_mode=submit_mode,
        width=width,
        height=height,
    )
    answer = Message(
        max_chars,
        at.uploads,
        files=rules if accept_file else None,
        audio=UploadRules(WAV, rules.megabytes) if accept_audio else None,
        many=accept_file in ("multiple", "directory"),
    )
    place = type(at).bottom() if at.parent_kinds[:1] == ("main",) else at
    return place.ask(element, answer, key, call(on_submit, args, kwargs))
