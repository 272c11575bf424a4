"""Icons: a single emoji, or a Material symbol such as ":material/thumb_up:"."""

from __future__ import annotations

import re
from functools import lru_cache

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f004-\U0001f251\U0001f300-\U0001faff]"
)
_MODIFIERS = "[\ufe0f\U0001f3fb-\U0001f3ff]*"
_TAGS = "[\U000e0020-\U000e007f]*"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag is two letters
    "|[0-9#*]\ufe0f?\u20e3"  # a keycap
    f"|{_PICTURE}{_MODIFIERS}{_TAGS}(?:\u200d{_PICTURE}{_MODIFIERS})*"  # pictures joined to one
)
_MATERIAL = re.compile(r":material/[a-z0-9_]+:")


def icon_of(icon: str | None) -> str | None:
    """The icon, checked; an empty string is none.

    Raises StreamlitAPIException for anything else than one emoji, a Material symbol or "spinner".
    """
    if not icon:
        return None
    if not isinstance(icon, str):
        raise StreamlitInvalidParameterTypeError("icon", type(icon).__name__, ["str", "None"])
    return _checked(icon)


@lru_cache(maxsize=1024)
def _checked(icon: str) -> str:
    if icon == "spinner" or _EMOJI.fullmatch(icon) or _MATERIAL.fullmatch(icon):
        return icon
    shortcode = " Emoji shortcodes are not supported." if re.fullmatch(r":[a-z0-9_+-]+:", icon) else ""
    raise StreamlitAPIException(
        f'The value "{icon}" is not a valid icon.{shortcode} Use a single emoji, or a Material symbol in the form '
        "`:material/thumb_up:` (lower case, with underscores)."
    )


def leading_icon(text: str) -> tuple[str | None, str]:
    """The icon that a text begins with, and the rest of the text."""
    if not text or text[0].isalpha():
        return None, text
    found = _EMOJI.match(text) or _MATERIAL.match(text)
    if found is None:
        return None, text
    return found.group(), text[found.end() :].lstrip()
