"""What docs/coming-from-streamlit.md promises of names holds."""

from __future__ import annotations

from tests.compat.surface import missing


def test_every_name_is_there() -> None:
    assert sorted(missing()) == []
