"""What is known of a frame's column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

from ..wire.unicode import well_formed

Kind: TypeAlias = Literal[
    "integer",
    "float",
    "boolean",
    "text",
    "date",
    "time",
    "datetime",
    "duration",
    "decimal",
    "categorical",
    "list",
    "struct",
    "binary",
    "object",
    "empty",
]
"""What a column holds, whichever library holds it. "object": values of several kinds, shown as texts."""
POSITION = "__row__"
"""The column of a window that tells each row's position in the frame. No other column has this name."""


class Column(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One column, or one level of an index."""

    name: str
    """Names it in windows and queries; unique within its frame."""
    label: str
    """What a reader is shown: the user's own name, which need not be unique."""
    kind: Kind
    type: str
    """The type in the words of its library: "int64", "Datetime(time_unit='us')"."""
    index: bool = False
    """Whether it is a level of a pandas index."""
    group: str | None = None
    """The upper levels of a label that has several."""
    timezone: str | None = None


def unique(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """The names as Arrow carries them, each repeated one with a number that makes it another one."""
    seen = {POSITION, *taken}
    result = []
    for given in names:
        name = well_formed(given).replace("\0", "\ufffd")
        fresh, number = name, 1
        while fresh in seen:
            number += 1
            fresh = f"{name} ({number})"
        seen.add(fresh)
        result.append(fresh)
    return result


def label(name: object) -> tuple[str | None, str]:
    """The upper levels and the lowest one of a column's name."""
    if not isinstance(name, tuple):
        return None, str(name)
    *upper, last = [str(level) for level in name] or [""]
    return " / ".join(filter(None, upper)) or None, last


def flat(name: object) -> str:
    """A column's name as one text: levels are joined as pandas users write them."""
    return "_".join(str(level) for level in name if level != "") if isinstance(name, tuple) else str(name)


def chosen(columns: Sequence[Column], names: Iterable[str] | None) -> list[int]:
    """The places of the columns with these names, in the order of the names; None: of all. Raises KeyError."""
    if names is None:
        return list(range(len(columns)))
    places = {column.name: place for place, column in enumerate(columns)}
    return [places[name] for name in names]
