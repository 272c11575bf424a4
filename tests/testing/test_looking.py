"""AppTest finds what is on the page by the functions that drew it."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.testing.v1 import AppTest, AppTestError, element_tree
from ostinato.testing.v1.element_tree import Block, BlockList, ElementList, WidgetList


@pytest.fixture(scope="module")
def at() -> AppTest:
    return AppTest.from_file("gallery.py").run()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("title", ["T"]),
        ("header", ["H"]),
        ("subheader", ["S"]),
        ("markdown", ["m *x*"]),
        ("caption", ["c"]),
        ("text", ["tx", "in left", "in two", "in expander", "in container", "in sidebar"]),
        ("code", ["print(1)"]),
        ("divider", ["---"]),
        ("info", ["i"]),
        ("error", ["e"]),
        ("warning", ["w"]),
        ("success", ["s"]),
        ("html", ["<b>x</b>"]),
        ("progress", [30]),
        ("exception", ["bad"]),
        ("button", [False, False, False]),
        ("checkbox", [True]),
        ("toggle", [False]),
        ("text_input", ["x"]),
        ("text_area", [""]),
        ("number_input", [3, None]),
        ("slider", [4, (2, 5)]),
        ("selectbox", [20]),
        ("radio", [None]),
    ],
)
def test_each_function_has_a_list_of_what_it_drew_with_the_values_that_the_script_sees(
    at: AppTest, name: str, values: list[Any]
) -> None:
    found = getattr(at, name)
    assert found.values == values
    assert at.get(name) == found
    assert [one.type for one in found] == [name] * len(values)


def test_each_list_holds_elements_of_its_own_class(at: AppTest) -> None:
    assert isinstance(at.title, ElementList)
    assert isinstance(at.button, WidgetList)
    assert isinstance(at.columns, BlockList)
    for name in ("title", "text_input", "selectbox", "exception", "progress", "expander"):
        kind = getattr(element_tree, name.title().replace("_", ""))
        assert {type(one) for one in getattr(at, name)} == {kind}


def test_the_fields_of_the_struct_are_attributes(at: AppTest) -> None:
    field = at.text_input[0]
    assert (field.label, field.placeholder, field.max_chars, field.disabled) == ("ti", "p", 10, False)
    assert at.radio[0].horizontal is True
    assert at.radio[0].options == ["a", "b"]
    assert at.selectbox[0].options == ["v10", "v20", "v30"]
    assert (at.number_input[0].min, at.number_input[0].max, at.number_input[0].step) == (1, 10, 2)
    assert at.button(key="bk").help == "hh"
    assert at.expander[0].expanded is True


def test_some_elements_have_attributes_of_their_own(at: AppTest) -> None:
    assert [heading.tag for heading in (at.title[0], at.header[0], at.subheader[0])] == ["h1", "h2", "h3"]
    assert (at.header[0].icon, at.title[0].icon, at.info[0].icon, at.error[0].icon) == ("🎵", "", "🎵", "")
    assert (at.markdown[0].is_caption, at.caption[0].is_caption) == (False, True)
    assert at.progress[0].text == "pp"
    assert (at.exception[0].is_markdown, at.exception[0].stack_trace) == (False, [])
    assert (at.selectbox[0].index, at.radio[0].index) == (1, None)
    assert at.selectbox[0].format_func(30) == "v30"


def test_an_unknown_attribute_names_those_that_there_are(at: AppTest) -> None:
    with pytest.raises(AttributeError, match=r"button.*'colour'.*label"):
        at.button[0].colour  # noqa: B018
    with pytest.raises(AttributeError, match=r"expander.*'colour'.*label"):
        at.expander[0].colour  # noqa: B018


def test_elements_are_found_by_key(at: AppTest) -> None:
    assert at.button("bk").label == "b"
    assert at.button(key="side").label == "b"
    assert at.selectbox(key="sb").value == 20
    assert at.container(key="box").text.values == ["in container"]
    assert at.get_by_key("box").text.values == ["in container"]
    assert at.get_by_key("ck").value is True


def test_a_key_that_is_not_there_names_those_that_are(at: AppTest) -> None:
    with pytest.raises(KeyError, match=r"button.*'nope'.*'bk', 'side'"):
        at.button(key="nope")
    with pytest.raises(KeyError, match="nope"):
        at.get_by_key("nope")


def test_a_place_that_is_not_there_says_how_many_there_are(at: AppTest) -> None:
    with pytest.raises(IndexError, match=r"button\[5\].*3"):
        at.button[5]


def test_one_key_for_several_elements_needs_the_function() -> None:
    def app() -> None:
        import ostinato as st

        st.text_input("a", key="k")
        st.container(key="k")

    at = AppTest.from_function(app).run()
    with pytest.raises(AppTestError, match="2 elements have the key 'k'"):
        at.get_by_key("k")
    assert at.text_input(key="k").label == "a"


def test_containers_are_searched_like_the_page(at: AppTest) -> None:
    assert at.columns[0].text.values == ["in left"]
    assert at.columns[1].button[0].label == "in right"
    assert at.tabs[1].text[0].value == "in two"
    assert [tab.label for tab in at.tabs] == ["one", "two"]
    assert at.expander[0].text.values == ["in expander"]
    assert at.sidebar.button(key="side").label == "b"
    assert at.main.text.values == at.text.values[:-1]
    assert not at.tabs[0].text
    assert len(at.columns) == at.columns.len == 2
    assert [one.weight for one in at.columns] == [0.25, 0.75]
    assert {one.gap for one in at.columns} == {"small"}


def test_what_stands_in_a_container_knows_it_and_either_runs_the_app(at: AppTest) -> None:
    tab = at.tabs[1]
    assert tab.text[0].parent is tab
    assert tab.parent.type == "tabs"
    assert tab.run() is tab.text[0].run() is at


def test_a_container_gives_what_it_holds_directly(at: AppTest) -> None:
    assert [one.type for one in at.sidebar] == ["text", "button"]
    assert len(at.sidebar) == 2
    assert at.sidebar[0] is at.sidebar.children[0]
    assert [one.type for one in at.main][-4:] == ["columns", "tabs", "expander", "container"]


def test_lists_can_be_sliced_and_compared(at: AppTest) -> None:
    assert at.text[1:3].values == ["in left", "in two"]
    assert at.text[-1].value == "in sidebar"
    assert at.text == list(at.text)
    assert at.title != at.header


def test_a_function_that_drew_nothing_has_an_empty_list() -> None:
    at = AppTest.from_string("import ostinato as st").run()
    assert not at.button
    assert at.button.values == []
    assert not at.get("no_such_element")


def test_the_page_before_the_first_run_is_empty() -> None:
    at = AppTest.from_string("import ostinato as st; st.text('x')")
    assert not at.text
    assert len(at.main) == 0


def test_an_element_keeps_showing_what_its_run_left() -> None:
    def app() -> None:
        import ostinato as st

        st.session_state.n = st.session_state.get("n", 0) + 1
        st.text(str(st.session_state.n))

    at = AppTest.from_function(app).run()
    before = at.text[0]
    at.run()
    assert (before.value, at.text[0].value) == ("1", "2")


def test_repr_shows_the_page_as_a_tree(at: AppTest) -> None:
    shown = repr(at)
    assert "    Title('T'),\n" in shown
    assert "    Button('b', key='bk', value=False),\n" in shown
    assert "    columns [\n        column [\n            Text('in left'),\n        ],\n" in shown
    assert "tab('one') [],\n" in shown
    assert "container(key='box') [\n        Text('in container'),\n    ],\n" in shown
    assert shown.endswith("sidebar [\n    Text('in sidebar'),\n    Button('b', key='side', value=False),\n]")


def test_blocks_and_elements_are_told_apart(at: AppTest) -> None:
    assert isinstance(at.main, Block)
    assert {isinstance(one, Block) for one in at.columns} == {True}
