"""st.balloons and st.snow."""

from __future__ import annotations

import pytest

from tests.elements.app import run


@pytest.mark.parametrize("name", ["balloons", "snow"])
def test_they_are_announced_once_and_no_rerun_brings_them_again(name: str) -> None:
    at = run(f"if st.button('go'):\n    st.{name}()\nst.button('other')")
    at.button[0].click().run()
    assert len(at.get(name)) == 1
    at.button[1].click().run()
    assert not at.get(name)


def test_they_may_be_called_on_any_container() -> None:
    at = run("st.sidebar.snow()\nst.container().balloons()")
    assert len(at.get("snow")) == len(at.get("balloons")) == 1
