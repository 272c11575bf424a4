"""What ends a run passes the script's own error handling."""

from __future__ import annotations

import pytest

from ostinato.script.control import Control, Rerun, Stop, Superseded


@pytest.mark.parametrize("kind", [Stop, Rerun, Superseded])
def test_control_passes_except_Exception_and_reaches_its_base(kind: type[Control]) -> None:
    def careful() -> None:
        try:
            raise kind
        except Exception:
            return

    with pytest.raises(Control):
        careful()


def test_control_is_no_error() -> None:
    assert not issubclass(Control, Exception)
