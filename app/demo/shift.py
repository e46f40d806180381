"""A day at the workshop: three vehicles played through the windows, with a refusal and a restart;
in the evening one of every other drive; at its end the papers of all of them, and a backup."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.demo.evening import work_the_evening
from app.demo.evening_story import EVENING
from app.demo.files import write_files
from app.demo.player import Player
from app.demo.stage import MORNING, Stage
from app.demo.story import CLIO, WRECK, ZOE
from app.demo.summary import summarize
from app.domain.moment import local_day
from app.domain.register_lines import Period
from app.main import back_up

_SUPERVISOR = "0900 Nadia"
_WRITTEN = (
    *("terminal", "screens", "labels", "certificates", "registers", "balances", "plots"),
    *("catena-x", "summary.json"),
)


def play(out: Path) -> Mapping[str, Any]:
    """Play into an empty folder; returns what was also written to out/summary.json."""
    began = time.monotonic()
    for name in _WRITTEN:
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
    stage.switch_off()
    evening = work_the_evening(stage.settings, stage.clock, stage.badges)
    stage.switch_on()
    _tour(stage)
    stage.driver.develop()
    certificates = [player.papers.told() for player in players] + evening
    summary = summarize(stage, certificates)
    stage.switch_off()
    vins = [guest.vin or guest.vin_found for guest in (CLIO, ZOE, WRECK, *EVENING)]
    codes = [part["code"] for part in summary["parts"]]
    days = Period(local_day(MORNING), local_day(stage.clock.now().wall))
    written = write_files(stage.settings, out, vins, codes, days)
    back_up(stage.settings, stage.clock)
    seconds = round(time.monotonic() - began, 1)
    summary = {"demo": True, "seconds": seconds, **summary, "files": written}
    text = json.dumps(summary, ensure_ascii=False, indent=2)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    return summary


def _tour(stage: Stage) -> None:
    """Pictures of the screens the work itself did not need."""
    driver = stage.driver
    driver.scan(stage.badges[_SUPERVISOR])
    driver.rail("line")
    driver.shoot("line-at-the-end")
    driver.rail("parts")
    driver.shoot("parts")
    driver.rail("lock")
    driver.shoot("lock")
