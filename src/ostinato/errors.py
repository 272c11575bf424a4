"""Every error that the framework raises, by whose fault it is.

    OstinatoError
    ├── Error                                       THE USER'S FAULT: the app's code, or its settings
    │   ├── MarkdownFormattedException              its message is Markdown
    │   │   └── StreamlitAPIException               a call that cannot be carried out
    │   │       ├── LocalizableStreamlitException   … with a message of its own for each case
    │   │       │   ├── StreamlitInvalid…, StreamlitValue…, StreamlitMissing…, StreamlitIncompatible…
    │   │       │   ├── StreamlitWidgetAlreadyInstantiatedError, StreamlitValueAssignmentNotAllowedError
    │   │       │   └── StreamlitPageNotFoundError, StreamlitSecretNotFoundError (also FileNotFoundError), …
    │   │       ├── DuplicateWidgetID
    │   │       │   ├── StreamlitDuplicateElementKey
    │   │       │   └── StreamlitDuplicateElementId
    │   │       └── StreamlitAuthError, StreamlitDataframeConversionError, UnserializableSessionStateError, …
    │   ├── ScriptError                             the script cannot be loaded
    │   │   └── ScriptNotFoundError, ScriptIsDirectoryError, ScriptEncodingError, ScriptSyntaxError
    │   ├── ConfigError                             an option that does not exist, or a value that it cannot have
    │   │   └── UnknownOptionError
    │   └── NoSessionContext, FragmentStorageKeyError, StreamlitMaxRetriesError, …
    ├── ProtocolError                               A PEER'S FAULT: a browser sent what no browser of ours sends
    └── InternalError                               OUR BUG: an invariant of the framework does not hold

Messages say what was expected, what came, and what to do. The names that begin with `Streamlit` are those that existing
apps catch.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any


class OstinatoError(Exception):
    """Base of every error of the framework."""


# --- the three faults ------------------------------------------------------------------------------------------------


class Error(OstinatoError):
    """The user's fault: something in the app's code or settings."""


class ProtocolError(OstinatoError):
    """A peer's fault: a message that breaks the protocol. The connection is closed; the session stays."""

    def __init__(self, expected: str, got: object) -> None:
        super().__init__(f"Expected {expected}, got {got!r}. Reload the page to use its present version.")


class InternalError(OstinatoError):
    """Our bug: an invariant of the framework does not hold."""

    def __init__(self, invariant: str) -> None:
        super().__init__(f"This should never happen: {invariant}. Please report it, with the trace.")


# --- the script cannot be loaded -------------------------------------------------------------------------------------


class ScriptError(Error):
    """The script cannot be loaded."""


class ScriptNotFoundError(ScriptError, FileNotFoundError):
    """There is no file at the script's path."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Expected a Python file, but {path!r} does not exist. Check the path and the working directory."
        )


class ScriptIsDirectoryError(ScriptError, IsADirectoryError):
    """The script's path is a folder."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Expected a Python file, but {path!r} is a folder. Name the file in it that starts the app.")


class ScriptEncodingError(ScriptError):
    """The script's bytes are not text."""

    def __init__(self, path: str, encoding: str, position: int) -> None:
        super().__init__(
            f"Expected Python source in {encoding}, but byte {position} of {path!r} is something else. "
            "Save the file as UTF-8, or name its encoding in a `# -*- coding: … -*-` line."
        )


class ScriptSyntaxError(ScriptError):
    """The script is not valid Python. The SyntaxError is its `__cause__`."""

    def __init__(self, error: SyntaxError) -> None:
        super().__init__(f"{error.filename}, line {error.lineno}: {error.msg}")


# --- a call that cannot be carried out -------------------------------------------------------------------------------


class MarkdownFormattedException(Error):
    """An error whose message is Markdown."""


class StreamlitAPIException(MarkdownFormattedException):
    """A call of the API that cannot be carried out. Catch this one to catch all of them."""


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """A call that is carried out, but seldom meant."""


