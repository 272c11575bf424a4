"""The elements by what they are for, in the order in which their list shows them."""

from __future__ import annotations

FAMILIES: dict[str, tuple[str, ...]] = {
    "Text": (
        "write", "write_stream", "title", "header", "subheader", "markdown", "text", "caption", "code", "latex",
        "badge", "divider", "html", "help", "echo",
    ),
    "Buttons and links": ("button", "download_button", "link_button", "page_link", "menu_button", "form_submit_button"),
    "Choices": (
        "checkbox", "toggle", "radio", "selectbox", "multiselect", "pills", "segmented_control", "select_slider",
        "feedback", "pagination",
    ),
    "Numbers, text, dates, colours": (
        "number_input", "slider", "text_input", "text_area", "date_input", "time_input", "datetime_input",
        "color_picker",
    ),
    "Data": ("dataframe", "data_editor", "json", "metric", "table",),
    "Charts and maps": (
        "line_chart", "area_chart", "bar_chart", "scatter_chart", "altair_chart", "vega_lite_chart",
        "plotly_chart", "echarts_chart", "pyplot", "map", "pydeck_chart", "graphviz_chart", "mermaid_chart",
    ),
    "Files and recordings": ("file_uploader", "camera_input", "audio_input"),
    "Conversations": ("chat_message", "chat_input"),
    "Pictures, sounds, documents": ("image", "audio", "video", "pdf", "iframe", "logo"),
    "Layout": (
        "columns", "grid", "container", "tabs", "expander", "popover", "dialog", "form", "empty", "space",
    ),
    "Progress and messages": (
        "progress", "spinner", "status", "skeleton", "toast", "success", "info", "warning", "error", "exception",
        "balloons", "snow",
    ),
    "Pages and runs": ("navigation", "set_page_config", "fragment"),
}  # fmt: skip


def check(names: set[str]) -> None:
    """Every element belongs to one family. Raises ValueError with the names that do not, or are none."""
    listed = [name for family in FAMILIES.values() for name in family]
    if sorted(listed) != sorted(names):
        wrong = sorted(names.symmetric_difference(listed) | {name for name in listed if listed.count(name) > 1})
        raise ValueError(f"Elements stand in one family each, in {__name__}. Missing, gone or doubled: {wrong}")
