"""session_state before a run, and which of its keys the run changed, as short texts without secrets."""

from __future__ import annotations

from collections import deque
from itertools import islice

from ..state.session_state import SessionState
from ..tree.tree import Tree
from .short import HIDDEN, short

MOST = 100
"""Keys that are looked at."""
SECRETS = 32
"""Texts of secrets that are looked for in other values: the newest ones."""
GUESSABLE = 4
"""A secret shorter than this is not looked for in other values: it would hide what has nothing to do with it."""


class Snapshot:
    """The texts of one session's state when its present run began."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._keys: set[str] = set()
        """Keys that have belonged to secret widgets."""
        self._secrets: deque[str] = deque(maxlen=SECRETS)
        """What such widgets have been given, as it shows in a text."""

    def take(self, state: SessionState, tree: Tree) -> None:
        """Remember what the state is now."""
        self._texts = self._read(state, tree)

    def changes(self, state: SessionState, tree: Tree) -> dict[str, tuple[str | None, str | None]]:
        """The keys that are different now: their texts before and after; None where the key was not there."""
        before, after = self._texts, self._read(state, tree)
        keys = dict.fromkeys([*before, *after])
        return {key: (before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)}

    def _read(self, state: SessionState, tree: Tree) -> dict[str, str]:
        self._note_secrets(tree)
        return {key: self._text(key, state[key]) for key in islice(state, MOST)}

    def _text(self, key: str, value: object) -> str:
        text = short(value)
        return HIDDEN if key in self._keys or any(_tells(text, secret) for secret in self._secrets) else text

    def _note_secrets(self, tree: Tree) -> None:
        """The values of secret widgets on the page: they must not show under another key either."""
        for node in tree.walk():
            if node.widget is None or not getattr(node.element, "secret", False):
                continue
            if node.key is not None:
                self._keys.add(node.key)
            text = repr(node.value)[1:-1]
            if isinstance(node.value, str) and len(node.value) >= GUESSABLE and text not in self._secrets:
                self._secrets.append(text)


def _tells(text: str, secret: str) -> bool:
    """Whether the secret, or its beginning where the text was cut, is in the text."""
    if secret in text:
        return True
    return text.endswith("…") and any(text[:-1].endswith(secret[:n]) for n in range(GUESSABLE, len(secret)))
