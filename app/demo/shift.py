"""A whole shift, played through the windows: three vehicles, a refusal, a restart, a backup."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.demo.player import Player
from app.demo.stage import Stage
from app.demo.story import CLIO, WRECK, ZOE
from app.demo.summary import summarize
from app.main import back_up


def play(out: Path) -> Mapping[str, Any]:
    """Play into an empty folder; returns what was also written to out/summary.json."""
    began = time.monotonic()
    for name in ("terminal", "screens", "labels", "certificates", "summary.json"):
        path = out / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    stage = Stage(out)
    players = (
        Player(stage, CLIO),
        Player(stage, ZOE, refused_at="HV030", restart_at="HV060"),
        Player(stage, WRECK),
    )
    for player in players:
        player.receive()
    for player in players:
        player.work()
    stage.driver.shoot("line-at-the-end")
    _tour(stage)
    stage.driver.develop()
    papers = [player.papers.told() for player in players]
    summary = summarize(stage, round(time.monotonic() - began, 1), papers)
    stage.switch_off()
    back_up(stage.settings, stage.clock)
    text = json.dumps(summary, ensure_ascii=False, indent=2)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    return summary


def _tour(stage: Stage) -> None:
    """Pictures of the screens the work itself did not need."""
    driver = stage.driver
    driver.rail("parts")
    driver.shoot("parts")
    driver.rail("lock")
    driver.shoot("lock")
