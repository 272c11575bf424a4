"""What a page's file name says: "1_📈_Sales_report.py" is "Sales report", with the icon 📈, at /Sales_report."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

from ..parameters.icon import leading_icon

_NUMBER = re.compile(r"(\d*)[_ -]*")
_GAPS = re.compile(r"[_ ]+")


class Name(NamedTuple):
    """The parts of a page's file name."""

    number: int | None
    """Its place in the list of pages."""
    icon: str
    words: str
    """Its words, joined by underscores; empty: there are none."""

    @property
    def title(self) -> str:
        """The words as a reader wants them."""
        return self.words.replace("_", " ")


def name_of(file: PurePath) -> Name:
    """Read a file name: a number, an emoji and the words, each of which may be absent.

    Examples
    --------
    >>> name_of(PurePath("pages/2_📈_My_sales.py"))
    Name(number=2, icon='📈', words='My_sales')
    """
    stem = file.stem
    number = _NUMBER.match(stem)
    assert number is not None, "every part of the pattern may be absent"
    icon, words = leading_icon(stem[number.end() :])
    return Name(int(number[1]) if number[1] else None, icon or "", _GAPS.sub("_", words.lstrip("_- ")).strip("_"))


def words_of(title: str) -> str:
    """The words of a title as part of an address: lower case, joined by dashes; empty: there are none."""
    return re.sub(r"\W+", "-", title.lower()).strip("-_")
