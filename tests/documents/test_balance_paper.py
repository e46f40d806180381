"""The paper of a balance: what can be read on it, in three languages, and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Path as Ribbon

from app import paths
from app.documents.balance_paper import BalancePaper
from app.documents.flow_picture import HEIGHT, Band, bands_of, flow_picture
from app.documents.maker import DocumentMakerFromWords
from app.documents.paper import Notice
from app.documents.trend_picture import Series, trend_picture
from app.domain.balance_report import BalanceReport, report_of_period, report_of_vehicle
from app.domain.mass_balance import balance_of
from app.domain.procedure import text_in
from app.domain.shredder_statement import read_statement
from app.domain.weigh_ticket import HULK
from app.main import load_catalogue, load_sentences
from app.paper.fonts import POINTS_PER_MM, register_fonts
from tests.a_balance import FULL, OPEN, STATEMENT, french_rules, month_report
from tests.documents.conftest import ISSUER, texts_of
from tests.domain.test_weigh_ticket import LEFT, month, tickets


def _fraction_names(language: str) -> Callable[[str], str]:
    known = load_catalogue().fractions
    return lambda code: text_in(known[code].names, language) if code in known else code


FRACTION_NAMES = {language: _fraction_names(language) for language in ("en", "fr", "nl")}


def drawn(
    maker: DocumentMakerFromWords,
    report: BalanceReport,
    language: str = "en",
    *,
    demo: bool = False,
) -> bytes:
    words = maker.words[language]
    told = (load_sentences(), language, "ab" * 32, load_catalogue())
    paper = BalancePaper(report, ISSUER, words, *told, demo)
    return maker.draw(paper.paper())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Mass balance of a month", "1,100 kg", "not proved yet", "20 to 40 kg CO2e")),
        ("fr", ("Bilan massique d'un mois", "1 100 kg", "pas encore prouvé", "≥ 3,5 %")),
        ("nl", ("Massabalans van een maand", "1 100 kg", "nog niet bewezen", "Beschikking")),
    ],
)
def test_a_month_can_be_read(
    maker: DocumentMakerFromWords, language: str, said: tuple[str, ...]
) -> None:
    text = "\n".join(texts_of(drawn(maker, month_report(), language))).replace("\u00a0", " ")
    for one in (*said, "OWN-7", "2005/293", "X1/W1", "ab" * 32):
        assert one in text


def notice(report: BalanceReport, language: str = "en") -> Notice:
    words = DocumentMakerFromWords(
        paths.resources() / "documents", paths.resources() / "fonts"
    ).words
    told = (load_sentences(), language, "ab" * 32, load_catalogue())
    first = BalancePaper(report, ISSUER, words[language], *told).paper().blocks[0]
    assert isinstance(first, Notice)
    return first


def test_the_notice_names_everything_it_counts() -> None:
    told = notice(month_report())
    assert told.title == "To settle: 6"
    assert len(told.items) == 6
    assert "in no figure: OWN-7" in told.items[0]
    said = " ".join(told.items)
    assert "OWN-7: The hulk was not weighed" in said
    assert said.count("Parts for reuse not weighed: 1") == 2
    assert "below" not in said


def test_of_many_the_notice_names_the_first_and_where_the_others_stand() -> None:
    report = month_report()
    many = replace(report, singles=report.singles * 4)
    told = notice(many)
    assert told.title == "To settle: 15"
    assert told.items[-1] == ("9 more under “To settle, vehicle by vehicle” below.")
    assert "à régler" in notice(many, "fr").items[-1].lower()


def test_no_sentence_of_the_notice_is_cut_and_the_ninth_stands_in_the_list(
    maker: DocumentMakerFromWords,
) -> None:
    odd = replace(
        FULL, parts=(), drive="bev", fractions={"F-OIL": Decimal(50), "F-NEW": Decimal(1)}
    )
    report = report_of_vehicle(odd, french_rules(), date(2026, 11, 22))
    assert len(report.findings) == 7
    for language in ("en", "fr", "nl"):
        text = " ".join("\n".join(texts_of(drawn(maker, report, language))).split())
        for one in report.findings:
            said = load_sentences().say(one.named(FRACTION_NAMES[language], str), language)
            assert " ".join(said.split()) in text.replace("\u00a0", " ")
    twice = replace(report, findings=report.findings * 2)
    text = " ".join("\n".join(texts_of(drawn(maker, twice))).split())
    assert "6 more under “To settle, vehicle by vehicle” below." in text
    for one in report.findings:
        assert text.count(load_sentences().say(one.named(FRACTION_NAMES["en"], str), "en")) == 2


def test_a_trend_says_as_far_as_proved_only_while_it_is_so(maker: DocumentMakerFromWords) -> None:
    proved = "Twelve months, as far as proved"
    assert proved in "\n".join(texts_of(drawn(maker, month_report())))
    complete = "\n".join(texts_of(drawn(maker, month_report(STATEMENT))))
    assert "Twelve months" in complete
    assert proved not in complete


def test_what_no_part_explains_has_its_own_figure_and_band(maker: DocumentMakerFromWords) -> None:
    report = report_of_vehicle(replace(FULL, parts=()), french_rules(), date(2026, 11, 22))
    text = "\n".join(texts_of(drawn(maker, report)))
    assert "400 kg" in text
    assert text.count("Explained by no part") >= 2
    bands = {one.middle: one.kg for one in bands_of(report.total, None)}
    assert bands["unexplained"] == 400
    assert "reuse" not in bands


def test_co2_is_a_range_and_unknown_is_said(maker: DocumentMakerFromWords) -> None:
    text = " ".join("\n".join(texts_of(drawn(maker, month_report()))).split())
    assert "20 to 40 kg CO2e, middle 30" in text
    assert "2, without a figure: 1" in text
    nothing = replace(month_report(), avoided=replace(month_report().avoided, low=None))
    assert "kg CO2e, middle" not in "\n".join(texts_of(drawn(maker, nothing)))


def test_the_shredders_statement_and_demo_are_named(maker: DocumentMakerFromWords) -> None:
    text = "\n".join(texts_of(drawn(maker, month_report(STATEMENT), demo=True)))
    assert "Shredder X, November 2026" in text
    assert "DEMO" in text
    assert "85.87 %" in text


@pytest.mark.parametrize(
    ("language", "open_line", "kg"),
    [
        ("en", "not stated by the shredder", "443.36"),
        ("fr", "non déclaré par le broyeur", "443,36"),
        ("nl", "niet opgegeven door de shredder", "443,36"),
    ],
)
def test_lines_the_shredder_does_not_state_are_said_to_be_open(
    maker: DocumentMakerFromWords, language: str, open_line: str, kg: str
) -> None:
    lines = ("ferrous=68/0/0", "non-ferrous=4/0/0", "light=6/12/8", "other=0/0/2")
    whole = read_statement("", "", lines, "Shredder X")
    part = read_statement("78", "12", lines[:1], "Shredder X")
    for outcome, is_open in ((None, True), (part, True), (whole, False)):
        text = "\n".join(texts_of(drawn(maker, month_report(outcome), language)))
        assert (open_line in text) == is_open
        assert (kg in text) == (outcome is not None)


def test_a_vehicle_without_its_hulk_has_no_flow_and_says_what_is_missing(
    maker: DocumentMakerFromWords,
) -> None:
    report = report_of_vehicle(OPEN, french_rules(), date(2026, 11, 22))
    text = "\n".join(texts_of(drawn(maker, report)))
    assert "Where the mass went" not in text
    assert "The hulk was not weighed" in text
    full = report_of_vehicle(FULL, french_rules(), date(2026, 11, 22))
    assert "Where the mass went" in "\n".join(texts_of(drawn(maker, full)))


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_weigh_tickets_and_what_went_abroad_can_be_read(
    maker: DocumentMakerFromWords, language: str
) -> None:
    hostile = "<b>Tyres</b> \u202e" + "x" * 10_000
    abroad = replace(LEFT, taker=hostile, country="DE", gross_kg=Decimal(225))
    text = "\n".join(texts_of(drawn(maker, month(tickets(abroad)), language)))
    assert "2026-11-21" in text and "W-1" in text and "DE" in text
    assert "<b>Tyres</b>" in text and "\u202e" not in text


@pytest.mark.parametrize(
    ("language", "oil"),
    [
        ("en", "Waste oils (engine, gear, hydraulic, damper) 1.5 kg · Petrol"),
        ("fr", "Huiles usagées (moteur, boîte, hydraulique, amortisseurs) 1,5 kg · Essence"),
        (
            "nl",
            "Afgewerkte olie (motor, versnellingsbak, hydrauliek, schokdempers) 1,5 kg · Benzine",
        ),
    ],
)
@pytest.mark.parametrize("scope", ["vehicle", "month"])
def test_fractions_are_named_where_people_read_and_no_code_stands_there(
    maker: DocumentMakerFromWords, language: str, oil: str, scope: str
) -> None:
    weighed = replace(
        FULL,
        fractions={**FULL.fractions, "F-OIL": Decimal("1.5")},
        weighed_on={"F-TYRE": LEFT.day},
    )
    went = tickets(LEFT, replace(LEFT, number="W-2", fraction=HULK, gross_kg=Decimal(2000)))
    day, rules = date(2026, 11, 30), french_rules()
    report = (
        report_of_vehicle(weighed, rules, day, tickets=went)
        if scope == "vehicle"
        else report_of_period("month", "2026-11", day, (weighed,), rules, tickets=went)
    )
    text = "\n".join(texts_of(drawn(maker, report, language))).replace("\u00a0", " ")
    assert oil in " ".join(text.split())
    assert "F-" not in text
    assert "hulk " not in text, "a ticket's code for hulks is no word of the trade"


def test_the_same_report_gives_the_same_bytes(maker: DocumentMakerFromWords) -> None:
    assert drawn(maker, month_report()) == drawn(maker, month_report())


def test_every_kilogram_of_a_balance_is_in_one_band() -> None:
    balance = balance_of(FULL, french_rules().at(date(2026, 11, 22)))
    for outcome in (None, STATEMENT):
        bands = bands_of(balance, outcome)
        assert sum(Decimal(str(one.kg)) for one in bands) == pytest.approx(Decimal(1110))
    assert bands_of(replace(balance, reuse=Decimal(-1)), None) == ()


@given(st.lists(st.floats(0.01, 50_000), min_size=1, max_size=10))
def test_the_bands_stay_in_their_picture(masses: list[float]) -> None:
    fonts = register_fonts(Path(__file__).resolve().parents[2] / "resources" / "fonts")
    ends = ("recycling", "energy", "disposal")
    names = ("reuse", "tyres", "glass", "metals", "plastics", "other", "liquids", "hulk", "fuel")
    bands = [Band(names[n % 9], ends[n % 3], kg) for n, kg in enumerate(masses)]
    drawing = flow_picture(bands, lambda name, kg: f"{name} {kg:.0f}", "in", fonts)
    ribbons = [one for one in drawing.contents if isinstance(one, Ribbon)]
    assert len(ribbons) == 2 * len(bands)
    for one in ribbons:
        heights = one.points[1::2]
        assert min(heights) >= -0.01
        assert max(heights) <= HEIGHT * POINTS_PER_MM + 0.01


def test_a_month_without_figures_breaks_the_line_instead_of_falling_to_zero() -> None:
    fonts = register_fonts(Path(__file__).resolve().parents[2] / "resources" / "fonts")

    def pieces(values: list[float | None]) -> int:
        series = [Series("Reuse", values, 85)]
        picture = trend_picture(["1", "2", "3", "4"], ["1"] * 4, series, fonts)
        return sum(type(one).__name__ == "PolyLine" for one in picture.contents)

    assert pieces([40, 41, 42, 43]) - pieces([40, None, 42, 43]) == 2
