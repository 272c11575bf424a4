"""The pages of an app: what st.Page makes of a file, a function or an address, and the pages/ folder."""
