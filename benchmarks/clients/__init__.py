"""Pages without a browser. Those of Streamlit run in its own virtual environment, so they import nothing else."""
