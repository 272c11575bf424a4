"""A script file is compiled once a change; what is wrong with it is said clearly."""

from __future__ import annotations

import os
from inspect import iscoroutine
from pathlib import Path
from typing import Any

import pytest

from ostinato.errors import (
    ScriptEncodingError,
    ScriptError,
    ScriptIsDirectoryError,
    ScriptNotFoundError,
    ScriptSyntaxError,
)
from ostinato.script.source import Script, compile_script


def names(script: Script) -> dict[str, object]:
    """What the script's main module holds after a run."""
    module: dict[str, object] = {"__ostinato_write__": lambda *values: None}
    exec(script.code(), module)
    return module


def test_a_script_is_compiled_once_and_again_when_the_file_changed(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text("x = 1", "utf-8")
    script = Script(file)
    code = script.code()
    assert script.code() is code
    file.write_text("x = 22", "utf-8")
    assert script.code() is not code
    assert names(script)["x"] == 22


def test_a_change_that_keeps_the_size_is_seen_by_its_time(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text("x = 1", "utf-8")
    script = Script(file)
    script.code()
    file.write_text("x = 2", "utf-8")
    os.utime(file, ns=(0, 1_000))
    assert names(script)["x"] == 2


def test_a_script_that_was_forgotten_is_compiled_anew(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text("x = 1", "utf-8")
    script = Script(file)
    code = script.code()
    script.forget()
    assert script.code() is not code


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ScriptNotFoundError, match=r"none\.py"):
        Script(tmp_path / "none.py").code()


def test_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(ScriptIsDirectoryError, match="folder"):
        Script(tmp_path).code()


def test_bytes_that_are_no_text_say_where(tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_bytes(b"x = '\xff'")
    with pytest.raises(ScriptEncodingError, match="byte 5"):
        Script(file).code()


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("x = 'é'".encode(), "é"),
        (b"\xef\xbb\xbfx = 'bom'", "bom"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'", "é"),
    ],
)
def test_a_script_may_be_in_any_encoding_that_it_names(tmp_path: Path, data: bytes, value: str) -> None:
    file = tmp_path / "app.py"
    file.write_bytes(data)
    assert names(Script(file))["x"] == value


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("x = (", 1),
        ("\n\nx = = 1", 3),
        ("x = 1\0", 1),
        ("# -*- coding: no-such -*-\n", 1),
        ("def f():\n    await x", 2),
    ],
)
def test_what_is_no_python_names_file_and_line(tmp_path: Path, source: str, line: int) -> None:
    file = tmp_path / "app.py"
    file.write_text(source, "utf-8")
    with pytest.raises(ScriptSyntaxError, match=rf"app\.py, line {line}: "):
        Script(file).code()


def test_all_of_these_are_errors_of_the_script() -> None:
    for kind in (ScriptNotFoundError, ScriptIsDirectoryError, ScriptEncodingError, ScriptSyntaxError):
        assert issubclass(kind, ScriptError)


def test_the_future_imports_of_the_framework_do_not_leak_into_scripts() -> None:
    module: dict[str, Any] = {}
    exec(compile_script("def f(x: int): ...", "app.py", magic=False), module)
    assert module["f"].__annotations__ == {"x": int}


def test_only_a_script_that_awaits_evaluates_to_a_coroutine() -> None:
    assert eval(compile_script("x = 1", "app.py", magic=True), {}) is None
    coroutine = eval(compile_script("async for x in y: pass", "app.py", magic=True), {})
    assert iscoroutine(coroutine)
    coroutine.close()
