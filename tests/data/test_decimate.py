"""Which points of a long series are drawn."""

from __future__ import annotations

import math
import sys
from itertools import pairwise

import numpy as np
import pytest

from ostinato.frames.decimate import decimated, within

WAVE = [math.sin(place / 300) for place in range(20_000)]


@pytest.fixture(params=["numpy", "python"])
def numbers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "python":
        monkeypatch.delitem(sys.modules, "numpy")
    return str(request.param)


@pytest.mark.usefixtures("numbers")
def test_a_few_points_keep_the_shape() -> None:
    places = decimated(range(20_000), WAVE, 500)
    assert len(places) == 500
    assert (places[0], places[-1]) == (0, 19_999)
    assert places == sorted(set(places))
    drawn = np.interp(range(20_000), places, [WAVE[place] for place in places])
    assert np.abs(drawn - WAVE).max() < 0.01


@pytest.mark.usefixtures("numbers")
def test_a_spike_of_one_point_stays() -> None:
    spiked = [*WAVE]
    spiked[12_345] = 50.0
    spiked[19_998] = -50.0
    assert {12_345, 19_998} <= set(decimated(range(20_000), spiked, 100))


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("none", [math.nan, math.inf, -math.inf])
def test_a_gap_stays_a_gap(none: float) -> None:
    broken = [none if 5_000 <= place < 6_000 else value for place, value in enumerate(WAVE)]
    places = decimated(range(20_000), broken, 100)
    assert [place for place in places if 5_000 <= place < 6_000] == [5_000]
    assert len(places) == 101


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("length", [1_000, 1_599, 1_601, 2_399, 19_999])
def test_the_end_is_as_fine_as_the_beginning(length: int) -> None:
    places = decimated(range(length), [value * (-1) ** place for place, value in enumerate(WAVE[:length])], 100)
    assert len(places) <= 100
    assert max(later - place for place, later in pairwise(places)) < length / 25


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("length", [0, 1, 2, 3, 10])
def test_a_short_series_is_drawn_whole(length: int) -> None:
    assert decimated(range(length), [1.0] * length, 10) == list(range(length))


def test_both_ways_choose_the_same_points(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = decimated(range(20_000), WAVE, 300)
    monkeypatch.delitem(sys.modules, "numpy")
    assert decimated(range(20_000), WAVE, 300) == quick


def test_a_range_is_drawn_with_its_neighbours() -> None:
    assert within([0, 10, 20, 30, 40], 15, 25) == slice(1, 4)
    assert within([0, 10, 20], -5, 100) == slice(0, 3)
