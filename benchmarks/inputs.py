"""Inputs in real Chromium: until one of each can be used, and until a long list is open."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Browser, Page

from .browser import SETTLING, TIMEOUT, Traffic
from .framework import Framework

KINDS = {
    "stButton": 1,
    "stMenuButton": 1,
    "stDownloadButton": 1,
    "stLinkButton": 1,
    "stCheckbox": 2,
    "stRadio": 1,
    "stSelectbox": 1,
    "stMultiSelect": 1,
    "stButtonGroup": 2,
    "stFeedback": 1,
    "stSlider": 2,
    "stNumberInput": 1,
    "stTextInput": 1,
    "stTextArea": 1,
    "stDateInput": 1,
    "stTimeInput": 1,
    "stDateTimeInput": 1,
    "stColorPicker": 1,
    "stFileUploader": 1,
    "stAudioInput": 1,
    "stFormSubmitButton": 1,
    "stChatInput": 1,
}
"""What apps/inputs.py draws, by the names that both frameworks give on the page, and how many of each."""
CONTROLS = "button, input, textarea, a, [role=slider], [role=spinbutton]"
OPENINGS = 5

READY = """([kinds, controls]) => {
  for (const [kind, count] of Object.entries(kinds)) {
    const drawn = [...document.querySelectorAll(`[data-testid="${kind}"]`)];
    if (drawn.filter((one) => one.querySelector(controls)?.getClientRects().length).length < count) return 0;
  }
  return performance.now();
}"""
"""Milliseconds since the navigation began, once all of them are there; else 0."""

OPENED = """() => new Promise((resolve) => addEventListener("pointerdown", () => {
  const began = performance.now();
  const look = () => {
    const options = document.querySelectorAll("[role=option]").length;
    requestAnimationFrame(options === 0 ? look : () => resolve(performance.now() - began));
  };
  look();
}, { capture: true, once: true }))"""
"""Milliseconds from the press until the list is on the screen."""


class Inputs(NamedTuple):
    """What was seen of apps/inputs.py."""

    ready_s: float
    """Navigation until one of each input can be used."""
    load_kb: float
    """Bytes over the network, as compressed, without the websocket's."""


def one_of_each(browser: Browser, framework: Framework) -> Inputs:
    """Open a page with one of each input, with an empty browser cache.

    Raises playwright.sync_api.Error if one of them does not come.
    """
    with framework.serve("inputs") as served, browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        traffic = Traffic(page, context.new_cdp_session(page))
        page.goto(served.url)
        ready = page.wait_for_function(READY, arg=[KINDS, CONTROLS], timeout=TIMEOUT).json_value()
        page.wait_for_timeout(SETTLING)
        return Inputs(ready / 1000, traffic.loaded / 1024)


def long_lists(browser: Browser, framework: Framework) -> dict[str, list[float]]:
    """Milliseconds until each of two lists of 50,000 options is open, a few times, by their labels.

    Raises playwright.sync_api.Error if one does not open.
    """
    with (
        framework.serve("many_options") as served,
        browser.new_context(viewport={"width": 1280, "height": 900}) as context,
    ):
        page = context.new_page()
        page.goto(served.url)
        return {label: _open(page, label) for label in ("some", "one")}


def _open(page: Page, label: str) -> list[float]:
    field = page.get_by_role("combobox", name=label)
    field.wait_for(timeout=TIMEOUT)
    page.wait_for_timeout(SETTLING)
    seen: list[float] = []
    for _ in range(OPENINGS):
        page.evaluate(f"window.opened = ({OPENED})(); 0")
        field.click()
        seen.append(page.evaluate("window.opened"))
        page.keyboard.press("Escape")
        page.locator("[role=option]").first.wait_for(state="detached")
        field.evaluate("field => field.blur()")
    return seen
