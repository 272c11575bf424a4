"""Why the script ran, and what it cost."""
