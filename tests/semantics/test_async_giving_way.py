"""What is awaited is cancelled when its run has to give way. Rules P06, A05."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from tests.session.tab import Tab


async def waits_until_it_gets_a_name(told: list[str]) -> None:
    import asyncio

    import ostinato as st

    name = st.text_input("name")
    if not name:
        try:
            told.append("waits")
            await asyncio.sleep(60)
        except BaseException as error:
            told.append(type(error).__name__)
            raise
        finally:
            told.append("cleaned")
    st.text(f"hello {name}")


def test_P06_a_newer_event_cancels_what_is_awaited_and_finally_blocks_run() -> None:
    told: list[str] = []
    tab = Tab(waits_until_it_gets_a_name, told).start()
    tab.wait(lambda: told and tab.texts)
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]
    assert told == ["waits", "CancelledError", "cleaned"]
    assert tab.outcomes == ["superseded", "completed"]


def test_P06_stop_cancels_what_is_awaited() -> None:
    told: list[str] = []
    tab = Tab(waits_until_it_gets_a_name, told).start()
    tab.wait(lambda: told and tab.texts)
    tab.session.stop()
    tab.settle()
    assert told == ["waits", "CancelledError", "cleaned"]
    assert tab.outcomes == ["stopped"]


def test_P06_a_swallowed_cancellation_comes_again() -> None:
    async def app(told: list[str]) -> None:
        import asyncio
        from contextlib import suppress

        import ostinato as st

        st.text("up")
        with suppress(asyncio.CancelledError):
            told.append("waits")
            await asyncio.sleep(60)
        told.append("waits again")
        await asyncio.sleep(60)
        told.append("never")

    told: list[str] = []
    tab = Tab(app, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert told == ["waits", "waits again"]
    assert tab.outcomes == ["stopped"]


def test_P06_a_swallowed_cancellation_does_not_let_st_calls_pass() -> None:
    async def app(told: list[str]) -> None:
        import asyncio
        from contextlib import suppress

        import ostinato as st

        with suppress(asyncio.CancelledError):
            told.append("waits")
            await asyncio.sleep(60)
        st.text("never")

    told: list[str] = []
    tab = Tab(app, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert tab.texts == []
    assert tab.outcomes == ["stopped"]


def test_P06_what_is_cleaned_up_has_time_to_be_awaited() -> None:
    async def app(told: list[str]) -> None:
        import asyncio

        try:
            told.append("waits")
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.1)
            told.append("closed")

    told: list[str] = []
    tab = Tab(app, told).start()
    tab.wait(lambda: told)
    tab.session.stop()
    tab.settle()
    assert told == ["waits", "closed"]


def test_P06_a_newer_event_waits_for_an_async_callback() -> None:
    async def called(gate: threading.Event, told: list[str]) -> None:
        told.append("called")
        while not gate.is_set():
            await asyncio.sleep(0.001)
        told.append("done")

    def app(callback: Any, gate: threading.Event, told: list[str]) -> None:
        import ostinato as st

        st.button("go", on_click=callback, args=(gate, told))
        st.text(st.text_input("name"))

    gate, told = threading.Event(), list[str]()
    tab = Tab(app, called, gate, told).load()
    tab.click("go").wait(lambda: told)
    tab.send(name="you")
    threading.Timer(0.05, gate.set).start()
    tab.settle()
    assert told == ["called", "done"]
    assert tab.texts[-1] == "you"
