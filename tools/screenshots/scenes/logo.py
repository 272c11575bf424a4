import ostinato as st

st.logo(":material/music_note:", size="large")
with st.sidebar:
    st.selectbox("Instrument", ["Cello", "Oboe", "Piano"])
    st.slider("Tempo", 40, 200, 96)
st.title("Practice")
st.write("Scales in **D minor**, hands together.")
