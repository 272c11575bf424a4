"""Scripts written for Streamlit find the names and parameters that they use."""

from __future__ import annotations

from tests.compat.surface import NAMES, differences, missing


def test_parameters_have_the_names_kinds_and_defaults_that_callers_rely_on() -> None:
    here = NAMES.keys() - missing()
    called = {name: parameters for name, parameters in NAMES.items() if name in here and parameters}
    assert len(called) > 200
    assert not [difference for name, parameters in called.items() for difference in differences(name, parameters)]


def test_differences_are_noticed() -> None:
    assert differences("st.button", "label, key=None") == []
    assert differences("st.button", "label, key, colour=None") == [
        "st.button(key) is offered as: key: 'Key' = None",
        "st.button(colour=None) is offered as: nothing",
    ]
