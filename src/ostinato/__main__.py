"""`python -m ostinato` is the command `ostinato`."""

from .cli import main

main(prog_name="ostinato")
