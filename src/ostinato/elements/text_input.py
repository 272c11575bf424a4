"""One line of text: st.text_input."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, overload

from ..errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.duration import seconds_of
from ..parameters.icon import icon_of
from ..parameters.keeping import Bind, Persist, check_persist, query_name
from ..parameters.size import Stretch, check_width
from ..parameters.text import check_max_chars, label_of, optional
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from ..state.text import Text
from ..wire.element import LabelVisibility, Widget, Width

__all__ = ["text_input"]

InputType: TypeAlias = Literal["default", "password", "email", "url", "phone", "search"]
Validate: TypeAlias = str | tuple[str, str] | None

_PAUSE = 250
"""Milliseconds without a key press after which live=True commits."""


class TextInput(Widget, frozen=True, kw_only=True, tag="text_input"):
    """A one-line text field. Answers with a string, or None while it is empty and its default is None."""

    label: str
    default: str | None = ""
    max_chars: int | None = None
    type: InputType = "default"
    help: str | None = None
    autocomplete: str | None = None
    placeholder: str | None = None
    required: bool = False
    label_visibility: LabelVisibility = "visible"
    icon: str | None = None
    validate: str | None = None
    """JavaScript regular expression; a text that is not empty must hold a match of it (anchor it with ^ and $)."""
    validate_message: str | None = None
    live: int | None = None
    """Milliseconds without a key press after which the text is committed; None: on Enter and on leaving."""
    width: Width = "stretch"
    ignore: bool = False
    bind: str | None = None

    value_type = str | None
    verbs = {"input": lambda now, v: v}

    @property
    def secret(self) -> bool:
        return self.type == "password"


class _Manner(NamedTuple):
    """What a type of text brings along, where the call says nothing else."""

    autocomplete: str | None = None
    placeholder: str | None = None
    icon: str | None = None
    validate: Validate = None


_MANNERS = {
    "default": _Manner(),
    "password": _Manner("new-password"),
    "email": _Manner(
        "email",
        "name@example.org",
        ":material/mail:",
        (r"^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$", "This is no e-mail address, such as name@example.org."),
    ),
    "url": _Manner(
        "url",
        "https://example.org",
        ":material/link:",
        (r"^[hH][tT][tT][pP][sS]?://[^\s/?#]+\S*$", "This is no web address, such as https://example.org."),
    ),
    "phone": _Manner("tel", "+1 555 010 0199", ":material/call:"),
    "search": _Manner("off", "Search", ":material/search:"),
}


@overload
def text_input(
    at: Place,
    label: str,
    value: None,
    max_chars: int | None = None,
    key: Key = None,
    type: InputType = "default",
    help: str | None = None,
    autocomplete: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    validate: Validate = None,
    live: bool | str = False,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None: ...
@overload
def text_input(
    at: Place,
    label: str,
    value: object = "",
    max_chars: int | None = None,
    key: Key = None,
    type: InputType = "default",
    help: str | None = None,
    autocomplete: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    validate: Validate = None,
    live: bool | str = False,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str: ...
def text_input(
    at: Place,
    label: str,
    value: object = "",
    max_chars: int | None = None,
    key: Key = None,
    type: InputType = "default",
    help: str | None = None,
    autocomplete: str | None = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    validate: Validate = None,
    live: bool | str = False,
    width: Stretch = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None:
    """Display a field for one line of text.

    Parameters
    ----------
    label
        What it is for; inline Markdown. Never leave it empty: hide it by `label_visibility`.
    value
        The text at first, converted by `str`. None: empty, and the field returns None until something is typed.
    max_chars
        Most characters; None: no limit. Checked on the server as well.
    key
        Names the widget: its value is in `st.session_state[key]`, and it keeps its identity when other parameters
        change.
    type
        "default", "password" (hidden), "email", "url", "phone" or "search". Brings an icon, a placeholder, an
        autocomplete and a check along, for those of these parameters that are None; an empty string turns one off.
    help
        Markdown that shows at an icon beside the label.
    autocomplete
        Value of the HTML attribute of that name.
    on_change
        "rerun" (a change starts a run), "ignore" (it waits for the next run), or a function that is called before
        the run that a change starts.
    args, kwargs
        Arguments for `on_change`, as they are when the field is drawn.
    placeholder
        Text that shows while the field is empty.
    disabled
        Show it, but take no input.
    required
        The browser does not send an empty text.
    label_visibility
        "visible", "hidden" (its space stays), or "collapsed".
    icon
        One emoji, a Material symbol such as ":material/person:", or "spinner".
    validate
        JavaScript regular expression that the text must hold a match of, or a tuple of it and the message that shows
        otherwise. Checked in the browser alone: check in your code what safety depends on.
    live
        Commit while the user types, after a pause: True (250 ms), or the pause, such as "0.5s", up to one minute.
    width
        "stretch", or pixels.
    bind
        "query-params": the URL mirrors the value under the key's name. Not for passwords.
    persist_state
        Keep the value while the field is not drawn: "page" (on this page), "session" (always), or None. Needs a key.

    Returns
    -------
    str or None
        The text.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> name = st.text_input("Your name", placeholder="Ada")
    >>> st.write(f"Hello, {name}!")
    """
    if label_visibility != "visible":
        one_of("label_visibility", label_visibility, VISIBILITIES)
    if width != "stretch":
        check_width(width, content=False)
    if persist_state is not None:
        check_persist(persist_state, key)
    if max_chars is not None:
        check_max_chars(max_chars)
    if type != "default":
        one_of("type", type, tuple(_MANNERS))
        autocomplete, placeholder, icon, validate = _with_manner(type, autocomplete, placeholder, icon, validate)
        if type == "password" and bind is not None:
            raise StreamlitIncompatibleParametersError(
                'bind="query-params"', 'type="password"', explanation="A password must not show in the URL."
            )
    pattern, message = (None, None) if not validate else _rule(validate)
    callback, ignore = change(on_change, args, kwargs, widget="text_input")
    default = None if value is None else str(value)[: max_chars or None]
    element = TextInput(
        label=label_of(label),
        default=default,
        max_chars=max_chars,
        type=type,
        help=optional(help),
        autocomplete=autocomplete,
        placeholder=None if placeholder is None else str(placeholder),
        disabled=bool(disabled),
        required=required,
        label_visibility=label_visibility,
        icon=icon_of(icon),
        validate=pattern,
        validate_message=message,
        live=None if live is False else _pause(live),
        width=width,
        ignore=ignore,
        bind=query_name(bind, key),
    )
    return at.ask(element, Text(default, max_chars), key, callback, persist=persist_state)


def _with_manner(
    type: InputType, autocomplete: str | None, placeholder: str | None, icon: str | None, validate: Validate
) -> tuple[str | None, str | None, str | None, Validate]:
    """The parameters, where None means the type's own."""
    manner = _MANNERS[type]
    return (
        manner.autocomplete if autocomplete is None else autocomplete,
        manner.placeholder if placeholder is None else placeholder,
        manner.icon if icon is None else icon,
        manner.validate if validate is None else validate,
    )


def _rule(validate: object) -> tuple[str, str | None]:
    if isinstance(validate, str):
        return validate, None
    if not isinstance(validate, tuple):
        raise StreamlitInvalidParameterTypeError("validate", type(validate).__name__, ["str", "tuple", "None"])
    if len(validate) != 2 or not all(isinstance(part, str) for part in validate):
        raise StreamlitValueError(
            "validate", ["a regular expression", "a tuple of it and a message"], detail=f"Got {validate!r}."
        )
    return validate


def _pause(live: object) -> int:
    if live is True:
        return _PAUSE
    if not isinstance(live, str):
        raise StreamlitInvalidParameterTypeError(
            "live", type(live).__name__, ["bool", "str"], detail='A pause needs its unit, such as "300ms" or "0.5s".'
        )
    seconds = seconds_of(live)
    if seconds > 60:
        raise StreamlitValueOutOfRangeError("live", live, "0ms", "1m")
    return round(seconds * 1000)
