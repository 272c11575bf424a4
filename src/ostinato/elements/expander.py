"""A part that opens and closes: st.expander."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitMissingRequiredParameterError
from ..parameters.choice import one_of
from ..parameters.icon import icon_of
from ..parameters.keeping import Bind, query_name
from ..parameters.size import Stretch, check_width
from ..parameters.text import label_of
from ..script.calls import Args, CallbackFn, Kwargs, tracking
from ..script.place import Key, P
from ..state.answer import Flag
from ..wire.element import Block, Width

__all__ = ["expander"]


class Expander(Block, frozen=True, kw_only=True, tag="expander"):
    """A heading that shows or hides what it holds. Tracked (on_change): answers with true while open."""

    lazy = True

    label: str
    expanded: bool = False
    icon: str | None = None
    type: Literal["default", "compact", "step"] = "default"
    width: Width = "stretch"
    bind: str | None = None

    value_type = bool


def expander(
    at: P,
    label: str,
    expanded: bool = False,
    *,
    key: Key = None,
    icon: str | None = None,
    type: Literal["default", "compact", "step"] = "default",
    width: Stretch = "stretch",
    on_change: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    args: Args = None,
    kwargs: Kwargs = None,
    bind: Bind = None,
) -> P:
    """Open a place that the user can show and hide.

    What stands in it is run and sent whether it is open or not, unless you ask `.open` first.

    Parameters
    ----------
    label
        Its heading; inline Markdown.
    expanded
        Whether it is open at first.
    key
        Names the expander: `st.session_state[key]` is True while it is open, if it is tracked.
    icon
        One emoji, a Material symbol such as ":material/info:", or "spinner".
    type
        Its look: "default" (a frame), "compact" (a line to click on), or "step" (one of a row of steps).
    width
        "stretch", or pixels.
    on_change
        "ignore": opening and closing is the browser's own business. "rerun": it is tracked, and starts a run. A
        function: the same, and the function is called before that run.
    args, kwargs
        Arguments for `on_change`.
    bind
        "query-params": tracked, and the URL mirrors the state under the key's name.

    Returns
    -------
    Container
        The place; fill it by `with` or by method. Its `.open` is True or False if it is tracked, else None.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without a label.
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> details = st.expander("Details", on_change="rerun")
    >>> if details.open:
    ...     details.write("Worked out only while somebody looks.")
    """
    if label is None:
        raise StreamlitMissingRequiredParameterError("label")
    if type != "default":
        one_of("type", type, ("default", "compact", "step"))
    if width != "stretch":
        check_width(width, content=False)
    callback, tracked = tracking(on_change, args, kwargs, widget="expander")
    block = Expander(
        label=label_of(label),
        expanded=bool(expanded),
        icon=icon_of(icon),
        type=type,
        width=width,
        bind=query_name(bind, key),
    )
    if not tracked and bind is None:
        return at.show(block, key)
    place, is_open = at.track(block, Flag(block.expanded, explicit=block.expanded), key, callback)
    place.open = is_open
    return place
