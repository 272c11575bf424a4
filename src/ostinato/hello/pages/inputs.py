"""One of each input, with the value that it gives to the script."""

from collections.abc import Callable
from datetime import date, datetime, time

import ostinato as st

FRUIT = ["Apple", "Banana", "Cherry", "Damson", "Elderberry", "Fig"]
SIZES = ["XS", "S", "M", "L", "XL"]

INPUTS: dict[str, list[Callable[[], object]]] = {
    "Text": [
        lambda: st.text_input("st.text_input", "Ada", icon=":material/person:"),
        lambda: st.text_input("st.text_input, for passwords", "secret", type="password"),
        lambda: st.text_area("st.text_area", "Two\nlines"),
        lambda: st.color_picker("st.color_picker", "#0B7285"),
    ],
    "Numbers": [
        lambda: st.number_input("st.number_input", 0, 100, 42),
        lambda: st.slider("st.slider", 0, 100, 30),
        lambda: st.slider("st.slider, with two ends", 0.0, 1.0, (0.2, 0.7)),
        lambda: st.select_slider("st.select_slider", SIZES, "M"),
        lambda: st.feedback("stars", default=3),
        lambda: st.pagination(12, default=4, max_visible_pages=5),
    ],
    "Choices": [
        lambda: st.checkbox("st.checkbox", True),
        lambda: st.toggle("st.toggle"),
        lambda: st.radio("st.radio", SIZES[1:4], horizontal=True),
        lambda: st.selectbox("st.selectbox", FRUIT),
        lambda: st.multiselect("st.multiselect", FRUIT, ["Apple", "Fig"]),
        lambda: st.pills("st.pills", FRUIT[:4], selection_mode="multi", default=["Cherry"]),
        lambda: st.segmented_control("st.segmented_control", SIZES, default="L"),
    ],
    "Dates": [
        lambda: st.date_input("st.date_input", date(2026, 6, 21)),
        lambda: st.date_input("st.date_input, from and to", (date(2026, 6, 21), date(2026, 6, 28))),
        lambda: st.time_input("st.time_input", time(17, 30)),
        lambda: st.datetime_input("st.datetime_input", datetime(2026, 6, 21, 17, 30)),
    ],
    "Buttons": [
        lambda: st.button("st.button", type="primary"),
        lambda: st.menu_button("st.menu_button", ["Copy", "Move", "Rename"]),
        lambda: st.download_button("st.download_button", "Hello", "hello.txt"),
        lambda: st.link_button("st.link_button", "#inputs", on_click="rerun"),
    ],
    "Files and media": [
        lambda: st.file_uploader("st.file_uploader", accept_multiple_files=True),
        lambda: st.audio_input("st.audio_input"),
        lambda: st.camera_input("st.camera_input") if st.toggle("Switch the camera on") else None,
    ],
}

st.title("Every input", anchor="inputs")
st.markdown("Play with them: below each stands what your script gets.")

for tab, (family, inputs) in zip(st.tabs(list(INPUTS)), INPUTS.items(), strict=True):
    with tab, st.grid(2, min_column_width=280, border=True, key=family) as cells:
        for draw in inputs:
            with cells.cell():
                value = draw()
                st.markdown(f":gray[gives] ``{value!r}``")
