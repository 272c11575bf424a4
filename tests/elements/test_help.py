"""st.help."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from ostinato.elements.help import described
from tests.elements.app import run


class Dog:
    """Barks, as a rule.

    At night above all.
    """

    legs = 4

    def __init__(self, breed: str) -> None:
        self.breed = breed
        self.friend = self
        self._age = 3

    def __repr__(self) -> str:
        raise AssertionError("the object's own code was called")

    def __getattribute__(self, name: str) -> object:
        raise AssertionError(f"{name} was looked up by the object's own code")

    @property
    def loud(self) -> bool:
        """How loud."""
        raise AssertionError("the property was worked out")

    def bark(self, times: int = 1) -> str:
        """Say it.

        Again and again.
        """
        return "Woof!" * times


MEMBERS = [
    ("breed", "str", "'poodle'", None),
    ("friend", "Dog", None, None),
    ("legs", "int", "4", None),
    ("loud", "property", None, "How loud."),
    ("bark", "method", None, "Say it."),
]


def test_an_instance_is_described_by_its_class_and_what_it_holds() -> None:
    shown = described(Dog("poodle"))
    assert shown.type_name == "Dog"
    assert shown.text == f"{__name__}.Dog(breed: 'str') -> 'None'"
    assert shown.doc == "Barks, as a rule.\n\nAt night above all."
    assert list(shown.members) == MEMBERS


def test_a_class_is_described_by_itself() -> None:
    shown = described(Dog)
    assert (shown.name, shown.type_name) == ("Dog", "class")
    assert [name for name, *_ in shown.members] == ["legs", "loud", "bark"]


def test_a_function_shows_its_signature_and_has_no_members() -> None:
    shown = described(Dog.bark)
    assert shown.text == f"{__name__}.Dog.bark(self, times: 'int' = 1) -> 'str'"
    assert (shown.type_name, shown.members) == ("function", ())
    assert described(SimpleNamespace(a=1).__repr__).type_name == "method-wrapper"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (None, "None"),
        ("abc", "'abc'"),
        ({"a": [1, (2,)]}, "{'a': [1, (2,)]}"),
        ("x" * 300, "'" + "x" * 198 + "…"),
    ],
)
def test_plain_values_are_written(value: object, text: str) -> None:
    assert described(value).text == text


def test_collections_of_other_things_are_not_written() -> None:
    holds_itself: list[object] = []
    holds_itself.append(holds_itself)
    for value in ([Dog("x")], {"dog": Dog("x")}, holds_itself, list(range(1000))):
        assert (described(value).text or "").startswith(type(value).__name__)


def test_huge_numbers_are_not_written_out() -> None:
    assert (described(1 << 100_000).text or "").startswith("int")


def test_a_module_lists_its_public_names() -> None:
    import string

    shown = described(string)
    assert (shown.name, shown.type_name) == ("string", "module")
    assert ("digits", "str", "'0123456789'", None) in shown.members


def test_the_name_is_what_the_script_calls_it() -> None:
    at = run("dogs = {'rex': 1}\nst.help(dogs['rex'])\nx = st.help(obj=len)\nst.help(3)\nst.help(\n    dogs\n)")
    assert at.help.values == ["dogs['rex']", "len", None, "dogs"]
    assert at.help[1].doc_string == "Return the number of items in a container."
    assert at.help[0].doc_string.startswith("int(")


def test_without_an_object_it_tells_of_the_framework() -> None:
    (shown,) = run("st.help()").help
    assert (shown.value, shown.type_name) == ("ostinato", "module")
    assert "button" in [name for name, *_ in shown.members]


def test_write_and_bare_expressions_describe_what_documents_itself() -> None:
    at = run(
        "def add(a, b):\n    'The sum.'\nst.write('see', add)\nadd\nst.write(st.container())\nimport string\nstring"
    )
    assert [(shown.value, shown.doc_string[:8]) for shown in at.help[:2]] == [("add", "The sum.")] * 2
    assert [shown.type_name for shown in at.help] == ["function", "function", "Container", "module"]
