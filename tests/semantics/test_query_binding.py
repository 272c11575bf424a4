"""bind="query-params": what the URL does to widgets. Rules I32, I33, I36, I39, I43, M05, N10."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from ostinato.errors import ProtocolError, StreamlitMissingRequiredParameterError, StreamlitValueError
from ostinato.session.request import Cause
from ostinato.testing.v1 import AppTest
from ostinato.wire.messages import Event
from tests.elements.app import error
from tests.session.tab import Tab

DAY = "st.slider('a', date(2024, 1, 1), date(2024, 1, 31), date(2024, 1, 10), **bound)"
CLOCK = "st.slider('a', time(8), time(18), time(12), **bound)"
MOMENT = "st.slider('a', datetime(2024, 1, 1), datetime(2024, 1, 3), datetime(2024, 1, 2), **bound)"
STAY = "st.date_input('a', ('2024-01-02', '2024-01-03'), **bound)"
DAYS = "st.slider('a', date(2024, 1, 1), date(2024, 1, 31), (date(2024, 1, 2), date(2024, 1, 3)), **bound)"


def given(call: str, *texts: str) -> Any:
    """What a bound widget gives in the first run of a page whose URL has these texts."""
    at = AppTest.from_string(
        "from datetime import date, datetime, time\nimport ostinato as st\n"
        "bound = {'key': 'k', 'bind': 'query-params'}\n"
        f"st.session_state['seen'] = {call}\n"
    )
    at.query_params["other"] = "x"
    at.query_params["k"] = list(texts)
    at.run()
    assert not at.exception, at.exception[0].message
    return at.session_state["seen"]


@pytest.mark.parametrize(
    ("call", "texts", "value"),
    [
        ("st.checkbox('a', **bound)", ["true"], True),
        ("st.checkbox('a', True, **bound)", ["False"], False),
        ("st.toggle('a', **bound)", ["TRUE"], True),
        ("st.text_input('a', **bound)", ["Ada & Grace=ü"], "Ada & Grace=ü"),
        ("st.text_input('a', max_chars=3, **bound)", ["Ada"], "Ada"),
        ("st.text_area('a', **bound)", ["one\ntwo"], "one\ntwo"),
        ("st.number_input('a', 0, 10, **bound)", ["7"], 7),
        ("st.number_input('a', 0, 10, **bound)", ["7.0"], 7),
        ("st.number_input('a', **bound)", ["-2.5e3"], -2500.0),
        ("st.number_input('a', value=None, **bound)", ["7"], 7.0),
        ("st.slider('a', 0, 10, **bound)", ["7"], 7),
        ("st.slider('a', 0.0, 1.0, **bound)", ["0.1"], 0.1),
        ("st.slider('a', 0, 100, (20, 80), **bound)", ["30", "40"], (30, 40)),
        (DAY, ["2024-01-20"], date(2024, 1, 20)),
        (DAY, ["1705752000000000"], date(2024, 1, 20)),
        (DAYS, ["2024-01-04", "2024-01-05"], (date(2024, 1, 4), date(2024, 1, 5))),
        (CLOCK, ["09:30"], time(9, 30)),
        (CLOCK, ["09:30:15.5"], time(9, 30, 15, 500_000)),
        (CLOCK, ["946719000000000"], time(9, 30)),
        (MOMENT, ["2024-01-01T05:00"], datetime(2024, 1, 1, 5)),
        (MOMENT, ["2024-01-02"], datetime(2024, 1, 2)),
        ("st.date_input('a', '2024-01-10', **bound)", ["2024-01-20"], date(2024, 1, 20)),
        ("st.date_input('a', None, **bound)", ["2024-01-20"], date(2024, 1, 20)),
        (STAY, ["2024-01-04", "2024-01-05"], (date(2024, 1, 4), date(2024, 1, 5))),
        (STAY, ["2024-01-04"], (date(2024, 1, 4),)),
        ("st.time_input('a', '12:00', **bound)", ["09:30"], time(9, 30)),
        ("st.time_input('a', '12:00', **bound)", ["09:30:15"], time(9, 30)),
        ("st.time_input('a', '12:00', step=1, **bound)", ["09:30:15"], time(9, 30, 15)),
        ("st.datetime_input('a', '2024-01-10', **bound)", ["2024-01-20T05:00"], datetime(2024, 1, 20, 5)),
        ("st.color_picker('a', **bound)", ["#ffaa00"], "#ffaa00"),
        ("st.select_slider('a', ['S', 'M x'], **bound)", ["M x"], "M x"),
        (
            "st.select_slider('a', [1, 2, 3], (1, 2), format_func=lambda n: f'No {n}', **bound)",
            ["No 2", "No 3"],
            (2, 3),
        ),
        ("st.feedback('stars', **bound)", ["4"], 4),
        ("st.pagination(9, **bound)", ["4"], 4),
        ("st.selectbox('a', ['x y', 'z'], **bound)", ["z"], "z"),
        ("st.selectbox('a', [1, 2], format_func=lambda n: f'No {n}', **bound)", ["No 2"], 2),
        ("st.selectbox('a', ['x', 'z'], accept_new_options=True, **bound)", ["new"], "new"),
        ("st.selectbox('a', ['x', ''], **bound)", [""], ""),
        ("st.radio('a', ['S', 'M'], index=None, **bound)", ["M"], "M"),
        ("st.expander('a', **bound).open", ["true"], True),
        ("[t.open for t in st.tabs(['One', 'Two x'], **bound)]", ["Two x"], [False, True]),
    ],
)
def test_I33_the_url_initialises_the_widget(call: str, texts: list[str], value: object) -> None:
    seen = given(call, *texts)
    assert seen == value
    assert type(seen) is type(value)


@pytest.mark.parametrize(
    ("call", "texts", "default"),
    [
        ("st.checkbox('a', **bound)", ["yes"], False),
        ("st.checkbox('a', True, **bound)", [""], True),
        ("st.text_input('a', 'abc', max_chars=5, **bound)", ["too long"], "abc"),
        ("st.number_input('a', 0, 10, 3, **bound)", ["11"], 3),
        ("st.number_input('a', 0, 10, 3, **bound)", ["5.5"], 3),
        ("st.number_input('a', 0, 10, 3, **bound)", ["x"], 3),
        ("st.number_input('a', 0, 10, 3, **bound)", [""], 3),
        ("st.number_input('a', **bound)", ["nan"], 0.0),
        ("st.number_input('a', **bound)", ["-inf"], 0.0),
        ("st.number_input('a', **bound)", ["1e400"], 0.0),
        ("st.number_input('a', value=1, **bound)", ["9" * 30], 1),
        ("st.slider('a', 0, 10, 3, **bound)", ["11"], 3),
        ("st.slider('a', 0, 10, 3, **bound)", ["4", "5"], 3),
        ("st.slider('a', 0, 10, 3, **bound)", [""], 3),
        ("st.slider('a', 0.0, 1.0, 0.5, **bound)", ["nan"], 0.5),
        ("st.slider('a', 0, 100, (20, 80), **bound)", ["30"], (20, 80)),
        ("st.slider('a', 0, 100, (20, 80), **bound)", ["40", "30"], (20, 80)),
        (DAY, ["2024-02-20"], date(2024, 1, 10)),
        (DAY, ["2024-01-32"], date(2024, 1, 10)),
        (DAY, ["9" * 30], date(2024, 1, 10)),
        (CLOCK, ["09:30+02:00"], time(12)),
        (MOMENT, ["soon"], datetime(2024, 1, 2)),
        ("st.date_input('a', '2024-01-10', **bound)", ["2044-01-20"], date(2024, 1, 10)),
        ("st.date_input('a', '2024-01-10', **bound)", ["20.1.2024"], date(2024, 1, 10)),
        ("st.date_input('a', '2024-01-10', **bound)", [""], date(2024, 1, 10)),
        (STAY, ["2024-01-05", "2024-01-04"], (date(2024, 1, 2), date(2024, 1, 3))),
        ("st.time_input('a', '12:00', **bound)", ["24:00"], time(12)),
        ("st.datetime_input('a', '2024-01-10', **bound)", ["2024-01-20T05:00+02:00"], datetime(2024, 1, 10)),
        ("st.color_picker('a', **bound)", ["red"], "#000000"),
        ("st.select_slider('a', ['S', 'M'], **bound)", ["L"], "S"),
        ("st.select_slider('a', ['S', 'M'], **bound)", ["S", "M"], "S"),
        ("st.feedback('thumbs', default=1, **bound)", ["2"], 1),
        ("st.feedback('thumbs', default=1, **bound)", ["x"], 1),
        ("st.pagination(9, default=2, **bound)", ["10"], 2),
        ("st.pagination(9, default=2, **bound)", [""], 2),
        ("st.selectbox('a', ['x', 'z'], **bound)", ["nope"], "x"),
        ("st.selectbox('a', ['x', 'z'], accept_new_options=True, **bound)", [""], "x"),
        ("st.radio('a', ['S', 'M'], **bound)", ["m"], "S"),
        ("st.expander('a', **bound).open", ["open"], False),
        ("[t.open for t in st.tabs(['One', 'Two'], **bound)]", ["Three"], [True, False]),
    ],
)
def test_what_the_widget_cannot_have_is_ignored(call: str, texts: list[str], default: object) -> None:
    assert given(call, *texts) == default


@pytest.mark.parametrize(
    ("call", "cleared"),
    [
        ("st.text_input('a', 'abc', **bound)", ""),
        ("st.text_area('a', 'abc', **bound)", ""),
        ("st.number_input('a', value=None, **bound)", None),
        ("st.date_input('a', None, **bound)", None),
        (STAY, ()),
        ("st.time_input('a', None, **bound)", None),
        ("st.datetime_input('a', None, **bound)", None),
        ("st.feedback(default=1, **bound)", None),
        ("st.selectbox('a', ['x'], index=None, **bound)", None),
        ("st.radio('a', ['S'], index=None, **bound)", None),
    ],
)
def test_I36_an_empty_parameter_clears_the_widget_where_it_can_be_empty(call: str, cleared: object) -> None:
    assert given(call, "") == cleared


def test_of_a_parameter_that_is_given_twice_the_last_text_counts() -> None:
    assert given("st.text_input('a', **bound)", "one", "two") == "two"


@pytest.mark.parametrize("key", ["embed", "embed_options"])
def test_parameters_that_the_page_reads_itself_cannot_be_bound(key: str) -> None:
    assert error(f"st.text_input('a', key={key!r}, bind='query-params')") is StreamlitValueError


def late() -> None:
    import ostinato as st

    st.session_state.setdefault("name", "assigned")
    if st.checkbox("show", key="show"):
        st.text(st.text_input("Name", key="name", bind="query-params"))


def test_the_url_comes_before_session_state_when_the_widget_is_first_called() -> None:
    at = AppTest.from_function(late)
    at.query_params["name"] = "from the URL"
    at.run()
    assert at.session_state["name"] == "assigned"
    at.checkbox[0].check().run()
    assert at.text[0].value == "from the URL"
    assert at.session_state["name"] == "from the URL"


def test_without_its_parameter_a_bound_widget_takes_what_session_state_says() -> None:
    at = AppTest.from_function(late).run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "assigned"


def test_after_its_first_call_the_widget_leads_and_the_url_says_nothing_any_more() -> None:
    at = AppTest.from_function(late)
    at.query_params["name"] = "from the URL"
    at.session_state["show"] = True
    at.run()
    at.session_state["name"] = "later"
    assert at.run().text[0].value == "later"
    at.text_input[0].set_value("typed").run()
    assert at.text[0].value == "typed"
    del at.session_state["name"]
    assert at.run().text[0].value == "assigned"


def test_I32_a_bound_value_is_kept_while_its_widget_is_away() -> None:
    at = AppTest.from_function(late)
    at.session_state["show"] = True
    at.run().text_input[0].set_value("typed").run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["name"] == "typed"
    at.checkbox[0].check().run()
    assert at.text[0].value == "typed"


def test_a_bound_widget_that_is_disabled_takes_the_url_but_no_answer() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.text_input("Name", key="name", bind="query-params", disabled=True))

    tab = Tab(app)
    tab.session.state.location.arrive(None, "name=Ada")
    tab.load().send(name="Grace").settle()
    assert tab.texts == ["Name", "Ada"]


def test_the_callback_is_not_called_for_what_the_url_says() -> None:
    def app(log: list[str]) -> None:
        import ostinato as st

        st.text_input("Name", key="name", bind="query-params", on_change=log.append, args=("changed",))

    log: list[str] = []
    at = AppTest.from_function(app, args=(log,))
    at.query_params["name"] = "Ada"
    at.run()
    assert at.text_input[0].value == "Ada"
    assert log == []
    at.text_input[0].set_value("Grace").run()
    assert log == ["changed"]


def test_the_query_string_of_an_event_holds_from_its_run_on() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("show", key="show"):
            st.text(st.text_input("Name", key="name", bind="query-params"))

    tab = Tab(app)
    tab.session.state.location.arrive(None, "name=old")
    tab.load()
    tab.session.receive(Event(1, {tab.browser.answer("show", True): True}, "name=new"))
    tab.settle()
    assert tab.session.state.location.query == "name=new"
    assert tab.texts == ["show", "Name", "new"]


@pytest.mark.parametrize("query", ["a" * (512 * 1024 + 1), "a&" * 1000])
def test_M05_a_query_string_beyond_the_bounds_is_refused_and_changes_nothing(query: str) -> None:
    tab = Tab(late).load()
    with pytest.raises(ProtocolError, match="query string of at most"):
        tab.session.receive(Event(1, {}, query))
    assert tab.session.taken == 0
    assert tab.session.state.location.query == ""
    tab.session.request(Cause("file"))
    assert tab.settle().causes == [("first",), ("file",)]


def test_N10_the_url_opens_an_expander_and_picks_a_tab_and_both_are_tracked_by_it() -> None:
    def app() -> None:
        import ostinato as st

        more = st.expander("More", key="more", bind="query-params")
        one, two = st.tabs(["One", "Two"], key="tab", bind="query-params")
        st.text(f"{more.open} {one.open} {two.open} {st.session_state.more} {st.session_state.tab}")

    at = AppTest.from_function(app)
    at.query_params = {"more": "true", "tab": "Two"}
    assert at.run().text.values == ["True False True True Two"]
    at.session_state["more"] = False
    at.session_state["tab"] = "One"
    assert at.run().text.values == ["False True False False One"]


@pytest.mark.parametrize("call", ["st.expander('a', bind='query-params')", "st.tabs(['a'], bind='query-params')"])
def test_N10_a_bound_container_needs_a_key(call: str) -> None:
    assert error(call) is StreamlitMissingRequiredParameterError
