"""Behind the facts: photos, pictures of procedures and names of people, none of which stop one."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from app.devices.media_files import MediaFiles
from app.domain.events import ProcedureApproved
from app.exchange.inventory_line import TurnedAway
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import PROCEDURE, register
from tests.sync.a_worker import Bench


def test_photos_follow_the_facts_a_few_at_a_time(enrolled: Bench) -> None:
    media = MediaFiles(enrolled.member.home / "media")
    names = sorted(media.keep(bytes([one]), "image/jpeg") for one in range(3))
    enrolled.line.wanted = names
    enrolled.worker.turn()
    assert enrolled.line.begun == names


def works_by(bench: Bench, *pictures: bytes) -> list[str]:
    """A procedure that shows these is released; their names."""
    names = [sha256(one).hexdigest() for one in pictures]
    first, *others = PROCEDURE.sections
    step = replace(first.steps[0], media=tuple(names))
    first = replace(first, steps=(step, *first.steps[1:]))
    shown = replace(PROCEDURE, version="9.9.9", sections=(first, *others))

    def release(uow: UnitOfWork) -> None:
        register(uow, shown)
        uow.record(ProcedureApproved(shown.digest, shown.id, "ada"), "ada")

    bench.member.store.perform(release)
    return names


def test_pictures_of_procedures_follow_the_facts_that_released_them(enrolled: Bench) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    (name,) = works_by(enrolled, drawing)
    enrolled.line.pictures = {name: drawing}
    enrolled.worker.turn()
    assert MediaFiles(enrolled.member.home / "media").read(name) == drawing
    enrolled.worker.turn()
    assert enrolled.line.pictures_asked == [name]


def test_a_picture_that_is_refused_stops_no_fact(enrolled: Bench) -> None:
    works_by(enrolled, b"one nobody has")
    enrolled.line.refuses = TurnedAway("sync-not-understood", status=400)
    enrolled.worker.turn()
    assert enrolled.line.pictures_asked
    assert enrolled.standing == "in_sync"
    assert len(enrolled.storage.unit.fed) == len(enrolled.member.facts)


def test_the_next_turn_looks_on_for_files_where_the_one_before_ended(
    enrolled: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.files.MOST_NAMES", 2)
    enrolled.line.wanted = ["1" * 64, "2" * 64, "3" * 64]
    for _ in range(3):
        enrolled.worker.turn()
    assert enrolled.line.looked_after == ["", "3" * 64, ""]


def test_a_photo_that_is_refused_stops_no_fact(enrolled: Bench) -> None:
    media = MediaFiles(enrolled.member.home / "media")
    enrolled.line.wanted = [media.keep(b"photo", "image/jpeg")]
    enrolled.line.refuses = TurnedAway("sync-not-understood", status=400)
    enrolled.member.record()
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"
    assert len(enrolled.storage.unit.fed) == len(enrolled.member.facts)


def test_names_of_people_come_once_after_the_start_and_then_with_news(enrolled: Bench) -> None:
    enrolled.worker.find_out()
    for _ in range(3):
        enrolled.worker.exchange_now()
        enrolled.worker.turn()
    assert enrolled.line.names_asked == 1
    enrolled.member.record()
    enrolled.worker.turn()
    assert enrolled.line.names_asked == 2


def test_names_that_are_refused_stop_no_fact(enrolled: Bench) -> None:
    enrolled.worker.find_out()
    enrolled.line.refuses_names = TurnedAway("sync-not-understood", status=400)
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"
