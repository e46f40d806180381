"""What a procedure shows reaches the terminals that work by it, and nothing else does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.devices.media_files import MediaFiles
from app.domain.errors import NotFound
from app.domain.events import ProcedureApproved
from app.exchange.file_shelf import Begun
from app.exchange.inventory_line import LineLost
from app.operations.approve_procedure import approve_procedure
from app.operations.register_procedure import register_procedure
from app.stations.procedure_file import load
from app.sync.files import send_files
from app.sync.pictures import Brought, Pictures
from tests.shop import SMALL
from tests.shop_floor import found_site, register
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub
from tests.sync.test_kept_site import AUTHOR, OTHER, kept

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n and so on"
SPY = SVG.replace(b"<path", b'<image href="https://example.org/seen"/><path')
Make = Callable[[str], Member]
__all__ = ["kept"]


def name_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Procedures:
    """Released ones, each by the pictures it shows."""

    def __init__(self, *pictures: bytes) -> None:
        self.texts = {"p1": json.dumps({"steps": [{"media": [name_of(one)]} for one in pictures]})}

    def released(self) -> list[str]:
        return list(self.texts)

    def sealed(self, digest: str) -> str:
        return self.texts[digest]


class Line:
    """Gives what it has; after so many answers the line is lost."""

    def __init__(self, *pictures: bytes, answers: int = 1000) -> None:
        self.has = {name_of(one): one for one in pictures}
        self.asked: list[str] = []
        self.answers = answers

    def picture(self, procedure: str, sha256: str) -> bytes | None:
        assert procedure == "p1"
        if len(self.asked) == self.answers:
            raise LineLost
        self.asked.append(sha256)
        return self.has.get(sha256)

    def wanted(self, after: str) -> list[str]:
        return []

    def begin(self, sha256: str, length: int) -> Begun | None:
        raise AssertionError("pictures come, they are not sent")

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        raise AssertionError("pictures come, they are not sent")


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    return MediaFiles(tmp_path / "media")


def test_what_is_lacking_is_brought_once(media: MediaFiles) -> None:
    media.keep(PNG, "image/png")
    line, pictures = Line(SVG, PNG), Pictures(Procedures(SVG, PNG), media)
    assert pictures.bring(line, 9) == Brought(1)
    assert media.read(name_of(SVG)) == SVG
    assert pictures.bring(line, 9) == Brought(0)
    assert line.asked == [name_of(SVG)]


def test_a_turn_is_short_and_the_next_goes_on(media: MediaFiles) -> None:
    shown = [PNG + bytes([one]) for one in range(3)]
    pictures = Pictures(Procedures(*shown), media)
    assert pictures.bring(Line(*shown), 2) == Brought(2, more=True)
    assert pictures.bring(Line(*shown), 2, news=False) == Brought(1)
    assert [media.read(name_of(one)) for one in shown] == shown


@pytest.mark.parametrize("other", [PNG, b"", b"<html>sign in to this network</html>"])
def test_another_file_under_the_name_is_not_kept(media: MediaFiles, other: bytes) -> None:
    line = Line()
    line.has[name_of(SVG)] = other
    assert Pictures(Procedures(SVG), media).bring(line, 9) == Brought(0)
    for content in (SVG, other):
        with pytest.raises(NotFound):
            media.read(name_of(content))


@pytest.mark.parametrize("bad", [SPY, b"MZ a program", PNG + bytes(2_000_000)])
def test_what_no_procedure_may_show_is_not_kept_even_where_one_is_sealed_with_it(
    media: MediaFiles, bad: bytes
) -> None:
    assert Pictures(Procedures(bad), media).bring(Line(bad), 9) == Brought(0)
    with pytest.raises(NotFound):
        media.read(name_of(bad))


def test_what_decayed_here_is_brought_again(media: MediaFiles, tmp_path: Path) -> None:
    name = media.keep(SVG, "image/svg+xml")
    (tmp_path / "media" / name[:2] / name[2:4] / name).write_bytes(b"decayed")
    assert Pictures(Procedures(SVG), media).bring(Line(SVG), 9) == Brought(1)
    assert media.read(name) == SVG


def test_what_the_inventory_lacks_is_asked_for_again_with_the_next_facts(
    media: MediaFiles,
) -> None:
    line, pictures = Line(), Pictures(Procedures(SVG), media)
    pictures.bring(line, 9)
    pictures.bring(line, 9, news=False)
    assert line.asked == [name_of(SVG)], "nobody brought it since"
    line.has[name_of(SVG)] = SVG
    assert pictures.bring(line, 9) == Brought(1)


def test_after_a_lost_line_the_next_turn_goes_on(media: MediaFiles) -> None:
    pictures = Pictures(Procedures(SVG, PNG), media)
    with pytest.raises(LineLost):
        pictures.bring(Line(SVG, PNG, answers=1), 9)
    assert pictures.bring(Line(SVG, PNG), 9, news=False) == Brought(1)


def with_picture(folder: Path) -> Path:
    """A procedure whose first step shows the drawing."""
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "scale.svg").write_bytes(SVG)
    file = folder / "small.yaml"
    shown = "title: {en: Weigh}, media: [scale.svg], qual"
    file.write_text(SMALL.replace("title: {en: Weigh}, qual", shown), encoding="utf-8")
    return file


def brought(member: Member) -> int:
    line = member.line()
    try:
        media = MediaFiles(member.home / "media")
        found = Pictures(member.log, media).bring(line.files, 9).pictures
        send_files(line.files, media, 9)
        return found
    finally:
        line.close()


@pytest.mark.enable_socket
def test_a_picture_that_staff_brought_is_shown_at_a_terminal(
    hub: ServedHub, kept: Member, tmp_path: Path
) -> None:
    procedure, master = load(with_picture(tmp_path / "brought")), hub.hub.master
    hub.hub.shelf.keep(SVG)
    master.act(AUTHOR, lambda unit, by: register_procedure(unit, procedure, by))
    kept.exchange()
    assert brought(kept) == 0, "nobody works by it yet"
    master.act(OTHER, lambda unit, by: approve_procedure(unit, procedure.digest, by))
    kept.exchange()
    assert brought(kept) == 1
    assert MediaFiles(kept.home / "media").read(name_of(SVG)) == SVG
    assert brought(kept) == 0


@pytest.mark.enable_socket
def test_a_picture_of_the_terminal_that_founded_the_site_is_shown_at_every_other(
    hub: ServedHub, terminal: Make, tmp_path: Path
) -> None:
    """Staff never see it pass: the founder is asked for it, and others are given it."""
    founder, other = terminal("founder"), terminal("other")
    procedure = load(with_picture(tmp_path / "brought"))
    ada = founder.store.perform(found_site).value
    founder.store.perform(lambda uow: register(uow, procedure, ada))
    founder.store.perform(
        lambda uow: uow.record(ProcedureApproved(procedure.digest, procedure.id, ada), ada)
    )
    MediaFiles(founder.home / "media").keep(SVG, "image/svg+xml")
    for one in (founder, other):
        one.enrol(hub.invite())
        one.exchange()
    assert brought(other) == 0, "it is not there yet"
    for work in hub.hub.works:
        work.go_on()
    assert brought(founder) == 0
    assert hub.hub.shelf.read(name_of(SVG)) == SVG
    assert brought(other) == 1
    assert MediaFiles(other.home / "media").read(name_of(SVG)) == SVG
