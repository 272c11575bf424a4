"""The golden messages are those of the wire as it is now; the browser's tests read the same files."""

from __future__ import annotations

import pytest

from ostinato.wire.codec import decode, encode
from tests.frames.golden import FOLDER, golden
from tests.frames.scenario import DOWN, UP, frames


def test_the_files_are_fresh() -> None:
    files = {path.name: path.read_bytes() for path in (*FOLDER.glob("*.bin"), *FOLDER.glob("*.json"))}
    stale = sorted(name for name, data in golden().items() if files.pop(name, None) != data)
    assert not stale + sorted(files), "Run `python -m tests.frames.golden` and look at what has changed."


def test_frames_are_encoded_as_these_bytes() -> None:
    for frame in frames():
        assert encode(frame) == (FOLDER / f"page_{frame.seq}.bin").read_bytes()


@pytest.mark.parametrize("name", DOWN)
def test_messages_to_the_browser_are_encoded_as_these_bytes(name: str) -> None:
    assert encode(DOWN[name]) == (FOLDER / f"down_{name}.bin").read_bytes()


@pytest.mark.parametrize("name", UP)
def test_messages_of_the_browser_are_read_from_these_bytes(name: str) -> None:
    assert decode((FOLDER / f"up_{name}.bin").read_bytes()) == UP[name]
