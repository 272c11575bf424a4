"""Reruns without end, in words for the app's author."""

from __future__ import annotations

from typing import Literal, NamedTuple

CALLS = 5
"""Calls of the chain that are named."""


class Runaway(NamedTuple):
    """A chain of reruns that was held."""

    kind: Literal["standstill", "race"]
    """Nothing changes any more, or it goes on too long and too fast."""
    reruns: int
    rate: float
    """Reruns per second."""
    where: str
    """The call that asked for the newest one: "app.py:12 in refresh"."""
    calls: tuple[tuple[str, int], ...]
    """The calls that led there, and how often each did, in the order in which they came first."""
    keys: tuple[str, ...]
    """Keys of session_state that changed in the newest of them."""

    @property
    def title(self) -> str:
        return "This app reruns without end"

    @property
    def message(self) -> str:
        if self.kind == "standstill":
            return (
                f"{self.reruns} reruns in a row, and in the last ones nothing changed: neither what the script reads "
                "and writes, nor the page. So it would go on for ever. The next rerun waits for your answer."
            )
        return (
            f"{self.reruns} reruns in a row, {self.rate:.0f} a second, without anything that the user did. "
            "The next rerun waits for your answer."
        )

    @property
    def chain(self) -> tuple[str, ...]:
        """The calls, as lines: "app.py:12 in refresh (25 times)"."""
        lines = [f"{where} ({times} times)" if times > 1 else where for where, times in self.calls[:CALLS]]
        left = len(self.calls) - CALLS
        return (*lines, f"and {left} more") if left > 0 else tuple(lines)

    @property
    def remedy(self) -> str:
        if self.kind == "standstill":
            return (
                "Call `st.rerun` only where something has changed that the next run must see: behind a condition that "
                "the next run no longer meets, or inside `if st.button(…):`."
            )
        return (
            "If it waits for something, let it wait: `time.sleep` before `st.rerun`, or a fragment with `run_every`. "
            "If it computes step by step, loop within one run. If it is meant to go on, raise "
            "`runner.maxConsecutiveReruns`."
        )

    def __str__(self) -> str:
        keys = f" Changed in st.session_state: {', '.join(self.keys)}." if self.keys else ""
        return f"{self.title}. {self.message} Asked for by {'; '.join(self.chain)}.{keys} {self.remedy}"
