"""Which columns of a frame a chart draws, and as what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from ...errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from ...frames import Column, Frame
from .colours import Colour, colour, is_colour, same_count

NUMBERS = frozenset({"integer", "float", "decimal", "duration", "boolean", "empty"})


class Asked(NamedTuple):
    """A chart as the script asks for it."""

    x: Any = None
    y: Any = None
    color: Any = None
    size: Any = None
    x_label: str | None = None
    y_label: str | None = None


class Roles(NamedTuple):
    """What each column is for."""

    x: Column | None
    """None: the rows are counted from 0."""
    ys: tuple[Column, ...]
    """Each one a series of its own."""
    color: Column | None = None
    """Parts the rows into series."""
    colours: tuple[Colour, ...] = ()
    """Of each y, or one for all of them."""
    size: Column | None = None
    radius: float | None = None
    """Size of all marks."""

    @property
    def wide(self) -> bool:
        """Whether there are several series in columns side by side."""
        return len(self.ys) > 1

    @property
    def columns(self) -> tuple[Column, ...]:
        """All that is drawn, each once."""
        named = (self.x, *self.ys, self.color, self.size)
        return tuple(dict.fromkeys(column for column in named if column is not None))


def roles(frame: Frame, asked: Asked) -> Roles:
    """Find the columns that a script names, and choose those that it does not.

    Raises StreamlitAPIException and its like for columns that there are not, or that cannot be drawn as asked.
    """
    color, colours = _color(frame, asked.color)
    size, radius = _size(frame, asked.size)
    x = _index(frame) if asked.x is None else find(frame, asked.x)
    ys = _ys(frame, asked.y, (x, color, size))
    if colours:
        same_count(colours, ys, asked.color)
    return Roles(x, ys, None if len(ys) > 1 else color, colours, size, radius)


class Names(Protocol):
    """The same by name."""

    @property
    def x(self) -> str | None: ...
    @property
    def ys(self) -> tuple[str, ...]: ...
    @property
    def color(self) -> str | None: ...
    @property
    def size(self) -> str | None: ...


def roles_by_name(frame: Frame, names: Names) -> Roles:
    """The roles of columns that are named exactly. Raises KeyError for one that there is not."""
    columns = {column.name: column for column in frame.columns}
    x, color, size = (None if name is None else columns[name] for name in (names.x, names.color, names.size))
    return Roles(x, tuple(columns[name] for name in names.ys), color, (), size)


def find(frame: Frame, name: Any) -> Column:
    """The column of a name, or of a number that is one.

    Raises StreamlitAPIException with the names that there are.
    """
    texts = (str(name), " ".join(map(str, name)) if isinstance(name, tuple) else str(name))
    for column in frame.columns:
        if column.name in texts or (column.label in texts and column.label):
            return column
    known = ", ".join(repr(column.name) for column in frame.columns if column.label) or "none"
    raise StreamlitAPIException(f"The data have no column {name!r}. They have: {known}. Name one of these.")


def _index(frame: Frame) -> Column | None:
    return next((column for column in frame.columns if column.index), None)


def _ys(frame: Frame, asked: Any, taken: Sequence[Column | None]) -> tuple[Column, ...]:
    if asked is None:
        free = [column for column in frame.columns if not column.index and column not in taken]
        # Names and notes beside the numbers are nothing to draw.
        return tuple([column for column in free if column.kind in NUMBERS] or free)
    if isinstance(asked, (str, int)) or (isinstance(asked, tuple) and _is_column(frame, asked)):
        return (find(frame, asked),)
    if not isinstance(asked, Iterable):
        raise StreamlitInvalidParameterTypeError("y", type(asked).__name__, ["str", "Sequence[str]", "None"])
    found = tuple(dict.fromkeys(find(frame, name) for name in asked))
    for column in found:
        if len(found) > 1 and column.kind not in NUMBERS:
            raise StreamlitAPIException(
                f"Several columns in one chart share one axis of numbers,"
                f" and {column.name!r} holds {column.kind} values. "
                "Leave it out, or make numbers of it: `pandas.to_numeric`."
            )
    return found


def _is_column(frame: Frame, name: tuple[Any, ...]) -> bool:
    try:
        find(frame, name)
    except StreamlitAPIException:
        return False
    return True


def _color(frame: Frame, asked: Any) -> tuple[Column | None, tuple[Colour, ...]]:
    if asked is None:
        return None, ()
    if isinstance(asked, str) and any(asked in (column.name, column.label) for column in frame.columns):
        return find(frame, asked), ()
    if is_colour(asked):
        return None, (colour(asked),)
    if isinstance(asked, str) and not asked.startswith("#"):
        return find(frame, asked), ()  # raises, with the names that there are
    if isinstance(asked, Iterable) and not isinstance(asked, str):
        return None, tuple(colour(one) for one in asked)
    return None, (colour(asked),)


def _size(frame: Frame, asked: Any) -> tuple[Column | None, float | None]:
    if asked is None:
        return None, None
    if isinstance(asked, (int, float)) and not isinstance(asked, bool):
        return None, float(asked)
    if isinstance(asked, str):
        try:
            return find(frame, asked), None
        except StreamlitAPIException as error:
            raise StreamlitValueError("size", ["a column name", "a number"], detail=str(error)) from None
    raise StreamlitValueError("size", ["a column name", "a number"], detail=f"Got {asked!r}.")
