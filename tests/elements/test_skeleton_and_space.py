"""st.skeleton and st.space."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitInvalidHeightError, StreamlitInvalidWidthError, StreamlitValueError
from ostinato.testing.v1 import AppTest
from tests.elements.app import error, run


def test_a_skeleton_stands_until_something_takes_its_place() -> None:
    assert run("st.skeleton(120)").get("skeleton")[0].height == 120
    at = run("place = st.skeleton()\nplace.write('a')\nplace.write('b')")
    assert [line.value for line in at.markdown] == ["b"]
    assert len(at.get("skeleton")[0].children) == 1


def test_a_skeleton_may_be_replaced_by_a_container() -> None:
    at = run("with st.skeleton().container():\n    st.write('a')\n    st.write('b')")
    assert [line.value for line in at.markdown] == ["a", "b"]


def test_a_skeleton_around_a_block_goes_with_it_and_leaves_what_was_drawn() -> None:
    at = run("with st.skeleton() as place:\n    st.write('beside')\nst.write('below')")
    assert not at.get("skeleton")
    assert [line.value for line in at.markdown] == ["beside", "below"]


def test_a_skeleton_around_a_block_goes_when_that_fails() -> None:
    at = AppTest.from_string("import ostinato as st\nwith st.skeleton():\n    raise ValueError('bad')").run()
    assert at.exception[0].value == "bad"
    assert not at.get("skeleton")


def test_while_a_block_runs_the_skeleton_waits_before_it_shows() -> None:
    at = run(
        "from ostinato.script.scope import current\n"
        "with st.skeleton() as place:\n    st.session_state.during = place.element.delayed\n"
        "st.session_state.else_ = st.skeleton().element.delayed"
    )
    assert (at.session_state.during, at.session_state.else_) == (True, False)


def test_what_a_skeleton_holds_is_kept_over_a_rerun() -> None:
    at = run("place = st.skeleton()\nplace.text_input('name', key='name')")
    at.text_input[0].set_value("Ada").run()
    assert at.text_input[0].value == "Ada"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("skeleton(0)", StreamlitInvalidHeightError),
        ("skeleton('content')", StreamlitInvalidHeightError),
        ("skeleton(1.5)", StreamlitInvalidHeightError),
        ("skeleton(width='content')", StreamlitInvalidWidthError),
        ("skeleton(width=-1)", StreamlitInvalidWidthError),
        ("space(0)", StreamlitValueError),
        ("space('huge')", StreamlitValueError),
        ("space('content')", StreamlitValueError),
        ("space(None)", StreamlitValueError),
        ("space(1.5)", StreamlitValueError),
        ("space([1])", StreamlitValueError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected


def test_space_tells_its_size() -> None:
    assert run("st.space()\nst.space('stretch')\nst.space(17)").space.values == ["small", "stretch", 17]
