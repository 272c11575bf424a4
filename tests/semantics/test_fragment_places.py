"""Where fragments draw. Rules E06 to E11, E14, E23."""

from __future__ import annotations

from ostinato.testing.v1 import AppTest


def outside(log: list[str]) -> None:
    """A fragment that draws into containers made outside of it."""
    import ostinato as st

    box = st.container()
    slot = st.empty()

    @st.fragment
    def part() -> None:
        log.append("part")
        with box:
            for number in range(int(st.number_input("lines", 0, 9, 1, key="lines"))):
                st.text(f"line {number}")
        st.sidebar.checkbox("aside", key="aside")
        st.bottom.text("at the bottom")
        slot.text("first")
        slot.text(f"slot {len(log)}")

    box.text("before")
    part()
    box.text("after")
    st.sidebar.text("side")
    log.append("main")


def test_E06_a_fragment_draws_elements_and_widgets_into_outside_containers() -> None:
    at = AppTest.from_function(outside, args=([],)).run()
    assert not at.exception
    assert at.main.text.values == ["before", "line 0", "after", "slot 1"]
    assert [box.label for box in at.sidebar.checkbox] == ["aside"]


def test_E07_what_it_draws_outside_is_redrawn_in_place_and_the_rest_stays() -> None:
    at = AppTest.from_function(outside, args=([],)).run()
    at.number_input[0].set_value(3).run()
    assert at.main.text.values == ["before", "line 0", "line 1", "line 2", "after", "slot 3"]
    at.number_input[0].set_value(0).run()
    assert at.main.text.values == ["before", "after", "slot 4"]
    at.number_input[0].set_value(1).run()
    at.run()
    assert at.main.text.values == ["before", "line 0", "after", "slot 6"]


def test_E08_a_widget_in_an_outside_container_reruns_the_fragment() -> None:
    log: list[str] = []
    at = AppTest.from_function(outside, args=(log,)).run()
    del log[:]
    at.sidebar.checkbox[0].check().run()
    assert log == ["part"]
    assert at.session_state.aside is True


def test_E09_a_container_that_a_rerun_reaches_first_takes_it_at_its_end() -> None:
    def app() -> None:
        import ostinato as st

        box = st.container()

        @st.fragment
        def part() -> None:
            if st.checkbox("more"):
                box.text("late")

        part()
        box.text("early")

    at = AppTest.from_function(app).run()
    assert at.checkbox[0].check().run().text.values == ["early", "late"]
    assert at.checkbox[0].uncheck().run().text.values == ["early"]


def test_E10_E11_a_fragment_called_in_a_container_stays_there_on_its_reruns() -> None:
    def app() -> None:
        import ostinato as st

        @st.fragment
        def part() -> None:
            st.button("again")
            with st.container():
                st.text("inside")

        with st.sidebar:
            part()
        st.text("main")

    at = AppTest.from_function(app).run()
    for _ in range(3):
        at.sidebar.button[0].click().run()
        assert at.sidebar.text.values == ["inside"]
        assert at.main.text.values == ["main"]


def test_E14_what_an_inner_fragment_drew_outside_survives_a_rerun_of_the_enclosing_one() -> None:
    def app() -> None:
        import ostinato as st

        box = st.container()

        @st.fragment
        def inner(name: str) -> None:
            st.button(name)
            box.text(f"of {name}")

        @st.fragment
        def outer() -> None:
            st.button("outer")
            inner("one")
            if not st.session_state.get("gone"):
                inner("two")

        outer()

    at = AppTest.from_function(app).run()
    assert at.text.values == ["of one", "of two"]
    for button in (0, 1, 2, 0):
        at.button[button].click().run()
        assert at.text.values == ["of one", "of two"]
    at.session_state.gone = True
    at.button[0].click().run()
    assert at.text.values == ["of one"]


def test_E23_blocks_opened_in_an_outside_container_stay_whole() -> None:
    def app() -> None:
        import ostinato as st

        box = st.container()

        @st.fragment
        def part() -> None:
            st.button("again")
            with box.expander("details"):
                st.text("one")
                left, right = st.columns(2)
                left.text("left")
                right.text("right")

        part()
        box.text("below")

    at = AppTest.from_function(app).run()
    for _ in range(2):
        at.button[0].click().run()
        assert at.text.values == ["one", "left", "right", "below"]
        assert len(at.expander) == 1
        assert len(at.columns) == 2
