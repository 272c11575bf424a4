"""What images, sounds, films and documents are given as: an address, a file, or their content."""

from __future__ import annotations

import logging
import os
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias

from ..errors import MediaFileError, StreamlitInvalidParameterTypeError, StreamlitValueError
from ..script.place import Place
from .downloads import Given, content_of
from .duration import seconds_of

Moment: TypeAlias = int | float | timedelta | str | None

STATIC = "app/static/"
"""Where the app serves its folder `static`."""
_SCHEMES = ("http://", "https://", "data:")

log = logging.getLogger("ostinato")


def address_of(at: Place, data: Given, type: str, *, function: str) -> str:
    """The address that browsers fetch it from: its own, or that of the content, kept for the page.

    Raises MediaFileError for a file that cannot be read, StreamlitInvalidParameterTypeError for what is none of these.
    """
    if isinstance(data, str):
        found = known_address(data)
        if found is not None:
            return found
        data = Path(data)
    if isinstance(data, os.PathLike):
        return keep_file(at, Path(data), type, function=function)
    return at.media(content_of(data), type)


def known_address(text: str) -> str | None:
    """The address that a text is; None: it is none, such as the path of a file."""
    if text.startswith(_SCHEMES):
        return text
    return text.removeprefix("/") if text.removeprefix("/").startswith(STATIC) else None


def keep_file(at: Place, path: Path, type: str, *, function: str) -> str:
    """The address of a file of the app's. Raises MediaFileError."""
    try:
        return at.media(path, type)
    except (OSError, ValueError) as error:  # a ValueError: a path with a NUL
        reason = getattr(error, "strerror", None) or str(error)
        raise MediaFileError(function, str(path), reason) from error


def is_array(data: object) -> bool:
    """Whether it is an array of NumPy's, or gives one (a tensor)."""
    return hasattr(data, "__array__") and not hasattr(data, "save")


def array_of(data: Any) -> Any:
    """It as an array of NumPy's."""
    import numpy  # late: whoever hands an array over has it

    return numpy.asarray(data)


def alt_of(alt: object, function: str) -> str | None:
    """The accessible name of a player. An empty one is none, and reported on the log."""
    if alt is None:
        return None
    if not isinstance(alt, str):
        raise StreamlitInvalidParameterTypeError("alt", type(alt).__name__, ["str", "None"])
    if not alt.strip():
        log.warning("`%s` got an empty `alt`. Say what is heard or seen, or leave it out.", function)
        return None
    return alt.strip()


def second_of(parameter: str, moment: Moment) -> int | None:
    """A moment of a recording in whole seconds.

    Raises StreamlitBadTimeStringError for a text that is no duration, StreamlitValueError for one before the beginning
    and for what is no number, StreamlitInvalidParameterTypeError for another type.
    """
    if moment is None:
        return None
    if isinstance(moment, bool) or not isinstance(moment, (int, float, timedelta, str)):
        expected = ["a number of seconds", "timedelta", "str"]
        raise StreamlitInvalidParameterTypeError(parameter, type(moment).__name__, expected)
    seconds = _seconds(moment)
    if not 0 <= seconds < float("inf"):
        raise StreamlitValueError(parameter, ["0 or more seconds"], detail=f"Got {moment!r}.")
    return int(seconds)


def _seconds(moment: float | timedelta | str) -> float:
    if isinstance(moment, timedelta):
        return moment.total_seconds()
    return seconds_of(moment) if isinstance(moment, str) else moment
