"""Widgets for dates and times, with what a user can do to each."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Self

from .element import Widget


class DateInput(Widget[Any]):
    """`st.date_input`. Its value is a date or None; for a range a tuple of up to two dates."""

    @property
    def min(self) -> date:
        """The first date that can be chosen."""
        return date.fromisoformat(self._shown.field("min"))

    @property
    def max(self) -> date:
        """The last date that can be chosen."""
        return date.fromisoformat(self._shown.field("max"))


class TimeInput(Widget[time | None]):
    """`st.time_input`."""

    def increment(self) -> Self:
        """Go one step on; past midnight the clock begins anew. An empty field stays empty."""
        return self._step(1)

    def decrement(self) -> Self:
        """Go one step back. An empty field stays empty."""
        return self._step(-1)

    def _step(self, by: int) -> Self:
        value = self.value
        if value is None:
            return self
        moved = datetime.combine(date(2000, 1, 1), value) + by * timedelta(seconds=self._shown.field("step"))
        return self.set_value(moved.timetz())


class DateTimeInput(Widget[datetime | None]):
    """`st.datetime_input`."""

    @property
    def type(self) -> str:
        return "date_time_input"
