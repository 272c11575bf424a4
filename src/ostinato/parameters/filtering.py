"""How typing searches a list of options."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..errors import StreamlitIncompatibleParametersError
from .choice import one_of

FilterMode: TypeAlias = Literal["fuzzy", "contains", "prefix"] | None


def check_filter(filter_mode: FilterMode, accept_new_options: bool) -> None:
    """Raise StreamlitValueError for another mode, StreamlitIncompatibleParametersError where nothing can be typed in
    that the list is to take."""
    if filter_mode == "fuzzy":
        return
    one_of("filter_mode", filter_mode, ("fuzzy", "contains", "prefix", None))
    if filter_mode is None and accept_new_options:
        raise StreamlitIncompatibleParametersError(
            "filter_mode=None",
            "accept_new_options=True",
            explanation="Without typing there is no way to enter a new option.",
        )
