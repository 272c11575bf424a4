"""Runs the user's file, from the top, at every interaction."""
