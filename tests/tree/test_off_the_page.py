"""Places that a script kept, after what they stood for went."""

from __future__ import annotations

from ostinato.testing.v1 import AppTest

SCRIPT = """
import ostinato as st

spot = st.empty()
first = spot.container()
spot.markdown("second")
first.write("to nowhere")
with first:
    st.session_state.value = st.checkbox("unseen", value=True)
    with st.expander("unseen too"):
        st.write("nested")
st.write("end")
"""


def test_what_is_written_to_a_place_off_the_page_shows_nowhere_and_breaks_nothing() -> None:
    at = AppTest.from_string(SCRIPT).run()
    assert not at.exception
    assert [m.value for m in at.markdown] == ["second", "end"]
    assert not at.checkbox
    assert at.session_state["value"] is True
    assert [m.value for m in at.run().markdown] == ["second", "end"]
