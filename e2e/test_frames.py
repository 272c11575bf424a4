"""Documents in frames: their scripts run, and reach nothing of the app."""

from __future__ import annotations

from e2e.conftest import Visit

APP = """
import streamlit as st
import streamlit.components.v1 as components

st.iframe(
    "<p id='out'></p><div style='height: 123px'></div><script>"
    "let seen; try { seen = parent.document.title } catch (error) { seen = 'nothing' }"
    "document.getElementById('out').textContent = 'sees ' + seen</script>",
    alt="Curious",
)
components.html(
    "<button onclick=\\"this.textContent = document.fullscreenEnabled ? 'pressed' : 'refused'\\">press</button>",
    height=60,
)
"""


def test_a_documents_scripts_run_in_an_origin_of_their_own(visit: Visit) -> None:
    tab = visit(APP)
    inside = tab.page.frame_locator("iframe[title=Curious]")
    inside.get_by_text("sees nothing").wait_for()


def test_a_frame_is_as_high_as_its_document(visit: Visit) -> None:
    tab = visit(APP)
    tab.page.wait_for_function("() => document.querySelector('iframe[title=Curious]').offsetHeight > 123")


def test_inline_handlers_of_a_component_work_and_may_fill_the_screen(visit: Visit) -> None:
    tab = visit(APP)
    inside = tab.page.frame_locator("iframe").nth(1)
    inside.get_by_role("button", name="press").click()
    inside.get_by_role("button", name="pressed").wait_for()
