"""Reasons to run merge where that loses nothing."""

from __future__ import annotations

from ostinato.session.request import LIMIT, Cause, Request, Requests


def answer(value: object, id: str = "w", ack: int = 0) -> Request:
    return Request(Cause("event", id), {id: value}, ack)


def test_answers_merge_and_the_newest_value_counts() -> None:
    requests = Requests()
    for n, value in enumerate("abc", 1):
        requests.add(answer(value, ack=n), {})
    request = requests.take()
    assert not requests
    assert (request.values, request.ack) == ({"w": "c"}, 3)
    assert [str(cause) for cause in request.causes] == ["event w"] * 3


def test_a_second_click_of_the_same_button_is_a_request_of_its_own() -> None:
    requests = Requests()
    for _ in range(3):
        requests.add(answer(True), {"w": True})
    assert len(requests) == 3


def test_clicks_of_two_buttons_are_one_request() -> None:
    requests = Requests()
    requests.add(answer(True, "one"), {"one": True})
    requests.add(answer(True, "two"), {"two": True})
    assert requests.take().values == {"one": True, "two": True}


def test_no_answer_of_a_widget_takes_the_place_of_an_act_of_the_same() -> None:
    requests = Requests()
    requests.add(answer("act"), {"w": "act"})
    requests.add(answer("state"), {})
    requests.add(answer("newer state"), {})
    requests.add(answer("other", "x"), {})
    assert [requests.take().values, requests.take().values] == [{"w": "act"}, {"w": "newer state", "x": "other"}]
    assert not requests


def test_the_queue_is_bounded_and_the_newest_request_takes_the_rest() -> None:
    requests = Requests()
    for n in range(LIMIT + 10):
        requests.add(answer(True, ack=n), {"w": True})
    assert len(requests) == LIMIT
    while requests:
        last = requests.take()
    assert last.ack == LIMIT + 9


def test_a_rerun_that_a_run_asked_for_comes_first_and_takes_what_waits() -> None:
    requests = Requests()
    requests.add(answer("a", ack=4), {})
    requests.add_first(Request(Cause("rerun"), ack=3))
    request = requests.take()
    assert [cause.kind for cause in request.causes] == ["rerun", "event"]
    assert (request.values, request.ack) == ({"w": "a"}, 4)


def test_a_query_string_of_an_older_request_stays_until_a_newer_one_brings_another() -> None:
    older = Request(Cause("event"), query="a=1")
    older.merge(Request(Cause("event")))
    assert older.query == "a=1"
    older.merge(Request(Cause("event"), query=""))
    assert older.query == ""


def test_merged_clicks_keep_the_order_in_which_they_came() -> None:
    waiting = Requests()
    waiting.add(Request(Cause("event"), {"two": True}), {"two": True})
    waiting.add(Request(Cause("event"), {"one": True}), {"one": True})
    assert list(waiting.take().values) == ["two", "one"]


def test_what_merges_for_ever_remembers_a_bounded_number_of_causes() -> None:
    waiting = Requests()
    for _ in range(5_000):
        waiting.add(Request(Cause("timer", "clock"), fragments=["clock#1/"], carried={"b": "text"}), {})
    request = waiting.take()
    assert len(request.causes) == 1_000
    assert (request.fragments, request.carried) == (["clock#1/"], {"b": "text"})
