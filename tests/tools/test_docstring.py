from __future__ import annotations

from tools.gen.docstring import Docstring

TEXT = """\
Ask for stars.

They are shown in a row.

Parameters
----------
label
    What the user reads,
    on one line.
key
    A name.

Returns
-------
int
    The number of stars.

Examples
--------
>>> import ostinato as st
>>> if st.rating("How?") == 5:
...     st.balloons()

With a name:

>>> st.rating("How?", key="stars")
"""


def test_the_first_paragraph_is_the_summary() -> None:
    assert Docstring.parse(TEXT).summary == "Ask for stars."


def test_parameters_become_a_list() -> None:
    assert Docstring.parse(TEXT).sections["Parameters"] == (
        "- `label`: What the user reads,\n  on one line.\n- `key`: A name."
    )


def test_what_is_returned_is_told_with_its_type() -> None:
    assert Docstring.parse(TEXT).sections["Returns"] == "- `int`: The number of stars."


def test_examples_become_code_without_prompts() -> None:
    assert Docstring.parse(TEXT).sections["Examples"] == (
        '```python\nimport ostinato as st\nif st.rating("How?") == 5:\n    st.balloons()\n```\n'
        '\nWith a name:\n\n```python\nst.rating("How?", key="stars")\n```'
    )


def test_a_docstring_without_sections_is_all_description() -> None:
    assert Docstring.parse("One line.") == Docstring("One line.", {})
