"""Files between script and browser: what a page shows (media), and what the user hands over (uploads)."""
