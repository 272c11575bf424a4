"""What a test can do to widgets is what a user can do."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest, AppTestError


@pytest.fixture
def at() -> AppTest:
    return AppTest.from_file("gallery.py").run()


def test_verbs_give_the_value_that_the_user_would(at: AppTest) -> None:
    assert at.button("bk").click().value is True
    assert at.checkbox[0].uncheck().value is False
    assert at.checkbox[0].check().value is True
    assert at.toggle[0].set_value(True).value is True
    assert at.text_input[0].input("new").value == "new"
    assert at.text_area[0].input("new").value == "new"
    assert at.number_input[0].increment().value == 5
    assert at.number_input[0].decrement().value == 3
    assert at.slider[0].set_value(9).value == 9
    assert at.slider[1].set_range(3, 4).value == (3, 4)
    assert at.selectbox[0].select(30).value == 30
    assert at.selectbox[0].select("v10").value == "v10"
    assert at.selectbox[0].select_index(2).value == 30
    assert at.radio[0].set_value("b").value == "b"


def test_answers_reach_the_app_with_the_next_run_and_stay(at: AppTest) -> None:
    at.checkbox[0].uncheck()
    at.text_input[0].input("new")
    at.number_input[0].set_value(7)
    at.slider[1].set_value((3, 4))
    at.selectbox[0].select_index(0)
    at.radio[0].set_value("b")
    for _ in range(2):
        at.run()
        assert at.checkbox.values == [False]
        assert at.text_input.values == ["new"]
        assert at.number_input.values == [7, None]
        assert at.slider.values == [4, (3, 4)]
        assert at.selectbox.values == [10]
        assert at.radio.values == ["b"]
        assert at.session_state["sb"] == 10


def test_all_answers_before_a_run_are_one_event_and_one_run() -> None:
    def app(runs: list[str]) -> None:
        import ostinato as st

        runs.append(f"{st.text_input('a')}{st.checkbox('b')}{st.button('c')}")

    runs: list[str] = []
    at = AppTest.from_function(app, args=(runs,)).run()
    at.text_input[0].input("x")
    at.checkbox[0].check()
    at.button[0].click().run()
    assert runs == ["FalseFalse", "xTrueTrue"]


def test_run_on_an_element_is_run_on_the_app(at: AppTest) -> None:
    assert at.checkbox[0].uncheck().run() is at
    assert at.checkbox[0].value is False
    assert at.title[0].run() is at


def test_a_click_holds_for_one_run(at: AppTest) -> None:
    assert at.button("bk").click().run().button("bk").value is True
    assert at.run().button("bk").value is False


def test_a_click_can_be_taken_back() -> None:
    def app(clicks: list[int]) -> None:
        import ostinato as st

        st.button("go", on_click=clicks.append, args=(1,))

    clicks: list[int] = []
    at = AppTest.from_function(app, args=(clicks,)).run()
    at.button[0].click().set_value(False).run()
    assert clicks == []


def test_steps_stop_at_the_bounds(at: AppTest) -> None:
    field = at.number_input[0]
    for _ in range(9):
        field.increment()
    assert field.value == 10
    for _ in range(9):
        field.decrement()
    assert field.value == 1


def test_there_is_no_step_from_nothing(at: AppTest) -> None:
    with pytest.raises(AppTestError, match="empty"):
        at.number_input[1].increment()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("selectbox", 99),
        ("radio", "z"),
        ("slider", 11),
        ("slider", "x"),
        ("number_input", 11),
        ("text_input", "longer than ten"),
        ("text_input", None),
    ],
)
def test_a_value_that_a_user_could_not_give_is_refused_at_once(at: AppTest, name: str, value: Any) -> None:
    before = at.get(name)[0].value
    with pytest.raises(AppTestError, match=name):
        at.get(name)[0].set_value(value)
    assert at.run().get(name)[0].value == before


def test_a_disabled_widget_refuses_every_verb() -> None:
    def app() -> None:
        import ostinato as st

        st.button("b", disabled=True, key="off")
        st.text_input("t", disabled=True)
        st.number_input("n", disabled=True)

    at = AppTest.from_function(app).run()
    for act in (at.button[0].click, lambda: at.text_input[0].input("x"), at.number_input[0].increment):
        with pytest.raises(AppTestError, match="disabled"):
            act()


def test_a_widget_that_is_gone_says_so() -> None:
    def app() -> None:
        import ostinato as st

        if not st.checkbox("hide"):
            st.text_input("t")

    at = AppTest.from_function(app).run()
    field = at.text_input[0]
    at.checkbox[0].check().run()
    with pytest.raises(AppTestError, match="gone"):
        field.input("x")


def test_a_widget_without_a_class_of_its_own_has_the_verbs_of_its_struct() -> None:
    def app() -> None:
        import ostinato as st
        from ostinato.script.place import Place
        from tests.testing.novelty import Dial, Number

        st.text(str(Place.main().ask(Dial(label="volume"), Number(5))))

    at = AppTest.from_function(app).run()
    (dial,) = at.get("dial")
    assert dial.value == 5
    assert dial.turn(2).turn(by=1).run().text.values == ["8"]
