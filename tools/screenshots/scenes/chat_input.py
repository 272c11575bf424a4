import ostinato as st

st.chat_message("user").write("Which of these is the oldest?")
st.chat_message("assistant").write("The **second** one: it is from 1815.")
st.chat_input("Ask something", accept_file=True, accept_audio=True)
