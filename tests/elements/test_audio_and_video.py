"""st.audio, st.video, st.pdf."""

from __future__ import annotations

import logging
import wave
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy
import pytest

from ostinato.errors import (
    MediaFileError,
    StreamlitAPIException,
    StreamlitBadTimeStringError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from tests.elements.app import error, run, served

BEFORE = "import numpy as np\nfrom io import BytesIO\nfrom pathlib import Path\nfrom datetime import timedelta\n"
SRT = "1\r\n00:00:01,000 --> 00:00:02,500\r\nLook!\r\n\r\n2\r\n0:00:03,000 --> 0:00:04,000\r\nStars, many\r\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:02.500\nLook!\n"


def shown(function: str, call: str) -> Any:
    return run(f"{BEFORE}st.{function}({call})").get(function)[0]


def samples(call: str) -> Any:
    """The sound that a call plays, as a player reads it: rate, and an array (channels, samples)."""
    at = run(f"{BEFORE}st.audio({call})")
    kind, data = served(at, at.get("audio")[0].url)
    assert kind == "audio/wav"
    with wave.open(BytesIO(data)) as file:
        assert file.getsampwidth() == 2
        frames = numpy.frombuffer(file.readframes(file.getnframes()), "<i2")
        return file.getframerate(), frames.reshape(-1, file.getnchannels()).T


def test_samples_become_a_sound_as_loud_as_it_can_be() -> None:
    rate, sound = samples("np.array([0.0, 0.25, -0.5]), sample_rate=8000")
    assert (rate, sound.tolist()) == (8000, [[0, 16384, -32767]])
    assert samples("np.array([0, 1000, -500], 'int16'), sample_rate=8000")[1].tolist() == [[0, 32767, -16384]]
    assert samples("np.zeros(3), sample_rate=8000")[1].tolist() == [[0, 0, 0]]


def test_channels_stay_apart() -> None:
    _, sound = samples("np.array([[0, 1, 2], [2, 1, 0]]), sample_rate=8000")
    assert sound.tolist() == [[0, 16384, 32767], [32767, 16384, 0]]


@pytest.mark.parametrize("function", ["audio", "video", "pdf"])
def test_content_and_files_are_served_and_addresses_stay(function: str, tmp_path: Path) -> None:
    data = b"%PDF-1.7 anything"
    (tmp_path / "file").write_bytes(data)
    path = str(tmp_path / "file")
    for given in (repr(data), f"BytesIO({data!r})", repr(path), f"Path({path!r})", "file"):
        at = run(f"{BEFORE}with open({path!r}, 'rb') as file:\n    st.{function}({given})")
        kind, kept = served(at, at.get(function)[0].url)
        assert (kind, kept) == ({"audio": "audio/wav", "video": "video/mp4", "pdf": "application/pdf"}[function], data)
    assert shown(function, "'https://example.com/x'").url == "https://example.com/x"
    assert shown(function, "'/app/static/x'").url == "app/static/x"


@pytest.mark.parametrize("function", ["audio", "video"])
def test_a_player_may_have_nothing_to_play(function: str) -> None:
    assert shown(function, "None").url == ""


@pytest.mark.parametrize("function", ["audio", "video"])
@pytest.mark.parametrize(
    ("moment", "second"),
    [("0", 0), ("7", 7), ("7.9", 7), ("timedelta(minutes=1, seconds=2)", 62), ("'1m14s'", 74), ("'2 minutes'", 120)],
)
def test_moments_are_told_in_several_ways(function: str, moment: str, second: int) -> None:
    player = shown(function, f"b'', start_time={moment}, end_time={moment}")
    assert (player.start, player.end) == (second, second)
    assert shown(function, "b'', start_time=None").end is None


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://www.youtube.com/watch?v=B2iAodr0fOo&t=3", "B2iAodr0fOo"),
        ("https://youtu.be/B2iAodr0fOo?si=x", "B2iAodr0fOo"),
        ("https://m.youtube.com/shorts/B2iAodr0fOo", "B2iAodr0fOo"),
        ("http://youtube.com/embed/B2iAodr0fOo", "B2iAodr0fOo"),
        ("https://youtube.com.evil.example/watch?v=B2iAodr0fOo", None),
        ("https://www.youtube.com/watch?v=a%22b", None),
        ("https://example.com/?u=youtu.be/B2iAodr0fOo", None),
    ],
)
def test_films_at_youtube_are_known_by_their_address(url: str, id: str | None) -> None:
    video = shown("video", f"{url!r}, start_time=4, muted=True")
    assert (video.youtube, video.url) == (id, url if id is None else "")


