"""st.connection, and connections of an app's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ostinato.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitSecretNotFoundError,
    StreamlitValueError,
)
from ostinato.testing.v1 import AppTest
from tests.elements.app import error

OWN = """
import ostinato as st
from ostinato.connections import BaseConnection

class Own(BaseConnection[list]):
    def _connect(self, **kwargs):
        return [dict(self._secrets), kwargs]

    def opened(self):
        return self._instance

class Private(Own):
    @classmethod
    def scope(cls):
        return "session"
"""


def app(body: str, **connections: Any) -> AppTest:
    at = AppTest.from_string(OWN + body)
    at.secrets["connections"] = connections
    at.run()
    assert not at.exception, at.exception[0].message
    return at


def test_secrets_and_keywords_reach_the_connection() -> None:
    at = app("st.session_state.seen = st.connection('one', type=Own, b=2).opened()", one={"a": 1})
    assert at.session_state.seen == [{"a": 1}, {"b": 2}]


def test_a_connection_is_the_same_in_each_run_and_for_the_same_keywords() -> None:
    at = app(
        "st.button('again')\nfound = st.connection('one', type=Own, a=1)\n"
        "st.session_state.setdefault('all', []).append(found)\n"
        "st.session_state.all += [st.connection('one', type=Own, a=2), st.connection('two', type=Own, a=1)]"
    )
    at.button[0].click().run()
    first, other, third, again, *_ = at.session_state.all
    assert first is again
    assert len({id(one) for one in (first, other, third)}) == 3


def test_a_session_has_its_own_if_the_class_says_so() -> None:
    body = "st.session_state.found = st.connection('own', type={})"
    shared, private = ([app(body.format(kind)).session_state.found for _ in range(2)] for kind in ("Own", "Private"))
    assert shared[0] is shared[1]
    assert private[0] is not private[1]


def test_reset_connects_anew() -> None:
    at = app("own = st.connection('r', type=Own)\nfirst = own.opened()\nown.reset()\nst.text(own.opened() is first)")
    assert at.text[0].value == "False"


def test_other_secrets_connect_anew() -> None:
    at = app("st.session_state.seen = st.connection('s', type=Own).opened()[0]", s={"a": 1})
    at.secrets["connections"] = {"s": {"a": 2}}
    assert at.run().session_state.seen == {"a": 2}


def test_a_connection_that_is_not_kept_is_closed() -> None:
    at = app(
        "class Closed(Own):\n    def close(self):\n        log.append(self._connection_name)\n"
        "log = st.session_state.setdefault('log', [])\n"
        "for name in 'abc':\n    st.connection(name, type=Closed, max_entries=2)"
    )
    assert at.session_state.log == ["a"]


def test_its_text_shows_no_secret() -> None:
    assert app("st.text(st.connection('t', type=Own))", t={"password": "x"}).text[0].value == "Own('t')"


def test_the_type_may_be_named_in_the_secrets_and_by_its_full_name() -> None:
    at = app(
        "st.text(st.connection('n'))\nst.text(st.connection('m', type='ostinato.connections.SQLConnection'))",
        n={"type": "sql", "url": "sqlite://"},
        m={"url": "sqlite://"},
    )
    assert at.text.values == ["SQLConnection('n')", "SQLConnection('m')"]


def test_the_name_may_stand_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHICH", "production")
    assert app("st.text(st.connection('env:WHICH', type=Own))").text[0].value == "Own('production')"


def test_a_connection_may_be_opened_without_a_run(tmp_path: Path) -> None:
    from ostinato import connection

    assert connection("bare", "sql", url=f"sqlite:///{tmp_path}/x.db").query("select 1 as a")["a"].tolist() == [1]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("connection('nope')", StreamlitSecretNotFoundError),
        ("connection('x', type='no.such.Class')", StreamlitAPIException),
        ("connection('x', type='nothing')", StreamlitAPIException),
        ("connection('x', type='builtins.int')", StreamlitAPIException),
        ("connection('x', type=int)", StreamlitAPIException),
        ("connection('env:NOT_SET_ANYWHERE')", StreamlitAPIException),
        ("connection(5)", StreamlitInvalidParameterTypeError),
        ("connection('x', type='sql', max_entries=0)", StreamlitValueError),
    ],
)
def test_wrong_parameters_raise(call: str, expected: type[Exception]) -> None:
    assert error(f"st.{call}") is expected
