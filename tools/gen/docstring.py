"""A docstring in numpydoc's form, taken apart: description, then sections as Markdown."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from itertools import groupby

HEADING = re.compile(r"^(\w[\w ]*)\n-{3,}\n", re.MULTILINE)
LISTS = ("Parameters", "Other Parameters", "Attributes", "Returns", "Yields", "Raises", "Warns")
PROMPTS = (">>>", "...")


@dataclass(frozen=True)
class Docstring:
    description: str
    sections: dict[str, str]
    """Title → Markdown."""

    @property
    def summary(self) -> str:
        return self.description.split("\n\n")[0].replace("\n", " ")

    @classmethod
    def parse(cls, text: str) -> Docstring:
        """Take a cleaned docstring apart at its underlined headings."""
        description, *rest = HEADING.split(text)
        titles, bodies = rest[::2], rest[1::2]
        sections = {title: _section(title, body.strip()) for title, body in zip(titles, bodies, strict=True)}
        return cls(description.strip(), sections)


def _section(title: str, body: str) -> str:
    if title in LISTS:
        return "\n".join(map(_entry, re.split(r"\n(?=\S)", body)))
    return "\n".join(_code(lines) if prompted else "\n".join(lines) for prompted, lines in _runs(body)).strip()


def _entry(entry: str) -> str:
    """A name, its description indented below, as an item of a list."""
    name, _, description = entry.partition("\n")
    return f"- `{name}`: " + textwrap.indent(textwrap.dedent(description).strip(), "  ").lstrip()


def _runs(body: str) -> list[tuple[bool, list[str]]]:
    """Lines with and without a prompt, by turns."""
    runs = groupby(body.splitlines(), lambda line: line.startswith(PROMPTS))
    return [(prompted, list(lines)) for prompted, lines in runs]


def _code(lines: list[str]) -> str:
    return "```python\n" + "\n".join(line[4:] for line in lines) + "\n```"
