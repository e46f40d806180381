"""The pages for staff: signing in and out, terminals at a glance, codes for whoever comes next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from app.exchange.fact_row import Entry
from app.exchange.hub_access import Reached
from app.exchange.hub_staff import Role
from app.exchange.invitation import read_invitation
from app.hub.accounts import Applicant, offer_account, take_account
from app.hub.enrolment import offer_code
from app.hub.language import LANGUAGES
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.asked import Answer, Asker
from tests.hub.chains import chain

PASSWORD = "four words are enough"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        yield AHub(hub)


def send(asker: Asker, path: str, **fields: str) -> Answer:
    return asker.post(path, urlencode(fields).encode(), content_type=FORM)


def signed_in(at: AHub, name: str = "Aïcha", role: Role = "administrator") -> Asker:
    code = offer_account(at.hub, role)
    take_account(at.hub, Applicant(code, name, PASSWORD))
    return by_password(at, name)


def by_password(at: AHub, name: str) -> Asker:
    asker = Asker(at.app)
    answer = send(asker, "/sign-in", name=name, password=PASSWORD, wanted="/terminals")
    assert (answer.status, answer.headers["location"]) == (303, "/terminals")
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
    asker.headers["Cookie"] = cookie.partition(";")[0]
    return asker


def text(answer: Answer) -> str:
    assert answer.status == 200, answer.body
    return answer.body.decode()


def csrf(asker: Asker) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', text(asker.get("/staff")))
    assert found is not None
    return found[1]


def test_an_account_is_opened_with_a_code_and_signs_in_at_once(at: AHub) -> None:
    code = offer_account(at.hub, "clerk")
    answer = send(at.anybody, "/account", code=code, name="Bram", password=PASSWORD)
    assert answer.status == 303
    again = send(at.anybody, "/account", code=code, name="Bram 2", password=PASSWORD)
    assert again.status == 401
    assert "no account was opened" in again.body.decode()


def test_a_wrong_password_shows_the_page_again_and_keeps_the_name(at: AHub) -> None:
    signed_in(at)
    answer = send(at.anybody, "/sign-in", name='"><script>x', password="wrong wrong")
    assert answer.status == 401
    assert "Name or password is wrong" in answer.body.decode()
    assert "<script" not in answer.body.decode()


def test_guessing_passwords_takes_longer_than_anybody_has(at: AHub) -> None:
    signed_in(at)
    for _ in range(10):
        assert send(at.anybody, "/sign-in", name="Aïcha", password="wrong").status == 401
    refused = send(at.anybody, "/sign-in", name="Aïcha", password=PASSWORD)
    assert (refused.status, refused.headers["retry-after"]) == (429, "300")


@pytest.mark.parametrize(
    "wanted", ["https://elsewhere", "//elsewhere", "/\\elsewhere", "javascript:x", "/\n/x", ""]
)
def test_nobody_is_sent_elsewhere_after_signing_in(at: AHub, wanted: str) -> None:
    signed_in(at)
    answer = send(Asker(at.app), "/sign-in", name="Aïcha", password=PASSWORD, wanted=wanted)
    assert (answer.status, answer.headers["location"]) == (303, "/stock")


def test_another_site_cannot_sign_anybody_in(at: AHub) -> None:
    signed_in(at)
    asker = Asker(at.app, {"Origin": "https://elsewhere"})
    assert send(asker, "/sign-in", name="Aïcha", password=PASSWORD).status == 403


def test_signing_out_ends_the_session_here(at: AHub) -> None:
    asker = signed_in(at)
    assert send(asker, "/sign-out", csrf=csrf(asker)).status == 303
    assert asker.get("/terminals").status == 401


def test_terminals_are_seen_at_a_glance(at: AHub) -> None:
    asker, terminal = signed_in(at), at.enrol("K7Q2")
    at.enrol("M3XA")
    altered = replace_body(chain("a", "b"))
    late = at.clock.wall.replace(hour=at.clock.wall.hour - 2).isoformat()
    terminal.tell(altered, Refactory_Clock=late)
    page = text(asker.get("/terminals"))
    assert "Bench K7Q2" in page and "Bench M3XA" in page
    assert "120 min behind" in page
    assert page.count("chip look") == 2
    one = text(asker.get("/terminals/K7Q2"))
    assert "altered after it was recorded" in one
    assert "&lt;b&gt;planted&lt;/b&gt;" in one and "<b>planted" not in one
    assert asker.get("/terminals/NONE").status == 404
    assert asker.get("/terminals/a\0b").status == 422


def replace_body(rows: list[Entry]) -> list[Entry]:
    return [rows[0]._replace(body='{"x":"<b>planted</b>"}'), rows[1]]


def test_what_a_terminal_says_it_brings_is_seen_beside_what_came(at: AHub) -> None:
    """Up to there it may speak of people: a machine that says too much is to be noticed."""
    asker, terminal = signed_in(at), ATerminal(at, "K7Q2", "a database")
    lives = [["K7Q2", 1, 1], ["K7Q2", 2, 9_000_000]]
    assert terminal.enrol(offer_code(at.hub), recorded=lives).status == 200
    terminal.tell(chain("a", "b"))
    said = text(asker.get("/terminals/K7Q2"))
    assert "9,000,001 facts, it said when it enrolled, of which 1 are here" in said
    at.enrol("M3XA")
    assert "it said when it enrolled" not in text(asker.get("/terminals/M3XA"))


def test_a_supervisor_lets_a_terminal_in_and_takes_its_access_away(at: AHub) -> None:
    at.hub.access.terminals.reach(Reached("https://inventory.site:8480", "ab" * 32))
    asker = signed_in(at, role="supervisor")
    page = text(send(asker, "/terminals/enrol", csrf=csrf(asker)))
    found = re.search(r"RH1:[^<]+", page)
    assert found is not None and "<svg" in page
    invitation = read_invitation(found[0])
    assert (invitation.address, invitation.pin) == ("https://inventory.site:8480", "ab" * 16)
    terminal = at.enrol("K7Q2", offered=invitation.code)
    assert send(asker, "/terminals/K7Q2/revoke", csrf=csrf(asker)).status == 303
    assert terminal.asker.get("/sync/state").status == 401
    assert "Access revoked" in text(asker.get("/terminals"))


def test_a_clerk_looks_and_does_not_act(at: AHub) -> None:
    asker, _ = signed_in(at, "Bram", "clerk"), at.enrol("K7Q2")
    assert "/terminals/enrol" not in text(asker.get("/terminals"))
    word = csrf(asker)
    for path in ("/terminals/enrol", "/terminals/K7Q2/revoke", "/staff/code", "/staff/close"):
        assert send(asker, path, csrf=word, role="clerk", name="Bram").status == 403, path


def test_an_administrator_gives_out_accounts_and_closes_them(at: AHub) -> None:
    asker = signed_in(at)
    page = text(send(asker, "/staff/code", csrf=csrf(asker), role="clerk"))
    found = re.search(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){3}", page)
    assert found is not None
    take_account(at.hub, Applicant(found[0], "Bram", PASSWORD))
    assert "Bram" in text(asker.get("/staff"))
    assert send(asker, "/staff/close", csrf=csrf(asker), name="Bram").status == 303
    assert "Bram" not in text(asker.get("/staff"))
    assert send(asker, "/staff/close", csrf=csrf(asker), name="Aïcha").status == 409
    assert send(asker, "/staff/close", csrf=csrf(asker), name="a\0b").status == 422


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_every_language(at: AHub, language: str) -> None:
    at.hub.access.terminals.reach(Reached("http://127.0.0.1:8480", ""))
    asker = signed_in(at)
    at.enrol("K7Q2")
    asker.headers["Accept-Language"] = language
    for path in ("/sign-in", "/account", "/terminals", "/terminals/K7Q2", "/staff"):
        answer = asker.get(path)
        assert answer.headers["content-language"] == language
        assert f'<html lang="{language}">' in text(answer)


def test_the_first_page_leads_to_work(at: AHub) -> None:
    assert at.anybody.get("/", {"Accept": "text/html"}).headers["location"].startswith("/sign-in")
    assert signed_in(at).get("/").headers["location"] == "/stock"
