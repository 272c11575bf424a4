"""Apps of several pages: going from one to another, and coming back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect

from e2e.accessibility import barriers
from e2e.conftest import Apps, Visit
from e2e.line import Line
from e2e.tab import Tab, Visitor

SCRIPT = """
import sys
import ostinato as st

def lines(name):
    for number in range(60):
        st.markdown(f"{name} {number}")

def home():
    st.title("Home")
    st.text_input("Name", key="name", bind="query-params")
    st.page_link(sales, label="Sales of the year", query_params={"year": 2026})
    if st.button("Report"):
        st.switch_page(report)
    lines("home")

def show_sales():
    st.title("Sales")
    st.text(f"year {st.query_params.get('year')}")
    st.checkbox("Net")
    st.button("Again")
    lines("sales")

def show_report():
    st.title("Report")
    if st.button("Set"):
        st.query_params["part"] = "2"
    st.text(st.query_params.to_dict())

sales = st.Page(show_sales, title="Sales", icon=":material/bar_chart:", url_path="sales")
report = st.Page(show_report, title="Report", url_path="report", help="What was **asked** for")
pages = {"": [st.Page(home, title="Home", icon="🏠", default=True)], "Figures": [sales, report]}
page = st.navigation(pages, position=POSITION)
language = st.sidebar.selectbox("Language", ["en", "de"], key="lang", bind="query-params") if FILTER else None
page.run()
"""

MANY = """
import ostinato as st

def page(number):
    def draw():
        st.title(f"Page {number}")
    return st.Page(draw, title=f"Page {number}", url_path=f"page_{number}")

st.navigation([page(number) for number in range(8)], position="top").run()
"""


def script(position: str = "sidebar", *, beside: bool = False) -> str:
    """The app. `beside`: a widget in the sidebar, of all pages."""
    return SCRIPT.replace("POSITION", repr(position)).replace("FILTER", repr(beside))


def place(tab: Tab) -> str:
    address = urlsplit(tab.page.url)
    return address.path + (f"?{address.query}" if address.query else "")


def link(tab: Tab, name: str) -> Locator:
    return tab.page.get_by_role("navigation").get_by_role("link", name=name, exact=True)


def follow(tab: Tab, name: str) -> Tab:
    """Go to a page by the list of pages, and wait until it is there."""
    link(tab, name).click()
    return arrive(tab, name)


def arrive(tab: Tab, title: str) -> Tab:
    expect(tab.page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    return tab.settle()


def step(tab: Tab, way: str, title: str) -> Tab:
    """The browser's Back or Forward."""
    tab.page.evaluate(f"history.{way}()")
    return arrive(tab, title)


def scrolled(tab: Tab) -> int:
    return int(tab.page.evaluate("Math.round(scrollY)"))


def scroll(tab: Tab, to: int) -> None:
    tab.page.evaluate("to => scrollTo(0, to)", to)
    tab.page.wait_for_function("to => Math.abs(scrollY - to) < 2", arg=to)