def subtitles(given: str) -> dict[str, str]:
    at = run(f"{BEFORE}st.video(b'', subtitles={given})")
    texts = {}
    for track in at.get("video")[0].tracks:
        kind, data = served(at, track["url"])
        assert kind == "text/vtt"
        texts[track["label"]] = data.decode()
    return texts


def test_subtitles_reach_the_browser_as_webvtt(tmp_path: Path) -> None:
    wanted = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nLook!\n\n2\n00:00:03.000 --> 00:00:04.000\nStars, many\n"
    (tmp_path / "a.srt").write_bytes(b"\xef\xbb\xbf" + SRT.encode())
    path = str(tmp_path / "a.srt")
    for given in (repr(SRT), repr(SRT.encode()), f"BytesIO({SRT.encode()!r})", repr(path), f"Path({path!r})"):
        assert subtitles(given) == {"default": wanted}
    assert subtitles(repr(VTT)) == {"default": VTT}


def test_subtitles_in_several_languages_keep_their_order_and_may_begin_with_none() -> None:
    texts = subtitles(f"{{'None': '', 'English': {VTT!r}, 'Deutsch': {SRT!r}}}")
    assert list(texts) == ["None", "English", "Deutsch"]
    assert texts["None"] == "WEBVTT\n"


def test_an_empty_name_is_none_and_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert shown("video", "b'', alt='  '").alt is None
    assert "st.video" in caplog.text
    assert shown("audio", "b'', alt=' Bells '").alt == "Bells"


def test_a_rate_without_samples_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        shown("audio", "b'', sample_rate=3")
    assert "sample_rate" in caplog.text


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.audio(np.zeros(3))", StreamlitMissingRequiredParameterError),
        ("st.audio(np.zeros(3), sample_rate=0)", StreamlitValueError),
        ("st.audio(np.zeros((2, 2, 2)), sample_rate=3)", StreamlitAPIException),
        ("st.audio(np.array(['a']), sample_rate=3)", StreamlitAPIException),
        ("st.audio(np.array([np.nan]), sample_rate=3)", StreamlitAPIException),
        ("st.audio('nothing.wav')", MediaFileError),
        ("st.audio(5)", StreamlitInvalidParameterTypeError),
        ("st.audio(b'', start_time='soon')", StreamlitBadTimeStringError),
        ("st.audio(b'', start_time=-1)", StreamlitValueError),
        ("st.audio(b'', end_time=float('nan'))", StreamlitValueError),
        ("st.audio(b'', end_time=float('inf'))", StreamlitValueError),
        ("st.audio(b'', end_time=True)", StreamlitInvalidParameterTypeError),
        ("st.audio(b'', width='content')", StreamlitInvalidWidthError),
        ("st.audio(b'', alt=5)", StreamlitInvalidParameterTypeError),
        ("st.video('nothing.mp4')", MediaFileError),
        ("st.video(5)", StreamlitInvalidParameterTypeError),
        ("st.video(b'', subtitles='nothing.vtt')", MediaFileError),
        ("st.video(b'', subtitles=b'no times')", StreamlitAPIException),
        ("st.video(b'', subtitles=5)", StreamlitInvalidParameterTypeError),
        ("st.video('https://youtu.be/B2iAodr0fOo', subtitles='WEBVTT')", StreamlitAPIException),
        ("st.pdf(b'no document')", StreamlitAPIException),
        ("st.pdf('nothing.pdf')", MediaFileError),
        ("st.pdf(None)", StreamlitInvalidParameterTypeError),
        ("st.pdf('https://example.com', height='content')", StreamlitInvalidHeightError),
    ],
)
def test_wrong_parameters_raise_their_own_errors(call: str, expected: type[BaseException]) -> None:
    assert error(f"import numpy as np; {call}") is expected


def test_a_document_keeps_its_identity_by_its_key() -> None:
    document = shown("pdf", "b'%PDF-1.7', key='report', alt='The report', height='stretch'")
    assert (document.key, document.alt, document.height) == ("report", "The report", "stretch")
