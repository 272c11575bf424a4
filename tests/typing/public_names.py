"""What a type checker knows of the public names. Checked by mypy, never run."""

from __future__ import annotations

from typing import assert_type

import ostinato as st
from ostinato._generated.container import Container

assert_type(st.button("Go", type="primary"), bool)
assert_type(st.sidebar.checkbox("Sure?"), bool)
assert_type(st.sidebar, Container)
assert_type(st.container(border=True), Container)
assert_type(st.container().columns(2), list[Container])
assert_type(st.selectbox("Size", ["S", "M"]), str)
assert_type(st.selectbox("Size", ["S", "M"], index=None), str | None)
assert_type(st.slider("Rate", 0.0, 1.0), float)
assert_type(st.slider("Range", 0, 10, (2, 5)), tuple[int, int])

st.button("Go", type="loud")  # type: ignore[arg-type]
st.button("Go", colour="red")  # type: ignore[call-arg]
