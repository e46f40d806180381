"""Who may sign in: accounts by one-time codes, sessions that end, forms that are one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI

from app.domain.errors import Refused
from app.exchange.hub_access import Reached, known_as
from app.exchange.hub_staff import Member, Session
from app.hub.accounts import Applicant, admit_partner, offer_account, sign_in, take_account
from app.hub.gate import Administrator, Partner, Staff
from app.hub.hub import Hub
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.asked import Asker
from tests.hub.private_postgres import PrivatePostgres

PASSWORD = "four words are enough"


@pytest.fixture(params=["file", "server"])
def at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AHub]:
    address = ""
    if request.param == "server":
        server: PrivatePostgres = request.getfixturevalue("postgres")
        address = server.address(server.new_database())
    with opened(Kept(tmp_path, address)) as hub:
        yield AHub(hub)


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        at = AHub(hub)
        _add_routes(at.app)
        yield at


def _add_routes(app: FastAPI) -> None:
    @app.get("/asked")
    def asked(known: Staff) -> str:
        return known.member.name

    @app.post("/done")
    def done(known: Staff) -> str:
        return known.member.name

    @app.get("/led")
    def led(known: Administrator) -> str:
        return known.member.name

    @app.get("/partner")
    def partner(name: Partner) -> str:
        return name


def somebody(hub: Hub, name: str = "Aïcha", role: Any = "administrator") -> str:
    return take_account(hub, Applicant(offer_account(hub, role), name, PASSWORD))


def session_of(at: AHub, token: str) -> Session | None:
    return at.hub.access.staff.session_of(known_as(token), at.clock.wall)


def browser(at: AHub, token: str) -> Asker:
    return Asker(at.app, {"Cookie": f"session={token}"})


def test_a_one_time_code_opens_one_account(at: AHub) -> None:
    code = offer_account(at.hub, "supervisor")
    take_account(at.hub, Applicant(code.lower(), "  Aïcha  B. ", PASSWORD))
    assert at.hub.access.staff.members() == [Member("Aïcha B.", "supervisor")]
    with pytest.raises(Refused, match="hub-account-refused"):
        take_account(at.hub, Applicant(code, "Bram", PASSWORD))
    late = offer_account(at.hub, "clerk")
    at.clock.go(hours=25)
    with pytest.raises(Refused, match="hub-account-refused"):
        take_account(at.hub, Applicant(late, "Bram", PASSWORD))


def test_a_taken_name_is_refused_and_the_code_stays_good(at: AHub) -> None:
    somebody(at.hub, "Aïcha")
    code = offer_account(at.hub, "clerk")
    with pytest.raises(Refused, match="hub-account-refused"):
        take_account(at.hub, Applicant(code, "AÏCHA", PASSWORD))
    take_account(at.hub, Applicant(code, "Bram", PASSWORD))


@pytest.mark.parametrize("name", ["", " ", "a\0b", "x" * 61, "\x1b[31m", "\ud800"])
def test_a_name_that_cannot_be_shown_is_none(alone: AHub, name: str) -> None:
    with pytest.raises(Refused, match="hub-name-unusable"):
        somebody(alone.hub, name)


def test_a_short_password_is_none(alone: AHub) -> None:
    with pytest.raises(Refused, match="hub-password-unusable"):
        take_account(alone.hub, Applicant(offer_account(alone.hub, "clerk"), "Bram", "123456789"))


def test_a_password_opens_a_session_for_a_shift(at: AHub) -> None:
    somebody(at.hub, "Aïcha")
    token = sign_in(at.hub, "aïcha", PASSWORD)
    known = session_of(at, token)
    assert known is not None and known.member == Member("Aïcha", "administrator")
    at.clock.go(hours=13)
    assert session_of(at, token) is None


@pytest.mark.parametrize("name", ["Aïcha", "Nobody", "a\0b", "\ud800"])
def test_a_wrong_password_and_an_unknown_name_are_one_refusal(alone: AHub, name: str) -> None:
    somebody(alone.hub, "Aïcha")
    with pytest.raises(Refused, match="hub-sign-in-refused"):
        sign_in(alone.hub, name, "something else")


def test_signing_out_and_closing_an_account_end_sessions(at: AHub) -> None:
    first, second = somebody(at.hub, "Aïcha"), somebody(at.hub, "Bram", "clerk")
    at.hub.access.staff.sign_out(known_as(first))
    assert at.hub.access.staff.close("bram")
    assert session_of(at, first) is None
    assert session_of(at, second) is None


def test_the_last_who_lets_others_in_stays(at: AHub) -> None:
    token = somebody(at.hub, "Aïcha")
    somebody(at.hub, "Bram", "clerk")
    assert not at.hub.access.staff.close("Aïcha")
    assert session_of(at, token) is not None


def test_nobody_asks_for_staff_pages_without_signing_in(alone: AHub) -> None:
    assert alone.anybody.get("/asked").status == 401
    page = alone.anybody.get("/asked", {"Accept": "text/html,*/*"})
    assert (page.status, page.headers["location"]) == (303, "/sign-in?wanted=/asked")
    assert browser(alone, "made up").get("/asked").status == 401
    assert browser(alone, somebody(alone.hub)).get("/asked").json == "Aïcha"


def test_a_form_must_carry_the_word_of_its_session(alone: AHub) -> None:
    token, other = somebody(alone.hub), somebody(alone.hub, "Bram", "clerk")
    mine, theirs = session_of(alone, token), session_of(alone, other)
    assert mine is not None and theirs is not None
    form = "application/x-www-form-urlencoded"
    asker = browser(alone, token)
    assert asker.post("/done", b"", content_type=form).status == 403
    assert asker.post("/done", f"csrf={theirs.csrf}".encode(), content_type=form).status == 403
    assert (
        asker.post("/done", f"csrf={mine.csrf}".encode(), content_type="text/plain").status == 403
    )
    assert asker.post("/done", f"csrf={mine.csrf}".encode(), content_type=form).status == 200


def test_a_clerk_may_not_what_an_administrator_may(alone: AHub) -> None:
    assert browser(alone, somebody(alone.hub, "Aïcha")).get("/led").status == 200
    assert browser(alone, somebody(alone.hub, "Bram", "clerk")).get("/led").status == 403


def test_a_partner_has_one_token_at_a_time(at: AHub) -> None:
    partners = at.hub.access.partners
    first = admit_partner(at.hub, "Shredder NV")
    second = admit_partner(at.hub, "Shredder NV")
    assert partners.partner_of(known_as(first)) is None
    assert partners.partner_of(known_as(second)) == "Shredder NV"
    assert partners.dismiss("Shredder NV") and not partners.dismiss("Shredder NV")
    assert partners.partner_of(known_as(second)) is None


def test_each_token_opens_its_own_doors(alone: AHub) -> None:
    partner = Asker(
        alone.app, {"Authorization": f"Bearer {admit_partner(alone.hub, 'Shredder NV')}"}
    )
    assert partner.get("/partner").json == "Shredder NV"
    assert partner.get("/sync/state").status == 401
    assert partner.get("/asked").status == 401
    assert alone.enrol().asker.get("/partner").status == 401


def test_behind_a_proxy_the_pages_are_ours_by_the_name_that_others_know(alone: AHub) -> None:
    somebody(alone.hub)
    alone.hub.access.terminals.reach(Reached("https://inventory.example", ""))
    form = {"content-type": "application/x-www-form-urlencoded"}
    told = urlencode({"name": "Aïcha", "password": PASSWORD}).encode()
    for origin, status in (
        ("https://inventory.example", 303),
        ("http://inventory", 303),
        ("https://inventory.example.evil", 403),
        ("null", 403),
    ):
        answer = alone.anybody.send("POST", "/sign-in", told, {**form, "origin": origin})
        assert answer.status == status, origin


@pytest.mark.parametrize(
    ("address", "secure"), [("https://inventory.example", True), ("http://127.0.0.1:8480", False)]
)
def test_a_session_of_a_service_behind_tls_is_sent_over_tls_alone(
    alone: AHub, address: str, secure: bool
) -> None:
    somebody(alone.hub)
    alone.hub.access.terminals.reach(Reached(address, ""))
    told = urlencode({"name": "Aïcha", "password": PASSWORD}).encode()
    form = {"content-type": "application/x-www-form-urlencoded"}
    cookie = alone.anybody.send("POST", "/sign-in", told, form).headers["set-cookie"]
    assert ("Secure" in cookie) is secure
