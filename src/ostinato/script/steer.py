"""Commands that steer a run: st.rerun, st.stop."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ..errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ..tree.node import Node
from .control import Rerun, Stop
from .dialogs import around
from .fragments import RESERVED, Fragment
from .scope import Scope, current
from .threads import outside_run

OWN = str(Path(__file__).parent.parent)
"""This package: its frames are not where a script called something."""
SCOPES = ['"app"', '"fragment"', "the key of a fragment", "a list of such keys"]


def rerun(scope: str | int | Sequence[str | int] = "app") -> None:
    """Rerun the script, or fragments of it, at once.

    Nothing behind the call is executed. Widgets keep their values, buttons go back to False, so
    `if st.button("x"): st.rerun()` does not loop. In a callback it ends that callback; the others of the same event
    still run, then one run follows. Outside a server (`python app.py`) it does nothing.

    Parameters
    ----------
    scope
        "app": the whole script. "fragment": the fragment that calls it, while that runs alone. The key of a fragment
        (`@st.fragment(key=…)`), or a list of keys: in a callback, these fragments in place of the whole script.

    Raises
    ------
    StreamlitAPIException
        For "fragment" outside a fragment or while the whole script runs, for keys outside a callback, for a key that no
        fragment on the page has, and for anything else.

    Examples
    --------
    >>> import ostinato as st
    >>> st.header(st.session_state.get("value", "Title"))
    >>> if st.button("Foo"):
    ...     st.session_state.value = "Foo"
    ...     st.rerun()
    """
    here = current.get()
    if here is None:
        _check(scope)
        outside_run()
        return
    targets = _targets(scope, here)
    raise_at_once(here, Rerun(targets, where_called(), closing(here.fragment) if targets is None else None))


def stop() -> None:
    """End the run here: what was drawn stays, what the rest of the script would draw goes.

    In a fragment that runs alone it ends that fragment. Outside a server (`python app.py`) it does nothing.

    Examples
    --------
    >>> import ostinato as st
    >>> name = st.text_input("Name")
    >>> if not name:
    ...     st.warning("Please give a name.")
    ...     st.stop()
    >>> st.success(f"Hello {name}")
    """
    here = current.get()
    if here is None:
        outside_run()
        return
    raise_at_once(here, Stop())


def raise_at_once(here: Scope, how: Stop | Rerun) -> None:
    """End the run. What swallows the exception (`except:`), or writes in `finally`, does not bring it back.

    In a callback it is that callback which ends: the others of the event come next.
    """
    run = here.run
    with run.lock:
        run.check()
        run.raised = how
        if isinstance(how, Stop):
            run.cancel = Stop
        elif not run.calling:
            run.left = how
            run.cancel = Rerun
    raise how


def where_called() -> str:
    """Where the script called the function that calls this: "app.py:12 in refresh"."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(OWN):
        frame = frame.f_back
    code = frame.f_code
    place = f"{Path(code.co_filename).name}:{frame.f_lineno}"
    return place if code.co_name == "<module>" else f"{place} in {code.co_name}"


def closing(fragment: Fragment | None) -> Node | None:
    """The dialog around a fragment's body: a rerun of the app from there closes it."""
    dialog = around(fragment)
    return None if dialog is None else dialog.node


def _targets(scope: object, here: Scope) -> list[str] | None:
    """Ids of the fragments to run again; None: the whole script."""
    keys = _check(scope)
    if keys == ["app"]:
        return None
    if keys == ["fragment"]:
        return [_own(here)]
    if not here.run.calling:
        raise StreamlitAPIException(
            f"`st.rerun({scope!r})` expected to be called in a widget's callback; it was called in the script's body. "
            "Only a callback may rerun fragments by their keys: set it as `on_click` or `on_change`."
        )
    targets = []
    for key in keys:
        found = here.run.fragments.named(key)
        if not found:
            raise StreamlitAPIException(
                f"`st.rerun` expected the key of a fragment on the page, got {key!r}. "
                f"Name the fragment by `@st.fragment(key={key!r})`, and call it in the script."
            )
        targets += [fragment.id for fragment in found]
    return targets


def _own(here: Scope) -> str:
    fragment = here.fragment
    if fragment is None:
        raise StreamlitInvalidLayoutContextError(
            '`st.rerun(scope="fragment")` expected to be called in a fragment; it was called outside of one. '
            "Leave `scope` out to rerun the app."
        )
    if here.run.targets is None and not fragment.detached and not here.run.calling:
        raise StreamlitInvalidLayoutContextError(
            f'`st.rerun(scope="fragment")` expected the fragment `{fragment.name}` to run alone; the whole script is '
            "running. Call it in reaction to a widget of the fragment, or leave `scope` out to rerun the app."
        )
    return fragment.id


def _check(scope: object) -> list[str]:
    """The scope as a list of texts. Raises StreamlitAPIException for what is none."""
    if isinstance(scope, (str, int)) and not isinstance(scope, bool):
        keys = [str(scope)]
    elif isinstance(scope, Sequence) and not isinstance(scope, (bytes, bytearray)):
        keys = [_item(key) for key in scope]
        if set(RESERVED) & set(keys):
            detail = f'Got {scope!r}: "app" and "fragment" stand alone, never in a list.'
            raise StreamlitValueError("scope", ["keys of fragments"], detail=detail)
    else:
        raise StreamlitInvalidParameterTypeError("scope", type(scope).__name__, ["str", "int", "a list of them"])
    if not keys or "" in keys:
        raise StreamlitValueError("scope", SCOPES, detail=f"Got {scope!r}. Leave it out to rerun the app.")
    return list(dict.fromkeys(keys))


def _item(key: object) -> str:
    if isinstance(key, (str, int)) and not isinstance(key, bool):
        return str(key)
    raise StreamlitInvalidParameterTypeError("scope", f"a list with {type(key).__name__}", ["str", "int"])
