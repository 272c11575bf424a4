"""The frames that a session holds for its page."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pandas as pd
import polars as pl
import pytest

from ostinato.frames import read
from ostinato.frames.query import Query
from ostinato.script.held import FORMER, LINGER, Held
from ostinato.testing.v1 import AppTest
from ostinato.tree.tree import Tree
from tests.data.rss import resident

APP = """
import ostinato as st
import polars as pl
from ostinato.frames import read
from ostinato.script.place import Place

rows = st.number_input("Rows", value=3, key="rows")
if st.checkbox("Shown", value=True, key="shown"):
    st.text(Place.main().frame(read(pl.DataFrame({"a": range(rows)}))))
"""

EDITORS = """
import ostinato as st

if st.checkbox("Shown", value=True):
    st.data_editor({"n": [1, 2]}, key="one")
    st.data_editor({"n": [1, 2]}, key="other", num_rows="dynamic")
"""

STYLED = f"""
import ostinato as st
import pandas as pd

for digits in range({FORMER + 3}):
    st.dataframe(pd.DataFrame({{"a": [1.5]}}).style.format(precision=digits))
"""


@pytest.fixture
def at() -> AppTest:
    return AppTest.from_string(APP).run()


def held(at: AppTest) -> Held:
    """The frames of the test's session."""
    return at._session.frames


def test_equal_frames_of_several_runs_are_one(at: AppTest) -> None:
    name = at.text[0].value
    at.run()
    assert at.text[0].value == name
    assert len(held(at)) == 1
    found = held(at).find(name)
    assert found is not None
    assert found.height == 3


def test_what_the_page_shows_no_more_is_let_go_after_a_while(at: AppTest) -> None:
    name = at.text[0].value
    for rows in range(10, 20):
        at.number_input(key="rows").set_value(rows).run()
    assert len(held(at)) <= FORMER + 1
    assert held(at).find(name) is None
    at.checkbox(key="shown").uncheck().run()


def test_styled_frames_are_held_as_long_as_the_page_shows_them() -> None:
    at = AppTest.from_string(STYLED).run()
    frames = [held(at).find(shown.frame) for shown in at.dataframe]
    assert len(frames) == FORMER + 3
    assert all(frame is not None and frame.styles is not None for frame in frames)


def test_a_cached_function_shows_its_frame_to_other_sessions() -> None:
    app = f"import ostinato as st\n@st.cache_data\ndef draw():\n{_indented(APP)}\ndraw()"
    app = app.replace('st.number_input("Rows", value=3, key="rows")', "3").replace(
        'st.checkbox("Shown", value=True, key="shown")', "True"
    )
    first, second = AppTest.from_string(app).run(), AppTest.from_string(app).run()
    assert first.text[0].value == second.text[0].value
    assert held(second).find(second.text[0].value) is not None


def test_outside_a_run_nothing_is_held() -> None:
    from ostinato.script.place import Place

    assert Place.main().frame(read([1])) == ""


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_frames_linger_for_what_is_under_way() -> None:
    clock = Clock()
    frames, page = Held(clock), _empty_page()
    names = [frames.put(read([number])) for number in range(3)]
    assert frames.tidy(page)
    assert [frames.find(name) is None for name in names] == [True, False, False]
    clock.now = LINGER
    assert not frames.tidy(page)
    assert len(frames) == 0


def test_what_editors_have_made_of_their_frames_goes_with_them() -> None:
    at = AppTest.from_string(EDITORS).run()
    frames = held(at)
    one, other = (editor._id for editor in at.data_editor)
    assert frames.edited(one) is frames.edited(other) is frames.edited(None) is None
    at.data_editor[0].edit(1, "n", 7).run()
    at.data_editor[1].edit(0, "n", 8).add_row({"n": 9}).run()
    make, another = frames.edited(one), frames.edited(other)
    assert make is not None
    assert another is not None
    assert make().values("n") == [1, 7]
    assert another().values("n") == [8, 2, 9]
    at.checkbox[0].uncheck().run()
    frames.tidy(at._session.tree)
    assert frames.edited(one) is frames.edited(other) is None


def test_a_session_that_is_over_holds_nothing() -> None:
    frames = Held(Clock())
    name = frames.put(read([1]))
    frames.close()
    assert frames.find(name) is None
    frames.put(read([1]))
    assert len(frames) == 0


def test_the_newest_object_stands_for_equal_frames_and_keeps_their_orders() -> None:
    frames = Held(Clock())
    former = pd.DataFrame({"a": [3, 1, 2]})
    query = Query(sort=(("a", False),))
    read_former = read(former)
    assert read_former.positions(query) == [1, 2, 0]
    gone = weakref.ref(former)
    name = frames.put(read_former)
    newest = read(pd.DataFrame({"a": [3, 1, 2]}))
    assert frames.put(newest) == name
    del former, read_former
    gc.collect()
    assert gone() is None
    assert frames.find(name) is newest


@pytest.mark.parametrize("library", [pd.DataFrame, pl.DataFrame])
def test_a_frame_is_held_by_reference(library: Any) -> None:
    import numpy as np

    data = library({f"c{number}": np.arange(1_000_000, dtype="f8") for number in range(10)})
    sessions = [Held(Clock()) for _ in range(3)]
    names = [held.put(read(data)) for held in sessions]
    before = resident()
    for _ in range(2):
        names += [held.put(read(data)) for held in sessions]
        for held_frames, name in zip(sessions, names, strict=False):
            frame = held_frames.find(name)
            assert frame is not None
            frame.window(500_000, 500_100)
    assert len(set(names)) == 1
    assert resident() - before < 20_000_000, "three sessions hold 80 MB time and again, none of it copied"


def _empty_page() -> Tree:
    from ostinato.elements.fragment import FragmentBlock
    from ostinato.elements.page import Bottom, Main, Overlay, Page, Sidebar

    return Tree(Page(), Main(), Sidebar(), Bottom(), Overlay(), FragmentBlock(portal=True))


def _indented(code: str) -> str:
    return "\n".join(f"    {line}" for line in code.splitlines())
