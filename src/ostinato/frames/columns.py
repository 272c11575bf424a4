"""Frames that are columns side by side: pandas, NumPy, dictionaries and lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from . import buffers, ipc, plain
from .column import POSITION, Column, flat, label, unique
from .fingerprint import digest_of
from .numbers import numbers_of
from .ordering import order
from .query import Query
from .source import Source
from .statistics import Statistics, of_values
from .values import Rows, Values


class Columns:
    """A source of columns, each of which has its own values.

    Parameters
    ----------
    columns
        What is known of them.
    values
        Theirs, in the same order.
    height
        The number of rows.
    content
        What the whole is made of, for its digest.
    """

    lasting = False  # lists and arrays may be written to

    def __init__(self, columns: tuple[Column, ...], values: Sequence[Values], height: int, content: object) -> None:
        self.columns = columns
        self._values = values
        self.height = height
        self._content = content

    def digest(self) -> str:
        return digest_of(
            self._content,
            lambda: ((column.name, values.values) for column, values in zip(self.columns, self._values, strict=True)),
        )

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        return self._values[place].take(slice(0, self.height) if rows is None else rows).plain()

    def settled(self) -> Source:
        return self

    def order(self, query: Query) -> Sequence[int]:
        positions: Sequence[int] = order(self.columns, self._values, self.height, query)
        return positions

    def numbers(self, place: int) -> Sequence[float]:
        return numbers_of(self._values[place])

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        return of_values(self._values[place].take(slice(0, self.height) if rows is None else rows))

    def stream(
        self,
        rows: Rows | None,
        places: Sequence[int],
        *,
        numbers: Rows | None,
        exact: bool,
        most: int | None = None,
    ) -> bytes:
        rows = slice(0, self.height) if rows is None else rows
        some = [self._values[place].take(rows) for place in places]
        arrays = [_encoded(values, exact, most) for values in some]
        names = [self.columns[place].name for place in places]
        if numbers is not None:
            arrays.append(buffers.positions(numbers))
            names.append(POSITION)
        return ipc.stream(names, arrays, rows.stop - rows.start if isinstance(rows, slice) else len(rows))


def side_by_side(
    named: Iterable[tuple[Any, Values]],
    index: Iterable[tuple[Any, Values]] = (),
    height: int = 0,
    content: object = None,
    source: type[Columns] = Columns,
) -> Columns:
    """The source of these columns, after the levels of an index.

    Parameters
    ----------
    named
        The columns, each with the user's name for it.
    index
        The levels, with None for one without a name.
    height
        The number of rows where there is no column.
    content
        What the whole is made of; None: names and values.
    source
        What it becomes.
    """
    levels, named = list(index), list(named)
    names = ["_index" if name is None else flat(name) for name, _ in levels] + [flat(name) for name, _ in named]
    columns = []
    values = [column for _, column in (*levels, *named)]
    for place, (name, (shown, column)) in enumerate(zip(unique(names), (*levels, *named), strict=True)):
        group, text = (None, "") if shown is None and place < len(levels) else label(shown)
        columns.append(
            Column(
                name=name,
                label=text,
                kind=column.kind,
                type=column.type,
                index=place < len(levels),
                group=group,
                timezone=column.timezone,
            )
        )
    if content is None:
        content = [(column.name, column.type, part.values) for column, part in zip(columns, values, strict=True)]
    return source(tuple(columns), values, len(values[0]) if values else height, content)


def _encoded(values: Values, exact: bool, most: int | None) -> buffers.Encoded:
    text = plain.TEXTS.get(values.kind)
    if most is not None and text is not None:
        texts = (None if value is None else text(value) for value in values.plain())
        return buffers.texts(plain.shortened(texts, most))
    if values.kind == "decimal" and not exact:
        return buffers.floats(values.plain())
    return values.encoded()
