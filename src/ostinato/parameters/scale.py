"""The scale of a slider: its kind of values, bounds and steps, and the numbers that stand for them in the browser."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any, Literal, TypeAlias

from ..errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitJSNumberBoundsError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
)
from .clock import kind_of, microseconds_of, moment_from, moment_of
from .numeric import MOST, check_js_number, number_of

ScaleKind: TypeAlias = Literal["int", "float", "date", "time", "datetime"]

_DAY = timedelta(days=1)
_DAY_LONG = microseconds_of(_DAY)
_FORMATS = {"int": "%d", "float": "%0.2f", "date": "YYYY-MM-DD", "time": "HH:mm", "datetime": "YYYY-MM-DD"}


class Scale:
    """The bounds, the steps and the unit of a slider, as its parameters come to."""

    def __init__(self, first: Sequence[Any], low: Any, high: Any, step: Any) -> None:
        """`first`: the value or values given, none for the default. Bounds and step may be None."""
        self.sample: Any = next((given for given in (*first, low, high) if given is not None), 0)
        """A value of the slider's kind; its time zone is that of all of them."""
        if kind(self.sample) == "timedelta":
            raise _no_scale(self.sample)
        self.kind: ScaleKind = kind(self.sample)
        for one in first:
            self._check_kind("value", one)
        low, high = self._bounds(low, high)
        self._check_kind("min_value", low)
        self._check_kind("max_value", high)
        step = self._step(step, low, high)
        self._check_kind("step", step)
        if not step:
            raise StreamlitValueError("step", ["anything but zero"], detail=f"Got {step!r}.")
        if self.number(low) == self.number(high):
            raise StreamlitInvalidMinMaxError(low, high)
        self.start = low
        """The default value: `min_value` as given, even where it turns out to be the upper bound."""
        self.low = min([low, high, *first], key=self.number)
        self.high = max([low, high, *first], key=self.number)
        self.step = abs(step)

    def number(self, value: Any) -> int | float:
        """What stands for a value on the wire."""
        if self.kind == "int" or self.kind == "float":
            number: int | float = value
            return number
        return microseconds_of(value)

    def value(self, number: int | float) -> Any:
        """The value that a number stands for."""
        if self.kind == "int":
            return int(number)
        if self.kind == "float":
            return float(number)
        return moment_of(number, self.kind, getattr(self.sample, "tzinfo", None))

    def parse(self, text: str) -> int | float:
        """What stands for a value that is written as a text. Raises ValueError for a text of another kind."""
        if self.kind == "int" or self.kind == "float":
            return number_of(text)
        return microseconds_of(moment_from(text, self.kind))

    def distance(self) -> int | float:
        """The step on the wire."""
        return microseconds_of(self.step) if isinstance(self.step, timedelta) else self.step

    def format(self) -> str:
        """How values show where the call does not say."""
        if self.kind == "datetime" and self.step < _DAY:
            return "YYYY-MM-DD HH:mm"
        return _FORMATS[self.kind]

    def check(self, value: Any) -> Any:
        """The value; raises a StreamlitAPIException if it is of another kind, or out of bounds."""
        if _group(value) != _group(self.sample):
            raise StreamlitInvalidParameterTypeError("value", type(value).__name__, [self.kind])
        if self.number(value) < self.number(self.low):
            raise StreamlitValueBelowMinError(value, self.low)
        if self.number(value) > self.number(self.high):
            raise StreamlitValueAboveMaxError(value, self.high)
        return value

    def holds(self, number: object) -> bool:
        """Whether a number from the browser lies on the scale."""
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not math.isfinite(number):
            return False
        if self.kind == "int" and number != int(number):
            return False
        return self.number(self.low) <= number <= self.number(self.high)

    def _bounds(self, low: Any, high: Any) -> tuple[Any, Any]:
        """What the bounds are where they are left out."""
        at = self.sample
        least: Any
        most: Any
        if self.kind == "int":
            least, most = 0, 100
        elif self.kind == "float":
            least, most = 0.0, 1.0
        elif self.kind == "time":
            zone = at.tzinfo
            least, most = time.min.replace(tzinfo=zone), time.max.replace(tzinfo=zone)
        else:
            least, most = at - 14 * _DAY, at + 14 * _DAY
        return least if low is None else low, most if high is None else high

    def _step(self, step: Any, low: Any, high: Any) -> Any:
        if step is not None:
            return step
        if self.kind == "int":
            return 1
        if self.kind == "float":
            return 0.01
        if self.kind == "time" or (self.kind == "datetime" and abs(self.number(high) - self.number(low)) < _DAY_LONG):
            return timedelta(minutes=15)
        return _DAY

    def _check_kind(self, parameter: str, given: Any) -> None:
        kinds = (self.kind,) if parameter != "step" or self.kind in ("int", "float") else ("timedelta",)
        if kind(given) not in kinds:
            raise StreamlitInvalidParameterTypeError(
                parameter, type(given).__name__, kinds, detail="All values of one slider must be of the same type."
            )
        if self.kind in ("int", "float"):
            check_js_number(parameter, given)
        elif parameter != "step" and abs(self.number(given)) > MOST:
            raise StreamlitJSNumberBoundsError(
                f"`{parameter}` is {given}, but browsers tell the microseconds of a slider apart from 1684-07-29 to "
                "2255-06-04 only. Use `st.date_input` or `st.datetime_input`."
            )


def kind(value: Any) -> Any:
    """The kind of a value; "timedelta" for a step of dates and times.

    Raises StreamlitInvalidParameterTypeError for what has no scale.
    """
    if isinstance(value, (int, float)):
        return "int" if isinstance(value, int) else "float"
    if isinstance(value, (date, time)):
        return kind_of(value)
    if isinstance(value, timedelta):
        return "timedelta"
    raise _no_scale(value)


def _no_scale(value: object) -> StreamlitInvalidParameterTypeError:
    return StreamlitInvalidParameterTypeError(
        "value", type(value).__name__, ["int", "float", "date", "time", "datetime", "a list or tuple of two of them"]
    )


def plain(given: Any) -> Any:
    """A number of numpy's as Python's own, a timestamp of pandas' as a datetime; all else as it is."""
    if isinstance(given, int):
        return int(given)
    if isinstance(given, float):
        return float(given)
    if hasattr(given, "to_pydatetime"):
        return given.to_pydatetime()
    return int(given) if hasattr(given, "__index__") else given


def _group(value: Any) -> Any:
    """The kind of a value, ints and floats together: session_state may hold either."""
    of = kind(value)
    return "float" if of == "int" else of
