"""What the two commands that matter set up, as make would do it; nothing is installed here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deploy").mkdir()
    (tmp_path / ".venv").mkdir()
    for name in ("requirements.lock", "pyproject.toml", "deploy/requirements.lock"):
        (tmp_path / name).touch()
    shutil.copy(ROOT / "Makefile", tmp_path)
    return tmp_path


def would_do(folder: Path, target: str) -> list[str]:
    env = {"PATH": os.environ["PATH"]}  # without what an outer make says to an inner one
    command = ["make", "-n", target]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_the_demo_says_at_once_that_it_sets_up_and_takes_only_what_a_replica_needs(folder: Path) -> None:
    steps = would_do(folder, "demo")

    assert 'echo "Setting up .venv, about a minute the first time..."' in steps
    assert [step.rpartition(" ")[2] for step in steps if "pip install" in step] == [
        "deploy/requirements.lock"
    ]
    assert steps[-1] == ".venv/bin/python -m bot demo"


def test_the_tests_take_everything_at_the_hashes_of_the_lock(folder: Path) -> None:
    steps = would_do(folder, "test")

    installs = [step for step in steps if "pip install" in step]
    assert 'echo "Setting up .venv, about two minutes the first time..."' in steps
    assert [("--require-hashes" in step, step.rpartition(" ")[2]) for step in installs] == [
        (True, "requirements.lock"),
        (False, "."),
    ]


@pytest.mark.parametrize("already", [".runs", ".ready"])
def test_a_second_demo_sets_nothing_up(folder: Path, already: str) -> None:
    (folder / ".venv" / already).touch()

    assert would_do(folder, "demo") == [".venv/bin/python -m bot demo"]
