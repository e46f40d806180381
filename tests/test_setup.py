"""A fresh machine: what is locked, what is packed, what the set-up says and does."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, packages_distributions
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app import paths

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FORBIDDEN_IN_THE_LOCK = ("://", "--index", "--extra-index", "--find-links", "file:", "/opt", "-e ")


def run(
    *command: str | Path, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A program's end, its output and its complaints."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def locked() -> dict[str, str]:
    """The version of every locked package; the last one where platforms differ."""
    found = re.findall(r"^([a-z0-9.-]+)==([^ ]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


def shipped() -> Iterator[Distribution]:
    """Every package that the program needs at run time on this machine, direct or not."""
    waiting = [Requirement(text).name for text in PROJECT["project"]["dependencies"]]
    seen: set[str] = set()
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        found = distribution(name)
        yield found
        needs = [Requirement(text) for text in found.requires or []]
        waiting += [n.name for n in needs if not n.marker or n.marker.evaluate({"extra": ""})]


def imported_roots(path: Path) -> set[str]:
    """The outermost packages that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in names}


# --- the lock -------------------------------------------------------------------------------------


def test_the_lock_names_no_place_a_package_comes_from() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert [word for word in FORBIDDEN_IN_THE_LOCK if word in text] == []


def test_every_locked_package_is_pinned_and_carries_its_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())
    assert entries
    assert [e.splitlines()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e] == []


def test_the_lock_satisfies_what_the_project_asks_for() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    versions = locked()
    stale = [
        text
        for text in asked
        if versions.get(canonicalize_name(Requirement(text).name), "none")
        not in Requirement(text).specifier
    ]
    assert stale == [], "pyproject.toml and requirements.lock disagree: run `make lock`"


def test_whatever_the_program_imports_it_declares() -> None:
    """A package that merely comes along with another one goes away with it, too."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    dependencies = [*PROJECT["project"]["dependencies"], *chain.from_iterable(extras)]
    declared = {canonicalize_name(Requirement(text).name) for text in dependencies}
    # What the metadata does not tell: a namespace, a package of some machines, Qt's other half.
    hidden = {
        "ruamel": ["ruamel.yaml"],
        "pysqlite3": ["pysqlite3"],
        "shiboken6": ["pyside6-essentials"],
    }
    # Of the standard library since 3.14, and imported from then on alone.
    standard = sys.stdlib_module_names | {"compression"}
    brought_by = {**packages_distributions(), **hidden}
    undeclared = {
        f"{path.relative_to(ROOT)} {root}"
        for path in (ROOT / "app").rglob("*.py")
        for root in imported_roots(path) - standard - {"app"}
        if declared.isdisjoint(map(canonicalize_name, brought_by.get(root, [])))
    }
    assert undeclared == set()


# --- the wheel ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of this checkout, without the network."""
    folder = tmp_path_factory.mktemp("checkout")
    built = shutil.ignore_patterns("__pycache__", "*.qm")
    for name in ("app", "resources", "migrations"):
        shutil.copytree(ROOT / name, folder / name, ignore=built)
    for name in ("pyproject.toml", "build_translations.py", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, folder)
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=folder)
    assert done.returncode == 0, done.stderr
    return next((folder / "dist").glob("*.whl"))


def travels(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_everything_the_program_reads_travels_in_the_wheel(wheel: Path) -> None:
    packed = travels(wheel)
    needed = [
        inside + path.relative_to(ROOT / folder).as_posix()
        for folder, inside in (
            ("resources", "app/_resources/"),
            ("migrations", "app/db/_migrations/"),
        )
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in {".qm", ".pyc"}
    ]
    assert needed
    assert sorted(set(needed) - set(packed)) == []


def test_the_wheel_carries_every_translation_compiled(wheel: Path) -> None:
    packed = [name for name in travels(wheel) if name.endswith(".qm")]
    sources = (ROOT / "resources" / "translations").glob("*.ts")
    assert sorted(packed) == sorted(f"app/_resources/translations/{s.stem}.qm" for s in sources)


def test_the_wheel_carries_its_licence_and_nothing_twice(wheel: Path) -> None:
    packed = travels(wheel)
    assert {Path(name).name for name in packed} >= {"LICENSE", "NOTICE"}
    assert len(packed) == len(set(packed))


def test_an_installed_program_finds_its_own_files_and_answers(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    done = run(*pip, "--disable-pip-version-check", "--target", site, wheel)
    assert done.returncode == 0, done.stderr

    asked = "from app import paths; print(paths.resources()); print(paths.migrations())"
    found = run(sys.executable, "-c", asked, cwd=tmp_path, PYTHONPATH=str(site))
    assert found.stdout.splitlines() == [
        str(site / "app" / "_resources"),
        str(site / "app" / "db" / "_migrations"),
    ]

    answer = run(site / "bin" / "refactory", "--help", cwd=tmp_path, PYTHONPATH=str(site))
    assert answer.returncode == 0, answer.stderr
    assert "demo" in answer.stdout


# --- where things are -----------------------------------------------------------------------------


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REFACTORY_HOME", str(tmp_path / "station"))
    assert paths.data_home() == tmp_path / "station"


def test_without_a_choice_the_operating_system_places_the_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("REFACTORY_HOME")
    assert paths.data_home().name == "refactory-station"


def test_a_damaged_installation_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "app")
    with pytest.raises(paths.IncompleteInstallationError, match="Install Refactory Station again"):
        paths.resources()


# --- the set-up -----------------------------------------------------------------------------------


@pytest.fixture
def bare_machine(tmp_path: Path) -> str:
    """A search path on which nobody is root, sudo asks for a password and no library is known."""
    for name, script in {
        "ldconfig": "exit 0",
        "id": "echo 1000",
        "sudo": "exit 1",
        "apt-get": "echo unexpected apt-get >&2; exit 9",
        "python3": "case $2 in *ensurepip*) exit 1;; *venv*) echo 'python3.11-venv ';; esac",
    }.items():
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
    return f"{tmp_path}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are set up on Linux alone")
