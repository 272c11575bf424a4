"""Which widget of a run is which of the last one, and how long it lives. Rules I01 to I21."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from ostinato.testing.v1 import AppTest, AppTestError
from tests.session.tab import Tab

DAY = "2024-01-01"

KEYED: list[tuple[str, dict[str, Any], dict[str, Any], Any]] = [
    ("text_input", {}, {"value": "x", "placeholder": "p", "help": "h"}, "typed"),
    ("text_area", {}, {"value": "x", "placeholder": "p", "help": "h"}, "typed"),
    ("number_input", {"min_value": 0, "max_value": 10}, {"min_value": 1, "max_value": 20, "help": "h"}, 7),
    ("slider", {"min_value": 0, "max_value": 10}, {"min_value": 0, "max_value": 10, "help": "h"}, 7),
    ("date_input", {"value": DAY}, {"value": DAY, "max_value": "2029-01-01", "format": "DD.MM.YYYY"}, date(2025, 6, 7)),
    ("time_input", {"value": "08:00"}, {"value": "09:00", "step": 60, "format": "12h"}, time(17, 37)),
    ("datetime_input", {"value": DAY}, {"value": DAY, "max_value": "2029-01-01", "step": 60}, datetime(2025, 6, 7, 8)),
    ("select_slider", {"options": ["a", "b", "c"]}, {"options": ["z", "b"], "help": "h"}, "b"),
    ("color_picker", {}, {"value": "#ffffff", "help": "h"}, "#ffaa00"),
    ("checkbox", {}, {"help": "h"}, True),
    ("toggle", {}, {"help": "h"}, True),
    ("selectbox", {"options": ["a", "b", "c"]}, {"options": ["z", "c", "b"], "help": "h"}, "b"),
    ("radio", {"options": ["a", "b", "c"]}, {"options": ["z", "c", "b"], "help": "h"}, "b"),
]


@pytest.mark.parametrize(("kind", "before", "after", "answer"), KEYED)
def test_I01_a_keyed_widget_stays_itself_when_its_parameters_change(
    kind: str, before: dict[str, Any], after: dict[str, Any], answer: Any
) -> None:
    def app(kind: str, before: dict[str, object], after: dict[str, object]) -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        function = getattr(st, kind)
        value = function("after", key="k", **after) if changed else function("before", key="k", **before)
        st.text(repr(value))

    at = AppTest.from_function(app, args=(kind, before, after)).run()
    at.get(kind)[0].set_value(answer).run()
    at.session_state.changed = True
    at.run()
    assert at.get(kind)[0].label == "after"
    assert at.text.values == [repr(answer)]


KEYLESS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("text_input", {"label": "x"}, {}),
    ("text_input", {"value": "x"}, {}),
    ("text_input", {"placeholder": "x"}, {}),
    ("text_input", {"help": "x"}, {}),
    ("text_input", {"max_chars": 50}, {}),
    ("selectbox", {"options": ["a", "b", "typed"]}, {"options": ["a", "typed"]}),
    ("selectbox", {"options": ["a", "typed"], "index": 1}, {"options": ["a", "typed"]}),
]


@pytest.mark.parametrize(("kind", "change", "base"), KEYLESS)
def test_I02_a_keyless_widget_is_another_one_when_a_defining_parameter_changes(
    kind: str, change: dict[str, Any], base: dict[str, Any]
) -> None:
    def app(kind: str, change: dict[str, object], base: dict[str, object]) -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        st.text(repr(getattr(st, kind)(**{"label": "label", **base, **(change if changed else {})})))

    at = AppTest.from_function(app, args=(kind, change, base)).run()
    at.get(kind)[0].set_value("typed").run()
    assert at.text.values == ["'typed'"]
    at.session_state.changed = True
    default = AppTest.from_function(app, args=(kind, {}, {"label": "label", **base, **change})).run().text.values
    assert at.run().text.values == default


WITHOUT_TEXT: list[tuple[str, dict[str, Any], Any]] = [
    ("date_input", {"min_value": "2015-01-01"}, date(2025, 6, 7)),
    ("date_input", {"max_value": "2029-01-01"}, date(2025, 6, 7)),
    ("date_input", {"format": "DD.MM.YYYY"}, date(2025, 6, 7)),
    ("time_input", {"step": 60}, time(17, 37)),
    ("datetime_input", {"min_value": "2015-01-01"}, datetime(2025, 6, 7, 8)),
    ("color_picker", {"help": "x"}, "#ffaa00"),
]


@pytest.mark.parametrize(("kind", "change", "answer"), WITHOUT_TEXT)
def test_I02_bounds_steps_and_formats_define_a_keyless_widget_too(
    kind: str, change: dict[str, Any], answer: object
) -> None:
    def app(kind: str, change: dict[str, object]) -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        value = {} if kind == "color_picker" else {"value": "2024-01-01 08:00"}
        st.text(repr(getattr(st, kind)("label", **value, **(change if changed else {}))))

    at = AppTest.from_function(app, args=(kind, change)).run()
    default = at.text.values
    at.get(kind)[0].set_value(answer).run()
    assert at.text.values == [repr(answer)]
    at.session_state.changed = True
    assert at.run().text.values == default


@pytest.mark.parametrize(
    "change",
    [
        {"on_change": print},
        {"on_change": print, "args": (1,), "kwargs": {"file": None}},
        {"disabled": True},
        {"label_visibility": "hidden"},
    ],
)
def test_I03_callbacks_disabled_and_label_visibility_are_no_part_of_the_identity(change: dict[str, Any]) -> None:
    def app(change: dict[str, Any]) -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        st.text(str(st.text_input("name", **(change if changed else {}))))

    at = AppTest.from_function(app, args=(change,)).run()
    at.text_input[0].input("typed").run()
    at.session_state.changed = True
    assert at.run().text.values == ["typed"]


def test_I05_changing_a_keyed_widgets_default_does_not_change_its_value() -> None:
    def app() -> None:
        import ostinato as st

        n = st.session_state.n = st.session_state.get("n", 0) + 1
        st.text(st.text_input("name", f"default {n}", key="name"))

    assert AppTest.from_function(app).run().run().text.values == ["default 1"]


@pytest.mark.parametrize(
    ("calls", "kind", "named"),
    [
        ("st.text_input('a'); st.text_input('a')", "StreamlitDuplicateElementId", "text_input"),
        ("st.text_input('a', key='k'); st.text_input('b', key='k')", "StreamlitDuplicateElementKey", "k"),
        ("st.button('a'); st.button('a')", "StreamlitDuplicateElementId", "button"),
    ],
)
def test_I06_two_widgets_with_one_identity_are_an_error(calls: str, kind: str, named: str) -> None:
    def app(calls: str) -> None:
        import ostinato as st

        try:
            exec(calls, {"st": st})
        except st.errors.StreamlitAPIException as error:
            st.text(f"{type(error).__name__} {error}")

    (shown,) = AppTest.from_function(app, args=(calls,)).run().text
    assert shown.value.startswith(kind)
    assert named in shown.value


def test_I06_the_same_label_is_no_duplicate_for_another_kind_or_with_a_key() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("a")
        st.text_area("a")
        st.text_input("a", key="k")

    assert not AppTest.from_function(app).run().exception


def test_I07_the_first_call_returns_the_default_then_the_users_value() -> None:
    def app() -> None:
        import ostinato as st

        st.text(st.text_input("name", "default"))

    at = AppTest.from_function(app).run()
    assert at.text[0].value == "default"
    assert at.text_input[0].input("typed").run().run().text[0].value == "typed"


def test_I08_a_widget_that_a_run_does_not_call_loses_its_value_and_its_key() -> None:
    def app() -> None:
        import ostinato as st

        st.text(str("name" in st.session_state))
        if not st.checkbox("hide"):
            st.text(st.text_input("name", key="name"))
            st.text(st.text_input("plain"))

    at = AppTest.from_function(app).run()
    at.text_input[0].input("a")
    at.text_input[1].input("b").run()
    assert at.checkbox[0].check().run().text.values == ["True"]
    assert at.run().text.values == ["False"]
    assert at.checkbox[0].uncheck().run().text.values == ["False", "", ""]


def test_I10_a_new_widget_adopts_a_value_that_belongs_to_no_other_widget() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("name", "adopted")
        if st.checkbox("show"):
            st.text(st.text_input("name", key="name"))

    at = AppTest.from_function(app).run()
    assert at.checkbox[0].check().run().text.values == ["adopted"]


def test_I10_a_value_that_belongs_to_another_widget_is_replaced_by_the_default() -> None:
    def app() -> None:
        import ostinato as st

        if st.checkbox("other"):
            st.text(st.text_area("area", "default", key="name"))
        else:
            st.text(st.text_input("input", key="name"))

    at = AppTest.from_function(app).run()
    at.text_input[0].input("typed").run()
    assert at.checkbox[0].check().run().text.values == ["default"]


def test_I11_assigning_a_key_to_itself_keeps_it_while_its_widget_is_not_shown() -> None:
    def app() -> None:
        import ostinato as st

        if "name" in st.session_state:
            st.session_state.name = st.session_state.name
        if not st.checkbox("hide"):
            st.text(st.text_input("name", key="name"))

    at = AppTest.from_function(app).run()
    at.text_input[0].input("typed").run()
    at.checkbox[0].check().run()
    at.run()
    assert at.checkbox[0].uncheck().run().text.values == ["typed"]


def test_I12_a_selection_of_objects_survives_when_the_objects_are_made_anew() -> None:
    def app() -> None:
        import ostinato as st

        class Fruit:
            def __init__(self, name: str) -> None:
                self.name = name

        fruits = [Fruit("apple"), Fruit("pear")]
        chosen = st.selectbox("fruit", fruits, format_func=lambda fruit: fruit.name, key="fruit")
        st.text(f"{chosen.name} {any(chosen is fruit for fruit in fruits)}")

    at = AppTest.from_function(app).run()
    at.selectbox[0].select_index(1).run()
    assert at.run().text.values == ["pear True"]


def test_I13_a_label_change_through_format_func_keeps_the_selection() -> None:
    def app() -> None:
        import ostinato as st

        loud = st.session_state.setdefault("loud", False)
        st.text(st.selectbox("fruit", ["apple", "pear"], format_func=str.upper if loud else str, key="fruit"))

    at = AppTest.from_function(app).run()
    at.selectbox[0].select("pear").run()
    at.session_state.loud = True
    assert at.run().text.values == ["pear"]
    assert at.selectbox[0].options == ["APPLE", "PEAR"]


def test_I15_a_disabled_widget_accepts_no_value() -> None:
    def app() -> None:
        import ostinato as st

        st.text(str(st.checkbox("off", disabled=True)))

    at = AppTest.from_function(app).run()
    with pytest.raises(AppTestError, match="disabled"):
        at.checkbox[0].check()


def test_I18_reversed_slider_bounds_are_swapped() -> None:
    def app() -> None:
        import ostinato as st

        st.text(str(st.slider("n", 10, 0, 4)))

    at = AppTest.from_function(app).run()
    assert at.text.values == ["4"]
    assert (at.slider[0].min, at.slider[0].max) == (0, 10)


def test_I18_a_number_input_with_its_minimum_above_its_maximum_raises() -> None:
    def app() -> None:
        import ostinato as st

        st.number_input("n", min_value=10, max_value=0)

    assert len(AppTest.from_function(app).run().exception) == 1


@pytest.mark.parametrize("kind", ["selectbox", "radio"])
@pytest.mark.parametrize(("options", "value"), [(["c", "b"], "b"), (["c", "d"], "c")])
def test_I19_when_options_change_a_valid_value_is_kept_and_an_invalid_one_falls_back(
    kind: str, options: list[str], value: str
) -> None:
    def app(kind: str, options: list[str]) -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        st.text(getattr(st, kind)("letter", options if changed else ["a", "b"], key="letter"))

    at = AppTest.from_function(app, args=(kind, options)).run()
    at.get(kind)[0].set_value("b").run()
    at.session_state.changed = True
    assert at.run().text.values == [value]
    assert at.session_state.letter == value


def test_I19_when_options_change_the_valid_part_of_several_is_kept() -> None:
    def app() -> None:
        import ostinato as st

        changed = st.session_state.setdefault("changed", False)
        st.multiselect("letters", ["c", "d", "a"] if changed else ["a", "b", "c"], key="letters")

    at = AppTest.from_function(app).run()
    at.multiselect[0].set_value(["b", "c", "a"]).run()
    at.session_state.changed = True
    assert at.run().multiselect[0].value == at.session_state.letters == ["c", "a"]


@pytest.mark.parametrize("kind", ["number_input", "slider"])
@pytest.mark.parametrize(("bounds", "value"), [((5, 20), 9), ((0, 8), 2)])
def test_I20_when_bounds_change_a_value_outside_resets_to_the_default(
    kind: str, bounds: tuple[int, int], value: int
) -> None:
    def app(kind: str, bounds: tuple[int, int]) -> None:
        import ostinato as st

        low, high = bounds if st.session_state.setdefault("changed", False) else (0, 10)
        st.text(str(getattr(st, kind)("n", low, high, max(low, 2), key="n")))

    at = AppTest.from_function(app, args=(kind, bounds)).run()
    at.get(kind)[0].set_value(9).run()
    at.session_state.changed = True
    assert at.run().text.values == [str(value)]


def test_I21_a_selectbox_takes_its_default_for_a_session_value_that_is_no_option() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("letter", "z")
        st.text(str(st.selectbox("letter", ["a", "b"], index=1, key="letter")))

    at = AppTest.from_function(app).run()
    assert at.text.values == ["b"]
    assert not at.exception


def test_I21_a_slider_raises_for_a_session_value_out_of_range() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.setdefault("n", 99)
        st.slider("n", 0, 10, key="n")

    (shown,) = AppTest.from_function(app).run().exception
    assert "99" in shown.value


def test_I14_the_key_travels_to_the_page() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("with", key="my key")
        st.container(key="box")
        st.text_input("without")

    tab = Tab(app).load()
    keys = {shown.key for shown in tab.browser.nodes.values() if shown.element.kind() in ("text_input", "container")}
    assert keys == {"my key", "box", None}
