"""The guide to files does what it says."""

from __future__ import annotations

import re
from pathlib import Path

from ostinato.options import OPTIONS
from ostinato.testing.v1 import AppTest

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "files.md").read_text("utf-8")
TABLE, PICTURES, GREETING, REPORT, TEST = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


def test_the_table_of_the_guide_counts_its_rows() -> None:
    at = AppTest.from_string(TABLE).run()
    at.file_uploader[0].upload("a.csv", b"a,b\n1,2\n").run()
    assert at.markdown.values == ["a.csv: 2 rows, 8 bytes"]
    assert at.run().markdown.values == ["a.csv: 2 rows, 8 bytes"]


def test_the_pictures_of_the_guide_have_names() -> None:
    at = AppTest.from_string(PICTURES).run()
    at.file_uploader[0].set_value([("a.png", b"1", "image/png"), ("b.jpg", b"2", "image/jpeg")]).run()
    assert at.markdown.values == ["a.png", "b.jpg"]


def test_the_greeting_of_the_guide_follows_the_name() -> None:
    at = AppTest.from_string(GREETING).run()
    before = at.download_button[0].url
    at.text_input[0].input("Bob").run()
    assert at.download_button[0].url != before
    assert at.download_button[0].file_name == "greeting.txt"


def test_the_report_of_the_guide_is_made_later() -> None:
    assert AppTest.from_string(REPORT).run().download_button[0].url is None


def test_the_test_of_the_guide_passes(tmp_path: Path) -> None:
    script = tmp_path / "guide.py"
    script.write_text(TEST)
    exec(compile(TEST, str(script), "exec"), {"__name__": "guide"})


def test_the_options_of_the_guide_have_the_defaults_that_it_tells() -> None:
    told = dict(re.findall(r"\| `([\w.]+)` \| .*\(([\d,]+)\) \|", GUIDE))
    assert {name: int(default.replace(",", "")) for name, default in told.items()} == {
        name: OPTIONS[name].default for name in ("server.maxUploadSize", "session.maxUploads", "session.maxUploadSize")
    }