class LocalizableStreamlitException(StreamlitAPIException):
    """An error whose message is a format string and its values.

    Parameters
    ----------
    message
        The text, with `{name}` for each value.
    kwargs
        The values.
    """

    def __init__(self, message: str, **kwargs: Any) -> None:
        super().__init__(message.format(**kwargs) if kwargs else message)
        self.exec_kwargs = kwargs


# Parameters of wrong type or value


class StreamlitInvalidParameterTypeError(LocalizableStreamlitException):
    """A parameter of the wrong type."""

    def __init__(
        self, parameter: str, provided_type: str, expected_types: Sequence[str], *, detail: str | None = None
    ) -> None:
        expected = " or ".join(expected_types)
        super().__init__(f"Invalid `{parameter}`: expected {expected}, got {provided_type}.{_more(detail)}")


class StreamlitValueError(LocalizableStreamlitException):
    """A parameter that takes a few values, and got another."""

    def __init__(self, parameter: str, valid_values: Collection[str], *, detail: str | None = None) -> None:
        valid = ", ".join(map(str, valid_values))
        super().__init__(f"Invalid `{parameter}` value: expected one of {valid}.{_more(detail)}")


class StreamlitValueOutOfRangeError(LocalizableStreamlitException):
    """A number, date or time outside its range."""

    def __init__(
        self, parameter: str, value: object, min_value: object, max_value: object, *, detail: str | None = None
    ) -> None:
        super().__init__(
            f"`{parameter}` is {value}, outside its range from {min_value} to {max_value}. "
            f"Give a value within it.{_more(detail)}"
        )


class StreamlitValueBelowMinError(LocalizableStreamlitException):
    """A value below `min_value`."""

    def __init__(self, value: object, min_value: object) -> None:
        super().__init__(
            f"The `value` {value} is less than the `min_value` {min_value}. Raise the one or lower the other."
        )


class StreamlitValueAboveMaxError(LocalizableStreamlitException):
    """A value above `max_value`."""

    def __init__(self, value: object, max_value: object) -> None:
        super().__init__(
            f"The `value` {value} is greater than the `max_value` {max_value}. Lower the one or raise the other."
        )


class StreamlitInvalidMinMaxError(LocalizableStreamlitException):
    """Bounds between which there is nothing."""

    def __init__(self, min_value: object, max_value: object) -> None:
        super().__init__(
            f"The `min_value` {min_value} is equal to the `max_value`. Set them apart."
            if min_value == max_value
            else f"The `min_value` {min_value} is greater than the `max_value` {max_value}. Exchange them."
        )


class StreamlitMixedNumericTypesError(LocalizableStreamlitException):
    """Numbers of one widget that are partly int and partly float."""

    def __init__(self, value: object, min_value: object, max_value: object, step: object) -> None:
        given = {"value": value, "min_value": min_value, "max_value": max_value, "step": step}
        types = ", ".join(f"`{name}` is {type(of).__name__}" for name, of in given.items() if of is not None)
        super().__init__(
            f"All numbers of one widget must have the same type, int or float, but {types}. Convert them to one type."
        )


class StreamlitJSNumberBoundsError(LocalizableStreamlitException):
    """A number that a browser cannot hold."""

    def __init__(self, message: str) -> None:
        super().__init__(message)


class StreamlitInvalidNumberFormatError(LocalizableStreamlitException):
    """A number format that does not work."""

    def __init__(self, format: str) -> None:
        super().__init__(
            f'Invalid `format`: expected a printf-style format of one number, such as "%0.2f" or "%d", got {format!r}.'
        )


class StreamlitInvalidWidthError(LocalizableStreamlitException):
    """A width that an element cannot have."""

    def __init__(self, width: object, allow_content: bool = False) -> None:
        super().__init__(f"Invalid `width`: expected {_sizes(allow_content)}, got {width!r}.")


class StreamlitInvalidHeightError(LocalizableStreamlitException):
    """A height that an element cannot have."""

    def __init__(self, height: object, allow_content: bool = False) -> None:
        super().__init__(f"Invalid `height`: expected {_sizes(allow_content)}, got {height!r}.")


