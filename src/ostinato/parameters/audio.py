"""Parameters of elements that record sound."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .choice import one_of

SampleRate: TypeAlias = Literal[8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000] | None
SAMPLE_RATES = (8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000, None)
WAV = (".wav",)
"""What a recording is called, as upload rules say it."""


def check_sample_rate(parameter: str, sample_rate: object) -> None:
    """Raise StreamlitValueError for another rate than browsers record at."""
    if sample_rate != 16000:
        one_of(parameter, sample_rate, SAMPLE_RATES)
