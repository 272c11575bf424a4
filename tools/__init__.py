"""What the project's scripts share. Not part of the package."""
