import ostinato as st

st.title("Notes")
st.text_area("Note", "Water the plants.", height=160)
st.button("Save", type="primary")
st.toast("The note is saved.", icon="✅", duration="infinite")
