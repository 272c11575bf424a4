"""The classes of what AppTest finds, under one roof for type annotations and isinstance."""

from __future__ import annotations

from .block import Block, Column, Expander, Tab
from .element import Element, UnknownElement, Widget
from .elements import (
    AlertBase,
    Caption,
    Code,
    Divider,
    Error,
    Exception,
    Header,
    HeadingBase,
    Html,
    Info,
    Markdown,
    PageLink,
    Progress,
    Subheader,
    Success,
    Text,
    Title,
    Warning,
)
from .lists import BlockList, ElementList, WidgetList
from .widgets import Button, Checkbox, NumberInput, Radio, Selectbox, Slider, TextArea, TextInput, Toggle

__all__ = [
    "AlertBase",
    "Block",
    "BlockList",
    "Button",
    "Caption",
    "Checkbox",
    "Code",
    "Column",
    "Divider",
    "Element",
    "ElementList",
    "Error",
    "Exception",
    "Expander",
    "Header",
    "HeadingBase",
    "Html",
    "Info",
    "Markdown",
    "NumberInput",
    "PageLink",
    "Progress",
    "Radio",
    "Selectbox",
    "Slider",
    "Subheader",
    "Success",
    "Tab",
    "Text",
    "TextArea",
    "TextInput",
    "Title",
    "Toggle",
    "UnknownElement",
    "Warning",
    "Widget",
    "WidgetList",
]
