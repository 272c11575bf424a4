"""Types that the element functions return, by what they are given. Checked by mypy, never run."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import assert_type

import ostinato as st
from ostinato._generated.container import Container
from ostinato.files.uploaded_file import UploadedFile

assert_type(st.number_input("a", 0, 10), int)
assert_type(st.number_input("a", 0.0, 10.0), float)
assert_type(st.number_input("a", 0, 10, 5), int)
assert_type(st.number_input("a", value=2), int)
assert_type(st.number_input("a", 0, 10, value=None), int | None)
assert_type(st.text_input("a"), str)
assert_type(st.text_input("a", value=None), str | None)
assert_type(st.text_area("a", value=None), str | None)
assert_type(st.slider("a", value=5), int)
assert_type(st.slider("a", value=date(2020, 1, 1)), date)
assert_type(st.slider("a", value=(1, 2)), tuple[int, int])
assert_type(st.date_input("a"), date)
assert_type(st.date_input("a", None), date | None)
assert_type(st.date_input("a", ("2020-01-01", "today")), tuple[date, ...])
assert_type(st.time_input("a"), time)
assert_type(st.time_input("a", None), time | None)
assert_type(st.datetime_input("a", date(2020, 1, 1)), datetime)
assert_type(st.datetime_input("a", None), datetime | None)
assert_type(st.select_slider("a", [1, 2]), int)
assert_type(st.select_slider("a", [1, 2], (1, 2)), tuple[int, int])
assert_type(st.radio("a", [1, 2]), int)
assert_type(st.selectbox("a", [1], accept_new_options=True), int | str)
assert_type(st.file_uploader("a"), UploadedFile | None)
assert_type(st.file_uploader("a", "csv", False), UploadedFile | None)
assert_type(st.file_uploader("a", accept_multiple_files=True), list[UploadedFile])
assert_type(st.file_uploader("a", "csv", "directory"), list[UploadedFile])
assert_type(st.download_button("a", b"x"), bool)
assert_type(st.download_button("a", lambda: "x"), bool)
assert_type(st.multiselect("a", [1, 2]), list[int])
assert_type(st.multiselect("a", ["x"], ["x"], accept_new_options=False), list[str])
assert_type(st.multiselect("a", [1], 1, accept_new_options=True), list[int | str])
assert_type(st.menu_button("a", [1, 2]), int | None)
assert_type(st.tabs(["a"]), tuple[Container, ...])
assert_type(st.expander("a").open, bool | None)
assert_type(st.empty().markdown("a"), Container)
assert_type(st.dataframe([1]), Container)
assert_type(st.dataframe([1], on_select="rerun"), st.typing.DataframeState)
assert_type(st.dataframe([1], on_select=print).selection.rows, list[int])
assert_type(st.data_editor([1]), list[int])
assert_type(st.data_editor({"a": ["x"]}, num_rows="dynamic"), dict[str, list[str]])
