"""session_state before a run, and which of its keys the run changed, as short texts without secrets."""

from __future__ import annotations

from itertools import islice

from ..state.session_state import SessionState
from ..tree.tree import Tree
from .short import HIDDEN, short

MOST = 100
"""Keys that are looked at."""
GUESSABLE = 4
"""A secret shorter than this is not looked for in other values: it would hide what has nothing to do with it."""


class Snapshot:
    """The texts of one session's state when its present run began."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._keys: set[str] = set()
        """Keys that have belonged to secret widgets."""

    def take(self, state: SessionState, tree: Tree) -> None:
        """Remember what the state is now."""
        self._texts = self._read(state, tree)

    def changes(self, state: SessionState, tree: Tree) -> dict[str, tuple[str | None, str | None]]:
        """The keys that are different now: their texts before and after; None where the key was not there."""
        before, after = self._texts, self._read(state, tree)
        keys = dict.fromkeys([*before, *after])
        return {key: (before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)}

    def _read(self, state: SessionState, tree: Tree) -> dict[str, str]:
        secrets = self._secrets(tree)
        texts = {}
        for key in islice(state, MOST):
            text = short(state[key])
            texts[key] = HIDDEN if key in self._keys or any(secret in text for secret in secrets) else text
        return texts

    def _secrets(self, tree: Tree) -> list[str]:
        """The values of secret widgets on the page: they must not show under another key either."""
        found = []
        for node in tree.walk():
            if node.widget is not None and getattr(node.element, "secret", False):
                if node.key is not None:
                    self._keys.add(node.key)
                if isinstance(node.value, str) and len(node.value) >= GUESSABLE:
                    found.append(node.value)
        return found
