import ostinato as st

with st.status("3 of 3 files read", expanded=True):
    st.write("north.csv: 1,204 rows")
    st.write("east.csv: 981 rows")
    st.write("south.csv: 77 rows")