def focused(tab: Tab) -> str:
    return str(tab.page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def test_a_link_shows_another_page_without_loading_one(visit: Visit) -> None:
    tab = visit(script())
    tab.page.evaluate("window.kept = true")
    follow(tab, "Sales")
    assert place(tab) == "/sales"
    assert tab.page.evaluate("window.kept")
    assert tab.page.title() == "Sales"
    expect(tab.page.locator("[aria-current=page]")).to_have_accessible_name("Sales")
    assert [event[4] for event in tab.traffic.events] == ["sales"]


def test_an_address_leads_to_its_page(visit: Visit) -> None:
    tab = visit(script(), path="/sales?year=2025")
    assert tab.lines[0] == "year 2025"
    expect(link(tab, "Sales")).to_have_attribute("aria-current", "page")


def test_an_address_without_a_page_says_so_and_shows_the_first(visit: Visit) -> None:
    tab = arrive(visit(script(), path="/nowhere"), "Home")
    expect(tab.page.get_by_role("alert")).to_contain_text("/nowhere")
    follow(tab, "Sales")
    expect(tab.page.get_by_role("alert")).to_have_count(0)


def test_another_tab_is_a_page_load_of_the_same_page(visit: Visit) -> None:
    tab = visit(script())
    with tab.context.expect_page() as opened:
        link(tab, "Sales").click(modifiers=["ControlOrMeta"])
    expect(opened.value.get_by_role("heading", name="Sales")).to_be_visible()
    assert place(tab) == "/"
    assert tab.traffic.events == []


def test_back_and_forward_restore_page_widgets_and_scroll_position(visit: Visit) -> None:
    tab = visit(script())
    tab.field("Name").fill("Ada")
    tab.press("Enter")
    scroll(tab, 900)
    follow(tab, "Sales")
    assert (place(tab), scrolled(tab)) == ("/sales", 0)
    scroll(tab, 500)
    step(tab, "back", "Home")
    assert (place(tab), scrolled(tab)) == ("/?name=Ada", 900)
    expect(tab.field("Name")).to_have_value("Ada")
    step(tab, "forward", "Sales")
    assert (place(tab), scrolled(tab)) == ("/sales", 500)


def test_a_reload_shows_the_same_page_in_the_same_place(visit: Visit) -> None:
    tab = follow(visit(script()), "Sales")
    scroll(tab, 600)
    tab.page.reload()
    arrive(tab, "Sales")
    tab.page.wait_for_function("Math.abs(scrollY - 600) < 2")


def test_an_answer_scrolls_nothing(visit: Visit) -> None:
    tab = follow(visit(script()), "Sales")
    scroll(tab, 40)
    tab.click("Again")
    tab.press("r")
    assert scrolled(tab) == 40


def test_back_gives_a_widget_of_all_pages_the_value_of_that_address(visit: Visit) -> None:
    tab = visit(script(beside=True))
    choose(tab, "de")
    assert place(tab) == "/?lang=de"
    follow(tab, "Sales")
    assert place(tab) == "/sales?lang=de"
    choose(tab, "en")
    assert place(tab) == "/sales"
    step(tab, "back", "Home")
    expect(tab.field("Language")).to_have_value("de")
    assert place(tab) == "/?lang=de"


def choose(tab: Tab, option: str) -> None:
    tab.field("Language").click()
    tab.page.get_by_role("option", name=option).click()
    tab.settle()


def test_a_page_link_gives_its_page_parameters(visit: Visit) -> None:
    tab = visit(script())
    tab.page.get_by_role("link", name="Sales of the year").click()
    arrive(tab, "Sales")
    assert place(tab) == "/sales?year=2026"
    assert tab.lines[0] == "year 2026"
    step(tab, "back", "Home")
    assert place(tab) == "/"


def test_the_script_switches_pages_by_an_entry_in_the_history(visit: Visit) -> None:
    tab = visit(script())
    scroll(tab, 30)
    tab.button("Report").click()
    arrive(tab, "Report")
    assert (place(tab), scrolled(tab)) == ("/report", 0)
    step(tab, "back", "Home")
    assert place(tab) == "/"


def test_parameters_that_the_script_sets_can_be_taken_back(visit: Visit) -> None:
    tab = visit(script(), path="/report")
    tab.click("Set")
    assert place(tab) == "/report?part=2"
    assert tab.lines == ["{'part': '2'}"]
    tab.page.evaluate("history.back()")
    expect(tab.text("{}")).to_be_visible()
    assert place(tab.settle()) == "/report"


def test_what_was_typed_arrives_before_the_page_is_left(visit: Visit) -> None:
    tab = visit(script())
    tab.field("Name").fill("Grace")
    follow(tab, "Sales")
    typed, left = tab.traffic.events
    assert (list(typed[2].values()), typed[4]) == (["Grace"], None)
    assert (left[2], left[4]) == ({}, "sales")
    step(tab, "back", "Home")
    expect(tab.field("Name")).to_have_value("Grace")


def test_the_keyboard_goes_to_a_page_and_on_in_it(visit: Visit) -> None:
    tab = visit(script())
    link(tab, "Sales").focus()
    tab.page.keyboard.press("Enter")
    arrive(tab, "Sales")
    assert focused(tab) == "stMain"
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.activeElement !== stMain && stMain.contains(document.activeElement)")


def test_sections_fold_by_the_keyboard(visit: Visit) -> None:
    tab = visit(script())
    heading = tab.page.get_by_role("button", name="Figures")
    heading.focus()
    tab.page.keyboard.press("Enter")
    expect(heading).to_have_attribute("aria-expanded", "false")
    expect(link(tab, "Sales")).to_have_count(0)


def test_at_the_top_a_section_unfolds_its_pages(visit: Visit) -> None:
    tab = visit(script("top"))
    section = tab.page.get_by_role("button", name="Figures")
    section.focus()
    tab.page.keyboard.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "true")
    tab.page.keyboard.press("Escape")
    expect(section).to_have_attribute("aria-expanded", "false")
    expect(section).to_be_focused()
    tab.page.keyboard.press("Enter")
    tab.page.keyboard.press("Tab")
    expect(link(tab, "Sales")).to_be_focused()
    tab.page.keyboard.press("Enter")
    arrive(tab, "Sales")
    expect(link(tab, "Sales")).to_be_hidden()
    assert place(tab) == "/sales"


PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


def test_on_a_phone_the_sidebar_makes_way_for_the_page(visit: Visit) -> None:
    tab = visit(script(), **PHONE)
    tab.button("Show the sidebar").tap()
    link(tab, "Sales").tap()
    arrive(tab, "Sales")
    expect(tab.page.get_by_test_id("stSidebar")).to_be_hidden()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_row_at_the_top_without_room_is_a_menu(visit: Visit) -> None:
    tab = visit(MANY, **PHONE)
    menu = tab.page.get_by_test_id("stTopNavMenu")
    expect(menu).to_have_text("Page 0")
    menu.tap()
    link(tab, "Page 7").tap()
    arrive(tab, "Page 7")
    expect(menu).to_have_text("Page 7")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 360
    tab.page.set_viewport_size({"width": 1280, "height": 740})
    expect(menu).to_have_count(0)
    expect(link(tab, "Page 7")).to_be_visible()


def test_a_hidden_list_leaves_the_pages_within_reach(visit: Visit) -> None:
    tab = visit(script("hidden"), path="/report")
    arrive(tab, "Report")
    expect(tab.page.get_by_role("navigation")).to_have_count(0)


def test_a_page_in_another_one_stays_one_on_all_pages(visit: Visit) -> None:
    tab = visit(script(), path="/?embed=true")
    follow(tab, "Sales")
    assert place(tab) == "/sales?embed=true"


@pytest.mark.complaints
def test_a_lost_connection_does_not_stop_the_way_to_another_page(cuttable: Callable[..., tuple[Tab, Line]]) -> None:
    tab, line = cuttable(script())
    expect(link(tab, "Sales")).to_be_visible()  # the list's code has come over the line
    line.cut()
    tab.wait_for_state("PINGING_SERVER", of="connection")
    link(tab, "Sales").click()
    line.mend()
    arrive(tab, "Sales")
    assert place(tab) == "/sales"


def test_an_app_of_one_page_does_not_load_the_navigation(visit: Visit) -> None:
    def loads(tab: Tab) -> bool:
        return any("/navigation." in request.url for request in tab.requests)

    several = follow(visit(script()), "Sales")
    one = visit("import ostinato as st\nst.sidebar.text('a')\nst.title('One')")
    assert (loads(several), loads(one)) == (True, False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("position", ["sidebar", "top"])
def test_the_list_of_pages_has_no_barriers(visit: Visit, scheme: str, position: str) -> None:
    tab = visit(script(position), color_scheme=scheme, reduced_motion="reduce")
    expect(link(tab, "Home")).to_be_visible()
    if position == "top":
        tab.button("Figures").click()
        expect(link(tab, "Report")).to_be_visible()
    assert barriers(tab.page) == []


def test_files_in_the_folder_pages_are_pages(tmp_path: Path, apps: Apps, visitor: Visitor) -> None:
    (tmp_path / "app.py").write_text("import ostinato as st\nst.title('Start')\n")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1_📈_All_sales.py").write_text("import ostinato as st\nst.title('Files')\n")
    tab = visitor.tab(apps(tmp_path / "app.py").url).open()
    link(tab, "All sales").click()
    arrive(tab, "Files")
    assert place(tab) == "/All_sales"
