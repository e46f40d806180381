"""Staff bring procedures with what they show, and a second person releases them."""

from __future__ import annotations

import hashlib
import html
from pathlib import Path

import pytest

from app.domain.events import ProcedureApproved, ProcedureRegistered
from app.inventory import Kept
from tests.hub.a_hub import AHub
from tests.hub.asked import Answer, Asker
from tests.hub.test_service_pages import PASSWORD, csrf, signed_in, text
from tests.hub.test_site_pages import at, staff, told, typed
from tests.shop import SMALL

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
SHOWING = SMALL.replace("title: {en: Weigh}, qual", "title: {en: Weigh}, media: [a.svg], qual")
__all__ = ["at", "staff"]


def uploaded(asker: Asker, files: dict[str, str]) -> Answer:
    """As a browser sends files."""
    edge, word = "edge-of-a-part", csrf(asker)
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{word}\r\n']
    parts += [
        f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        f"Content-Type: text/yaml\r\n\r\n{content}\r\n"
        for name, content in files.items()
    ]
    body = "".join(parts) + f"--{edge}--\r\n"
    kind = f"multipart/form-data; boundary={edge}"
    return asker.post("/master/procedures", body.encode(), content_type=kind)


def test_a_procedure_is_brought_by_one_and_released_by_another(at: AHub, staff: Asker) -> None:
    brought = uploaded(staff, {"small.yaml": SMALL})
    assert brought.status == 303, brought.body
    there = brought.headers["location"]
    assert "Weigh" in text(staff.get(there)), "whoever releases it reads it there"
    own = typed(staff, f"{there}/approve", password=PASSWORD)
    assert own.status == 409 and "A second person" in own.body.decode()
    other = signed_in(at, "Bram", "supervisor")
    wrong = typed(other, f"{there}/approve", password="something else")
    assert wrong.status == 409 and "password is wrong" in wrong.body.decode()
    assert told(at, ProcedureApproved) == []
    assert typed(other, f"{there}/approve", password=PASSWORD).status == 303
    assert "in force" in text(staff.get("/master/procedures"))


def test_what_a_procedure_shows_is_given_to_terminals_and_nothing_else_is(
    at: AHub, staff: Asker
) -> None:
    files = {"small.yaml": SHOWING, "a.svg": DRAWING, "unused.svg": f"{DRAWING} "}
    assert uploaded(staff, files).status == 303
    (brought,) = told(at, ProcedureRegistered)
    assert isinstance(brought, ProcedureRegistered)
    name, unused = (hashlib.sha256(one.encode()).hexdigest() for one in (DRAWING, f"{DRAWING} "))
    terminal = at.enrol("ABCD").asker
    given = terminal.get(f"/files/{name}", procedure=brought.digest)
    assert (given.status, given.body.decode()) == (200, DRAWING)
    assert at.hub.shelf.read(unused) is None
    photo = at.hub.shelf.keep(b"a photo of somebody's door")
    for asked, procedure in ((photo, brought.digest), (name, "0" * 64), (unused, brought.digest)):
        assert terminal.get(f"/files/{asked}", procedure=procedure).status == 404
    assert at.anybody.get(f"/files/{name}", procedure=brought.digest).status == 401


def test_a_picture_on_the_shelf_is_wanted_from_no_terminal(
    at: AHub, staff: Asker, tmp_path: Path
) -> None:
    uploaded(staff, {"small.yaml": SHOWING, "a.svg": DRAWING})
    for work in at.hub.works:
        work.go_on()
    name = hashlib.sha256(DRAWING.encode()).hexdigest()
    assert at.hub.named.wanted("", 9) == (name,), "the reading does not look at the disk"
    terminal = at.enrol("ABCD").asker
    assert terminal.get("/files/wanted").json == {"wanted": []}
    assert at.hub.named.wanted("", 9) == ()
    (brought,) = told(at, ProcedureRegistered)
    assert isinstance(brought, ProcedureRegistered)
    (Kept(tmp_path).shelf / name[:2] / name[2:4] / name).unlink()
    assert terminal.get(f"/files/{name}", procedure=brought.digest).status == 404
    assert terminal.get("/files/wanted").json == {"wanted": [name]}, "what was lost is asked for"


def test_its_author_does_not_release_it(at: AHub, staff: Asker) -> None:
    there = uploaded(staff, {"small.yaml": SMALL.replace("somebody", "Bram")}).headers["location"]
    other = signed_in(at, "Bram", "supervisor")
    assert typed(other, f"{there}/approve", password=PASSWORD).status == 409
    assert told(at, ProcedureApproved) == []


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "could be the procedure"),
        ({"a.yaml": SMALL, "b.yaml": SMALL}, "could be the procedure"),
        ({"a.yaml": "id: [unfinished"}, "a.yaml"),
        ({"../../a.yaml": "x: 1"}, "a.yaml"),
    ],
)
def test_what_is_no_procedure_is_told_with_file_and_line(
    staff: Asker, files: dict[str, str], said: str
) -> None:
    answer = uploaded(staff, files)
    assert answer.status == 409
    assert said in html.unescape(answer.body.decode())
