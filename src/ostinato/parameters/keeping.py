"""How long a widget's value lives outside the widget: in the URL (bind), in the session (persist_state)."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..state.query import is_reserved
from .choice import one_of

Bind: TypeAlias = Literal["query-params"] | None
Persist: TypeAlias = Literal["page", "session"] | None


def query_name(bind: Bind, key: str | int | None) -> str | None:
    """The query parameter that mirrors the value, or None.

    Raises StreamlitValueError for another binding and for a reserved name, StreamlitMissingRequiredParameterError
    without a key.
    """
    if bind is None:
        return None
    one_of("bind", bind, ("query-params", None))
    if key is None:
        raise StreamlitMissingRequiredParameterError(
            "key", detail='With `bind="query-params"`, the key is the name of the query parameter.'
        )
    if is_reserved(str(key)):
        raise StreamlitValueError(
            "key",
            ["the name of a query parameter of your own"],
            detail=f"The page itself reads `{key}` from the URL. Use another key, or leave `bind` out.",
        )
    return str(key)


def check_persist(persist_state: Persist, key: str | int | None) -> None:
    """Raise StreamlitValueError for another scope, StreamlitMissingRequiredParameterError without a key."""
    one_of("persist_state", persist_state, ("page", "session", None))
    if persist_state is not None and key is None:
        raise StreamlitMissingRequiredParameterError(
            "key", detail="With `persist_state`, the key is what the value is kept under."
        )
