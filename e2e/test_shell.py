"""What the page adds around every script: hot keys, menu, theme, sidebar."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import ostinato as st
st.set_page_config(page_title="The title", page_icon="🎈", menu_items={"About": "**Mine**", "Get help": "https://example.com/"})
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {runs}")
st.text_input("Name")
st.text_area("Note")
st.selectbox("Fruit", ["carrot", "cherry"])
st.sidebar.text("aside")
"""
FILLED = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 64;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, 64, 64);
  return data.filter((value, at) => at % 4 === 3 && value > 127).length / (64 * 64);
}"""
"""How much of a picture is drawn on: a symbol covers some of it; the letters of its name would run out of it."""


def menu(tab: Tab) -> Locator:
    tab.button("Main menu").click()
    return tab.page.get_by_role("menu")


def wait_for_ground(tab: Tab, ground: Literal["light", "dark"]) -> None:
    """Wait until the page's background is light or dark."""
    tab.page.wait_for_function(
        """(ground) => {
          const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number)
          const brightness = (red + green + blue) / 765
          return ground === "dark" ? brightness < 0.2 : brightness > 0.9
        }""",
        arg=ground,
    )


def test_A24_r_runs_the_script_again(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.press("r")
    assert tab.lines == ["run 2"]


@pytest.mark.parametrize("label", ["Name", "Note", "Fruit"])
def test_A25_hot_keys_are_letters_while_the_user_types(visit: Visit, label: str) -> None:
    tab = visit(SCRIPT)
    tab.field(label).focus()
    tab.page.keyboard.type("cr")
    assert tab.lines == ["run 1"]
    assert not tab.page.get_by_role("dialog").count()


@pytest.mark.parametrize("keys", ["Control+r", "Shift+R", "Alt+c"])
def test_hot_keys_are_bare(visit: Visit, keys: str) -> None:
    tab = visit(SCRIPT)
    tab.page.evaluate("addEventListener('keydown', (event) => event.preventDefault())")
    tab.page.keyboard.press(keys)
    assert tab.lines == ["run 1"]
    assert not tab.page.get_by_role("dialog").count()


def test_c_asks_before_it_clears_the_caches(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.page.keyboard.press("c")
    dialog = tab.page.get_by_test_id("stClearCacheDialog")
    expect(dialog).to_be_visible()
    tab.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    tab.page.keyboard.press("c")
    dialog.get_by_role("button", name="Clear caches").click()
    expect(dialog).to_have_count(0)
    expect(tab.page.get_by_test_id("stNotice")).to_be_visible()
    assert tab.lines == ["run 1"]


def test_A24_the_menu_reruns(visit: Visit) -> None:
    tab = visit(SCRIPT)
    menu(tab).get_by_role("menuitem", name="Rerun").click()
    tab.settle()
    assert tab.lines == ["run 2"]
    expect(tab.page.get_by_role("menu")).to_have_count(0)


def test_the_menu_works_by_keyboard_alone(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.button("Main menu").focus()
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("menuitem", name="Rerun")).to_be_focused()
    tab.page.keyboard.type("C")
    clear = tab.page.get_by_role("menuitem", name="Clear cache")
    expect(clear).to_be_focused()
    tab.page.keyboard.press("Enter")
    expect(tab.page.get_by_role("dialog")).to_be_visible()
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("dialog")).to_have_count(0)
    tab.button("Main menu").focus()
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Escape")
    expect(tab.page.get_by_role("menu")).to_have_count(0)
    expect(tab.button("Main menu")).to_be_focused()


def test_the_menu_shows_the_scripts_own_entries(visit: Visit) -> None:
    tab = visit(SCRIPT)
    entries = menu(tab)
    expect(entries.get_by_role("menuitem", name="Get help")).to_have_attribute("href", "https://example.com/")
    assert not entries.get_by_role("menuitem", name="Report a bug").count()
    entries.get_by_role("menuitem", name="About").click()
    expect(tab.page.get_by_role("dialog").get_by_text("Mine")).to_be_visible()


def test_the_theme_follows_the_system_until_the_user_chooses_one_which_a_reload_keeps(visit: Visit) -> None:
    tab = visit(SCRIPT, color_scheme="light")
    wait_for_ground(tab, "light")
    tab.page.emulate_media(color_scheme="dark")
    wait_for_ground(tab, "dark")
    menu(tab).get_by_role("menuitemradio", name="Light").click()
    wait_for_ground(tab, "light")
    tab.page.reload()
    tab.settle()
    wait_for_ground(tab, "light")
    choice = menu(tab).get_by_role("menuitemradio", name="Light")
    expect(choice).to_be_checked()
    tab.page.get_by_role("menuitemradio", name="Dark").click()
    wait_for_ground(tab, "dark")


def test_the_configuration_can_begin_dark(visit: Visit) -> None:
    tab = visit(SCRIPT, "--theme.base", "dark", color_scheme="light")
    wait_for_ground(tab, "dark")


def test_the_script_names_its_page(visit: Visit) -> None:
    tab = visit(SCRIPT)
    expect(tab.page).to_have_title("The title")
    assert tab.page.locator('link[rel~="icon"]').get_attribute("href")


def test_a_symbol_of_the_pages_own_font_stands_in_the_tab(visit: Visit) -> None:
    tab = visit(SCRIPT.replace("🎈", ":material/home:"))
    icon = tab.page.locator('link[rel~="icon"]')
    expect(icon).to_have_attribute("href", re.compile(r"^data:image/png;base64,\S{200}"))
    filled = tab.page.evaluate(FILLED, icon.get_attribute("href"))
    assert 0.1 < filled < 0.6


def test_the_sidebar_folds_and_unfolds(visit: Visit) -> None:
    tab = visit(SCRIPT)
    aside = tab.text("aside")
    expect(aside).to_be_in_viewport()
    tab.button("Hide the sidebar").click()
    expect(aside).not_to_be_in_viewport()
    tab.button("Show the sidebar").click()
    expect(aside).to_be_in_viewport()


def test_a_page_that_stands_in_another_one_leaves_the_toolbar_out(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?embed=true")
    expect(tab.page.get_by_test_id("stHeader")).to_be_hidden()
    assert tab.lines == ["run 1"]
