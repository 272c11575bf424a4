"""Commands that steer a run: st.rerun, st.stop."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitAPIException
from .control import Rerun, Stop
from .scope import current
from .threads import outside_run


def rerun(scope: Literal["app"] = "app") -> None:
    """Rerun the script at once.

    Nothing behind the call is executed. Widgets keep their values, buttons go back to False, so
    `if st.button("x"): st.rerun()` does not loop. In a callback it ends that callback; the others of the same event
    still run, then one run follows. Outside a server (`python app.py`) it does nothing.

    Parameters
    ----------
    scope
        "app": the whole script.

    Raises
    ------
    StreamlitAPIException
        When `scope` is anything else.

    Examples
    --------
    >>> import ostinato as st
    >>> st.header(st.session_state.get("value", "Title"))
    >>> if st.button("Foo"):
    ...     st.session_state.value = "Foo"
    ...     st.rerun()
    """
    if scope != "app":
        raise StreamlitAPIException(f'`st.rerun` expected scope "app", got {scope!r}. Leave it out to rerun the app.')
    _leave(Rerun)


def stop() -> None:
    """End the run here: what was drawn stays, what the rest of the script would draw goes.

    Outside a server (`python app.py`) it does nothing.

    Examples
    --------
    >>> import ostinato as st
    >>> name = st.text_input("Name")
    >>> if not name:
    ...     st.warning("Please give a name.")
    ...     st.stop()
    >>> st.success(f"Hello {name}")
    """
    _leave(Stop)


def _leave(how: type[Rerun | Stop]) -> None:
    here = current.get()
    if here is None:
        outside_run()
        return
    run = here.run
    with run.lock:
        run.check()
        if how is Stop:
            run.cancel = Stop  # what swallows the exception, or writes in `finally`, must not bring the run back
    raise how
