"""Finding what stands on a page, or in a part of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from . import chat, data, elements, files, frames, moments, widgets
from .element import Element
from .errors import AppTestError
from .lists import BlockList, ElementList, NodeList, WidgetList

if TYPE_CHECKING:
    from .block import Block, ChatMessage, Column, Dialog, Expander, Form, Popover, Status, Tab

L = TypeVar("L", bound=NodeList[Any])


class Found(Generic[L]):
    """An attribute that lists what one function drew. Its name is the function's, unless others are given."""

    def __init__(self, make: Callable[[str, list[Any]], L], *names: str) -> None:
        self._make = make
        self._names = names

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._names = self._names or (name,)

    @overload
    def __get__(self, part: None, owner: type) -> Self: ...

    @overload
    def __get__(self, part: Part, owner: type) -> L: ...

    def __get__(self, part: Part | None, owner: type) -> Self | L:
        return self if part is None else self._make(self._name, part.drawn_by(*self._names))


class Part(ABC):
    """Something that holds elements. Each attribute lists what one function drew in it, in the order of the page."""

    audio_input = Found[WidgetList[files.AudioInput]](WidgetList)
    button = Found[WidgetList[widgets.Button]](WidgetList, "button", "form_submit_button")
    button_group = Found[WidgetList[widgets.ButtonGroup]](WidgetList)
    caption = Found[ElementList[elements.Caption]](ElementList)
    chat_input = Found[WidgetList[chat.ChatInput]](WidgetList)
    chat_message: Found[BlockList[ChatMessage]] = Found(BlockList)
    checkbox = Found[WidgetList[widgets.Checkbox]](WidgetList)
    code = Found[ElementList[elements.Code]](ElementList)
    color_picker = Found[WidgetList[widgets.ColorPicker]](WidgetList)
    columns: Found[BlockList[Column]] = Found(BlockList, "column")
    container: Found[BlockList[Block]] = Found(BlockList)
    data_editor = Found[WidgetList[frames.Dataframe]](WidgetList)
    dataframe = Found[WidgetList[frames.Dataframe]](WidgetList, "dataframe", "data_editor")
    date_input = Found[WidgetList[moments.DateInput]](WidgetList)
    datetime_input = Found[WidgetList[moments.DateTimeInput]](WidgetList)
    dialog: Found[BlockList[Dialog]] = Found(BlockList)
    divider = Found[ElementList[elements.Divider]](ElementList)
    download_button = Found[WidgetList[files.DownloadButton]](WidgetList)
    error = Found[ElementList[elements.Error]](ElementList)
    exception = Found[ElementList[elements.Exception]](ElementList)
    expander: Found[BlockList[Expander]] = Found(BlockList)
    feedback = Found[WidgetList[widgets.Feedback]](WidgetList)
    camera_input = Found[WidgetList[files.CameraInput]](WidgetList)
    file_uploader = Found[WidgetList[files.FileUploader]](WidgetList)
    form: Found[BlockList[Form]] = Found(BlockList)
    form_submit_button = Found[WidgetList[widgets.FormSubmitButton]](WidgetList)
    grid: Found[BlockList[Block]] = Found(BlockList)
    header = Found[ElementList[elements.Header]](ElementList)
    help = Found[ElementList[elements.Help]](ElementList)
    html = Found[ElementList[elements.Html]](ElementList)
    image = Found[ElementList[elements.Image]](ElementList)
    info = Found[ElementList[elements.Info]](ElementList)
    json = Found[ElementList[data.Json]](ElementList)
    latex = Found[ElementList[elements.Latex]](ElementList)
    link_button = Found[ElementList[elements.LinkButton]](ElementList)
    markdown = Found[ElementList[elements.Markdown]](ElementList)
    menu_button = Found[WidgetList[widgets.MenuButton]](WidgetList)
    metric = Found[ElementList[data.Metric]](ElementList)
    multiselect = Found[WidgetList[widgets.Multiselect]](WidgetList)
    number_input = Found[WidgetList[widgets.NumberInput]](WidgetList)
    pagination = Found[WidgetList[widgets.Pagination]](WidgetList)
    popover: Found[BlockList[Popover]] = Found(BlockList)
    page_link = Found[ElementList[elements.PageLink]](ElementList)
    pills = Found[WidgetList[widgets.ButtonGroup]](WidgetList)
    progress = Found[ElementList[elements.Progress]](ElementList)
    radio = Found[WidgetList[widgets.Radio]](WidgetList)
    segmented_control = Found[WidgetList[widgets.ButtonGroup]](WidgetList)
    select_slider = Found[WidgetList[widgets.SelectSlider]](WidgetList)
    selectbox = Found[WidgetList[widgets.Selectbox]](WidgetList)
    slider = Found[WidgetList[widgets.Slider]](WidgetList)
    space = Found[ElementList[elements.Space]](ElementList)
    status: Found[BlockList[Status]] = Found(BlockList)
    subheader = Found[ElementList[elements.Subheader]](ElementList)
    success = Found[ElementList[elements.Success]](ElementList)
    table = Found[ElementList[data.Table]](ElementList)
    tabs: Found[BlockList[Tab]] = Found(BlockList, "tab")
    text = Found[ElementList[elements.Text]](ElementList)
    text_area = Found[WidgetList[widgets.TextArea]](WidgetList)
    text_input = Found[WidgetList[widgets.TextInput]](WidgetList)
    time_input = Found[WidgetList[moments.TimeInput]](WidgetList)
    title = Found[ElementList[elements.Title]](ElementList)
    toast = Found[ElementList[elements.Toast]](ElementList)
    toggle = Found[WidgetList[widgets.Toggle]](WidgetList)
    warning = Found[ElementList[elements.Warning]](ElementList)

    @abstractmethod
    def walk(self) -> Iterator[Element | Block]:
        """Everything in it, in the order of the page."""

    def drawn_by(self, *names: str) -> list[Element | Block]:
        """What the functions of these names drew, or what goes by these names."""
        return [one for one in self.walk() if one.type in names or one.function in names]

    def get(self, element_type: str) -> NodeList[Any]:
        """What one function drew: `at.get("button")` is `at.button`. Works for every element, also for new ones."""
        own = getattr(type(self), element_type, None)
        return (
            own.__get__(self, type(self))
            if isinstance(own, Found)
            else NodeList(element_type, self.drawn_by(element_type))
        )

    def get_by_key(self, key: str) -> Any:
        """The element, widget or container with that key.

        Raises KeyError when there is none, AppTestError when there are several.
        """
        found = [one for one in self.walk() if one.key == key]
        if len(found) > 1:
            raise AppTestError(f"{len(found)} elements have the key {key!r}: {found}. Use at.<function>(key={key!r}).")
        if not found:
            raise KeyError(f"Nothing on the page has the key {key!r}.")
        return found[0]
