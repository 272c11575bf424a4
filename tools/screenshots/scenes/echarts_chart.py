import ostinato as st

st.echarts_chart(
    {
        "animation": False,
        "legend": {"top": 0},
        "xAxis": {"type": "category", "data": ["Mon", "Tue", "Wed", "Thu", "Fri"]},
        "yAxis": {},
        "series": [
            {"name": "Sold", "type": "bar", "data": [5, 20, 36, 28, 31]},
            {"name": "Expected", "type": "line", "data": [12, 18, 24, 30, 36], "smooth": True},
        ],
    },
    alt="Sales of a week, which meet what was expected",
)
