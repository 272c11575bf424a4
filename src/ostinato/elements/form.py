"""Several inputs that are sent together: st.form."""

from __future__ import annotations

from ..errors import StreamlitInvalidLayoutContextError
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.place import P
from ..wire.element import FormBlock, Height, Width

__all__ = ["form"]


class Form(FormBlock, frozen=True, kw_only=True, tag="form"):
    """A form: what the user changes in it starts no run before it is submitted."""

    lazy = True

    enter_to_submit: bool = True
    """Enter in a field is a click on the first submit button."""
    border: bool = True
    width: Width = "stretch"
    height: Height = "content"


def form(
    at: P,
    key: str,
    clear_on_submit: bool = False,
    *,
    enter_to_submit: bool = True,
    border: bool = True,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
) -> P:
    """Open a place whose widgets are sent together, by `st.form_submit_button`.

    Until then they start no run, and the script goes on to see their last submitted values; before the first time,
    their defaults. Any element may stand in it but `st.button`, `st.download_button`, other buttons that start a run,
    and another form.

    Parameters
    ----------
    key
        Names the form, as the CSS class `st-key-<key>` too.
    clear_on_submit
        Set its widgets back to their defaults after the run that a submit starts, and that still sees the values.
    enter_to_submit
        Enter in a field of one line, and Ctrl+Enter (on a Mac: ⌘+Enter) in a text area, are a click on the first submit
        button of the form, unless that is disabled.
    border
        Draw a frame.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels (what is higher scrolls).

    Returns
    -------
    Container
        The form; fill it by `with` or by method.

    Raises
    ------
    StreamlitInvalidLayoutContextError
        Inside another form.
    StreamlitDuplicateElementKey
        For a second form with that key.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> with st.form("order"):
    ...     dish = st.text_input("Dish", "Soup")
    ...     count = st.number_input("How many", 1, 9)
    ...     if st.form_submit_button("Order"):
    ...         st.write(f"{count} × {dish}")
    """
    if width != "stretch":
        check_width(width, content=True)
    if height != "content":
        check_height(height)
    if at.form_key is not None:
        raise StreamlitInvalidLayoutContextError(
            f"`st.form({key!r})` stands in the form {at.form_key!r}: forms cannot be nested. Put one after the other, "
            "or use one form with several submit buttons."
        )
    block = Form(
        clear_on_submit=bool(clear_on_submit),
        enter_to_submit=bool(enter_to_submit),
        border=bool(border),
        width=width,
        height=height,
    )
    return at.show(block, key)
