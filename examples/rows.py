"""Ten million rows of weather that is made up: sorted, searched and filtered on the server, scrolled in the browser."""

from datetime import datetime

import numpy as np
import polars as pl
import streamlit as st

ROWS = 10_000_000
BLOCK = 100_000
STATIONS = ["Bergen", "Cork", "Faro", "Graz", "Lund", "Nice", "Oulu", "Pisa", "Riga", "Split"]


@st.cache_resource(show_spinner="Measuring…")
def weather():
    rng = np.random.default_rng(7)
    warmth = rng.normal(9, 8, BLOCK).astype("float32")
    clouds = rng.integers(0, 101, BLOCK, dtype="uint8")
    block = pl.DataFrame(
        {
            "station": pl.Series(STATIONS * (BLOCK // len(STATIONS)), dtype=pl.Enum(STATIONS)),
            "temperature": warmth.round(1),
            "feels_like": (warmth - rng.random(BLOCK, dtype="float32") * 4).round(1),
            "humidity": rng.integers(30, 101, BLOCK, dtype="uint8"),
            "pressure": rng.normal(1013, 9, BLOCK).astype("float32").round(1),
            "wind": rng.gamma(2, 4, BLOCK).astype("float32").round(1),
            "clouds": clouds,
            "rain": clouds > 70,
        }
    )
    # The same over and over again; each row has a number and an hour of its own.
    number = pl.int_range(ROWS, dtype=pl.UInt32, eager=True).alias("number")
    hour = pl.lit(datetime(1910, 1, 1)).cast(pl.Datetime("ms")) + pl.duration(hours=number // 10, time_unit="ms")
    return pl.concat([block] * (ROWS // BLOCK), rechunk=True).select(number, hour.alias("time"), pl.all())


st.set_page_config(page_title="Ten million rows", layout="wide")
st.title("Ten million rows")
rows = weather()
count, size, warmest = st.columns(3)
count.metric("Rows", rows.height, format="localized", border=True)
size.metric("On the server", rows.estimated_size(), format="bytes", border=True)

chosen = st.dataframe(
    rows,
    key="rows",
    on_select="rerun",
    selection_mode="single-row",
    height=520,
    column_config={
        "time": st.column_config.DatetimeColumn("Hour", format="YYYY-MM-DD HH:mm"),
        "temperature": st.column_config.NumberColumn("°C", format="%.1f"),
        "humidity": st.column_config.ProgressColumn("Humidity", min_value=0, max_value=100, format="%d %%"),
    },
    alt="Hourly weather of ten stations",
)
for place in chosen.selection.rows:
    row = rows.row(place, named=True)
    warmest.metric(f"{row['station']}, {row['time']:%d %B %Y}", row["temperature"], format="%.1f °C", border=True)