class StreamlitInvalidColumnSpecError(LocalizableStreamlitException):
    """A column specification that gives no columns."""

    def __init__(self) -> None:
        super().__init__(
            "Invalid `spec` of columns: expected a positive integer (how many), or a list of positive numbers "
            "(their widths in proportion), such as `st.columns(3)` or `st.columns([2, 1])`."
        )


class StreamlitInvalidColorError(LocalizableStreamlitException):
    """Something that is no colour."""

    def __init__(self, color: object) -> None:
        super().__init__(
            f'Invalid color {color!r}: expected a hex string such as "#ffaa00", or a tuple of 3 or 4 numbers '
            "(red, green, blue, opacity)."
        )


class StreamlitInvalidURLError(LocalizableStreamlitException):
    """Something that is no URL, or one of a scheme that is refused."""

    def __init__(self, url: str, protocols: Collection[str] = ("http", "https", "mailto")) -> None:
        schemes = ", ".join(f"{protocol}:" for protocol in protocols)
        super().__init__(f"Invalid URL {url!r}: expected one that begins with {schemes}.")


class StreamlitBadTimeStringError(LocalizableStreamlitException):
    """A duration that cannot be read."""

    def __init__(self, time_string: str) -> None:
        super().__init__(f'Invalid duration {time_string!r}: expected text such as "1d2h34m", "90s" or "2 days".')


class StreamlitMissingRequiredParameterError(LocalizableStreamlitException):
    """A parameter that is needed here."""

    def __init__(self, parameter: str, *, detail: str | None = None) -> None:
        super().__init__(f"The `{parameter}` parameter is required here.{_more(detail)}")


class StreamlitIncompatibleParametersError(LocalizableStreamlitException):
    """Parameters that exclude each other."""

    def __init__(self, first_use: str, second_use: str, *other_uses: str, explanation: str | None = None) -> None:
        *before, last = (f"`{use}`" for use in (first_use, second_use, *other_uses))
        super().__init__(f"{', '.join(before)} and {last} cannot be used together.{_more(explanation)}")


class StreamlitDefaultNotInOptionsError(LocalizableStreamlitException):
    """A default that is none of the options."""

    def __init__(self, value: object) -> None:
        super().__init__(f"The default value {value!r} is not part of the options. Add it to them, or choose another.")


class StreamlitSelectionCountExceedsMaxError(LocalizableStreamlitException):
    """More options chosen than `max_selections` allows."""

    def __init__(self, current_selections_count: int, max_selections_count: int) -> None:
        super().__init__(
            f"{current_selections_count} options are chosen, but `max_selections` is {max_selections_count}. "
            "Choose fewer, or allow more."
        )


def _more(detail: str | None) -> str:
    return f" {detail}" if detail else ""


def _sizes(content: bool) -> str:
    return (
        'a positive integer (pixels), "stretch" or "content"' if content else 'a positive integer (pixels) or "stretch"'
    )


# Widgets, their identity and their state


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


# Fragments


class FragmentHandledException(Exception):
    """An exception that a fragment has shown already."""


class FragmentStorageKeyError(Error, KeyError):
    """A fragment that no longer exists."""


# Caches


class UnhashableParamError(StreamlitAPIException):
    """An argument of a cached function that no key can be made of."""

    def __init__(self, function: str, argument: str, kind: str, part: str) -> None:
        holds = "" if part == kind else f": it holds a `{part}`"
        super().__init__(
            f"Cannot hash argument `{argument}` (of type `{kind}`) of the cached function `{function}`{holds}. Begin the "
            f"parameter's name with an underscore (`_{argument.lstrip('*')}`) to leave it out of the cache's key, or "
            f"pass `hash_funcs={{{part.rpartition('.')[2]}: …}}` with a function that says what it stands for."
        )


