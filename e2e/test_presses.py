"""A press counts where it was meant, while the page moves under it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from e2e.conftest import Visit
from e2e.tab import Tab

SCRIPT = """
import time
import ostinato as st
st.session_state.setdefault("presses", 0)
def press():
    st.session_state.presses += 1
news = st.container()
st.button("Press", on_click=press)
st.button("Other", on_click=press)
st.text(f"presses={st.session_state.presses}")
if st.button("Grow"):
    for line in range(8):
        news.text(f"line {line}")
    place = st.empty()
    while True:
        place.text("at work")
        time.sleep(0.02)
"""


def place(button: Locator) -> tuple[float, float]:
    box = button.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def grow(tab: Tab) -> None:
    """Have the script draw eight lines above the buttons, by keys, while the pointer is down."""
    tab.button("Grow").focus()
    tab.page.keyboard.press("Enter")
    expect(tab.text("line 7")).to_be_visible()


def hold(tab: Tab) -> None:
    """Hold the first button, and have it move away from under the pointer."""
    x, y = place(tab.button("Press"))
    tab.page.mouse.move(x, y)
    tab.page.mouse.down()
    grow(tab)
    assert place(tab.button("Press"))[1] > y + 100


def test_a_press_on_a_button_that_moves_away_counts_once_unless_it_is_dragged_off(visit: Visit) -> None:
    tab = visit(SCRIPT)
    hold(tab)
    tab.page.mouse.up()
    tab.settle()
    expect(tab.text("presses=1")).to_be_visible()
    hold(tab)
    tab.page.mouse.move(600, 700)
    tab.page.mouse.up()
    tab.click("Other")
    expect(tab.text("presses=2")).to_be_visible()


def test_a_finger_presses_what_it_touched_not_what_has_come_under_it(visit: Visit) -> None:
    tab = visit(SCRIPT, has_touch=True)
    x, y = place(tab.button("Press"))
    devtools = tab.context.new_cdp_session(tab.page)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    grow(tab)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    tab.settle()
    expect(tab.text("presses=1")).to_be_visible()
