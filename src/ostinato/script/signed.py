"""Texts that come back from a browser as they went out, or count for nothing."""

from __future__ import annotations

import hmac
import time
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from typing import Any

import msgspec

LARGEST = 1_000_000
"""Bytes that a text may unpack to."""


def sign(secret: str, purpose: str, data: Any, seconds: float) -> str:
    """Return `data`, which is what JSON can hold, as text that only this secret can make.

    Parameters
    ----------
    secret
        The key.
    purpose
        What the text is for: it counts for nothing else.
    data
        What it holds. It is not encrypted.
    seconds
        How long it holds good.

    Examples
    --------
    >>> unsign("key", "login", sign("key", "login", {"a": 1}, 60))
    {'a': 1}
    """
    packed = zlib.compress(msgspec.json.encode([time.time() + seconds, data]))
    return f"{_text(packed)}.{_text(_seal(secret, purpose, packed))}"


def unsign(secret: str, purpose: str, text: str) -> Any:
    """Return what a text holds; None when its time is over, or it was not signed with this secret for this purpose."""
    body, _, seal = text.partition(".")
    try:
        packed, given = _bytes(body), _bytes(seal)
    except ValueError:
        return None
    if not hmac.compare_digest(given, _seal(secret, purpose, packed)):
        return None
    until, data = msgspec.json.decode(zlib.decompressobj().decompress(packed, LARGEST))
    return data if time.time() < until else None


def _seal(secret: str, purpose: str, packed: bytes) -> bytes:
    return hmac.new(secret.encode(), purpose.encode() + b"\0" + packed, sha256).digest()


def _text(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
