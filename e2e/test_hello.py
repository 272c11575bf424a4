"""The tour, used as a visitor would: by pointer, by keyboard, light and dark, on a desk and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

import ostinato
from e2e.conftest import Visit
from e2e.tab import Tab

HELLO = Path(ostinato.__file__).parent / "hello" / "app.py"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}

ELEMENTS = (
    *("stSidebar", "stHeading", "stText", "stMarkdown", "stCaptionContainer", "stHtml", "stProgress"),
    *("stSelectbox", "stNumberInput", "stSlider", "stTextInput", "stRadio", "stCheckbox", "stButton"),
    *("stTabs", "stHorizontalBlock", "stColumn"),
)


MISSED_BY_FINGERS = """(all) => all
  .filter((one) => {
    one.scrollIntoView({block: "center"})
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const hits = (dy) => {
      const hit = document.elementFromPoint(x, y + dy)
      return hit && (one.contains(hit) || hit.closest("label")?.contains(one))
    }
    return !hits(-19) || !hits(19)
  })
  .map((one) => one.outerHTML.slice(0, 160))"""
"""Controls that do not own all of a finger's width, 40 px, around their middle."""


def on(tab: Tab, name: str) -> Tab:
    """Show one of the tour's tabs."""
    tab.page.get_by_role("tab", name=name).click()
    return tab


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_element_of_the_start_is_in_view(visit: Visit, scheme: str) -> None:
    tab = visit(HELLO, color_scheme=scheme)
    expect(tab.page).to_have_title("Loan calculator")
    for test_id in ELEMENTS:
        expect(tab.page.get_by_test_id(test_id).first, test_id).to_be_visible()
    assert not tab.page.get_by_test_id("stException").count()


def test_a_slider_moved_by_keys_changes_what_depends_on_it(visit: Visit) -> None:
    tab = visit(HELLO)
    paid_back = tab.main("stColumn").nth(2)
    expect(paid_back).to_contain_text("25 years")
    slider = tab.page.get_by_role("slider", name="Years")
    slider.focus()
    for _ in range(3):
        tab.page.keyboard.press("ArrowRight")
    expect(paid_back).to_contain_text("28 years")
    expect(slider).to_be_focused()
    expect(tab.page.get_by_test_id("stProgress").last).to_contain_text("Year 28")


def test_more_each_month_saves_interest_and_start_again_takes_it_back(visit: Visit) -> None:
    tab = visit(HELLO)
    slider = tab.page.get_by_role("slider", name="What if you paid more each month?")
    slider.focus()
    tab.page.keyboard.press("End")
    expect(tab.main("stAlert").filter(has_text="saves")).to_be_visible()
    tab.click("Start again")
    expect(tab.main("stAlert").filter(has_text="saves")).to_have_count(0)
    expect(slider).to_have_value("0")


def test_amount_currency_and_purpose(visit: Visit) -> None:
    tab = visit(HELLO)
    tab.field("Amount").fill("100000")
    tab.press("Enter")
    tab.field("Currency").click()
    tab.page.get_by_role("option", name="Pound").click()
    tab.settle()
    expect(tab.main("stColumn").nth(0)).to_contain_text("£ 501")
    tab.field("What is it for?").fill("A boat")
    tab.press("Tab")
    expect(tab.page.get_by_role("heading", name="A boat")).to_be_visible()


def test_the_plan_shows_debt_or_interest_of_every_year_or_every_fifth(visit: Visit) -> None:
    tab = visit(HELLO)
    bars = tab.page.get_by_role("progressbar")
    expect(bars).to_have_count(5)
    tab.page.get_by_role("checkbox", name="Every year").click()
    tab.settle()
    expect(bars).to_have_count(25)
    expect(bars.last).to_have_accessible_name("Year 25: € 0")
    tab.page.get_by_role("radio", name="Interest paid").click()
    tab.settle()
    expect(bars.last).not_to_have_accessible_name("Year 25: € 0")


