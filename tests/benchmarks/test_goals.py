"""Medians, ratios and marks of the benchmarks' results. What they time is not tested here."""

from __future__ import annotations

import pytest

from benchmarks.goals import FIGURES, Figure, judge

CLICK = Figure("click_ms", "a click", "ms", times=6)
RERUNS = Figure("reruns_per_s", "reruns", "/s", times=60, more_is_better=True)
BYTES = Figure("down_kb", "down", "KB", at_most=0.3)
BODIES = Figure("bodies_per_s", "bodies", "/s", at_least=1_900, more_is_better=True)
READY = Figure("ready_s", "ready", "s")


def test_a_figure_is_the_median_of_what_was_seen() -> None:
    [result] = judge([CLICK], {"click_ms": [9.0, 8.0, 100.0]}, {"click_ms": [90.0]})
    assert (result.ostinato, result.streamlit) == (9.0, 90.0)


def test_less_time_is_ahead() -> None:
    [result] = judge([CLICK], {"click_ms": [5.0]}, {"click_ms": [50.0]})
    assert result.ratio == 10.0


def test_more_reruns_are_ahead() -> None:
    [result] = judge([RERUNS], {"reruns_per_s": [3000.0]}, {"reruns_per_s": [30.0]})
    assert result.ratio == 100.0


@pytest.mark.parametrize(("streamlit", "passed"), [(60.0, True), (59.0, False)])
def test_a_goal_of_so_many_times_takes_the_ratio(streamlit: float, passed: bool) -> None:
    [result] = judge([CLICK], {"click_ms": [10.0]}, {"click_ms": [streamlit]})
    assert result.passed is passed


@pytest.mark.parametrize(("seen", "passed"), [(0.3, True), (0.31, False)])
def test_a_limit_takes_the_figure_itself(seen: float, passed: bool) -> None:
    [result] = judge([BYTES], {"down_kb": [seen]}, {})
    assert result.passed is passed


@pytest.mark.parametrize(("seen", "passed"), [(1_900.0, True), (1_899.0, False)])
def test_a_lower_limit_takes_the_figure_itself(seen: float, passed: bool) -> None:
    [result] = judge([BODIES], {"bodies_per_s": [seen]}, {"bodies_per_s": [400.0]})
    assert result.passed is passed


def test_what_has_two_goals_must_meet_both() -> None:
    quick = CLICK._replace(at_most=5.0)
    [ahead] = judge([quick], {"click_ms": [6.0]}, {"click_ms": [600.0]})
    [small] = judge([quick], {"click_ms": [5.0]}, {"click_ms": [6.0]})
    [both] = judge([quick], {"click_ms": [5.0]}, {"click_ms": [600.0]})
    assert [ahead.passed, small.passed, both.passed] == [False, False, True]


def test_what_grew_by_nothing_or_less_was_measured_all_the_same() -> None:
    growth = Figure("growth_percent", "growth", "%", at_most=5)
    assert [judge([growth], {"growth_percent": [seen]}, {})[0].passed for seen in (0.0, -0.2)] == [True, True]


def test_without_a_goal_nothing_is_passed_or_missed() -> None:
    [result] = judge([READY], {"ready_s": [0.3]}, {"ready_s": [1.2]})
    assert result.passed is None


def test_a_goal_is_missed_when_one_of_the_two_could_not_be_measured() -> None:
    [result] = judge([CLICK], {"click_ms": [5.0]}, {"click_ms": []})
    assert (result.streamlit, result.ratio, result.passed) == (None, None, False)


def test_figures_that_neither_has_samples_of_are_left_out() -> None:
    assert judge([CLICK, READY], {"ready_s": [0.3]}, {}) == judge([READY], {"ready_s": [0.3]}, {})


def test_every_figure_has_a_name_of_its_own() -> None:
    names = [figure.name for figure in FIGURES]
    assert len(names) == len(set(names))
