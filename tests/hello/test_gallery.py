"""The gallery's pages as apps: each runs, quickly, and does what it promises."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

import ostinato
from ostinato.testing.v1 import AppTest

HELLO = Path(ostinato.__file__).parent / "hello"
PAGES = sorted(page.stem for page in HELLO.glob("pages/*.py"))
MOST = 0.050
"""Seconds of Python that the first run of a page may take."""


def open_page(name: str) -> AppTest:
    at = AppTest.from_file(HELLO / "app.py").run()
    return at.switch_page(f"pages/{name}.py").run()


def alone(name: str) -> AppTest:
    return AppTest.from_file(HELLO / "pages" / f"{name}.py").run()


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.button if button.label == label).click()
    return at.run()


@pytest.mark.parametrize("name", PAGES)
def test_each_page_runs_and_shows_its_source(name: str) -> None:
    at = open_page(name)
    assert not at.exception
    assert len(at.title) == 1
    assert press(at, "Source").code[-1].value.startswith('"""')


@pytest.mark.parametrize("name", [name for name in PAGES if name != "welcome"])  # that one links to the others
def test_each_page_is_an_app_of_its_own(name: str) -> None:
    assert not alone(name).exception


@pytest.mark.parametrize("name", PAGES)
def test_the_first_run_of_each_page_is_quick(name: str) -> None:
    def seconds() -> float:
        at = AppTest.from_file(HELLO / "app.py").run().switch_page(f"pages/{name}.py")
        before = time.process_time()
        at.run()
        return time.process_time() - before

    assert min(seconds() for _ in range(3)) < MOST


def test_a_card_for_every_page() -> None:
    links = {link.page for link in open_page("welcome").get("page_link")}
    assert links == {*PAGES} - {"welcome"}


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("What is 6 * (3 + 4)?", "`6 * (3 + 4)` is **42**. I counted twice."),
        ("-2 - 3", "`-2 - 3` is **-5**. I counted twice."),
        ("1/0", "I tried to divide by zero once. They had to restart me."),
        ("2 ** 9", "`2 ** 9` looks like a sum, but not like one that I can do."),
        ("my name is ada", "Pleased to meet you, **Ada**. I am Otto."),
        ("Bananas", "Hm. I know sums, dice, the time, jokes, haiku and names — but not *Bananas*."),
    ],
)
def test_otto_answers_by_his_rules(said: str, answer: str) -> None:
    at = alone("chat")
    at.chat_input[0].set_value(said).run()
    assert at.chat_message[-1].markdown[0].value == answer


def test_who_knows_it_all_is_a_maestro() -> None:
    at = alone("quiz")
    for right in ("A short pattern that repeats", "88", "To play very softly", "The oboe", "Five"):
        at = press(press(at, right), "Next question")
    at = press(press(at, "Three beats in the time of two"), "See the score")
    assert at.header[0].value == "Maestro!"
    assert at.get("balloons")
    assert press(at, "Once more").subheader[0].value == "What is an ostinato?"


def test_a_wrong_answer_is_told_the_right_one() -> None:
    at = press(alone("quiz"), "A stubborn violinist")
    assert at.info[0].value.startswith("From the Italian for *stubborn*")
    assert all(button.disabled for button in at.button[:3])


def test_what_is_wrong_with_a_booking_is_said() -> None:
    at = alone("booking")
    at.date_input[0].set_value((date.today(),))
    at.number_input[0].set_value(7)
    at = press(at, "Check and book…")
    assert [line[2:] for line in at.error[0].value.splitlines()] == [
        "Choose the day that you leave, too.",
        "The Fox cabin has 2 beds, but you are 7.",
        "Who are you? Tell us your name.",
        "This is not an e-mail address.",
    ]


def test_a_postcard_takes_any_greeting() -> None:
    at = alone("postcard")
    at.text_input[0].set_value("<b>Tom & Ada</b>").run()
    assert not at.exception


def test_the_workshop_applies_what_its_menu_says() -> None:
    at = alone("text")
    at.text_area[0].set_value("b\na").run()
    at.get("menu_button")[0].click("Sort the lines").run()
    assert at.text_area[0].value == "a\nb"
    at.text_area[0].set_value("").run()
    assert not at.exception
