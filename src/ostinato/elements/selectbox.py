"""One of many options, in a list that opens: st.selectbox."""

from __future__ import annotations

from typing import Literal

from ..wire.element import LabelVisibility, Widget, Width


class Selectbox(Widget, frozen=True, kw_only=True, tag="selectbox"):
    """A list that opens, with search. Answers with the label of the chosen option, or None."""

    lazy = True

    label: str
    options: tuple[str, ...]
    """Labels, as format_func gives them."""
    default: str | None = None
    clearable: bool = False
    """The user may go back to no choice (index=None and not required)."""
    help: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    accept_new_options: bool = False
    filter_mode: Literal["fuzzy", "contains", "prefix"] | None = "fuzzy"
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
