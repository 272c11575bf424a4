"""The tree of errors, as apps catch them."""

from __future__ import annotations

import inspect

import pytest

from ostinato import errors
from ostinato.errors import (
    Error,
    InternalError,
    LocalizableStreamlitException,
    OstinatoError,
    ProtocolError,
    ScriptNotFoundError,
    StreamlitAPIException,
    StreamlitSecretNotFoundError,
)


def test_the_three_faults_are_apart() -> None:
    faults = (Error, ProtocolError, InternalError)
    assert not any(issubclass(a, b) for a in faults for b in faults if a is not b)
    assert all(issubclass(fault, OstinatoError) for fault in faults)


@pytest.mark.parametrize(
    "name", [n for n, c in inspect.getmembers(errors, inspect.isclass) if n.startswith("StreamlitInvalid")]
)
def test_wrong_parameters_are_caught_as_one(name: str) -> None:
    assert issubclass(getattr(errors, name), StreamlitAPIException)


def test_a_missing_file_is_a_missing_file() -> None:
    with pytest.raises(FileNotFoundError, match=r"no_such\.py"):
        raise ScriptNotFoundError("no_such.py")
    assert issubclass(StreamlitSecretNotFoundError, FileNotFoundError)


def test_a_message_may_be_a_format_string() -> None:
    assert str(LocalizableStreamlitException("{a} of {b}", a=1, b=2)) == "1 of 2"
    assert str(LocalizableStreamlitException("just {braces}")) == "just {braces}"
