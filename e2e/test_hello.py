"""The gallery, used as a visitor would: by pointer, by keyboard, light and dark, on a desk and on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

import ostinato
from e2e.accessibility import barriers
from e2e.conftest import Visit
from e2e.tab import Tab

HELLO = Path(ostinato.__file__).parent / "hello" / "app.py"
PAGES = sorted(page.stem for page in HELLO.parent.glob("pages/*.py"))
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}


def on(tab: Tab, name: str) -> Tab:
    """Show one of the page's tabs."""
    tab.page.get_by_role("tab", name=name).click()
    return tab


@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_without_barriers_light_dark_and_on_a_phone(visit: Visit, name: str) -> None:
    path = "/" if name == "welcome" else f"/{name}"
    desk = visit(HELLO, path=path, color_scheme="light", reduced_motion="reduce")
    expect(desk.main("stHeading").first).to_be_visible()
    assert barriers(desk.page) == []
    phone = visit(HELLO, path=path, color_scheme="dark", **PHONE)
    expect(phone.main("stHeading").first).to_be_visible()
    assert barriers(phone.page) == []
    widths = phone.page.evaluate("[document.documentElement.scrollWidth, document.querySelector('main').scrollWidth]")
    assert max(widths) <= 360
    assert not desk.page.get_by_test_id("stException").count()


def test_a_card_leads_to_its_page_whose_source_is_one_click_away(visit: Visit) -> None:
    tab = visit(HELLO)
    tab.field("Who are you?").fill("Grace")
    tab.press("Tab")
    expect(tab.text("Hello Grace!!!")).to_be_visible()
    tab.main("stPageLink").get_by_role("link", name="Music quiz").click()
    expect(tab.page.get_by_role("heading", name="How well do you know music?")).to_be_visible()
    expect(tab.page).to_have_title("Music quiz")
    expect(tab.page).to_have_url(re.compile("/quiz$"))
    tab.button("Source").click()
    source = tab.page.get_by_role("dialog", name="Source")
    expect(source.get_by_test_id("stCode")).to_contain_text("What is an ostinato?")
    assert barriers(tab.page) == []
    tab.press("Escape")
    expect(source).to_have_count(0)


def test_a_loan_follows_its_sliders_and_fields(visit: Visit) -> None:
    tab = visit(HELLO, path="/loan")
    slider = tab.page.get_by_role("slider", name="Years")
    slider.focus()
    for _ in range(3):
        tab.page.keyboard.press("ArrowRight")
    expect(tab.text("28 years")).to_be_visible()
    expect(slider).to_be_focused()
    more = tab.page.get_by_role("slider", name="What if you paid more each month?")
    more.focus()
    tab.page.keyboard.press("End")
    expect(tab.main("stAlert").filter(has_text="saves")).to_be_visible()
    tab.click("Start again")
    expect(tab.main("stAlert")).to_have_count(0)
    expect(more).to_have_value("0")
    tab.field("Amount").fill("100000")
    tab.press("Enter")
    tab.field("Currency").click()
    tab.page.get_by_role("option", name="Pound").click()
    expect(tab.text("£ 501")).to_be_visible()


def test_a_loan_s_plan_formula_and_offers(visit: Visit) -> None:
    tab = visit(HELLO, path="/loan")
    bars = tab.page.get_by_role("progressbar")
    expect(bars).to_have_count(5)
    tab.page.get_by_role("checkbox", name="Every year").click()
    expect(bars).to_have_count(25)
    expect(bars.last).to_have_accessible_name("Year 25: € 0")
    on(tab, "How it is computed")
    panel = tab.page.get_by_role("tabpanel", name="How it is computed")
    expect(panel.locator("math").first).to_be_attached()
    expect(panel.get_by_role("cell", name="0.0029")).to_be_visible()
    panel.locator("summary").click()
    expect(panel.get_by_test_id("stCode")).to_contain_text("def monthly_payment(amount, rate, years):")
    on(tab, "Compare offers").button("Ask the banks").click()
    panel = tab.page.get_by_role("tabpanel", name="Compare offers")
    expect(panel.get_by_test_id("stSpinner")).to_contain_text("Asking the banks")
    tab.settle()
    expect(panel.get_by_test_id("stSpinner")).to_have_count(0)
    expect(panel.get_by_text(re.compile("Bank$"))).to_have_count(3)
    tab.click("What does an error look like?")
    expect(panel.get_by_test_id("stException")).to_contain_text("ZeroDivisionError")


def test_a_cabin_is_checked_confirmed_booked_and_cancelled(visit: Visit) -> None:
    tab = visit(HELLO, path="/booking", reduced_motion="reduce")
    tab.field("Guests").fill("3")
    tab.click("Check and book…")
    expect(tab.main("stAlert")).to_contain_text("The Fox cabin has 2 beds, but you are 3.")
    tab.page.get_by_role("radio", name="Otter").click()
    tab.field("Your name").fill("Ada")
    tab.field("E-mail").fill("ada@example.com")
    tab.click("Check and book…")
    dialog = tab.page.get_by_role("dialog")
    expect(dialog).to_contain_text("€ 184")
    expect(tab.button("Book")).to_be_disabled()
    dialog.get_by_role("checkbox").click()
    tab.click("Book")
    expect(tab.page.get_by_test_id("stToast")).to_contain_text("See you at the lake, Ada!")
    expect(dialog).to_have_count(0)
    with tab.page.expect_download() as download:
        tab.button("Calendar").click()
    assert "SUMMARY:Otter cabin" in download.value.path().read_text("utf-8")
    tab.click("Cancel")
    expect(tab.page.get_by_role("heading", name="Your bookings")).to_have_count(0)


def test_otto_answers_ideas_and_sums(visit: Visit) -> None:
    tab = visit(HELLO, path="/chat")
    said = tab.main("stChatMessage")
    tab.click("What is 6 * (3 + 4)?")
    expect(said).to_have_count(3)
    expect(said.last).to_contain_text("is 42. I counted twice.")
    expect(tab.button("Tell me a joke")).to_have_count(0)
    tab.page.get_by_test_id("stChatInput").get_by_role("textbox").fill("I am Ada")
    tab.press("Enter")
    expect(said.last).to_contain_text("Pleased to meet you, Ada.")


def test_the_ovens_are_measured_by_themselves_until_told_to_stop(visit: Visit) -> None:
    tab = visit(HELLO, path="/bakery")
    line = tab.main("stHtml").locator("polyline").first
    before = line.get_attribute("points") or ""
    expect(line).not_to_have_attribute("points", before)
    tab.click("Bake")
    expect(tab.page.get_by_role("progressbar", name="Baguettes: 48")).to_be_visible()
    tab.page.get_by_role("switch", name="Live").click()
    tab.settle()
    last = line.get_attribute("points") or ""
    tab.page.wait_for_timeout(1500)
    expect(line).to_have_attribute("points", last)


def test_on_a_phone_the_list_of_pages_is_a_drawer(visit: Visit) -> None:
    tab = visit(HELLO, **PHONE)
    link = tab.page.get_by_test_id("stSidebar").get_by_role("link", name="Text workshop")
    expect(link).not_to_be_in_viewport()
    tab.button("Show the sidebar").tap()
    expect(link).to_be_in_viewport()
    link.tap()
    expect(tab.page.get_by_role("heading", name="Text workshop")).to_be_visible()
    expect(link).not_to_be_in_viewport()
