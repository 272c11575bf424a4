"""st.form and st.form_submit_button: their parameters. Their rules are in tests/semantics/test_forms.py."""

from __future__ import annotations

import pytest

from tests.elements.app import error, run


def submit(parameters: str) -> str:
    return f"st.form('f').form_submit_button({parameters})"


def test_a_submit_button_has_the_looks_of_a_button() -> None:
    button = run(submit("'Go', 'now', key='k', type='primary', icon=':material/send:', icon_position='right'"))
    (drawn,) = button.form_submit_button
    assert (drawn.label, drawn.help, drawn.key, drawn.type) == ("Go", "now", "k", "form_submit_button")
    assert (drawn.icon, drawn.icon_position) == (":material/send:", "right")


def test_a_submit_button_says_submit_by_itself() -> None:
    assert run(submit("")).form_submit_button[0].label == "Submit"


def test_a_submit_button_may_stretch_have_a_shortcut_and_keep_to_one_line() -> None:
    drawn = run(submit("width='stretch', shortcut='Ctrl+K', wrap=False")).form_submit_button[0]
    assert (drawn.width, drawn.shortcut, drawn.wrap) == ("stretch", "ctrl+k", False)


def test_the_old_parameter_for_its_width_works_with_a_warning() -> None:
    with pytest.warns(DeprecationWarning, match="use_container_width"):
        assert run(submit("use_container_width=True")).form_submit_button[0].width == "stretch"


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("type='bold'", "StreamlitValueError"),
        ("icon_position='top'", "StreamlitValueError"),
        ("icon='x'", "StreamlitAPIException"),
        ("width='wide'", "StreamlitInvalidWidthError"),
        ("width=0", "StreamlitInvalidWidthError"),
        ("on_click=3", "StreamlitInvalidParameterTypeError"),
        ("key=''", "StreamlitValueError"),
    ],
)
def test_what_a_submit_button_cannot_be_raises(parameters: str, expected: str) -> None:
    assert error(submit(parameters)).__name__ == expected


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [("'f', width='wide'", "StreamlitInvalidWidthError"), ("'f', height='auto'", "StreamlitInvalidHeightError")],
)
def test_what_a_form_cannot_be_raises(parameters: str, expected: str) -> None:
    assert error(f"st.form({parameters})").__name__ == expected


def test_a_form_may_stand_in_the_sidebar_in_columns_and_in_a_popover() -> None:
    at = run(
        "for place in (st.sidebar, st.columns(2)[1], st.popover('more')):\n"
        "    place.form(str(place)).form_submit_button()"
    )
    assert len(at.form_submit_button) == 3
