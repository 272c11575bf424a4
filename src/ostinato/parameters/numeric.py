"""Numbers that Python holds and browsers do not."""

from __future__ import annotations

from ..errors import StreamlitJSNumberBoundsError

MOST = (1 << 53) - 1
"""The greatest whole number that a browser holds exactly."""


def number_of(text: str) -> int | float:
    """The number that a text is, an int where it is whole. Raises ValueError for a text that is no number."""
    number = float(text)
    return int(number) if number.is_integer() and abs(number) <= MOST else number


def check_js_number(parameter: str, number: int | float) -> None:
    """Raise StreamlitJSNumberBoundsError for a number that would not come back from the browser as it went."""
    if isinstance(number, int):
        if not -MOST <= number <= MOST:
            raise StreamlitJSNumberBoundsError(
                f"`{parameter}` is {number}, but browsers hold whole numbers from -(2**53 - 1) to 2**53 - 1 only. "
                "Use a float."
            )
    elif number != number or number in (float("inf"), float("-inf")):
        raise StreamlitJSNumberBoundsError(f"`{parameter}` is {number}. Expected a finite number.")
