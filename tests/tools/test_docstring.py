from __future__ import annotations

from tools.gen.docstring import Docstring

TEXT = """\
Ask for stars.

They are shown in a row.

Args:
    label: What the user reads,
        on one line.
    key: A name: any.

Returns:
    The number of stars.

Example:
    import ostinato as st

    st.rating("How?")
"""


def test_the_first_paragraph_is_the_summary() -> None:
    assert Docstring.parse(TEXT).summary == "Ask for stars."


def test_parameters_become_a_list() -> None:
    assert Docstring.parse(TEXT).sections["Parameters"] == (
        "- `label`: What the user reads,\n  on one line.\n- `key`: A name: any."
    )


def test_an_example_becomes_a_block_of_code() -> None:
    assert Docstring.parse(TEXT).sections["Example"] == ('```python\nimport ostinato as st\n\nst.rating("How?")\n```')


def test_a_docstring_without_sections_is_all_description() -> None:
    assert Docstring.parse("One line.") == Docstring("One line.", {})
