"""For code that was written for Streamlit: the `streamlit` import, and the few internals that packages import."""
