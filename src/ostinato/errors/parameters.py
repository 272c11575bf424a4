"""Parameters of wrong type or value."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .call import LocalizableStreamlitException, StreamlitAPIException


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


class MediaFileError(StreamlitAPIException, FileNotFoundError):
    """A file that an element is to show, and that cannot be read."""

    def __init__(self, function: str, path: str, reason: str) -> None:
        super().__init__(
            f"`{function}` expected a URL or a file that can be read, got {path[:200]!r}: {reason}. "
            "A relative path starts from the working directory."
        )
