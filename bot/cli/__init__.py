"""The commands of `stile`: each is loaded when it is asked for, so that none pays for what another needs."""

import gc
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

COMMANDS = {
    "demo": "demo",
    "run": "run",
    "apply": "apply",
    "doctor": "doctor",
    "migrate": "migrate",
    "adopt": "adopt",
    "catch": "read",
    "gate": "read",
    "alike": "alike",
}
"""Every command, in the order of the help, and the module that has a function of its name."""


class Commands(TyperGroup):
    """Every command there is, of which only those asked for are loaded."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        # Their names alone, for the help and for "did you mean".
        self.commands.update({name: TyperCommand(name) for name in COMMANDS})

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as typer calls it
        """Load a command, or return None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"bot.cli.{COMMANDS[cmd_name]}")
        keep_what_is_loaded()
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(cmd_name)(getattr(module, cmd_name))
        return get_command(alone)


def keep_what_is_loaded() -> None:
    """Collect garbage again, where `bot.__main__` has stopped it, but never look through what is loaded by now."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


cli = typer.Typer(
    cls=Commands,
    name="stile",
    help="Stile stands where marketing hands work to IT, and asks for the outcome first.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def tell_version(wanted: bool) -> None:
    """Tell which version this is, and end."""
    if wanted:
        typer.echo(f"stile {version()}")
        raise typer.Exit


def version() -> str:
    """Return the version: of what is installed, else of the folder that Stile runs in."""
    import tomllib  # noqa: PLC0415 - no command needs these two
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version("stile-bot")
    except metadata.PackageNotFoundError:
        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


Version = Annotated[
    bool, typer.Option("--version", callback=tell_version, is_eager=True, help="Tell which version this is.")
]


@cli.callback()
def stile(version: Version = False) -> None:
    """Do nothing of its own: each command is one of the group's."""
