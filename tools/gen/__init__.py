"""Writes the files that follow from the element structs and their functions."""
