"""The world since 1952: how long people live, what they earn. Data of Gapminder, which plotly brings along."""

import plotly.data
import polars as pl
import streamlit as st

st.set_page_config(page_title="Explorer", layout="wide")


@st.cache_data
def gapminder():
    data = plotly.data.gapminder(return_type="polars")
    return data.rename({"lifeExp": "life", "gdpPercap": "income", "pop": "people"})


data = gapminder()
with st.sidebar:
    year = st.select_slider("Year", sorted(data["year"].unique()), value=2007)
    continents = st.pills("Continents", sorted(data["continent"].unique()), selection_mode="multi")
    search = st.text_input("Country", placeholder="All of them")

chosen = data.filter(data["country"].str.to_lowercase().str.contains(search.lower(), literal=True))
if continents:
    chosen = chosen.filter(chosen["continent"].is_in(continents))
now = chosen.filter(chosen["year"] == year)

st.title(f"The world in {year}")
if now.is_empty():
    st.info("No country is called that. Look for another one.")
    st.stop()


def over_time(column):
    return chosen.group_by("year").agg(pl.mean(column)).sort("year")[column]


people, life, income = st.columns(3)
people.metric("People", now["people"].sum(), format="compact", border=True, chart_data=over_time("people"))
life.metric("Years of life", now["life"].mean(), format="%.1f", border=True, chart_data=over_time("life"))
income.metric("Income", now["income"].median(), format="dollar", border=True, chart_data=over_time("income"))

chart, bars = st.columns([3, 2])
chart.scatter_chart(
    now, x="income", y="life", color="continent", size="people", x_label="Income", y_label="Years of life"
)
bars.bar_chart(
    now.group_by("continent").agg(pl.mean("life")), x="continent", y="life", y_label="Years of life", horizontal=True
)

rows = st.dataframe(
    now.select("country", "continent", "people", "life", "income").sort("people", descending=True),
    key="countries",
    on_select="rerun",
    column_config={
        "people": st.column_config.NumberColumn("People", format="localized"),
        "life": st.column_config.ProgressColumn("Years of life", min_value=30, max_value=90, format="%.0f"),
        "income": st.column_config.NumberColumn("Income", format="dollar"),
    },
    alt=f"Countries in {year}",
)
names = now.sort("people", descending=True)["country"]
if picked := [names[place] for place in rows.selection.rows]:
    st.subheader("Years of life: " + ", ".join(picked))
    st.line_chart(data.filter(data["country"].is_in(picked)), x="year", y="life", color="country", y_label="Years")
else:
    st.caption("Select countries to see how they came there.")
