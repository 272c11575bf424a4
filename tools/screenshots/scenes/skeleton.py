import ostinato as st

left, right = st.columns([1, 2])
left.skeleton(height=120)
right.skeleton(height=120)
