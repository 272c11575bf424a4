"""What a picture shows: the example on an element's page, or an app of its own where that shows too little."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from tools.gen.picture import SCENES, is_pictured

Area = Literal["element", "window"]
WINDOWS = ("balloons", "chat_input", "dialog", "logo", "navigation", "snow", "toast")
"""They show over the page, or at its edges."""
GO_ON = ("spinner",)
"""Their scripts are still running."""


class Press(NamedTuple):
    """A button that shows what is to be seen."""

    button: str
    shows: str
    """Selector of what comes."""


PRESSES = {
    "balloons": Press("Celebrate", '[data-testid="stBalloons"] *'),
    "dialog": Press("Rename…", '[role="dialog"]'),
    "menu_button": Press("Export", '[role="menu"]'),
    "popover": Press("Settings", '[data-testid="stPopoverBody"]'),
    "snow": Press("Winter", '[data-testid="stSnow"] *'),
}
MOMENTS = {"balloons": 1_500, "snow": 2_500}
"""Milliseconds of movement that a picture shows; all other movements are at their end."""
AT_THE_END = 60_000


@dataclass(frozen=True)
class Scene:
    """One element's."""

    name: str
    script: str | Path
    """Its text, or the file that it stands in."""
    area: Area
    press: Press | None
    goes_on: bool
    moment: int

    @classmethod
    def of(cls, page: Path) -> Scene:
        """The scene of an element, given its page in docs/elements/."""
        name = page.stem
        return cls(
            name,
            _script(page),
            "window" if name in WINDOWS else "element",
            PRESSES.get(name),
            name in GO_ON,
            MOMENTS.get(name, AT_THE_END),
        )


def scenes(docs: Path, names: list[str]) -> list[Scene]:
    """Those of all elements, or of the named ones."""
    pages = [docs / f"{name}.md" for name in names] if names else sorted(docs.glob("*.md"))
    return [Scene.of(page) for page in pages if is_pictured(page.stem)]


def _script(page: Path) -> str | Path:
    own = SCENES / f"{page.stem}.py"
    if own.exists():
        return own
    _, _, examples = page.read_text("utf-8").partition("## Examples")
    return "\n".join(re.findall(r"```python\n(.*?)```", examples, re.DOTALL))
