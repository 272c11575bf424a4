"""The page keeps the names that existing style sheets and browser tests look for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.conftest import Visit
from e2e.dom_contract import BLOCKS, ELEMENTS, PAGES, SHELL, Promise, pages, script


def broken(place: Locator, promise: Promise, outer: str) -> list[str]:
    """What a call draws otherwise than it was promised."""
    drawn = place.locator(f'{outer}[data-testid="{promise.test_id}"].{promise.test_id}').first
    missing = [selector for selector in promise.inside if not drawn.locator(selector).count()]
    return [f"{promise.call}: {selector}" for selector in (missing if drawn.count() else [promise.test_id])]


def test_every_element_keeps_its_names(visit: Visit) -> None:
    tab = visit(script())
    wait_for_lazy_parts(tab.page)
    found = []
    for number, promise in enumerate(ELEMENTS):
        place = tab.page.locator(f".st-key-place-{number}")
        found += broken(place, promise, '[data-testid="stElementContainer"].stElementContainer.element-container ')
    assert found == []


def test_every_block_keeps_its_names(visit: Visit) -> None:
    tab = visit(script())
    found = []
    for number, promise in enumerate(BLOCKS, start=len(ELEMENTS)):
        place = tab.page.locator(f'[data-testid="stVerticalBlock"].stVerticalBlock.st-key-place-{number}')
        found += broken(place, promise, "")
        found += [] if place.get_by_test_id("stText").count() else [f"{promise.call}: what was put in it"]
    assert found == []


def test_the_page_around_them_keeps_its_names(visit: Visit) -> None:
    tab = visit(script())
    assert [selector for selector in SHELL if not tab.page.locator(selector).count()] == []


@pytest.mark.parametrize("position", PAGES)
def test_the_list_of_pages_keeps_its_names(visit: Visit, position: str) -> None:
    tab = visit(pages(position))
    for selector in PAGES[position]:
        expect(tab.page.locator(selector).first).to_be_attached()


def test_keys_are_classes_with_what_a_class_cannot_hold_as_dashes(visit: Visit) -> None:
    tab = visit("import ostinato as st\nst.button('b', key='a b/ü_1')\nst.container(key='x y').text('t')")
    expect(tab.page.locator('[data-testid="stElementContainer"].st-key-a-b--_1').get_by_role("button")).to_be_visible()
    expect(tab.page.locator('[data-testid="stVerticalBlock"].st-key-x-y').get_by_text("t")).to_be_visible()


STYLED = """
import ostinato as st
st.set_page_config(layout="wide")
st.html('''<style>
.block-container { max-width: 401px }
.stButton > button, button[kind="primary"], [data-testid="stMetricValue"], [data-testid="stMetric"], .stForm,
[data-testid="stChatMessage"], .st-key-card, .stColumn, .stDownloadButton > button, .stTextInput > label,
.stTextInput > div > div > input, .stTextArea > div > textarea {
    background-color: rgb(1, 2, 3); font-size: 21px; padding: 7px
}
</style>''')
st.button("a")
st.popover("b", type="primary")
st.metric("c", 1, border=True)
st.form("d")
st.chat_message("user")
st.container(border=True, key="card")
st.columns(1, border=True)
st.download_button("e", "")
st.text_input("f", help="more")
st.text_area("g")
"""


def test_a_wide_layout_is_told_and_an_apps_own_style_sheet_counts(visit: Visit) -> None:
    tab = visit(STYLED)
    expect(tab.page.get_by_test_id("stAppViewContainer")).to_have_attribute("data-layout", "wide")
    expect(tab.page.locator(".block-container")).to_have_css("max-width", "401px")
    for styled in (
        tab.button("a"),
        tab.page.locator("button[kind=primary]"),
        *(
            tab.page.get_by_test_id(name)
            for name in ("stMetric", "stMetricValue", "stForm", "stChatMessage", "stColumn")
        ),
        tab.page.locator(".st-key-card"),
        tab.button("e"),
        tab.page.get_by_test_id("stTextInput").get_by_test_id("stWidgetLabel"),
        tab.page.get_by_label("f", exact=True),
        tab.page.get_by_label("g", exact=True),
    ):
        expect(styled).to_have_css("background-color", "rgb(1, 2, 3)")
        expect(styled).to_have_css("font-size", "21px")
        expect(styled).to_have_css("padding", "7px")


def test_the_text_of_elements_is_theirs_alone(visit: Visit) -> None:
    tab = visit(
        "import ostinato as st\nst.header('Head')\nst.markdown('# In text')\nst.button('Press')\n"
        "st.text_input('Name', help='?')\nst.code('x = 1')\nst.exception(ValueError('v'))\nst.text('t')\n"
        "st.caption('c')"
    )
    expect(tab.page.get_by_role("heading", level=2)).to_have_text("Head")
    expect(tab.main("stHeading")).to_have_text("Head")
    expect(tab.page.get_by_role("heading", level=1)).to_have_text("In text")
    expect(tab.main("stButton")).to_have_text("Press")
    expect(tab.main("stWidgetLabel")).to_have_text("Name")
    expect(tab.main("stCode")).to_have_text("x = 1")
    expect(tab.main("stExceptionMessage")).to_have_text("ValueError: v")
    expect(tab.main("stText")).to_have_text("t")
    expect(tab.main("stCaptionContainer")).to_have_text("c")


CLICK_AND_LOOK = """async () => {
  document.querySelector('[data-testid="stButton"] button').click()
  await Promise.resolve()
  return document.querySelector('[data-testid="stApp"]').dataset.testScriptState
}"""


def test_the_state_of_the_script_leaves_not_running_in_the_moment_of_the_action(visit: Visit) -> None:
    tab = visit("import ostinato as st\nst.button('b')")
    assert tab.page.evaluate(CLICK_AND_LOOK) == "rerunRequested"
    tab.settle()


def wait_for_lazy_parts(page: Page) -> None:
    """Until every element has been drawn: some are loaded when a page first uses them."""
    expect(page.get_by_test_id("stSlider")).to_have_count(3)
    for name, count in (("stDateInput", 2), ("stTimeInput", 1), ("stDateTimeInput", 1), ("stColorPicker", 1)):
        expect(page.get_by_test_id(name)).to_have_count(count)
    expect(page.get_by_test_id("stFeedback")).to_have_count(1)
    expect(page.get_by_test_id("stPagination")).to_have_count(1)
    expect(page.get_by_test_id("stSelectbox")).to_have_count(1)
    expect(page.get_by_test_id("stPageLink")).to_have_count(1)
    expect(page.locator("#own")).to_be_attached()
