"""The script cannot be loaded."""

from __future__ import annotations

from .faults import Error


class ScriptError(Error):
    """The script cannot be loaded."""


class ScriptNotFoundError(ScriptError, FileNotFoundError):
    """There is no file at the script's path."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Expected a Python file, but {path!r} does not exist. Check the path and the working directory."
        )


class ScriptIsDirectoryError(ScriptError, IsADirectoryError):
    """The script's path is a folder."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Expected a Python file, but {path!r} is a folder. Name the file in it that starts the app.")


class ScriptEncodingError(ScriptError):
    """The script's bytes are not text."""

    def __init__(self, path: str, encoding: str, position: int) -> None:
        super().__init__(
            f"Expected Python source in {encoding}, but byte {position} of {path!r} is something else. "
            "Save the file as UTF-8, or name its encoding in a `# -*- coding: … -*-` line."
        )


class ScriptSyntaxError(ScriptError):
    """The script is not valid Python. The SyntaxError is its `__cause__`."""

    def __init__(self, error: SyntaxError) -> None:
        super().__init__(f"{error.filename}, line {error.lineno}: {error.msg}")
