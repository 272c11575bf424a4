"""st.query_params. Rules M01 to M06, I35, L10."""

from __future__ import annotations

from typing import Any

import pytest

import ostinato as st
from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitQueryParamDictValueError,
)
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Url
from tests.elements.app import error, run, value
from tests.session.tab import Tab

Q = "st.query_params"


def query(source: str) -> AppTest:
    """A script of short statements, with `q` for st.query_params."""
    return run(f"q = st.query_params\n{source}")


def test_M01_what_is_assigned_is_text_by_item_and_by_attribute() -> None:
    at = query("q['a'] = 1\nq.b = None\nq['c'] = True\nq[5] = 2.5\nst.session_state.seen = [q.a, q['b'], q.c, q['5']]")
    assert at.session_state["seen"] == ["1", "None", "True", "2.5"]
    assert at.query_params == {"a": "1", "b": "None", "c": "True", "5": "2.5"}


def test_M01_it_is_a_mutable_mapping() -> None:
    at = query(
        "q.update({'a': 1}, b=2)\nq.update([('c', 3)])\n"
        "st.session_state.seen = [list(q), list(q.values()), list(q.items()), len(q), 'a' in q, 'z' in q, "
        "q == {'a': '1', 'b': '2', 'c': '3'}, q.to_dict(), bool(q), q.get('z'), q.get('z', 7), q.pop('a'), "
        "q.pop('a', 0), q.setdefault('b', 9), q.setdefault('d', 4), list(q.keys()), repr(q)]"
    )
    assert at.session_state["seen"] == [
        ["a", "b", "c"],
        ["1", "2", "3"],
        [("a", "1"), ("b", "2"), ("c", "3")],
        3,
        True,
        False,
        True,
        {"a": "1", "b": "2", "c": "3"},
        True,
        None,
        7,
        "1",
        0,
        "2",
        4,
        ["b", "c", "d"],
        "{'b': '2', 'c': '3', 'd': '4'}",
    ]


def test_M01_deleting_and_clearing() -> None:
    at = query("q.update(a=1, b=2, c=3)\ndel q['a']\ndel q.b\nst.session_state.seen = dict(q)\nq.clear()")
    assert at.session_state["seen"] == {"c": "3"}
    assert at.query_params == {}


@pytest.mark.parametrize(
    ("call", "kind", "told"),
    [
        (f"{Q}['z']", KeyError, "no key"),
        (f"{Q}.z", AttributeError, "no attribute"),
        (f"del {Q}['z']", KeyError, "no key"),
        (f"del {Q}.z", AttributeError, "no attribute"),
    ],
)
def test_M01_a_missing_parameter_is_named(call: str, kind: type[Exception], told: str) -> None:
    at = run(f"try:\n    {call}\nexcept Exception as error:\n    st.session_state['seen'] = error")
    seen = at.session_state["seen"]
    assert type(seen) is kind
    assert told in str(seen)
    assert '"z"' in str(seen)


def test_M02_a_list_repeats_its_parameter_and_the_last_value_counts() -> None:
    at = query(
        "q['a'] = [1, 2.5, 'x']\nq.b = (i for i in range(2))\nq.c = []\n"
        "st.session_state.seen = [q['a'], q.b, q.c, q.get_all('a'), q.get_all('b'), q.get_all('c'), q.get_all('z')]"
    )
    assert at.session_state["seen"] == ["x", "1", "", ["1", "2.5", "x"], ["0", "1"], [], []]


def test_M02_a_repeated_parameter_of_the_url_is_read_alike() -> None:
    at = AppTest.from_string("import ostinato as st\nst.text([st.query_params['a'], st.query_params.get_all('a')])")
    at.query_params = {"a": ["1", "2"]}
    assert at.run().text.values == ["['2', ['1', '2']]"]


def test_M02_what_get_all_gives_is_a_copy() -> None:
    at = query("q['a'] = [1, 2]\nq.get_all('a').append('3')\nst.session_state.seen = q.get_all('a')")
    assert at.session_state["seen"] == ["1", "2"]


def test_from_dict_takes_the_place_of_all_parameters() -> None:
    at = query("q['a'] = 1\nq.from_dict({'b': [1, 2], 'c': 'x'})\nq.from_dict(q)")
    assert at.query_params == {"b": "2", "c": "x"}
    assert query("q.from_dict([('m', 1), ('m', 2)])").query_params == {"m": "2"}


@pytest.mark.parametrize("name", ["embed", "embed_options", "EMBED"])
def test_M03_how_the_page_is_embedded_is_hidden_and_cannot_be_set(name: str) -> None:
    at = AppTest.from_string(
        f"import ostinato as st\nq = st.query_params\nst.text([{name!r} in q, q.get({name!r}), q.get_all({name!r}), "
        f"len(q), q.to_dict()])\nq.clear()\nq['x'] = 1\nq.from_dict({{'y': 2}})\nq[{name!r}] = 'true'"
    )
    at.query_params = {name: "true"}
    at.run()
    assert at.text.values == ["[False, None, [], 0, {}]"]
    assert "cannot be set" in at.exception[0].message
    assert at.query_params == {name: "true", "y": "2"}


