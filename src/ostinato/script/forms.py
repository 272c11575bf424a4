"""Forms: which one an element stands in, and what may stand there."""

from __future__ import annotations

from ..errors import StreamlitInvalidFormCallbackError, StreamlitInvalidLayoutContextError
from ..tree.node import Node
from ..wire.element import Element, FormBlock
from .calls import Calls


def form_around(parent: Node) -> Node | None:
    """The form that a new child of `parent` stands in."""
    node: Node | None = parent
    while node is not None:
        if node.form is not None:
            return node
        node = node.parent or node.home
    return None


def clears(form: Node) -> bool:
    """Whether a submit sets the form's widgets back to their defaults."""
    return isinstance(form.element, FormBlock) and form.element.clear_on_submit


def check_place(element: Element, call: Calls, form: Node | None) -> None:
    """Raise unless something that answers may stand here, with that callback."""
    if form is None:
        if element.in_form == "submits":
            raise StreamlitInvalidLayoutContextError(
                f"`st.{element.kind()}` stands outside of a form. Put it inside `with st.form(…):`, or call it as a "
                "method of the form; elsewhere use `st.button`."
            )
        return
    if element.in_form == "refused":
        raise StreamlitInvalidLayoutContextError(
            f"`st.{element.kind()}` stands in the form {form.key!r}, where nothing starts a run but its submit. Use "
            "`st.form_submit_button`, or put it outside of the form."
        )
    if call is not None and element.in_form not in ("submits", "keeps"):
        raise StreamlitInvalidFormCallbackError
