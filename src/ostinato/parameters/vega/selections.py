"""The selections that a specification defines: its parameters with `select`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

_VIEWS = ("layer", "hconcat", "vconcat", "concat")


def selections(spec: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the selections, in the order of the spec. Those that move the axes select nothing."""
    return tuple(dict.fromkeys(_named(spec)))


def followed(spec: Mapping[str, Any], mode: str | Iterable[str] | None) -> tuple[str, ...]:
    """The selections that a script wants to know of: all, or those that it names.

    Raises StreamlitAPIException when the spec has none, or not the named ones.
    """
    names = selections(spec)
    if not names:
        raise StreamlitAPIException(
            "`on_select` needs something to select by, and the chart's spec has no selection. Add one to it: in Altair "
            "`chart.add_params(alt.selection_point())`, in Vega-Lite an entry with `select` under `params`."
        )
    if mode is None:
        return names
    if not isinstance(mode, Iterable):
        raise StreamlitInvalidParameterTypeError(
            "selection_mode", type(mode).__name__, ["str", "Iterable[str]", "None"]
        )
    wanted = (mode,) if isinstance(mode, str) else tuple(dict.fromkeys(mode))
    for name in wanted:
        if name not in names:
            known = ", ".join(map(repr, names))
            raise StreamlitAPIException(
                f"`selection_mode` names the selection {name!r}, which the chart's spec does not have. It has: {known}."
            )
    return wanted


def _named(view: Mapping[str, Any]) -> Iterator[str]:
    for one in view.get("params") or ():
        if "select" in one and one.get("bind") != "scales":
            yield str(one["name"])
    for field in _VIEWS:
        for inner in view.get(field) or ():
            yield from _named(inner)
    if isinstance(view.get("spec"), Mapping):
        yield from _named(view["spec"])
