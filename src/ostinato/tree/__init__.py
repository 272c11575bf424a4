"""Where each element stands, and what changed since the last run. Pure."""
