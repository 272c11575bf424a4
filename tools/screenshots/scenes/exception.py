import ostinato as st

st.exception(ValueError("Row 17 has no price: the column price is empty."))
