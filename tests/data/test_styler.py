"""What a pandas Styler says of the cells in view."""

from __future__ import annotations

import pandas as pd
import pytest

from ostinato.frames import read
from ostinato.frames.styler import Styles, shown, styles_of
from ostinato.testing.v1 import AppTest

FRAME = pd.DataFrame({"a": [1, 2, 3], "b": [1.25, 2.5, 3.75]})
NAMES = ["_index", "a", "b"]


def styles(styler: object) -> Styles:
    found = styles_of(styler)
    assert found is not None
    return found


def red_ones(value: object) -> str:
    return "color: red; font-weight: bold" if value == 1 else ""


def test_texts_and_colours_of_the_rows_that_are_asked_for() -> None:
    styler = FRAME.style.format("{:.1f} €", subset=["b"]).map(red_ones).highlight_max(axis=0, subset=["b"])
    assert shown(styles(styler), [2, 0], NAMES) == {
        "rows": [2, 0],
        "texts": {"b": ["3.8 €", "1.2 €"]},
        "css": {"a": [None, {"color": "red", "font-weight": "bold"}], "b": [{"background-color": "yellow"}, None]},
    }


def test_a_missing_value_without_words_of_its_own_looks_as_everywhere() -> None:
    frame = pd.DataFrame({"a": [1.5, None], "b": ["nan", None]})
    assert styles(frame.style.format(precision=1)).texts([0, 1]) == {1: ["1.5", None], 2: [None, None]}
    assert styles(frame.style.format("{:.1f}", na_rep="–", subset=["a"])).texts([0, 1])[1] == ["1.5", "–"]


def test_beyond_pandas_own_limit_only_what_sees_a_row_alone_is_computed() -> None:
    styler = FRAME.style.map(red_ones).highlight_max(axis=0).highlight_max(axis=1)
    with pd.option_context("styler.render.max_elements", 2):
        css = styles(styler).css([0, 1])
    assert css == {
        1: [{"color": "red", "font-weight": "bold"}, None],
        2: [{"background-color": "yellow"}, {"background-color": "yellow"}],
    }


def test_hidden_columns_and_index_stay_hidden() -> None:
    def app() -> None:
        import pandas as pd

        import ostinato as st

        st.dataframe(pd.DataFrame({"a": [1], "b": [2]}).style.hide(axis="index").hide(["a"], axis="columns"))

    at = AppTest.from_function(app).run()
    assert [column["name"] for column in at.dataframe[0].columns if not column.get("hidden")] == ["b"]
    assert at.dataframe[0].styled


def test_styling_leaves_the_users_styler_as_it_is() -> None:
    styler = FRAME.style.map(red_ones)
    styles(styler).css([0])
    assert not styler.ctx


@pytest.mark.parametrize(
    "other", [FRAME.style.map(red_ones), FRAME.style.format("{} €"), FRAME.style.hide(axis="index")]
)
def test_another_style_of_equal_data_is_another_frame(other: object) -> None:
    assert read(FRAME.style).fingerprint() == read(FRAME.style).fingerprint()
    assert read(other).fingerprint() != read(FRAME.style).fingerprint()


def test_what_is_no_styler_says_nothing() -> None:
    assert read(FRAME).styles is None
