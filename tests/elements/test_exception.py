"""st.exception, and what is shown of an uncaught exception."""

from __future__ import annotations

from types import ModuleType

import pytest

from ostinato.elements.exception import Details, exception_element
from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest

FAILING = """
def work():
    raise KeyError("zz")
def outer():
    try:
        work()
    except KeyError as error:
        raise ValueError("**bad**") from error
"""


def raised(source: str, call: str = "outer") -> BaseException:
    """What a function of a user's module raises."""
    module = ModuleType("users_own")
    exec(compile(source, "users_own.py", "exec"), module.__dict__)
    try:
        getattr(module, call)()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def test_type_message_and_the_users_lines_are_told() -> None:
    shown = exception_element(raised(FAILING, "work"))
    assert (shown.type, shown.message) == ("KeyError", "'zz'")
    assert shown.trace[-1].startswith('File "users_own.py", line 3, in work')


def test_what_led_to_an_exception_comes_before_it() -> None:
    trace = exception_element(raised(FAILING)).trace
    led, word, *later = trace[2:]
    assert led == "KeyError: 'zz'"
    assert "direct cause" in word
    assert later[-1].startswith('File "users_own.py", line 8, in outer')


def test_frames_of_the_framework_are_left_out() -> None:
    at = AppTest.from_string("import ostinato as st\nst.columns(0)").run()
    assert len(at.exception[0].stack_trace) == 1
    assert "st.columns(0)" in at.exception[0].stack_trace[0]


def test_messages_of_the_api_are_markdown() -> None:
    assert exception_element(StreamlitAPIException("a `b`")).markdown
    assert not exception_element(ValueError("a `b`")).markdown


def test_warnings_are_told_from_errors() -> None:
    assert exception_element(RuntimeWarning("w")).warning
    assert not exception_element(RuntimeError("w")).warning


def test_a_syntax_error_tells_its_place() -> None:
    with pytest.raises(SyntaxError) as caught:
        compile("x = = 1", "users_own.py", "exec")
    assert exception_element(caught.value).trace[-1].startswith('File "users_own.py", line 1\n    x = = 1')


def test_each_exception_of_a_group_is_told_with_its_own_trace() -> None:
    """Tasks of asyncio.TaskGroup fail so: the group's own message only counts them."""
    group = BaseExceptionGroup("unhandled errors in a TaskGroup", [raised(FAILING, "work"), TypeError("no")])
    first, _, frame, headline, *second = exception_element(group).trace
    assert first == "Exception 1 of 2:"
    assert frame.startswith('    File "users_own.py"')
    assert headline == "    KeyError: 'zz'"
    assert second == ["Exception 2 of 2:", "    TypeError: no"]
    assert "'zz'" not in "".join(exception_element(group, "stacktrace").trace)


def test_of_a_large_group_some_are_told_and_the_rest_is_counted() -> None:
    group = ExceptionGroup("many", [ValueError(str(i)) for i in range(40)])
    assert exception_element(group).trace[-3:] == ("Exception 15 of 40:", "    ValueError: 14", "and 25 more")


def test_notes_are_part_of_the_message() -> None:
    error = ValueError("bad")
    error.add_note("Try another one.")
    assert exception_element(error).message == "bad\n\nTry another one."


@pytest.mark.parametrize(
    ("details", "type", "says", "traces"),
    [
        ("full", "ValueError", True, True),
        ("stacktrace", "ValueError", False, True),
        ("type", "ValueError", False, False),
        ("none", "", False, False),
    ],
)
def test_details_that_are_kept_back_do_not_show(details: Details, type: str, says: bool, traces: bool) -> None:
    shown = exception_element(raised(FAILING), details)
    assert shown.type == type
    assert ("bad" in shown.message) is says
    assert bool(shown.trace) is traces
    if not says:
        assert "zz" not in repr([line for line in shown.trace if not line.startswith("File")])


def test_an_exception_is_shown_where_it_is_put() -> None:
    at = AppTest.from_string("import ostinato as st\nst.exception(ValueError('bad'))\nst.write('on')").run()
    assert at.exception[0].value == "bad"
    assert at.markdown[0].value == "on"
