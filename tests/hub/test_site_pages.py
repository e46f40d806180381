"""Staff change people, places, settings, labels and procedures of the site on the inventory's
pages; whatever is refused shows there, and nothing typed is lost."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from app.domain.arrangement import Arrangement
from app.domain.events import (
    LabelTemplateArranged,
    PersonEnrolled,
)
from app.domain.site import badge_digest
from app.exchange.fact_row import recorded_of
from app.exchange.hub_access import Reached
from app.exchange.hub_staff import Role
from app.exchange.master_data_store import MasterUnit
from app.exchange.people_records import PeopleTold, people_text
from app.hub.language import LANGUAGES
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.a_site import BIN, LEA, LEAS_NAME, NADIA, NADIAS_NAME
from tests.hub.a_stock import SITE, fact
from tests.hub.asked import Answer, Asker
from tests.hub.chains import chain_of
from tests.hub.test_service_pages import FORM, csrf, send, signed_in, text

PAGES = ["people", "qualifications", "places", "site", "procedures", "labels", "rules"]


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        at = AHub(hub)
        terminal = at.enrol()
        facts = [fact(number, one) for number, one in enumerate((SITE, NADIA, LEA, BIN), 1)]
        assert terminal.tell(chain_of(facts)).status == 200
        terminal.asker.post("/sync/people", people_text(PeopleTold((NADIAS_NAME, LEAS_NAME))))
        yield at


@pytest.fixture
def staff(at: AHub) -> Asker:
    return signed_in(at)


def typed(asker: Asker, path: str, **fields: str) -> Answer:
    return send(asker, path, csrf=csrf(asker), **fields)


def told(at: AHub, kind: type) -> list[object]:
    rows = at.hub.storage.transact(lambda unit: unit.after(0, 500))
    facts = [recorded_of(row) for _, row, _ in rows]
    return [one.event for one in facts if one.by_inventory and isinstance(one.event, kind)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_every_language(staff: Asker, page: str, language: str) -> None:
    shown = text(staff.get(f"/master/{page}", language=language))
    assert f'<html lang="{language}">' in shown


@pytest.mark.parametrize("page", ["", *(f"/{one}" for one in PAGES)])
def test_names_and_settings_are_for_supervisors(at: AHub, page: str) -> None:
    role: Role = "clerk"
    assert signed_in(at, "Bram", role).get(f"/master{page}").status == 403
    assert at.anybody.get(f"/master{page}").status == 401


def test_pages_of_a_site_that_nobody_founded_say_so(tmp_path: Path) -> None:
    with opened(Kept(tmp_path)) as hub:
        staff = signed_in(AHub(hub))
        for page in PAGES:
            assert "No terminal has told of its workshop yet" in text(staff.get(f"/master/{page}"))


# ---------------------------------------------------------------------------------- people


def test_people_stand_there_with_their_names(staff: Asker) -> None:
    shown = text(staff.get("/master/people"))
    assert "Nadia Exemple" in shown and "Léa Exemple" in shown


def test_somebody_new_gets_a_badge_that_is_shown_once(at: AHub, staff: Asker) -> None:
    fields = {"number": "0633", "name": "Sam", "roles": "operator", "language": "fr"}
    shown = text(typed(staff, "/master/people", **fields))
    badge = re.search(r"RB-[A-Z2-7]{26}", shown)
    assert badge is not None
    (enrolled,) = told(at, PersonEnrolled)
    assert isinstance(enrolled, PersonEnrolled)
    assert enrolled.badge_digest == badge_digest(badge[0])
    assert badge[0] not in text(staff.get(f"/master/people/{enrolled.person_id}"))


def test_what_is_refused_shows_with_all_that_was_typed(at: AHub, staff: Asker) -> None:
    fields = {"number": "0417", "name": '"><script>Ben', "roles": "trainer", "language": "nl"}
    answer = typed(staff, "/master/people", **fields)
    shown = answer.body.decode()
    assert answer.status == 409
    assert 'role="alert"' in shown and "0417" in shown
    assert html.escape('"><script>Ben') in shown.replace("&#34;", "&quot;")
    assert 'value="trainer" checked' in shown
    assert '<option value="nl" selected>' in shown
    assert "<script" not in shown
    assert told(at, PersonEnrolled) == []


def test_a_badge_with_another_number_and_the_same_name_keeps_the_record(
    at: AHub, staff: Asker
) -> None:
    there = f"/master/people/{LEA.person_id}"
    fields = {"number": "0418", "name": "Léa Exemple", "roles": "operator", "language": "fr"}
    assert typed(staff, there, **fields).status == 303
    person = at.hub.master.ask(lambda unit: unit.person(LEA.person_id))
    assert (person.number, person.private) == ("0418", LEA.private)


def test_a_qualification_is_given_and_withdrawn(at: AHub, staff: Asker) -> None:
    there = f"/master/people/{LEA.person_id}"
    line = {"code": "hv_test", "issuer": "AFPA", "evidence": "2026-17"}
    days = {"valid_from": "2026-01-01", "valid_to": "2027-01-01"}
    refused = typed(staff, f"{there}/grant", **line, valid_from="soon", valid_to="2027-01-01")
    assert refused.status == 409 and 'value="AFPA"' in refused.body.decode()
    assert typed(staff, f"{there}/grant", **line, **days).status == 303
    assert "HV_TEST" in text(staff.get("/master/qualifications"))
    gone = {"withdrawn": "HV_TEST", "why_withdrawn": "not renewed"}
    assert typed(staff, f"{there}/withdraw", **gone).status == 303
    assert "HV_TEST" not in text(staff.get("/master/qualifications"))


def test_the_name_of_somebody_who_left_is_erased(staff: Asker) -> None:
    there = f"/master/people/{LEA.person_id}"
    assert typed(staff, f"{there}/erase").status == 409
    assert typed(staff, f"{there}/end", why_ended="moved away").status == 303
    assert typed(staff, f"{there}/erase").status == 303
    assert "The name was erased" in text(staff.get(there))
    assert "Léa" not in text(staff.get("/master/people"))


def test_nobody_of_that_id_is_a_kind_page(staff: Asker) -> None:
    assert staff.get("/master/people/nobody").status == 404
    assert typed(staff, "/master/people/nobody/end", why_ended="x").status == 404


# ---------------------------------------------------------------------------------- places


def test_bins_are_added_renamed_retired_and_used_again(at: AHub, staff: Asker) -> None:
    many = {"beginning": "A", "count": "3", "kind": "bin", "label": "", "pole": ""}
    assert typed(staff, "/master/places", **many).status == 303
    assert [one.code for one in at.hub.master.ask(lambda unit: unit.places())] == [
        "A-01",
        "A-02",
        "A-03",
        "A-04",
    ]
    there = "/master/places/A-02"
    assert typed(staff, f"{there}/rename", label="by the gate").status == 303
    assert "by the gate" in text(staff.get(there))
    refused = typed(staff, f"{there}/retire", why_retired=" ")
    assert refused.status == 409 and 'role="alert"' in refused.body.decode()
    assert typed(staff, f"{there}/retire", why_retired="torn down").status == 303
    assert typed(staff, f"{there}/reopen").status == 303
    assert staff.get("/master/places/NOWHERE").status == 404


# -------------------------------------------------------------------------------- settings


def settings(staff: Asker, **changed: str) -> dict[str, str]:
    """The form as it stands, as a browser sends it back."""
    shown = text(staff.get("/master/site")).partition("/master/site/authority")[0]
    fields = dict(re.findall(r'<input name="([^"]+)" value="([^"]*)"', shown))
    return {**fields, "label_language": "en", **changed}


def test_settings_are_changed_and_a_reason_is_asked_where_it_matters(
    at: AHub, staff: Asker
) -> None:
    assert typed(staff, "/master/site", **settings(staff)).status == 409, "nothing changed"
    fields = settings(staff, permit="PR7800099X", contact="+33 1 23 45 67 89")
    refused = typed(staff, "/master/site", **fields)
    assert refused.status == 409 and 'value="PR7800099X"' in refused.body.decode()
    fields["reason"] = "renewed"
    assert typed(staff, "/master/site", **fields).status == 303
    site = at.hub.master.ask(lambda unit: unit.site())
    assert (site.permit, site.contact) == ("PR7800099X", "+33 1 23 45 67 89")


def test_labels_are_offered_the_way_to_the_passports_until_one_is_chosen(
    at: AHub, staff: Asker
) -> None:
    at.hub.access.terminals.reach(Reached("https://inventory.example:8480", ""))
    ours = "https://inventory.example:8480/p/"
    assert f'<option value="{ours}">' in text(staff.get("/master/site"))
    assert at.hub.master.ask(lambda unit: unit.site()).link_base == "", "nothing is set unasked"
    fields = settings(staff, link_base=ours, reason="passports")
    assert typed(staff, "/master/site", **fields).status == 303
    assert "<datalist" not in text(staff.get("/master/site"))
    assert at.hub.master.ask(lambda unit: unit.site()).link_base == ours


def test_a_tick_is_taken_away_again(at: AHub, staff: Asker) -> None:
    for ticked in (True, False):
        fields = settings(staff, **({"label_shows_vin": "yes"} if ticked else {}))
        assert typed(staff, "/master/site", **fields).status == 303
        assert at.hub.master.ask(lambda unit: unit.site()).label_shows_vin is ticked


def test_the_authority_is_named(at: AHub, staff: Asker) -> None:
    said = {"authority_name": "DREAL", "authority_address": "Versailles"}
    assert typed(staff, "/master/site/authority", **said).status == 303
    assert at.hub.master.ask(lambda unit: unit.site()).authority_name == "DREAL"


def test_rules_of_law_stand_there_with_their_sources(staff: Asker) -> None:
    shown = text(staff.get("/master/rules", text="rate.reuse"))
    assert "rate.reuse_recovery" in shown and "co2.part" not in shown


# ---------------------------------------------------------------------------------- labels


def test_a_label_goes_back_to_what_was_shipped(at: AHub, staff: Asker) -> None:
    template = "bin_100x60"
    shape = at.hub.templates.shape(template)
    hidden = next(one.key for one in shape.blocks if not one.needed)
    arranged = LabelTemplateArranged(template, 1, shape.keys, (hidden,))

    def work(unit: object, by: str) -> None:
        unit.record(arranged, by)  # type: ignore[attr-defined]

    at.hub.master.act("Aïcha", work)
    assert "Version 1" in text(staff.get("/master/labels"))
    assert typed(staff, f"/master/labels/{template}", number="0").status == 303
    last = told(at, LabelTemplateArranged)[-1]
    assert isinstance(last, LabelTemplateArranged)
    assert (last.number, last.hidden) == (2, ())
    again = typed(staff, f"/master/labels/{template}", number="0")
    assert again.status == 409, "it is in force already"
    assert staff.get("/master/labels/none").status == 404


def form_of(shown: str) -> list[tuple[str, str]]:
    """What a browser sends of the last form of a page, without a button."""
    form = html.unescape(shown.rpartition("/arrange#arrange")[2].partition("</form>")[0])
    hidden = re.findall(r'<input type="hidden" name="(order|shows)" value="([^"]*)"', form)
    ticked = re.findall(r'<input type="checkbox" name="(shows)" value="([^"]*)" checked', form)
    return [*hidden, *ticked, *re.findall(r'<input name="(word:[^"]+)" value="([^"]*)"', form)]


def arranged(staff: Asker, fields: list[tuple[str, str]], **also: str) -> Answer:
    body = urlencode([*fields, *also.items(), ("csrf", csrf(staff))]).encode()
    return staff.post("/master/labels/bin_100x60/arrange", body, content_type=FORM)


def test_a_label_is_arranged_and_kept_as_a_new_version(at: AHub, staff: Asker) -> None:
    template = "bin_100x60"
    shape = at.hub.templates.shape(template)
    line = next(one.key for one in shape.blocks if not one.needed)
    fields = form_of(text(staff.get(f"/master/labels/{template}")))
    same = arranged(staff, fields)
    assert same.status == 409, "nothing would change"
    without = [one for one in fields if one != ("shows", line)]
    assert arranged(staff, without).status == 303
    (kept,) = told(at, LabelTemplateArranged)
    assert isinstance(kept, LabelTemplateArranged)
    assert (kept.number, kept.hidden) == (1, (line,))
    assert f"{line}" in text(staff.get(f"/master/labels/{template}")).partition("arrange")[0]


def test_samples_are_drawn_before_anybody_waits(
    at: AHub, staff: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever acts holds the feed: nobody else's facts come in meanwhile."""
    steps: list[str] = []
    templates, master = at.hub.templates, at.hub.master
    prove, act = templates.prove, master.act

    def proving(template: str, arrangement: Arrangement) -> None:
        steps.append("drawn")
        prove(template, arrangement)

    def acting(member: str, work: Callable[[MasterUnit, str], object]) -> object:
        steps.append("held")
        done = act(member, work)
        steps.append("let go")
        return done

    monkeypatch.setattr(type(templates), "prove", lambda _, *told: proving(*told))
    monkeypatch.setattr(type(master), "act", lambda _, *told: acting(*told))
    line = next(one.key for one in templates.shape("bin_100x60").blocks if not one.needed)
    fields = form_of(text(staff.get("/master/labels/bin_100x60")))
    assert arranged(staff, [one for one in fields if one != ("shows", line)]).status == 303
    assert typed(staff, "/master/labels/bin_100x60", number="0").status == 303
    assert steps == ["drawn", "held", "let go"] * 2


