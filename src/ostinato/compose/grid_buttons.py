"""Columns of buttons in a grid: what takes their clicks."""

from __future__ import annotations

from collections.abc import Iterable

from ..column_config.settle import Settled
from ..elements.button_column import button_column, grid_with_buttons
from ..script.place import P


def place_for(at: P, columns: Iterable[Settled], rows: int) -> P:
    """Where to put a grid with these columns, whose clicks are seen to."""
    clicked = [(one.config.clicks, one.shown) for one in columns if one.config is not None and one.config.clicks]
    if not clicked:
        return at
    at = grid_with_buttons(at)
    taken: dict[str, int | None] = {}
    for clicks, shown in clicked:
        name = shown["name"]
        if name not in taken:
            taken[name] = button_column(at, name, rows, clicks.key, clicks.call)
        if (node := taken[name]) is not None:
            shown["button"] = node
    return at
