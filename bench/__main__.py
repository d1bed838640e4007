"""`python -m bench`: takes the figures and prints their table; `--quick` only shows that each one works."""

import argparse
import sys
import time
from collections.abc import Callable

from bench import databases, doors, draining, looking_up, mornings, posting, reading, starting, submitting
from bench.figures import Line, Scale
from bench.machine import described
from bench.processes import ROOT
from bench.table import rendered

FIGURES: dict[str, Callable[[Scale], list[Line]]] = {
    "P1": doors.p1,
    "P2": doors.p2,
    "P3": doors.p3,
    "P4": submitting.p4,
    "P5": draining.p5,
    "P6": draining.p6,
    "P7": posting.p7,
    "P8": starting.p8,
    "P9": looking_up.p9,
    "P10": reading.p10,
    "P11": reading.p11,
    "P12": mornings.p12,
    "P13": mornings.p13,
}
RESULTS = ROOT / "bench" / "RESULTS.md"


def main() -> None:
    """Take the figures that are named, or all, and print the table; all of them are written down."""
    asked = argparse.ArgumentParser(
        prog="python -m bench", description="Take the figures of the table in README."
    )
    asked.add_argument(
        "figures", nargs="*", metavar="P1", help=f"which figures: {' '.join(FIGURES)}; all when none"
    )
    asked.add_argument("--quick", action="store_true", help="one small run each, to see that it works")
    chosen = asked.parse_args()
    unknown = [name for name in chosen.figures if name not in FIGURES]
    if unknown:
        asked.error(f"there is no figure {unknown[0]}; there are {' '.join(FIGURES)}")
    lines: list[Line] = []
    for name in chosen.figures or FIGURES:
        began = time.monotonic()
        lines += FIGURES[name](Scale(quick=chosen.quick))
        sys.stderr.write(f"{name} took {time.monotonic() - began:.0f} s\n")
        if not (chosen.figures or chosen.quick):  # as far as it got, should somebody stop it
            RESULTS.write_text(f"# What was measured\n\n{_table(lines)}", encoding="utf-8")
    print(_table(lines))


def _table(lines: list[Line]) -> str:
    command = " ".join(["python -m bench", *sys.argv[1:]])
    return rendered(lines, machine=described(databases.version()), command=command)


if __name__ == "__main__":
    main()
