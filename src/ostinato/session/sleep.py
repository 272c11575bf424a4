"""A session's state as bytes in a store: sealed, and by parts, so that what cannot be pickled costs only itself.

"Persist inputs, recompute outputs": what is kept are session_state and the answers of widgets; one full run rebuilds
the page from them.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import pickle
from typing import Any, NamedTuple

import msgspec

from ..state.session_state import Kept
from ..store.store import Store

logger = logging.getLogger("ostinato")

SEAL = 32
"""Bytes of the signature before the data. Nothing is unpickled unless it holds."""


class Asleep(NamedTuple):
    """What a session is rebuilt from."""

    state: Kept
    taken: int = 0
    """Number of the last event that the state has served."""
    owner: str | None = None
    """Who the user is; nobody else gets the session."""
    epoch: int = 0
    """The store's number for the present writer's time."""


class _Envelope(msgspec.Struct, array_like=True):
    parts: dict[str, bytes]
    answers: dict[str, Any]
    keys: dict[str, str]
    taken: int
    owner: str | None


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Envelope).decode


class Sealed:
    """A store of bytes, used for session state."""

    def __init__(self, store: Store, secret: str) -> None:
        self.durable = store.durable
        self._store = store
        self._secret = secret.encode()

    def pack(self, id: str, asleep: Asleep, named: set[str]) -> bytes:
        """A session's state as sealed bytes. Names, in the log, what cannot be kept, unless it is in `named`."""
        parts = {}
        for key, value in asleep.state.data.items():
            try:
                parts[key] = pickle.dumps(value)
            except Exception as error:
                if key not in named:
                    named.add(key)
                    logger.warning("session_state[%r] cannot be kept (%s): it is lost with this process.", key, error)
        payload = _encode(_Envelope(parts, asleep.state.answers, asleep.state.keys, asleep.taken, asleep.owner))
        return self._seal(id, payload) + payload

    def register(self, id: str, owner: str | None, ttl: float) -> int:
        """A new session: other processes know it from now on. Returns its first epoch."""
        packed = self.pack(id, Asleep(Kept({}, {}, {}), owner=owner), set()) if self.durable else b""
        return self._store.register(id, packed, ttl)

    def save(self, id: str, epoch: int, packed: bytes, ttl: float) -> bool:
        """Keep a session's state for `ttl` seconds; False: another process has it now."""
        return self._store.save(id, epoch, packed, ttl)

    def holds(self, id: str, epoch: int) -> bool:
        """Whether the session still belongs to who claimed it as that epoch."""
        return self._store.holds(id, epoch)

    def claim(self, id: str, owner: str | None, ttl: float) -> Asleep | None:
        """Take a session over; None when there is none, it is somebody else's, or its seal does not hold."""
        found = self._open(id, self._store.load(id))
        if found is None or found.owner != owner:
            return None
        claim = self._store.claim(id, ttl)
        newest = None if claim is None else self._open(id, claim.data)
        if claim is None or newest is None:
            return None
        data = {}
        for key, part in newest.parts.items():
            try:
                data[key] = pickle.loads(part)
            except Exception as error:
                logger.warning("session_state[%r] could not be read back (%s).", key, error)
        return Asleep(Kept(data, newest.answers, newest.keys), newest.taken, owner, claim.epoch)

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _open(self, id: str, sealed: bytes | None) -> _Envelope | None:
        if sealed is None:
            return None
        payload = sealed[SEAL:]
        if not hmac.compare_digest(sealed[:SEAL], self._seal(id, payload)):
            logger.warning(
                "The stored state of a session was refused: its signature does not hold. All processes that share a "
                "store need the same server.cookieSecret."
            )
            return None
        try:
            return _decode(payload)
        except msgspec.MsgspecError:
            logger.warning("The stored state of a session was refused: another version has written it.")
            return None

    def _seal(self, id: str, payload: bytes) -> bytes:
        return hmac.new(self._secret, id.encode() + b"\0" + payload, hashlib.sha256).digest()
