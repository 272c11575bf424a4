"""st.audio_input, st.camera_input."""

from __future__ import annotations

import pytest

from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest
from ostinato.testing.v1.errors import AppTestError
from tests.elements.app import error, run

KINDS = [("audio_input", "a.wav", "audio/wav"), ("camera_input", "a.jpg", "image/jpeg")]


def test_there_is_no_recording_at_first() -> None:
    at = run("st.session_state.seen = [st.audio_input('Say'), st.camera_input('Look')]")
    assert at.session_state.seen == [None, None]
    assert (at.audio_input[0].value, at.camera_input[0].value) == (None, None)


@pytest.mark.parametrize(("kind", "name", "type"), KINDS)
def test_a_recording_stays_until_it_is_cleared(kind: str, name: str, type: str) -> None:
    at = run(
        f"file = st.{kind}('Here', key='k')\n"
        "st.session_state.seen = file and (file.name, file.type, file.size, file.read(), file == st.session_state.k)"
    )
    seen = (name, type, 7, b"content", True)
    assert at.get(kind)[0].upload(name, b"content").run().session_state.seen == seen
    assert at.run().session_state.seen == seen
    assert at.get(kind)[0].clear().run().session_state.seen is None
    assert at.get(kind)[0].set_value((name, b"content", type)).run().session_state.seen == seen


@pytest.mark.parametrize(("kind", "name", "type"), KINDS)
def test_a_recording_takes_the_place_of_the_one_before(kind: str, name: str, type: str) -> None:
    at = run(f"file = st.{kind}('Here')\nst.session_state.seen = file and file.read()")
    at.get(kind)[0].upload(name, b"one").upload(name, b"two").run()
    assert at.session_state.seen == b"two"


@pytest.mark.parametrize("kind", ["audio_input", "camera_input"])
def test_what_is_no_recording_is_refused(kind: str) -> None:
    at = run(f"st.{kind}('Here')")
    with pytest.raises(AppTestError):
        at.get(kind)[0].upload("a.txt", b"content", "text/plain")


@pytest.mark.parametrize("kind", ["audio_input", "camera_input"])
def test_session_state_cannot_set_it(kind: str) -> None:
    at = AppTest.from_string(f"import ostinato as st\nst.session_state.k = 'x'\nst.{kind}('Here', key='k')").run()
    assert "session_state" in at.exception[0].value


@pytest.mark.parametrize(("kind", "name", "type"), KINDS)
def test_in_a_form_it_waits_for_the_submit(kind: str, name: str, type: str) -> None:
    at = run(
        f"with st.form('f'):\n    file = st.{kind}('Here')\n    st.form_submit_button('Send')\n"
        "st.session_state.seen = file and file.name"
    )
    at.get(kind)[0].upload(name, b"content").run()
    assert at.session_state.seen is None
    at.button[0].click().run()
    assert at.session_state.seen == name


@pytest.mark.parametrize(
    "call",
    [
        "audio_input('a', sample_rate=1)",
        "audio_input('a', sample_rate='high')",
        "audio_input('a', on_change='never')",
        "audio_input('a', width='content')",
        "camera_input('a', resolution='4k')",
        "camera_input('a', label_visibility='none')",
        "camera_input('a', width=0)",
    ],
)
def test_bad_parameters_are_named(call: str) -> None:
    assert issubclass(error(f"st.{call}"), StreamlitAPIException)
