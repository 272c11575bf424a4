"""Short messages over the page: st.toast."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..parameters.icon import icon_of
from ..parameters.text import clean
from ..script.place import P
from ..wire.element import Element

__all__ = ["toast"]

SECONDS: dict[object, int | None] = {"short": 4, "long": 10, "infinite": None}


class Toast(Element, frozen=True, kw_only=True, tag="toast"):
    """A message at the edge of the page. The browser takes it over: it stays for its own time, whatever runs draw."""

    body: str
    icon: str | None = None
    duration: int | None = 4
    """Seconds; None: until the user dismisses it."""


def toast(
    at: P,
    body: object,
    *,
    icon: str | None = None,
    duration: Literal["short", "long", "infinite"] | int = "short",
) -> P:
    """Show a short message at the edge of the page, for a few seconds.

    Messages stack. One stays for its whole time, whatever the script draws meanwhile: also one that is shown right
    before `st.rerun()`. A cached function shows it when it is computed, not on a hit.

    Parameters
    ----------
    body
        Markdown; anything but a string is converted by `str`.
    icon
        One emoji, a Material symbol such as ":material/check:", or "spinner".
    duration
        "short" (4 seconds), "long" (10 seconds), "infinite" (until the user dismisses it), or a number of seconds. The
        time does not pass while the pointer is on the message.

    Returns
    -------
    Container
        The message: `.toast(…)` of it changes it, as long as it is in view.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        For an empty message.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> message = st.toast("Reading…", icon="spinner")
    >>> message.toast("Done.", icon="✅", duration=2)
    """
    text = clean(body)
    if not text:
        raise StreamlitMissingRequiredParameterError("body", detail="Say what the message is.")
    return at.announce(Toast(body=text, icon=icon_of(icon), duration=_seconds(duration)))


def _seconds(duration: object) -> int | None:
    if isinstance(duration, str) and duration in SECONDS:
        return SECONDS[duration]
    if isinstance(duration, int) and not isinstance(duration, bool) and duration > 0:
        return duration
    allowed = [*map(repr, SECONDS), "a number of seconds above 0"]
    raise StreamlitValueError("duration", allowed, detail=f"Got {duration!r}.")