def test_without_rights_the_set_up_names_one_command_and_touches_nothing(
    bare_machine: str, tmp_path: Path
) -> None:
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup.sh", tmp_path / "scripts")
    done = run("bash", tmp_path / "scripts" / "setup.sh", PATH=bare_machine, PYTHON="python3")

    commands = [line for line in done.stderr.splitlines() if "apt-get" in line]
    assert done.returncode == 1
    assert len(commands) == 1
    assert commands[0].strip().startswith("sudo apt-get update && sudo apt-get install -y libegl1 ")
    assert "libxcb-cursor0" in commands[0]
    assert "python3.11-venv" in commands[0]
    assert not (tmp_path / ".venv").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are set up on Linux alone")
@pytest.mark.parametrize(("has", "asks"), [("pdftotext", True), ("pdftoppm", False)])
def test_the_set_up_asks_for_what_the_tests_read_labels_with(
    bare_machine: str, tmp_path: Path, has: str, asks: bool
) -> None:
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup.sh", tmp_path / "scripts")
    stubs = Path(bare_machine.partition(os.pathsep)[0])
    for tool in ("dirname", "grep", "uname"):
        (stubs / tool).symlink_to(str(shutil.which(tool)))
    (stubs / has).symlink_to("/bin/true")
    bash = str(shutil.which("bash"))
    done = run(bash, tmp_path / "scripts" / "setup.sh", PATH=str(stubs), PYTHON="python3")

    assert ("poppler-utils" in done.stderr) == asks
    assert "libegl1" in done.stderr


def test_an_environment_that_is_lent_is_never_turned_to_another_checkout(tmp_path: Path) -> None:
    lent = tmp_path / "lent"
    lent.mkdir()
    checkout = tmp_path / "checkout"
    (checkout / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "setup.sh", checkout / "scripts")
    (checkout / ".venv").symlink_to(lent)
    done = run("bash", checkout / "scripts" / "setup.sh")

    assert done.returncode == 1
    assert "link" in done.stderr
    assert not list(lent.iterdir())


@pytest.mark.parametrize("script", sorted((ROOT / "scripts").glob("*.sh")), ids=lambda p: p.name)
def test_every_script_is_well_formed_and_can_be_started(script: Path) -> None:
    assert run("bash", "-n", script).returncode == 0
    assert os.access(script, os.X_OK)


@pytest.mark.parametrize("words", [("language", "de"), ("language", "LANG=de")])
def test_a_language_is_named_either_way(words: tuple[str, ...]) -> None:
    planned = run("make", "--dry-run", "--old-file", ".venv/.ready", *words, LANG="C.UTF-8")
    assert "scripts/language.sh de" in planned.stdout


def test_the_machines_own_language_opens_no_translation() -> None:
    planned = run("make", "--dry-run", "--old-file", ".venv/.ready", "language", LANG="C.UTF-8")
    assert "C.UTF-8" not in planned.stdout


# --- licences -------------------------------------------------------------------------------------


# What the metadata says, and what stands in THIRD-PARTY.md although it is another word.
TOLD_OTHERWISE = {
    "opencv-python": ("Apache Software License", "Apache-2.0, and see below"),
    "pypdfium2": (
        "BSD-3-Clause, Apache-2.0, dependency licenses",
        "BSD-3-Clause, Apache-2.0 and the licences of PDFium it carries",
    ),
    # Its metadata names no licence; its LICENSE file does.
    "pysqlite3": ("", "Zlib; the SQLite in it is in the public domain"),
    "pyserial": ("BSD License", "BSD-3-Clause"),
    "reportlab": ("BSD License", "BSD-3-Clause"),
    "jinja2": ("BSD License", "BSD-3-Clause"),
    "shellingham": ("ISC License (ISCL)", "ISC"),
}


def licences_listed() -> dict[str, str]:
    """Every package of THIRD-PARTY.md with its licence."""
    text = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    table = text.partition("## Packages at run time")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", table, re.MULTILINE)
    return dict(row for row in rows if row[0] != "Package" and row[0].strip("- "))


def licence_of(package: Distribution) -> str:
    """What an installed package says of itself: by expression, by classifier, in words."""
    said = package.metadata
    kinds = [one for one in said.get_all("Classifier") or () if one.startswith("License ::")]
    words = kinds[0].rpartition(":: ")[2] if kinds else " ".join(said.get_all("License") or ())
    expression = " ".join(said.get_all("License-Expression") or ())
    return expression or {"MIT License": "MIT"}.get(words, words)


@pytest.mark.parametrize("package", tuple(shipped()), ids=lambda one: str(one.metadata["Name"]))
def test_every_shipped_package_is_listed_with_the_licence_it_has(package: Distribution) -> None:
    name = canonicalize_name(package.metadata["Name"])
    said = licence_of(package)
    known, listed = TOLD_OTHERWISE.get(name, (said, said))
    assert said == known, "this exception was made for another licence"
    assert licences_listed().get(name) == listed


def test_no_package_is_listed_that_is_not_locked() -> None:
    assert sorted(licences_listed().keys() - locked().keys()) == []
    assert sorted(TOLD_OTHERWISE.keys() - locked().keys()) == []