def test_a_line_is_moved_before_anything_is_kept(at: AHub, staff: Asker) -> None:
    shape = at.hub.templates.shape("part_100x60")
    line = next(one for one in shape.keys if shape.as_shipped.can_move(shape, one, 1))
    there = "/master/labels/part_100x60"
    fields = form_of(text(staff.get(there)))
    body = urlencode([*fields, ("move", f"{line}:down"), ("csrf", csrf(staff))]).encode()
    moved = staff.post(f"{there}/arrange", body, content_type=FORM)
    order = [value for name, value in form_of(text(moved)) if name == "order"]
    assert tuple(order) == shape.as_shipped.moved(shape, line, 1).order
    assert told(at, LabelTemplateArranged) == []


@pytest.mark.parametrize("order", [[], ["unknown"]])
def test_a_form_of_another_label_arranges_nothing(at: AHub, staff: Asker, order: list[str]) -> None:
    answer = arranged(staff, [("order", one) for one in order], move="unknown:up")
    assert answer.status == 409 and 'role="alert"' in answer.body.decode()
    assert told(at, LabelTemplateArranged) == []


# --------------------------------------------------------------------------------- trouble


def test_a_browser_is_told_of_trouble_on_a_page_and_a_program_in_json(staff: Asker) -> None:
    asked = urlencode({"csrf": "of another"}).encode()
    page = staff.post("/master/people", asked, content_type=FORM, accept="text/html")
    assert (page.status, page.headers["content-type"]) == (403, "text/html; charset=utf-8")
    assert 'role="alert"' in page.body.decode()
    plain = staff.post("/master/people", asked, content_type=FORM)
    assert plain.headers["content-type"] == "application/problem+json"


def test_an_account_that_stays_and_a_terminal_that_is_none_show_on_their_pages(
    staff: Asker,
) -> None:
    closed = typed(staff, "/staff/close", name="Aïcha")
    assert closed.status == 409 and 'role="alert"' in closed.body.decode()
    gone = typed(staff, "/terminals/NONE/revoke")
    assert gone.status == 404 and 'role="alert"' in gone.body.decode()
