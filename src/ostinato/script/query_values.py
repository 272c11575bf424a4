"""Values that a script gives to query parameters: everything becomes text, a list repeats its parameter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..errors import (
    ProtocolError,
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitQueryParamDictValueError,
)
from ..state.query import MOST_BYTES, MOST_FIELDS, check, formatted, is_reserved


def texts_of(name: str, value: object) -> list[str]:
    """The texts of one parameter.

    Raises StreamlitQueryParamDictValueError for a dictionary, StreamlitAPIException for a name that the page reads
    itself.
    """
    if is_reserved(name):
        raise StreamlitAPIException(
            f"The query parameter {name!r} cannot be set: the page itself reads `embed` and `embed_options` from the "
            "URL. Use another name."
        )
    if isinstance(value, Mapping):
        raise StreamlitQueryParamDictValueError(name)
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return [str(item) for item in value]
    return [str(value)]


def parameters_of(values: object) -> dict[str, list[str]]:
    """The parameters that a mapping, or pairs of names and values, stand for.

    Raises what `texts_of` raises, and StreamlitInvalidParameterTypeError for what is neither.
    """
    pairs: Iterable[Any] | None = None
    if isinstance(values, Mapping):
        pairs = values.items()
    elif isinstance(values, Iterable) and not isinstance(values, (str, bytes)):
        pairs = values
    if pairs is None:
        raise StreamlitInvalidParameterTypeError(
            "query_params", type(values).__name__, ["a dictionary", "pairs of names and values"]
        )
    return {str(name): texts_of(str(name), value) for name, value in pairs}


def check_length(parameters: Mapping[str, Sequence[str]]) -> None:
    """Raise StreamlitAPIException for parameters that are more than a URL may hold."""
    try:
        check(formatted(parameters))
    except ProtocolError:
        raise StreamlitAPIException(
            f"A URL holds at most {MOST_BYTES} bytes and {MOST_FIELDS} fields of query parameters; these are more. "
            "Keep what is long in `st.session_state`."
        ) from None


def bound_parameter(name: str) -> StreamlitAPIException:
    """The error of setting a parameter that mirrors a widget."""
    return StreamlitAPIException(
        f"The query parameter {name!r} mirrors the widget with that key, and follows it. "
        f"Set the widget's value instead: `st.session_state[{name!r}] = …`."
    )
