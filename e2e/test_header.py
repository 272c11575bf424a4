"""A header above the button that changes it, in the three ways that scripts do that."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.conftest import Visit

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.mark.parametrize(("example", "new"), [("rerun", "Foo"), ("callback", "Bar"), ("container", "Fiz")])
def test_a_click_changes_the_header_above_the_button_in_place(visit: Visit, example: str, new: str) -> None:
    tab = visit(EXAMPLES / f"header_{example}.py")
    header = tab.page.get_by_role("heading", level=2)
    expect(header).to_have_text("Title")
    drawn = header.element_handle()

    tab.click(new)

    expect(header).to_have_text(new)
    assert header.element_handle().evaluate("(now, before) => now === before", drawn)
    assert header.bounding_box()["y"] < tab.button(new).bounding_box()["y"]
    assert not tab.page.get_by_test_id("stException").count()
