"""Vega-Lite specifications: what scripts and Altair give, taken apart into the spec and its data."""
