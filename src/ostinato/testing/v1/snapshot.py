"""A page, as one run left it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...script.forms import form_around
from ...state.session_state import SessionState
from ...tree.node import Node
from ...wire import element as wire
from . import elements, widgets
from .block import Block, Column, Dialog, Expander, Form, Popover, Status, Tab
from .element import Element, Shown, UnknownElement, Widget

if TYPE_CHECKING:
    from .app_test import AppTest

ELEMENTS: Mapping[str, type[Element]] = {
    "button": widgets.Button,
    "caption": elements.Caption,
    "checkbox": widgets.Checkbox,
    "code": elements.Code,
    "divider": elements.Divider,
    "error": elements.Error,
    "exception": elements.Exception,
    "form_submit_button": widgets.FormSubmitButton,
    "header": elements.Header,
    "html": elements.Html,
    "info": elements.Info,
    "link_button": elements.LinkButton,
    "markdown": elements.Markdown,
    "number_input": widgets.NumberInput,
    "page_link": elements.PageLink,
    "pills": widgets.ButtonGroup,
    "progress": elements.Progress,
    "radio": widgets.Radio,
    "runaway": elements.Runaway,
    "segmented_control": widgets.ButtonGroup,
    "selectbox": widgets.Selectbox,
    "slider": widgets.Slider,
    "subheader": elements.Subheader,
    "success": elements.Success,
    "text": elements.Text,
    "text_area": widgets.TextArea,
    "text_input": widgets.TextInput,
    "title": elements.Title,
    "toast": elements.Toast,
    "toggle": widgets.Toggle,
    "warning": elements.Warning,
}
"""Classes by the name of the function that draws. What is not here is a plain Widget or an UnknownElement."""
BLOCKS: Mapping[str, type[Block]] = {
    "column": Column,
    "dialog": Dialog,
    "expander": Expander,
    "form": Form,
    "popover": Popover,
    "status": Status,
    "tab": Tab,
}


def block(node: Node, state: SessionState, test: AppTest) -> Block:
    """A container with all that it holds."""
    children = [
        block(child, state, test) if isinstance(child.element, wire.Block) else _element(child, state, test)
        for child in node.children
    ]
    return BLOCKS.get(node.name, Block)(_shown(node, state), children, test)


def _element(node: Node, state: SessionState, test: AppTest) -> Element:
    fallback = UnknownElement if node.widget is None else Widget
    return ELEMENTS.get(node.name, fallback)(_shown(node, state), test)


def _shown(node: Node, state: SessionState) -> Shown:
    record = None if node.widget is None else state.record(node.widget)
    value = None if record is None else record.value
    form = None if node.form is None or node.parent is None else form_around(node.parent)
    key = None if form is None else form.key
    return Shown(node.element, node.name or node.element.kind(), node.key, node.widget, value, key)
