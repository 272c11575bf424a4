"""st.components.v2: what a mounted component is given, and what it gives."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

from ostinato.elements.bidi_component import ComponentResult, StateAndTriggers
from ostinato.errors import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
    BidiComponentUnserializableDataError,
    StreamlitAPIException,
    StreamlitDuplicateElementKey,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
)
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run

DECLARED = "probe = st.components.v2.component('probe', html='<p>', css='p {}', js='export default () => {}')\n"


def mounted(call: str) -> Any:
    """The element of a component that is mounted so."""
    (found,) = run(f"{DECLARED}probe({call})").get("bidi_component")
    return found


def test_it_is_found_with_what_it_looks_like_and_what_it_is_given() -> None:
    found = mounted("data={'a': [1, 2], 3: 'b'}, key='k', width=300, height='stretch'")
    assert (found.component_name, found.html, found.css, found.key) == ("probe", "<p>", "p {}", "k")
    assert found.script.startswith("media/")
    assert (found.data, found.isolate_styles, found.width, found.height) == (
        {"a": [1, 2], "3": "b"},
        True,
        300,
        "stretch",
    )


def test_equal_components_have_one_script() -> None:
    at = run(f"{DECLARED}probe()\nprobe(key='another')")
    assert len({found.script for found in at.get("bidi_component")}) == 1


def test_a_component_without_anything_is_an_empty_place() -> None:
    (found,) = run("st.components.v2.component('empty')()").get("bidi_component")
    assert (found.html, found.css, found.script, found.value) == ("", "", None, {})


@pytest.mark.parametrize("given", ["b'abc'", "bytearray(b'abc')", "memoryview(b'abc')"])
def test_bytes_travel_as_bytes(given: str) -> None:
    assert mounted(f"data={given}").data == b"abc"


@pytest.mark.parametrize(
    "frame", [pd.DataFrame({"a": [1]}), pl.DataFrame({"a": [1]}), pl.Series("a", [1]), np.array([1])]
)
def test_frames_travel_as_arrow_alone_or_one_level_deep(frame: Any) -> None:
    def both(frame: Any) -> None:
        import ostinato as st

        probe = st.components.v2.component("probe")
        probe(data=frame)
        probe(data={"frame": frame, "n": 1})

    alone, beside = AppTest.from_function(both, args=(frame,)).run().get("bidi_component")
    assert alone.data == beside.data["frame"]
    assert alone.data.startswith(b"\xff\xff\xff\xff")
    assert (alone.frames, beside.frames, beside.data["n"]) == ([], ["frame"], 1)


@pytest.mark.parametrize(
    ("call", "raised"),
    [
        ("data=object()", BidiComponentUnserializableDataError),
        ("data={'a': {'b': object()}}", BidiComponentUnserializableDataError),
        ("data=2**70", BidiComponentUnserializableDataError),
        ("default={'a': 1}", BidiComponentInvalidDefaultKeyError),
        ("default=1, on_a_change=lambda: None", StreamlitInvalidParameterTypeError),
        ("on_a_change=1", StreamlitInvalidParameterTypeError),
        ("on_change=lambda: None", BidiComponentInvalidCallbackNameError),
        ("on__change=lambda: None", BidiComponentInvalidCallbackNameError),
        ("on_a=lambda: None", BidiComponentInvalidCallbackNameError),
        ("anything=1", BidiComponentInvalidCallbackNameError),
        ("width='wide'", StreamlitInvalidWidthError),
        ("height=-1", StreamlitInvalidHeightError),
    ],
)
def test_parameters_that_it_does_not_have_are_refused(call: str, raised: type[Exception]) -> None:
    assert error(f"st.components.v2.component('x')({call})") is raised
    assert issubclass(raised, StreamlitAPIException)


def test_values_of_a_frame_that_arrow_has_no_type_for_travel_as_texts() -> None:
    def app(frame: Any) -> None:
        import ostinato as st

        st.components.v2.component("x")(data=frame)

    at = AppTest.from_function(app, args=(pd.DataFrame({"a": [1, {2}]}),)).run()
    (shown,) = at.get("bidi_component")
    assert b"[2]" in shown.data


def test_two_with_one_key_are_refused() -> None:
    assert error("c = st.components.v2.component('x'); c(key='k'); c(key='k')") is StreamlitDuplicateElementKey


def counter(log: list[Any]) -> None:
    """An app with a component that has a state and a trigger."""
    import ostinato as st

    component = st.components.v2.component("counter", js="export default () => {}")

    def now() -> dict[str, Any]:
        return dict(st.session_state.counter)

    st.session_state.result = component(
        key="counter",
        default={"count": 1},
        on_count_change=lambda: log.append(("count", now())),
        on_reset_change=lambda: log.append(("reset", now())),
    )


def test_the_result_has_its_states_and_triggers_by_attribute_and_by_item() -> None:
    at = AppTest.from_function(counter, args=([],)).run()
    result = at.session_state["result"]
    assert (result.count, result["reset"]) == (1, None)
    assert at.session_state["counter"] == {"count": 1, "reset": None}
    with pytest.raises(AttributeError, match=r"no state or trigger 'other'. It has: count, reset"):
        _ = result.other


def test_states_without_a_callback_are_kept_too() -> None:
    at = AppTest.from_function(counter, args=([],)).run()
    at.get("bidi_component")[0].set_state("free", {"a": [1]}).run()
    assert at.run().session_state["result"] == {"count": 1, "reset": None, "free": {"a": [1]}}


def test_what_the_script_writes_into_its_value_is_its_state_from_then_on() -> None:
    def app() -> None:
        import ostinato as st

        component = st.components.v2.component("field", js="export default () => {}")
        if st.button("greet"):
            st.session_state["field"]["text"] = "Hello"
        state = st.session_state.get("field", {})
        component(key="field", data=state.get("text"), default={"text": ""}, on_text_change=lambda: None)

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    found = at.get("bidi_component")[0]
    assert (found.data, found.value) == ("Hello", {"text": "Hello"})
    found.set_state("text", "Goodbye").run()
    assert at.session_state["field"].text == "Goodbye"


def test_a_callback_may_write_into_it_while_its_trigger_is_there() -> None:
    def app() -> None:
        import ostinato as st

        def send() -> None:
            st.session_state.draft.text = ""

        component = st.components.v2.component("draft", js="export default () => {}")
        component(key="draft", default={"text": "Hello"}, on_text_change=lambda: None, on_send_change=send)

    at = AppTest.from_function(app).run()
    at.get("bidi_component")[0].trigger("send", 1).run()
    assert at.session_state["draft"] == {"text": "", "send": 1}
    assert at.run().session_state["draft"] == {"text": "", "send": None}


def test_session_state_sets_the_states_it_names() -> None:
    at = run(
        "st.session_state.k = {'a': 2, 'z': 3}\nc = st.components.v2.component('x')\n"
        "c(key='k', default={'a': 1}, on_a_change=lambda: None, on_b_change=lambda: None)"
    )
    assert at.get("bidi_component")[0].value == {"a": 2, "b": None, "z": 3}


def test_a_default_is_each_session_s_own() -> None:
    default = {"items": [1]}
    one, other = (StateAndTriggers(["items"], {"items": [1]}) for _ in range(2))
    assert one.default.items is not other.default.items
    at = AppTest.from_function(shared, args=(default,)).run()
    at.button[0].click().run()
    assert at.session_state["k"] == {"items": [1, 2]}
    assert default == {"items": [1]}


def shared(default: dict[str, Any]) -> None:
    import ostinato as st

    if st.button("append"):
        st.session_state.k["items"].append(2)
    st.components.v2.component("x")(key="k", default=default, on_items_change=lambda: None)


@pytest.mark.parametrize(
    "sent",
    [
        None,
        1,
        {"state": 1},
        {"state": {1: 2}},
        {"state": {"a": b"x"}},
        {"state": {"a": float("nan")}},
        {"triggered": [1]},
        {"other": {}},
    ],
)
def test_what_no_component_sends_is_refused(sent: Any) -> None:
    assert not StateAndTriggers(["a"], {}).accepts(sent)


def test_tests_can_send_only_what_json_holds() -> None:
    at = AppTest.from_function(counter, args=([],)).run()
    with pytest.raises(AppTestError, match="cannot have the value"):
        at.get("bidi_component")[0].trigger("reset", b"bytes")


@pytest.mark.parametrize("copy", [dict, lambda result: pickle.loads(pickle.dumps(result))])
def test_a_result_is_a_dictionary_that_can_be_kept(copy: Callable[[ComponentResult], Any]) -> None:
    result = ComponentResult({"a": 1}, {"b": 2})
    assert copy(result) == {"a": 1, "b": 2}
    result.a = 3
    del result.b
    assert result == {"a": 3}
