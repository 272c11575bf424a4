"""Completes coroutines of the user's: a script with a top-level `await`, a callback, a fragment.

Each of them gets an event loop of its own, in the thread of its run, as asyncio.run would give it. So nothing that one
run has left waiting can go on inside another one. The run's context variable holds inside, and in all tasks.

A run that is asked to give way wakes up at its `await`: its task is cancelled, so that `finally` blocks are executed,
and what comes out is the run's control, not the CancelledError.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

from .control import Control

if TYPE_CHECKING:
    from .run import Run

logger = logging.getLogger("ostinato")

T = TypeVar("T")

AGAIN = 0.3
"""Seconds that a cancelled task has to clean up before it is cancelled once more: it may have swallowed the first."""
TRIES = 4
"""How often a task that the script left running is cancelled before it is given up."""

_begun: ContextVar[list[asyncio.Task[Any]]] = ContextVar("ostinato_begun")
"""Tasks that must be complete before the coroutine around them counts as complete."""


def settle(run: Run, coroutine: Coroutine[Any, Any, T]) -> T | asyncio.Task[T]:
    """Complete a coroutine; where an event loop is running already, return a task to be awaited.

    A task that nobody awaits is completed before the run ends.

    Parameters
    ----------
    run
        The run that it belongs to.
    coroutine
        What an `async def` function of the user's has returned.
    """
    if not _loop_runs():
        return complete(run, coroutine)
    task = asyncio.create_task(coroutine)
    begun = _begun.get(None)
    if begun is not None:
        begun.append(task)
    return task


def complete_alone(coroutine: Coroutine[Any, Any, T]) -> T:
    """Complete a coroutine of code that belongs to no run."""
    return asyncio.run(coroutine)


def complete(run: Run, coroutine: Coroutine[Any, Any, T]) -> T:
    """Complete a coroutine in this thread; returns its value.

    Parameters
    ----------
    run
        The run that it belongs to. The session's lock must not be held.
    coroutine
        What an `async def` function of the user's has returned. This thread must have no running event loop.

    Raises
    ------
    Control
        When the run was asked to give way, or left by st.stop, st.rerun.
    """
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(_report)
    try:
        return _complete(run, loop, coroutine)
    except (asyncio.CancelledError, BaseExceptionGroup) as error:
        control = _control_in(error, run)
        if control is None:
            raise
        raise control from None
    finally:
        loop.run_until_complete(_end(loop, asyncio.all_tasks(loop)))
        loop.close()


def _complete(run: Run, loop: asyncio.AbstractEventLoop, coroutine: Coroutine[Any, Any, T]) -> T:
    def cancel() -> None:
        if not task.done():
            task.cancel()
            loop.call_later(AGAIN, cancel)

    def wake() -> None:
        loop.call_soon_threadsafe(cancel)

    with run.lock:
        if run.cancel is not None:
            coroutine.close()
            raise run.cancel
        run.on_leave.add(wake)
    token = _begun.set([])
    task = loop.create_task(_with_begun(coroutine))
    try:
        return loop.run_until_complete(task)
    finally:
        with run.lock:
            run.on_leave.discard(wake)
        _begun.reset(token)


def _loop_runs() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def _with_begun(coroutine: Coroutine[Any, Any, T]) -> T:
    begun = _begun.get()
    value = await coroutine
    while begun:
        await begun.pop(0)
    return value


def _control_in(error: BaseException, run: Run) -> BaseException | None:
    """The control that a cancelled task or a group of tasks stands for."""
    if isinstance(error, asyncio.CancelledError):
        return None if run.cancel is None else run.cancel()
    while isinstance(error, BaseExceptionGroup):
        controls = error.subgroup(Control)
        if controls is None:
            return None
        error = controls.exceptions[0]
    return error


async def _end(loop: asyncio.AbstractEventLoop, tasks: set[asyncio.Task[Any]]) -> None:
    """Nothing that a coroutine began outlives it: tasks are cancelled, generators closed."""
    await _cancelled(tasks)
    closing = loop.create_task(loop.shutdown_asyncgens())
    await _cancelled((await asyncio.wait({closing}, timeout=AGAIN))[1])


async def _cancelled(tasks: set[asyncio.Task[Any]]) -> None:
    for _ in range(TRIES):
        if not tasks:
            return
        for task in tasks:
            task.cancel()
        _, tasks = await asyncio.wait(tasks, timeout=AGAIN)
    if tasks:
        logger.warning("Tasks of the script go on although they were cancelled: %s. They are given up.", tasks)


def _report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A control that nobody waited for is no error: it has ended its task, and the run ends by itself."""
    if not isinstance(context.get("exception"), Control):
        loop.default_exception_handler(context)
