"""Whatever the user does while runs are slow and the connection breaks arrives, once and in order."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from e2e.conftest import COMPLAINTS
from e2e.line import Line
from e2e.tab import Tab

pytestmark = getattr(pytest.mark, COMPLAINTS)  # the browser writes lost connections to its console

SCRIPT = """
import time
import ostinato as st
ss = st.session_state
ss.setdefault("log", "")
def press(letter):
    ss.log += letter
for letter in "abc":
    st.button(letter, on_click=press, args=[letter])
    time.sleep(len(ss.log) % 4 / 100)
name = st.text_input("Name", key="name")
on = st.checkbox("On")
for line in range(len(ss.log) % 5):
    st.text(f"line {line}")
st.text(f"log={ss.log} name={name} on={on}")
"""
STEPS = 60


@pytest.mark.parametrize("seed", range(4))
def test_random_use_over_a_bad_line(cuttable: Callable[..., tuple[Tab, Line]], seed: int) -> None:
    chance = random.Random(seed)
    tab, line = cuttable(SCRIPT)
    log, name, on = "", "", False
    for step in range(STEPS):
        match chance.choices(["press", "type", "tick", "cut", "wait"], [6, 2, 2, 1, 1])[0]:
            case "press":
                letter = chance.choice("abc")
                tab.button(letter).click()
                log += letter
            case "type":
                name = f"name {step}"
                tab.field("Name").fill(name)
                tab.page.keyboard.press("Enter")
            case "tick":
                tab.page.get_by_role("checkbox", name="On").click()
                on = not on
            case "cut":
                line.cut()
                tab.wait_for_state("PINGING_SERVER", of="connection")
                line.mend()
            case "wait":
                tab.settle()
    tab.settle()
    assert tab.lines[-1] == f"log={log} name={name} on={on}"
    assert tab.lines[:-1] == [f"line {number}" for number in range(len(log) % 5)]
