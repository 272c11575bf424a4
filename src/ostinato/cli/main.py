"""The commands, each of which imports what it needs when it is called: `ostinato --help` answers at once."""

from __future__ import annotations

import click

from .flags import ConfiguredCommand, flags_of
from .version import installed_version


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(installed_version(), message="Ostinato %(version)s")
def main() -> None:
    """Turn a Python script into a web app."""


@main.command(cls=ConfiguredCommand)
@click.argument("script", default="streamlit_app.py")
@click.argument("args", nargs=-1)
@click.pass_context
def run(context: click.Context, script: str, args: tuple[str, ...]) -> None:
    """Serve SCRIPT. ARGS are its sys.argv; put `--` before those that begin with a dash.

    Without SCRIPT, or where it is a folder, streamlit_app.py is served.
    """
    from .run import serve_script

    serve_script(script, args, flags_of(context))


@main.command(cls=ConfiguredCommand)
@click.pass_context
def hello(context: click.Context) -> None:
    """Serve a gallery of small apps."""
    from .run import HELLO, serve_script

    serve_script(HELLO, (), flags_of(context))


@main.command()
def version() -> None:
    """Print the version."""
    click.echo(f"Ostinato {installed_version()}")


@main.group()
def config() -> None:
    """Look at the configuration."""


@config.command(cls=ConfiguredCommand)
@click.pass_context
def show(context: click.Context) -> None:
    """Print every option as TOML: what it does, its value, where that was set."""
    from .config import show_config

    show_config(flags_of(context))


@main.command()
@click.argument("url", default="http://localhost:8501")
@click.option("--sessions", default=10, show_default=True, help="Pages that click at once.")
@click.option("--seconds", default=5.0, show_default=True, help="How long they click.")
@click.option("--button", default=None, help="Label of the button to click. Default: the page's first.")
def bench(url: str, sessions: int, seconds: float, button: str | None) -> None:
    """Click a button of the app at URL as fast as answers come, and print reruns per second as JSON."""
    from .bench import measure

    click.echo(measure(url, sessions, seconds, button))
