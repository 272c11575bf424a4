import ostinato as st

name = st.text_input("Your name", "Ada", icon=":material/person:", help="As your friends call you.")
st.text_input("Password", type="password", placeholder="At least eight characters")
st.write(f"Hello, {name}!")
