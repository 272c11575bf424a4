"""A session whose client is gone is put to sleep; its state comes back with the client, and a run rebuilds the page."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from ostinato.session.sleep import SEAL, Asleep, Sealed
from ostinato.state.session_state import Kept
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


def asleep(**data: Any) -> Asleep:
    return Asleep(Kept(data, {"w": "x"}, {}), taken=3)


def saved(sealed: Sealed, data: Asleep, named: set[str] | None = None) -> Asleep | None:
    """What comes back of it."""
    sealed.save("id", 1, sealed.pack("id", data, set() if named is None else named), ttl=10)
    return sealed.claim("id", data.owner, ttl=10)


def test_a_value_that_cannot_be_pickled_is_named_once_and_costs_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    named: set[str] = set()
    with caplog.at_level(logging.WARNING, "ostinato"):
        for _ in range(2):
            woken = saved(Sealed(MemoryStore(), "secret"), asleep(lock=(i for i in range(3)), n=1), named)
    assert caplog.text.count("session_state['lock']") == 1
    assert woken is not None
    assert woken.state == Kept({"n": 1}, {"w": "x"}, {})
    assert woken.taken == 3


class Unreadable:
    """Something whose class is gone when the session wakes."""

    def __reduce__(self) -> Any:
        return int, ("not a number",)


def test_a_value_that_cannot_be_read_back_costs_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "ostinato"):
        woken = saved(Sealed(MemoryStore(), "secret"), asleep(bad=Unreadable(), n=1))
    assert woken is not None
    assert woken.state.data == {"n": 1}
    assert "session_state['bad']" in caplog.text


@pytest.mark.parametrize("spoilt", [0, SEAL - 1, SEAL, -1])
def test_bytes_that_were_tampered_with_are_never_unpickled(spoilt: int) -> None:
    sealed = Sealed(MemoryStore(), "secret")
    data = bytearray(sealed.pack("id", asleep(n=1), set()))
    data[spoilt] ^= 1
    sealed.save("id", 1, bytes(data), ttl=10)
    assert sealed.claim("id", None, ttl=10) is None


def test_a_sleeping_session_cannot_be_read_under_another_id_or_with_another_secret() -> None:
    store = MemoryStore()
    packed = Sealed(store, "secret").pack("id", asleep(n=1), set())
    for id in ("id", "other"):
        store.save(id, 1, packed, ttl=10)
    assert Sealed(store, "secret").claim("other", None, ttl=10) is None
    assert Sealed(store, "another secret").claim("id", None, ttl=10) is None
    assert Sealed(store, "secret").claim("id", None, ttl=10) is not None


def test_a_session_of_somebody_else_is_left_alone() -> None:
    store = MemoryStore()
    sealed = Sealed(store, "secret")
    sealed.save("id", 1, sealed.pack("id", asleep(n=1)._replace(owner="ada"), set()), ttl=10)
    assert sealed.claim("id", "eve", ttl=10) is None
    assert sealed.claim("id", None, ttl=10) is None
    assert sealed.claim("id", "ada", ttl=10) is not None
