"""Secrets and the user of an app under test."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.testing.v1 import AppTest


def app() -> None:
    import ostinato as st

    st.text(st.secrets.database.user)
    st.text(st.user.email)


def test_secrets_of_the_test_are_the_apps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    at = AppTest.from_function(app)
    at.secrets["database"] = {"user": "ada"}
    assert [text.value for text in at.run().text] == ["ada", "test@example.com"]
    at.secrets["database"] = {"user": "eve"}
    assert at.run().text[0].value == "eve"
    at.secrets["other"] = object()
    with pytest.raises(TypeError, match="'other'"):
        at.run()
