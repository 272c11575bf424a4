"""Coroutines of the user's are completed in the thread of their run, and leave nothing behind."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest

from ostinato.script.awaiting import complete, settle
from ostinato.script.control import Stop
from ostinato.script.run import Run
from ostinato.script.scope import current
from ostinato.testing.v1 import AppTest


def in_a_run(work: Callable[[Run], Any]) -> Any:
    """What `work` gives or raises, called by a script."""

    def app(work: Callable[[Run], Any], run: Callable[[], Run], given: list[Any]) -> None:
        given.append(work(run()))

    def run() -> Run:
        scope = current.get()
        assert scope is not None
        return scope.run

    given: list[Any] = []
    at = AppTest.from_function(app, args=(work, run, given)).run()
    assert given, at.exception
    return given[0]


def raised(work: Callable[[], Any]) -> BaseException:
    with pytest.raises(BaseException) as info:  # noqa: PT011 - any, controls too
        work()
    return info.value


def test_the_value_of_a_coroutine_is_given() -> None:
    assert in_a_run(lambda run: complete(run, asyncio.sleep(0, "value"))) == "value"


def test_an_exception_comes_out_as_it_was_raised() -> None:
    error = ValueError("no luck")

    async def fail() -> None:
        raise error

    assert in_a_run(lambda run: raised(lambda: complete(run, fail()))) is error


def test_nothing_waits_for_the_run_any_more_afterwards() -> None:
    async def look(run: Run) -> int:
        return len(run.on_leave)

    assert in_a_run(lambda run: (complete(run, look(run)), len(run.on_leave))) == (1, 0)


def test_a_cancellation_of_the_users_own_is_no_control() -> None:
    async def cancel() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(1)

    assert type(in_a_run(lambda run: raised(lambda: complete(run, cancel())))) is asyncio.CancelledError


def test_a_control_in_groups_of_tasks_comes_out_by_itself() -> None:
    stop = Stop()

    async def leave() -> None:
        raise stop

    async def group(inner: Callable[[], Any]) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(inner())

    assert in_a_run(lambda run: raised(lambda: complete(run, group(lambda: group(leave))))) is stop


def test_a_group_without_a_control_comes_out_whole() -> None:
    async def fail() -> None:
        raise ValueError("no luck")

    async def group() -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fail())

    error = in_a_run(lambda run: raised(lambda: complete(run, group())))
    assert isinstance(error, ExceptionGroup)


def test_a_control_that_ended_a_task_nobody_awaits_is_not_reported_as_an_error(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def leave() -> None:
        raise Stop

    async def main() -> None:
        asyncio.get_running_loop().create_task(leave())
        await asyncio.sleep(0.01)

    in_a_run(lambda run: complete(run, main()))
    assert not [record for record in caplog.records if record.name == "asyncio"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_task_that_cannot_be_cancelled_is_given_up_and_named(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ostinato.script.awaiting.AGAIN", 0.01)

    async def stubborn() -> None:
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                continue

    async def main() -> str:
        asyncio.get_running_loop().create_task(stubborn())
        await asyncio.sleep(0)
        return "done"

    with caplog.at_level(logging.WARNING, "ostinato"):
        assert in_a_run(lambda run: complete(run, main())) == "done"
    assert "stubborn" in caplog.text


def test_inside_a_running_loop_a_coroutine_becomes_a_task_that_is_awaited_in_any_case() -> None:
    done: list[str] = []

    async def inner(name: str) -> str:
        await asyncio.sleep(0.01)
        done.append(name)
        return name

    async def main(run: Run) -> str:
        first, second = settle(run, inner("first")), settle(run, inner("second"))
        assert isinstance(first, asyncio.Task)
        assert isinstance(second, asyncio.Task)
        return await first

    assert in_a_run(lambda run: settle(run, main(run))) == "first"
    assert done == ["first", "second"]
