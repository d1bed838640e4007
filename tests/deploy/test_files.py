"""What is deployed is read by the tools that know such files, and says what the code needs."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.app import DRAINS_WITHIN
from bot.settings import read

ROOT = Path(__file__).parents[2]
KUBERNETES = ROOT / "deploy/kubernetes"
MANIFESTS = sorted(file for file in KUBERNETES.rglob("*.yaml") if file.name != "kustomization.yaml")
PATCHES = {KUBERNETES / "example/admins.yaml"}
IMAGE_NAME = re.compile(r"[a-z0-9-]+:[\w.-]+")


def tool(name: str) -> str:
    """Return a tool of the development environment, or of this machine."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    found = shutil.which(name, path=places)
    assert found, f"{name} is missing: `make .venv/.ready` installs it"
    return found


def run(*command: str) -> str:
    """Run a tool and return what it said; it must find nothing wrong."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def loaded(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def dockerfile() -> str:
    return (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    assert run(tool("hadolint"), "--strict-labels", "Dockerfile") == ""


def test_the_compose_file_is_one_by_its_specification() -> None:
    assert "ok" in run(tool("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", "compose.yaml")


@pytest.mark.parametrize(
    "file", [file for file in MANIFESTS if file not in PATCHES], ids=lambda file: file.name
)
def test_each_manifest_is_one_by_kubernetes_own_schema(file: Path) -> None:
    run(tool("kubernetes-validate"), "--strict", str(file))


@pytest.mark.parametrize("folder", ["base", "example"])
def test_each_kustomization_names_files_that_are_there_and_every_one_of_them(folder: str) -> None:
    chosen = loaded(f"deploy/kubernetes/{folder}/kustomization.yaml")
    here = KUBERNETES / folder

    named = [*chosen["resources"], *(patch["path"] for patch in chosen.get("patches", []))]

    assert [name for name in named if not (here / name).exists()] == []
    assert {file.name for file in here.glob("*.yaml")} == {*named, "kustomization.yaml"} - {"../base"}


def test_each_patch_and_renamed_image_meets_something_of_the_base() -> None:
    chosen, deployment = loaded("deploy/kubernetes/example/kustomization.yaml"), a_deployment()
    patches = [loaded(f"deploy/kubernetes/example/{patch['path']}") for patch in chosen["patches"]]

    names = {(patch["kind"], patch["metadata"]["name"]) for patch in patches}
    images = {image["name"] for image in chosen["images"]}

    assert names == {(deployment["kind"], deployment["metadata"]["name"])}
    assert images == {container(deployment)["image"].partition(":")[0]}


def a_deployment() -> Any:
    return loaded("deploy/kubernetes/base/deployment.yaml")


def container(deployment: Any) -> Any:
    (only,) = deployment["spec"]["template"]["spec"]["containers"]
    return only


def test_the_pod_runs_without_rights_and_is_never_the_last_one_stopped() -> None:
    deployment = a_deployment()
    pod, guard = deployment["spec"]["template"]["spec"], container(deployment)["securityContext"]

    assert pod["securityContext"]["runAsNonRoot"]
    assert (guard["readOnlyRootFilesystem"], guard["allowPrivilegeEscalation"]) == (True, False)
    assert guard["capabilities"] == {"drop": ["ALL"]}
    assert deployment["spec"]["replicas"] == 2
    assert deployment["spec"]["strategy"]["rollingUpdate"] == {"maxSurge": 1, "maxUnavailable": 0}


def test_everywhere_there_is_time_to_finish_what_is_under_way() -> None:
    pod = a_deployment()["spec"]["template"]["spec"]
    before = float(container(a_deployment())["lifecycle"]["preStop"]["exec"]["command"][1])
    unit = (ROOT / "deploy/systemd/stile@.service").read_text(encoding="utf-8")
    compose = loaded("compose.yaml")["services"]["stile"]["stop_grace_period"]

    assert pod["terminationGracePeriodSeconds"] >= before + DRAINS_WITHIN
    assert float(compose.removesuffix("s")) >= DRAINS_WITHIN
    assert float(re.findall(r"TimeoutStopSec=(\d+)", unit)[0]) >= DRAINS_WITHIN


def test_the_probes_ask_what_the_bot_answers() -> None:
    probes = container(a_deployment())

    paths = {name: probes[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "liveness", "readiness")}

    assert paths == {"startup": "/livez", "liveness": "/livez", "readiness": "/readyz"}
    assert "/livez" in dockerfile()


def settings_in(environment: dict[str, str], folder: Path) -> dict[str, str]:
    """Return an environment whose secret files are there."""
    secrets = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": "0" * 32,
        "DATABASE_URL": "postgresql://db/x",
    }
    given = {}
    for name, value in environment.items():
        if name.endswith("_FILE"):
            file = folder / name
            file.write_text(secrets[name.removesuffix("_FILE")])
            given[name] = str(file)
        else:
            given[name] = re.sub(r"\$\{\w+:-(.*)\}", r"\1", value)
    return given


@pytest.mark.parametrize("where", ["compose", "kubernetes"])
def test_stile_understands_the_settings_it_is_given(where: str, tmp_path: Path) -> None:
    listed = {one["name"]: one["value"] for one in container(a_deployment())["env"]}
    composed = loaded("compose.yaml")["services"]["stile"]["environment"]

    settings = read(settings_in(listed if where == "kubernetes" else composed, tmp_path))

    assert (settings.transport, settings.instance) == ("http", "production")
    assert settings.bot_token is not None


def test_the_image_has_no_root_stops_by_the_signal_and_keeps_what_it_writes_in_one_place() -> None:
    lines = dockerfile().splitlines()

    assert "USER 10001:10001" in lines
    assert "STOPSIGNAL SIGTERM" in lines
    assert 'VOLUME ["/data"]' in lines
    assert any("--require-hashes" in line for line in lines)


def test_every_base_image_is_named_with_its_tag_and_without_a_registry() -> None:
    services = loaded("compose.yaml")["services"].values()

    built_on = re.findall(r"^FROM (\S+)", dockerfile(), re.MULTILINE)
    images = [*built_on, *(one["image"] for one in services), container(a_deployment())["image"]]

    assert [image for image in images if not IMAGE_NAME.fullmatch(image) or image.endswith(":latest")] == []


def hashes(path: str) -> dict[str, set[str]]:
    """Return the hashes of each pinned package of a lock file."""
    blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / path).read_text(encoding="utf-8"))
    return {block.split()[0]: set(re.findall(r"sha256:[0-9a-f]{64}", block)) for block in blocks}


def test_what_is_deployed_is_what_was_tested() -> None:
    deployed, tested = hashes("deploy/requirements.lock"), hashes("requirements.lock")

    assert len(deployed) > 40
    assert {name: own for name, own in deployed.items() if not own or own != tested.get(name)} == {}


def test_what_is_built_from_holds_everything_the_image_copies_and_no_secret() -> None:
    allowed = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {
        name
        for line in re.findall(r"^COPY (?!--)(.+) \S+$", dockerfile(), re.MULTILINE)
        for name in line.split()
    }

    assert copied <= allowed
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert "secrets" not in allowed
