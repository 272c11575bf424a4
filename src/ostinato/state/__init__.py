"""What the user did: widget values and st.session_state. Pure and serialisable by parts."""
