"""A newer event takes a run's place: nothing of the user's is lost, nothing of the old run is shown."""

from __future__ import annotations

import threading

import pytest

from ostinato.session.session import OUTCASTS
from tests.session.tab import Tab


class Gate:
    """Where a script stands still, without a yield point, until the test lets it go on."""

    def __init__(self) -> None:
        self.waiting = 0
        self.passed = 0
        self._open = threading.Event()

    def __call__(self) -> None:
        self.waiting += 1
        self._open.wait(10)
        self.passed += 1

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate() -> Gate:
    return Gate()


def draws_until_it_gets_a_name() -> None:
    import time

    import ostinato as st

    name = st.text_input("name")
    while not name:
        time.sleep(0.001)
        st.text("old output")
    st.text(f"hello {name}")


def stands_still_until_it_gets_a_name(gate: Gate, ended: list[str]) -> None:
    import ostinato as st

    name = st.text_input("name")
    if not name:
        try:
            gate()
            st.session_state.old = True
            st.text("old output")
        finally:
            ended.append("old run")
    st.text(f"hello {name}, {'old' in st.session_state}")


def computes_until_it_gets_a_name(stop: threading.Event) -> None:
    import ostinato as st

    name = st.text_input("name")
    while not name and not stop.is_set():
        pass
    st.text(f"hello {name}")


def counts_clicks(gate: Gate) -> None:
    import ostinato as st

    state = st.session_state
    state.setdefault("one", 0)
    state.setdefault("two", 0)
    if st.button("one"):
        state.one += 1
    if st.button("two"):
        state.two += 1
    if "slow" not in state:
        state.slow = True
        gate()
    st.text(f"{state.one} {state.two}")


def counts_callbacks(gate: Gate) -> None:
    import ostinato as st

    def add(name: str) -> None:
        st.session_state[name] = st.session_state.get(name, 0) + 1

    st.button("one", on_click=add, args=("n",))
    st.text_input("text", on_change=add, args=("m",))
    if "slow" not in st.session_state:
        st.session_state.slow = True
        gate()
    st.text(f"{st.session_state.get('n')} {st.session_state.get('m')}")


def echoes_slowly(gate: Gate) -> None:
    import ostinato as st

    name = st.text_input("name")
    if not name:
        gate()
    st.text(f"hello {name}")


def test_a_run_gives_way_at_its_next_yield_point_and_its_output_is_gone() -> None:
    tab = Tab(draws_until_it_gets_a_name).start()
    tab.wait(lambda: "old output" in tab.texts)
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]
    assert tab.outcomes == ["superseded", "completed"]


def test_a_run_that_blocks_is_overtaken_and_nothing_of_it_reaches_page_or_state(gate: Gate) -> None:
    ended: list[str] = []
    tab = Tab(stands_still_until_it_gets_a_name, gate, ended).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you, False"]
    assert not ended
    gate.open()
    tab.wait(lambda: ended)
    tab.settle()
    assert tab.texts == ["name", "hello you, False"]
    tab.send().settle()
    assert tab.texts == ["name", "hello you, False"]


def test_a_run_that_computes_is_overtaken() -> None:
    stop = threading.Event()
    tab = Tab(computes_until_it_gets_a_name, stop).start()
    tab.wait(lambda: tab.texts)
    tab.send(name="you").settle()
    stop.set()
    assert tab.texts == ["name", "hello you"]


def test_J04_two_clicks_of_one_button_during_a_slow_run_count_twice(gate: Gate) -> None:
    tab = Tab(counts_clicks, gate).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.click("one").click("one").settle()
    gate.open()
    assert tab.texts[-1] == "2 0"


def test_J04_clicks_of_two_buttons_during_a_slow_run_both_count(gate: Gate) -> None:
    tab = Tab(counts_clicks, gate).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.click("one").click("two").click("one").click("two").settle()
    gate.open()
    assert tab.texts[-1] == "2 2"


def test_a_click_whose_run_is_interrupted_before_its_button_is_served_by_the_next_run(gate: Gate) -> None:
    def script(gate: Gate) -> None:
        import ostinato as st

        top = st.text_input("top")
        if st.session_state.get("slow"):
            st.session_state.slow = False
            gate()
        st.session_state.clicks = st.session_state.get("clicks", 0) + bool(st.button("late"))
        st.text(f"{top} {st.session_state.clicks}")
        st.session_state.slow = st.session_state.clicks == 0

    tab = Tab(script, gate).load()
    tab.click("late")
    tab.wait(lambda: gate.waiting)
    tab.send(top="typed").settle()
    gate.open()
    assert tab.texts[-1] == "typed 1"


def test_each_callback_runs_once_for_each_event_however_runs_merge(gate: Gate) -> None:
    tab = Tab(counts_callbacks, gate).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.send(text="a").click("one").click("one").send(text="b").settle()
    gate.open()
    assert tab.texts[-1] == "2 2"


