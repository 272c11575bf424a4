"""The guide to reaching everybody names what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ostinato.layers import from_file
from ostinato.options import OPTIONS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/guide/reach.md").read_text("utf-8")
SHELL = ROOT / "browser/src/shell"


@pytest.mark.parametrize("text", re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL))
def test_every_setting_of_the_guide_exists_and_takes_its_value(text: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text)
    assert len(from_file(path)) == text.count("=")


def test_the_guide_has_every_mode_of_the_toolbar_and_every_option_of_embedding() -> None:
    embedding = re.findall(r'has\("(\w+)"\)', (SHELL / "embed.ts").read_text("utf-8"))
    assert "show_toolbar" in embedding
    for name in (*OPTIONS["client.toolbarMode"].choices, *embedding):
        assert re.search(rf"^\|.*`{name}`.* \|", GUIDE, re.MULTILINE), name


def test_the_guide_has_every_message_and_no_others() -> None:
    code = "".join(path.read_text("utf-8") for path in (SHELL / "host").glob("*.ts*") if ".test." not in path.name)
    messages = set(re.findall(r'"([A-Z]+(?:_[A-Z]+)+)"', code))
    assert messages - {"DISCONNECTED_FOREVER"} == set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)`", GUIDE))
