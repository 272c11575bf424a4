"""One of each input, and labels that nobody should give them."""

from __future__ import annotations

import datetime
import inspect
from collections.abc import Mapping
from typing import NamedTuple

import ostinato as st


class Input(NamedTuple):
    """How to call an input, and what it may return."""

    function: str
    arguments: str
    """LABEL stands for its label."""
    gives: tuple[type, ...]
    place: str = "st"

    def source(self, label: str, *more: str) -> str:
        """The call with this label and further arguments. Those that it does not take are left out."""
        taken = (argument for argument in more if self.takes(argument.partition("=")[0]))
        arguments = ", ".join([self.arguments.replace("LABEL", repr(label)), *taken])
        return f"{self.place}.{self.function}({arguments})"

    def takes(self, parameter: str) -> bool:
        """Whether there is such a parameter, and it is free."""
        return parameter in self._parameters() and parameter not in self.arguments

    def default(self, parameter: str) -> str:
        """The parameter's default, as one would write it."""
        return repr(self._parameters()[parameter].default)

    def _parameters(self) -> Mapping[str, inspect.Parameter]:
        return inspect.signature(getattr(st, self.function)).parameters


NOTHING = type(None)
BARS = {"mark": "bar", "params": [{"name": "one", "select": "point"}]}
INPUTS = [
    Input("button", "LABEL", (bool,)),
    Input("form_submit_button", "LABEL", (bool,), "st.form('form')"),
    Input("download_button", "LABEL, 'data', on_click='rerun'", (bool,)),
    Input("link_button", "LABEL, 'https://example.com', on_click='rerun'", (bool,)),
    Input("menu_button", "LABEL, ['a', 'b']", (str, NOTHING)),
    Input("checkbox", "LABEL", (bool,)),
    Input("toggle", "LABEL", (bool,)),
    Input("radio", "LABEL, ['a', 'b']", (str,)),
    Input("selectbox", "LABEL, ['a', 'b']", (str,)),
    Input("selectbox", "LABEL, ['a', 'b'], None, accept_new_options=True", (str, NOTHING)),
    Input("multiselect", "LABEL, ['a', 'b'], max_selections=1", (list,)),
    Input("multiselect", "LABEL, ['a', 'b'], accept_new_options=True", (list,)),
    Input("pills", "LABEL, ['a', 'b']", (str, NOTHING)),
    Input("pills", "LABEL, ['a', 'b'], selection_mode='multi'", (list,)),
    Input("segmented_control", "LABEL, ['a', 'b']", (str, NOTHING)),
    Input("feedback", "'stars'", (int, NOTHING)),
    Input("pagination", "9", (int,)),
    Input("slider", "LABEL, 0, 10, 3", (int,)),
    Input("slider", "LABEL, 0.0, 1.0, (0.2, 0.4)", (tuple,)),
    Input("slider", "LABEL, value=dt.date(2026, 1, 2)", (datetime.date,)),
    Input("select_slider", "LABEL, ['a', 'b']", (str,)),
    Input("select_slider", "LABEL, ['a', 'b'], ['a', 'b']", (tuple,)),
    Input("number_input", "LABEL, 0, 10, 3", (int,)),
    Input("number_input", "LABEL, value=None", (float, NOTHING)),
    Input("text_input", "LABEL, max_chars=5", (str,)),
    Input("text_input", "LABEL, validate='[a-z]+'", (str,)),
    Input("text_area", "LABEL, value=None", (str, NOTHING)),
    Input("date_input", "LABEL, dt.date(2026, 1, 2)", (datetime.date,)),
    Input("date_input", "LABEL, [dt.date(2026, 1, 2)]", (tuple,)),
    Input("time_input", "LABEL, None", (datetime.time, NOTHING)),
    Input("datetime_input", "LABEL, dt.datetime(2026, 1, 2, 3)", (datetime.datetime,)),
    Input("color_picker", "LABEL", (str,)),
    Input("file_uploader", "LABEL, type=None", (NOTHING,)),
    Input("file_uploader", "LABEL, type=None, accept_multiple_files=True", (list,)),
    Input("camera_input", "LABEL", (NOTHING,)),
    Input("audio_input", "LABEL", (NOTHING,)),
    Input("chat_input", "LABEL", (str, NOTHING)),
    Input("plotly_chart", "[{'y': [1, 2]}], on_select='rerun'", (st.typing.PlotlyState,)),
    Input("vega_lite_chart", f"{{LABEL: [1, 2]}}, {BARS}, on_select='rerun'", (st.typing.VegaLiteState,)),
    Input("echarts_chart", "{'series': [{'type': 'pie', 'data': [1]}]}, on_select='rerun'", (st.typing.EChartsState,)),
    Input("pydeck_chart", "{'layers': [{'@@type': 'TextLayer'}]}, on_select='rerun'", (st.typing.PydeckState,)),
    Input("dataframe", "{LABEL: ['a', 'b']}, on_select='rerun'", (st.typing.DataframeState,)),
    Input("data_editor", "{LABEL: ['a', 'b']}, num_rows='dynamic'", (st.typing.DataEditorState,)),
]
"""One of each input, some in two ways."""
TEXTS = [
    "x" * 10_000,
    "👩‍👩‍👧‍👦 🇩🇪 1️⃣ e\u0301",
    "\u202e\u05e9\u05dc\u05d5\u05dd\u202c \u2066\u0645\u0631\u062d\u0628\u0627\u2069",
    "",
    "# one\n\n- two",
    "half of a pair: \ud83d",
    "nul: \0",
    "<script>alert(1)</script> [x](javascript:alert(1)) $\\frac{1}{$",
]
"""Labels that nobody expects."""
