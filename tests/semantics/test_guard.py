"""Reruns without end are held; chains that end and loops that wait are left alone. Rule C27, improved."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ostinato.testing.v1 import AppTest
from tests.session.tab import Tab


def held(at: AppTest) -> str | None:
    """What the page asks, when a rerun is held."""
    return str(at.exception[0].value) if at.exception else None


def run(app: Callable[..., None], *args: Any, timeout: float = 20) -> AppTest:
    return AppTest.from_function(app, args=args).run(timeout=timeout)


def untouched(app: Callable[..., None], *args: Any) -> AppTest:
    """An app that must reach its end by itself."""
    at = run(app, *args)
    assert held(at) is None
    assert not [note for record in at.runs for note in record.notes]
    assert at.runs[-1].outcome == "completed"
    return at


# --- a standstill: nothing changes any more ---


def test_C27_an_unconditional_rerun_is_held_soon() -> None:
    def app() -> None:
        import ostinato as st

        st.text("hello")
        st.rerun()

    at = run(app)
    assert at.text.values == ["hello"]
    assert "reruns in a row" in (held(at) or "")
    assert 20 <= len(at.runs) <= 30
    assert at.runs[-1].outcome == "rerun"
    (note,) = at.runs[-1].notes
    assert note.kind == "runaway"


def test_C27_the_box_names_the_call_that_asks_for_the_reruns_and_the_usual_remedy() -> None:
    script = "import ostinato as st\n\n\ndef refresh():\n    st.rerun()\n\n\nrefresh()\n"
    at = AppTest.from_string(script).run()
    box = at.exception[0]
    (line,) = box.trace
    assert ":5 in refresh (" in line
    assert "if st.button" in box.remedy
    assert box.keys == []


def test_C27_it_is_held_when_the_state_that_it_reads_and_writes_stays_the_same() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("items", [1, {"a": 2}])
        st.session_state.total = sum([1, 2, 3])
        st.text(str(st.session_state["items"]))
        st.rerun()

    assert len(run(app).runs) <= 30


def test_C27_instances_of_the_scripts_own_classes_are_compared_by_content() -> None:
    script = """
        import dataclasses
        import ostinato as st

        @dataclasses.dataclass
        class Game:
            score: int = 0

        if "game" not in st.session_state:
            st.session_state.game = Game()
        st.text(str(st.session_state.game.score))
        st.rerun()
    """
    at = AppTest.from_string(script).run()
    assert held(at) is not None
    assert len(at.runs) <= 30


def test_C27_a_fragment_that_reruns_itself_without_change_is_held() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def spin() -> None:
            if st.toggle("spin"):
                st.rerun(scope="fragment")

        spin()
        st.text("rest")

    at = run(app)
    assert held(at) is None
    at.toggle[0].set_value(True).run(timeout=20)
    assert held(at) is not None
    assert at.runs[-1].scope == ("app.<locals>.spin",)
    assert at.text.values == ["rest"]


# --- a race: too many, too fast ---


def test_C27_more_than_200_quick_reruns_are_held_even_when_state_changes() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        if st.session_state.n < 300:
            st.rerun()

    at = run(app)
    assert "a second" in (held(at) or "")
    assert at.session_state.n == 201
    assert at.exception[0].keys == ["n"]
    assert "time.sleep" in at.exception[0].remedy


def test_C27_a_ping_pong_of_two_states_is_held() -> None:
    def app() -> None:
        import ostinato as st

        on = st.session_state.get("on", False)
        st.text("on" if on else "off")
        if on:
            st.session_state.on = False
            st.rerun()
        st.session_state.on = True
        st.rerun()

    at = run(app)
    assert held(at) is not None
    assert len(at.exception[0].trace) == 2
    assert at.exception[0].keys == ["on"]


def test_C27_the_limit_is_an_option() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        st.rerun()

    tab = Tab(app, options={"runner.maxConsecutiveReruns": 50}).load()
    assert tab.session.runs == 51


# --- what goes on untouched ---


def test_C27_a_chain_that_ends_is_left_alone() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        if st.session_state.n < 100:
            st.rerun()
        st.text(st.session_state.n)

    assert untouched(app).text.values == ["100"]


def test_C27_polling_with_a_sleep_is_left_alone() -> None:
    def app(log: list[int]) -> None:
        import time

        import ostinato as st

        log.append(1)
        time.sleep(0.01)
        if len(log) < 250:
            st.rerun()

    log: list[int] = []
    untouched(app, log)
    assert len(log) == 250


def test_C27_a_clock_is_left_alone() -> None:
    def app(log: list[int]) -> None:
        import time

        import ostinato as st

        log.append(1)
        st.text(time.strftime("%H:%M:%S"))
        time.sleep(0.02)
        if len(log) < 60:
            st.rerun()

    untouched(app, [])


def test_C27_a_list_that_is_changed_in_place_counts_as_change() -> None:
    def app() -> None:
        import ostinato as st

        todo = st.session_state.setdefault("todo", [])
        todo.append(1)
        if len(todo) < 60:
            st.rerun()
        st.text(len(todo))

    assert untouched(app).text.values == ["60"]


def test_C27_a_generator_in_session_state_counts_as_change() -> None:
    def app() -> None:
        import ostinato as st

        numbers = st.session_state.setdefault("numbers", iter(n for n in range(60)))
        if next(numbers) < 59:
            st.rerun()
        st.text("done")

    assert untouched(app).text.values == ["done"]


def test_C27_a_large_value_that_is_read_counts_as_change() -> None:
    def app() -> None:
        import ostinato as st

        data = st.session_state.setdefault("data", bytearray(3_000_000))
        data[0] += 1
        if data[0] < 60:
            st.rerun()

    untouched(app)


def test_C27_a_page_that_changes_counts_as_change() -> None:
    def app(log: list[int]) -> None:
        import ostinato as st

        log.append(1)
        st.text(len(log))
        if len(log) < 60:
            st.rerun()

    untouched(app, [])


@pytest.mark.parametrize("beside", ["", "table = list(range(500_000))\n"], ids=["alone", "beside a large table"])
def test_C27_a_variable_of_an_own_module_counts_as_change(tmp_path: Path, beside: str) -> None:
    (tmp_path / "guarded_counter.py").write_text(f"{beside}value = 0\n")
    app = tmp_path / "app.py"
    app.write_text(
        "import ostinato as st\nimport guarded_counter\n"
        "guarded_counter.value += 1\nif guarded_counter.value < 60:\n    st.rerun()\nst.text('done')\n"
    )
    sys.path.insert(0, str(tmp_path))
    try:
        at = AppTest.from_file(app).run(timeout=20)
    finally:
        sys.path.remove(str(tmp_path))
        sys.modules.pop("guarded_counter", None)
    assert held(at) is None
    assert at.text.values == ["done"]


def test_C27_a_computing_cached_function_and_a_shared_object_count_as_change() -> None:
    def app() -> None:
        import ostinato as st

        @st.cache_resource
        def counter() -> list[int]:
            return []

        counter().append(1)
        if len(counter()) < 60:
            st.rerun()
        counter.clear()
        st.text("done")

    assert untouched(app).text.values == ["done"]


def test_C27_pages_that_send_the_user_back_and_forth_are_held(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "app.py").write_text("import ostinato as st\nst.switch_page('pages/other.py')\n")
    (tmp_path / "pages" / "other.py").write_text("import ostinato as st\nst.switch_page('app.py')\n")
    at = AppTest.from_file(tmp_path / "app.py").run(timeout=20)
    assert held(at) is not None
    assert {line.partition(":")[0] for line in at.exception[0].trace} == {"app.py", "other.py"}


# --- the user's answer ---


def endless() -> None:
    import ostinato as st

    st.button("other")
    st.text("looping" if "enough" not in st.session_state else "end")
    if "enough" not in st.session_state:
        st.rerun()


def test_C27_go_on_lets_the_reruns_count_anew() -> None:
    at = run(endless)
    before = at.runs[-1].number
    at.exception[0].go_on()
    at.run(timeout=20)
    assert held(at) is not None
    assert 20 <= at.runs[-1].number - before <= 30
    assert at.runs[-1].causes[0].kind == "rerun"


def test_C27_stop_drops_the_rerun_that_waits() -> None:
    at = run(endless)
    before = at.runs[-1].number
    at.exception[0].stop()
    at.run()
    assert held(at) is None
    assert at.runs[-1].number == before
    assert at.text.values == ["looping"]


def test_C27_any_other_event_is_served_and_takes_the_box_away() -> None:
    at = run(endless)
    at.session_state.enough = True
    at.button[0].click().run()
    assert held(at) is None
    assert at.text.values == ["end"]


def test_C27_the_page_is_idle_while_a_rerun_is_held() -> None:
    tab = Tab(endless).load()
    assert tab.session.idle
    assert tab.frames[-1].state == "idle"


def test_C27_an_answer_without_a_question_does_nothing() -> None:
    tab = Tab(endless)
    tab.session.state.assign("enough", True)
    tab.load()
    runs = tab.session.runs
    from ostinato.wire.messages import Event

    tab.session.receive(Event(1, {"runaway": True}))
    tab.settle()
    assert tab.session.runs == runs
    assert tab.browser.ack == 1


def test_C27_the_console_tells_it_too(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "ostinato"):
        run(endless)
    (message,) = [record.getMessage() for record in caplog.records if "without end" in record.getMessage()]
    assert "test_guard.py:" in message
