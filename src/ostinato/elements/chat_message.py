"""A message of a conversation: st.chat_message."""

from __future__ import annotations

from typing import Any

from ..errors import (
    MediaFileError,
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..parameters.icon import icon_of
from ..parameters.pictures import picture
from ..parameters.size import StretchOrContent, check_width
from ..script.place import P
from ..wire.element import Block, Width

__all__ = ["chat_message"]

PRESETS = {"user": "user", "human": "user", "assistant": "assistant", "ai": "assistant"}
"""Names whose avatar is known."""


class ChatMessage(Block, frozen=True, kw_only=True, tag="chat_message"):
    """What somebody says, with a picture of who says it."""

    lazy = True

    name: str
    avatar: str | None = None
    """"user", "assistant", an icon, or the address of a picture; None: the first letter of the name."""
    picture: bool = False
    """The avatar is an address."""
    width: Width = "stretch"


def chat_message(at: P, name: str, *, avatar: Any = None, width: StretchOrContent = "stretch") -> P:
    """Open a place for what somebody says in a conversation.

    Parameters
    ----------
    name
        Who says it. "user" and "human", "assistant" and "ai" have avatars of their own. It is no part of what shows:
        screen readers say it.
    avatar
        One emoji, a Material symbol such as ":material/person:", "spinner", or a picture as `st.image` takes it: an
        address, a path, bytes, an array, a Pillow image. None: the one that goes with the name, else the first letter
        of the name.
    width
        "stretch", "content", or pixels.

    Returns
    -------
    Container
        The place; fill it by `with` or by method.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without a name.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.chat_message("user"):
    ...     st.write("Which of these is the oldest?")
    >>> st.chat_message("assistant").write("The second one.")
    """
    if name is None:
        raise StreamlitMissingRequiredParameterError("name")
    if not isinstance(name, str):
        raise StreamlitInvalidParameterTypeError("name", type(name).__name__, ["str"])
    if width != "stretch":
        check_width(width, content=True)
    shown, picture = _avatar(at, avatar, name)
    return at.show(ChatMessage(name=name, avatar=shown, picture=picture, width=width))


def _avatar(at: P, avatar: Any, name: str) -> tuple[str | None, bool]:
    """What stands for the speaker, and whether it is the address of a picture."""
    if avatar is None:
        return PRESETS.get(name.lower()), False
    if not isinstance(avatar, str):
        return picture(at, avatar, function="st.chat_message"), True
    if avatar in ("user", "assistant"):
        return avatar, False
    try:
        return icon_of(avatar), False
    except StreamlitAPIException:
        pass  # then it is a picture
    try:
        return picture(at, avatar, function="st.chat_message"), True
    except MediaFileError as error:
        raise StreamlitValueError(
            "avatar",
            ["one emoji", "a Material symbol such as `:material/person:`", "a picture's address or path"],
            detail=f"Got {avatar!r}.",
        ) from error
