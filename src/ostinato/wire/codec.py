"""Messages as bytes, and back."""

from __future__ import annotations

import msgspec

from ..errors import ProtocolError
from .messages import Down, Up
from .unicode import all_well_formed

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[Up] = msgspec.msgpack.Decoder(Up)


def encode(message: Down) -> bytes:
    """The bytes of a message to the browser. What stands in a text for half a character, no browser could read."""
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError:
        return _encoder.encode(all_well_formed(msgspec.to_builtins(message, builtin_types=(bytes, bytearray))))


def decode(data: bytes) -> Up:
    """The message that the browser sent. Raises ProtocolError when the bytes are none."""
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise ProtocolError("a message of the wire protocol", str(error)) from None