def test_a_callback_is_not_interrupted_and_not_repeated(gate: Gate) -> None:
    def script(gate: Gate) -> None:
        import ostinato as st

        def work() -> None:
            st.session_state.began = st.session_state.get("began", 0) + 1
            gate()
            st.session_state.ended = st.session_state.get("ended", 0) + 1

        st.button("work", on_click=work)
        st.text_input("text")
        st.text(f"{st.session_state.get('began')} {st.session_state.get('ended')}")

    tab = Tab(script, gate).load()
    tab.click("work")
    tab.wait(lambda: gate.waiting)
    tab.send(text="newer")
    gate.open()
    tab.settle()
    assert tab.texts[-1] == "1 1"


def test_events_during_a_run_that_cannot_be_overtaken_merge_into_one_run_with_the_newest_values(gate: Gate) -> None:
    tab = Tab(echoes_slowly, gate, options={"runner.fastReruns": False}).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.send(name="a").send(name="b").send(name="c")
    gate.open()
    tab.settle()
    assert tab.texts == ["name", "hello c"]
    assert tab.outcomes == ["superseded", "completed"]
    assert tab.records[-1].merged == 3


def test_without_fast_reruns_a_blocked_run_is_waited_for(gate: Gate) -> None:
    tab = Tab(echoes_slowly, gate, options={"runner.fastReruns": False}).start()
    tab.wait(lambda: gate.waiting and tab.texts)
    tab.send(name="you")
    assert not tab.door.serve(lambda: tab.session.runs > 1, 0.1)
    gate.open()
    tab.settle()
    assert tab.texts == ["name", "hello you"]


def test_no_more_than_a_few_superseded_runs_go_on_at_a_time(gate: Gate) -> None:
    def script(gate: Gate) -> None:
        import ostinato as st

        n = st.text_input("n")
        if n != "last":
            gate()
        st.text(f"hello {n}")

    tab = Tab(script, gate).start()
    tab.wait(lambda: gate.waiting == 1 and tab.texts)
    for n in range(OUTCASTS):
        tab.send(n=str(n)).wait(lambda n=n: gate.waiting == n + 2)
    tab.send(n="one more").send(n="last")
    assert not tab.door.serve(lambda: gate.waiting > OUTCASTS + 1, 0.1)
    gate.open()
    tab.settle()
    assert tab.texts == ["n", "hello last"]
    assert gate.waiting == OUTCASTS + 1


def test_stop_ends_the_run_at_its_next_yield_point_and_what_was_drawn_stays() -> None:
    tab = Tab(draws_until_it_gets_a_name).start()
    tab.wait(lambda: "old output" in tab.texts)
    tab.session.stop()
    tab.settle()
    assert set(tab.texts) == {"name", "old output"}
    assert tab.outcomes == ["stopped"]
    tab.send(name="you").settle()
    assert tab.texts == ["name", "hello you"]


def test_stop_ends_a_chain_of_reruns() -> None:
    def script() -> None:
        import time

        import ostinato as st

        st.text("looping")
        if "enough" not in st.session_state:
            time.sleep(0.006)  # a loop that waits may go on for ever
            st.rerun()
        st.text("end")

    tab = Tab(script).start()
    for _ in range(20):
        runs = tab.session.runs
        tab.wait(lambda runs=runs: tab.session.runs > runs + 3)
        tab.session.stop()
        tab.settle()
        assert tab.outcomes[-1] == "stopped"
        tab.send()
    tab.session.state.assign("enough", True)
    tab.send().settle()
    assert tab.texts == ["looping", "end"]


def test_output_of_a_long_run_is_seen_while_it_goes_on(gate: Gate) -> None:
    def script(gate: Gate) -> None:
        import ostinato as st

        st.text("early")
        gate()
        st.text("late")

    tab = Tab(script, gate).start()
    tab.wait(lambda: tab.texts == ["early"])
    assert tab.browser.state == "running"
    gate.open()
    tab.settle()
    assert tab.texts == ["early", "late"]
    assert tab.browser.state == "idle"


def test_a_short_run_is_one_frame() -> None:
    def script() -> None:
        import ostinato as st

        for i in range(200):
            st.text(f"line {i}")
        st.text(str(st.button("go")))

    tab = Tab(script).load()
    before = len(tab.frames)
    tab.click("go").settle()
    (frame,) = tab.frames[before:]
    assert len(frame.ops) == 1
    assert frame.ack == 1


def test_a_second_click_does_not_wait_for_ever_for_what_the_first_one_began() -> None:
    def script() -> None:
        import time

        import ostinato as st

        st.session_state.setdefault("clicks", 0)
        if st.button("go"):
            st.session_state.clicks += 1
            while st.session_state.clicks == 1:
                time.sleep(0.001)
        st.text(str(st.session_state.clicks))

    tab = Tab(script).load()
    tab.click("go").click("go").settle()
    assert tab.texts[-1] == "2"


def test_closing_a_session_ends_its_run() -> None:
    ended = threading.Event()

    def script(ended: threading.Event) -> None:
        import time

        import ostinato as st

        try:
            while True:
                time.sleep(0.001)
                st.text("more")
        finally:
            ended.set()

    tab = Tab(script, ended).start()
    tab.wait(lambda: tab.texts)
    tab.app.close(tab.session)
    assert ended.wait(5)
    assert tab.session.id not in tab.app.sessions
