"""Widgets that are bound to the URL: what it says shows, and what shows it says."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from e2e.conftest import Apps, Visit
from e2e.tab import Tab, Visitor

SCRIPT = """
from datetime import date
import ostinato as st
bound = {"bind": "query-params"}
st.header("Top", anchor="top")
name = st.text_input("Name", key="name", **bound)
size = st.radio("Size", ["S", "M", "L"], index=None, key="size", **bound)
level = st.slider("Level", 0, 10, 3, key="level", **bound)
span = st.slider("Span", 0, 100, (20, 80), key="span", **bound)
day = st.slider("Day", date(2024, 1, 1), date(2024, 1, 31), date(2024, 1, 10), key="day", **bound)
dark = st.toggle("Dark", key="dark", on_change="ignore", **bound)
more = st.expander("More", key="more", **bound)
one, two = st.tabs(["One", "Two"], key="tab", **bound)
def raise_level():
    st.session_state.level = 9
st.button("Raise", on_click=raise_level)
if st.checkbox("Hide"):
    st.stop()
amount = st.number_input("Amount", 0, 10, 3, key="amount", **bound)
st.text(f"{name!r} {size} {level} {span} {day:%d} {dark} {more.open} {two.open} {amount}")
"""


def query(tab: Tab) -> str:
    return urlsplit(tab.page.url).query


def fill(tab: Tab, label: str, text: str) -> None:
    tab.field(label).fill(text)
    tab.press("Enter")


def tick(tab: Tab, role: str, name: str) -> None:
    tab.page.get_by_role(role, name=name).focus()
    tab.press("Space")


def go(tab: Tab, step: str) -> None:
    """Back or Forward, and wait for the page that it makes."""
    tab.page.evaluate(f"history.{step}()")
    tab.page.wait_for_function("before => location.href !== before", arg=tab.page.url)
    tab.settle()


def test_the_url_sets_the_widgets_and_stays_as_it_is(visit: Visit) -> None:
    address = "?from=mail&amount=7&name=Ada%20L&size=M&span=30&span=40&day=2024-01-20&more=TRUE&tab=Two&z#top"
    tab = visit(SCRIPT, path=f"/{address}")
    assert tab.lines == ["'Ada L' M 3 (30, 40) 20 False True True 7"]
    assert tab.page.url.endswith(f"/{address}")
    expect(tab.field("Name")).to_have_value("Ada L")
    expect(tab.page.get_by_role("tab", name="Two")).to_have_attribute("aria-selected", "true")


def test_what_the_widgets_cannot_have_goes_from_the_url_and_nothing_else(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?amount=11&from=mail&size=XL&level=nan&span=5&embed_options=show_toolbar&level=3&day=x")
    assert tab.lines == ["'' None 3 (20, 80) 10 False False False 3"]
    assert query(tab) == "from=mail&embed_options=show_toolbar"


def test_what_the_user_does_is_in_the_url_and_survives_a_reload(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?from=mail")
    entries = tab.page.evaluate("history.length")
    fill(tab, "Name", "Ada & co")
    fill(tab, "Amount", "5")
    tab.page.get_by_text("L", exact=True).click()
    tab.page.get_by_test_id("stExpander").get_by_text("More").click()
    tab.page.get_by_role("tab", name="Two").click()
    tab.settle()
    assert query(tab) == "from=mail&name=Ada+%26+co&amount=5&size=L&more=true&tab=Two"
    assert tab.page.evaluate("history.length") == entries
    shown = tab.lines
    tab.page.reload()
    assert tab.settle().lines == shown == ["'Ada & co' L 3 (20, 80) 10 False True True 5"]


def test_sliders_write_each_thumb_and_dates_as_dates(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tab.page.get_by_test_id("stSlider").nth(1).get_by_role("slider").first.focus()
    tab.page.keyboard.press("ArrowRight")
    expect(tab.text("'' None 3 (21, 80) 10 False False False 3")).to_be_visible()
    tab.page.get_by_role("slider", name="Day").focus()
    tab.page.keyboard.press("ArrowRight")
    expect(tab.text("'' None 3 (21, 80) 11 False False False 3")).to_be_visible()
    assert query(tab) == "span=21&span=80&day=2024-01-11"


def test_I34_the_default_leaves_the_url(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?amount=7&name=Ada#top")
    fill(tab, "Amount", "3")
    fill(tab, "Name", "")
    assert query(tab) == ""
    assert tab.page.url.endswith("/#top")


def test_I43_a_value_that_the_script_sets_is_in_the_url_once_it_shows(visit: Visit) -> None:
    # Streamlit 1.67: so it is, and st.query_params has it right after the widget's call, here from the next event on;
    # but a value that stands in session_state before the first call ever reaches neither.
    tab = visit(SCRIPT, path="/?level=5").click("Raise")
    assert query(tab) == "level=9"


def test_N10_an_expander_and_tabs_are_in_the_url_while_they_differ_from_their_defaults(visit: Visit) -> None:
    tab = visit(SCRIPT)
    expander = tab.page.get_by_test_id("stExpander").get_by_text("More")
    expander.click()
    tab.page.get_by_role("tab", name="Two").click()
    expect(tab.text("'' None 3 (20, 80) 10 False True True 3")).to_be_visible()
    assert query(tab) == "more=true&tab=Two"
    expander.click()
    tab.page.get_by_role("tab", name="One").click()
    expect(tab.text("'' None 3 (20, 80) 10 False False False 3")).to_be_visible()
    assert query(tab) == ""


def test_I39_an_ignored_change_is_in_the_url_at_once_and_starts_no_run(visit: Visit) -> None:
    tab = visit(SCRIPT)
    tick(tab, "switch", "Dark")
    assert query(tab) == "dark=true"
    assert tab.traffic.events == []
    assert tab.lines == ["'' None 3 (20, 80) 10 False False False 3"]
    fill(tab, "Amount", "4")
    assert tab.lines == ["'' None 3 (20, 80) 10 True False False 4"]


def test_a_widget_that_is_not_drawn_leaves_the_url_and_comes_back_with_its_value(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?amount=7&name=Ada")
    tick(tab, "checkbox", "Hide")
    assert query(tab) == "name=Ada"
    tick(tab, "checkbox", "Hide")
    assert query(tab) == "name=Ada&amount=7"
    assert tab.lines == ["'Ada' None 3 (20, 80) 10 False False False 7"]


def test_I38_back_and_forward_restore_what_the_widgets_showed(visit: Visit) -> None:
    tab = visit(SCRIPT, path="/?name=Ada&amount=5")
    drawn = tab.field("Name").element_handle()
    tab.page.evaluate("location.hash = 'top'")
    fill(tab, "Name", "Grace")
    fill(tab, "Amount", "3")
    go(tab, "back")
    assert tab.lines == ["'Ada' None 3 (20, 80) 10 False False False 5"]
    assert query(tab) == "name=Ada&amount=5"
    go(tab, "forward")
    assert tab.lines == ["'Grace' None 3 (20, 80) 10 False False False 3"]
    assert query(tab) == "name=Grace"
    assert tab.field("Name").element_handle().evaluate("(now, before) => now === before", drawn)


def test_a_jump_within_the_page_starts_no_run(visit: Visit) -> None:
    tab = visit(SCRIPT).click("Raise")
    tab.traffic.clear()
    tab.page.evaluate("location.hash = 'top'")
    tab.page.go_back()
    expect(tab.field("Name")).to_be_visible()
    assert tab.traffic.events == []


def test_an_edited_url_counts_in_a_session_that_outlives_a_reload(visit: Visit) -> None:
    tab = visit(SCRIPT, "--session.resume", "reload", path="/?name=Ada&amount=5")
    fill(tab, "Amount", "6")
    tab.open("/?name=Grace&amount=6")
    expect(tab.text("'Grace' None 3 (20, 80) 10 False False False 6")).to_be_visible()
    assert query(tab) == "name=Grace&amount=6"


@pytest.mark.complaints
def test_a_query_string_of_too_many_fields_is_refused_with_its_reason(apps: Apps, visitor: Visitor) -> None:
    tab = visitor.tab(apps(SCRIPT).url)
    tab.page.goto(f"{apps(SCRIPT).url}/?{'a&' * 1000}")
    tab.wait_for_state("DISCONNECTED_FOREVER", of="connection")
    expect(tab.page.get_by_text("Expected a query string of at most 1000 fields, got '1001 fields'")).to_be_visible()
