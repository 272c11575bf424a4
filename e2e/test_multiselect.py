"""Lists of many options: any number of them chosen, or one acted on."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import ostinato as st
st.session_state.setdefault("acts", [])
fruit = st.multiselect("Fruit", ["apple", "banana", "cherry", "damson"], ["cherry"], max_selections=3)
own = st.multiselect("Own", ["red", "green"], accept_new_options=True, key="own", bind="query-params")
act = st.menu_button("Export", ["CSV", "JSON", "**PDF**"], on_click=lambda: st.session_state.acts.append(1))
st.text(f"{fruit} {own} {act} {len(st.session_state.acts)}")
"""


def options(tab: Tab) -> Locator:
    return tab.page.get_by_role("option")


def chips(tab: Tab) -> list[str]:
    return tab.page.get_by_test_id("stMultiSelect").first.get_by_role("listitem").all_inner_texts()


def test_options_are_chosen_and_taken_back_by_pointer(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.field("Fruit").click()
    expect(options(tab)).to_have_text(["apple", "banana", "damson"])
    options(tab).get_by_text("damson").click()
    options(tab).get_by_text("apple").click()
    tab.settle()
    assert tab.lines == ["['cherry', 'damson', 'apple'] [] None 0"]
    expect(options(tab)).to_have_text(["At most 3 can be chosen. Remove one first."])
    tab.click("Remove damson")
    assert chips(tab) == ["cherry", "apple"]
    assert tab.lines == ["['cherry', 'apple'] [] None 0"]
    assert barriers(tab.page) == []
    tab.click("Clear all")
    assert tab.lines == ["[] [] None 0"]


def test_options_are_chosen_typed_and_taken_back_by_keys(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?own=green&own=new")
    assert tab.lines == ["['cherry'] ['green', 'new'] None 0"]
    tab.field("Own").focus()
    tab.page.keyboard.type("re")
    expect(options(tab)).to_have_text(["red", "Add: re"])
    tab.press("Enter")
    tab.page.keyboard.type("blue")
    tab.press("Enter")
    assert tab.lines == ["['cherry'] ['green', 'new', 'red', 'blue'] None 0"]
    assert tab.page.url.endswith("/?own=green&own=new&own=red&own=blue")
    tab.press("Backspace")
    tab.page.keyboard.press("ArrowLeft")
    tab.page.keyboard.press("ArrowLeft")
    tab.press("Delete")
    assert tab.lines == ["['cherry'] ['green', 'red'] None 0"]
    tab.page.keyboard.press("ArrowRight")
    expect(tab.field("Own")).to_be_focused()
    tab.page.reload()
    tab.settle()
    assert tab.lines == ["['cherry'] ['green', 'red'] None 0"]


def test_a_menu_acts_once_a_click_by_pointer_and_by_keys(visit: Visit) -> None:
    tab = visit(SCRIPT)
    menu = tab.page.get_by_role("menu", name="Export")
    tab.button("Export").click()
    expect(menu.get_by_role("menuitem")).to_have_text(["CSV", "JSON", "PDF"])
    assert barriers(tab.page) == []
    menu.get_by_role("menuitem", name="PDF").click()
    tab.settle()
    assert tab.lines == ["['cherry'] [] **PDF** 1"]
    expect(menu).to_be_hidden()
    expect(tab.button("Export")).to_be_focused()
    tab.page.keyboard.press("ArrowDown")
    tab.page.keyboard.press("j")
    tab.press("Enter")
    assert tab.lines == ["['cherry'] [] JSON 2"]
    tab.button("Export").click()
    tab.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    assert len(tab.traffic.events) == 2


MANY = """
import ostinato as st
names = [f"name {number}" for number in range(50_000)]
some = st.multiselect("Some", names, key="some")
one = st.selectbox("One", names, key="one")
st.text(f"{some} {one}")
"""


def test_of_fifty_thousand_options_few_are_drawn_and_none_travels_twice(visit: Visit) -> None:
    tab = visit(MANY)
    tab.traffic.clear()
    for label in ("Some", "One"):
        tab.field(label).click()
        expect(options(tab).first).to_be_visible()
        assert options(tab).count() < 40
        tab.page.keyboard.type("name 49999")
        expect(options(tab)).to_have_text(["name 49999"])
        tab.press("Enter")
        tab.page.keyboard.press("Escape")
    assert tab.lines == ["['name 49999'] name 49999"]
    assert sum(map(len, tab.traffic.up + tab.traffic.down)) < 500
