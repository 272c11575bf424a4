"""A session's state as bytes in a store: sealed, and by parts, so that what cannot be pickled costs only itself.

"Persist inputs, recompute outputs": what is kept are session_state and the answers of widgets; one full run rebuilds
the page from them.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import pickle
from typing import Any

from ..store.store import Store
from ..wire.element import Wire

logger = logging.getLogger("ostinato")

SEAL = 32
"""Bytes of the signature before the data. Nothing is unpickled unless it holds."""


class Sealed:
    """A store of bytes, used for session state."""

    def __init__(self, store: Store, secret: str) -> None:
        self._store = store
        self._secret = secret.encode()

    def save(self, id: str, data: dict[str, Any], answers: dict[str, Wire], ttl: float) -> None:
        """Keep a session's state for `ttl` seconds. Names, in the log, what cannot be kept."""
        parts = {}
        for key, value in data.items():
            try:
                parts[key] = pickle.dumps(value)
            except Exception as error:
                logger.warning("session_state[%r] cannot be kept (%s): it is lost when its session sleeps.", key, error)
        payload = pickle.dumps((parts, answers))
        self._store.save(id, self._seal(id, payload) + payload, ttl)

    def load(self, id: str) -> tuple[dict[str, Any], dict[str, Wire]] | None:
        """Take a session's state back, once; None when there is none, or when its seal does not hold."""
        sealed = self._store.load(id)
        if sealed is None:
            return None
        payload = sealed[SEAL:]
        if not hmac.compare_digest(sealed[:SEAL], self._seal(id, payload)):
            logger.warning("The stored state of a session was refused: its signature does not hold.")
            return None
        self._store.delete(id)
        parts, answers = pickle.loads(payload)
        data = {}
        for key, part in parts.items():
            try:
                data[key] = pickle.loads(part)
            except Exception as error:
                logger.warning("session_state[%r] could not be read back (%s).", key, error)
        return data, answers

    def _seal(self, id: str, payload: bytes) -> bytes:
        return hmac.new(self._secret, id.encode() + b"\0" + payload, hashlib.sha256).digest()
