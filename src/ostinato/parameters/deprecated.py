"""Old parameters that still work."""

from __future__ import annotations

import sys
import warnings
from functools import cache

from .size import StretchOrContent


def container_width(use_container_width: bool) -> StretchOrContent:
    """The width that `use_container_width` stands for. Call it from the public function itself: the warning names
    the line of the script."""
    width: StretchOrContent = "stretch" if use_container_width else "content"
    warn(f'`use_container_width={use_container_width}` is deprecated; write `width="{width}"`.', above=3)
    return width


def warn(message: str, *, above: int) -> None:
    """Say once of a line of the script, `above` calls up, that what it does is deprecated.

    `warnings.warn` would say so at each run: it notes what was said in the module, and each run has a new `__main__`.
    """
    caller = sys._getframe(above)
    file, module = caller.f_code.co_filename, caller.f_globals.get("__name__", "")
    warnings.warn_explicit(message, DeprecationWarning, file, caller.f_lineno, module, _said_of(file))


@cache
def _said_of(file: str) -> dict[str | tuple[str, type[Warning], int], int]:
    return {}
