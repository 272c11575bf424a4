"""The ways in which a run ends early.

They derive from BaseException, so that a script's `except Exception` lets them pass.
"""

from __future__ import annotations


class Control(BaseException):
    """Base of what unwinds a run. Never an error."""


class Stop(Control):
    """st.stop(), or the user pressed Stop: the run counts as finished."""


class Rerun(Control):
    """st.rerun(): the run ends here and another one follows."""


class Superseded(Control):
    """A newer event has taken this run's place: nothing it still does may reach state or page."""
