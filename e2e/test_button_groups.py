"""Pills, segments and links that look like buttons, by pointer and by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import Visit

SCRIPT = """
import ostinato as st

size = st.pills("Size", ["S", "M", "L"], default="M", key="size", bind="query-params")
toppings = st.pills("Toppings", ["Basil", "Olives"], selection_mode="multi", key="toppings", bind="query-params")
view = st.segmented_control("View", ["Day", "Week"], default="Day", required=True)


def note():
    st.session_state.noted = (st.session_state.size, st.session_state.get("late"))


late = st.segmented_control("Late", ["x", "y"], key="late", on_change=note)
st.text(f"{size} {toppings} {view} {late} {st.session_state.get('noted')}")
"""

LINK = """
import ostinato as st

st.session_state.setdefault("followed", 0)


def follow():
    st.session_state.followed += 1


clicked = st.link_button("Elsewhere", "/elsewhere", on_click=follow, shortcut="Alt+L")
st.link_button("Untracked", "/elsewhere")
st.text(f"{clicked} {st.session_state.followed}")
"""


def test_D14_options_are_chosen_and_taken_back_before_callbacks_are_called(visit: Visit) -> None:
    tab = visit(SCRIPT)
    assert tab.lines == ["M [] Day None None"]
    for name in ("Olives", "Basil"):
        tab.click(name)
    tab.page.get_by_role("radio", name="y", exact=True).click()
    tab.settle()
    assert tab.lines == ["M ['Olives', 'Basil'] Day y ('M', 'y')"]
    tab.page.get_by_role("radio", name="M", exact=True).click()
    tab.page.get_by_role("radio", name="Day", exact=True).click()
    tab.settle()
    assert tab.lines == ["None ['Olives', 'Basil'] Day y ('M', 'y')"]
    assert not barriers(tab.page)


def test_a_radio_group_is_one_stop_with_arrow_keys(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.page.get_by_role("radio", name="M", exact=True).focus()
    tab.press("ArrowRight")
    assert tab.lines == ["L [] Day None None"]
    tab.press("Tab")
    expect(tab.button("Basil")).to_be_focused()
    tab.press("Space")
    assert tab.lines == ["L ['Basil'] Day None None"]


def test_the_url_mirrors_what_is_chosen(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?size=S&toppings=Olives&toppings=Basil")
    assert tab.lines == ["S ['Olives', 'Basil'] Day None None"]
    tab.click("Olives")
    assert tab.page.url.endswith("?size=S&toppings=Basil")
    tab.page.get_by_role("radio", name="M", exact=True).click()
    tab.click("Basil")
    assert tab.page.url.endswith("/")


@pytest.mark.parametrize("way", ["click", "Alt+l"])
def test_D13_the_rerun_is_asked_for_and_the_link_followed_in_a_new_tab(visit: Visit, way: str) -> None:
    tab = visit(LINK)
    link = tab.page.get_by_role("link", name="Elsewhere")
    expect(link).to_be_visible()
    with tab.context.expect_page() as opened:
        if way == "click":
            link.click()
        else:
            tab.page.keyboard.press(way)
    assert opened.value.url.endswith("/elsewhere")
    opened.value.close()
    expect(tab.text("True 1")).to_be_visible()
    assert len(tab.traffic.events) == 1


def test_an_untracked_link_asks_for_nothing(visit: Visit) -> None:
    tab = visit(LINK)
    with tab.context.expect_page() as opened:
        tab.page.get_by_role("link", name="Untracked").click()
    opened.value.close()
    assert tab.traffic.events == []
