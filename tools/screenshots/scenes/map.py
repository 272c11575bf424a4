import ostinato as st

TOWNS = {"lat": [47.37, 46.95, 46.20], "lon": [8.54, 7.45, 6.15], "radius": [9_000, 4_500, 6_000]}
TOWNS |= {"sign": ["#0b7285", "#d9700b", "#7b4fd0"]}
st.map(TOWNS, size="radius", color="sign", height=300)
