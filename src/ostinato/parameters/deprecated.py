"""Old parameters that still work."""

from __future__ import annotations

import warnings

from .size import StretchOrContent


def container_width(use_container_width: bool) -> StretchOrContent:
    """The width that `use_container_width` stands for. Call it from the public function itself: the warning names
    the line of the script."""
    width: StretchOrContent = "stretch" if use_container_width else "content"
    warnings.warn(
        f'`use_container_width={use_container_width}` is deprecated; write `width="{width}"`.',
        DeprecationWarning,
        stacklevel=3,
    )
    return width
