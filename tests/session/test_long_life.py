"""A session that is used for long holds no more than one that is used for a while."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

import pytest

from tests.session.tab import Tab

WARM_UP = 500
"""Reruns after which all is full that is bounded: the frames that are kept, the records of runs."""
RERUNS = 2_000
PER_RERUN = 8
"""Bytes that the least thing costs which a rerun leaves behind: a place in a list."""


def restless() -> None:
    """A page that is never the same twice: a fragment, a form, and state, widgets and lines that come and go."""
    import ostinato as st

    state = st.session_state
    state.setdefault("count", 0)

    def bump() -> None:
        state.count += 1
        state[f"note {state.count}"] = [state.count]
        state.pop(f"note {state.count - 10}", None)

    @st.fragment
    def counter() -> None:
        if st.button("in the fragment"):
            state.count += 1
        st.text(f"{state.count:0300}")

    st.button("bump", on_click=bump)
    counter()
    with st.form("form"):
        state.name = st.text_input("name")
        st.form_submit_button("submit")
    st.checkbox(f"new at {state.count}")
    for number in range(state.count % 7):
        st.text(f"line {number} of {state.count}")


EVENTS: tuple[dict[str, Any], ...] = (
    {"bump": True},
    {"in the fragment": True},
    {"name": "one", "submit": True},
    {"bump": True},
    {"in the fragment": True},
    {"name": "other", "submit": True},
)


@pytest.fixture
def _traced() -> Iterator[None]:
    tracemalloc.start()
    yield
    tracemalloc.stop()


def held() -> tuple[int, int]:
    """Bytes, and objects that the collector knows, which are in use."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0], len(gc.get_objects())


@pytest.mark.timeout(120)
@pytest.mark.usefixtures("_traced")
def test_reruns_leave_nothing_behind() -> None:
    tab = Tab(restless).load()
    events = cycle(EVENTS)

    def use(reruns: int) -> None:
        for event in islice(events, reruns):
            tab.send(**event).settle()
            tab.frames.clear()

    use(WARM_UP)
    bytes_before, objects_before = held()
    use(RERUNS)
    bytes_after, objects_after = held()
    assert bytes_after - bytes_before < RERUNS * PER_RERUN
    assert objects_after - objects_before < RERUNS / 10
