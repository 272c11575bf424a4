"""A column as the browser is told of it."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypedDict

ColumnType: TypeAlias = Literal[
    "text",
    "number",
    "checkbox",
    "selectbox",
    "multiselect",
    "list",
    "link",
    "image",
    "audio",
    "video",
    "date",
    "time",
    "datetime",
    "progress",
    "line_chart",
    "area_chart",
    "bar_chart",
    "json",
    "markdown",
    "button",
]
"""How the cells of a column look, and how they are edited."""
Alignment: TypeAlias = Literal["left", "center", "right"]


class _Option(TypedDict):
    value: Any
    label: str


class Option(_Option, total=False):
    """One of the options of a selectbox or multiselect column."""

    color: str


class _Shown(TypedDict):
    name: str
    label: str
    kind: str
    type: ColumnType
    index: bool
    editable: bool


class ShownColumn(_Shown, total=False):
    """A column of a grid. `name` is unique in the frame: windows and answers use it; the header shows `label`.

    `kind` is what the data are ("integer", "text" …), `type` how they look, settled for every column. Left out is what
    the column's configuration does not say. `editable`: its cells take input; what an editor's user may not change,
    and what no dataframe shown lets change, is not.

    `group`: the header above the label. `width` in pixels. `min`, `max`, `step`, `default`: numbers, or ISO texts of
    dates and times (steps of these in days or seconds). `timezone`: the clock that shows it. `button`: the node that
    takes the clicks of a column of buttons. `nullable`: of truth values, that some can be missing.
    """

    group: str
    width: int
    help: str
    pinned: bool
    hidden: bool
    alignment: Alignment
    required: bool
    nullable: bool
    default: Any
    format: str
    min: float | str
    max: float | str
    step: float
    options: list[Option]
    accept_new_options: bool
    max_chars: int
    validate: str
    display_text: str
    y_min: float
    y_max: float
    color: str
    timezone: str
    button: int
    button_type: Literal["primary", "secondary", "tertiary"]
