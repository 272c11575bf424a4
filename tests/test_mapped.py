"""Digests of memory that maps a cached value's file, of the true kernel's pages."""

from __future__ import annotations

import gc
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ostinato import hashing, mapped
from ostinato.cache.frozen import Constant, Pickled, freeze
from ostinato.frames import read
from ostinato.hashing import Digest

NUMBERS = np.random.default_rng(0).random(500_000)


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lengths of what is read."""
    lengths: list[int] = []
    compute = hashing._digest_of_large

    def noted(data: bytes | memoryview) -> bytes:
        lengths.append(len(data))
        return compute(data)

    monkeypatch.setattr(hashing, "_digest_of_large", noted)
    return lengths


@pytest.fixture
def kept() -> Constant | Pickled:
    return freeze(NUMBERS, {})


def digest(value: object) -> bytes:
    digest = Digest()
    digest.add(value)
    return digest.result()


def test_copies_of_a_cached_value_are_read_once(kept: Pickled, computed: list[int]) -> None:
    first, second = kept.thaw({}), kept.thaw({})
    assert digest(first) == digest(second) == digest(first)
    assert computed == [NUMBERS.nbytes]
    assert digest(NUMBERS.copy()) == digest(first)


def test_a_copy_that_was_written_to_is_read(kept: Pickled, computed: list[int]) -> None:
    copy, other = kept.thaw({}), kept.thaw({})
    before = digest(copy)
    copy[123_456] += 1
    after = digest(copy)
    assert after == digest(NUMBERS + (np.arange(len(NUMBERS)) == 123_456))
    copy[123_456] = NUMBERS[123_456]
    assert digest(copy) == before != after
    computed.clear()
    assert digest(other) == before
    assert not computed


def test_what_is_changed_before_it_is_read_is_not_taken_for_the_file(kept: Pickled) -> None:
    changed = kept.thaw({})
    changed[0] = 7
    assert digest(changed) != digest(kept.thaw({})) == digest(NUMBERS)


def test_parts_of_a_copy_are_known_by_where_they_stand(kept: Pickled, computed: list[int]) -> None:
    parts = [slice(0, 100_000), slice(1, 100_001), slice(100_000, 200_000)]
    digests = [digest(kept.thaw({})[part]) for part in parts for _ in range(2)]
    assert digests == [digest(NUMBERS[part].copy()) for part in parts for _ in range(2)]
    assert computed[:3] == [800_000] * 3
    copy = kept.thaw({})
    copy[450_000] = 0
    computed.clear()
    assert digest(copy[parts[0]]) == digests[0]
    assert not computed


def test_only_so_many_parts_are_remembered(kept: Pickled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapped, "MOST", 3)
    copy = kept.thaw({})
    for start in range(10):
        digest(copy[start : start + 100_000])
    assert kept._buffers._file is not None
    assert 0 < len(kept._buffers._file._told) <= 3


def test_where_the_system_does_not_tell_all_is_read(
    kept: Pickled, computed: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mapped, "PAGES", str(tmp_path / "pages"))
    assert digest(kept.thaw({})) == digest(kept.thaw({})) == digest(NUMBERS)
    (tmp_path / "pages").write_bytes(b"too short")
    assert digest(kept.thaw({})) == digest(NUMBERS)
    assert len(computed) == 5


def test_copies_that_are_gone_are_forgotten_and_not_taken_for_those_in_their_place(kept: Pickled) -> None:
    longer = freeze(np.arange(700_000.0), {})
    for _ in range(3 * mapped.FEW):
        assert digest(kept.thaw({})) == digest(NUMBERS)
        assert digest(longer.thaw({})) == digest(np.arange(700_000.0))
    held = [kept.thaw({}) for _ in range(3 * mapped.FEW)]
    assert len(mapped._maps) >= len(held)
    assert {digest(copy) for copy in held[::17]} == {digest(NUMBERS)}
    del held
    gc.collect()
    kept.thaw({})
    for _ in range(6 * mapped.FEW):
        kept.thaw({})
    assert len(mapped._maps) <= 6 * mapped.FEW


def test_a_cached_frame_is_shown_again_without_being_read(computed: list[int]) -> None:
    frame = pd.DataFrame({"a": NUMBERS, "b": [f"text {n}" for n in range(len(NUMBERS))]})
    kept = freeze(frame, {})
    first = read(kept.thaw({})).fingerprint()
    assert computed
    computed.clear()
    again = kept.thaw({})
    assert read(again).fingerprint() == first
    assert not computed
    again.loc[7, "b"] = "another text"
    assert read(again).fingerprint() != first
