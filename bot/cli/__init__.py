"""The commands of `stile`, one module each."""

import typer

from bot.cli import adopt, alike, apply, demo, doctor, migrate, read, run

cli = typer.Typer(
    name="stile",
    help="Stile stands where marketing hands work to IT, and asks for the outcome first.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
cli.command("demo")(demo.demo)
cli.command("run")(run.run)
cli.command("apply")(apply.apply)
cli.command("doctor")(doctor.doctor)
cli.command("migrate")(migrate.migrate)
cli.command("adopt")(adopt.adopt)
cli.command("catch")(read.catch)
cli.command("gate")(read.gate)
cli.command("alike")(alike.alike)
