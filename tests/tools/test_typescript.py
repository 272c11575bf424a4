from __future__ import annotations

from typing import Any, Literal

import pytest

from ostinato.files.uploads import UploadInfo
from tools.gen.typescript import comment, type_of, value_of


@pytest.mark.parametrize(
    ("annotation", "typescript"),
    [
        (bool, "boolean"),
        (int | float | None, "number | null"),
        (Literal["a", 1, False], '"a" | 1 | false'),
        (tuple[str, ...], "string[]"),
        (tuple[int | str, ...], "(number | string)[]"),
        (tuple[int, str], "[number, string]"),
        (list[float], "number[]"),
        (dict[str, str | None], "Record<string, string | null>"),
        (UploadInfo, "{ id: string; name: string; type: string; size: number }"),
        (Any, "unknown"),
    ],
)
def test_wire_types_have_a_typescript_type(annotation: Any, typescript: str) -> None:
    assert type_of(annotation) == typescript


def test_a_type_that_does_not_travel_is_refused() -> None:
    with pytest.raises(TypeError, match="is no wire type"):
        type_of(set[str])


def test_values_become_literals() -> None:
    assert value_of({"a": (1, None, True), "b": 'say "é"'}) == r'{"a": [1, null, true], "b": "say \"é\""}'


def test_a_comment_cannot_be_ended_by_its_text() -> None:
    assert comment("ends */ early").count("*/") == 1