def test_M04_setting_changes_the_url_once_a_run_and_reruns_nothing() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        if st.button("set"):
            st.query_params["a"] = 1
            st.query_params["b"] = 2

    log: list[int] = []
    tab = Tab(app, log).load()
    tab.click("set").settle()
    assert [op for frame in tab.frames for op in frame.ops if isinstance(op, Url)] == [Url("", "a=1&b=2", push=True)]
    assert len(log) == 2


def test_M04_a_value_that_is_there_already_changes_nothing() -> None:
    def app() -> None:
        import ostinato as st

        st.query_params["a"] = 1
        st.button("again")

    tab = Tab(app).load()
    tab.click("again").settle()
    assert len([op for frame in tab.frames for op in frame.ops if isinstance(op, Url)]) == 1


def test_M04_what_a_run_sets_the_rerun_reads() -> None:
    at = query("if st.button('go'):\n    q.x = 1\n    st.rerun()\nst.text(q.to_dict())")
    assert at.button[0].click().run().text.values == ["{'x': '1'}"]


@pytest.mark.parametrize("huge", ["'x' * 600_000", "['x'] * 1_001"])
def test_M05_more_than_a_url_may_hold_is_refused_and_changes_nothing(huge: str) -> None:
    at = query(f"q.a = 1\ntry:\n    q.b = {huge}\nexcept Exception as error:\n    st.session_state.seen = error")
    assert type(at.session_state["seen"]) is StreamlitAPIException
    assert at.query_params == {"a": "1"}


def test_M06_spaces_and_signs_survive_the_way_to_the_url_and_back() -> None:
    def app() -> None:
        import ostinato as st

        st.query_params["a b"] = ["ü & +", "100%", ""]
        st.button("again")

    tab = Tab(app).load()
    (url,) = [op for frame in tab.frames for op in frame.ops if isinstance(op, Url)]
    assert url.query == "a+b=%C3%BC+%26+%2B&a+b=100%25&a+b="
    location = tab.session.state.location
    location.arrive(None, url.query)
    assert location.parameters == {"a b": ["ü & +", "100%", ""]}
    location.arrive(None, "a%20b=x%20y")
    assert location.parameters == {"a b": ["x y"]}


@pytest.mark.parametrize("call", ["q['k'] = 1", "del q['k']", "q.update(k=1)", "q.from_dict({'k': 1})", "q.clear()"])
def test_I35_a_parameter_that_mirrors_a_widget_follows_the_widget_alone(call: str) -> None:
    at = AppTest.from_string(
        f"import ostinato as st\nq = st.query_params\nst.text_input('K', key='k', bind='query-params')\n{call}\n"
    )
    at.query_params = {"k": "v"}
    assert "mirrors the widget" in at.run().exception[0].message
    assert at.query_params == {"k": "v"}


def test_I35_other_parameters_can_be_set_beside_it() -> None:
    at = AppTest.from_string(
        "import ostinato as st\nst.text_input('K', key='k', bind='query-params')\nst.query_params.from_dict({'z': 1})"
    )
    at.query_params = {"k": "v", "y": "1"}
    assert at.run().query_params == {"k": "v", "z": "1"}


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (f"{Q}.update(a={{'b': 1}})", StreamlitQueryParamDictValueError),
        (f"{Q}.from_dict(5)", StreamlitInvalidParameterTypeError),
        (f"{Q}.from_dict('ab')", StreamlitInvalidParameterTypeError),
        (f"{Q}.update(embed=1)", StreamlitAPIException),
    ],
)
def test_a_value_that_cannot_be_says_why(call: str, kind: type[Exception]) -> None:
    assert error(call) is kind


def test_nothing_is_set_where_one_of_several_values_cannot_be() -> None:
    at = query("try:\n    q.update(a=1, b={'c': 1})\nexcept Exception:\n    pass")
    assert at.query_params == {}


def test_reading_is_a_yield_point() -> None:
    def app(log: list[str]) -> None:
        import time

        import ostinato as st

        if st.button("slow"):
            end = time.monotonic() + 1.5
            while time.monotonic() < end:
                st.query_params.get("x")
            log.append("never superseded")
        st.button("quick")

    log: list[str] = []
    tab = Tab(app, log).load()
    tab.click("slow")
    tab.wait(lambda: tab.session.runs == 2)
    tab.click("quick").settle()
    assert "superseded" in tab.outcomes
    assert log == []


def test_outside_a_run_it_is_empty_and_takes_nothing() -> None:
    params: Any = st.query_params
    params["a"] = 1
    params.update(b=2)
    assert (params.to_dict(), params.get("a"), params.get_all("a"), len(params)) == ({}, None, [], 0)


def test_its_messages_can_be_asked_for() -> None:
    assert '"k"' in st.query_params.missing_key_error_message("k")
    assert '"k"' in st.query_params.missing_attr_error_message("k")


def test_a_parameter_that_the_script_sets_is_there_for_the_next_event() -> None:
    assert value("[setattr(st.query_params, 'a', 1), st.query_params.a][1]") == "1"
