"""What a pandas Styler says of a frame's cells: texts, colours, and what is hidden."""

from __future__ import annotations

import copy
import sys
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, TypeAlias

Css: TypeAlias = dict[str, str]
"""Properties of one cell, by their names in CSS."""
MISSING = frozenset({"nan", "NaT", "<NA>", "None"})
"""What Python writes where there is no value."""


class Styles:
    """A Styler's word on the cells of its frame, columns by their places: levels of the index first.

    Functions that see a cell or a row alone run for the rows that are asked for. One that sees a whole column or the
    frame runs once, for all rows, and only as far as pandas' own limit goes (`styler.render.max_elements`).

    Parameters
    ----------
    styler
        It is left as it is.
    """

    def __init__(self, styler: Any) -> None:
        self._styler = styler
        self._depth = styler.data.index.nlevels
        self._guard = threading.Lock()
        self._whole: Any = None

    @property
    def hides_index(self) -> bool:
        """Whether no level of the index is to be shown."""
        return all(self._styler.hide_index_)

    @property
    def caption(self) -> str | None:
        """What stands below the table."""
        caption: Any = self._styler.caption
        text: str | None = caption[0] if isinstance(caption, tuple) else caption
        return text

    @property
    def hidden(self) -> frozenset[int]:
        """Places of the columns that are not to be shown."""
        return frozenset(int(place) + self._depth for place in self._styler.hidden_columns)

    @property
    def is_whole(self) -> bool:
        """Whether the frame is small enough for functions that see all of it."""
        return bool(self._styler.data.size <= sys.modules["pandas"].options.styler.render.max_elements)

    def css(self, rows: Sequence[int]) -> dict[int, list[Css | None]]:
        """The properties of the cells in some rows, by the places of the columns that have any."""
        styled, numbers = (self._computed(), rows) if self.is_whole else (self._of_rows(rows), range(len(rows)))
        found: dict[int, list[Css | None]] = {}
        for shift, cells in ((0, styled.ctx_index), (self._depth, styled.ctx)):
            places = sorted({int(place) for row, place in cells if cells[row, place]}) if cells else []
            for place in places:
                column = [dict(cells[row, place]) or None if (row, place) in cells else None for row in numbers]
                if any(column):
                    found[place + shift] = column
        return found

    def texts(self, rows: Sequence[int]) -> dict[int, list[str | None]]:
        """The texts of the cells in some rows, by the places of the columns whose format the Styler gives."""
        data = self._styler.data
        formats, labels = self._styler._display_funcs, self._styler._display_funcs_index
        found: dict[int, list[str | None]] = {}
        for place in sorted({int(place) for _, place in formats}):
            found[place + self._depth] = _texts(formats, rows, place, data.iloc[list(rows), place])
        for level in sorted({int(level) for _, level in labels}):
            found[level] = _texts(labels, rows, level, data.index.get_level_values(level)[list(rows)])
        return found

    def digest(self) -> str:
        """A digest of what all cells look like; of a frame beyond the limit, of which functions there are."""
        digest = blake2b(digest_size=16)
        if not self.is_whole:
            digest.update(repr([arguments for _, arguments, _ in self._styler._todo]).encode())
            return digest.hexdigest()
        rows = range(len(self._styler.data))
        digest.update(repr((self.css(rows), self.texts(rows), self.hides_index, self.hidden)).encode())
        return digest.hexdigest()

    def _computed(self) -> Any:
        with self._guard:
            if self._whole is None:
                self._whole = _copied(self._styler)
                self._whole._compute()
            return self._whole

    def _of_rows(self, rows: Sequence[int]) -> Any:
        """Some rows on their own, with those functions that need to see no others."""
        part = self._styler.data.iloc[list(rows)].style
        part._todo = [todo for todo in self._styler._todo if _sees_rows_alone(todo)]
        part._compute()
        return part


def _texts(formats: Mapping[Any, Any], rows: Sequence[int], place: int, values: Iterable[Any]) -> list[str | None]:
    found = zip(rows, values, strict=True)
    return [_text(formats[row, place], value) if (row, place) in formats else None for row, value in found]


def _text(format: Callable[[Any], object], value: object) -> str | None:
    """None where no value is, unless the Styler has words for that: it looks there like everywhere else."""
    text = str(format(value))
    return None if text in MISSING and text == str(value) else text


def _copied(styler: Any) -> Any:
    """A Styler of its own to compute, since computing writes into it."""
    return copy.deepcopy(styler)


def _sees_rows_alone(todo: tuple[Any, Sequence[Any], Any]) -> bool:
    """Whether a function is called for each cell or for each row. Those of a subset name rows that may not be there."""
    _, arguments, _ = todo
    if len(arguments) == 2:  # map: function, subset
        return arguments[1] is None
    return len(arguments) == 3 and arguments[1] in (1, "columns") and arguments[2] is None


def styles_of(native: object) -> Styles | None:
    """What a Styler says; None of anything else."""
    return Styles(native) if type(native).__name__ == "Styler" and hasattr(native, "_display_funcs") else None


def shown(styles: Styles, rows: Iterable[int], names: Sequence[str]) -> dict[str, Any]:
    """Texts and properties of some rows as they travel, by the columns' names."""
    numbers = list(rows)
    return {
        "rows": numbers,
        "texts": {names[place]: texts for place, texts in styles.texts(numbers).items()},
        "css": {names[place]: css for place, css in styles.css(numbers).items()},
    }
