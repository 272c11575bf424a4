"""Parts of which one is in view: st.tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..errors import StreamlitInvalidParameterTypeError, StreamlitMissingRequiredParameterError, StreamlitValueError
from ..parameters.keeping import Bind, query_name
from ..parameters.size import Stretch, StretchOrContent, check_height, check_width
from ..script.calls import Args, CallbackFn, Kwargs, tracking
from ..script.place import Key, P
from ..state.answer import Answer
from ..wire.element import Block, Height, Width, Wire

__all__ = ["tabs"]


class Tabs(Block, frozen=True, kw_only=True, tag="tabs"):
    """A row of tabs. Tracked (on_change): answers with the label of the tab in view."""

    lazy = True

    labels: tuple[str, ...]
    """Of its tabs, from left to right."""
    default: str | None = None
    """Label of the tab in view at first; None: the first tab."""
    width: Width = "stretch"
    height: Height = "content"
    bind: str | None = None

    value_type = str


class Tab(Block, frozen=True, kw_only=True, tag="tab"):
    """One tab and what it holds."""

    lazy = True

    label: str


class InView(Answer[str]):
    """The label of one of the tabs."""

    def __init__(self, labels: Sequence[str], default: str | None) -> None:
        super().__init__(labels[0] if default is None else default, explicit=default is not None)
        self.labels = labels

    def accepts(self, wire: Wire) -> bool:
        return isinstance(wire, str) and wire in self.labels

    def carry(self, value: str, wire: Wire) -> tuple[str, Wire]:
        return (value, wire) if value in self.labels else (self.default, self.default)

    def adopt(self, value: str) -> str:
        return value if value in self.labels else self.default


def tabs(
    at: P,
    tabs: Sequence[str],
    *,
    width: Stretch = "stretch",
    height: StretchOrContent = "content",
    default: str | None = None,
    key: Key = None,
    on_change: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    args: Args = None,
    kwargs: Kwargs = None,
    bind: Bind = None,
) -> tuple[P, ...]:
    """Open places of which one is in view at a time.

    What stands in them is run and sent whether it is in view or not, unless you ask `.open` first.

    Parameters
    ----------
    tabs
        Labels of the tabs; inline Markdown.
    width
        "stretch", or pixels.
    height
        "content", "stretch", or pixels (what is higher scrolls).
    default
        Label of the tab that is in view at first; None: the first one.
    key
        Names the tabs: `st.session_state[key]` is the label of the tab in view, if they are tracked.
    on_change
        "ignore": changing tabs is the browser's own business. "rerun": it is tracked, and starts a run. A function:
        the same, and the function is called before that run.
    args, kwargs
        Arguments for `on_change`.
    bind
        "query-params": tracked, and the URL mirrors the label under the key's name. Labels must differ.

    Returns
    -------
    tuple of Container
        The tabs; fill them by `with` or by method. Their `.open` is True or False if they are tracked, else None.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without labels.
    StreamlitInvalidParameterTypeError
        For a label that is no string.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> chart, table = st.tabs(["Chart", "Table"])
    >>> chart.write("Rising")
    >>> table.write([1, 3, 2])
    """
    labels = _labels(tabs)
    if default is not None and default not in labels:
        raise StreamlitValueError("default", [repr(label) for label in labels], detail=f"Got {default!r}.")
    if width != "stretch":
        check_width(width, content=False)
    if height != "content":
        check_height(height)
    callback, tracked = tracking(on_change, args, kwargs, widget="tabs")
    block = Tabs(labels=labels, default=default, width=width, height=height, bind=query_name(bind, key))
    if not tracked and bind is None:
        row = at.show(block, key)
        return tuple(row.show(Tab(label=label)) for label in labels)
    if bind is not None:
        _check_distinct(labels)
    row, in_view = at.track(block, InView(labels, default), key, callback)
    return tuple(_tab(row, label, label == in_view) for label in labels)


def _tab(row: P, label: str, in_view: bool) -> P:
    tab = row.show(Tab(label=label))
    tab.open = in_view
    return tab


def _labels(tabs: Sequence[str] | None) -> tuple[str, ...]:
    labels = tuple(tabs or ())
    if not labels:
        raise StreamlitMissingRequiredParameterError("tabs", detail="Pass the label of one tab at least.")
    for label in labels:
        if not isinstance(label, str):
            raise StreamlitInvalidParameterTypeError("tabs", type(label).__name__, ["a string for each tab"])
    return labels


def _check_distinct(labels: tuple[str, ...]) -> None:
    if "" in labels or len(set(labels)) < len(labels):
        raise StreamlitValueError(
            "tabs", ["labels that differ and are not empty"], detail='`bind="query-params"` puts them into the URL.'
        )
