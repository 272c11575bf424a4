"""Which widget of this run is which widget of the last one."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

import msgspec

from ..tree.node import Node
from ..wire.element import Element, Widget

_encoder = msgspec.msgpack.Encoder()


def keyed(page: str, element: Element, key: str) -> str:
    """Identity of an element with a key: the key, per page and kind. Other parameters may change freely."""
    return f"{page}{element.kind()}:{key}"


def keyless(page: str, element: Element, at_cursor: Node | None, form: str | None = None) -> str:
    """Identity of a widget without a key: a digest of the parameters that make it the widget it is, and of its form.

    `at_cursor`, the node that the tree would look at first, saves the digest when nothing changed, as is the rule.
    """
    start = f"{page}{element.kind()}-"
    if at_cursor is not None and at_cursor.key is None and at_cursor.identity is not None and at_cursor.form == form:
        if at_cursor.element == element and at_cursor.identity.startswith(start):
            return at_cursor.identity
    parts = [getattr(element, field) for field in _defining(type(element))]
    if form is not None:
        parts.append(form)
    try:
        encoded = _encoder.encode(parts)
    except UnicodeEncodeError:
        from ..wire.unicode import all_well_formed  # late: hardly any script needs it

        encoded = _encoder.encode(all_well_formed(parts))
    digest = blake2b(encoded, digest_size=8).hexdigest()
    return start + digest


@cache
def _defining(kind: type[Element]) -> tuple[str, ...]:
    neutral = kind.neutral if issubclass(kind, Widget) else frozenset({"width", "height"})
    return tuple(field for field in kind.__struct_fields__ if field not in neutral)
