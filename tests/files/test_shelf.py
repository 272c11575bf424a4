"""A session holds what its page shows, and for a while what it showed."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from ostinato.files.folder import Folder
from ostinato.files.media import Media
from ostinato.files.shelf import LINGER, LOOSE, MANY, YOUNG, Shelf


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def media(tmp_path: Path) -> Media:
    return Media(Folder(tmp_path), "secret")


@pytest.fixture
def shelf(media: Media, clock: Clock) -> Shelf:
    return Shelf(media, clock)


def test_what_the_page_shows_stays(shelf: Shelf, media: Media, clock: Clock) -> None:
    name = shelf.put(b"a", "image/png").name
    for _ in range(3):
        clock.now += LINGER + 1
        assert not shelf.tidy({name})
    gc.collect()
    assert media.find(name) is not None


def test_what_it_shows_no_more_goes_after_a_while(shelf: Shelf, media: Media, clock: Clock) -> None:
    name = shelf.put(b"a", "image/png").name
    clock.now += LINGER - 1
    assert shelf.tidy(()), "something is left to come back for"
    assert media.find(name) is not None
    clock.now += 2
    assert not shelf.tidy(())
    gc.collect()
    assert media.find(name) is None


def test_a_run_that_shows_ever_new_pictures_holds_a_bounded_number_of_bytes(shelf: Shelf, clock: Clock) -> None:
    picture = 1_000_000
    most = 0
    for number in range(300):
        clock.now += 0.1
        last = shelf.put(number.to_bytes(4) + bytes(picture - 4), "image/png").name
        if shelf.due:
            shelf.tidy({last})
        most = max(most, len(shelf))
    assert most * picture <= 2 * LOOSE + YOUNG / 0.1 * picture


def test_the_number_of_small_ones_is_bounded_as_well(shelf: Shelf, clock: Clock) -> None:
    for number in range(5 * MANY):
        clock.now += 0.1
        shelf.put(str(number), "text/plain")
        if shelf.due:
            shelf.tidy(())
    assert len(shelf) <= 2 * MANY + 1


def test_somebody_is_asked_to_tidy_up_once(shelf: Shelf) -> None:
    assert not shelf.asks(), "there is nothing"
    shelf.put(b"a", "image/png")
    assert [shelf.asks(), shelf.asks()] == [True, False]
    shelf.tidy(())
    assert shelf.asks()


def test_when_the_session_is_over_nothing_is_held(shelf: Shelf, media: Media) -> None:
    name = shelf.put(b"a", "image/png").name
    shelf.close()
    shelf.put(b"b", "image/png")
    gc.collect()
    assert len(shelf) == 0
    assert media.find(name) is None
