"""No barrier for people who use a keyboard, a screen reader, or need contrast."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

EVERYTHING = """
import ostinato as st
st.title("Title", help="Help")
st.sidebar.radio("Aside", ["a", "b"])
for level in (st.error, st.warning, st.info, st.success):
    level("A **message** with a [link](https://example.com/)", icon=":material/info:")
st.text_input("Name", help="Help", placeholder="Somebody")
st.text_input("Unseen", label_visibility="collapsed")
st.text_area("Note", "text")
st.number_input("Amount", icon="💶")
st.slider("Level")
st.slider("Span", 0, 10, (2, 5))
st.selectbox("Fruit", ["apple"], index=None)
st.radio("Size", ["S", "M"], captions=["small", "medium"])
st.checkbox("Agree", help="Help")
st.toggle("Fast")
for kind in ("primary", "secondary", "tertiary"):
    st.button(kind, type=kind)
st.button("off", disabled=True)
st.progress(40, "progress")
st.code("x = 1  # one", line_numbers=True)
st.caption("caption")
st.markdown(":red[red] :blue[blue] :green[green] :orange[orange] :violet[violet] :gray[gray] `code` :red-badge[badge]")
st.exception(ValueError("message"))
one, two = st.tabs(["One", "Two"])
one.text("first")
with st.expander("More", expanded=True):
    st.columns(2)[0].text("column")
with st.form("form"):
    st.text_input("In a form", required=True)
    st.form_submit_button("Send")
st.popover("Panel").text("inside")
grid = st.grid(3, row_height=80, border=True)
grid.cell(column_span="all").write("wide\\n\\nand high\\n\\nand more")
grid.skeleton()
st.help(str)
st.latex("x^2", help="Help")
st.badge("New", icon=":material/check:", color="green")
with st.expander("Step", type="step", icon="🎈"):
    st.text("done")
st.chat_message("user").markdown("A message")
st.chat_message("assistant").markdown("An answer")
st.chat_input("Say", accept_file=True, accept_audio=True)
st.audio_input("Sound")
st.camera_input("Photo")
"""


CONTROLS = (
    "input:enabled:not([type=radio]), input:checked, textarea, button:enabled:not([tabindex='-1']), a, summary, "
    "[tabindex='0']:not(button)"
)
"""What a press of Tab stops at. Of radio buttons and tabs it is the chosen one, and arrow keys lead to the others."""


def everything(visit: Visit, **settings: Any) -> Tab:
    """The page of all elements, with those that are loaded when a page first uses them."""
    tab = visit(EVERYTHING, reduced_motion="reduce", **settings)
    expect(tab.page.get_by_role("slider")).to_have_count(3)
    expect(tab.page.get_by_role("combobox")).to_have_count(1)
    return tab


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_element_is_a_barrier(visit: Visit, scheme: str) -> None:
    tab = everything(visit, color_scheme=scheme)
    assert barriers(tab.page) == []


def test_open_menus_lists_and_dialogs_are_no_barrier(visit: Visit) -> None:
    tab = everything(visit)
    tab.field("Fruit").click()
    expect(tab.page.get_by_role("option")).to_be_visible()
    assert barriers(tab.page) == []
    tab.page.keyboard.press("Escape")
    tab.button("Main menu").click()
    expect(tab.page.get_by_role("menu")).to_be_visible()
    assert barriers(tab.page) == []
    tab.page.get_by_role("menuitem", name="About").click()
    expect(tab.page.get_by_role("dialog")).to_be_visible()
    assert barriers(tab.page) == []


ENTER_MAIN = "(main) => { main.tabIndex = -1; main.focus() }"
"""A press of Tab after this reaches the first control of the main area."""


def test_everything_can_be_reached_by_tab_in_the_order_of_the_page(visit: Visit) -> None:
    tab = everything(visit)
    controls = tab.page.get_by_test_id("stMain").locator(CONTROLS)
    controls.evaluate_all("(all) => all.forEach((one, index) => { one.dataset.number = index })")
    tab.page.get_by_test_id("stMain").evaluate(ENTER_MAIN)
    reached: list[int] = []
    while True:
        tab.page.keyboard.press("Tab")
        if not tab.page.evaluate("document.activeElement.closest('main') !== null"):
            break
        reached.append(int(tab.page.evaluate("document.activeElement.dataset.number")))
    assert reached == sorted(set(reached))
    left_out = set(range(controls.count())) - set(reached)
    assert [controls.nth(index).evaluate("(one) => one.outerHTML.slice(0, 160)") for index in sorted(left_out)] == []


def test_each_focused_control_shows_that_it_has_the_focus(visit: Visit) -> None:
    tab = everything(visit)
    tab.page.get_by_test_id("stMain").evaluate(ENTER_MAIN)
    for _ in range(12):
        tab.page.keyboard.press("Tab")
        assert tab.page.evaluate(
            """() => {
              let one = document.activeElement
              for (let up = 0; up < 4 && one; up += 1, one = one.parentElement) {
                for (const part of [one, one.nextElementSibling]) {
                  if (!part) continue
                  const { outlineStyle, boxShadow } = getComputedStyle(part)
                  if (outlineStyle !== "none" || boxShadow !== "none") return true
                }
              }
              return false
            }"""
        ), tab.page.evaluate("document.activeElement.outerHTML")
