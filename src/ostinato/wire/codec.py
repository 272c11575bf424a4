"""Messages as bytes, and back."""

from __future__ import annotations

import msgspec

from ..errors import ProtocolError
from .messages import Down, Up

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[Up] = msgspec.msgpack.Decoder(Up)


def encode(message: Down) -> bytes:
    """The bytes of a message to the browser."""
    return _encoder.encode(message)


def decode(data: bytes) -> Up:
    """The message that the browser sent. Raises ProtocolError when the bytes are none."""
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise ProtocolError("a message of the wire protocol", str(error)) from None
