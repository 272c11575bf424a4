"""Types of what elements return, for annotations: `def load(file: st.typing.UploadedFile) -> None: …`."""

from __future__ import annotations

from .elements.button_column import ButtonColumnClickState
from .elements.data_editor import DataEditorState
from .elements.dataframe import DataframeState
from .elements.echarts_chart import EChartsState
from .elements.plotly_chart import PlotlyState
from .elements.pydeck_chart import PydeckState
from .elements.vega_lite_chart import VegaLiteState
from .files.uploaded_file import UploadedFile
from .parameters.message import ChatInputValue

__all__ = [
    "ButtonColumnClickState",
    "ChatInputValue",
    "DataEditorState",
    "DataframeState",
    "EChartsState",
    "PlotlyState",
    "PydeckState",
    "UploadedFile",
    "VegaLiteState",
]
