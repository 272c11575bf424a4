"""st.components.v1.declare_component: what a component in a frame is given, and what it gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

from ostinato.components.v1 import declare_component
from ostinato.elements.component_instance import Sent
from ostinato.errors import (
    MarshallComponentException,
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ostinato.parameters.arrow import split
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError


@pytest.fixture
def front_end(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<p>A front end")
    return tmp_path


def app(path: str, values: list[Any], **kwargs: Any) -> None:
    import ostinato.components.v1 as components

    component = components.declare_component("probe", path=path)
    values.append(component(**kwargs))


def mounted(path: Path, **kwargs: Any) -> AppTest:
    return AppTest.from_function(app, args=(str(path), []), kwargs=kwargs).run()


def raised(path: Path, **kwargs: Any) -> str:
    return str(mounted(path, **kwargs).exception[0].message)


def test_it_is_found_with_its_page_and_its_arguments(front_end: Path) -> None:
    (found,) = mounted(front_end, key="k", default=(1, 2), a=1, b=[{"c": None}], raw=b"x").get("component_instance")
    assert found.component_name.endswith(".probe")
    assert found.url == f"component/{found.component_name}/index.html"
    assert found.args == {"a": 1, "b": [{"c": None}], "raw": b"x", "default": (1, 2), "key": "k"}
    assert (found.dfs, found.tab_index) == ([], None)


@pytest.mark.parametrize("frame", [pd.DataFrame({"a": [1]}), pl.DataFrame({"a": [1]}), np.array([[1, 2]])])
def test_frames_among_the_arguments_travel_as_three_arrow_streams(front_end: Path, frame: Any) -> None:
    (found,) = mounted(front_end, frame=frame, n=1).get("component_instance")
    assert found.dfs == [("frame", *split(frame))]
    assert set(found.args) == {"n", "default", "key"}


def test_it_gives_its_default_until_a_value_is_sent_and_again_when_none_is(front_end: Path) -> None:
    values: list[Any] = []
    called: list[int] = []
    options = {"key": "k", "default": 7, "on_change": lambda: called.append(1)}
    at = AppTest.from_function(app, args=(str(front_end), values), kwargs=options).run()
    for sent in ({"a": [1]}, {"a": [1]}, b"bytes", None):
        at.get("component_instance")[0].set_value(sent).run()
    assert values == [7, {"a": [1]}, {"a": [1]}, b"bytes", 7]
    assert len(called) == 3
    assert at.session_state["k"] == 7


def test_a_default_that_changes_counts_as_long_as_nothing_was_sent(front_end: Path) -> None:
    def app(path: str, values: list[Any]) -> None:
        import ostinato.components.v1 as components

        values.append(components.declare_component("probe", path=path)(key="k", default=len(values)))

    values: list[Any] = []
    AppTest.from_function(app, args=(str(front_end), values)).run().run()
    assert values == [0, 1]


def test_a_frame_that_is_sent_comes_as_a_frame(front_end: Path) -> None:
    values: list[Any] = []
    at = AppTest.from_function(app, args=(str(front_end), values), kwargs={"key": "k"}).run()
    frame = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=["r", "s"])
    at.get("component_instance")[0].set_value(frame).run()
    pd.testing.assert_frame_equal(values[-1], frame)


def test_session_state_sets_its_value(front_end: Path) -> None:
    def app(path: str, values: list[Any]) -> None:
        import ostinato as st
        import ostinato.components.v1 as components

        st.session_state.setdefault("k", [1])
        values.append(components.declare_component("probe", path=path)(key="k", default=7))

    values: list[Any] = []
    AppTest.from_function(app, args=(str(front_end), values)).run().run()
    assert values == [[1], [1]]


@pytest.mark.parametrize(
    "sent",
    [
        1,
        ["json"],
        ["json", b"x"],
        ["json", {1: 2}],
        ["bytes", "x"],
        ["dataframe", {"data": b"x", "index": b"x", "columns": b"x"}],
        ["dataframe", {"data": b"x"}],
        ["other", 1],
    ],
)
def test_what_no_front_end_sends_is_refused(sent: Any) -> None:
    assert not Sent(None).accepts(sent)


def test_tests_cannot_send_what_no_front_end_can(front_end: Path) -> None:
    with pytest.raises(AppTestError, match="cannot have the value"):
        mounted(front_end).get("component_instance")[0].set_value(object())


def test_arguments_that_cannot_travel_are_refused(front_end: Path) -> None:
    assert "Got a object" in raised(front_end, a=object())
    component = declare_component("probe", path=front_end)
    with pytest.raises(MarshallComponentException, match="without a name"):
        component("positional")
    with pytest.raises(StreamlitValueError, match="tab_index"):
        component(tab_index=-2)
    with pytest.raises(StreamlitInvalidParameterTypeError, match="tab_index"):
        component(tab_index="1")
    with pytest.raises(StreamlitValueError, match="on_change"):
        component(on_change=1)


def test_a_folder_without_a_page_is_named(tmp_path: Path) -> None:
    assert f"expected {tmp_path / 'index.html'}" in raised(tmp_path)


def test_a_component_has_its_module_s_name_and_a_path_or_a_url(front_end: Path) -> None:
    component = declare_component("probe", path=front_end)
    assert (component.name, component.module_name) == (f"{__name__}.probe", __name__)
    assert (component.path, component.abspath, component.url) == (str(front_end), str(front_end), None)
    served = declare_component("probe", path=front_end, url="http://localhost:3001")
    assert (served.path, served.url) == (None, "http://localhost:3001")
    assert component != served
    assert component == declare_component("probe", path=str(front_end))
    with pytest.raises(StreamlitAPIException, match="neither `path` nor `url`"):
        declare_component("probe")
    with pytest.raises(StreamlitAPIException, match=r"expected an http\(s\) URL"):
        declare_component("probe", url="javascript:alert(1)")
