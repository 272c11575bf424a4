"""The script's file, looked at before anything is served."""

from __future__ import annotations

import ast
import traceback
from pathlib import Path

import click

from ..errors import ScriptError, ScriptIsDirectoryError
from ..script.source import read_script

DEFAULT = "streamlit_app.py"
"""What is served of a folder."""


def find_script(name: str) -> Path:
    """Return the path of the script to serve, absolute.

    It is read here: what cannot be a script ends the program with status 1. One with a syntax error is served all
    the same, since the page shows the error and recovers when the file is mended.
    """
    path = Path(name).absolute()
    if path.is_dir() and (path / DEFAULT).is_file():
        path = path / DEFAULT
    if path.suffix != ".py" and not path.is_dir():
        raise click.UsageError(f"Expected a Python file, got {name!r}. Name a file that ends in `.py`.")
    try:
        _warn_of(path, read_script(str(path)))
    except ScriptIsDirectoryError as error:
        raise click.ClickException(f"{error} A folder is served by its {DEFAULT}.") from error
    except ScriptError as error:
        raise click.ClickException(str(error)) from error
    return path


def _warn_of(path: Path, source: str) -> None:
    try:
        tree = ast.parse(source, str(path))
    except (SyntaxError, ValueError) as error:  # ValueError: a NUL byte
        click.echo("".join(traceback.format_exception_only(error)), err=True, nl=False)
        click.secho("The page shows this error until the file is mended.", fg="yellow", err=True)
        return
    if not tree.body:
        click.secho(f"{path.name} is empty: so is the page, until something is saved in it.", fg="yellow", err=True)
