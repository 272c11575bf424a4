"""The script's file: read, compiled once, compiled again when it changed."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from types import CodeType

from ..errors import ScriptEncodingError, ScriptIsDirectoryError, ScriptNotFoundError, ScriptSyntaxError
from .magic import with_magic
from .syntax import parse
from .timing import with_marks

CODING = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
"""The line by which a file names its encoding."""


class Script:
    """One script file. Sessions share it: its code object is made once per change of the file."""

    is_file = True

    def __init__(self, path: Path, *, magic: bool = True) -> None:
        self.path = str(path)
        self._magic = magic
        self._stamp: tuple[int, int] | None = None
        self._codes: dict[bool, CodeType] = {}

    def code(self, *, timed: bool = False) -> CodeType:
        """The compiled script as the file stands now; `timed`: one whose statements tell when they begin.

        Raises ScriptError: the file is missing, a directory, not UTF-8, or no valid Python.
        """
        stamp = self._look()
        if stamp != self._stamp:
            self._codes, self._stamp = {}, stamp
        codes = self._codes
        code = codes.get(timed)
        if code is None:
            code = codes[timed] = self._compile(self.text(), timed)
        return code

    def text(self) -> str:
        """The script's text as it stands now. Raises ScriptError."""
        return read_script(self.path)

    def _compile(self, text: str, timed: bool) -> CodeType:
        return compile_script(text, self.path, magic=self._magic, timed=timed)

    def beside(self, path: Path) -> Script:
        """Another file of the same app."""
        return Script(path, magic=self._magic)

    def set_magic(self, magic: bool) -> None:
        """Write bare expressions to the page, or no longer, from the next run on."""
        if magic != self._magic:
            self._magic = magic
            self.forget()

    def forget(self) -> None:
        """Compile anew at the next run."""
        self._stamp = None

    def _look(self) -> tuple[int, int]:
        try:
            stat = os.stat(self.path)
        except OSError:
            raise ScriptNotFoundError(self.path) from None
        return stat.st_mtime_ns, stat.st_size


class Text(Script):
    """A script that is a string, for tests."""

    is_file = False

    def __init__(self, source: str, path: str, *, magic: bool = True) -> None:
        super().__init__(Path(path), magic=magic)
        self._text = source
        self.code()

    def text(self) -> str:
        return self._text

    def _look(self) -> tuple[int, int]:
        return 0, len(self._text)


def read_script(path: str) -> str:
    """The text of a script file. Raises ScriptError when it cannot be one."""
    try:
        data = Path(path).read_bytes()
    except IsADirectoryError:
        raise ScriptIsDirectoryError(path) from None
    except OSError:
        raise ScriptNotFoundError(path) from None
    encoding = _encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ScriptEncodingError(path, encoding, error.start) from None
    except LookupError as error:
        raise ScriptSyntaxError(SyntaxError(str(error), (path, 1, 1, None))) from None


def _encoding(data: bytes) -> str:
    """The encoding that one of the first two lines names; UTF-8 when none does."""
    for line in data.split(b"\n", 2)[:2]:
        named = CODING.match(line)
        if named:
            return named[1].decode()
    return "utf-8-sig"


def compile_script(source: str, path: str, *, magic: bool, timed: bool = False) -> CodeType:
    """The script as code that can be evaluated: to a coroutine when it has a top-level `await`, else to None.

    Raises ScriptSyntaxError.
    """
    try:
        tree = parse(source, path)
        if magic:
            tree = with_magic(tree)
        if timed:
            tree = with_marks(tree, source)
        code: CodeType = compile(tree, path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        return code
    except (SyntaxError, ValueError) as error:
        if isinstance(error, SyntaxError) and error.filename is not None:
            raise ScriptSyntaxError(error) from error.with_traceback(None)
        cause = SyntaxError(str(error), (path, 1, 1, None))  # a NUL byte in the source
        raise ScriptSyntaxError(cause) from cause
