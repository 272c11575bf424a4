"""The ways in which a run ends early.

They derive from BaseException, so that a script's `except Exception` lets them pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..tree.node import Node


class Control(BaseException):
    """Base of what unwinds a run. Never an error."""


class Stop(Control):
    """st.stop(), or the user pressed Stop: the run counts as finished."""


class Rerun(Control):
    """st.rerun(): the run ends here and another one follows."""

    def __init__(self, fragments: Sequence[str] | None = None, where: str = "", closes: Node | None = None) -> None:
        self.fragments = fragments
        """Ids of the fragments to run again; None: the whole script."""
        self.where = where
        """Where in the script it was called: "app.py:12 in refresh"."""
        self.closes = closes
        """The dialog that it was called in."""


class SwitchPage(Rerun):
    """st.switch_page(): the run ends here, and the page at `path` follows."""

    def __init__(
        self, path: str, parameters: Mapping[str, Sequence[str]], where: str = "", closes: Node | None = None
    ) -> None:
        super().__init__(None, where, closes)
        self.path = path
        self.parameters = parameters


class Superseded(Control):
    """A newer event has taken this run's place: nothing it still does may reach state or page."""
