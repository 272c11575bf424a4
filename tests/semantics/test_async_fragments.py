"""`async def` fragments and dialogs, and pages that await. Rule P06."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from ostinato.testing.v1 import AppTest


def test_P06_an_async_fragment_is_completed_where_it_is_called_and_returns_its_value() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        @st.fragment
        async def counter() -> int:
            n = st.session_state.get("n", 0)
            await asyncio.sleep(0)
            if st.button("more"):
                n = st.session_state.n = n + 1
            st.text(f"inside {n}")
            return n

        st.session_state.runs = st.session_state.get("runs", 0) + 1
        value: Any = counter()
        st.text(f"outside {value} run {st.session_state.runs}")

    at = AppTest.from_function(app).run()
    assert at.text.values == ["inside 0", "outside 0 run 1"]
    assert at.button[0].click().run().text.values == ["inside 1", "outside 0 run 1"]
    assert at.button[0].click().run().text.values == ["inside 2", "outside 0 run 1"]


def test_P06_a_script_that_awaits_awaits_its_async_fragments() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        @st.fragment
        async def counter(name: str) -> str:
            await asyncio.sleep(0)
            clicked = st.button(name)
            st.text(f"{name} {clicked}")
            return name.upper()

        names = await asyncio.gather(counter("a"), counter("b"))
        st.text(f"end {names}")

    at = AppTest.from_function(app).run()
    assert not at.exception
    assert at.text.values == ["a False", "b False", "end ['A', 'B']"]
    assert at.button[1].click().run().text.values == ["a False", "b True", "end ['A', 'B']"]


def test_P06_an_async_fragment_that_nobody_awaits_is_completed_before_the_run_ends() -> None:
    async def app() -> None:
        import asyncio

        import ostinato as st

        @st.fragment
        async def late() -> None:
            await asyncio.sleep(0.02)
            st.text("inside")

        late()
        await asyncio.sleep(0)
        st.text("below")

    assert AppTest.from_function(app).run().text.values == ["inside", "below"]


def test_P06_an_exception_in_an_async_fragment_is_shown_in_its_place() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        @st.fragment
        async def fails() -> None:
            go = st.checkbox("go")
            await asyncio.sleep(0)
            if go:
                raise ValueError("no luck")

        fails()
        st.text("below")

    at = AppTest.from_function(app).run()
    at.checkbox[0].check().run()
    assert at.exception[0].message == "no luck"
    assert at.text.values == ["below"]


def test_P06_a_parallel_fragment_may_be_async() -> None:
    def app(meeting: threading.Barrier) -> None:
        import asyncio

        import ostinato as st

        @st.fragment(parallel=True)
        async def meets(name: str) -> None:
            await asyncio.to_thread(meeting.wait, 5)
            st.text(name)

        meets("a")
        meets("b")
        meets("c")

    at = AppTest.from_function(app, args=(threading.Barrier(3),), default_timeout=10).run()
    assert not at.exception
    assert at.text.values == ["a", "b", "c"]


def test_P06_an_async_dialog_is_completed() -> None:
    def app() -> None:
        import asyncio

        import ostinato as st

        @st.dialog("Question")
        async def ask() -> None:
            await asyncio.sleep(0)
            st.text(f"sure? {st.checkbox('yes')}")

        if st.button("ask"):
            ask()

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert not at.exception
    assert at.checkbox[0].check().run().text.values == ["sure? True"]


def test_P06_a_page_file_may_await(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import ostinato as st\nst.navigation([st.Page('one.py')]).run()\nst.text('below')\n", "utf-8"
    )
    (tmp_path / "one.py").write_text(
        "import asyncio\nimport ostinato as st\nst.text(await asyncio.sleep(0, 'awaited'))\n'magic'\n", "utf-8"
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    assert not at.exception
    assert at.text.values == ["awaited", "below"]
    assert at.markdown.values == ["magic"]


def test_P06_an_entry_file_that_awaits_awaits_its_page(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import asyncio\nimport ostinato as st\n"
        "async def home():\n"
        "    await asyncio.sleep(0)\n"
        "    st.text(f\"home {st.button('go')}\")\n"
        "page = st.navigation([home])\n"
        "await page.run()\n"
        "st.text(f\"below {st.button('go')}\")\n",
        "utf-8",
    )
    at = AppTest.from_file(tmp_path / "app.py").run()
    assert not at.exception
    assert at.text.values == ["home False", "below False"]
    assert at.button[0].click().run().text.values == ["home True", "below False"]
