"""A docstring taken apart: description, then sections such as parameters and examples."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

HEADING = re.compile(r"^(Parameters|Args|Returns|Yields|Raises|Examples?|Notes?):$")
ENTRY = re.compile(r"^(\S[^:\n]*): ", re.MULTILINE)
TITLES = {"Args": "Parameters", "Examples": "Example", "Notes": "Note"}


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
        """Take a cleaned docstring apart at its section headings ("Args:" …)."""
        description: list[str] = []
        sections: dict[str, list[str]] = {}
        lines = description
        for line in text.splitlines():
            if heading := HEADING.match(line):
                lines = sections.setdefault(TITLES.get(heading[1], heading[1]), [])
            else:
                lines.append(line)
        return cls("\n".join(description).strip(), {title: _section(title, body) for title, body in sections.items()})


def _section(title: str, lines: list[str]) -> str:
    body = textwrap.dedent("\n".join(lines)).strip("\n")
    match title:
        case "Parameters" | "Raises":
            return "\n".join(_entry(entry) for entry in re.split(r"\n(?=\S)", body))
        case "Example" if "```" not in body:
            return f"```python\n{body}\n```"
        case _:
            return body


def _entry(entry: str) -> str:
    """`name: text`, its further lines indented, as an item of a list."""
    return ENTRY.sub(r"- `\1`: ", re.sub(r"\n\s+", "\n  ", entry), count=1)
