import ostinato as st


@st.fragment
def counter():
    with st.container(border=True):
        st.button("More", icon=":material/add:")
        st.write("3 clicks: they rerun this box alone.")


st.write("What takes long stands here, and runs once.")
counter()
