"""What all inputs have alike: width, help, a name without its label, and being disabled."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab
from tests.elements.inputs import INPUTS, Input

CELLS = ("data_editor",)
"""Inputs whose controls are cells, drawn on a canvas: their own tests hold them."""
CONTROLS = "button, a, input, textarea, select, [role=slider], [role=spinbutton]"


def page(*more: str) -> str:
    calls = (given.source(f"Name {n}", f"key='k{n}'", *more) for n, given in enumerate(INPUTS))
    return "\n".join(["import datetime as dt", "import ostinato as st", *calls, "st.text('end')"])


def drawn(tab: Tab, *parameters: str) -> list[tuple[Input, Locator]]:
    """The inputs that take the parameters, and where they stand."""
    expect(tab.text("end")).to_be_visible()
    found = [(given, tab.page.locator(f".st-key-k{n}")) for n, given in enumerate(INPUTS)]
    return [(given, place) for given, place in found if all(map(given.takes, parameters))]


def test_every_input_is_as_wide_as_it_is_told(visit: Visit) -> None:
    tab = visit(page("width=300"))
    for given, place in drawn(tab, "width"):
        box = place.bounding_box()
        assert box
        assert round(box["width"]) == 300, given
        assert place.evaluate("place => place.scrollWidth <= 300"), given


def test_every_input_has_its_name_and_help_and_can_be_disabled(visit: Visit) -> None:
    tab = visit(page("label_visibility='collapsed'", "help='what it is'", "disabled=True"))
    for given, place in drawn(tab, "disabled"):
        if given.function in CELLS:
            continue
        expect(place.locator(CONTROLS).first).to_be_attached()
        for control in place.locator(CONTROLS).all():
            if "Help for" not in (control.get_attribute("aria-label") or ""):
                expect(control).to_be_disabled()
    for given, place in drawn(tab, "label_visibility"):
        number = INPUTS.index(given)
        expect(place.get_by_text(f"Name {number}", exact=True)).to_be_hidden()
        named = place.get_by_label(f"Name {number}")
        assert named.count() >= 1, given
