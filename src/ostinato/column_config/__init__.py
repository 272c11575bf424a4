"""How columns of st.dataframe and st.data_editor look and are edited: `st.column_config.NumberColumn(…)` and so on."""

from __future__ import annotations

from .button import ButtonColumn
from .charts import AreaChartColumn, BarChartColumn, LineChartColumn
from .choices import CheckboxColumn, ListColumn, MultiselectColumn, SelectboxColumn
from .media import AudioColumn, ImageColumn, JsonColumn, VideoColumn
from .moments import DateColumn, DatetimeColumn, TimeColumn
from .numbers import NumberColumn, ProgressColumn
from .texts import Column, LinkColumn, MarkdownColumn, TextColumn

__all__ = [
    "AreaChartColumn",
    "AudioColumn",
    "BarChartColumn",
    "ButtonColumn",
    "CheckboxColumn",
    "Column",
    "DateColumn",
    "DatetimeColumn",
    "ImageColumn",
    "JsonColumn",
    "LineChartColumn",
    "LinkColumn",
    "ListColumn",
    "MarkdownColumn",
    "MultiselectColumn",
    "NumberColumn",
    "ProgressColumn",
    "SelectboxColumn",
    "TextColumn",
    "TimeColumn",
    "VideoColumn",
]
