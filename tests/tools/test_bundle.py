from __future__ import annotations

from pathlib import Path

import pytest

from tools import bundle, node


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(node, "BROWSER", tmp_path)
    (tmp_path / "src").mkdir()
    (tmp_path / "src/main.tsx").write_text("start()")
    return tmp_path


def test_a_changed_source_changes_the_fingerprint(browser: Path) -> None:
    before = bundle.fingerprint()
    (browser / "src/main.tsx").write_text("start(now)")
    assert bundle.fingerprint() != before


def test_a_renamed_source_changes_the_fingerprint(browser: Path) -> None:
    before = bundle.fingerprint()
    (browser / "src/main.tsx").rename(browser / "src/start.tsx")
    assert bundle.fingerprint() != before


@pytest.mark.parametrize("name", ["src/main.test.tsx", "node_modules/react/index.js"])
def test_what_is_not_built_does_not_count(browser: Path, name: str) -> None:
    before = bundle.fingerprint()
    (browser / name).parent.mkdir(parents=True, exist_ok=True)
    (browser / name).write_text("anything")
    assert bundle.fingerprint() == before
