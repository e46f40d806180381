"""One thing has one identity, whoever printed the code and however the scanner sent it."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.domain.identifiers import BASE36, PartId
from app.reading.gs1 import check_digit_right
from app.reading.meaning import EOT, GS, RS, House
from app.reading.means import meaning_of
from app.reading.scan import LONGEST, read_scan

PART = PartId.mint("K7Q2", 1, 7)
assert PART is not None
CODE = PART.code
DIGITS = "0123456789"


def checked(body: str) -> str:
    """Digits with the check digit that belongs to them."""
    return next(body + one for one in DIGITS if check_digit_right(body + one))


def digits(length: int) -> st.SearchStrategy[str]:
    return st.text(DIGITS, min_size=length, max_size=length)


GTINS = digits(13).map(checked)
# No bracket: in the form for people nobody could tell it from the next identifier.
VALUES = st.text(
    st.characters(
        codec="ascii", categories=("Lu", "Ll", "Nd"), include_characters="/-.%_+!&'*:;=?"
    ),
    min_size=1,
    max_size=20,
)
SYMBOLS = st.sampled_from(["]C1", "]d2", "]Q3", "]e0"])
DOMAINS = st.sampled_from(
    ["https://id.gs1.org", "http://example.com/shop/de", "https://brand.example:8443/01/x"]
)


@given(GTINS, VALUES, VALUES, SYMBOLS, DOMAINS)
def test_an_article_with_a_serial_is_one_thing_in_every_notation(
    gtin: str, serial: str, lot: str, symbol: str, domain: str
) -> None:
    texts = (
        f"{symbol}01{gtin}21{serial}",
        f"{symbol}{GS}01{gtin}21{serial}{GS}10{lot}",
        f"{symbol}01{gtin}10{lot}{GS}21{serial}",
        f"01{gtin}21{serial}",
        f"(01){gtin}(21){serial}",
        f"{domain}/01/{gtin}/21/{quote(serial, safe='')}",
        f"{domain}/01/{gtin}/10/{quote(lot, safe='')}/21/{quote(serial, safe='')}?17=271231#top",
        f"[)>{RS}05{GS}01{gtin}{GS}21{serial}{RS}{EOT}",
    )
    assume(all(read_scan(text).kind == "unknown" for text in texts))
    found = [meaning_of(text) for text in texts]
    assert {one.id for one in found} == {
        f"https://id.gs1.org/01/{gtin}/21/{quote(serial, safe='')}"
    }
    assert {(one.kind, one.scheme) for one in found} == {("part", "sgtin")}
    assert {one.fields["serial"] for one in found} == {serial}


@given(st.sampled_from([8, 12, 13, 14]).flatmap(lambda n: digits(n - 1).map(checked)))
def test_a_retail_number_of_any_length_is_one_article(number: str) -> None:
    padded = f"https://id.gs1.org/01/{number.zfill(14)}"
    assert meaning_of(f"]E0{number}").id == padded
    assert meaning_of(f"https://x.example/gtin/{number}").id == padded


PARTS = st.builds(
    PartId.mint,
    st.text(BASE36, min_size=4, max_size=4),
    st.integers(1, 35),
    st.integers(0, 36**6 - 1),
).filter(lambda part: part is not None and not part.code.startswith("NV"))


@given(PARTS, st.text(DIGITS, min_size=6, max_size=12))
def test_a_part_of_this_house_is_one_thing_behind_every_notation(part: PartId, prefix: str) -> None:
    house = House(prefix, "0190-db")
    uri = part.uri(prefix, house.database)
    giai = part.giai(prefix)
    texts = (
        part.code,
        part.code.lower(),
        f"https://yard.example/p/{part.code}",
        f"]C18004{giai}",
        f"8004{giai}",
        f"(8004){giai}",
        uri,
        f"https://resolver.example/8004/{giai.lower()}?x=1",
    )
    assume(read_scan(texts[3]).value == part.code)
    assert {meaning_of(text, house=house).id for text in texts} == {uri}
    assert {meaning_of(text, house=house).fields["code"] for text in texts} == {part.code}


def test_without_a_prefix_a_part_is_named_by_its_database() -> None:
    found = meaning_of(CODE, house=House("", "0190-db"))
    assert (found.id, found.scheme) == (f"urn:uuid:0190-db#{CODE}", "own")


DI_VALUES = st.text(st.characters(codec="ascii", categories=("Lu", "Nd")), min_size=1, max_size=30)


@given(DI_VALUES, DI_VALUES, DI_VALUES, st.permutations([0, 1, 2]), st.sampled_from("|;~#␝"))
def test_a_supply_chain_label_is_one_thing_whatever_the_scanner_lost(
    supplier: str, number: str, serial: str, order: list[int], sign: str
) -> None:
    fields = [f"V{supplier}", f"P{number}", f"S{serial}"]
    data = GS.join(fields[at] for at in order)
    texts = (
        f"[)>{RS}06{GS}{data}{RS}{EOT}",
        f"]d1[)>{RS}06{GS}{data}{GS}{RS}{EOT}\r\n",
        f"[)>06{GS}{data}",
        f"[)>06{sign}{data.replace(GS, sign)}",
        f"[)><RS>06<GS>{data.replace(GS, '<GS>')}<RS><EOT>",
    )
    found = [meaning_of(text) for text in texts]
    assert {one.id for one in found} == {f"urn:mh10:V:{supplier}+P:{number}+S:{serial}"}
    assert {(one.kind, one.scheme) for one in found} == {("part", "iso15434")}
    assert found[0].fields["serial"] == serial


@pytest.mark.parametrize(
    ("text", "kind", "scheme", "uri"),
    [
        ("IVF1BM0A0H33445566", "vehicle", "vin", "urn:refactory:vin:VF1BM0A0H33445566"),
        ("[)>\x1e06\x1dIVF1BM0A0H33445566\x1e\x04", "vehicle", "vin",
         "urn:refactory:vin:VF1BM0A0H33445566"),
        ("NVK7Q200000C", "vehicle", "own", "urn:refactory:vehicle:NVK7Q200000C"),
        ("RL-b-01", "place", "own", "urn:refactory:place:B-01"),
        ("RC-CONFIRM", "command", "own", "urn:refactory:command:CONFIRM"),
        ("RT1:ABC234", "document", "own", None),
        ("RK1:K7Q2ABC", "document", "own", None),
        ("]C14144012345000009254X1", "place", "sgln",
         "https://id.gs1.org/414/4012345000009/254/X1"),
        ("]d28003040123451234561X", "place", "grai", "https://id.gs1.org/8003/040123451234561X"),
        ("]d22534012345000009ORDER7", "document", "gdti",
         "https://id.gs1.org/253/4012345000009ORDER7"),
        ("]C100340060650123456780", "material", "sscc",
         "https://id.gs1.org/00/340060650123456780"),
        ("(01)04012345123456(10)L1", "material", "lgtin",
         "https://id.gs1.org/01/04012345123456/10/L1"),
        ("[)>\x1e06\x1d6JUN123456789\x1d12PGTL3\x1e\x04", "material", "iso15434",
         "urn:mh10:6J:UN123456789"),
        ("[)>\x1e06\x1d25SUN123456789A\x1e\x04", "part", "iso15434", "urn:mh10:25S:UN123456789A"),
    ],
)  # fmt: skip
def test_what_is_read_has_its_kind_and_its_name(
    text: str, kind: str, scheme: str, uri: str | None
) -> None:
    found = meaning_of(text)
    assert (found.kind, found.scheme, found.id, found.reason) == (kind, scheme, uri, None)


def test_a_badge_is_named_without_being_told() -> None:
    found = meaning_of("RB-SECRET")
    assert found.kind == "person"
    assert "SECRET" not in f"{found}"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "scan-empty"),
        (f"{GS}{RS}", "scan-empty"),
        ("hello", "scan-unknown"),
        ("0104012345123455", "scan-check-digit"),
        ("]C10104012345123455", "scan-check-digit"),
        ("(01)04012345123455(21)A", "scan-check-digit"),
        ("https://id.gs1.org/01/04012345123455", "scan-check-digit"),
        ("4006381333932", "scan-check-digit"),
        ("]d28003040123451234551X", "scan-check-digit"),
        ("]d22534012345000008A", "scan-check-digit"),
        ("]C14144012345000008", "scan-check-digit"),
        ("]C1&nonsense", "scan-not-gs1"),
        ("]C110LOT", "scan-no-key"),
        ("[)>06P123S456", "scan-envelope"),
        ("[)>\x1e12\x1dABC\x1e\x04", "scan-envelope"),
        ("[)>\x1e06\x1dQ10\x1e\x04", "scan-no-key"),
        ("VF1BM0A0O33445566", "vin-character"),
        ("RC-OLD", "scan-other-card"),
        ("x" * (LONGEST + 1), "scan-too-long"),
    ],
)
def test_what_cannot_be_used_says_why_and_names_nothing(text: str, code: str) -> None:
    found = meaning_of(text)
    assert found.reason is not None
    assert (found.id, found.reason.code) == (None, code)


def test_a_misread_vin_tells_what_it_may_be() -> None:
    assert meaning_of("VF1BM0A0O33445566").fields["candidates"] == "VF1BM0A0033445566"


@pytest.mark.parametrize("text", ["99ABC", "10ABC", "8004ABC", "2112345", "(see (01) here)"])
def test_a_number_that_nothing_vouches_for_is_no_gs1_text(text: str) -> None:
    assert meaning_of(text).scheme == "plain"


@given(GTINS, st.integers(0, 13), st.integers(1, 9))
def test_one_wrong_digit_is_never_another_article(gtin: str, at: int, more: int) -> None:
    wrong = f"{gtin[:at]}{(int(gtin[at]) + more) % 10}{gtin[at + 1 :]}"
    for text in (f"]C101{wrong}", f"(01){wrong}", f"https://a.example/01/{wrong}", f"01{wrong}21A"):
        assert meaning_of(text).scheme in ("gs1", "plain", "own")
        assert meaning_of(text).kind in ("unknown", "part")
        assert "gs1.org/01" not in (meaning_of(text).id or "")


NOISE = st.one_of(
    st.text(max_size=300),
    st.text(st.characters(), max_size=60),
    st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "surrogateescape")),
    st.text(
        st.sampled_from(f"[)>]C1d2()0123456789/:%&?=.{GS}{RS}{EOT}ABVPSIhtps\ud800²٣"), max_size=80
    ),
)
HEADS = st.sampled_from(
    [
        "",
        "]C1",
        "]d2",
        "]E0",
        "[)>",
        f"[)>{RS}06{GS}",
        "(01)",
        "https://id.gs1.org/",
        "http://[",
        "RT1",
    ]
)


@given(HEADS, NOISE)
@example("", "\udcff" * 40)
@example("https://a.b/01/", "%1D%1D/21/\x00")
@example("]C1", "٣" * 16)
@example("", "9" * 10_000)
@example("[)>", "\x1d" * 10_000)
def test_any_input_has_an_answer_that_can_be_printed(head: str, noise: str) -> None:
    found = meaning_of(head + noise)
    told = [found.id or "", *found.fields, *found.fields.values()]
    told += [found.reason.code, *found.reason.params.values()] if found.reason else []
    for one in told:
        one.encode()
        assert one.isprintable()
    assert (found.kind != "unknown") or found.id is None
    assert meaning_of(head + noise) == found