class UserHashError(StreamlitAPIException):
    """A function of `hash_funcs` raised an exception: the cause."""

    def __init__(self, function: str, argument: str, kind: str, error: BaseException | None) -> None:
        super().__init__(
            f"The hash function for `{kind}` failed on argument `{argument}` of the cached function `{function}`: "
            f"{type(error).__name__}: {error}. Mend that entry of `hash_funcs`."
        )


class UnserializableReturnValueError(MarkdownFormattedException):
    """A result that cannot be pickled, from a function that is decorated with st.cache_data."""

    def __init__(self, function: str, kind: str) -> None:
        super().__init__(
            f"`st.cache_data` expected a result that can be pickled, but `{function}` returned a `{kind}`. Return plain "
            "data, or decorate the function with `st.cache_resource`, which keeps the object itself."
        )


class CacheReplayClosureError(StreamlitAPIException):
    """A cached function drew into a container that it did not make."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"The cached function `{function}` drew into a container from outside of it, which a cached call cannot "
            "repeat. Create the container inside the function, or draw into it after the call."
        )


class CachedWidgetWarning(StreamlitAPIWarning):
    """A widget in a cached function."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"The cached function `{function}` calls a widget. Its code runs only when its result is not cached, so it "
            "does not follow the widget's value. Call the widget outside, and pass its value as an argument."
        )


class CachedStFunctionInBackgroundModeWarning(StreamlitAPIWarning):
    """A cached function that draws, although it is refreshed in the background."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f'`{function}` draws elements, but has `refresh_mode="background"`: they show only in the run that computes '
            "its value. Draw outside of it, from the value that it returns."
        )


# Pages and places


class StreamlitPageNotFoundError(LocalizableStreamlitException):
    """A page that the app does not have."""

    def __init__(
        self,
        page: str,
        main_script_directory: str | None = None,
        uses_pages_directory: bool = False,
        *,
        remedy: str | None = None,
    ) -> None:
        if remedy is None and uses_pages_directory:
            remedy = (
                f"Give a path relative to {main_script_directory!r}: the main script, or a file in its `pages/` folder."
            )
        super().__init__(f"There is no page {page!r}. {remedy or 'Pass the page to `st.navigation` first.'}")


class StreamlitInvalidLayoutContextError(StreamlitAPIException):
    """A call in a place where its element cannot stand."""


class StreamlitQueryParamDictValueError(LocalizableStreamlitException):
    """A dictionary as the value of a query parameter."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The query parameter {key!r} cannot hold a dictionary: expected a value that `str` makes text of, or a "
            "list of such values."
        )


# Settings, secrets, login


class ConfigError(Error, ValueError):
    """An option that does not exist, or a value that it cannot have."""


class UnknownOptionError(ConfigError, RuntimeError):
    """An option that does not exist."""

    def __init__(self, name: str, where: str, similar: Sequence[str]) -> None:
        hint = f"Did you mean {' or '.join(similar)}?" if similar else "`ostinato config show` lists all options."
        super().__init__(f"There is no option {name!r} ({where}). {hint}")


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """A secret that no secrets file holds."""


class StreamlitAuthError(StreamlitAPIException):
    """A login that is not set up, or failed."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    """The package that logins need is absent."""

    def __init__(self) -> None:
        super().__init__("Logins need the package Authlib, 1.3.2 or newer. Install it with `pip install Authlib`.")


class StreamlitInvalidThemeError(LocalizableStreamlitException):
    """A theme that cannot be used."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """A theme option that does not exist, or a value that it cannot have."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    """A theme option in a section that cannot hold it."""

    def __init__(self, option_name: str, file_path_or_url: str = "config.toml") -> None:
        super().__init__(
            f"The theme option {option_name!r} in {file_path_or_url!r} stands in a section that cannot hold it. "
            "Move it to `[theme]`, or remove it."
        )


# Data and components


class StreamlitDataframeConversionError(StreamlitAPIException):
    """Data that cannot be shown as a table."""


class StreamlitMaxRetriesError(Error):
    """Something that did not succeed however often it was tried."""


class StreamlitComponentRegistryError(Error):
    """A component that cannot be registered."""
