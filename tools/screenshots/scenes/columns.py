import ostinato as st

wide, narrow, last = st.columns([2, 1, 1], border=True)
wide.subheader("Two parts")
wide.write("As wide as the other two together.")
narrow.subheader("One")
narrow.write("A part.")
last.subheader("One")
last.write("Another.")
