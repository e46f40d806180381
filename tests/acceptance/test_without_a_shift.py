"""What the program and its story say where no shift was played."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.hand import answers_for
from app.demo.site import CATALOGUE
from app.demo.story import CLIO
from app.domain.run import RunState
from app.paths import resources
from app.stations.procedure_file import load
from tests.acceptance.program import refactory


def test_what_nobody_tells_is_not_made_up() -> None:
    catalogue = load(resources() / CATALOGUE)
    dispatch = catalogue.by_id["HUL030"]
    asked = replace(dispatch, fields=(replace(dispatch.fields[0], id="seal", records=None),))
    with pytest.raises(ValueError, match=r"clio: nobody tells of HUL030\.seal"):
        answers_for(catalogue, RunState(), asked, CLIO)


@pytest.mark.parametrize(
    "words",
    [
        ("parts", "find", "x"),
        ("label", "NONSENSE", "--out", "x.pdf"),
        ("certificate", "--vin", "NONSENSE", "--out", "x.pdf"),
        ("procedure", "check", "nowhere.yaml"),
        ("procedure", "approve", "nowhere.yaml", "--by", "RB-X"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    refused = refactory(*words, home=tmp_path)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert 0 < len(refused.stderr.strip().splitlines()) <= 2


def test_version_names_what_it_stands_on(tmp_path: Path) -> None:
    answer = json.loads(refactory("version", "--json", home=tmp_path).stdout)
    assert set(answer) >= {"refactory", "python", "qt", "sqlite", "sqlalchemy"}
