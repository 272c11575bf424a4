import ostinato as st

with st.container(border=True):
    st.subheader("In a box")
    st.write("One below the other.")
with st.container(horizontal=True):
    st.button("Side by side")
    st.button("in a row")
    st.button("that wraps")
