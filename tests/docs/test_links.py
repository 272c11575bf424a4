"""Links between the documents lead somewhere: to a file, and to a heading in it; pictures are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("news/*.md")]
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"""\]\((?!\w+:)(\S+?)\)|(?:src|srcset|href)="(?!\w+:)([^"]+)\"""")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    assert not [target for target in links(document) if not leads_somewhere(document, target)]


def test_links_to_what_is_not_there_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "here.md").write_text(
        "# `st.here`: now & then\n[a](there.md) ![b](b.png) [c](#st-here) [d](#sthere-now--then)"
    )
    document = tmp_path / "here.md"
    assert [target for target in links(document) if not leads_somewhere(document, target)] == [
        "there.md",
        "b.png",
        "#st-here",
    ]


def test_every_document_can_be_reached_from_the_index() -> None:
    reached, ahead = set[Path](), [ROOT / "docs" / "index.md"]
    while ahead:
        document = ahead.pop()
        if document not in reached and document.suffix == ".md":
            reached.add(document)
            ahead += [(document.parent / target.partition("#")[0]).resolve() for target in links(document)]
    assert set(ROOT.glob("docs/**/*.md")) <= reached


def links(document: Path) -> Iterator[str]:
    prose = CODE.sub("", document.read_text("utf-8"))
    return (inline or attribute for inline, attribute in LINK.findall(prose))


def leads_somewhere(document: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = document.parent / path if path else document
    return file.exists() and (not anchor or anchor in anchors(file))


def anchors(document: Path) -> set[str]:
    """The names that headings have on GitHub: lower case, without punctuation, hyphens for spaces."""
    headings = HEADING.findall(re.sub(r"^```.*?^```", "", document.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
