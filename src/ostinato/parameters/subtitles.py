"""Subtitles of films: SubRip and WebVTT, as browsers read them."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from ..errors import MediaFileError, StreamlitAPIException, StreamlitInvalidParameterTypeError

Source: TypeAlias = str | bytes | os.PathLike[str] | io.BytesIO
Subtitles: TypeAlias = Source | Mapping[str, Source] | None

_EMPTY = "WEBVTT\n"
_TIMES = re.compile(r"^(\d{1,2}:\d{2}:\d{2})[,.](\d{3})( *--> *)(\d{1,2}:\d{2}:\d{2})[,.](\d{3})", re.MULTILINE)


def tracks(subtitles: Subtitles) -> dict[str, str]:
    """Return WebVTT text by the label of each track; the first one shows at the start.

    Raises
    ------
    StreamlitAPIException
        For a text that is neither SubRip nor WebVTT.
    MediaFileError
        For a file that cannot be read.
    StreamlitInvalidParameterTypeError
        For anything else.
    """
    if subtitles is None:
        return {}
    if isinstance(subtitles, Mapping):
        return {str(label): _vtt(source, str(label)) for label, source in subtitles.items()}
    return {"default": _vtt(subtitles, "default")}


def _vtt(source: Source, label: str) -> str:
    text = _text(source).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:  # a track that shows nothing
        return _EMPTY
    if text.startswith("WEBVTT"):
        return text + "\n"
    if not _TIMES.search(text):
        raise StreamlitAPIException(
            f"The subtitles {label!r} of `st.video` are expected in WebVTT or SubRip, got a text that begins with "
            f"{text[:40]!r}."
        )
    return f"{_EMPTY}\n{_TIMES.sub(_in_vtt, text)}\n"


def _in_vtt(times: re.Match[str]) -> str:
    start, start_milliseconds, arrow, end, end_milliseconds = times.groups()
    return f"{start:0>8}.{start_milliseconds}{arrow}{end:0>8}.{end_milliseconds}"


def _text(source: Source) -> str:
    if isinstance(source, io.BytesIO):
        source = source.getvalue()
    if isinstance(source, bytes):
        return source.decode("utf-8", "replace")
    if isinstance(source, str) and ("\n" in source.strip() or not source.strip() or source.startswith("WEBVTT")):
        return source
    if not isinstance(source, (str, os.PathLike)):
        expected = ["text", "bytes", "a path", "io.BytesIO", "a dictionary of these"]
        raise StreamlitInvalidParameterTypeError("subtitles", type(source).__name__, expected)
    try:
        return Path(source).read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError) as error:
        raise MediaFileError("st.video", str(source), getattr(error, "strerror", None) or str(error)) from error
