"""Query strings, as browsers write them."""

from __future__ import annotations

import pytest

from ostinato.errors import ProtocolError
from ostinato.state.query import MOST_BYTES, MOST_FIELDS, check, formatted, parse


def test_a_query_string_gives_the_texts_of_each_parameter_in_order() -> None:
    assert parse("a=1&b=x+y%26z&a=2&empty=&bare") == {"a": ["1", "2"], "b": ["x y&z"], "empty": [""], "bare": [""]}
    assert parse("") == {}


def test_what_is_formatted_is_parsed_back() -> None:
    parameters = {"name": "Ada & Grace", "span": ["20", "80"], "ä=": "", "none": []}
    assert parse(formatted(parameters)) == {"name": ["Ada & Grace"], "span": ["20", "80"], "ä=": [""]}


def test_a_query_string_has_a_greatest_length() -> None:
    check("a" * MOST_BYTES)
    with pytest.raises(ProtocolError, match=f"at most {MOST_BYTES} bytes, got '{MOST_BYTES + 1} bytes'"):
        check("a" * (MOST_BYTES + 1))
    with pytest.raises(ProtocolError, match="bytes"):
        check("ä" * (MOST_BYTES // 2 + 1))


def test_a_query_string_has_a_greatest_number_of_fields() -> None:
    check("&".join(["a=1"] * MOST_FIELDS))
    with pytest.raises(ProtocolError, match=f"at most {MOST_FIELDS} fields, got '{MOST_FIELDS + 1} fields'"):
        check("&".join(["a=1"] * (MOST_FIELDS + 1)))
