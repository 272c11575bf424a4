"""Where a tab sleeps when it has no connection."""
