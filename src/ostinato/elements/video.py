"""Films: st.video."""

from __future__ import annotations

import re
from typing import Any, TypedDict
from urllib.parse import parse_qs, urlsplit

from ..errors import StreamlitAPIException
from ..parameters.downloads import Given
from ..parameters.media import Moment, address_of, alt_of, array_of, is_array, second_of
from ..parameters.size import Stretch, check_width
from ..parameters.subtitles import Subtitles, tracks
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["video"]

_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com")
_ID = re.compile(r"[\w-]{6,20}")


class Track(TypedDict):
    """Subtitles in one language."""

    label: str
    url: str


class Video(Element, frozen=True, kw_only=True, tag="video"):
    """A player of films, or a frame with YouTube's."""

    lazy = True

    url: str = ""
    """Empty: there is nothing to play."""
    youtube: str | None = None
    """A film's id at YouTube; then there is no `url`."""
    start: int = 0
    """The second that it starts at."""
    end: int | None = None
    tracks: tuple[Track, ...] = ()
    """Subtitles; the first ones show at the start."""
    loop: bool = False
    autoplay: bool = False
    muted: bool = False
    alt: str | None = None
    width: Width = "stretch"


def video(
    at: P,
    data: Given | Any | None,
    format: str = "video/mp4",
    start_time: Moment = 0,
    *,
    subtitles: Subtitles = None,
    end_time: Moment = None,
    loop: bool = False,
    autoplay: bool = False,
    muted: bool = False,
    alt: str | None = None,
    width: Stretch = "stretch",
) -> P:
    """Display a player of films.

    Parameters
    ----------
    data
        A URL, also of a film at YouTube; the path of a file; bytes, an open file or an array of bytes, in the format
        that `format` names. None: a player without anything to play.
    format
        MIME type of the content. Browsers play MP4 (H.264) and WebM everywhere.
    start_time
        Where it starts: seconds, a timedelta, or a text such as "1m14s".
    subtitles
        WebVTT or SubRip: the path of a file, or the text itself. A dictionary of these, by labels, gives the user the
        choice; the first ones show at the start, and an empty text shows none. Not for YouTube.
    end_time
        Where it stops; None: at its end.
    loop
        Begin again at the end.
    autoplay
        Start by itself. Browsers allow it without sound (`muted=True`), or after the user has pressed something.
    muted
        Start without sound.
    alt
        What is seen, for those who cannot see it.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    MediaFileError
        For a file that cannot be read.
    StreamlitAPIException
        For subtitles of another kind or for a film at YouTube, and another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.video("https://example.com/stars.mp4", subtitles={"English": "WEBVTT\\n\\n00:00.000 --> 00:02.000\\nLook!"})
    """
    check_width(width, content=False)
    youtube = _youtube_id(data) if isinstance(data, str) else None
    texts = tracks(subtitles)
    if youtube is not None and texts:
        raise StreamlitAPIException("`subtitles` do not go with a film at YouTube. Its own are in its player's menu.")
    element = Video(
        url="" if data is None or youtube is not None else _url(at, data, format),
        youtube=youtube,
        start=second_of("start_time", start_time) or 0,
        end=second_of("end_time", end_time),
        tracks=tuple(Track(label=label, url=at.media(text, "text/vtt")) for label, text in texts.items()),
        loop=bool(loop),
        autoplay=bool(autoplay),
        muted=bool(muted),
        alt=alt_of(alt, "st.video"),
        width=width,
    )
    return at.show(element)


def _url(at: P, data: Any, format: str) -> str:
    content = array_of(data).tobytes() if is_array(data) else data
    return address_of(at, content, format, function="st.video")


def _youtube_id(url: str) -> str | None:
    """The id of the film at YouTube that a URL leads to."""
    if "youtu" not in url:
        return None
    parts = urlsplit(url)
    host, path = (parts.hostname or "").lower(), parts.path.strip("/").split("/")
    if host == "youtu.be":
        found = path[0]
    elif host in _YOUTUBE:
        found = path[1] if path[0] in ("embed", "v", "shorts", "live") and len(path) > 1 else _query(parts.query)
    else:
        return None
    return found if _ID.fullmatch(found) else None


def _query(query: str) -> str:
    return parse_qs(query).get("v", [""])[0]
