"""What nobody should give an input, and what no browser should answer: a clear error, or taken in stride."""

from __future__ import annotations

import math
from typing import Any

import pytest

import ostinato as st
from ostinato.errors import StreamlitAPIException
from ostinato.wire.element import Widget
from tests.elements.app import error
from tests.elements.inputs import INPUTS, TEXTS, Input
from tests.every_element import kinds
from tests.session.tab import Tab

ANSWERS: list[Any] = [
    None,
    True,
    False,
    5,
    -1.5,
    math.nan,
    math.inf,
    2**63,
    "",
    "a",
    "c",
    "\0",
    "x" * 100_000,
    b"a",
    [],
    ["a"],
    ["a", "a"],
    ["a", "b", "c"],
    [None],
    [[]],
    [5, 1],
    [math.nan, math.nan],
    [True],
    {},
    {"a": "b"},
]
NO_INPUTS = {"runaway", "bidi_component", "component_instance", "button_column"}
"""A question of the page's own; components, whose values are whatever their authors want; a part of another input."""
each_input = pytest.mark.parametrize("given", INPUTS, ids=lambda given: f"{given.function} {given.arguments}")


def around(source: str) -> None:
    """A script with something above and below an input."""
    import datetime as dt

    import ostinato as st

    st.text("above")
    eval(source, {"st": st, "dt": dt})
    st.text("below")


def texts(tab: Tab) -> list[str]:
    """What the lines of text on the page say, and the errors."""
    elements = [shown.element for shown in tab.browser.nodes.values()]
    return [str(getattr(element, "body", element)) for element in elements if element.kind() in ("text", "exception")]


def test_every_input_is_tried() -> None:
    tried = {name_of(getattr(st, given.function)) for given in INPUTS}
    assert {name_of(kind) for kind in kinds(Widget) if kind.kind() not in NO_INPUTS} == tried


def name_of(thing: Any) -> str:
    """Name of the file that it stands in: an element's function may stand in compose/, its struct does not."""
    return str(thing.__module__.rpartition(".")[2])


@each_input
@pytest.mark.parametrize("label", TEXTS, ids=range(len(TEXTS)))
def test_any_label_is_shown(given: Input, label: str) -> None:
    tab = Tab(around, given.source(label, f"help={label!r}")).start()
    tab.wait(lambda: tab.session.idle and len(texts(tab)) == 2)
    assert texts(tab) == ["above", "below"]


@each_input
def test_no_answer_of_a_browser_breaks_anything(given: Input) -> None:
    tab = Tab(around, given.source("input", "key='k'")).load()
    for answer in ANSWERS:
        tab.send(k=answer).settle()
        value = tab.session.state["k"]
        assert type(value) in given.gives, answer
        assert texts(tab) == ["above", "below"]


@each_input
def test_a_disabled_input_takes_no_answer(given: Input) -> None:
    tab = Tab(around, given.source("input", "key='k'", "disabled=True")).load()
    before = tab.session.state["k"]
    for answer in ANSWERS:
        tab.send(k=answer).settle()
        assert tab.session.state["k"] == before


WRONG = {
    "key": ["''"],
    "width": ["0", "-1", "'wide'", "1.5", "True", "float('nan')", "None", "[1]"],
    "label_visibility": ["'none'", "None", "True"],
    "icon": ["'xx'", "':house:'", "5"],
    "type": ["'ghost'", "None"],
    "shortcut": ["'Ctrl'", "'C'", "'Ctrl+Nothing'"],
    "on_change": ["5", "'always'"],
    "on_click": ["5", "'ignore'"],
    "bind": ["'url', key='k'", "'query-params'", "'query-params', key='embed'"],
    "persist_state": ["'ever', key='k'", "'page'"],
    "filter_mode": ["'exact'"],
    "selection_mode": ["'some'"],
    "icon_position": ["'top'"],
}
"""Values that a parameter of this name takes nowhere."""


@pytest.mark.parametrize(
    "source",
    [
        given.source("input", f"{parameter}={wrong}")
        for given in INPUTS
        for parameter, values in WRONG.items()
        if given.takes(parameter)
        for wrong in values
        if wrong != given.default(parameter)
    ],
)
def test_a_wrong_parameter_raises_the_documented_exception(source: str) -> None:
    assert issubclass(error(source), StreamlitAPIException)


@pytest.mark.parametrize(
    "source",
    [
        "st.number_input('a', 5, 1)",
        "st.number_input('a', 0, 10, 11)",
        "st.number_input('a', value=float('nan'))",
        "st.number_input('a', value=float('inf'))",
        "st.number_input('a', float('nan'), 1.0)",
        "st.number_input('a', value='5')",
        "st.number_input('a', value=2**60)",
        "st.number_input('a', 0, 10.5)",
        "st.number_input('a', step='x')",
        "st.number_input('a', format='%q')",
        "st.slider('a', 5, 5)",
        "st.slider('a', 0, 10, (1, 2, 3))",
        "st.slider('a', 0, 10, (1, 2.5))",
        "st.slider('a', 0.0, float('nan'))",
        "st.slider('a', value=float('nan'))",
        "st.slider('a', 0, 10, 5, 0)",
        "st.slider('a', 0, 10, '5')",
        "st.slider('a', 0, 2**60)",
        "st.radio('a', ['x'], 1)",
        "st.radio('a', ['x'], -1)",
        "st.radio('a', ['x'], 'x')",
        "st.radio('a', 5)",
        "st.selectbox('a', ['x'], 7)",
        "st.selectbox('a', 5)",
        "st.multiselect('a', ['x'], 'y')",
        "st.pills('a', ['x'], default='y')",
        "st.segmented_control('a', ['x', 'y'], default=['x', 'y'])",
        "st.text_input('a', max_chars=-1)",
        "st.text_input('a', max_chars='5')",
        "st.text_input('a', type='secret')",
        "st.text_area('a', height='tall')",
        "st.text_area('a', max_chars=1.5)",
        "st.link_button('a', 'javascript:alert(1)')",
    ],
)
def test_values_that_make_no_sense_raise_the_documented_exception(source: str) -> None:
    assert issubclass(error(source), StreamlitAPIException)
