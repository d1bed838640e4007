"""The command line `stile`: it looks where its packages lie before it loads any of them."""

import gc
import sys
from collections.abc import Collection
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import cast

PACKAGES = ("bot", "handlers", "storage", "prompts")


def main() -> None:
    """Run the command line, unless another program's packages stand in the way."""
    if trouble := scattered({name: folder_of(name) for name in PACKAGES}.items()):
        sys.stderr.write(f"{trouble}\n")
        sys.exit(2)
    gc.disable()  # until the command is loaded: all of it stays, and looking for garbage in it costs a sixth
    load_logs()
    import_module("bot.cli").cli(prog_name="stile")


def load_logs() -> None:
    """Load structlog as where there is no rich: it would take that for coloured logs, and ours are JSON lines."""
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    if "rich" not in modules:
        modules["rich"] = None
        import_module("structlog")
        del modules["rich"]


def folder_of(package: str) -> Path | None:
    """Return the folder a package would be loaded from, without loading it."""
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]).resolve().parent if places else None


def scattered(places: Collection[tuple[str, Path | None]]) -> str | None:
    """Return a sentence when the packages do not lie side by side, which means that one is not Stile's."""
    home = dict(places)["bot"]
    elsewhere = [name for name, place in places if place != home]
    if not elsewhere:
        return None
    return (
        f"Stile cannot start: {' and '.join(elsewhere)} would be loaded from elsewhere than the rest of it; "
        "install stile-bot in an environment of its own (`make demo` does) and start it there."
    )


if __name__ == "__main__":
    main()
