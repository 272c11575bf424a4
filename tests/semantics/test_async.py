"""`await` in scripts and callbacks. Rules P05, P06, D18."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest


def test_P06_a_script_may_await_at_its_top_level() -> None:
    at = AppTest.from_string(
        """
        import asyncio
        import ostinato as st

        async def load(n):
            await asyncio.sleep(0)
            return n * 2

        st.text(await load(21))
        """
    ).run()
    assert at.text.values == ["42"]
    assert at.run().text.values == ["42"]


def test_P06_async_for_and_async_with_work_at_the_top_level() -> None:
    at = AppTest.from_string(
        """
        import contextlib
        import ostinato as st

        @contextlib.asynccontextmanager
        async def opened():
            st.text("open")
            yield "it"
            st.text("closed")

        async def numbers():
            yield 1
            yield 2

        async with opened() as it:
            st.text(it)
            async for n in numbers():
                st.text(n)
        st.text([n async for n in numbers()])
        """
    ).run()
    assert at.text.values == ["open", "it", "1", "2", "closed", "[1, 2]"]


def test_P06_magic_writes_the_bare_expressions_of_a_script_that_awaits() -> None:
    at = AppTest.from_string(
        """
        import asyncio
        "before"
        await asyncio.sleep(0)
        "after"
        """
    ).run()
    assert at.markdown.values == ["before", "after"]


def test_P06_await_outside_of_an_async_function_is_still_a_syntax_error() -> None:
    from ostinato.errors import ScriptSyntaxError

    with pytest.raises(ScriptSyntaxError, match="async"):
        AppTest.from_string("def f():\n    await g()")


def test_P06_blocks_stay_around_what_is_awaited_in_them() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        async def fill(box: str) -> None:
            with st.expander(box):
                await asyncio.sleep(0)
                st.text(f"in {box}")
                await asyncio.sleep(0)
                st.text(f"still in {box}")

        with st.container():
            await asyncio.gather(fill("a"), fill("b"))
            st.text("below")

    at = AppTest.from_function(app).run()
    assert not at.exception
    assert {box.label: box.text.values for box in at.expander} == {
        "a": ["in a", "still in a"],
        "b": ["in b", "still in b"],
    }


def test_P06_tasks_and_threads_of_the_loop_draw_on_the_page() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(st.text, "from a thread"))
        st.session_state.n = 1
        await asyncio.create_task(asyncio.sleep(0))
        st.text(st.session_state.n)

    assert AppTest.from_function(app).run().text.values == ["from a thread", "1"]


def test_P06_an_exception_in_what_is_awaited_is_shown() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        st.text("before")
        await asyncio.sleep(0)
        raise ValueError("no luck")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["before"]
    assert at.exception[0].message == "no luck"
    assert "During handling" not in "\n".join(at.exception[0].stack_trace)


@pytest.mark.parametrize("how", ["stop", "rerun"])
def test_P06_st_stop_and_st_rerun_leave_a_group_of_tasks(how: str) -> None:
    async def app(how: str) -> None:
        import asyncio

        import ostinato as st

        n = st.session_state.setdefault("n", 0)
        st.text(f"run {n}")

        async def leave() -> None:
            st.session_state.n += 1
            st.stop() if how == "stop" else st.rerun()

        if n == 0:
            async with asyncio.TaskGroup() as group:
                group.create_task(leave())
                group.create_task(asyncio.sleep(60))
            st.text("never")
        st.text("end")

    at = AppTest.from_function(app, args=(how,)).run()
    assert not at.exception
    assert at.text.values == (["run 0"] if how == "stop" else ["run 1", "end"])


def test_P06_an_error_in_a_group_of_tasks_is_shown_with_the_group() -> None:
    async def app() -> None:
        import asyncio

        async def fail() -> None:
            raise ValueError("no luck")

        async with asyncio.TaskGroup() as group:
            group.create_task(fail())

    at = AppTest.from_function(app).run()
    assert len(at.exception) == 1


def test_P06_tasks_that_the_script_left_running_are_cancelled_and_generators_closed() -> None:
    ended: list[str] = []

    async def app(ended: list[str]) -> None:
        import asyncio

        import ostinato as st

        async def work() -> None:
            try:
                await asyncio.sleep(60)
            finally:
                ended.append("task")

        async def numbers() -> Any:
            try:
                yield 1
            finally:
                ended.append("generator")

        st.session_state.numbers = numbers()
        await anext(st.session_state.numbers)
        st.session_state.task = asyncio.create_task(work())
        await asyncio.sleep(0)
        st.text("end")

    at = AppTest.from_function(app, args=(ended,)).run()
    assert at.text.values == ["end"]
    assert ended == ["task", "generator"]


def test_P05_asyncio_run_in_a_script_that_awaits_raises_as_python_does() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        work = asyncio.sleep(0)
        try:
            asyncio.run(work)
        except RuntimeError as error:
            st.text(error)
        await work

    at = AppTest.from_function(app).run()
    assert at.text.values == ["asyncio.run() cannot be called from a running event loop"]


@pytest.mark.filterwarnings("ignore:There is no current event loop:DeprecationWarning")
def test_P05_an_async_callback_leaves_the_scripts_event_loop_as_it_was() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def called() -> None:
            await asyncio.sleep(0)

        st.button("go", on_click=called)
        asyncio.get_event_loop().run_until_complete(asyncio.sleep(0))
        st.text("end")

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["end"]


def test_D18_an_async_callback_is_awaited_before_the_body() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def called(to: str) -> None:
            await asyncio.sleep(0.01)
            st.session_state.name = to

        st.button("go", on_click=called, args=("you",))
        st.text(st.session_state.get("name", "nobody"))

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["you"]
    assert len(at.runs) == 2


def test_D18_a_callback_that_returns_a_coroutine_is_awaited_too() -> None:
    def app() -> None:
        import ostinato as st

        async def called() -> None:
            st.session_state.n = 1

        st.checkbox("go", on_change=lambda: called())
        st.text(st.session_state.get("n", 0))

    at = AppTest.from_function(app).run()
    assert at.checkbox[0].check().run().text.values == ["1"]


def test_D18_an_exception_in_an_async_callback_is_shown_and_the_body_does_not_run() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def called() -> None:
            await asyncio.sleep(0)
            raise ValueError("no luck")

        st.button("go", on_click=called)
        st.text("body")

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.exception[0].message == "no luck"
    assert not at.text


def test_D18_an_async_callback_may_call_st_rerun_and_st_stop() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        async def again() -> None:
            await asyncio.sleep(0)
            st.session_state.n = "reran"
            st.rerun()

        async def stop() -> None:
            await asyncio.sleep(0)
            st.text("stopped")
            st.stop()

        st.button("again", on_click=again)
        st.button("stop", on_click=stop)
        st.text(st.session_state.get("n", "body"))

    at = AppTest.from_function(app).run()
    assert at.button[0].click().run().text.values == ["reran"]
    assert at.button[1].click().run().text.values == ["stopped"]


def test_P05_a_plain_script_runs_without_asyncio() -> None:
    import subprocess
    import sys

    source = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ostinato.testing.v1 import AppTest\n"
        "from ostinato.script import run\n"
        "at = AppTest.from_string('import ostinato as st; st.button(\"a\", on_click=print); st.text(1)').run()\n"
        "at.button[0].click().run()\n"
        "assert at.text.values == ['1']\n"
        "assert 'ostinato.script.awaiting' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