def test_the_formula_is_drawn_with_its_table_and_its_code(visit: Visit) -> None:
    tab = on(visit(HELLO), "How it is computed")
    panel = tab.page.get_by_role("tabpanel", name="How it is computed")
    expect(panel.locator("math").first).to_be_attached()
    expect(panel.get_by_role("cell", name="0.0029")).to_be_visible()
    code = panel.get_by_test_id("stCode")
    expect(code).to_be_hidden()
    panel.locator("summary").click()
    expect(code).to_be_visible()
    expect(code).to_contain_text("def monthly_payment(amount, rate, years):")
    expect(code.locator("span[class]").first).to_be_attached()


def test_notes_are_drawn_as_they_are_written(visit: Visit) -> None:
    tab = on(visit(HELLO), "Your notes")
    tab.field("Notes").fill("A **bold** plan")
    tab.press("Control+Enter")
    panel = tab.page.get_by_role("tabpanel", name="Your notes")
    expect(panel.locator("strong")).to_have_text("bold")
    tab.page.get_by_role("switch", name="Large type").click()
    tab.settle()
    expect(panel.get_by_role("heading", name="A bold plan")).to_be_visible()


def test_comparing_offers_shows_a_run_at_work_and_then_three_banks(visit: Visit) -> None:
    tab = visit(HELLO)
    tab.button("Compare offers").click()
    offer = tab.page.locator(".st-key-offer")
    expect(offer.get_by_test_id("stSpinner")).to_contain_text("Asking the banks")
    expect(offer.get_by_role("progressbar")).to_be_visible()
    tab.settle()
    expect(offer.get_by_test_id("stSpinner")).to_have_count(0)
    expect(offer.get_by_role("progressbar")).to_have_count(0)
    expect(offer.get_by_text("Bank")).to_have_count(3 + 1)


def test_an_error_shows_in_its_place_and_goes_with_the_next_run(visit: Visit) -> None:
    tab = visit(HELLO)
    tab.click("What does an error look like?")
    error = tab.page.locator(".st-key-offer").get_by_test_id("stException")
    expect(error).to_contain_text("ZeroDivisionError")
    tab.page.get_by_role("checkbox", name="Every year").click()
    tab.settle()
    expect(error).to_have_count(0)


def test_a_tooltip_shows_by_hovering_and_goes(visit: Visit) -> None:
    tab = visit(HELLO)
    tip = tab.page.get_by_role("tooltip")
    tab.page.get_by_test_id("stSidebar").get_by_test_id("stTooltipHoverTarget").first.hover()
    expect(tip).to_have_text("Only changes the sign, not the amounts.")
    tab.page.mouse.move(900, 700)
    expect(tip).to_have_count(0)


def test_a_phone_shows_the_tour_without_sideways_scrolling(visit: Visit) -> None:
    tab = visit(HELLO, **PHONE)
    for name in ("How it is computed", "Your notes", "Year by year"):
        on(tab, name)
        width = tab.page.evaluate("[document.documentElement.scrollWidth, document.querySelector('main').scrollWidth]")
        assert max(width) <= 360, name
    tab.button("Compare offers").scroll_into_view_if_needed()
    expect(tab.button("Compare offers")).to_be_in_viewport()


def test_on_a_phone_the_sidebar_is_a_drawer_that_opens_and_closes(visit: Visit) -> None:
    tab = visit(HELLO, **PHONE)
    slider = tab.page.get_by_role("slider", name="Years")
    expect(slider).not_to_be_in_viewport()
    tab.button("Show the sidebar").tap()
    expect(slider).to_be_in_viewport()
    tab.page.keyboard.press("Escape")
    expect(slider).not_to_be_in_viewport()


def test_targets_are_large_enough_for_fingers(visit: Visit) -> None:
    tab = visit(HELLO, **PHONE)
    targets = tab.page.get_by_test_id("stMain").locator("button:visible, input:visible, [role=tab]:visible")
    assert targets.evaluate_all(MISSED_BY_FINGERS) == []
