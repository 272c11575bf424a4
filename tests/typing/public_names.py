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


@st.cache_data(ttl="1h", max_entries=10)
def halves(count: int) -> list[float]:
    return [0.5] * count


@st.cache_resource
async def soon(count: int) -> int:
    return count


async def awaits() -> None:
    assert_type(await soon(1), int)


assert_type(halves(3), list[float])
halves.clear(3)
halves("3")  # type: ignore[arg-type]
st.cache_data(scope="page")  # type: ignore[call-overload]

st.button("Go", type="loud")  # type: ignore[arg-type]
st.button("Go", colour="red")  # type: ignore[call-arg]
