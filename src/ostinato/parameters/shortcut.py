"""Keyboard shortcuts, such as "Ctrl+K"."""

from __future__ import annotations

from functools import lru_cache

from ..errors import StreamlitAPIException

_MODIFIERS = {
    "ctrl": "ctrl",
    "cmd": "ctrl",
    "meta": "ctrl",
    "mod": "ctrl",
    "control": "ctrl",
    "command": "ctrl",
    "alt": "alt",
    "option": "alt",
    "shift": "shift",
}
"""Modifiers by the names they go by: one shortcut works on every platform."""
_KEYS = frozenset(
    {"backspace", "delete", "down", "end", "enter", "escape", "home", "left", "pagedown", "pageup", "right", "space"}
    | {"tab", "up"}
    | {f"f{n}" for n in range(1, 25)}
)
_RESERVED = ("c", "r")


@lru_cache(maxsize=256)
def shortcut_of(shortcut: str) -> str:
    """The shortcut in one form: modifiers in the order ctrl, alt, shift, then the key, all lower case.

    Raises StreamlitAPIException for an unknown key, for none or several, and for the page's own keys C and R.
    """
    modifiers = set()
    keys = []
    for part in shortcut.replace(" ", "").lower().split("+"):
        if part in _MODIFIERS:
            modifiers.add(_MODIFIERS[part])
        elif part:
            keys.append(part)
    if len(keys) != 1:
        raise StreamlitAPIException(f'Expected a `shortcut` with one key, such as "Ctrl+K", got {shortcut!r}.')
    key = "escape" if keys[0] == "esc" else keys[0]
    if key in _RESERVED:
        raise StreamlitAPIException(
            f"C and R are keys of the page itself. Choose another `shortcut` than {shortcut!r}."
        )
    if key not in _KEYS and not (len(key) == 1 and key.isalnum()):
        raise StreamlitAPIException(
            f"Unknown key in `shortcut` {shortcut!r}. Expected a letter, a digit, or one of {', '.join(sorted(_KEYS))}."
        )
    return "+".join([*(m for m in ("ctrl", "alt", "shift") if m in modifiers), key])
