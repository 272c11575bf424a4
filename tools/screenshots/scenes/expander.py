import ostinato as st

with st.expander("Delivery", expanded=True, icon=":material/local_shipping:"):
    st.write("By bicycle, between 17:00 and 19:00.")
with st.expander("Payment"):
    st.write("On delivery.")
