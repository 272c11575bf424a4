"""A page, as one run left it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...script.forms import form_around
from ...state.session_state import SessionState
from ...tree.node import Node
from ...wire import element as wire
from . import chat, data, elements, files, frames, moments, widgets
from .block import Block, ChatMessage, Column, Dialog, Expander, Form, Popover, Status, Tab
from .element import Element, Shown, UnknownElement, Widget

if TYPE_CHECKING:
    from .app_test import AppTest

ELEMENTS: Mapping[str, type[Element]] = {
    "audio_input": files.AudioInput,
    "bidi_component": widgets.BidiComponent,
    "button": widgets.Button,
    "camera_input": files.CameraInput,
    "caption": elements.Caption,
    "chat_input": chat.ChatInput,
    "checkbox": widgets.Checkbox,
    "code": elements.Code,
    "color_picker": widgets.ColorPicker,
    "data_editor": frames.Dataframe,
    "dataframe": frames.Dataframe,
    "date_input": moments.DateInput,
    "datetime_input": moments.DateTimeInput,
    "divider": elements.Divider,
    "download_button": files.DownloadButton,
    "error": elements.Error,
    "exception": elements.Exception,
    "feedback": widgets.Feedback,
    "file_uploader": files.FileUploader,
    "form_submit_button": widgets.FormSubmitButton,
    "header": elements.Header,
    "help": elements.Help,
    "html": elements.Html,
    "image": elements.Image,
    "info": elements.Info,
    "json": data.Json,
    "latex": elements.Latex,
    "link_button": elements.LinkButton,
    "markdown": elements.Markdown,
    "menu_button": widgets.MenuButton,
    "metric": data.Metric,
    "multiselect": widgets.Multiselect,
    "number_input": widgets.NumberInput,
    "page_link": elements.PageLink,
    "pagination": widgets.Pagination,
    "pills": widgets.ButtonGroup,
    "progress": elements.Progress,
    "radio": widgets.Radio,
    "runaway": elements.Runaway,
    "segmented_control": widgets.ButtonGroup,
    "select_slider": widgets.SelectSlider,
    "selectbox": widgets.Selectbox,
    "slider": widgets.Slider,
    "space": elements.Space,
    "subheader": elements.Subheader,
    "success": elements.Success,
    "table": data.Table,
    "text": elements.Text,
    "text_area": widgets.TextArea,
    "text_input": widgets.TextInput,
    "time_input": moments.TimeInput,
    "title": elements.Title,
    "toast": elements.Toast,
    "toggle": widgets.Toggle,
    "warning": elements.Warning,
}
"""Classes by the name of the function that draws. What is not here is a plain Widget or an UnknownElement."""
BLOCKS: Mapping[str, type[Block]] = {
    "chat_message": ChatMessage,
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
