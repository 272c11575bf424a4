"""Pictures of the elements for docs/elements/, taken in a real browser from apps that are served for it."""
