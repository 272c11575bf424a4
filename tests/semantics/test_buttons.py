"""Buttons and triggers. Rules I41, J02."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from tests.elements.app import error


def test_J02_a_button_below_a_button_is_never_seen_pressed() -> None:
    def app() -> None:
        import ostinato as st

        if st.button("outer"):
            st.text("outer is pressed")
            if st.button("inner"):
                st.text("inner is pressed")

    at = AppTest.from_function(app).run()
    at.button[0].click().run()
    assert at.text.values == ["outer is pressed"]
    at.button[1].click().run()
    assert at.text.values == []
    assert [button.label for button in at.button] == ["outer"]


@pytest.mark.parametrize("mode", ["ignore", "rerun"])
@pytest.mark.parametrize(
    "call",
    [
        "st.button('a', on_click={!r})",
        "st.menu_button('a', ['x'], on_click={!r})",
        "st.form('f').form_submit_button(on_click={!r})",
    ],
)
def test_I41_a_trigger_takes_no_mode(call: str, mode: str) -> None:
    assert issubclass(error(call.format(mode)), StreamlitAPIException)
