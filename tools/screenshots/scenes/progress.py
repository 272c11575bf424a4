import ostinato as st

st.progress(0.64, "Reading: 64 of 100 files")
