"""Widgets, their identity and their state; fragments."""

from __future__ import annotations

from .call import LocalizableStreamlitException, StreamlitAPIException
from .faults import Error


class DuplicateWidgetID(StreamlitAPIException):
    """Two elements that cannot be told apart."""


class StreamlitDuplicateElementKey(DuplicateWidgetID):
    """Two elements of one run with the same key."""

    def __init__(self, user_key: str) -> None:
        super().__init__(
            f"There are multiple elements with the same `key='{user_key}'`. Give each element a key of its own."
        )


class StreamlitDuplicateElementId(DuplicateWidgetID):
    """Two elements of one run with the same parameters and no key."""

    def __init__(self, element_type: str) -> None:
        super().__init__(
            f"There are multiple `{element_type}` elements with the same parameters, so nothing tells them apart. "
            f"Give each `{element_type}` a `key` of its own."
        )


class StreamlitWidgetAlreadyInstantiatedError(LocalizableStreamlitException):
    """A widget's value that is set too late in a run."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"`st.session_state[{key!r}]` cannot be modified after the widget with key {key!r} is instantiated in the "
            "same run. Set it before that widget's call, or in a callback (`on_change`, `on_click`)."
        )


class StreamlitValueAssignmentNotAllowedError(LocalizableStreamlitException):
    """A widget's value that only the user can give."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The value of the widget with key {key!r} cannot be set through `st.session_state`: only the user can "
            "press it or fill it. Keep your own value under another key."
        )


class StreamlitInvalidFormCallbackError(LocalizableStreamlitException):
    """A callback on a widget inside a form."""

    def __init__(self) -> None:
        super().__init__(
            "Within a form, only `st.form_submit_button` may have a callback. Move the callback to the form's "
            "submit button, or the widget out of the form."
        )


class UnserializableSessionStateError(StreamlitAPIException):
    """A value in session_state that cannot be saved, where the settings demand that all can."""


class NoSessionContext(Error):
    """A call that belongs to a session, outside of any."""


class FragmentHandledException(Exception):
    """An exception that a fragment has shown already."""


class FragmentStorageKeyError(Error, KeyError):
    """A fragment that no longer exists."""
