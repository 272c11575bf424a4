"""Samples as WAV files."""

from __future__ import annotations

import struct
from typing import Any

from ..errors import StreamlitAPIException

_LOUDEST = 32_767
_BITS = 16


def wav(samples: Any, rate: int) -> bytes:
    """Return the WAV file of an array of samples, as loud as it can be.

    Parameters
    ----------
    samples
        An array of NumPy's: of one channel (n,), or of several (channels, n).
    rate
        Samples in a second.

    Raises
    ------
    StreamlitAPIException
        For another shape, for values that are no real numbers, and for NaN.
    """
    import numpy  # late: whoever hands an array over has it

    if samples.ndim not in (1, 2) or samples.dtype.kind not in "biuf":
        raise StreamlitAPIException(
            "`st.audio` expected real numbers in an array of shape (samples,) or (channels, samples), got "
            f"{samples.dtype} in shape {samples.shape}."
        )
    channels = 1 if samples.ndim == 1 else samples.shape[0]
    wave = samples.astype("float64")
    loudest = float(numpy.abs(wave).max(initial=0.0))
    if not loudest < float("inf"):
        raise StreamlitAPIException("`st.audio` expected finite samples, got NaN or infinity. Replace them first.")
    scaled = wave * (_LOUDEST / loudest) if loudest else wave
    # In a file the channels' samples take turns.
    data: bytes = numpy.rint(scaled).astype("<i2").ravel(order="F").tobytes()
    return _header(len(data), channels, rate) + data


def _header(size: int, channels: int, rate: int) -> bytes:
    frame = channels * _BITS // 8
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, channels, rate, rate * frame, frame, _BITS)
    return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + form + struct.pack("<4sI", b"data", size)
