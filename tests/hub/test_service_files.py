"""Photos come by tus 1.0: only wanted ones, resumed where they were cut, believed by their hash."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exchange.fact_row import digest
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.asked import Answer
from tests.hub.chains import chain

PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 40
NAME = hashlib.sha256(PHOTO).hexdigest()
TUS = {"tus-resumable": "1.0.0"}


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        yield AHub(hub)


@pytest.fixture
def sender(at: AHub) -> ATerminal:
    """One that told of a photo."""
    terminal = at.enrol("K7Q2")
    row = chain("a")[0]._replace(body=json.dumps({"sha256": NAME}))
    terminal.tell([row._replace(hash=digest(row))])
    for work in at.hub.works:
        work.go_on()
    return terminal


def wanted(terminal: ATerminal) -> list[str]:
    names: list[str] = terminal.asker.get("/files/wanted").json["wanted"]
    return names


def create(terminal: ATerminal, name: str = NAME, length: int = len(PHOTO)) -> Answer:
    packed = base64.b64encode(name.encode()).decode()
    told = {"upload-length": str(length), "upload-metadata": f"filetype eA==,sha256 {packed}"}
    return terminal.asker.send("POST", "/files", b"", {**TUS, **told})


def append(terminal: ATerminal, offset: int, piece: bytes, name: str = NAME) -> Answer:
    told = {"upload-offset": str(offset), "content-type": "application/offset+octet-stream"}
    return terminal.asker.send("PATCH", f"/files/{name}", piece, {**TUS, **told})


def state(terminal: ATerminal) -> Answer:
    return terminal.asker.send("HEAD", f"/files/{NAME}", b"", TUS)


def test_a_photo_that_a_fact_names_is_wanted_until_it_is_here(at: AHub, sender: ATerminal) -> None:
    assert wanted(sender) == [NAME]
    made = create(sender)
    assert (made.status, made.headers["location"]) == (201, f"/files/{NAME}")
    assert made.headers["upload-offset"] == "0"
    first = append(sender, 0, PHOTO[:100])
    assert (first.status, first.headers["upload-offset"]) == (204, "100")
    assert state(sender).headers["upload-offset"] == "100"
    assert wanted(sender) == [NAME]
    assert append(sender, 100, PHOTO[100:]).status == 204
    assert wanted(sender) == []
    assert at.hub.shelf.read(NAME) == PHOTO


def test_an_upload_goes_on_where_it_was_cut(sender: ATerminal) -> None:
    create(sender)
    append(sender, 0, PHOTO[:100])
    assert create(sender).headers["upload-offset"] == "100"
    assert append(sender, 0, PHOTO[:100]).status == 409, "what was cut after the answer was lost"


def test_what_is_here_need_not_be_sent(at: AHub, sender: ATerminal) -> None:
    create(sender)
    append(sender, 0, PHOTO)
    other = at.enrol("M3XA")
    made = create(other)
    assert made.headers["upload-offset"] == made.headers["upload-length"] == str(len(PHOTO))


def test_what_is_not_what_it_is_called_is_wanted_still(sender: ATerminal) -> None:
    create(sender, length=5)
    assert append(sender, 0, b"other").status == 422
    assert wanted(sender) == [NAME]
    assert state(sender).status == 404


@pytest.mark.parametrize("name", ["e" * 64, "../../etc/passwd", "", NAME.upper()])
def test_nothing_is_taken_that_no_fact_names(sender: ATerminal, name: str) -> None:
    assert create(sender, name).status in (400, 403)
    assert append(sender, 0, b"x", name).status in (404, 405, 409, 422)


@pytest.mark.parametrize("length", ["-1", "41943041", "x", "1e3"])
def test_a_length_is_a_number_within_bounds(sender: ATerminal, length: str) -> None:
    told = {**TUS, "upload-length": length, "upload-metadata": "sha256 eA=="}
    assert sender.asker.send("POST", "/files", b"", told).status == 422


def test_another_version_of_the_protocol_is_told_which_one_is_known(sender: ATerminal) -> None:
    answer = sender.asker.send("HEAD", f"/files/{NAME}", b"", {"tus-resumable": "0.2.2"})
    assert answer.status == 412
    abilities = sender.asker.send("OPTIONS", "/files", b"")
    assert abilities.headers["tus-version"] == "1.0.0"
    assert abilities.headers["tus-extension"] == "creation"


def test_a_client_that_names_no_version_is_told_too_and_every_refusal_names_ours(
    at: AHub, sender: ATerminal
) -> None:
    unversioned = sender.asker.send("HEAD", f"/files/{NAME}", b"")
    assert (unversioned.status, unversioned.headers["tus-version"]) == (412, "1.0.0")
    refusals = [unversioned, append(sender, 0, b"x"), create(sender, "e" * 64), state(sender)]
    nobody = at.anybody.send("HEAD", f"/files/{NAME}", b"", TUS)
    assert nobody.status == 401
    for one in (*refusals, nobody):
        assert one.headers["tus-resumable"] == "1.0.0", one
    assert "tus-resumable" not in at.anybody.get("/healthz").headers


def test_an_upload_that_nobody_began_is_not_found(sender: ATerminal) -> None:
    assert append(sender, 0, PHOTO[:100]).status == 404


@pytest.mark.parametrize("path", ["/files", f"/files/{NAME}"])
def test_anybody_may_ask_what_of_tus_is_spoken(at: AHub, path: str) -> None:
    answer = at.anybody.send("OPTIONS", path, b"")
    assert (answer.status, answer.headers["tus-version"]) == (204, "1.0.0")


def test_half_an_upload_goes_once_another_terminal_brought_the_file(
    at: AHub, sender: ATerminal, tmp_path: Path
) -> None:
    create(sender)
    append(sender, 0, PHOTO[:100])
    other = at.enrol("M3XA")
    create(other)
    assert append(other, 0, PHOTO).status == 204
    assert begun(tmp_path) == []
    late = append(sender, 100, PHOTO[100:])
    assert late.status == 404 and create(sender).headers["upload-offset"] == str(len(PHOTO))


def test_half_an_upload_goes_after_a_week_without_another_piece(
    at: AHub, sender: ATerminal, tmp_path: Path
) -> None:
    create(sender)
    append(sender, 0, PHOTO[:100])
    (half,) = begun(tmp_path)
    create(at.enrol("M3XA"))
    assert half in begun(tmp_path), "of today"
    another = half.with_name(half.name.replace(NAME, "a" * 64))
    another.touch()
    aged = half.stat().st_mtime - 8 * 24 * 3600
    os.utime(another, (aged, aged))
    create(sender)
    assert another not in begun(tmp_path), "one's own"
    os.utime(half, (aged, aged))
    create(at.enrol("Q9ZZ"))
    assert half not in begun(tmp_path)
    assert wanted(sender) == [NAME]


def begun(home: Path) -> list[Path]:
    """Uploads on the disk."""
    return [one for one in (home / "inventory/files/begun").iterdir() if one.suffix != ".lock"]


def test_nobody_sends_or_asks_without_a_token(at: AHub, sender: ATerminal) -> None:
    sender.asker.headers.clear()
    answers = [create(sender), append(sender, 0, PHOTO), state(sender)]
    answers.append(sender.asker.get("/files/wanted"))
    assert [one.status for one in answers] == [401] * 4
