"""Ostinato and Streamlit side by side: the same scripts, the same browser, in turn. `scripts/bench` runs all of it."""
