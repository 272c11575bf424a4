"""A session whose client is gone is put to sleep; its state comes back with the client, and a run rebuilds the page."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ostinato.session.sleep import SEAL, Sealed
from ostinato.store.memory import MemoryStore
from tests.session.tab import Tab

SOON = {"server.disconnectedSessionTTL": 0}


def form() -> None:
    import ostinato as st

    state = st.session_state
    state.setdefault("n", 0)
    if st.button("add", key="add"):
        state.n += 1
    keyed = st.text_input("keyed", key="keyed")
    plain = st.text_input("plain")
    chosen = st.selectbox("chosen", [10, 20, 30])
    st.text(f"{state.n} {keyed} {plain} {chosen}")


def leave(tab: Tab) -> None:
    """The client goes; wait until its session sleeps."""
    tab.session.detach()
    tab.app.left(tab.session)
    assert tab.door.serve(lambda: tab.session.id not in tab.app.sessions, 5)


def test_a_session_wakes_with_its_state_and_the_answers_of_its_widgets() -> None:
    tab = Tab(form, options=SOON).load()
    tab.click("add").settle()
    tab.send(keyed="k", plain="p", chosen="20").settle()
    leave(tab)
    woken = tab.another(tab.session.id)
    assert not woken.resumed
    woken.load()
    assert woken.session is not tab.session
    assert woken.texts == ["add", "keyed", "plain", "chosen", "1 k p 20"]
    woken.click("add").settle()
    assert woken.texts[-1] == "2 k p 20"


def test_S01_a_session_that_its_client_came_back_to_stays_awake() -> None:
    tab = Tab(form, options=SOON).load()
    tab.session.detach()
    tab.app.left(tab.session)
    tab.session.attach(tab.browser.seq)
    tab.door.serve(lambda: False, 0.05)
    assert tab.session.id in tab.app.sessions


def test_a_session_sleeps_once_and_wakes_once() -> None:
    tab = Tab(form, options=SOON).load()
    leave(tab)
    tab.another(tab.session.id)
    tab.app.sessions.clear()
    again = tab.another(tab.session.id)
    assert again.session.id != tab.session.id


def test_an_unknown_session_is_a_new_one() -> None:
    tab = Tab(form).load()
    other = tab.another("never heard of")
    assert not other.resumed
    assert other.session.id != "never heard of"


def test_a_value_that_cannot_be_pickled_is_named_and_costs_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    sealed = Sealed(MemoryStore(), "secret")
    with caplog.at_level(logging.WARNING, "ostinato"):
        sealed.save("id", {"lock": (i for i in range(3)), "n": 1}, {"w": "x"}, ttl=10)
    assert "session_state['lock']" in caplog.text
    assert sealed.load("id") == ({"n": 1}, {"w": "x"})


class Unreadable:
    """Something whose class is gone when the session wakes."""

    def __reduce__(self) -> Any:
        return int, ("not a number",)


def test_a_value_that_cannot_be_read_back_costs_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    sealed = Sealed(MemoryStore(), "secret")
    sealed.save("id", {"bad": Unreadable(), "n": 1}, {}, ttl=10)
    with caplog.at_level(logging.WARNING, "ostinato"):
        assert sealed.load("id") == ({"n": 1}, {})
    assert "session_state['bad']" in caplog.text


@pytest.mark.parametrize("spoilt", [0, SEAL - 1, SEAL, -1])
def test_bytes_that_were_tampered_with_are_never_unpickled(spoilt: int) -> None:
    store = MemoryStore()
    Sealed(store, "secret").save("id", {"n": 1}, {}, ttl=10)
    data = bytearray(store.load("id") or b"")
    data[spoilt] ^= 1
    store.save("id", bytes(data), ttl=10)
    assert Sealed(store, "secret").load("id") is None


def test_a_sleeping_session_cannot_be_read_under_another_id_or_with_another_secret() -> None:
    store = MemoryStore()
    Sealed(store, "secret").save("id", {"n": 1}, {}, ttl=10)
    store.save("other", store.load("id") or b"", ttl=10)
    assert Sealed(store, "secret").load("other") is None
    assert Sealed(store, "another secret").load("id") is None
