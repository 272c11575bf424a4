"""Where a tab is: what the browser says, what the script sets, and what is told."""

from __future__ import annotations

import pytest

from ostinato.errors import ProtocolError
from ostinato.state.location import Location
from ostinato.state.query import MOST_PATH, check_path, is_reserved
from ostinato.wire.messages import Url


def at(path: str, query: str) -> Location:
    location = Location()
    location.arrive(path, query)
    return location


def test_what_the_browser_says_counts_and_is_not_told_back() -> None:
    location = at("report", "a=1&a=2&b=")
    assert (location.path, location.parameters) == ("report", {"a": ["1", "2"], "b": [""]})
    assert location.take() is None


def test_what_the_browser_does_not_say_stays_as_it_was() -> None:
    location = at("report", "a=1")
    location.arrive(None, None)
    assert (location.path, location.query) == ("report", "a=1")
    location.arrive("", None)
    assert (location.path, location.query) == ("", "a=1")


def test_what_the_script_sets_is_told_once() -> None:
    location = at("", "a=1")
    location.go("report", {"b": ["2", "3"]})
    assert location.take() == Url("report", "b=2&b=3", push=True)
    assert location.take() is None


def test_going_where_the_browser_is_tells_nothing() -> None:
    location = at("report", "a=1")
    location.go("report", {"a": ["1"]})
    assert location.take() is None


@pytest.mark.parametrize(
    ("first", "second", "pushed"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_several_steps_before_the_browser_hears_of_them_are_one(first: bool, second: bool, pushed: bool) -> None:
    location = at("", "")
    location.go("one", {}, push=first)
    location.go("two", {"x": ["1"]}, push=second)
    assert location.take() == Url("two", "x=1", push=pushed)


def test_the_script_keeps_no_hold_on_what_it_has_set() -> None:
    location, texts = at("", ""), ["1"]
    location.go("", {"a": texts})
    texts.append("2")
    assert location.parameters == {"a": ["1"]}


def test_the_pages_own_parameters_and_those_of_widgets_outlast_a_change_of_page() -> None:
    location = at("", "embed=true&Embed_Options=x&name=Ada&year=2026")
    assert location.lasting({"name"}) == {"embed": ["true"], "Embed_Options": ["x"], "name": ["Ada"]}


@pytest.mark.parametrize(
    ("name", "reserved"), [("embed", True), ("EMBED_options", True), ("embedded", False), ("", False)]
)
def test_the_pages_own_parameters_are_known_by_name(name: str, reserved: bool) -> None:
    assert is_reserved(name) is reserved


def test_a_path_that_no_page_can_have_is_refused() -> None:
    check_path("x" * MOST_PATH)
    with pytest.raises(ProtocolError):
        check_path("x" * (MOST_PATH + 1))
