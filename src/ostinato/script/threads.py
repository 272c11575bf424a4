"""Code outside a run: `python app.py`, a plain thread; and threads that are let into one."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import suppress
from typing import Any

from ..errors import ConfigError
from .control import Control
from .scope import Scope, current

logger = logging.getLogger("ostinato")

_told: set[str] = set()
"""What the console was told once already."""


def outside_run() -> None:
    """Note that a st.* call had no page to write to: it has no effect, and the console says why, once."""
    thread = threading.current_thread()
    if thread is threading.main_thread():
        is_pooled = "__mp_main__" in sys.modules  # multiprocessing imports the script in processes that it starts
        if "main" not in _told and not is_pooled and _wants_hint():
            logger.warning("This script runs without a server. To see its page: ostinato run %s", sys.argv[0])
        _told.add("main")
    else:
        _tell_once(
            "thread",
            "Thread %r: missing ScriptRunContext! Its st.* calls have no effect. "
            "Give it the context of a run by add_script_run_ctx(thread) before it starts.",
            thread.name,
        )


def _wants_hint() -> bool:
    from ..layers import load  # late: a served script never needs it

    try:
        return bool(load().get("global.showWarningOnDirectExecution"))
    except ConfigError:  # a mistake in the settings is for `ostinato run` to report
        return True


def _tell_once(topic: str, message: str, *args: object) -> None:
    if topic not in _told:
        _told.add(topic)
        logger.warning(message, *args)


def get_script_run_ctx(suppress_warning: bool = False) -> Scope | None:
    """The context of the run that the calling code belongs to, or None outside a run.

    Parameters
    ----------
    suppress_warning
        True: do not log that there is none.
    """
    scope = current.get()
    if scope is None and not suppress_warning:
        outside_run()
    return scope


def add_script_run_ctx(thread: threading.Thread | None = None, ctx: Any = None) -> threading.Thread:
    """Let a thread take part in a run, so that its st.* calls reach the page. Must come before the thread starts.

    Parameters
    ----------
    thread
        The thread; default: the calling one.
    ctx
        What get_script_run_ctx gave; default: the caller's own.

    Returns
    -------
    threading.Thread
        The same thread.

    Examples
    --------
    >>> thread = threading.Thread(target=work)
    >>> add_script_run_ctx(thread).start()
    """
    scope = current.get() if ctx is None else ctx
    if thread is None or thread is threading.current_thread():
        current.set(scope)
        return threading.current_thread()
    run = thread.run

    def run_in_scope() -> None:
        current.set(scope)
        with suppress(Control):  # its run is over, or stopped: so is the thread
            run()

    vars(thread)["run"] = run_in_scope
    return thread
