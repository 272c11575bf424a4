"""Sounds: st.audio."""

from __future__ import annotations

import logging
from typing import Any

from ..errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..parameters.downloads import Given
from ..parameters.media import Moment, address_of, alt_of, array_of, is_array, second_of
from ..parameters.size import Stretch, check_width
from ..parameters.wav import wav
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["audio"]

log = logging.getLogger("ostinato")


class Audio(Element, frozen=True, kw_only=True, tag="audio"):
    """A player of sounds."""

    lazy = True

    url: str = ""
    """Empty: there is nothing to play."""
    start: int = 0
    """The second that it starts at."""
    end: int | None = None
    loop: bool = False
    autoplay: bool = False
    alt: str | None = None
    width: Width = "stretch"


def audio(
    at: P,
    data: Given | Any | None,
    format: str = "audio/wav",
    start_time: Moment = 0,
    *,
    sample_rate: int | None = None,
    end_time: Moment = None,
    loop: bool = False,
    autoplay: bool = False,
    alt: str | None = None,
    width: Stretch = "stretch",
) -> P:
    """Display a player of sounds.

    Parameters
    ----------
    data
        A URL; the path of a file; bytes or an open file, in the format that `format` names; or a NumPy array of
        samples, of shape (samples,) or (channels, samples). None: a player without anything to play.
    format
        MIME type of the content.
    start_time
        Where it starts: seconds, a timedelta, or a text such as "1m14s".
    sample_rate
        Samples in a second; needed for arrays, and only there.
    end_time
        Where it stops; None: at its end.
    loop
        Begin again at the end.
    autoplay
        Start by itself. Browsers allow it only after the user has pressed something on the page.
    alt
        What is heard, for those who cannot see the player's surroundings.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        For an array without `sample_rate`.
    MediaFileError
        For a file that cannot be read.
    StreamlitAPIException
        For an array that holds no sound, and another parameter that is none of the above.

    Examples
    --------
    >>> import numpy as np
    >>> import ostinato as st
    >>> seconds = np.linspace(0, 2, 2 * 44_100)
    >>> st.audio(np.sin(2 * np.pi * 440 * seconds), sample_rate=44_100, alt="The concert pitch, for two seconds")
    """
    check_width(width, content=False)
    element = Audio(
        url=_url(at, data, format, sample_rate),
        start=second_of("start_time", start_time) or 0,
        end=second_of("end_time", end_time),
        loop=bool(loop),
        autoplay=bool(autoplay),
        alt=alt_of(alt, "st.audio"),
        width=width,
    )
    return at.show(element)


def _url(at: P, data: Any, format: str, sample_rate: int | None) -> str:
    if data is None:
        return ""
    if is_array(data):
        if sample_rate is None:
            raise StreamlitMissingRequiredParameterError("sample_rate", detail="Samples in a second, such as 44100.")
        if sample_rate < 1:
            raise StreamlitValueError("sample_rate", ["1 or more samples in a second"], detail=f"Got {sample_rate}.")
        return at.media(wav(array_of(data), int(sample_rate)), "audio/wav")
    if sample_rate is not None:
        log.warning("`st.audio` takes `sample_rate` with arrays alone. It is ignored.")
    return address_of(at, data, format, function="st.audio")
