"""What can be shown: one file an element, each a struct and its functions."""
