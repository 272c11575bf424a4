"""Texts with half a character in them reach the page, and what is chosen by them comes back."""

from __future__ import annotations

import pytest

from ostinato.wire.unicode import all_well_formed, well_formed
from tests.session.tab import Tab


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Grüße 👋", "Grüße 👋"),
        ("\ud83d", "\ufffd"),
        ("a\udcffb", "a\ufffdb"),
        ("\ud83d\udc4b", "👋"),
    ],
)
def test_halves_of_characters_are_replaced_and_pairs_joined(text: str, shown: str) -> None:
    assert well_formed(text) == shown
    assert all_well_formed({text: [text, 1, (text, None)]}) == {shown: [shown, 1, [shown, None]]}


def test_they_do_not_break_the_page() -> None:
    def app() -> None:
        import ostinato as st

        st.text("cut \ud83d")
        st.text("after")

    tab = Tab(app).start()
    tab.wait(lambda: tab.session.idle)
    assert tab.texts == ["cut \ufffd", "after"]


def test_a_file_whose_name_is_no_utf_8_can_be_chosen() -> None:
    def app() -> None:
        import ostinato as st

        names = [b"a\xff.txt".decode("utf-8", "surrogateescape"), "b.txt"]
        st.selectbox("file", names, 1, key="one")
        st.multiselect("files", names, names, key="several")

    tab = Tab(app).load()
    tab.send(one="a\ufffd.txt").settle()
    assert tab.session.state["one"] == "a\udcff.txt"
    tab.send(several=["a\ufffd.txt"]).settle()
    assert tab.session.state["several"] == ["a\udcff.txt"]
