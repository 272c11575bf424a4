"""The records that a page is made of: an `Element` shows, a `Block` holds others, a `Widget` answers.

One frozen struct drives everything: its fields are the props in the browser, the wire format, the diff (equal
structs mean that nothing is sent) and the attributes in AppTest. Structs hold only wire values: strings, numbers,
booleans, None, tuples and dictionaries of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Literal, TypeAlias

import msgspec

Wire: TypeAlias = Any
"""A value that MessagePack carries: None, bool, int, float, str, bytes, list, dict."""

Width: TypeAlias = Literal["stretch", "content", "auto"] | int
Height: TypeAlias = Literal["stretch", "content", "auto"] | int
Align: TypeAlias = Literal["left", "center", "right", "justify"]
Gap: TypeAlias = Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"] | int | None
LabelVisibility: TypeAlias = Literal["visible", "hidden", "collapsed"]
InForm: TypeAlias = Literal["sends", "waits", "keeps", "submits", "refused"]


class Element(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    tag_field="$",
    tag="element",
    gc=False,  # structs hold plain data, never cycles: keep 10,000 of them out of the collector's way
):
    """Something a page shows. Base class: never sent itself."""

    lazy: ClassVar[bool] = False
    """True: its browser code is a chunk of its own, loaded when a page first uses it."""
    value_type: ClassVar[Any] = None
    """The type of its value on the wire, such as `bool` or `str | None`. None: the user cannot answer it."""
    in_form: ClassVar[InForm] = "sends"
    """What its answers do in a form: go at once, wait until it is submitted, or submit it. "keeps": as
    "waits", but it has callbacks of its own, which the submit calls, and keeps its value. "refused": it cannot
    stand in a form. What submits cannot stand anywhere else."""

    @classmethod
    def kind(cls) -> str:
        """The tag that names this kind on the wire, in the tree and in the browser's registry."""
        tag = cls.__struct_config__.tag
        assert isinstance(tag, str)
        return tag


class Block(Element, frozen=True, kw_only=True, tag="block"):
    """An element that holds other elements. Base class: never sent itself."""

    single: ClassVar[bool] = False
    """True: it holds one child at most; a further one replaces it."""


class FormBlock(Block, frozen=True, kw_only=True, tag="form_block"):
    """A block that holds back what its widgets answer until it is submitted. Base class: never sent itself."""

    clear_on_submit: bool = False
    """Its widgets go back to their defaults when it has been submitted."""


class Widget(Element, frozen=True, kw_only=True, tag="widget"):
    """An element that the user answers. Base class: never sent itself."""

    disabled: bool = False
    """The browser takes no input, and the server refuses answers (checked there, whatever the browser does)."""

    in_form: ClassVar[InForm] = "waits"
    resets: ClassVar[bool] = False
    """True for a trigger: its value goes back to the default after the one run that it started."""
    verbs: ClassVar[Mapping[str, Callable[..., Any]]] = {}
    """AppTest's methods: name → (current value, the method's arguments → new value)."""
    neutral: ClassVar[frozenset[str]] = frozenset({"disabled", "label_visibility", "width", "height", "ignore"})
    """Fields that are no part of a key-less widget's identity: changing them does not reset it."""

    @property
    def secret(self) -> bool:
        """Whether its value must not be told anywhere else, not even to the app's author: a password."""
        return False
