"""The life of a session is a table; a step that it does not have is our bug, and says so."""

from __future__ import annotations

import pytest

from ostinato.errors import InternalError
from ostinato.session.lifecycle import TABLE, Phase, Step, after


def test_each_entry_of_the_table_is_what_follows() -> None:
    assert after(Phase.NEW, Step.WORK) is Phase.RUNNING
    assert after(Phase.RUNNING, Step.STOP) is Phase.STOPPING
    assert after(Phase.STOPPING, Step.DONE) is Phase.IDLE
    assert after(Phase.RUNNING, Step.CLOSE) is Phase.CLOSED


def test_nothing_leaves_the_end() -> None:
    assert not [phase for phase, _ in TABLE if phase is Phase.CLOSED]


@pytest.mark.parametrize(("phase", "step"), [(p, s) for p in Phase for s in Step if (p, s) not in TABLE])
def test_an_illegal_step_names_phase_and_step(phase: Phase, step: Step) -> None:
    with pytest.raises(InternalError, match=rf"{phase.name}.*{step.name}"):
        after(phase, step)
