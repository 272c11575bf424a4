"""One of each input, and labels that nobody should give them."""

from __future__ import annotations

import datetime
from typing import NamedTuple


class Input(NamedTuple):
    """How to call an input, and what it may return."""

    call: str
    """The function, and its arguments behind the label."""
    gives: tuple[type, ...] = ()
    labelled: bool = True

    @property
    def function(self) -> str:
        return self.call.partition("(")[0]

    def source(self, label: str, more: str = "") -> str:
        """The call with this label. `more`: further arguments."""
        function, _, arguments = self.call.partition("(")
        given = [repr(label)] if self.labelled else []
        return f"st.{function}({', '.join([*given, *filter(None, [arguments[:-1], more])])})"


NOTHING = type(None)
INPUTS = [
    Input("button()", (bool,)),
    Input("menu_button(['a', 'b'])", (str, NOTHING)),
    Input("checkbox()", (bool,)),
    Input("toggle()", (bool,)),
    Input("radio(['a', 'b'])", (str,)),
    Input("selectbox(['a', 'b'])", (str,)),
    Input("selectbox(['a', 'b'], None, accept_new_options=True)", (str, NOTHING)),
    Input("multiselect(['a', 'b'], max_selections=1)", (list,)),
    Input("multiselect(['a', 'b'], accept_new_options=True)", (list,)),
    Input("pills(['a', 'b'])", (str, NOTHING)),
    Input("pills(['a', 'b'], selection_mode='multi')", (list,)),
    Input("segmented_control(['a', 'b'])", (str, NOTHING)),
    Input("slider(0, 10, 3)", (int,)),
    Input("slider(0.0, 1.0, (0.2, 0.4))", (tuple,)),
    Input("slider(value=dt.date(2026, 1, 2))", (datetime.date,)),
    Input("number_input(0, 10, 3)", (int,)),
    Input("number_input(value=None)", (float, NOTHING)),
    Input("text_input(max_chars=5)", (str,)),
    Input("text_input(validate='[a-z]+')", (str,)),
    Input("text_area(value=None)", (str, NOTHING)),
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
