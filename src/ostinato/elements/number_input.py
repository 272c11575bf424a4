"""A number: st.number_input."""

from __future__ import annotations

from ..wire.element import LabelVisibility, Widget, Width


class NumberInput(Widget, frozen=True, kw_only=True, tag="number_input"):
    """A number field with step buttons. Answers with an int or a float, or None while it is empty."""

    label: str
    default: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
    step: int | float = 1
    integer: bool = True
    """Answers are whole numbers."""
    format: str | None = None
    """printf-style, such as "%0.2f"."""
    help: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = int | float | None
