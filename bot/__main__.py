"""The command line: `stile`."""

import typer

cli = typer.Typer(no_args_is_help=True)


def main() -> None:
    """Run the command line."""
    cli()
