"""The app that `ostinato hello` serves."""
